// SPDX-License-Identifier: Apache-2.0
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Parties } from './api.ts';
import { readParties } from './calls.ts';
import { type Asked, useAsked } from './useAsked.ts';
import { useOfficeWords } from './words/index.ts';

const PartiesContext = createContext<Asked<Parties> | undefined>(undefined);

/** Asked once: organisations and accounts change by decisions, and rarely. */
export function PartiesProvider({ children }: { children: ComponentChildren }) {
  const asked = useAsked('parties', () => readParties());
  return <PartiesContext.Provider value={asked}>{children}</PartiesContext.Provider>;
}

export function useParties(): Asked<Parties> {
  const asked = useContext(PartiesContext);
  if (!asked) throw new Error('office: used outside of <PartiesProvider>');
  return asked;
}

export const shortAddress = (address: string): string => `${address.slice(0, 6)}…${address.slice(-4)}`;

export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Names accounts as people know them: the organisation, or one's own account, with a part of the address. */
export function useNames(): (address: string) => string {
  const { value } = useParties();
  const { frame } = useOfficeWords();
  return (address) => {
    const party = value?.accounts.find((one) => sameAddress(one.address, address));
    const organisation =
      value?.organisations.find((one) => sameAddress(one.address, address))?.name ?? party?.organisation;
    const mine = party?.mine && `${frame.mine} ${party.mine}`;
    return [organisation, mine ?? shortAddress(address)].filter(Boolean).join(' · ');
  };
}
