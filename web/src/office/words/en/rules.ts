// SPDX-License-Identifier: Apache-2.0
import type { OfficeWords } from '../index.ts';

export const rules: OfficeWords['rules'] = {
  ballot: 'How to vote',
  kinds: {
    approval: 'Choose several',
    knapsack: 'Choose within the budget',
    cumulative: 'Share out points',
    scoring: 'Points for each project',
    ordinal: 'Rank',
  },
  kindHints: {
    approval: 'Choose the projects one likes, up to a number. The easiest, and the most used.',
    knapsack: 'Choose projects whose costs together do not exceed the budget.',
    cumulative: 'Share out one’s points among projects.',
    scoring: 'Give each project points by itself.',
    ordinal: 'Choose in order, the best first.',
  },
  min: 'Fewest projects',
  minHint: 'With 0, an empty ballot can be cast too.',
  max: 'Most projects',
  maxHint: 'Empty: no bound.',
  sumCost: 'Most cost on a ballot',
  sumCostHint: 'Empty: the budget.',
  sumPoints: 'Points that a voter has',
  allPoints: 'All points must be given',
  maxPoints: 'Most points of one project',
  maxPointsHint: '1 to 255. When points are shared out, empty means no bound.',
  otherDistricts: 'Number of other districts to choose from',
  otherDistrictsHint: 'Empty: no bound. Each project needs its district.',
  shuffledNote:
    'For this, ballots are shuffled and then decrypted one by one. The trustees have one more step: the shuffle.',
  homomorphicNote: 'For this, only totals are decrypted. No single ballot is ever opened.',
  example: 'For example',
  ballotExample: {
    approval: (min, max, of) =>
      max > 0
        ? `Residents choose ${min > 0 ? `${min} to` : 'up to'} ${max} of ${of} projects. When ${max} are chosen, no other can be added.`
        : `Residents choose as many of ${of} projects as they like.`,
    knapsack: (most) =>
      `The chosen projects cost ${most} together at most. One that costs more than what is left cannot be added.`,
    cumulative: (sum, most) => `Residents share out ${sum} points${most ? `, at most ${most} to one project` : ''}.`,
    scoring: (most) => `Residents give each project 0 to ${most} points.`,
    ordinal: (max) =>
      max > 0
        ? `Residents rank up to ${max} projects. The first gets ${max} points, the last of ${max} gets 1.`
        : 'Residents rank projects, the best first.',
  },
  rule: 'How projects are funded',
  names: {
    greedy: 'Most votes first',
    mes: 'Equal shares (Method of Equal Shares)',
    phragmen: 'Equal shares (Phragmén)',
  },
  nameHints: {
    greedy: 'Projects are funded by falling votes as long as the budget lasts. The most used.',
    mes: 'The budget is shared out equally among the voters; the supporters of a project pay for it with their shares. Small groups get their part too.',
    phragmen: 'Everybody earns money at the same speed; a project is funded when its supporters can pay for it.',
  },
  by: 'Ordered by',
  bys: { votes: 'votes (or points)', 'votes-per-cost': 'votes for the money' },
  byHints: { votes: '', 'votes-per-cost': 'With equal votes the cheaper one comes first.' },
  misfit: 'A project dearer than what is left',
  misfits: { skip: 'is passed over; the next is looked at', stop: 'ends it' },
  topUp: 'Top-up from (%)',
  topUpHint:
    'Such as 80: if at least 80 % of the cost of the first project that does not fit is left, it is funded, and the rest comes from elsewhere. Empty: none.',
  committee: 'Part of a committee’s scores (%)',
  committeeHint:
    'Such as 20: 20 % the committee’s scores, 80 % the residents’ votes. The step “Projects” gets a field for scores. Empty: none.',
  satisfaction: 'What a supporter gets',
  satisfactions: {
    cost: 'the cost of funded projects',
    cardinality: 'the number of funded projects',
    score: 'the points given',
  },
  completion: 'Money that is left',
  completions: {
    none: 'stays unspent',
    add1: 'raises the shares step by step until the budget would be exceeded (Add1)',
    'add1-exhaustive': 'raises the shares until nothing more fits (Add1, early stop)',
    'add1-greedy': 'raises the shares, then goes to most votes first',
    greedy: 'goes to most votes first',
  },
  limits: 'Limits',
  minVotes: 'Least votes',
  minVotesHint: 'A project with fewer is not funded. Empty: none.',
  minShare: 'Least support (%)',
  minShareHint:
    'If its supporters’ equal shares of the budget do not pay this part of its cost, it is not funded. Empty: none.',
  caps: 'Bounds of groups',
  capsHint: 'How much money may go to the projects of one group.',
  capField: 'Kind',
  capFields: { category: 'category', neighborhood: 'neighbourhood', district: 'district' },
  capValue: 'Name',
  capMost: 'At most',
  addCap: 'Add a bound',
  cap: (n) => `Bound ${n}`,
  noGroups: 'No project has a category, neighbourhood or district.',
  ties: 'Ties',
  tiesHint: 'If two projects are equal, the first of these decides; if they are equal in that too, the next.',
  tie: (n) => `Tie order ${n}`,
  tieNames: {
    votes: 'more votes',
    cost: 'lower cost',
    id: 'project number',
    order: 'place in the list',
    lot: 'lot',
  },
  tieNone: 'none',
  lotNote:
    'The seed of the lot comes from the key that the trustees make later: nobody knows it now, and anyone can compute it again afterwards.',
  ruleExample: {
    greedy: (budget, a, b, misfit) =>
      `With a budget of ${budget} and a project of ${a} that has the most votes, ${b} are left. If the next one costs more, ${misfit === 'skip' ? 'it is passed over and the one after it is looked at.' : 'that is the end.'}`,
    mes: (budget, share) =>
      `With a budget of ${budget} and 1,000 voters, each has ${share}. A project is funded when its supporters’ money together pays for it; what they pay is gone from their shares.`,
    phragmen: (cost, share) =>
      `A project that costs ${cost} and has 200 supporters is funded when each of them has ${share}; then their money is back at 0.`,
  },
};
