// SPDX-License-Identifier: Apache-2.0

// Fields of the draft: each has an id, so that the summary of problems can lead to it.
import type { ComponentChildren } from 'preact';
import { TextField } from '../../ui/Field.tsx';

interface Base {
  id: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
}

export function Pick<T extends string>(
  props: Base & { value: T; choices: readonly (readonly [T, string])[]; onPick: (value: T) => void },
) {
  const { id, label, hint, error } = props;
  return (
    <div class="form-group">
      <div class="form-tit">
        <label for={id}>{label}</label>
      </div>
      <div class="form-conts">
        <select
          id={id}
          class="krds-form-select"
          value={props.value}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            const chosen = props.choices.find(([value]) => value === event.currentTarget.value);
            if (chosen) props.onPick(chosen[0]);
          }}
        >
          {props.choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <Said id={id} hint={hint} error={error} />
    </div>
  );
}

export function Area(props: Base & { value: string; rows?: number; lang?: string; onText: (text: string) => void }) {
  const { id, label, hint, error } = props;
  return (
    <div class="form-group">
      <div class="form-tit">
        <label for={id}>{label}</label>
      </div>
      <div class="form-conts">
        <textarea
          id={id}
          class="krds-input area"
          rows={props.rows ?? 3}
          lang={props.lang}
          value={props.value}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? true : undefined}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
      </div>
      <Said id={id} hint={hint} error={error} />
    </div>
  );
}

export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

function Said({ id, hint, error }: { id: string; hint: ComponentChildren; error: string | undefined }) {
  return (
    <>
      {hint && (
        <p class="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="form-hint-invalid" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
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
