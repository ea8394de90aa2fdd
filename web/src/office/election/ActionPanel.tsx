// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Parts.tsx';
import type { Action, Election, Job } from '../api.ts';
import { act } from '../calls.ts';
import { useDoing } from '../session.tsx';
import { Trouble } from '../Trouble.tsx';
import { useOfficeWords } from '../words/index.ts';
import { PassphraseFields, ReasonField, ReplaceFields } from './ActionFields.tsx';
import { blankAnswers, irreversible, missingIn, paramsOf } from './answers.ts';
import { VoterFields } from './VoterFields.tsx';

/** One action of one account: what it does, what it needs, and the button. */
export function ActionPanel({
  election,
  action,
  onJob,
}: {
  election: Election;
  action: Action;
  onJob: (job: Job) => void;
}) {
  const { actions } = useOfficeWords();
  const { busy, problem, run } = useDoing();
  const [answers, setAnswers] = useState(blankAnswers);
  const [tried, setTried] = useState(false);
  const text = actions.of[action.action] ?? { label: action.action, what: '' };
  const id = panelID(action);
  const missing = missingIn(action, answers);
  const needs = (need: Action['needs'][number]) => action.needs.includes(need);
  const say = (field: string) =>
    tried && missing.code && missing.field === field ? actions.missing[missing.code] : undefined;
  const set = (edit: Partial<typeof answers>) => setAnswers((before) => ({ ...before, ...edit }));
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (missing.code) return document.getElementById(`${id}-${missing.field}`)?.focus();
    const params = paramsOf(action, answers);
    // Whatever comes of it, a passphrase does not stay in the page.
    set({ passphrase: '', again: '' });
    setTried(false);
    const job = await run(() => act(election.uuid, action.action, action.account, params));
    if (!job) return;
    setAnswers(blankAnswers());
    onJob(job);
  };
  const passphrase = needs('new-passphrase') ? 'new' : needs('passphrase') ? 'known' : undefined;
  return (
    <form class="panel action" id={id} noValidate onSubmit={(event) => void submit(event)}>
      <h3>
        {text.label} <span class="quiet">{actions.as(action.account)}</span>
      </h3>
      <p>{text.what}</p>
      {text.note && <p class="quiet">{text.note}</p>}
      {passphrase && <PassphraseFields id={id} kind={passphrase} answers={answers} set={set} say={say} />}
      {(needs('voters') || needs('register')) && (
        <VoterFields id={id} register={needs('register')} answers={answers} set={set} say={say} />
      )}
      {needs('replace') && (
        <CheckField
          label={actions.replace}
          note={actions.replaceHint}
          checked={answers.replace}
          onCheck={(replace) => set({ replace })}
        />
      )}
      {needs('trustees') && <ReplaceFields id={id} election={election} answers={answers} set={set} say={say} />}
      {needs('reason') && <ReasonField id={id} answers={answers} set={set} say={say} />}
      {irreversible(action) && (
        <CheckField label={actions.sure} checked={answers.sure} onCheck={(sure) => set({ sure })} />
      )}
      {tried && missing.code && <Notice tone="danger" live title={actions.missing[missing.code]} />}
      {problem !== undefined && <Trouble problem={problem} />}
      <div>
        <Button
          type="submit"
          kind={action.due ? 'primary' : 'secondary'}
          size={action.due ? 'xlarge' : 'large'}
          busy={busy}
        >
          {text.label}
        </Button>
      </div>
    </form>
  );
}

export const panelID = ({ action, account }: Pick<Action, 'action' | 'account'>): string =>
  `do-${action}-${account.replace(/[^\w-]/g, '_')}`;
