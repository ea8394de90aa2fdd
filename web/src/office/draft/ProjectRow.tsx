// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import type { Text } from '../api.ts';
import { useOfficeWords } from '../words/index.ts';
import { type Issue, projectField } from './check.ts';
import { editProject, useDraft } from './DraftProvider.tsx';
import { Area, NumberField } from './Inputs.tsx';
import { showField, useSentence } from './Issues.tsx';
import type { ElectionForm, ProjectForm } from './model.ts';
import { PictureField } from './PictureField.tsx';

interface Row {
  election: ElectionForm;
  project: ProjectForm;
  issues: Issue[];
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** What is seen of a project at once; the rest is below it, when asked for. */
const always = ['name', 'cost', 'district', 'category'];

export function ProjectRow(props: Row) {
  const { project, election } = props;
  const { change } = useDraft();
  const { projects: words } = useOfficeWords().draft;
  const [open, setOpen] = useOpen(project);
  const own = props.issues.filter((issue) => issue.error && issue.field.startsWith(`project-${project.key}-`));
  const sentence = useSentence(own);
  const below = useId();
  const at = (what: string) => projectField(project, what);
  const set = (edit: Partial<ProjectForm>) => change(editProject(election.key, project.key, edit));
  const called = project.name || words.untitled(project.id);
  const text = (what: 'name' | 'district' | 'category', label: string) => (
    <TextField
      id={at(what)}
      label={label}
      error={sentence(at(what))}
      value={project[what]}
      onText={(value) => set({ [what]: value })}
    />
  );
  return (
    <li class="project-row">
      <div class="project-main">
        {text('name', words.projectName)}
        <NumberField
          id={at('cost')}
          label={words.cost}
          money
          error={sentence(at('cost'))}
          value={project.cost}
          onText={(cost) => set({ cost })}
        />
        {text('district', words.projectDistrict)}
        {text('category', words.category)}
      </div>
      <div class="project-tools">
        <button
          type="button"
          class="krds-btn text small"
          aria-expanded={open}
          aria-controls={below}
          aria-label={words.more(called)}
          onClick={() => setOpen(!open)}
        >
          {words.details}
          {own.some((issue) => !always.some((what) => issue.field === at(what))) && <span class="dot" />}
        </button>
        <Button
          kind="text"
          size="small"
          label={words.up(called)}
          disabled={props.first}
          onClick={() => props.onMove(-1)}
        >
          ↑
        </Button>
        <Button
          kind="text"
          size="small"
          label={words.down(called)}
          disabled={props.last}
          onClick={() => props.onMove(1)}
        >
          ↓
        </Button>
        <Button kind="text" size="small" label={words.remove(called)} onClick={props.onRemove}>
          ✕
        </Button>
      </div>
      <div id={below} class="project-more" hidden={!open}>
        {open && <More project={project} at={at} sentence={sentence} set={set} />}
      </div>
    </li>
  );
}

/** Opens by itself when a problem leads to a field inside, and for what has just been typed. */
function useOpen(project: ProjectForm) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = (event: Event) => {
      const field = event instanceof CustomEvent ? String(event.detail) : '';
      if (field.startsWith(`project-${project.key}-`) && !always.some((what) => field === projectField(project, what)))
        setOpen(true);
    };
    document.addEventListener(showField, show);
    return () => document.removeEventListener(showField, show);
  }, [project]);
  return [open, setOpen] as const;
}

function More(props: {
  project: ProjectForm;
  at: (what: string) => string;
  sentence: (field: string) => string | undefined;
  set: (edit: Partial<ProjectForm>) => void;
}) {
  const { project, at, sentence, set } = props;
  const { form } = useDraft();
  const { projects: words } = useOfficeWords().draft;
  const english = (edit: Partial<Text>) => set({ english: { ...project.english, ...edit } });
  return (
    <>
      <Area
        id={at('description')}
        label={words.about}
        value={project.description}
        onText={(description) => set({ description })}
      />
      {form.english && (
        <>
          <TextField
            id={at('name-en')}
            label={words.nameEn}
            value={project.english.name ?? ''}
            onText={(name) => english({ name })}
          />
          <Area
            id={at('description-en')}
            label={words.aboutEn}
            lang="en"
            value={project.english.description ?? ''}
            onText={(description) => english({ description })}
          />
        </>
      )}
      <PictureField project={project} at={at} sentence={sentence} set={set} english={form.english} />
      <div class="pair">
        <TextField
          id={at('neighborhood')}
          label={words.neighborhood}
          value={project.neighborhood}
          onText={(neighborhood) => set({ neighborhood })}
        />
        <TextField
          id={at('id')}
          label={words.id}
          hint={words.idHint}
          error={sentence(at('id'))}
          value={project.id}
          onText={(id) => set({ id })}
        />
        {form.rule.name === 'greedy' && form.rule.committee !== '' && (
          <NumberField
            id={at('score')}
            label={words.score}
            error={sentence(at('score'))}
            money
            value={project.score}
            onText={(score) => set({ score })}
          />
        )}
      </div>
    </>
  );
}
