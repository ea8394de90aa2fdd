// SPDX-License-Identifier: Apache-2.0
import { type Ledger, partiesOf, readLedger } from '../api/ledger.ts';
import { useFetch } from '../api/useFetch.ts';
import { useWords } from '../words/index.ts';

/** An account as it is short enough for a line, and long enough to be compared. */
export const shortened = (hex: string): string => (hex.length > 14 ? `${hex.slice(0, 8)}…${hex.slice(-6)}` : hex);

/** Names of accounts, as the organisations have registered them. Where those are not to be had, there are none. */
export function useNames(): { ledger?: Ledger; nameOf: (account: string) => string | undefined } {
  const { value: ledger } = useFetch('ledger', readLedger);
  const names = new Map(ledger && partiesOf(ledger).map((one) => [one.account.toLowerCase(), one.organisation]));
  return { ledger, nameOf: (account) => names.get(account.toLowerCase()) };
}

/** Who an account is: by its organisation's name where it is known, always with the account itself. */
export function Account({ of, name }: { of: string; name: string | undefined }) {
  const { home } = useWords();
  return (
    <span class="account">
      {name ?? home.who.unknown} <code title={of}>{shortened(of)}</code>
    </span>
  );
}
