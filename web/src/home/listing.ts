// SPDX-License-Identifier: Apache-2.0
import { type Campaign, type CampaignElection, type Election, nameIn, type Phase } from '../api/elections.ts';

export type Group = 'open' | 'coming' | 'past';

/** A campaign, or an election that belongs to none, as the start page lists it. */
export interface Item {
  key: string;
  href: string;
  /** '' while it is not known. */
  name: string;
  /** What else it is found by. */
  districts: string[];
  group: Group;
  phase: Phase;
  /** Milliseconds. */
  opensAt?: number;
  closesAt?: number;
  voters: number;
  rollCount: number;
  /** How many elections a campaign has; 0 of an election by itself. */
  elections: number;
}

export const groupOf = (phase: Phase): Group =>
  phase === 'open' ? 'open' : phase === 'draft' || phase === 'setup' ? 'coming' : 'past';

/** Campaigns and the elections that are in none. */
export function itemsOf(campaigns: Campaign[], elections: Election[], language: string): Item[] {
  const within = new Set(campaigns.flatMap((campaign) => campaign.elections.map((one) => one.uuid)));
  return [
    ...campaigns.map(campaignItem),
    ...elections
      .filter((one) => !within.has(one.uuid))
      .map((one) => ({
        key: one.uuid,
        href: `/e/${one.uuid}`,
        name: nameIn(one, language),
        districts: [],
        group: groupOf(one.phase),
        phase: one.phase,
        opensAt: moment(one.schedule.opens_at),
        closesAt: moment(one.schedule.closes_at),
        voters: one.turnout.voters,
        rollCount: one.roll_count,
        elections: 0,
      })),
  ];
}

function campaignItem(campaign: Campaign): Item {
  const phase = phaseOf(campaign.elections.map((one) => one.phase));
  return {
    key: campaign.hash,
    href: `/c/${campaign.hash.replace(/^0x/, '')}`,
    name: campaign.name,
    districts: campaign.elections.map((one) => `${one.name} ${one.district ?? ''}`),
    group: groupOf(phase),
    phase,
    opensAt: moment(campaign.opens_at),
    closesAt: moment(campaign.closes_at),
    voters: sum(campaign.elections.map((one) => one.turnout.voters)),
    rollCount: sum(campaign.elections.map((one) => one.roll_count)),
    elections: campaign.elections.length,
  };
}

/** A campaign is open while one of its elections is, and as far as the slowest of them otherwise. */
export function phaseOf(all: CampaignElection['phase'][]): Phase {
  const order: Phase[] = ['open', 'draft', 'setup', 'closed', 'shuffling', 'decrypting', 'tallied', 'final'];
  return order.find((phase) => all.includes(phase)) ?? 'draft';
}

/** Items by group: what closes or opens soonest first, what ended last first. */
export function grouped(items: Item[]): Record<Group, Item[]> {
  const by = (group: Group, compare: (a: Item, b: Item) => number) =>
    items.filter((item) => item.group === group).sort(compare);
  const last = Number.MAX_SAFE_INTEGER;
  return {
    open: by('open', (a, b) => (a.closesAt ?? last) - (b.closesAt ?? last)),
    coming: by('coming', (a, b) => (a.opensAt ?? last) - (b.opensAt ?? last)),
    past: by('past', (a, b) => (b.closesAt ?? 0) - (a.closesAt ?? 0)),
  };
}

/** Whether all words of a query occur in a text, in whatever case and width they are written. */
export function matches(query: string, ...texts: string[]): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const where = fold(texts.join(' '));
  return fold(query)
    .split(/\s+/)
    .every((word) => where.includes(word));
}

const moment = (time: string | undefined) => (time === undefined ? undefined : Date.parse(time));
const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);
