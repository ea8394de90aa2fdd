// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Details } from '../ui/Parts.tsx';
import type { Ballot } from './ballot.ts';
import { Card } from './Card.tsx';
import { arranged, everything, type Filter, groupsOf, matches, type Order, orders } from './order.ts';
import { useTelling } from './text.ts';

/** How many cards are drawn before "show more": enough for most elections, few enough for a slow phone. */
const pageful = 60;

/** How the list is looked at. It outlives a look at the next step. */
export interface View {
  order: Order;
  filter: Filter;
  seed: number;
  shown: number;
}

export const firstView = (seed: number): View => ({ order: 'shuffled', filter: everything, seed, shown: pageful });

interface ProjectsProps {
  ballot: Ballot;
  view: View;
  onView: (view: View) => void;
}

export function Projects({ ballot, view, onView }: ProjectsProps) {
  const tell = useTelling(ballot.manifest);
  const { choose } = tell.booth;
  const { projects } = ballot.manifest;
  const nameOf = (place: number) => tell.project(place).name;
  const order = useMemo(
    () => arranged(projects, view.order, view.seed, nameOf),
    [projects, view.order, view.seed, tell.booth],
  );
  const found = order.filter((place) => {
    const project = projects[place];
    return project && matches(project, view.filter);
  });
  const hidden = found.length - view.shown;
  return (
    <section class="booth-projects">
      <h2 class="sr-only">{choose.list}</h2>
      <Tools ballot={ballot} view={view} onView={onView} />
      <p role="status" class="booth-found">
        {choose.found(tell.count(found.length), tell.count(projects.length))}
      </p>
      {view.order === 'shuffled' && <p class="booth-note">{choose.shuffledNote}</p>}
      {found.length === 0 && (
        <p>
          {choose.none}{' '}
          <Button kind="tertiary" size="medium" onClick={() => onView({ ...view, filter: everything })}>
            {choose.reset}
          </Button>
        </p>
      )}
      <ul class="booth-cards">
        {found.slice(0, view.shown).map((place) => (
          <Card key={place} ballot={ballot} project={place} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button kind="secondary" onClick={() => onView({ ...view, shown: view.shown + pageful })}>
          {choose.more(tell.count(Math.min(hidden, pageful)))}
        </Button>
      )}
    </section>
  );
}

function Tools({ ballot, view, onView }: ProjectsProps) {
  const { choose } = useTelling(ballot.manifest).booth;
  const groups = useMemo(() => groupsOf(ballot.manifest), [ballot.manifest]);
  const [search, setSearch] = useState(view.filter.search);
  const narrow = (filter: Partial<Filter>) =>
    onView({ ...view, filter: { ...view.filter, ...filter }, shown: pageful });
  const all = { value: '', label: choose.all };
  const choices = (values: string[]) => [all, ...values.map((value) => ({ value, label: value }))];
  return (
    <search>
      <Details summary={choose.tools} open={matchMedia('(min-width: 768px)').matches}>
        <div class="booth-tools">
          <TextField
            label={choose.search}
            type="search"
            value={search}
            onText={(text) => {
              setSearch(text);
              narrow({ search: text });
            }}
          />
          {groups.districts.length > 1 && (
            <SelectField
              label={choose.district}
              value={view.filter.district}
              choices={choices(groups.districts)}
              onChoose={(district) => narrow({ district })}
            />
          )}
          {groups.categories.length > 1 && (
            <SelectField
              label={choose.category}
              value={view.filter.category}
              choices={choices(groups.categories)}
              onChoose={(category) => narrow({ category })}
            />
          )}
          <SelectField
            label={choose.order}
            value={view.order}
            choices={orders.map((value) => ({ value, label: choose.orders[value] }))}
            onChoose={(value) => onView({ ...view, order: orders.find((one) => one === value) ?? 'shuffled' })}
          />
        </div>
      </Details>
    </search>
  );
}
