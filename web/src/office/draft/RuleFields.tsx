// SPDX-License-Identifier: Apache-2.0
import { useFormat } from '../../ui/format.ts';
import { useOfficeWords } from '../words/index.ts';
import { readAmount } from './amount.ts';
import { CapFields } from './CapFields.tsx';
import type { Issue } from './check.ts';
import { useDraft } from './DraftProvider.tsx';
import { Kinds, NumberField, Pick } from './Inputs.tsx';
import { useSentence } from './Issues.tsx';
import type { RuleForm } from './model.ts';

const names = ['greedy', 'mes', 'phragmen'] as const;

/** The rule with its variants: only what belongs to it is asked. */
export function RuleFields({ issues }: { issues: Issue[] }) {
  const { form, change } = useDraft();
  const { rules: words } = useOfficeWords();
  const sentence = useSentence(issues);
  const { rule } = form;
  const set = (edit: Partial<RuleForm>) => change((before) => ({ ...before, rule: { ...before.rule, ...edit } }));
  return (
    <section class="rule-part">
      <Kinds
        id="rule-name"
        label={words.rule}
        value={rule.name}
        choices={names.map((name) => ({ value: name, label: words.names[name], hint: words.nameHints[name] }))}
        onPick={(name) => set({ name })}
      />
      {rule.name === 'greedy' && <GreedyFields rule={rule} set={set} sentence={sentence} />}
      {rule.name === 'mes' && <SharesFields rule={rule} set={set} />}
      <Example />
      <h3>{words.limits}</h3>
      <div class="fields">
        <NumberField
          id="rule-min-votes"
          label={words.minVotes}
          hint={words.minVotesHint}
          error={sentence('rule-min-votes')}
          value={rule.minVotes}
          onText={(minVotes) => set({ minVotes })}
        />
        <NumberField
          id="rule-min-share"
          label={words.minShare}
          hint={words.minShareHint}
          error={sentence('rule-min-share')}
          value={rule.minShare}
          onText={(minShare) => set({ minShare })}
        />
      </div>
      <CapFields issues={issues} set={set} />
      <TieFields rule={rule} set={set} error={sentence('rule-tie-0')} />
    </section>
  );
}

interface Part {
  rule: RuleForm;
  set: (edit: Partial<RuleForm>) => void;
}

function GreedyFields({ rule, set, sentence }: Part & { sentence: (field: string) => string | undefined }) {
  const { rules: words } = useOfficeWords();
  return (
    <div class="fields">
      <Pick
        id="rule-by"
        label={words.by}
        hint={words.byHints[rule.by] || undefined}
        value={rule.by}
        choices={(['votes', 'votes-per-cost'] as const).map((one) => [one, words.bys[one]] as const)}
        onPick={(by) => set({ by })}
      />
      <Pick
        id="rule-misfit"
        label={words.misfit}
        value={rule.misfit}
        choices={(['skip', 'stop'] as const).map((one) => [one, words.misfits[one]] as const)}
        onPick={(misfit) => set({ misfit })}
      />
      <NumberField
        id="rule-top-up"
        label={words.topUp}
        hint={words.topUpHint}
        error={sentence('rule-top-up')}
        value={rule.topUp}
        onText={(topUp) => set({ topUp })}
      />
      <NumberField
        id="rule-committee"
        label={words.committee}
        hint={words.committeeHint}
        error={sentence('rule-committee')}
        value={rule.committee}
        onText={(committee) => set({ committee })}
      />
    </div>
  );
}

const satisfactions = ['cost', 'cardinality', 'score'] as const;
const completions = ['add1', 'add1-exhaustive', 'add1-greedy', 'greedy', 'none'] as const;

function SharesFields({ rule, set }: Part) {
  const { rules: words } = useOfficeWords();
  return (
    <div class="fields">
      <Pick
        id="rule-satisfaction"
        label={words.satisfaction}
        value={rule.satisfaction}
        choices={satisfactions.map((one) => [one, words.satisfactions[one]] as const)}
        onPick={(satisfaction) => set({ satisfaction })}
      />
      <Pick
        id="rule-completion"
        label={words.completion}
        value={rule.completion}
        choices={completions.map((one) => [one, words.completions[one]] as const)}
        onPick={(completion) => set({ completion })}
      />
    </div>
  );
}

/** What the rule means for this budget, in round numbers. */
function Example() {
  const { form } = useDraft();
  const { rules: words } = useOfficeWords();
  const { money } = useFormat();
  const { rule, currency } = form;
  const budget = BigInt((readAmount(form.elections[0]?.budget ?? '') ?? '0').split('.')[0] ?? '0') || 50_000_000n;
  const told = (amount: bigint) => money(amount.toString(), currency);
  const text = {
    greedy: () =>
      words.ruleExample.greedy(
        told(budget),
        told((budget * 6n) / 10n),
        told(budget - (budget * 6n) / 10n),
        rule.misfit,
      ),
    mes: () => words.ruleExample.mes(told(budget), told(budget / 1000n)),
    phragmen: () => words.ruleExample.phragmen(told(budget / 10n), told(budget / 2000n)),
  }[rule.name]();
  return (
    <div class="example" role="status">
      <p>
        <strong>{words.example}:</strong> {text}
      </p>
    </div>
  );
}

const ties = ['votes', 'cost', 'lot', 'id', 'order'];
const most = 3;

/** Up to three keys in order: more would never be reached in practice. */
function TieFields({ rule, set, error }: Part & { error: string | undefined }) {
  const { rules: words } = useOfficeWords();
  const put = (at: number, key: string) => {
    const next = rule.ties.toSpliced(at, 1, ...(key ? [key] : []));
    set({ ties: [...new Set(next)] });
  };
  const shown = Math.max(1, Math.min(most, rule.ties.length + 1), rule.ties.length);
  return (
    <>
      <h3>{words.ties}</h3>
      <p class="quiet">{words.tiesHint}</p>
      <div class="fields">
        {Array.from({ length: shown }, (_, at) => {
          const chosen = rule.ties[at] ?? '';
          const free = ties.filter((key) => key === chosen || !rule.ties.includes(key));
          const choices = [
            ...free.map((key) => [key, words.tieNames[key] ?? key] as const),
            ['', words.tieNone] as const,
          ];
          return (
            <Pick
              key={`tie-${at + 1}`}
              id={`rule-tie-${at}`}
              label={words.tie(at + 1)}
              error={at === 0 ? error : undefined}
              value={chosen}
              choices={choices}
              onPick={(key) => put(at, key)}
            />
          );
        })}
      </div>
      {rule.ties.includes('lot') && <p class="quiet">{words.lotNote}</p>}
    </>
  );
}
