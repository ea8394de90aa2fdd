// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../ui/format.ts';
import { useOfficeWords } from '../words/index.ts';
import { readAmount, sumAmounts } from './amount.ts';
import { electionField, type Issue, projectField } from './check.ts';
import { editElection, useDraft } from './DraftProvider.tsx';
import { focusSoon, showField } from './Issues.tsx';
import { blankProject, type ElectionForm, nextID, type ProjectForm } from './model.ts';
import { ProjectRow } from './ProjectRow.tsx';

/** So many projects stand on one page of the list. */
const pageSize = 40;

/** The projects, editable one by one, with a way to add, remove and order them. */
export function ProjectList({ election, issues }: { election: ElectionForm; issues: Issue[] }) {
  const { form, change } = useDraft();
  const { projects: words } = useOfficeWords().draft;
  const { number, money } = useFormat();
  const { projects } = election;
  const [from, setFrom] = usePage(projects);
  const [removed, setRemoved] = useState<{ at: number; project: ProjectForm }>();
  const set = (next: ProjectForm[]) => change(editElection(election.key, { projects: next }));
  const add = () => {
    const project = blankProject(nextID(projects));
    if (form.kind === 'campaign') project.district = election.district;
    set([...projects, project]);
    setFrom(Math.floor(projects.length / pageSize) * pageSize);
    focusSoon(projectField(project, 'name'));
  };
  const remove = (at: number) => {
    const project = projects[at];
    if (!project) return;
    set(projects.filter((_, i) => i !== at));
    setRemoved({ at, project });
    focusSoon(`undo-${election.key}`);
  };
  const undo = () => {
    if (!removed) return;
    set(projects.toSpliced(removed.at, 0, removed.project));
    setRemoved(undefined);
    focusSoon(projectField(removed.project, 'name'));
  };
  const move = (at: number, by: number) => {
    const project = projects[at];
    if (project && projects[at + by]) set(projects.toSpliced(at, 1).toSpliced(at + by, 0, project));
  };
  const total = sumAmounts(projects.map((project) => readAmount(project.cost) ?? '0'));
  return (
    <section class="projects" aria-label={words.list}>
      <h3>{words.list}</h3>
      <p class="quiet">
        {projects.length === 0 ? words.none : words.count(number(projects.length), money(total, form.currency))}
      </p>
      <ol class="project-list" start={from + 1}>
        {projects.slice(from, from + pageSize).map((project, i) => (
          <ProjectRow
            key={project.key}
            election={election}
            project={project}
            issues={issues}
            first={from + i === 0}
            last={from + i === projects.length - 1}
            onMove={(by) => move(from + i, by)}
            onRemove={() => remove(from + i)}
          />
        ))}
      </ol>
      <Pages from={from} of={projects.length} onTurn={setFrom} />
      <p role="status">{removed && words.removed(removed.project.name || words.untitled(removed.project.id))}</p>
      <div class="buttons">
        <Button id={electionField(election, 'add')} kind="secondary" onClick={add}>
          {words.add}
        </Button>
        {removed && (
          <Button id={`undo-${election.key}`} kind="tertiary" onClick={undo}>
            {words.undo}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Where the shown page begins; a problem that leads to a project elsewhere turns to it. */
function usePage(projects: ProjectForm[]) {
  const [from, setFrom] = useState(0);
  useEffect(() => {
    const show = (event: Event) => {
      const field = event instanceof CustomEvent ? String(event.detail) : '';
      const at = projects.findIndex((project) => field.startsWith(`project-${project.key}-`));
      if (at >= 0) setFrom(Math.floor(at / pageSize) * pageSize);
    };
    document.addEventListener(showField, show);
    return () => document.removeEventListener(showField, show);
  }, [projects]);
  return [from < projects.length ? from : 0, setFrom] as const;
}

function Pages({ from, of, onTurn }: { from: number; of: number; onTurn: (from: number) => void }) {
  const { projects: words } = useOfficeWords().draft;
  const { number } = useFormat();
  if (of <= pageSize) return null;
  const to = Math.min(of, from + pageSize);
  return (
    <div class="buttons">
      <Button kind="tertiary" size="medium" disabled={from === 0} onClick={() => onTurn(from - pageSize)}>
        {words.previousPage}
      </Button>
      <span>{words.page(number(from + 1), number(to), number(of))}</span>
      <Button kind="tertiary" size="medium" disabled={to >= of} onClick={() => onTurn(from + pageSize)}>
        {words.nextPage}
      </Button>
    </div>
  );
}
