// SPDX-License-Identifier: Apache-2.0

import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { type Boxed, type Election, readBox } from '../api/elections.ts';
import { inLanguage } from '../api/manifest.ts';
import { useFetch } from '../api/useFetch.ts';
import { useLive } from '../api/useLive.ts';
import { TrackerForm } from '../check/TrackerForm.tsx';
import { useElection } from '../home/useElection.ts';
import '../styles/public.scss';
import '../styles/box.scss';
import { Button } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page, Trouble } from '../ui/Page.tsx';
import { Badge } from '../ui/Parts.tsx';
import { Section } from '../ui/Show.tsx';
import { useSpeech, useWords } from '../words/index.ts';
import { useMore } from './useMore.ts';

const limit = 50;

export function Box() {
  const { words, language } = useSpeech();
  const { route } = useLocation();
  const uuid = useRoute().params.uuid ?? '';
  const read = useElection(uuid);
  useLive(read.again, uuid, read.value?.election.phase === 'open');
  const manifest = read.value?.manifest;
  const name = manifest ? inLanguage(manifest, language).name : words.home.nameless(uuid);
  const { box } = words;
  return (
    <Page title={box.title(name)} intro={<p>{box.intro}</p>}>
      <p>
        <a href={`/e/${uuid}`}>{box.toElection}</a>
      </p>
      <TrackerForm
        label={box.find.label}
        hint={box.find.hint}
        button={box.find.button}
        onTracker={(tracker) => route(`/e/${uuid}/check#${tracker}`)}
      />
      <Loaded of={read}>{({ election }) => <Ballots election={election} />}</Loaded>
    </Page>
  );
}

function Ballots({ election }: { election: Election }) {
  const { box } = useWords();
  const { number } = useFormat();
  const { ballots, voters } = election.turnout;
  // The list stays as it is while somebody reads it, and says how many have come since.
  const [shown, setShown] = useState(ballots);
  const first = useFetch(`box ${election.uuid} ${shown}`, (signal) => readBox(election.uuid, undefined, limit, signal));
  if (ballots === 0) return <p>{box.empty}</p>;
  return (
    <Section title={box.list}>
      <p>{box.count(number(ballots), number(voters))}</p>
      {ballots > voters && <p class="note">{box.replacedNote}</p>}
      <p role="status">
        {ballots > shown && (
          <Button kind="secondary" size="medium" onClick={() => setShown(ballots)}>
            {box.newer(number(ballots - shown))}
          </Button>
        )}
      </p>
      <Loaded of={first}>{(page) => <Listed key={shown} uuid={election.uuid} first={page} />}</Loaded>
    </Section>
  );
}

/** The newest page, and earlier ones after it as they are asked for. */
function Listed({ uuid, first }: { uuid: string; first: { ballots: Boxed[]; next: number | undefined } }) {
  const { box } = useWords();
  const [earlier, more] = useMore(first.next, async (from: number) => {
    const { ballots, next } = await readBox(uuid, from, limit);
    // A page that does not go on downwards would lead in circles.
    return { items: ballots, next: next !== undefined && next < from ? next : undefined };
  });
  const all = [...first.ballots, ...earlier.items];
  return (
    <>
      <ol class="trackers">
        {all.map((one) => (
          <Line key={one.height} uuid={uuid} one={one} />
        ))}
      </ol>
      {earlier.problem !== undefined && <Trouble problem={earlier.problem} />}
      {earlier.next !== undefined ? (
        <Button kind="secondary" busy={earlier.busy} onClick={more}>
          {box.more}
        </Button>
      ) : (
        <p class="note">{box.end}</p>
      )}
    </>
  );
}

function Line({ uuid, one }: { uuid: string; one: Boxed }) {
  const { box } = useWords();
  const { number, moment } = useFormat();
  return (
    <li class={one.replaced_by ? 'replaced' : undefined}>
      <a class="code" href={`/e/${uuid}/check#${one.tracker_hex}`}>
        {one.tracker}
      </a>
      <span class="note when">
        <time dateTime={one.time}>{moment(one.time, 'second')}</time>
        <a href={`/ledger/${one.block}`}>{box.block(number(one.block))}</a>
        {one.replaced_by && <Badge tone="warning">{box.replaced}</Badge>}
      </span>
    </li>
  );
}
