// SPDX-License-Identifier: Apache-2.0

import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Problem } from '../api/client.ts';
import { type Ballot, type Election, readBallot } from '../api/elections.ts';
import { inLanguage } from '../api/manifest.ts';
import { useFetch } from '../api/useFetch.ts';
import { useLive } from '../api/useLive.ts';
import { useElection } from '../home/useElection.ts';
import '../styles/public.scss';
import '../styles/check.scss';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page, Trouble } from '../ui/Page.tsx';
import { Notice, Spinner } from '../ui/Parts.tsx';
import { Code, Facts } from '../ui/Show.tsx';
import { useSpeech, useWords } from '../words/index.ts';
import { ProofOfBallot } from './ProofOfBallot.tsx';
import { TrackerForm } from './TrackerForm.tsx';
import { trackerIn, trackerText } from './tracker.ts';
import { stageOf, type Verdict, verdictOf } from './verdict.ts';

/** Milliseconds between looks at a ballot that is on its way. */
const soon = 3_000;

export function Check() {
  const { words, language } = useSpeech();
  const uuid = useRoute().params.uuid ?? '';
  const read = useElection(uuid);
  useLive(read.again, uuid, read.value?.election.phase !== 'final');
  const [tracker, setTracker] = useFragment();
  const manifest = read.value?.manifest;
  const name = manifest ? inLanguage(manifest, language).name : words.home.nameless(uuid);
  const { check } = words;
  return (
    <Page title={check.title(name)} intro={<p>{check.intro}</p>}>
      <ul class="links">
        <li>
          <a href={`/e/${uuid}`}>{check.toElection}</a>
        </li>
        <li>
          <a href={`/e/${uuid}/box`}>{check.toBox}</a>
        </li>
      </ul>
      <TrackerForm
        key={tracker}
        label={check.label}
        hint={check.hint}
        button={check.button}
        value={tracker && trackerText(tracker)}
        onTracker={setTracker}
      />
      <Loaded of={read}>
        {({ election }) => (tracker ? <Found key={tracker} election={election} tracker={tracker} /> : null)}
      </Loaded>
    </Page>
  );
}

/** The tracker in the address's fragment, which no server sees; also when it is changed there. */
function useFragment(): [string | undefined, (hex: string) => void] {
  const [tracker, setTracker] = useState(() => trackerIn(location.hash));
  useEffect(() => {
    const changed = () => setTracker(trackerIn(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  const set = (hex: string) => {
    history.replaceState(history.state, '', `#${hex}`);
    setTracker(hex);
  };
  return [tracker, set];
}

interface Saying {
  ballot?: Ballot;
}

/** What the server says, and what is proven. */
function Found({ election, tracker }: { election: Election; tracker: string }) {
  const { check } = useWords();
  const said = useFetch<Saying>(`ballot ${election.uuid} ${tracker} ${election.phase}`, (signal) =>
    ask(election.uuid, tracker, signal),
  );
  const waiting = said.value?.ballot?.state === 'received';
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(said.again, soon);
    return () => clearInterval(timer);
  }, [waiting, said.again]);
  if (said.problem !== undefined) return <Trouble problem={said.problem} again={said.again} />;
  if (!said.value) return <Spinner label={check.looking} />;
  const { ballot } = said.value;
  return (
    <>
      <TheServersWord election={election} tracker={tracker} ballot={ballot} />
      <ProofOfBallot uuid={election.uuid} tracker={tracker} said={ballot} again={said.again} />
    </>
  );
}

/** A ballot that the server does not know is an answer, not a failure. One for another tracker is a failure. */
async function ask(uuid: string, tracker: string, signal: AbortSignal): Promise<Saying> {
  try {
    const ballot = await readBallot(uuid, tracker, signal);
    if (ballot.tracker_hex !== tracker) throw new Problem('answer-malformed', 0);
    return { ballot };
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'ballot-unknown') return {};
    throw problem;
  }
}

const tones = {
  received: 'information',
  counted: 'success',
  replaced: 'warning',
  refused: 'danger',
  unknown: 'danger',
} as const satisfies Record<Verdict, string>;

function TheServersWord({
  election,
  tracker,
  ballot,
}: {
  election: Election;
  tracker: string;
  ballot: Ballot | undefined;
}) {
  const { check, common } = useWords();
  const { number, time } = useFormat();
  const verdict = verdictOf(ballot);
  const explained = verdict === 'counted' ? check.explain[stageOf(election.phase)] : check.explain[verdict];
  const other = (named: string) => {
    const hex = trackerIn(named);
    return hex ? <a href={`/e/${election.uuid}/check#${hex}`}>{named}</a> : named;
  };
  const { facts } = check;
  return (
    <div class="verdict">
      <Notice tone={tones[verdict]} live title={check.states[verdict]}>
        <p>{explained}</p>
      </Notice>
      <Facts
        facts={[
          [facts.tracker, <Code key="t">{trackerText(tracker)}</Code>],
          ballot?.block !== undefined
            ? [
                facts.block,
                <a key="b" href={`/ledger/${ballot.block}`}>
                  {number(ballot.block)}
                </a>,
              ]
            : undefined,
          ballot?.time ? [facts.time, time(ballot.time)] : undefined,
          ballot?.transaction
            ? [
                facts.transaction,
                <a key="x" class="code" href={`/tx/${ballot.transaction}`}>
                  {ballot.transaction}
                </a>,
              ]
            : undefined,
          ballot?.replaced_by ? [facts.replacedBy, <Code key="r">{other(ballot.replaced_by)}</Code>] : undefined,
          ballot?.replaces ? [facts.replaces, <Code key="s">{other(ballot.replaces)}</Code>] : undefined,
          ballot?.code ? [facts.reason, common.problems[ballot.code] ?? ballot.code] : undefined,
        ]}
      />
    </div>
  );
}
