// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { CheckField, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Parts.tsx';
import type { Election } from '../api.ts';
import { Pick } from '../draft/Inputs.tsx';
import { sameAddress, useNames, useParties } from '../parties.tsx';
import { useOfficeWords } from '../words/index.ts';
import type { Answers } from './answers.ts';

export interface Asking {
  /** Beginning of the controls' ids. */
  id: string;
  answers: Answers;
  set: (edit: Partial<Answers>) => void;
  /** What is missing at a control, once somebody has tried. */
  say: (field: string) => string | undefined;
}

/** Not for the browser to keep: `new-password` asks password managers, which are the person's own, not the page's. */
export function PassphraseFields({ id, kind, answers, set, say }: Asking & { kind: 'new' | 'known' }) {
  const { actions } = useOfficeWords();
  const [shown, setShown] = useState(false);
  const type = shown ? 'text' : 'password';
  const fresh = kind === 'new';
  return (
    <div class="passphrase">
      <TextField
        id={`${id}-passphrase`}
        type={type}
        label={fresh ? actions.newPassphrase : actions.passphrase}
        hint={fresh ? actions.newPassphraseHint : actions.passphraseHint}
        error={say('passphrase')}
        value={answers.passphrase}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onText={(passphrase) => set({ passphrase })}
      />
      {fresh && (
        <TextField
          id={`${id}-again`}
          type={type}
          label={actions.repeat}
          error={say('again')}
          value={answers.again}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onText={(again) => set({ again })}
        />
      )}
      <CheckField label={actions.show} checked={shown} onCheck={setShown} />
      {fresh && <Notice tone="warning" title={actions.lost} />}
    </div>
  );
}

export function ReplaceFields({ id, election, answers, set, say }: Asking & { election: Election }) {
  const { actions } = useOfficeWords();
  const { value: parties } = useParties();
  const name = useNames();
  const inside = election.trustees.map((trustee) => trustee.address);
  const outside = (parties?.accounts ?? [])
    .filter((account) => account.roles.includes('trustee'))
    .map((account) => account.address)
    .filter((address) => !inside.some((one) => sameAddress(one, address)));
  const choices = (addresses: string[]) => [
    ['', actions.choose] as const,
    ...addresses.map((address) => [address, name(address)] as const),
  ];
  return (
    <div class="fields">
      <Pick
        id={`${id}-previous`}
        label={actions.previous}
        error={say('previous')}
        value={answers.previous}
        choices={choices(inside)}
        onPick={(previous) => set({ previous })}
      />
      <Pick
        id={`${id}-replacement`}
        label={actions.replacement}
        value={answers.replacement}
        choices={choices(outside)}
        onPick={(replacement) => set({ replacement })}
      />
    </div>
  );
}

export function ReasonField({ id, answers, set, say }: Asking) {
  const { actions } = useOfficeWords();
  return (
    <TextField
      id={`${id}-reason`}
      label={actions.reason}
      hint={actions.reasonHint}
      error={say('reason')}
      value={answers.reason}
      onText={(reason) => set({ reason })}
    />
  );
}
