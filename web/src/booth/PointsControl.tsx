// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import type { Ballot } from './ballot.ts';
import { leastPoints, mostPoints, pointsOf, refusal, tally } from './selection.ts';
import { useTelling } from './text.ts';

/** Points for one project: by buttons, or typed. It goes as far as there are points left. */
export function PointsControl({ ballot, project, name }: { ballot: Ballot; project: number; name: string }) {
  const id = useId();
  const tell = useTelling(ballot.manifest);
  const { choose } = tell.booth;
  const { form, selection } = ballot;
  const points = pointsOf(selection, project);
  const most = mostPoints(form, selection, project);
  const problem = points === 0 ? refusal(form, selection, project) : undefined;
  const least = leastPoints(form);
  const set = (n: number) => ballot.give(project, n);
  return (
    <div class="booth-points">
      <div class="booth-stepper">
        <button
          type="button"
          aria-label={choose.fewer(name)}
          aria-disabled={points === 0 || undefined}
          onClick={() => points > 0 && set(points - 1)}
        >
          <span aria-hidden="true">−</span>
        </button>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          value={points}
          aria-label={choose.points(name)}
          aria-describedby={`${id}-note`}
          onInput={(event) => {
            set(Number(event.currentTarget.value) || 0);
          }}
          onBlur={(event) => {
            event.currentTarget.value = String(points);
          }}
        />
        <button
          type="button"
          aria-label={choose.further(name)}
          aria-disabled={points >= most || undefined}
          aria-describedby={problem ? `${id}-note` : undefined}
          onClick={() => points < most && set(Math.max(least, points + 1))}
        >
          <span aria-hidden="true">+</span>
        </button>
      </div>
      <p class="booth-why" id={`${id}-note`}>
        {problem ? tell.refused(problem, tally(form, selection)) : choose.most(String(most))}
      </p>
    </div>
  );
}
