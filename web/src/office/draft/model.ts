// SPDX-License-Identifier: Apache-2.0

// A draft as the form holds it: what people typed, also while it is wrong or half done. manifest.ts makes of it what the
// office program takes.
import type { Cap, Picture, Text } from '../api.ts';
import { ownZone, toLocal } from './time.ts';

export interface ProjectForm {
  /** For the page only: stays the same while the project is edited or moved. */
  key: string;
  id: string;
  name: string;
  cost: string;
  /** Separated by commas. */
  category: string;
  neighborhood: string;
  district: string;
  description: string;
  picture?: Picture;
  english: Text;
  /** Other languages, as a file had them. */
  languages?: Record<string, Text>;
  /** The committee's mark. */
  score: string;
}

export interface ElectionForm {
  key: string;
  name: string;
  description: string;
  english: Text;
  languages?: Record<string, Text>;
  /** In a campaign: whose election it is; empty: everybody's. */
  district: string;
  budget: string;
  projects: ProjectForm[];
}

/** "knapsack" is a choice within the budget. */
export type BallotKind = 'approval' | 'knapsack' | 'ordinal' | 'cumulative' | 'scoring';

export interface BallotForm {
  kind: BallotKind;
  min: string;
  max: string;
  /** knapsack: what the chosen projects may cost together; empty: the budget. */
  sumCost: string;
  /** cumulative, scoring: most points of one project; cumulative: the points that a voter has. */
  maxPoints: string;
  sumPoints: string;
  /** cumulative: whether all points must be given. */
  allPoints: boolean;
  /** Of how many districts besides the own one; empty: no bound. */
  otherDistricts: string;
}

export interface RuleForm {
  name: 'greedy' | 'mes' | 'phragmen';
  by: 'votes' | 'votes-per-cost';
  misfit: 'skip' | 'stop';
  /** Percentages; empty: none. */
  topUp: string;
  minShare: string;
  committee: string;
  satisfaction: 'cost' | 'cardinality' | 'score';
  completion: 'none' | 'add1' | 'add1-exhaustive' | 'add1-greedy' | 'greedy';
  minVotes: string;
  caps: (Cap & { key: string })[];
  ties: string[];
}

export interface ScheduleForm {
  /** As the clocks of `zone` show it: 2027-05-01T09:00. */
  opens: string;
  closes: string;
  zone: string;
}

export interface PartiesForm {
  /** The organiser's account, by its name in this office. */
  account: string;
  trustees: string[];
  /** Trustees outside of the group: each must decrypt. */
  single: string[];
  /** How many of the group decrypt together; empty: all. */
  threshold: string;
  registrars: string[];
  roundHours: string;
}

export interface CampaignForm {
  name: string;
  eligibility: 'all' | 'own' | 'others';
  others: string;
  leftovers: '' | 'next' | 'citywide';
  voters: string;
}

export interface DraftForm {
  version: 1;
  kind: 'election' | 'campaign';
  campaign: CampaignForm;
  /** One, or those of a campaign. */
  elections: ElectionForm[];
  currency: string;
  /** Whether English texts are asked for. */
  english: boolean;
  ballot: BallotForm;
  rule: RuleForm;
  schedule: ScheduleForm;
  parties: PartiesForm;
}

export const newKey = (): string => crypto.randomUUID().slice(0, 8);

export const blankProject = (id: string): ProjectForm => ({
  key: newKey(),
  id,
  name: '',
  cost: '',
  category: '',
  neighborhood: '',
  district: '',
  description: '',
  english: {},
  score: '',
});

export const blankElection = (): ElectionForm => ({
  key: newKey(),
  name: '',
  description: '',
  english: {},
  district: '',
  budget: '',
  projects: [],
});

const day = 86_400;

/** Tomorrow at 9 for a week, until 18 o'clock. */
export function usualSchedule(now: number, zone: string): ScheduleForm {
  const date = (unix: number) => toLocal(unix, zone).slice(0, 10);
  return { opens: `${date(now + day)}T09:00`, closes: `${date(now + 8 * day)}T18:00`, zone };
}

export const blankDraft = (now = Math.floor(Date.now() / 1000), zone = ownZone()): DraftForm => ({
  version: 1,
  kind: 'election',
  campaign: { name: '', eligibility: 'own', others: '1', leftovers: '', voters: '' },
  elections: [blankElection()],
  currency: 'KRW',
  english: false,
  ballot: {
    kind: 'approval',
    min: '0',
    max: '3',
    sumCost: '',
    maxPoints: '',
    sumPoints: '',
    allPoints: false,
    otherDistricts: '',
  },
  rule: {
    name: 'greedy',
    by: 'votes',
    misfit: 'skip',
    topUp: '',
    minShare: '',
    committee: '',
    satisfaction: 'cost',
    completion: 'add1',
    minVotes: '',
    caps: [],
    ties: ['votes', 'cost', 'lot'],
  },
  schedule: usualSchedule(now, zone),
  parties: { account: '', trustees: [], single: [], threshold: '', registrars: [], roundHours: '' },
});

/** The next number that no project has as its id. */
export function nextID(projects: ProjectForm[]): string {
  const numbers = projects.map((project) => (/^\d{1,9}$/.test(project.id) ? Number(project.id) : 0));
  return String(Math.max(0, ...numbers) + 1);
}

/** Whether anything was typed that would be lost. */
export const isBlank = (form: DraftForm): boolean =>
  form.elections.every((one) => one.name === '' && one.budget === '' && one.projects.length === 0) &&
  form.campaign.name === '';

export const allProjects = (form: DraftForm): ProjectForm[] => form.elections.flatMap((one) => one.projects);
