// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import { CheckField } from '../../ui/Field.tsx';
import { Details, Notice } from '../../ui/Parts.tsx';
import type { Parties, Party, Role } from '../api.ts';
import { shortAddress, useParties } from '../parties.tsx';
import { usePresence } from '../session.tsx';
import { Shown } from '../Trouble.tsx';
import { useOfficeWords } from '../words/index.ts';
import { readCount } from './amount.ts';
import type { Issue } from './check.ts';
import { useDraft } from './DraftProvider.tsx';
import { NumberField, Pick } from './Inputs.tsx';
import { useSentence } from './Issues.tsx';
import type { PartiesForm } from './model.ts';

/** Who organises, who holds the key, who keeps the roll. */
export function PartiesStep({ issues }: { issues: Issue[] }) {
  const asked = useParties();
  return <Shown of={asked}>{(parties) => <Choices parties={parties} issues={issues} />}</Shown>;
}

function Choices({ parties, issues }: { parties: Parties; issues: Issue[] }) {
  const { form, change } = useDraft();
  const { parties: words } = useOfficeWords().draft;
  const sentence = useSentence(issues);
  const set = (edit: Partial<PartiesForm>) =>
    change((before) => ({ ...before, parties: { ...before.parties, ...edit } }));
  const having = (role: Role) => parties.accounts.filter((account) => account.roles.includes(role));
  return (
    <>
      <Organiser set={set} error={sentence('party-organiser')} />
      <Accounts
        id="party-trustees"
        label={words.trustees}
        hint={words.trusteesHint}
        error={sentence('party-trustees')}
        accounts={having('trustee')}
        chosen={form.parties.trustees}
        onChoose={(trustees) =>
          set({
            trustees,
            single: form.parties.single.filter((one) => trustees.includes(one)),
            ...fitting(form.parties, trustees),
          })
        }
      />
      <Threshold set={set} error={sentence('party-threshold')} />
      <Accounts
        id="party-registrars"
        label={words.registrars}
        hint={words.registrarsHint}
        error={sentence('party-registrars')}
        accounts={having('registrar')}
        chosen={form.parties.registrars}
        onChoose={(registrars) => set({ registrars })}
      />
      <Notice>
        <p>{words.quorum(parties.quorum, parties.organisations.length)}</p>
      </Notice>
      <Details summary={words.advanced}>
        <NumberField
          id="party-hours"
          label={words.hours}
          hint={words.hoursHint}
          error={sentence('party-hours')}
          value={form.parties.roundHours}
          onText={(roundHours) => set({ roundHours })}
        />
        {form.parties.threshold !== '' && (
          <Accounts
            id="party-single"
            label={words.single}
            hint={words.singleHint}
            accounts={having('trustee').filter((account) => form.parties.trustees.includes(account.address))}
            chosen={form.parties.single}
            onChoose={(single) => set({ single })}
          />
        )}
      </Details>
    </>
  );
}

/** A threshold that more people than are left would have to reach is lowered to all. */
function fitting(parties: PartiesForm, trustees: string[]): Partial<PartiesForm> {
  const group = trustees.filter((address) => !parties.single.includes(address)).length;
  return (readCount(parties.threshold) ?? 0) > group ? { threshold: '' } : {};
}

function Organiser({ set, error }: { set: (edit: Partial<PartiesForm>) => void; error: string | undefined }) {
  const { session } = usePresence();
  const { form } = useDraft();
  const { draft, actions } = useOfficeWords();
  const own = session.accounts.filter((account) => account.roles.includes('organiser'));
  const [only] = own;
  const chosen = own.some((account) => account.name === form.parties.account);
  useEffect(() => {
    if (only && !chosen) set({ account: only.name });
  });
  if (!only) return <Notice tone="danger" title={draft.parties.noOrganiser} />;
  return (
    <Pick
      id="party-organiser"
      label={draft.parties.organiser}
      hint={draft.parties.organiserHint}
      error={error}
      value={chosen ? form.parties.account : ''}
      choices={[
        ...(chosen ? [] : [['', actions.choose] as const]),
        ...own.map((account) => [account.name, `${account.name} (${shortAddress(account.address)})`] as const),
      ]}
      onPick={(account) => set({ account })}
    />
  );
}

function Accounts(props: {
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  accounts: Party[];
  chosen: string[];
  onChoose: (addresses: string[]) => void;
}) {
  const { id, accounts, chosen } = props;
  const { draft, frame } = useOfficeWords();
  const groups = [...new Set(accounts.map((account) => account.organisation ?? ''))];
  const check = (address: string, on: boolean) =>
    props.onChoose(accounts.map((one) => one.address).filter((one) => (one === address ? on : chosen.includes(one))));
  return (
    <fieldset class="form-group accounts" id={id} tabIndex={-1} aria-describedby={`${id}-hint ${id}-error`}>
      <legend class="form-tit">{props.label}</legend>
      <p class="form-hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      {accounts.length === 0 && <p>{draft.parties.none}</p>}
      {groups.map((organisation) => (
        <div key={organisation} class="account-group">
          <p class="account-organisation">{organisation || draft.parties.unknownOrganisation}</p>
          {accounts
            .filter((account) => (account.organisation ?? '') === organisation)
            .map((account) => (
              <CheckField
                key={account.address}
                label={
                  <>
                    {account.mine ? `${frame.mine} ${account.mine} ` : ''}
                    <span class="code">{shortAddress(account.address)}</span>
                  </>
                }
                checked={chosen.includes(account.address)}
                onCheck={(on) => check(account.address, on)}
              />
            ))}
        </div>
      ))}
      <p class="form-hint-invalid" id={`${id}-error`}>
        {props.error}
      </p>
    </fieldset>
  );
}

function Threshold({ set, error }: { set: (edit: Partial<PartiesForm>) => void; error: string | undefined }) {
  const { form } = useDraft();
  const { parties: words } = useOfficeWords().draft;
  const { trustees, single, threshold } = form.parties;
  const group = trustees.filter((address) => !single.includes(address)).length;
  if (group < 2) return null;
  const numbers = Array.from({ length: group }, (_, i) => String(i + 1));
  const chosen = readCount(threshold) ?? group;
  return (
    <>
      <Pick
        id="party-threshold"
        label={words.threshold}
        hint={words.thresholdHint}
        error={error}
        value={threshold}
        choices={[['', words.all] as const, ...numbers.map((n) => [n, words.of(Number(n), group)] as const)]}
        onPick={(next) => set({ threshold: next })}
      />
      <p class="example" role="status">
        {words.means(chosen, group)}
      </p>
    </>
  );
}
