// SPDX-License-Identifier: Apache-2.0
import type { Election } from '../api/elections.ts';
import type { Manifest } from '../api/manifest.ts';
import type { Report, Result } from '../api/results.ts';
import { Button } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Notice } from '../ui/Parts.tsx';
import { Copyable, Facts, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { Attestations } from './Attestations.tsx';
import { Awards } from './Awards.tsx';
import { Downloads } from './Downloads.tsx';
import { FullTable } from './FullTable.tsx';
import { Funded, NotFunded } from './Funded.tsx';
import { Money } from './Money.tsx';
import { consistent, differing } from './outcome.ts';
import { Proof } from './Proof.tsx';
import { Ties } from './Ties.tsx';
import { useAmounts } from './useAmounts.ts';

export interface Shown {
  election: Election;
  manifest: Manifest;
  report: Report;
}

/** A final result: what is funded first, then why, then who says so and how to check it. */
export function Outcome({ result, ...shown }: Shown & { result: Result | undefined }) {
  const { results } = useWords();
  const doubtful = result !== undefined && differing(result).length > 0;
  return (
    <>
      {doubtful && <Notice tone="danger" live title={results.attest.differs} />}
      {result && !consistent(shown.report, result) && <Notice tone="danger" live title={results.attest.inconsistent} />}
      <Summary {...shown} />
      <Funded {...shown} />
      <Money {...shown} />
      <NotFunded {...shown} />
      <Ties {...shown} />
      <FullTable {...shown} />
      <Awards {...shown} />
      <Proof {...shown} />
      {result && <Attestations result={result} />}
      <Downloads election={shown.election} />
      <Verify election={shown.election} />
    </>
  );
}

function Summary({ manifest, report }: Shown) {
  const { results } = useWords();
  const { number, percent } = useFormat();
  const { money } = useAmounts(manifest);
  const words = results.summary;
  const { turnout, invalid, inherited } = report;
  return (
    <Section title={words.title}>
      <Facts
        facts={[
          [words.funded, words.ofProjects(number(report.funded.length), number(report.steps.length))],
          [words.cost, words.ofBudget(money(report.cost), money(report.budget))],
          [words.left, money(report.left)],
          turnout.voters ? [words.turnout, percent(turnout.counted, turnout.voters)] : undefined,
          invalid ? [words.invalid, words.invalidOf(number(invalid.number), number(invalid.of))] : undefined,
          inherited?.length ? [words.inherited, inherited.map((one) => money(one.amount)).join(' + ')] : undefined,
        ]}
      />
      <p class="screen-only">
        <Button kind="tertiary" size="small" onClick={() => print()}>
          {results.print}
        </Button>
      </p>
    </Section>
  );
}

function Verify({ election }: { election: Election }) {
  const { results } = useWords();
  const from = `${location.origin}/v1/elections/${election.uuid}`;
  const commands = [
    'mkdir result && cd result',
    `curl -o election.bel ${from}/archive`,
    `curl -o manifest.json ${from}/manifest`,
    `curl -o outcome.json ${from}/outcome`,
    'madang verify --final .',
  ].join('\n');
  return (
    <Section title={results.verify.title}>
      <p>{results.verify.intro}</p>
      <Copyable name={results.verify.commands} text={commands} />
      <p>
        <a href={`/verify?election=${election.uuid}`}>{results.verify.more}</a>
      </p>
    </Section>
  );
}
