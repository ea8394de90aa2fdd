// SPDX-License-Identifier: Apache-2.0
import type { Election, Trustee, Trusteeship } from '../api/elections.ts';
import { partiesOf } from '../api/ledger.ts';
import { Account, useNames } from '../ui/account.tsx';
import { Badge, type Tone } from '../ui/Parts.tsx';
import { Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';

/** Who runs an election, and what is awaited of whom. */
export function Who({ election }: { election: Election }) {
  const { home } = useWords();
  const { ledger, nameOf } = useNames();
  const words = home.who;
  const validators = ledger ? partiesOf(ledger).filter((one) => one.roles.includes('validator')) : [];
  return (
    <Section title={words.title}>
      <h3>{words.organiser}</h3>
      <p>
        <Account of={election.organiser} name={nameOf(election.organiser)} />
      </p>
      {election.trusteeship && (
        <>
          <h3>{words.trustees}</h3>
          <p class="note">{words.trusteesWhat}</p>
          <Trustees of={election.trusteeship} nameOf={nameOf} />
        </>
      )}
      {validators.length > 0 && (
        <>
          <h3>{words.validators}</h3>
          <p class="note">{words.validatorsWhat}</p>
          <ul class="plain-list">
            {validators.map((one) => (
              <li key={one.account}>
                <Account of={one.account} name={one.organisation} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Each trustee with what it has done, and what is awaited of it. */
export function Trustees(props: { of: Trusteeship; nameOf: (account: string) => string | undefined }) {
  const { home } = useWords();
  const { trustees, ceremony } = props.of;
  const several = trustees.some((one) => one.member) && trustees.some((one) => !one.member);
  return (
    <ol class="people">
      {trustees.map((one) => {
        const state = stateOf(one, ceremony.round === 3);
        return (
          <li key={one.account}>
            <Account of={one.account} name={props.nameOf(one.account)} />
            {several && <Badge>{one.member ? home.who.member : home.who.single}</Badge>}
            <Badge tone={tones[state]}>{home.who.steps[state]}</Badge>
          </li>
        );
      })}
    </ol>
  );
}

type State = 'key' | 'awaitedKey' | 'awaitedStep' | 'shuffled' | 'decrypted' | 'waiting';

const tones: Record<State, Tone> = {
  key: 'success',
  awaitedKey: 'warning',
  awaitedStep: 'warning',
  shuffled: 'success',
  decrypted: 'success',
  waiting: 'gray',
};

/** The last thing that a trustee did, unless something is awaited of it. */
export function stateOf(one: Trustee, complete: boolean): State {
  if (one.awaited) return complete ? 'awaitedStep' : 'awaitedKey';
  if (one.decrypted) return 'decrypted';
  if (one.shuffled) return 'shuffled';
  return complete ? 'key' : 'waiting';
}
