// SPDX-License-Identifier: Apache-2.0
import { hasPoints } from '../../belenios/form.ts';
import type { Ballot } from './ballot.ts';
import { pointsOf, tally } from './selection.ts';
import { useTelling } from './text.ts';

/** What is chosen, as a list; with buttons to change it, or just to read. */
export function Chosen({ ballot, fixed }: { ballot: Ballot; fixed?: boolean }) {
  const tell = useTelling(ballot.manifest);
  const { chosen } = tell.booth;
  const { form, selection } = ballot;
  const { cost, points } = tally(form, selection);
  if (selection.projects.length === 0) return <p>{chosen.empty}</p>;
  return (
    <>
      <ol class={`booth-chosen${form.type === 'ordinal' ? ' ranked' : ''}`} aria-label={chosen.list}>
        {selection.projects.map((project) => (
          <li key={project}>
            <Line ballot={ballot} project={project} />
            {!fixed && <Change ballot={ballot} project={project} />}
          </li>
        ))}
      </ol>
      <dl class="booth-sums">
        {points && (
          <div>
            <dt>{chosen.totalPoints}</dt>
            <dd>{chosen.points(points.has)}</dd>
          </div>
        )}
        <div>
          <dt>{chosen.total}</dt>
          <dd>{tell.money(cost.has)}</dd>
        </div>
      </dl>
    </>
  );
}

function Line({ ballot, project }: { ballot: Ballot; project: number }) {
  const tell = useTelling(ballot.manifest);
  const { form, selection, manifest } = ballot;
  const { chosen, choose } = tell.booth;
  return (
    <div class="booth-line">
      {form.type === 'ordinal' && (
        <span class="booth-rank">{choose.ranked(String(selection.projects.indexOf(project) + 1))}</span>
      )}
      <span class="booth-line-name">{tell.project(project).name}</span>
      <span class="booth-line-side">
        {hasPoints(form.type) && <strong>{chosen.points(String(pointsOf(selection, project)))} </strong>}
        {tell.cost(manifest.projects[project]?.cost ?? '0')}
      </span>
    </div>
  );
}

function Change({ ballot, project }: { ballot: Ballot; project: number }) {
  const tell = useTelling(ballot.manifest);
  const { chosen } = tell.booth;
  const { form, selection } = ballot;
  const { name } = tell.project(project);
  const place = selection.projects.indexOf(project);
  const takeOut = () => (hasPoints(form.type) ? ballot.give(project, 0) : ballot.toggle(project));
  return (
    <div class="booth-change">
      {form.type === 'ordinal' && (
        <>
          <Arrow label={chosen.up(name)} mark="↑" off={place === 0} onClick={() => ballot.move(project, -1)} />
          <Arrow
            label={chosen.down(name)}
            mark="↓"
            off={place === selection.projects.length - 1}
            onClick={() => ballot.move(project, 1)}
          />
        </>
      )}
      <button type="button" class="booth-out" aria-label={chosen.remove(name)} onClick={takeOut}>
        {chosen.removeText}
      </button>
    </div>
  );
}

/** It keeps the focus where it is when it has nothing more to do. */
function Arrow({ label, mark, off, onClick }: { label: string; mark: string; off: boolean; onClick: () => void }) {
  return (
    <button type="button" aria-label={label} aria-disabled={off || undefined} onClick={() => !off && onClick()}>
      <span aria-hidden="true">{mark}</span>
    </button>
  );
}
