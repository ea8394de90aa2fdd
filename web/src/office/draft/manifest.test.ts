// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Draft } from '../api.ts';
import { leftOut, takeManifest, toManifest, toNewCampaign, toNewElection } from './manifest.ts';
import { blankDraft, blankElection, blankProject, type DraftForm, type ElectionForm } from './model.ts';

function filled(): { form: DraftForm; election: ElectionForm } {
  const election = {
    ...blankElection(),
    name: ' 2027 예산 ',
    budget: '50,000,000',
    projects: [
      { ...blankProject('1'), name: '나무', cost: '12,000,000', district: '북구', category: '공원, 환경', score: '80' },
      { ...blankProject('2'), name: '등', cost: '8,500,000.5', english: { name: 'Lights', description: ' ' } },
    ],
  };
  const form = { ...blankDraft(0, 'Asia/Seoul'), elections: [election] };
  form.schedule = { opens: '2027-05-01T09:00', closes: '2027-05-08T18:00', zone: 'Asia/Seoul' };
  return { form, election };
}

describe('a form becomes a manifest', () => {
  test('with amounts as decimals, times as seconds, and without what says nothing', () => {
    const { form, election } = filled();
    expect(toManifest(form, election)).toEqual({
      name: '2027 예산',
      budget: '50000000',
      currency: 'KRW',
      decimals: 1,
      ballot: { vote_type: 'approval', max_length: 3 },
      rule: { name: 'greedy', by: 'votes', misfit: 'skip', ties: ['votes', 'cost', 'lot'] },
      opens_at: Date.parse('2027-05-01T09:00+09:00') / 1000,
      closes_at: Date.parse('2027-05-08T18:00+09:00') / 1000,
      projects: [
        { id: '1', name: '나무', cost: '12000000', district: '북구', category: ['공원', '환경'] },
        { id: '2', name: '등', cost: '8500000.5' },
      ],
    });
  });

  test('English only where it is asked for', () => {
    const { form, election } = filled();
    const made = toManifest({ ...form, english: true }, election);
    expect(made.projects[1]?.languages).toEqual({ en: { name: 'Lights' } });
    expect(made.projects[0]).not.toHaveProperty('languages');
  });

  test('each way to vote has its bounds and no others', () => {
    const { form, election } = filled();
    const ballot = { ...form.ballot, min: '1', max: '2', maxPoints: '5', sumPoints: '10', allPoints: true };
    const of = (kind: DraftForm['ballot']['kind'], max = '2') =>
      toManifest({ ...form, ballot: { ...ballot, kind, max } }, election).ballot;
    expect(of('approval', '1')).toEqual({ vote_type: 'choose-1', min_length: 1 });
    expect(of('approval', '')).toEqual({ vote_type: 'approval', min_length: 1 });
    expect(of('knapsack')).toEqual({ vote_type: 'approval', min_length: 1, max_length: 2, max_sum_cost: '50000000' });
    expect(of('ordinal')).toEqual({ vote_type: 'ordinal', min_length: 1, max_length: 2 });
    expect(of('scoring')).toEqual({ vote_type: 'scoring', min_length: 1, max_length: 2, max_points: '5' });
    expect(of('cumulative')).toEqual({
      vote_type: 'cumulative',
      min_length: 1,
      max_length: 2,
      max_points: '5',
      min_sum_points: '10',
      max_sum_points: '10',
    });
  });

  test('a rule has its own parameters only', () => {
    const { form, election } = filled();
    const caps = [{ key: 'a', field: 'category' as const, value: '공원', most: '1,000' }];
    const rule = { ...form.rule, topUp: '80', committee: '20', minShare: '5', caps };
    const of = (name: DraftForm['rule']['name']) => toManifest({ ...form, rule: { ...rule, name } }, election).rule;
    const both = { min_share: '0.05', caps: [{ field: 'category', value: '공원', most: '1000' }], ties: rule.ties };
    const committee = { share: '0.2', scores: { '1': '80' } };
    expect(of('greedy')).toEqual({ name: 'greedy', by: 'votes', misfit: 'skip', top_up: '0.8', committee, ...both });
    expect(of('mes')).toEqual({ name: 'mes', satisfaction: 'cost', completion: 'add1', ...both });
    expect(of('phragmen')).toEqual({ name: 'phragmen', ...both });
  });

  test('a cap of another election’s group is not this one’s', () => {
    const { form, election } = filled();
    const rule = { ...form.rule, caps: [{ key: 'a', field: 'district' as const, value: '남구', most: '5' }] };
    expect(toManifest({ ...form, rule }, election).rule).not.toHaveProperty('caps');
  });
});

const drafts: Draft[] = [
  {
    name: 'Town',
    budget: '1000',
    currency: 'EUR',
    decimals: 2,
    ballot: {
      vote_type: 'cumulative',
      min_length: 1,
      max_length: 3,
      max_points: '5',
      max_sum_points: '10',
      min_sum_points: '10',
    },
    rule: { name: 'mes', satisfaction: 'cost', completion: 'add1', min_votes: '3', ties: ['lot'] },
    opens_at: 0,
    closes_at: 0,
    projects: [
      { id: 'a', name: 'A', cost: '10.25', category: ['x', 'y'], languages: { en: { name: 'Ah' }, fr: { name: 'Â' } } },
    ],
  },
  {
    name: 'Ville',
    budget: '77',
    decimals: 0,
    ballot: { vote_type: 'approval', max_sum_cost: '50', other_districts: 1 },
    rule: {
      name: 'greedy',
      by: 'votes-per-cost',
      misfit: 'stop',
      top_up: '0.8',
      committee: { share: '0.125', scores: { b: '3' } },
      ties: ['id'],
    },
    opens_at: 0,
    closes_at: 0,
    projects: [{ id: 'b', name: 'B', cost: '7', district: 'North' }],
  },
];

describe('a file becomes a form', () => {
  test.each(drafts)('and the same manifest again: $name', (draft) => {
    const form = takeManifest(blankDraft(), draft, false);
    const [election] = form.elections;
    if (!election) throw new Error('no election');
    const { opens_at, closes_at, ...rest } = toManifest(form, election);
    const { opens_at: _o, closes_at: _c, ...expected } = draft;
    expect(rest).toEqual(expected);
    expect(leftOut(draft)).toEqual([]);
    expect(opens_at).toBeLessThan(closes_at);
  });

  test('in a campaign each file adds an election, and the ballot stays', () => {
    const [first, second] = drafts;
    if (!first || !second) throw new Error('no drafts');
    const one = takeManifest({ ...blankDraft(), kind: 'campaign' }, first, true);
    const two = takeManifest(one, second, true);
    expect(two.elections.map((election) => [election.name, election.district])).toEqual([
      ['Town', ''],
      ['Ville', 'North'],
    ]);
    expect(two.ballot).toEqual(blankDraft().ballot);
  });

  test('what the form cannot hold is named', () => {
    const [draft] = drafts;
    if (!draft) throw new Error('no drafts');
    const ballot = { vote_type: 'scoring' as const, min_points: '1', max_sum_points: '9', not_own_project: true };
    expect(leftOut({ ...draft, ballot })).toEqual(['min_points', 'max_sum_points', 'not_own_project']);
  });
});

describe('who takes part', () => {
  const parties = { account: 'organiser', trustees: ['0x1', '0x2', '0x3'], registrars: ['0x4'], roundHours: '24' };

  test('those who must decrypt come first, and the threshold is of the others', () => {
    const { form, election } = filled();
    const asked = { ...form, parties: { ...parties, single: ['0x2'], threshold: '1' } };
    expect(toNewElection(asked, toManifest(form, election))).toMatchObject({
      account: 'organiser',
      trustees: ['0x2', '0x1', '0x3'],
      single: 1,
      threshold: 1,
      round_hours: 24,
      registrars: ['0x4'],
    });
  });

  test('without a threshold everybody must', () => {
    const { form, election } = filled();
    const asked = { ...form, parties: { ...parties, single: ['0x2'], threshold: '' } };
    const request = toNewElection(asked, toManifest(form, election));
    expect(request.trustees).toEqual(parties.trustees);
    expect(request).not.toHaveProperty('threshold');
    expect(request).not.toHaveProperty('single');
  });

  test('a campaign has its own words', () => {
    const { form, election } = filled();
    const campaign = {
      name: '마을',
      eligibility: 'others' as const,
      others: '2',
      leftovers: '' as const,
      voters: '5,000',
    };
    const asked = { ...form, campaign, elections: [{ ...election, district: ' 북구 ' }] };
    const request = toNewCampaign(asked, [toManifest(form, election)]);
    expect(request.campaign).toEqual({ name: '마을', eligibility: 'own+2', voters: 5000 });
    expect(request.elections[0]?.district).toBe('북구');
  });
});
