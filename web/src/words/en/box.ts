// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../ko/index.ts';

export const box: Words['box'] = {
  title: (name) => `Ballot box: ${name}`,
  intro:
    'The trackers of all ballots, the newest first. A tracker tells neither whose ballot it is nor what it chooses. Look for the one on your receipt.',
  count: (ballots, voters) => `${ballots} ballots of ${voters} voters`,
  replacedNote: 'When somebody votes again, the earlier ballot stays here but does not count.',
  list: 'List of trackers',
  empty: 'There is no ballot yet.',
  block: (n) => `Block ${n}`,
  replaced: 'Replaced by a later one',
  counted: 'Counts',
  newer: (n) => (n === '1' ? 'Show the ballot that has come in' : `Show the ${n} ballots that have come in`),
  more: 'Show earlier ballots',
  end: 'These are all, down to the first one.',
  find: {
    label: 'Find a tracker',
    hint: 'The 43 or 64 characters on your receipt',
    button: 'Find',
    malformed: 'This is no tracker. It has 43 characters (letters, digits, + and /) or 64 (0–9 and a–f).',
  },
  toElection: 'About the election',
};
