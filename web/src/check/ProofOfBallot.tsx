// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { type BallotState, ProofError } from '../../proof/index.ts';
import type { Ballot } from '../api/elections.ts';
import { useFetch } from '../api/useFetch.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/Field.tsx';
import { useFormat } from '../ui/format.ts';
import { Details, Notice, Spinner } from '../ui/Parts.tsx';
import { Code, Facts, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { type Pin, repin } from './anchor.ts';
import { type Proven, proveBallot } from './proven.ts';
import { ageOf, agreement, isOld } from './verdict.ts';

interface ProofProps {
  uuid: string;
  tracker: string;
  /** What the server says. */
  said: Ballot | undefined;
  /** Asks the server again. */
  again: () => void;
}

/** What the validators' signatures say of a ballot, whatever the server says. */
export function ProofOfBallot({ uuid, tracker, said, again }: ProofProps) {
  const { check, common } = useWords();
  const words = check.proof;
  const read = useFetch(`proof ${uuid} ${tracker} ${said?.state} ${said?.replaced_by}`, (signal) =>
    proveBallot(uuid, tracker, signal),
  );
  const retry = () => {
    again();
    read.again();
  };
  const changed = read.value?.known.pin.state === 'changed' ? read.value.known.pin : undefined;
  return (
    <Section title={words.title} class="proof">
      <p>{words.what}</p>
      {read.problem instanceof ProofError ? (
        <Notice tone="danger" live title={words.refuted}>
          <p class="code">
            {common.code}: {read.problem.code}
          </p>
        </Notice>
      ) : read.problem !== undefined ? (
        <Notice tone="warning" live title={words.missing} />
      ) : !read.value ? (
        <Spinner label={words.checking} />
      ) : changed ? (
        <OtherLedger pin={changed} onAccepted={read.again} />
      ) : (
        <Shown proven={read.value} said={said} />
      )}
      <p>
        <Button kind="secondary" size="medium" onClick={retry}>
          {common.retry}
        </Button>
      </p>
    </Section>
  );
}

/** Stops: this is not the ledger that the browser knows. Only the reader can go on. */
function OtherLedger({ pin, onAccepted }: { pin: Extract<Pin, { state: 'changed' }>; onAccepted: () => void }) {
  const { check } = useWords();
  const words = check.ledger;
  const [sure, setSure] = useState(false);
  const accept = () => {
    repin(pin.fingerprint);
    onAccepted();
  };
  return (
    <Notice tone="danger" live title={words.changed}>
      <p>{words.changedWhy}</p>
      <Facts
        facts={[
          [words.before, <Code key="before">{pin.pinned}</Code>],
          [words.now, <Code key="now">{pin.fingerprint}</Code>],
        ]}
      />
      <CheckField label={words.confirm} checked={sure} onCheck={setSure} />
      <Button kind="secondary" size="medium" disabled={!sure} onClick={accept}>
        {words.accept}
      </Button>
    </Notice>
  );
}

function Shown({ proven, said }: { proven: Proven<BallotState>; said: Ballot | undefined }) {
  const { check } = useWords();
  const words = check.proof;
  const { state } = proven;
  const agrees = agreement(said, state);
  return (
    <>
      {agrees === 'contradicts' && <Notice tone="danger" live title={words.contradicts} />}
      {agrees === 'behind' && <Notice title={words.behind} />}
      <Notice tone={tones[state.state]} live title={words[state.state]}>
        <Numbers state={state} />
      </Notice>
      {isOld(state, Date.now()) && <Notice tone="warning" title={words.old} />}
      <div class="shows">
        <div>
          <h3>{words.shows}</h3>
          <ul class="plain-list">
            {words.shown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{words.not}</h3>
          <ul class="plain-list">
            {words.notShown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </div>
      <KnownLedger pin={proven.known.pin} />
      <Download proven={proven} said={said} />
    </>
  );
}

const tones = { counted: 'success', replaced: 'warning', absent: 'danger' } as const;

function Numbers({ state }: { state: BallotState }) {
  const { check } = useWords();
  const { number, percent, time } = useFormat();
  const words = check.proof;
  const { count, unit } = ageOf(state.signedAt, Date.now());
  return (
    <>
      <p>
        {words.signed(number(state.signatures), number(state.validators), percent(state.signedPower, state.totalPower))}
      </p>
      <p>{words.block(number(state.block), time(state.time * 1000), words.age[unit](count))}</p>
      <p>{words.counts(number(state.ballots), number(state.voters))}</p>
    </>
  );
}

function KnownLedger({ pin }: { pin: Pin }) {
  const { check } = useWords();
  const words = check.ledger;
  return (
    <Details summary={words.title} open={pin.state === 'first'}>
      <p>{pin.state === 'first' ? words.first : words.same}</p>
      <Facts facts={[[words.fingerprint, <Code key="f">{pin.fingerprint}</Code>]]} />
    </Details>
  );
}

/** The proof as a file, with what is needed to check it elsewhere. */
function Download({ proven, said }: { proven: Proven<BallotState>; said: Ballot | undefined }) {
  const { check } = useWords();
  const save = () => {
    const { state, known, body } = proven;
    const file = {
      election: state.uuid,
      tracker: state.tracker,
      proven: state,
      said,
      anchor: known.anchor,
      ledger_fingerprint: known.pin.fingerprint,
      proof: JSON.parse(body),
    };
    const address = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 1)}\n`], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `proof-${state.uuid}-${state.tracker.slice(0, 16)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <p>
      <Button kind="tertiary" size="medium" onClick={save}>
        {check.download}
      </Button>
    </p>
  );
}
