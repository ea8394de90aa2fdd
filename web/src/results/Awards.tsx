// SPDX-License-Identifier: Apache-2.0
import { type Awards as Book, type Entry, readAwards } from '../api/results.ts';
import { useFetch } from '../api/useFetch.ts';
import { shortened, useNames } from '../ui/account.tsx';
import { Loaded } from '../ui/Page.tsx';
import { Badge, Bar, Details, Table, type Tone } from '../ui/Parts.tsx';
import { Code, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { useNameOf } from './Funded.tsx';
import type { Shown } from './Outcome.tsx';
import { shareOf } from './ratio.ts';
import { useAmounts } from './useAmounts.ts';

/** The public book: what was paid of what was awarded. */
export function Awards(shown: Shown) {
  const { results } = useWords();
  const read = useFetch(`awards ${shown.election.uuid}`, async (signal) => ({
    book: await readAwards(shown.election.uuid, signal),
  }));
  return (
    <Section title={results.awards.title}>
      <Loaded of={read}>{({ book }) => (book ? <Paid book={book} {...shown} /> : <p>{results.awards.none}</p>)}</Loaded>
    </Section>
  );
}

function Paid({ book, ...shown }: Shown & { book: Book }) {
  const { results } = useWords();
  const { units } = useAmounts(shown.manifest);
  const nameOf = useNameOf(shown);
  const words = results.awards;
  const total = words.total(units(book.paid), units(book.awarded));
  return (
    <>
      <p class="note">{words.what}</p>
      <p>{total}</p>
      <Bar value={shareOf(book.paid, book.awarded)} max={1} tone="success" label={total} />
      <Table
        caption={words.table}
        head={[words.project, words.awarded, words.paid, words.pending, words.state]}
        numbers={[1, 2, 3]}
        rows={book.projects.map((project) => ({
          key: project.project,
          cells: [
            nameOf(project.project),
            units(project.awarded),
            units(project.paid),
            units(project.pending),
            <Badge key="state" tone={project.completed ? 'success' : 'gray'}>
              {project.completed ? words.completed : words.underway}
            </Badge>,
          ],
        }))}
      />
      {book.projects
        .filter((project) => project.entries.length > 0)
        .map((project) => (
          <Details key={project.project} summary={`${words.history}: ${nameOf(project.project)}`}>
            <ol class="entries">
              {project.entries.map((entry) => (
                <EntryLine key={entry.id} entry={entry} units={units} />
              ))}
            </ol>
          </Details>
        ))}
    </>
  );
}

const tones: Record<Entry['state'], Tone> = {
  proposed: 'warning',
  confirmed: 'success',
  rejected: 'danger',
  withdrawn: 'gray',
};

function EntryLine({ entry, units }: { entry: Entry; units: (amount: string) => string }) {
  const { results } = useWords();
  const { nameOf } = useNames();
  const words = results.awards;
  const who = ({ account, organisation }: Entry['proposed']) =>
    nameOf(organisation ?? account) ?? shortened(organisation ?? account);
  return (
    <li>
      <p>
        <strong>{words.kinds[entry.kind]}</strong> {entry.amount && units(entry.amount)}{' '}
        <Badge tone={tones[entry.state]}>{words.states[entry.state]}</Badge>
      </p>
      <p class="note">
        {words.by(who(entry.proposed))}
        {entry.decided && ` · ${words.decided(who(entry.decided))}`}
        {entry.reason && ` · ${entry.reason}`}
      </p>
      {entry.document && (
        <p class="note">
          {words.document}: <Code>{entry.document}</Code>
        </p>
      )}
    </li>
  );
}
