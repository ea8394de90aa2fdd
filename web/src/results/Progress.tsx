// SPDX-License-Identifier: Apache-2.0
import type { Election } from '../api/elections.ts';
import { type Event, readEvents } from '../api/results.ts';
import { useFetch } from '../api/useFetch.ts';
import { Trustees } from '../home/Who.tsx';
import { Account, useNames } from '../ui/account.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice, Steps, Table } from '../ui/Parts.tsx';
import { Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { type Step, stepNow, stepsOf } from './steps.ts';

/** Where the count is, what it waits for, and from whom. */
export function Progress({ election }: { election: Election }) {
  const { results } = useWords();
  const { nameOf } = useNames();
  const words = results.progress;
  const { value: events = [] } = useFetch(
    `events ${election.uuid}`,
    (signal) => readEvents(election.uuid, signal),
    election.events,
  );
  const now = stepNow(election, events);
  const steps = stepsOf(election.shuffled);
  const awaited = election.trusteeship?.trustees.filter((one) => one.awaited) ?? [];
  return (
    <>
      <Section title={words.title} class="progress">
        <Steps steps={steps.map((step) => words.steps[step])} now={steps.indexOf(now)} label={words.title} />
        <Now election={election} now={now} />
      </Section>
      {election.trusteeship && (
        <Section title={words.awaited}>
          {awaited.length === 0 && <p>{words.nobody}</p>}
          <Trustees of={election.trusteeship} nameOf={nameOf} />
        </Section>
      )}
      {events.length > 0 && <Log events={events} />}
    </>
  );
}

function Now({ election, now }: { election: Election; now: Step }) {
  const { results } = useWords();
  const { number } = useFormat();
  const words = results.progress.now;
  const done = number(election.trusteeship?.decryptions ?? 0);
  const said: Record<Step, string> = {
    ballots: words.ballots,
    end: words.ballots,
    tally: words.tally,
    shuffle: words.shuffle,
    decrypt: words.decrypt(done, number(election.decryptions)),
    result: words.result,
    final: words.final,
  };
  return <Notice live title={said[now]} />;
}

function Log({ events }: { events: Event[] }) {
  const { results } = useWords();
  const { moment, number } = useFormat();
  const { nameOf } = useNames();
  const words = results.progress;
  return (
    <Section title={words.log}>
      <Table
        caption={words.logTable}
        head={[words.what, words.time, words.by, words.attestations]}
        rows={events.map((event) => ({
          key: String(event.height),
          cells: [
            words.events[event.type] ?? event.type,
            <a key="at" href={`/ledger/${event.block}`}>
              {moment(event.time, 'second')}
            </a>,
            event.submitter ? <Account key="by" of={event.submitter} name={nameOf(event.submitter)} /> : '',
            event.attestations.length > 0 ? words.attested(number(event.attestations.length)) : words.byContract,
          ],
        }))}
      />
    </Section>
  );
}
