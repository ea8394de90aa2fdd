// SPDX-License-Identifier: Apache-2.0
import { compareAmounts, readAmount, readCount } from './amount.ts';
import { type Issue, isShare } from './check.ts';
import { namesIn } from './manifest.ts';
import { allProjects, type DraftForm } from './model.ts';

/** What one number of a ballot holds. */
const mostPoints = 255;

/** Ballot and rule: the words are the form's. */
export function checkRules(form: DraftForm): Issue[] {
  return [...checkLengths(form), ...checkPoints(form), ...checkRule(form)];
}

const issue = (field: string, code: string, about?: string): Issue => ({
  step: 'rules',
  field,
  code,
  ...(about !== undefined && { about }),
  error: true,
});

function checkLengths({ ballot, elections }: DraftForm): Issue[] {
  const issues: Issue[] = [];
  const min = ballot.min === '' ? 0 : readCount(ballot.min);
  const max = ballot.max === '' ? 0 : readCount(ballot.max);
  const fewest = Math.min(...elections.map((one) => one.projects.length));
  if (min === undefined) issues.push(issue('ballot-min', 'count'));
  if (max === undefined) issues.push(issue('ballot-max', 'count'));
  else if (max === 0 && ballot.max !== '') issues.push(issue('ballot-max', 'max-zero'));
  else if (min !== undefined && max > 0 && min > max) issues.push(issue('ballot-min', 'min-above-max'));
  else if (max > fewest && fewest > 0) issues.push(issue('ballot-max', 'max-above-projects', String(fewest)));
  if (ballot.kind === 'knapsack' && ballot.sumCost !== '' && readAmount(ballot.sumCost) === undefined)
    issues.push(issue('ballot-cost', 'budget'));
  if (ballot.otherDistricts !== '') {
    if (readCount(ballot.otherDistricts) === undefined) issues.push(issue('ballot-districts', 'count'));
    else if (elections.some((one) => one.projects.length > 0 && one.projects.every((p) => !p.district.trim())))
      issues.push(issue('ballot-districts', 'no-districts'));
  }
  return issues;
}

function checkPoints({ ballot }: DraftForm): Issue[] {
  const { kind } = ballot;
  if (kind !== 'cumulative' && kind !== 'scoring') return [];
  const issues: Issue[] = [];
  const sum = readCount(ballot.sumPoints) ?? 0;
  const most = readCount(ballot.maxPoints);
  if (kind === 'cumulative' && sum < 1) issues.push(issue('ballot-sum', 'points-sum'));
  const needsMost = kind === 'scoring' || sum > mostPoints || ballot.maxPoints !== '';
  if (needsMost && (most === undefined || most < 1 || most > mostPoints))
    issues.push(issue('ballot-most', 'points-most'));
  return issues;
}

function checkRule(form: DraftForm): Issue[] {
  const { rule } = form;
  const issues: Issue[] = [];
  if (rule.minVotes !== '' && readAmount(rule.minVotes) === undefined) issues.push(issue('rule-min-votes', 'count'));
  if (rule.minShare !== '' && !isShare(rule.minShare)) issues.push(issue('rule-min-share', 'share'));
  if (rule.name === 'greedy') {
    if (rule.topUp !== '' && !isShare(rule.topUp)) issues.push(issue('rule-top-up', 'share'));
    if (rule.committee !== '' && !isShare(rule.committee)) issues.push(issue('rule-committee', 'share'));
    if (rule.committee !== '' && !allProjects(form).some((p) => p.score.trim() !== ''))
      issues.push(issue('rule-committee', 'no-scores'));
  }
  if (rule.ties.length === 0) issues.push(issue('rule-tie-0', 'no-ties'));
  return [...issues, ...checkCaps(form)];
}

function checkCaps(form: DraftForm): Issue[] {
  const seen = new Set<string>();
  return form.rule.caps.flatMap((cap) => {
    const issues: Issue[] = [];
    const value = cap.value.trim();
    const group = `${cap.field} ${value}`;
    if (!groupsOf(form, cap.field).includes(value)) issues.push(issue(`cap-${cap.key}-value`, 'cap-group', value));
    else if (seen.has(group)) issues.push(issue(`cap-${cap.key}-value`, 'cap-twice', value));
    seen.add(group);
    const most = readAmount(cap.most);
    if (most === undefined || compareAmounts(most, '0') === 0) issues.push(issue(`cap-${cap.key}-most`, 'budget'));
    return issues;
  });
}

/** The names of a kind of group that the projects have, in their order. */
export function groupsOf(form: DraftForm, field: 'category' | 'neighborhood' | 'district'): string[] {
  const all = allProjects(form).flatMap((p) => (field === 'category' ? namesIn(p.category) : p[field].trim()));
  return [...new Set(all)].filter((name) => name !== '');
}
