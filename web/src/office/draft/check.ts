// SPDX-License-Identifier: Apache-2.0

// What is wrong or odd in a draft, and where. The program checks all of it again; this is so that people learn of it
// beside the field, in their language.
import { compareAmounts, fractionDigits, readAmount, readCount, shareOf, sumAmounts } from './amount.ts';
import { checkParties } from './checkParties.ts';
import { checkRules } from './checkRules.ts';
import type { DraftForm, ElectionForm, ProjectForm } from './model.ts';
import { toUnix } from './time.ts';

export type StepName = 'start' | 'projects' | 'rules' | 'schedule' | 'parties' | 'preview' | 'create';
export const stepNames: StepName[] = ['start', 'projects', 'rules', 'schedule', 'parties', 'preview', 'create'];

export interface Issue {
  step: StepName;
  /** Id of the control that it is about. */
  field: string;
  /** What is wrong: words.draft.issues has a sentence. */
  code: string;
  /** What stands in the sentence: a project's name, a number. */
  about?: string;
  /** An error keeps the election from being created. */
  error: boolean;
}

export const projectField = (project: { key: string }, what: string): string => `project-${project.key}-${what}`;
export const electionField = (election: { key: string }, what: string): string => `election-${election.key}-${what}`;

export function checkDraft(form: DraftForm, now = Date.now() / 1000): Issue[] {
  return [
    ...(form.kind === 'campaign' ? checkCampaign(form) : []),
    ...form.elections.flatMap((election) => checkElection(form, election)),
    ...checkRules(form),
    ...checkSchedule(form, now),
    ...checkParties(form),
  ];
}

const error = (step: StepName, field: string, code: string, about?: string): Issue => ({
  step,
  field,
  code,
  ...(about !== undefined && { about }),
  error: true,
});
const warning = (...of: Parameters<typeof error>): Issue => ({ ...error(...of), error: false });

function checkCampaign({ campaign, elections }: DraftForm): Issue[] {
  const issues: Issue[] = [];
  if (!campaign.name.trim()) issues.push(error('projects', 'campaign-name', 'campaign-name'));
  const citywide = elections.filter((one) => one.district.trim() === '').length;
  if (campaign.leftovers === 'citywide' && citywide !== 1)
    issues.push(error('projects', 'campaign-leftovers', 'citywide', String(citywide)));
  if (campaign.eligibility === 'others' && (readCount(campaign.others) ?? 0) < 1)
    issues.push(error('projects', 'campaign-others', 'others'));
  if (campaign.voters !== '' && readCount(campaign.voters) === undefined)
    issues.push(error('projects', 'campaign-voters', 'count'));
  return issues;
}

function checkElection(form: DraftForm, election: ElectionForm): Issue[] {
  const issues: Issue[] = [];
  const at = (what: string) => electionField(election, what);
  if (!election.name.trim()) issues.push(error('projects', at('name'), 'election-name'));
  const budget = readAmount(election.budget);
  if (budget === undefined) issues.push(error('projects', at('budget'), 'budget', election.name));
  if (election.projects.length === 0) issues.push(error('projects', at('add'), 'no-projects', election.name));
  const seen = new Set<string>();
  for (const project of election.projects) {
    issues.push(...checkProject(form, project, budget));
    const id = project.id.trim();
    if (seen.has(id)) issues.push(error('projects', projectField(project, 'id'), 'id-twice', id));
    seen.add(id);
  }
  const costs = election.projects.map((project) => readAmount(project.cost) ?? '0');
  if (budget && costs.length > 0 && compareAmounts(sumAmounts(costs), budget) <= 0)
    issues.push(warning('projects', at('budget'), 'all-fit', election.name));
  return issues;
}

function checkProject(form: DraftForm, project: ProjectForm, budget: string | undefined): Issue[] {
  const issues: Issue[] = [];
  const at = (what: string) => projectField(project, what);
  const about = project.name.trim() || project.id;
  if (!project.name.trim()) issues.push(error('projects', at('name'), 'project-name', project.id));
  const cost = readAmount(project.cost);
  if (cost === undefined) issues.push(error('projects', at('cost'), 'cost', about));
  else if (fractionDigits(cost) > 18) issues.push(error('projects', at('cost'), 'decimals', about));
  else if (compareAmounts(cost, '0') === 0) issues.push(warning('projects', at('cost'), 'free', about));
  else if (budget && compareAmounts(cost, budget) > 0) issues.push(warning('projects', at('cost'), 'too-dear', about));
  if (!isID(project.id.trim())) issues.push(error('projects', at('id'), 'id', about));
  if (project.picture && !project.picture.alt.trim()) issues.push(error('projects', at('alt'), 'alt', about));
  if (form.english && project.picture && !project.english.alt?.trim())
    issues.push(warning('projects', at('alt-en'), 'alt-en', about));
  if (form.english && !project.english.name?.trim()) issues.push(warning('projects', at('name-en'), 'name-en', about));
  if (form.rule.committee && project.score.trim() && readAmount(project.score) === undefined)
    issues.push(error('projects', at('score'), 'score', about));
  return issues;
}

/** As package manifest has it: an id stands between quotation marks in what contracts compare. */
function isID(id: string): boolean {
  const bytes = new TextEncoder().encode(id).length;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  return bytes >= 1 && bytes <= 100 && !/["\\\u2028\u2029\u0000-\u001f]/.test(id);
}

function checkSchedule({ schedule }: DraftForm, now: number): Issue[] {
  const opens = toUnix(schedule.opens, schedule.zone);
  const closes = toUnix(schedule.closes, schedule.zone);
  const issues: Issue[] = [];
  if (opens === undefined) issues.push(error('schedule', 'schedule-opens', 'time'));
  if (closes === undefined) issues.push(error('schedule', 'schedule-closes', 'time'));
  if (opens === undefined || closes === undefined) return issues;
  if (closes <= opens) issues.push(error('schedule', 'schedule-closes', 'closes-first'));
  else if (closes <= now) issues.push(error('schedule', 'schedule-closes', 'over'));
  else if (closes - opens < 3600) issues.push(warning('schedule', 'schedule-closes', 'short'));
  if (opens < now && closes > now) issues.push(warning('schedule', 'schedule-opens', 'begun'));
  return issues;
}

/** Whether a text is a percentage above 0. */
export const isShare = (percent: string): boolean => {
  const share = shareOf(percent);
  return share !== undefined && compareAmounts(share, '0') > 0;
};
