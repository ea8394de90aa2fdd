// SPDX-License-Identifier: Apache-2.0
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/Page.tsx';
import { Dialog } from '../../ui/Parts.tsx';
import { useOfficeWords } from '../words/index.ts';
import { CreateStep } from './CreateStep.tsx';
import { checkDraft, type Issue, type StepName, stepNames } from './check.ts';
import { useDraft } from './DraftProvider.tsx';
import { stepAddress } from './Issues.tsx';
import { isBlank } from './model.ts';
import { PartiesStep } from './PartiesStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { ProjectsStep } from './ProjectsStep.tsx';
import { RulesStep } from './RulesStep.tsx';
import { ScheduleStep } from './ScheduleStep.tsx';
import { StartStep } from './StartStep.tsx';

const parts: Record<StepName, (props: { issues: Issue[] }) => JSX.Element | null> = {
  start: StartStep,
  projects: ProjectsStep,
  rules: RulesStep,
  schedule: ScheduleStep,
  parties: PartiesStep,
  preview: PreviewStep,
  create: CreateStep,
};

/** A new election or campaign, step by step. Steps can be taken in any order; only the last one needs all the others. */
export function NewElection() {
  const { query } = useLocation();
  const { draft } = useOfficeWords();
  const { form } = useDraft();
  const step = stepNames.find((name) => name === query.step) ?? 'start';
  const issues = useMemo(() => checkDraft(form), [form]);
  const visited = useVisited(step);
  // What nobody has seen yet is not told off.
  const last = step === 'preview' || step === 'create';
  const shown = isBlank(form) ? [] : issues.filter((issue) => last || visited.has(issue.step));
  const Part = parts[step];
  const i = stepNames.indexOf(step);
  return (
    <Page title={draft.title}>
      <StepNav step={step} issues={shown} />
      <Saved />
      <StepHeading step={step} text={draft.step(i + 1, stepNames.length, draft.steps[step])} />
      <Part issues={last ? issues : shown} />
      <Turn step={step} />
    </Page>
  );
}

/** The steps that were left: their issues are shown. */
function useVisited(step: StepName): Set<StepName> {
  const [visited, setVisited] = useState(new Set<StepName>());
  useEffect(() => () => setVisited((before) => new Set(before).add(step)), [step]);
  return visited;
}

/** Gets the focus when another step is shown, so that a screen reader goes on from there. */
function StepHeading({ step, text }: { step: StepName; text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <h2 class="step-heading" ref={heading} tabIndex={-1}>
      {text}
    </h2>
  );
}

function StepNav({ step, issues }: { step: StepName; issues: Issue[] }) {
  const { draft } = useOfficeWords();
  return (
    <nav aria-label={draft.stepsLabel}>
      <ol class="step-nav">
        {stepNames.map((name, i) => {
          const wrong = issues.filter((issue) => issue.step === name && issue.error).length;
          return (
            <li key={name}>
              <a href={stepAddress(name)} aria-current={name === step ? 'step' : undefined}>
                <span class="step-number">{i + 1}</span>
                <span>
                  {draft.steps[name]}
                  {wrong > 0 && <span class="step-wrong">{draft.errorsHere(wrong)}</span>}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Saved() {
  const { draft, frame } = useOfficeWords();
  const { saved, refused, discard } = useDraft();
  const { time } = useFormat();
  const [asking, setAsking] = useState(false);
  if (refused) return <p class="notice warning">{draft.notSaved}</p>;
  if (saved === undefined) return null;
  return (
    <div class="saved">
      <p>
        <strong>{draft.saved(time(saved))}</strong> <span class="quiet">{draft.savedHint}</span>
      </p>
      <Button kind="text" size="small" onClick={() => setAsking(true)}>
        {draft.discard}
      </Button>
      {asking && (
        <Dialog title={draft.discardSure} onClose={() => setAsking(false)}>
          <p>{draft.discardWhy}</p>
          <div class="buttons">
            <Button onClick={discard}>{draft.discardYes}</Button>
            <Button kind="tertiary" onClick={() => setAsking(false)}>
              {frame.cancel}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function Turn({ step }: { step: StepName }) {
  const { draft } = useOfficeWords();
  const i = stepNames.indexOf(step);
  const before = stepNames[i - 1];
  const after = stepNames[i + 1];
  return (
    <nav class="turn" aria-label={draft.turnLabel}>
      {before && (
        <a class="krds-btn tertiary large" href={stepAddress(before)}>
          {draft.back(draft.steps[before])}
        </a>
      )}
      {after && (
        <a class="krds-btn primary large" href={stepAddress(after)}>
          {draft.next(draft.steps[after])}
        </a>
      )}
    </nav>
  );
}
