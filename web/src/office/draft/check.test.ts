// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { words as en } from '../words/en/index.ts';
import { words as ko } from '../words/ko/index.ts';
import { checkDraft } from './check.ts';
import { blankDraft, blankElection, blankProject, type DraftForm } from './model.ts';

const now = Date.parse('2027-04-01T00:00Z') / 1000;

/** A draft with nothing wrong. */
function right(): DraftForm {
  const projects = ['나무', '등', '벤치'].map((name, i) => ({ ...blankProject(String(i + 1)), name, cost: '40' }));
  const form = blankDraft(now, 'Asia/Seoul');
  form.elections = [{ ...blankElection(), name: '투표', budget: '100', projects }];
  const trustees = ['0x1', '0x2', '0x3'];
  form.parties = { account: 'organiser', trustees, single: [], threshold: '2', registrars: ['0x4'], roundHours: '' };
  return form;
}

const found = (form: DraftForm) => checkDraft(form, now).map((issue) => (issue.error ? issue.code : `(${issue.code})`));

function wrong(edit: (form: DraftForm) => void): string[] {
  const form = right();
  edit(form);
  return found(form);
}

const first = (form: DraftForm) => {
  const [election] = form.elections;
  const [project] = election?.projects ?? [];
  if (!election || !project) throw new Error('no project');
  return { election, project };
};

describe('a draft', () => {
  test('that is right has nothing to mend', () => expect(found(right())).toEqual([]));

  const cases: [string, (form: DraftForm) => void, string[]][] = [
    ['no name', (f) => Object.assign(first(f).election, { name: ' ' }), ['election-name']],
    ['budget in words', (f) => Object.assign(first(f).election, { budget: 'much' }), ['budget']],
    ['all can be funded', (f) => Object.assign(first(f).election, { budget: '120' }), ['(all-fit)']],
    [
      'a project without name and cost',
      (f) => Object.assign(first(f).project, { name: '', cost: '' }),
      ['project-name', 'cost', '(all-fit)'],
    ],
    ['too dear', (f) => Object.assign(first(f).project, { cost: '101' }), ['(too-dear)']],
    ['free', (f) => Object.assign(first(f).project, { cost: '0' }), ['(free)', '(all-fit)']],
    ['a number twice', (f) => Object.assign(first(f).project, { id: '2' }), ['id-twice']],
    ['a number with a quotation mark', (f) => Object.assign(first(f).project, { id: '1"' }), ['id']],
    [
      'picture without words',
      (f) => Object.assign(first(f).project, { picture: { sha256: '', type: 'image/png', alt: '' } }),
      ['alt'],
    ],
    ['more choices than projects', (f) => Object.assign(f.ballot, { max: '4' }), ['max-above-projects']],
    ['least above most', (f) => Object.assign(f.ballot, { min: '3', max: '2' }), ['min-above-max']],
    ['points without points', (f) => Object.assign(f.ballot, { kind: 'cumulative' }), ['points-sum']],
    [
      'points of more than a byte',
      (f) => Object.assign(f.ballot, { kind: 'scoring', maxPoints: '256' }),
      ['points-most'],
    ],
    ['districts that are not there', (f) => Object.assign(f.ballot, { otherDistricts: '1' }), ['no-districts']],
    ['a committee without scores', (f) => Object.assign(f.rule, { committee: '20' }), ['no-scores']],
    ['a share above 100', (f) => Object.assign(f.rule, { topUp: '101' }), ['share']],
    [
      'a cap of nobody',
      (f) => f.rule.caps.push({ key: 'a', field: 'category', value: '공원', most: '5' }),
      ['cap-group'],
    ],
    ['closing first', (f) => Object.assign(f.schedule, { closes: f.schedule.opens }), ['closes-first']],
    ['over', (f) => Object.assign(f.schedule, { opens: '2027-03-01T09:00', closes: '2027-03-02T09:00' }), ['over']],
    ['begun', (f) => Object.assign(f.schedule, { opens: '2027-03-01T09:00' }), ['(begun)']],
    ['no time', (f) => Object.assign(f.schedule, { opens: '' }), ['time']],
    [
      'nobody',
      (f) => Object.assign(f.parties, { trustees: [], threshold: '', registrars: [] }),
      ['no-registrar', 'no-trustee'],
    ],
    ['one trustee', (f) => Object.assign(f.parties, { trustees: ['0x1'], threshold: '' }), ['(one-trustee)']],
    ['all trustees', (f) => Object.assign(f.parties, { threshold: '' }), ['(all-needed)']],
    ['few trustees', (f) => Object.assign(f.parties, { threshold: '1' }), ['(threshold-low)']],
    ['too many trustees', (f) => Object.assign(f.parties, { threshold: '4' }), ['threshold']],
  ];
  test.each(cases)('%s', (_, edit, codes) => expect(wrong(edit)).toEqual(codes));

  test('of a campaign needs one citywide election for its leftovers', () => {
    const campaign = (form: DraftForm, district: string) => {
      form.kind = 'campaign';
      form.campaign = { ...form.campaign, name: '마을', leftovers: 'citywide' };
      first(form).election.district = district;
    };
    expect(wrong((form) => campaign(form, ''))).toEqual([]);
    expect(wrong((form) => campaign(form, '북구'))).toEqual(['citywide']);
  });

  test('is told in both languages, and leads to a control', () => {
    const form = blankDraft(now, 'Asia/Seoul');
    form.ballot.kind = 'cumulative';
    for (const issue of checkDraft(form, now)) {
      expect(ko.issues[issue.code]?.('x'), issue.code).toBeTruthy();
      expect(en.issues[issue.code]?.('x'), issue.code).toBeTruthy();
      expect(issue.field).toMatch(/^[a-z][\w-]+$/);
    }
    expect(Object.keys(en.issues).sort()).toEqual(Object.keys(ko.issues).sort());
    expect(Object.keys(en.problems).sort()).toEqual(Object.keys(ko.problems).sort());
    expect(Object.keys(en.actions.of).sort()).toEqual(Object.keys(ko.actions.of).sort());
    expect(Object.keys(en.jobs.said).sort()).toEqual(Object.keys(ko.jobs.said).sort());
  });
});
