// SPDX-License-Identifier: Apache-2.0
import { Copyable, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { useNameOf } from './Funded.tsx';
import type { Shown } from './Outcome.tsx';

/** So many of the others of a tie are named. */
const named = 4;

/** Where projects were equal: which, and what decided between them. */
export function Ties(shown: Shown) {
  const { results } = useWords();
  const nameOf = useNameOf(shown);
  const words = results.ties;
  const tied = shown.report.steps.filter((step) => step.tied_with?.length && step.tie_by);
  const lot = shown.report.rule.ties?.find((tie) => tie.startsWith('lot:'));
  const seed = lot?.slice('lot:'.length);
  if (tied.length === 0 && !lot) return null;
  const others = (ids: string[]) =>
    `${ids
      .slice(0, named)
      .map((id) => `‘${nameOf(id)}’`)
      .join(', ')}${ids.length > named ? ` +${ids.length - named}` : ''}`;
  const by = (tie: string) => words.by[tie.split(':', 1)[0] ?? ''] ?? tie;
  return (
    <Section title={words.title}>
      <ul class="plain-list">
        {tied.map((step) => (
          <li key={step.project}>
            {words.one(nameOf(step.project, step.name), others(step.tied_with ?? []), by(step.tie_by ?? ''))}
          </li>
        ))}
      </ul>
      {seed && (
        <>
          <p>{words.lot}</p>
          <Copyable name={words.seed} text={seed} />
        </>
      )}
    </Section>
  );
}
