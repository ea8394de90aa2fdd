// SPDX-License-Identifier: Apache-2.0
import type { Election } from '../api.ts';
import { phasesOf, waitsForOpening } from '../phases.ts';
import { useOfficeWords } from '../words/index.ts';

/** The phases in a row: those that are over, the one that is now, those that come. */
export function PhaseLine({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const phases = phasesOf(election.shuffled);
  const now = Math.max(0, phases.indexOf(election.phase));
  const over = election.phase === 'Final';
  return (
    <ol class="phases" aria-label={words.timeline}>
      {phases.map((phase, i) => {
        const state = i < now || over ? 'done' : i === now ? 'now' : 'later';
        const told = { done: words.timelineDone, now: words.timelineNow, later: words.timelineLater }[state];
        return (
          <li key={phase} class={state} aria-current={i === now ? 'step' : undefined}>
            <span class="phase-name">{i === now && waitsForOpening(election) ? words.ready : words.phases[phase]}</span>
            <span class="phase-state">{told}</span>
          </li>
        );
      })}
    </ol>
  );
}
