// SPDX-License-Identifier: Apache-2.0
import { CheckField } from '../../ui/Field.tsx';
import { useFormat } from '../../ui/format.ts';
import { useOfficeWords } from '../words/index.ts';
import { readAmount, readCount } from './amount.ts';
import type { Issue } from './check.ts';
import { useDraft } from './DraftProvider.tsx';
import { Kinds, NumberField } from './Inputs.tsx';
import { useSentence } from './Issues.tsx';
import { allProjects, type BallotForm } from './model.ts';
import { RuleFields } from './RuleFields.tsx';

const kinds = ['approval', 'knapsack', 'cumulative', 'scoring', 'ordinal'] as const;

/** How residents vote, and how votes become money; each with an example of what it means. */
export function RulesStep({ issues }: { issues: Issue[] }) {
  const { form, change } = useDraft();
  const { rules: words } = useOfficeWords();
  const set = (edit: Partial<BallotForm>) => change((before) => ({ ...before, ballot: { ...before.ballot, ...edit } }));
  return (
    <>
      <section class="rule-part">
        <Kinds
          id="ballot-kind"
          label={words.ballot}
          value={form.ballot.kind}
          choices={kinds.map((kind) => ({ value: kind, label: words.kinds[kind], hint: words.kindHints[kind] }))}
          onPick={(kind) => set({ kind })}
        />
        <Bounds issues={issues} set={set} />
        <Example />
      </section>
      <RuleFields issues={issues} />
    </>
  );
}

function Bounds({ issues, set }: { issues: Issue[]; set: (edit: Partial<BallotForm>) => void }) {
  const { form } = useDraft();
  const { rules: words } = useOfficeWords();
  const sentence = useSentence(issues);
  const { ballot } = form;
  const field = (
    id: string,
    name: 'min' | 'max' | 'sumCost' | 'sumPoints' | 'maxPoints' | 'otherDistricts',
    hint?: string,
  ) => (
    <NumberField
      id={id}
      label={words[name]}
      hint={hint}
      error={sentence(id)}
      money={name === 'sumCost'}
      value={ballot[name]}
      onText={(value) => set({ [name]: value })}
    />
  );
  const points = ballot.kind === 'cumulative' || ballot.kind === 'scoring';
  const districts = allProjects(form).some((project) => project.district.trim() !== '');
  return (
    <div class="fields">
      {field('ballot-max', 'max', words.maxHint)}
      {field('ballot-min', 'min', words.minHint)}
      {ballot.kind === 'knapsack' && field('ballot-cost', 'sumCost', words.sumCostHint)}
      {ballot.kind === 'cumulative' && field('ballot-sum', 'sumPoints')}
      {points && field('ballot-most', 'maxPoints', words.maxPointsHint)}
      {(districts || ballot.otherDistricts !== '') &&
        form.kind === 'election' &&
        field('ballot-districts', 'otherDistricts', words.otherDistrictsHint)}
      {ballot.kind === 'cumulative' && (
        <CheckField label={words.allPoints} checked={ballot.allPoints} onCheck={(allPoints) => set({ allPoints })} />
      )}
    </div>
  );
}

function Example() {
  const { form } = useDraft();
  const { rules: words } = useOfficeWords();
  const { money } = useFormat();
  const { ballot, rule, elections, currency } = form;
  const min = readCount(ballot.min) ?? 0;
  const max = readCount(ballot.max) ?? 0;
  const of = elections[0]?.projects.length ?? 0;
  const most = readAmount(ballot.sumCost || (elections[0]?.budget ?? '')) ?? '50000000';
  const text = {
    approval: () => words.ballotExample.approval(min, max, of),
    knapsack: () => words.ballotExample.knapsack(money(most, currency)),
    cumulative: () => words.ballotExample.cumulative(ballot.sumPoints || '10', ballot.maxPoints),
    scoring: () => words.ballotExample.scoring(ballot.maxPoints || '5'),
    ordinal: () => words.ballotExample.ordinal(max),
  }[ballot.kind]();
  const shuffled = ballot.kind !== 'approval' || rule.name !== 'greedy' || ballot.otherDistricts !== '';
  return (
    <div class="example" role="status">
      <p>
        <strong>{words.example}:</strong> {text}
      </p>
      <p class="quiet">{shuffled ? words.shuffledNote : words.homomorphicNote}</p>
    </div>
  );
}
