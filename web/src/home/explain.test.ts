// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../api/manifest.ts';
import { words as en } from '../words/en/index.ts';
import { words as ko } from '../words/ko/index.ts';
import { ballotWords, ruleWords } from './explain.ts';

const write = { number: String, money: (amount: string) => `${amount} won`, share: (part: string) => `<${part}>` };

const manifest = (more: Partial<Manifest>): Manifest => ({
  version: 2,
  uuid: 'u',
  name: 'n',
  budget: '100',
  decimals: 0,
  ballot: { vote_type: 'approval', min_length: 1, max_length: 2 },
  rule: { name: 'greedy', ties: ['order'] },
  opens_at: 0,
  closes_at: 1,
  projects: [1, 2, 3, 4, 5].map((id) => ({ id: `${id}`, name: `${id}`, cost: '1' })),
  ...more,
});

describe('a ballot in words', () => {
  test('says how many projects', () => {
    const say = (ballot: Manifest['ballot']) => ballotWords(en, manifest({ ballot }), write);
    expect(say({ vote_type: 'approval', min_length: 1, max_length: 2 })).toBe('1 to 2 projects that you like');
    expect(say({ vote_type: 'approval', min_length: 2, max_length: 2 })).toBe('2 projects that you like');
    expect(say({ vote_type: 'approval' })).toBe('0 projects or more that you like');
    expect(say({ vote_type: 'choose-1' })).toBe('One project');
  });

  test('says every bound', () => {
    const ballot = {
      vote_type: 'cumulative',
      min_length: 1,
      max_length: 3,
      max_sum_cost: '50',
      max_points: '3',
      max_sum_points: '6',
      other_districts: 1,
      not_own_project: true,
    } as const;
    expect(ballotWords(ko, manifest({ ballot }), write)).toBe(
      '사업 1~3개에 점수 나누어 주기, 고른 사업의 비용을 더해 50 won까지, 사업 하나에 최대 3점, 모두 합해 최대 6점, 자기 지역과 다른 지역 1곳까지, 자신이 낸 사업은 제외',
    );
  });

  test('shows a kind that it does not know by its name', () => {
    const ballot = { vote_type: 'constructor' } as unknown as Manifest['ballot'];
    expect(ballotWords(en, manifest({ ballot }), write)).toBe('constructor');
  });
});

describe('a rule in words', () => {
  test('takes the first value of what is left out', () => {
    const said = ruleWords(en, manifest({}), write);
    expect(said).toEqual([
      en.home.rule.greedy.votes,
      en.home.rule.misfit.skip,
      en.home.rule.ties(en.home.rule.tie.order),
    ]);
  });

  test('says every part, and a lot by its name whatever its seed', () => {
    const rule = {
      name: 'mes',
      completion: 'add1',
      min_votes: '10',
      caps: [{ field: 'category', value: 'Roads', most: '7' }],
      ties: ['votes', 'lot:abc'],
    } as const;
    const said = ruleWords(en, manifest({ rule: { ...rule, caps: [...rule.caps], ties: [...rule.ties] } }), write);
    expect(said).toContain(en.home.rule.completion.add1);
    expect(said).toContain('At most 7 won goes to “Roads”.');
    expect(said.at(-1)).toContain('more votes, a lot');
  });
});
