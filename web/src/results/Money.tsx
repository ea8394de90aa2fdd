// SPDX-License-Identifier: Apache-2.0
import { useFormat } from '../ui/format.ts';
import { Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { useNameOf } from './Funded.tsx';
import type { Shown } from './Outcome.tsx';
import { compareRatios, shareOf } from './ratio.ts';
import { useAmounts } from './useAmounts.ts';

const height = 40;
/** Units across: a thousandth of the budget each. */
const across = 1000;

/** The budget as one bar: a part a funded project, and what is left. The list below says the same. */
export function Money(shown: Shown) {
  const { results } = useWords();
  const { percent } = useFormat();
  const { money } = useAmounts(shown.manifest);
  const nameOf = useNameOf(shown);
  const { report } = shown;
  const funded = report.steps.filter((step) => step.funded);
  // With a top-up, projects may cost more than the budget: the bar is then all that is spent.
  const whole = compareRatios(report.cost, report.budget) > 0 ? report.cost : report.budget;
  const topUp = report.steps.find((step) => step.top_up)?.top_up;
  let at = 0;
  const parts = funded.map((step) => {
    const part = { step, start: at, share: shareOf(step.cost, whole) };
    at += part.share;
    return part;
  });
  return (
    <Section title={results.money.title} class="money">
      <svg
        class="money-bar"
        viewBox={`0 0 ${across} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={results.money.chart(money(report.cost), money(report.left), money(report.budget))}
      >
        <rect class="left" x="0" y="0" width={across} height={height} />
        {parts.map((part, i) => (
          <rect
            key={part.step.project}
            class={i % 2 === 0 ? 'even' : 'odd'}
            x={part.start * across}
            y="0"
            width={Math.max(0, part.share * across - 1.5)}
            height={height}
          />
        ))}
      </svg>
      <ol class="money-parts">
        {parts.map((part, i) => (
          <li key={part.step.project} class={i % 2 === 0 ? 'even' : 'odd'}>
            <span>{nameOf(part.step.project, part.step.name)}</span>
            <span class="number">
              {money(part.step.cost)} <span class="note">{percent(part.share, 1)}</span>
            </span>
          </li>
        ))}
        <li class="left">
          <span>{results.money.left}</span>
          <span class="number">
            {money(report.left)} <span class="note">{percent(shareOf(report.left, whole), 1)}</span>
          </span>
        </li>
      </ol>
      {topUp && <p class="note">{results.money.topUp(money(topUp))}</p>}
    </Section>
  );
}
