// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { hasPoints } from '../../belenios/form.ts';
import { Badge, Details } from '../ui/Parts.tsx';
import { Picture } from '../ui/Picture.tsx';
import { useWords } from '../words/index.ts';
import type { Ballot } from './ballot.ts';
import { PointsControl } from './PointsControl.tsx';
import { isSingle, refusal, tally } from './selection.ts';
import { useTelling } from './text.ts';
import { Paragraphs } from './Welcome.tsx';

/** One project: what it is, what it costs, and whether it is chosen. */
export function Card({ ballot, project: place }: { ballot: Ballot; project: number }) {
  const tell = useTelling(ballot.manifest);
  const project = ballot.manifest.projects[place];
  if (!project) return null;
  const { booth } = tell;
  const { name, description, alt } = tell.project(place);
  const chosen = ballot.selection.projects.includes(place);
  const groups = [project.district, ...(project.category ?? [])].filter((group) => group !== undefined);
  return (
    <li class={`booth-card${chosen ? ' chosen' : ''}`}>
      {project.picture && <Picture picture={project.picture} alt={alt} />}
      <div class="booth-card-text">
        <h3>{name}</h3>
        <p class="booth-cost">
          <span class="sr-only">{booth.choose.cost} </span>
          {tell.cost(project.cost)}
        </p>
        <p class="booth-groups">
          {groups.map((group) => (
            <Badge key={group}>{group}</Badge>
          ))}
          <span class="booth-number">
            {booth.choose.number} {project.id}
          </span>
        </p>
        <About description={description} neighborhood={project.neighborhood} />
      </div>
      {hasPoints(ballot.form.type) ? (
        <PointsControl ballot={ballot} project={place} name={name} />
      ) : (
        <Pick ballot={ballot} project={place} name={name} chosen={chosen} />
      )}
    </li>
  );
}

/** How much of a description is read without asking for it. */
const leadLength = 120;

function About({ description, neighborhood }: { description: string; neighborhood: string | undefined }) {
  const { choose } = useWords().booth;
  const short = description.length <= leadLength;
  const lead = short ? description : `${description.slice(0, leadLength - 20).trimEnd()}…`;
  return (
    <>
      {lead && <p class="booth-lead">{lead}</p>}
      {(!short || neighborhood) && (
        <Details summary={choose.about}>
          {!short && <Paragraphs text={description} />}
          {neighborhood && (
            <p>
              {choose.place}: {neighborhood}
            </p>
          )}
        </Details>
      )}
    </>
  );
}

/**
 * A box to tick. One that cannot be ticked stays reachable and says why: a disabled box would be passed over by the
 * keyboard, and its reason with it.
 */
function Pick({ ballot, project, name, chosen }: { ballot: Ballot; project: number; name: string; chosen: boolean }) {
  const id = useId();
  const tell = useTelling(ballot.manifest);
  const { choose } = tell.booth;
  const { form, selection } = ballot;
  const problem = chosen ? undefined : refusal(form, selection, project);
  const ranked = form.type === 'ordinal';
  const place = ranked && chosen ? choose.ranked(String(selection.projects.indexOf(project) + 1)) : undefined;
  const text = chosen ? (place ?? choose.picked) : ranked ? choose.rankText : choose.pickText;
  return (
    <div class="booth-pick">
      <label class={problem ? 'refused' : undefined}>
        <input
          type={isSingle(form) ? 'radio' : 'checkbox'}
          name={isSingle(form) ? 'booth-choice' : undefined}
          checked={chosen}
          aria-label={`${text}: ${name}`} // what is seen, and of which project (WCAG 2.5.3)
          aria-disabled={problem ? true : undefined}
          aria-describedby={problem || place ? `${id}-why` : undefined}
          onClick={(event) => {
            // What is ticked is the selection's to say.
            if (problem) event.preventDefault();
            if (problem || !isSingle(form)) ballot.toggle(project);
          }}
          onChange={() => isSingle(form) && !chosen && ballot.toggle(project)}
        />
        <span aria-hidden="true">{text}</span>
      </label>
      {problem && (
        <p class="booth-why" id={`${id}-why`}>
          {tell.refused(problem, tally(form, selection))}
        </p>
      )}
      {place && (
        <span class="sr-only" id={`${id}-why`}>
          {place}
        </span>
      )}
    </div>
  );
}
