// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Campaign, Election } from '../api/elections.ts';
import { grouped, itemsOf, matches, phaseOf } from './listing.ts';

const election = (uuid: string, more: Partial<Election> = {}): Election => ({
  number: 0,
  uuid,
  name: `Election ${uuid}`,
  names: { ko: `투표 ${uuid}` },
  contract: '0x',
  campaign: undefined,
  organiser: '0x',
  phase: 'open',
  schedule: { opens_at: '2027-05-01T00:00:00Z', closes_at: '2027-05-08T00:00:00Z' },
  manifest: undefined,
  election_hash: undefined,
  roll_count: 10,
  decryptions: 3,
  members: 0,
  threshold: 0,
  shuffled: false,
  turnout: { voters: 4, ballots: 5 },
  head: undefined,
  events: 0,
  outcome: undefined,
  block: 1,
  trusteeship: undefined,
  ...more,
});

const campaign: Campaign = {
  hash: 'c'.repeat(64),
  name: 'Town',
  opens_at: '2027-05-01T00:00:00Z',
  closes_at: '2027-05-03T00:00:00Z',
  eligibility: 'own',
  leftovers: undefined,
  voters: undefined,
  elections: [
    { uuid: 'a', name: 'North', district: 'N', phase: 'open', turnout: { voters: 1, ballots: 1 }, roll_count: 3 },
    { uuid: 'b', name: 'South', district: 'S', phase: 'closed', turnout: { voters: 2, ballots: 2 }, roll_count: 4 },
  ],
};

describe('the start page', () => {
  test('lists the elections of a campaign as one', () => {
    const items = itemsOf([campaign], [election('a', { campaign: campaign.hash }), election('z')], 'ko');
    expect(items.map((item) => [item.name, item.elections, item.voters, item.rollCount])).toEqual([
      ['Town', 2, 3, 7],
      ['투표 z', 0, 4, 10],
    ]);
  });

  test('lists an election of a campaign that is not there by itself', () => {
    const items = itemsOf([], [election('a', { campaign: campaign.hash })], 'de');
    expect(items.map((item) => item.name)).toEqual(['Election a']);
  });

  test('shows what closes soonest first, what opens soonest first, what ended last first', () => {
    const at = (uuid: string, phase: Election['phase'], opens: string, closes: string) =>
      election(uuid, {
        phase,
        schedule: { opens_at: `2027-${opens}T00:00:00Z`, closes_at: `2027-${closes}T00:00:00Z` },
      });
    const all = [
      at('o1', 'open', '05-01', '05-09'),
      at('o2', 'open', '05-01', '05-02'),
      at('s1', 'setup', '08-01', '08-02'),
      at('s2', 'draft', '07-01', '09-02'),
      at('f1', 'final', '01-01', '01-02'),
      at('f2', 'decrypting', '02-01', '02-02'),
    ];
    const groups = grouped(itemsOf([], all, 'ko'));
    const uuids = (items: { key: string }[]) => items.map((item) => item.key);
    expect(uuids(groups.open)).toEqual(['o2', 'o1']);
    expect(uuids(groups.coming)).toEqual(['s2', 's1']);
    expect(uuids(groups.past)).toEqual(['f2', 'f1']);
  });

  test('takes a campaign for open while one of its elections is', () => {
    expect(phaseOf(['final', 'open', 'setup'])).toBe('open');
    expect(phaseOf(['final', 'tallied'])).toBe('tallied');
    expect(phaseOf(['absent'])).toBe('draft');
    expect(phaseOf([])).toBe('draft');
  });

  test('finds names by all words, in any case and width', () => {
    expect(matches('가로등  중앙', '중앙동 가로등 설치')).toBe(true);
    expect(matches('ＰＡＲＫ', 'a park')).toBe(true);
    expect(matches('park lamp', 'a park')).toBe(false);
    expect(matches('', 'anything')).toBe(true);
  });
});
