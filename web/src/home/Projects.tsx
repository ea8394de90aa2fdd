// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { inLanguage, type Manifest, type Project } from '../api/manifest.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { useFormat } from '../ui/format.ts';
import { Badge } from '../ui/Parts.tsx';
import { Picture } from '../ui/Picture.tsx';
import { Section } from '../ui/Show.tsx';
import { useSpeech, useWords } from '../words/index.ts';
import { categoriesOf, districtsOf, type Sort, select, sorts, type Wanted } from './projects.ts';

/** So many projects are shown at first, and more at a time. */
const page = 12;

/** All projects, to be looked through. */
export function Projects({ manifest }: { manifest: Manifest }) {
  const { home } = useWords();
  const { language } = useSpeech();
  const { number } = useFormat();
  const [wanted, setWanted] = useState<Wanted>({ query: '', district: '', category: '', sort: 'given' });
  const [count, setCount] = useState(page);
  const found = select(manifest.projects, wanted, language);
  const words = home.projects;
  const rest = found.length - count;
  return (
    <Section title={words.title} id="projects">
      {manifest.projects.length > 5 && <Filters projects={manifest.projects} wanted={wanted} onWanted={setWanted} />}
      <p class="note" role="status">
        {found.length === 0 ? words.none : words.shown(number(found.length), number(manifest.projects.length))}
      </p>
      <ul class="cards projects">
        {found.slice(0, count).map((project) => (
          <ProjectCard key={project.id} project={project} currency={manifest.currency} />
        ))}
      </ul>
      {rest > 0 && (
        <Button kind="secondary" size="medium" onClick={() => setCount(count + page)}>
          {words.more(number(Math.min(page, rest)))}
        </Button>
      )}
    </Section>
  );
}

function Filters(props: { projects: Project[]; wanted: Wanted; onWanted: (wanted: Wanted) => void }) {
  const { home } = useWords();
  const words = home.projects;
  const { wanted, projects, onWanted } = props;
  const choices = (values: string[]) => [
    { value: '', label: words.all },
    ...values.map((value) => ({ value, label: value })),
  ];
  const districts = districtsOf(projects);
  const categories = categoriesOf(projects);
  return (
    <search class="filters">
      <TextField
        type="search"
        label={words.search}
        value={wanted.query}
        onText={(query) => onWanted({ ...wanted, query })}
      />
      {districts.length > 1 && (
        <SelectField
          label={words.district}
          value={wanted.district}
          choices={choices(districts)}
          onChoose={(district) => onWanted({ ...wanted, district })}
        />
      )}
      {categories.length > 1 && (
        <SelectField
          label={words.category}
          value={wanted.category}
          choices={choices(categories)}
          onChoose={(category) => onWanted({ ...wanted, category })}
        />
      )}
      <SelectField
        label={words.sort}
        value={wanted.sort}
        choices={sorts.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
        onChoose={(sort) => onWanted({ ...wanted, sort: sort as Sort })}
      />
    </search>
  );
}

function ProjectCard({ project, currency }: { project: Project; currency: string | undefined }) {
  const { home } = useWords();
  const { language } = useSpeech();
  const { money } = useFormat();
  const { name, description, alt } = inLanguage(project, language);
  const groups = [project.district, project.neighborhood, ...(project.category ?? [])].filter(Boolean);
  return (
    <li class="card project">
      {project.picture && <Picture picture={project.picture} alt={alt} />}
      <div class="project-text">
        {groups.length > 0 && (
          <div class="card-head">
            {groups.map((group) => (
              <Badge key={group}>{group}</Badge>
            ))}
          </div>
        )}
        <h3>{name}</h3>
        <p class="cost">
          <span class="sr-only">{home.projects.cost}: </span>
          {money(project.cost, currency)}
        </p>
        {description && <p class="description">{description}</p>}
        <p class="note">
          {home.projects.number} {project.id}
        </p>
      </div>
    </li>
  );
}
