// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with the value, and how to mend it. */
  error?: string | undefined;
}

/** Label, hint and error around a control, joined to it for screen readers. */
function Field({ label, hint, error, id, children }: FieldProps & { id: string; children: ComponentChildren }) {
  return (
    <div class="form-group">
      <div class="form-tit">
        <label for={id}>{label}</label>
      </div>
      <div class={`form-conts${error ? ' is-error' : ''}`}>{children}</div>
      {hint && (
        <p class="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="form-hint-invalid" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, error }: FieldProps) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? (true as const) : undefined,
});

interface InputProps {
  id?: string;
  type?: 'text' | 'password' | 'search' | 'number' | 'datetime-local' | 'email' | 'url';
  value: string;
  placeholder?: string;
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'none';
  spellcheck?: boolean;
  autocapitalize?: 'none' | 'characters';
  required?: boolean;
  disabled?: boolean;
  min?: string;
  max?: string;
  maxLength?: number;
  class?: string;
}

export function TextField(props: FieldProps & InputProps & { onText: (text: string) => void }) {
  const { label, hint, error, onText, class: extra, ...input } = props;
  const own = useId();
  const id = input.id ?? own;
  // Preact's type of an input depends on what the type is, which is known only to the caller.
  const attributes = { type: 'text', ...input, id, ...described(id, props) } as JSX.IntrinsicElements['input'];
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      <input
        {...attributes}
        class={`krds-input${extra ? ` ${extra}` : ''}`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </Field>
  );
}

export function TextArea(
  props: FieldProps & {
    id?: string;
    value: string;
    rows?: number;
    lang?: string;
    required?: boolean;
    onText: (text: string) => void;
  },
) {
  const own = useId();
  const id = props.id ?? own;
  return (
    <Field {...props} id={id}>
      <textarea
        id={id}
        class="krds-input area"
        rows={props.rows ?? 4}
        lang={props.lang}
        value={props.value}
        required={props.required}
        onInput={(event) => props.onText(event.currentTarget.value)}
        {...described(id, props)}
      />
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField(
  props: FieldProps & { id?: string; value: string; choices: Choice[]; onChoose: (value: string) => void },
) {
  const own = useId();
  const id = props.id ?? own;
  return (
    <Field {...props} id={id}>
      <select
        id={id}
        class="krds-form-select"
        value={props.value}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
        {...described(id, props)}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function CheckField(props: {
  label: ComponentChildren;
  checked: boolean;
  onCheck: (checked: boolean) => void;
  note?: ComponentChildren;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div class="krds-form-check">
      <input
        type="checkbox"
        id={id}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.note ? `${id}-note` : undefined}
        onChange={(event) => props.onCheck(event.currentTarget.checked)}
      />
      <label for={id}>{props.label}</label>
      {props.note && (
        <div class="krds-form-check-cnt" id={`${id}-note`}>
          <p class="krds-form-check-p">{props.note}</p>
        </div>
      )}
    </div>
  );
}

export function RadioGroup(props: {
  label: string;
  value: string;
  choices: Choice[];
  onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <fieldset class="form-group radio-group">
      <legend class="form-tit">{props.label}</legend>
      <div class="krds-check-area">
        {props.choices.map((choice, i) => (
          <div class="krds-form-check" key={choice.value}>
            <input
              type="radio"
              name={id}
              id={`${id}-${i}`}
              checked={choice.value === props.value}
              onChange={() => props.onChoose(choice.value)}
            />
            <label for={`${id}-${i}`}>{choice.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
