// SPDX-License-Identifier: Apache-2.0
import type { Manifest } from '../api/manifest.ts';
import { useFormat } from '../ui/format.ts';
import { useWords } from '../words/index.ts';
import { decimalOf, fromUnits } from './ratio.ts';

/** How a report's exact numbers are written for people. */
export function useAmounts({ currency, decimals }: Pick<Manifest, 'currency' | 'decimals'>) {
  const { results } = useWords();
  const { money } = useFormat();
  const digits = Math.min(18, Math.max(0, decimals || 0));
  return {
    money: (ratio: string) => money(decimalOf(ratio, Math.max(digits, 2)), currency),
    /** Of awards, which are in units of 10^-decimals. */
    units: (units: string) => money(fromUnits(units, digits), currency),
    count: (ratio: string) => money(decimalOf(ratio, 3)),
    votes: (ratio: string) => results.votes(money(decimalOf(ratio, 3))),
  };
}
