// SPDX-License-Identifier: Apache-2.0

// Fields of the draft: each has an id, so that the summary of problems can lead to it.
import type { ComponentChildren } from 'preact';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';

interface Base {
  id: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
}

export function Pick<T extends string>(
  props: Base & { value: T; choices: readonly (readonly [T, string])[]; onPick: (value: T) => void },
) {
  const { choices, onPick, ...field } = props;
  const choose = (value: string) => {
    const chosen = choices.find(([one]) => one === value);
    if (chosen) onPick(chosen[0]);
  };
  return <SelectField {...field} choices={choices.map(([value, label]) => ({ value, label }))} onChoose={choose} />;
}

export function Area(props: Base & { value: string; rows?: number; lang?: string; onText: (text: string) => void }) {
  return <TextArea rows={3} {...props} />;
}

/** A choice with a sentence for each of its values. */
export function Kinds<T extends string>(props: {
  id: string;
  label: string;
  value: T;
  choices: readonly { value: T; label: string; hint?: string }[];
  onPick: (value: T) => void;
}) {
  return (
    <fieldset class="form-group radio-group kinds">
      <legend class="form-tit">{props.label}</legend>
      {props.choices.map(({ value, label, hint }, i) => {
        const id = i === 0 ? props.id : `${props.id}-${value}`;
        return (
          <div class="krds-form-check" key={value}>
            <input
              type="radio"
              name={props.id}
              id={id}
              checked={value === props.value}
              aria-describedby={hint ? `${id}-hint` : undefined}
              onChange={() => props.onPick(value)}
            />
            <label for={id}>{label}</label>
            {hint && (
              <p class="quiet kind-hint" id={`${id}-hint`}>
                {hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** A small number or an amount. */
export function NumberField(props: Base & { value: string; money?: boolean; onText: (text: string) => void }) {
  return (
    <TextField
      id={props.id}
      label={props.label}
      hint={props.hint}
      error={props.error}
      value={props.value}
      inputMode={props.money ? 'decimal' : 'numeric'}
      autocomplete="off"
      class="number-input"
      onText={props.onText}
    />
  );
}
