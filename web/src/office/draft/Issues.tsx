// SPDX-License-Identifier: Apache-2.0

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Details } from '../../ui/Parts.tsx';
import { useOfficeWords } from '../words/index.ts';
import type { Issue, StepName } from './check.ts';

export const stepAddress = (step: StepName): string => (step === 'start' ? '/new' : `/new?step=${step}`);

/** The sentence of an issue at a field, if it has one; errors first. */
export function useSentence(issues: Issue[]): (field: string) => string | undefined {
  const { issues: words } = useOfficeWords();
  return (field) => {
    const own = issues.filter((issue) => issue.field === field);
    const issue = own.find((one) => one.error) ?? own[0];
    return issue && (words[issue.code]?.(issue.about ?? '') ?? issue.code);
  };
}

/** How many are shown before somebody asks for all. */
const first = 12;

/** What must be mended, then what is odd; each leads to its field. */
export function IssueSummary({ issues }: { issues: Issue[] }) {
  const { draft } = useOfficeWords();
  const errors = issues.filter((issue) => issue.error);
  const warnings = issues.filter((issue) => !issue.error);
  return (
    <>
      {errors.length > 0 && (
        <div class="notice danger" id="draft-issues" tabIndex={-1}>
          <h2 class="notice-title">{draft.summary(errors.length)}</h2>
          <IssueList issues={errors} />
        </div>
      )}
      {warnings.length > 0 && (
        <Details summary={draft.warnings(warnings.length)}>
          <IssueList issues={warnings} />
        </Details>
      )}
    </>
  );
}

function IssueList({ issues }: { issues: Issue[] }) {
  const { issues: words, draft } = useOfficeWords();
  const { route } = useLocation();
  const [all, setAll] = useState(false);
  const go = (issue: Issue) => (event: Event) => {
    event.preventDefault();
    route(stepAddress(issue.step));
    focusSoon(issue.field);
  };
  return (
    <>
      <ul class="issues">
        {(all ? issues : issues.slice(0, first)).map((issue) => (
          <li key={issue.field + issue.code}>
            <a href={`${stepAddress(issue.step)}#${issue.field}`} onClick={go(issue)}>
              {words[issue.code]?.(issue.about ?? '') ?? issue.code}
            </a>{' '}
            <span class="quiet">({draft.steps[issue.step]})</span>
          </li>
        ))}
      </ul>
      {!all && issues.length > first && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {draft.allIssues(issues.length)}
        </button>
      )}
    </>
  );
}

/** The field that an event asks for, so that whoever hides it shows it first. */
export const showField = 'madang-show-field';

/** Focuses a field that the next rendering may bring. */
export function focusSoon(field: string, tries = 10): void {
  document.dispatchEvent(new CustomEvent(showField, { detail: field }));
  const found = document.getElementById(field);
  if (found) {
    found.focus();
    found.scrollIntoView({ block: 'center' });
  } else if (tries > 0) setTimeout(() => focusSoon(field, tries - 1), 50);
}
