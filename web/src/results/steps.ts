// SPDX-License-Identifier: Apache-2.0
import type { Election } from '../api/elections.ts';
import type { Event } from '../api/results.ts';

export type Step = 'ballots' | 'end' | 'tally' | 'shuffle' | 'decrypt' | 'result' | 'final';

/** The steps of a count; ballots are shuffled or not. */
export const stepsOf = (shuffled: boolean): Step[] =>
  (['ballots', 'end', 'tally', 'shuffle', 'decrypt', 'result', 'final'] as const).filter(
    (step) => shuffled || step !== 'shuffle',
  );

/** The step that a count waits for now. Events are the chain's without ballots. */
export function stepNow(
  election: Pick<Election, 'phase' | 'decryptions' | 'trusteeship'>,
  events: Pick<Event, 'type'>[],
): Step {
  const happened = (type: string) => events.some((event) => event.type === type);
  switch (election.phase) {
    case 'closed':
      return happened('EndBallots') ? 'tally' : 'end';
    case 'shuffling':
      return 'shuffle';
    case 'decrypting':
      return (election.trusteeship?.decryptions ?? 0) >= election.decryptions ? 'result' : 'decrypt';
    case 'tallied':
    case 'final':
      return 'final';
    default:
      return 'ballots';
  }
}
