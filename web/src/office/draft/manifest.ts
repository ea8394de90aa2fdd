// SPDX-License-Identifier: Apache-2.0

// Between the form and the manifest. What is wrong in the form is left as it was typed: check.ts finds it, and the
// program refuses it.
import type { BallotStyle, Draft, ElectionParties, NewCampaign, NewElection, Project, Rule, Text } from '../api.ts';
import { fractionDigits, grouped, percentOf, readAmount, readCount, shareOf } from './amount.ts';
import {
  type BallotForm,
  blankDraft,
  blankProject,
  type DraftForm,
  type ElectionForm,
  newKey,
  type ProjectForm,
  type RuleForm,
} from './model.ts';
import { toUnix } from './time.ts';

/** What is not the form's: the uuid that a preview gave, and the hash of the pages that residents will use. */
export interface Beside {
  uuid?: string;
  client?: string;
}

/** The manifest of one of the draft's elections, as preview and creation take it. */
export function toManifest(form: DraftForm, election: ElectionForm, beside: Beside = {}): Draft {
  const amounts = [election.budget, ...election.projects.map((project) => project.cost)];
  const digits = amounts.map((amount) => fractionDigits(readAmount(amount) ?? ''));
  const { schedule } = form;
  return {
    ...given(beside),
    name: election.name.trim(),
    ...given({ description: election.description.trim(), languages: languagesOf(form, election) }),
    budget: amountOf(election.budget),
    ...given({ currency: form.currency.trim() }),
    decimals: Math.max(0, ...digits),
    ballot: ballotOf(form.ballot, election),
    rule: ruleOf(form.rule, election),
    opens_at: toUnix(schedule.opens, schedule.zone) ?? 0,
    closes_at: toUnix(schedule.closes, schedule.zone) ?? 0,
    projects: election.projects.map((project) => projectOf(form, project)),
  };
}

function projectOf(form: DraftForm, project: ProjectForm): Project {
  const { picture } = project;
  return {
    id: project.id.trim(),
    name: project.name.trim(),
    cost: amountOf(project.cost),
    ...given({
      category: namesIn(project.category),
      neighborhood: project.neighborhood.trim(),
      district: project.district.trim(),
      description: project.description.trim(),
      picture: picture && { ...picture, alt: picture.alt.trim() },
      languages: languagesOf(form, project, picture !== undefined),
    }),
  };
}

type Textual = Pick<ProjectForm, 'english' | 'languages'>;

function languagesOf(form: DraftForm, thing: Textual, pictured = false): Record<string, Text> {
  const { name = '', description = '', alt = '' } = form.english ? thing.english : {};
  const en = given({ name: name.trim(), description: description.trim(), alt: pictured ? alt.trim() : '' });
  const others = Object.entries(thing.languages ?? {}).map(([tag, text]) => {
    const { alt: shown, ...rest } = text;
    return [tag, pictured && shown ? { ...rest, alt: shown } : rest] as const;
  });
  return Object.fromEntries([...others, ['en', en] as const].filter(([, text]) => Object.keys(text).length > 0));
}

function ballotOf(ballot: BallotForm, election: ElectionForm): BallotStyle {
  const min = readCount(ballot.min) ?? 0;
  const max = readCount(ballot.max) ?? 0;
  const lengths = given({ min_length: min, max_length: max });
  const others = ballot.otherDistricts === '' ? {} : { other_districts: readCount(ballot.otherDistricts) ?? 0 };
  const most = amountOf(ballot.maxPoints);
  const sum = amountOf(ballot.sumPoints);
  switch (ballot.kind) {
    case 'approval':
      return max === 1
        ? { vote_type: 'choose-1', ...given({ min_length: min }), ...others }
        : { vote_type: 'approval', ...lengths, ...others };
    case 'knapsack':
      return {
        vote_type: 'approval',
        ...lengths,
        max_sum_cost: amountOf(ballot.sumCost || election.budget),
        ...others,
      };
    case 'ordinal':
      return { vote_type: 'ordinal', ...lengths, ...others };
    case 'cumulative': {
      const points = given({ max_points: most, min_sum_points: ballot.allPoints ? sum : '', max_sum_points: sum });
      return { vote_type: 'cumulative', ...lengths, ...points, ...others };
    }
    case 'scoring':
      return { vote_type: 'scoring', ...lengths, ...given({ max_points: most }), ...others };
  }
}

function ruleOf(rule: RuleForm, election: ElectionForm): Rule {
  const values = (field: string) =>
    new Set(election.projects.flatMap((p) => (field === 'category' ? namesIn(p.category) : p[field as 'district'])));
  const caps = rule.caps
    .filter((cap) => values(cap.field).has(cap.value.trim()))
    .map(({ field, value, most }) => ({ field, value: value.trim(), most: amountOf(most) }));
  const common = { ...given({ min_votes: amountOf(rule.minVotes), min_share: shareText(rule.minShare), caps }) };
  switch (rule.name) {
    case 'greedy':
      return {
        name: 'greedy',
        by: rule.by,
        misfit: rule.misfit,
        ...common,
        ...given({ top_up: shareText(rule.topUp), committee: committeeOf(rule, election) }),
        ties: rule.ties,
      };
    case 'mes':
      return { name: 'mes', satisfaction: rule.satisfaction, completion: rule.completion, ...common, ties: rule.ties };
    case 'phragmen':
      return { name: 'phragmen', ...common, ties: rule.ties };
  }
}

function committeeOf(rule: RuleForm, election: ElectionForm): Rule['committee'] {
  if (rule.committee === '') return undefined;
  const scores = election.projects.filter((p) => p.score.trim() !== '').map((p) => [p.id.trim(), amountOf(p.score)]);
  return { share: shareText(rule.committee), scores: Object.fromEntries(scores) };
}

const amountOf = (text: string): string => readAmount(text) ?? text.trim();
const shareText = (percent: string): string => (percent === '' ? '' : (shareOf(percent) ?? percent.trim()));

export const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Only the members that say something: manifests leave out the others. */
function given<T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const says = (value: unknown) =>
    value !== undefined && value !== '' && value !== 0 && !(typeof value === 'object' && isEmpty(value));
  return Object.fromEntries(Object.entries(members).filter(([, value]) => says(value))) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

const isEmpty = (value: object | null): boolean => value === null || Object.keys(value).length === 0;

/** What the program takes to create the election, or the campaign: manifests as preview has completed them. */
export function toNewElection(form: DraftForm, manifest: Draft): NewElection {
  return { account: form.parties.account, manifest, ...electionParties(form) };
}

export function toNewCampaign(form: DraftForm, manifests: Draft[]): NewCampaign {
  const { campaign } = form;
  const eligibility =
    campaign.eligibility === 'others' ? `own+${readCount(campaign.others) ?? 0}` : campaign.eligibility;
  const elections = form.elections.map((election, i) => ({
    ...given({ district: election.district.trim() }),
    manifest: manifests[i] as Draft,
  }));
  const { leftovers } = campaign;
  return {
    account: form.parties.account,
    campaign: { name: campaign.name.trim(), eligibility, ...given({ leftovers, voters: readCount(campaign.voters) }) },
    elections,
    ...electionParties(form),
  };
}

function electionParties({ parties }: DraftForm): ElectionParties {
  const group = parties.trustees.filter((address) => !parties.single.includes(address));
  const threshold = readCount(parties.threshold);
  const hours = readCount(parties.roundHours);
  if (threshold === undefined)
    return { trustees: parties.trustees, registrars: parties.registrars, ...given({ round_hours: hours }) };
  return {
    trustees: [...parties.single, ...group],
    registrars: parties.registrars,
    threshold,
    ...given({ single: parties.single.length, round_hours: hours }),
  };
}

/** Takes what a file says: into a new draft, or, of a campaign, as one more election. */
export function takeManifest(form: DraftForm, manifest: Draft, add: boolean): DraftForm {
  const election = electionFrom(manifest);
  if (add) return { ...form, elections: [...form.elections.filter((one) => one.projects.length > 0), election] };
  const english = [manifest, ...manifest.projects].some((thing) => thing.languages?.en !== undefined);
  return {
    ...form,
    elections: [election],
    currency: manifest.currency ?? '',
    english: form.english || english,
    ballot: ballotFrom(manifest.ballot, manifest.budget),
    rule: ruleFrom(manifest.rule),
  };
}

function electionFrom(manifest: Draft): ElectionForm {
  const { en = {}, ...languages } = manifest.languages ?? {};
  const districts = new Set(manifest.projects.map((project) => project.district ?? ''));
  const [only = ''] = districts.size === 1 ? districts : [];
  return {
    key: newKey(),
    name: manifest.name,
    description: manifest.description ?? '',
    english: en,
    languages,
    district: only,
    budget: grouped(manifest.budget),
    projects: manifest.projects.map((project) => projectFrom(project, manifest.rule)),
  };
}

function projectFrom(project: Project, rule: Rule): ProjectForm {
  const { en = {}, ...languages } = project.languages ?? {};
  return {
    ...blankProject(project.id),
    name: project.name,
    cost: grouped(project.cost),
    category: (project.category ?? []).join(', '),
    neighborhood: project.neighborhood ?? '',
    district: project.district ?? '',
    description: project.description ?? '',
    ...(project.picture && { picture: project.picture }),
    english: en,
    languages,
    score: rule.committee?.scores[project.id] ?? '',
  };
}

function ballotFrom(style: BallotStyle, budget: string): BallotForm {
  const kind = style.vote_type === 'choose-1' ? 'approval' : style.vote_type;
  const cost = style.max_sum_cost;
  const knapsack = kind === 'approval' && cost !== undefined;
  const most = style.max_length || (style.vote_type === 'choose-1' ? 1 : 0);
  return {
    kind: knapsack ? 'knapsack' : kind,
    min: String(style.min_length ?? 0),
    max: most ? String(most) : '',
    sumCost: cost === undefined || cost === budget ? '' : cost,
    maxPoints: style.max_points ?? '',
    sumPoints: style.max_sum_points ?? '',
    allPoints: style.max_sum_points !== undefined && style.min_sum_points === style.max_sum_points,
    otherDistricts: style.other_districts === undefined ? '' : String(style.other_districts),
  };
}

function ruleFrom(rule: Rule): RuleForm {
  const blank = blankDraft().rule;
  return {
    ...blank,
    name: rule.name,
    by: rule.by ?? 'votes',
    misfit: rule.misfit ?? 'skip',
    topUp: rule.top_up ? percentOf(rule.top_up) : '',
    minShare: rule.min_share ? percentOf(rule.min_share) : '',
    committee: rule.committee ? percentOf(rule.committee.share) : '',
    satisfaction: rule.satisfaction ?? 'cost',
    completion: rule.completion ?? (rule.name === 'mes' ? 'none' : blank.completion),
    minVotes: rule.min_votes ?? '',
    caps: (rule.caps ?? []).map((cap) => ({ ...cap, key: newKey() })),
    ties: rule.ties.length > 0 ? rule.ties : blank.ties,
  };
}

/** What a file asks of ballots that the form has no field for: it is said, and left out. */
export function leftOut({ ballot }: Draft): string[] {
  const kept = ballot.vote_type === 'cumulative' && ballot.min_sum_points === ballot.max_sum_points;
  const others: (keyof BallotStyle)[] = ['min_sum_cost', 'min_points', ...(kept ? [] : (['min_sum_points'] as const))];
  if (ballot.vote_type === 'scoring') others.push('max_sum_points');
  if (ballot.vote_type !== 'approval') others.push('max_sum_cost');
  return others.concat('not_own_project').filter((field) => ballot[field] !== undefined);
}
