// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useOfficeWords } from '../words/index.ts';
import { CampaignFields } from './CampaignFields.tsx';
import { electionField, type Issue } from './check.ts';
import { editElection, useDraft } from './DraftProvider.tsx';
import { Area, NumberField, Pick } from './Inputs.tsx';
import { showField, useSentence } from './Issues.tsx';
import { blankElection, type ElectionForm } from './model.ts';
import { ProjectList } from './ProjectList.tsx';

/** What is voted on, with how much money: of the one election, or of each of a campaign's. */
export function ProjectsStep({ issues }: { issues: Issue[] }) {
  const { form, change } = useDraft();
  const { draft } = useOfficeWords();
  const [open, setOpen] = useOpenElection(form.elections);
  const election = form.elections.find((one) => one.key === open) ?? form.elections[0];
  if (!election) return null;
  const add = () => {
    const next = blankElection();
    change((before) => ({ ...before, elections: [...before.elections, next] }));
    setOpen(next.key);
  };
  const remove = () =>
    change((before) => ({ ...before, elections: before.elections.filter((one) => one.key !== election.key) }));
  return (
    <>
      {form.kind === 'campaign' && (
        <>
          <CampaignFields issues={issues} />
          <nav class="tabs" aria-label={draft.projects.elections}>
            {form.elections.map((one, i) => (
              <button
                key={one.key}
                type="button"
                aria-current={one.key === election.key ? 'true' : undefined}
                onClick={() => setOpen(one.key)}
              >
                {draft.projects.election(i + 1, one.name)}
              </button>
            ))}
            <Button kind="tertiary" size="small" onClick={add}>
              {draft.projects.addElection}
            </Button>
          </nav>
        </>
      )}
      <ElectionFields key={election.key} election={election} issues={issues} />
      <ProjectList key={`${election.key}-list`} election={election} issues={issues} />
      {form.kind === 'campaign' && form.elections.length > 1 && (
        <div>
          <Button kind="text" size="small" onClick={remove}>
            {draft.projects.removeElection}
          </Button>
        </div>
      )}
    </>
  );
}

/** Which election is edited; a problem that leads into another one opens it. */
function useOpenElection(elections: ElectionForm[]) {
  const [open, setOpen] = useState(elections[0]?.key ?? '');
  useEffect(() => {
    const show = (event: Event) => {
      const field = event instanceof CustomEvent ? String(event.detail) : '';
      const holds = (one: ElectionForm) =>
        field.startsWith(`election-${one.key}-`) || one.projects.some((p) => field.startsWith(`project-${p.key}-`));
      const meant = elections.find(holds);
      if (meant) setOpen(meant.key);
    };
    document.addEventListener(showField, show);
    return () => document.removeEventListener(showField, show);
  }, [elections]);
  return [open, setOpen] as const;
}

const currencies = ['KRW', 'EUR', 'USD', 'PLN', 'CHF'];

function ElectionFields({ election, issues }: { election: ElectionForm; issues: Issue[] }) {
  const { form, change } = useDraft();
  const { draft } = useOfficeWords();
  const { projects: words } = draft;
  const sentence = useSentence(issues.filter((issue) => issue.error));
  const at = (what: string) => electionField(election, what);
  const set = (edit: Partial<ElectionForm>) => change(editElection(election.key, edit));
  const known = currencies.includes(form.currency) ? currencies : [form.currency, ...currencies];
  return (
    <section class="fields" aria-label={election.name || words.name}>
      <TextField
        id={at('name')}
        label={words.name}
        hint={words.nameHint}
        error={sentence(at('name'))}
        value={election.name}
        onText={(name) => set({ name })}
      />
      {form.kind === 'campaign' && (
        <TextField
          id={at('district')}
          label={words.district}
          hint={words.districtHint}
          value={election.district}
          onText={(district) => set({ district })}
        />
      )}
      <NumberField
        id={at('budget')}
        label={words.budget}
        error={sentence(at('budget'))}
        money
        value={election.budget}
        onText={(budget) => set({ budget })}
      />
      <Pick
        id={at('currency')}
        label={words.currency}
        value={form.currency}
        choices={known.map((one) => [one, words.currencyNames[one] ?? one] as const)}
        onPick={(currency) => change((before) => ({ ...before, currency }))}
      />
      <Area
        id={at('description')}
        label={words.description}
        hint={words.descriptionHint}
        value={election.description}
        onText={(description) => set({ description })}
      />
      {form.english && (
        <>
          <TextField
            id={at('name-en')}
            label={words.nameEn}
            value={election.english.name ?? ''}
            onText={(name) => set({ english: { ...election.english, name } })}
          />
          <Area
            id={at('description-en')}
            label={words.descriptionEn}
            lang="en"
            value={election.english.description ?? ''}
            onText={(description) => set({ english: { ...election.english, description } })}
          />
        </>
      )}
    </section>
  );
}
