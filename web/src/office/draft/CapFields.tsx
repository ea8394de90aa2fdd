// SPDX-License-Identifier: Apache-2.0
import { Button } from '../../ui/Button.tsx';
import { useOfficeWords } from '../words/index.ts';
import type { Issue } from './check.ts';
import { groupsOf } from './checkRules.ts';
import { useDraft } from './DraftProvider.tsx';
import { NumberField, Pick } from './Inputs.tsx';
import { useSentence } from './Issues.tsx';
import { newKey, type RuleForm } from './model.ts';

const fields = ['category', 'district', 'neighborhood'] as const;

/** What the projects of a group may cost together. */
export function CapFields({ issues, set }: { issues: Issue[]; set: (edit: Partial<RuleForm>) => void }) {
  const { form } = useDraft();
  const { rules: words, frame } = useOfficeWords();
  const sentence = useSentence(issues);
  const { caps } = form.rule;
  const usable = fields.filter((field) => groupsOf(form, field).length > 0);
  const [first] = usable;
  const edit = (key: string, change: Partial<RuleForm['caps'][number]>) =>
    set({ caps: caps.map((cap) => (cap.key === key ? { ...cap, ...change } : cap)) });
  return (
    <>
      <h3>{words.caps}</h3>
      <p class="quiet">{words.capsHint}</p>
      {caps.map((cap, i) => (
        <fieldset class="fields cap" key={cap.key}>
          <legend class="sr-only">{words.cap(i + 1)}</legend>
          <Pick
            id={`cap-${cap.key}-field`}
            label={words.capField}
            value={cap.field}
            choices={fields.map((field) => [field, words.capFields[field]] as const)}
            onPick={(field) => edit(cap.key, { field, value: groupsOf(form, field)[0] ?? '' })}
          />
          <Pick
            id={`cap-${cap.key}-value`}
            label={words.capValue}
            error={sentence(`cap-${cap.key}-value`)}
            value={cap.value}
            choices={[...new Set([...groupsOf(form, cap.field), cap.value])].map(
              (name) => [name, name || '–'] as const,
            )}
            onPick={(value) => edit(cap.key, { value })}
          />
          <NumberField
            id={`cap-${cap.key}-most`}
            label={words.capMost}
            money
            error={sentence(`cap-${cap.key}-most`)}
            value={cap.most}
            onText={(most) => edit(cap.key, { most })}
          />
          <div class="cap-remove">
            <Button
              kind="text"
              size="small"
              label={`${words.cap(i + 1)} ${frame.remove}`}
              onClick={() => set({ caps: caps.filter((one) => one.key !== cap.key) })}
            >
              {frame.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      {first ? (
        <div>
          <Button
            kind="tertiary"
            size="small"
            onClick={() =>
              set({ caps: [...caps, { key: newKey(), field: first, value: groupsOf(form, first)[0] ?? '', most: '' }] })
            }
          >
            {words.addCap}
          </Button>
        </div>
      ) : (
        <p class="quiet">{words.noGroups}</p>
      )}
    </>
  );
}
