// SPDX-License-Identifier: Apache-2.0

// The draft on this device, so that a closed tab loses no work. It holds nothing secret: all of it will be public.
import { hasShape } from '../shape.ts';
import { blankDraft, blankElection, blankProject, type DraftForm } from './model.ts';

const place = 'madang.office.draft';

export interface Kept {
  form: DraftForm;
  /** Milliseconds; when it was saved. */
  saved: number;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** False if the browser keeps nothing: then the draft lasts as long as the page. */
export function keep(form: DraftForm, now = Date.now(), storage?: Storage): boolean {
  try {
    (storage ?? localStorage).setItem(place, JSON.stringify({ form, saved: now }));
    return true;
  } catch {
    return false;
  }
}

export function forget(storage?: Storage): void {
  try {
    (storage ?? localStorage).removeItem(place);
  } catch {
    // Nothing was kept, then.
  }
}

/** What was kept, if it is a draft of this form; anything else is left alone. */
export function kept(storage?: Storage): Kept | undefined {
  try {
    const value: unknown = JSON.parse((storage ?? localStorage).getItem(place) ?? 'null');
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  if (!hasShape(value, { saved: 0, form: blankDraft() })) return false;
  const { elections, rule, parties } = value.form as unknown as DraftForm;
  const texts = [rule.ties, parties.trustees, parties.single, parties.registrars].flat();
  return (
    elections.length > 0 &&
    elections.every((one) => hasShape(one, blankElection()) && one.projects.every(isProject)) &&
    rule.caps.every((cap) => hasShape(cap, { key: '', field: '', value: '', most: '' })) &&
    texts.every((text) => typeof text === 'string')
  );
}

const isProject = (value: unknown): boolean =>
  hasShape(value, blankProject('1')) &&
  (value.picture === undefined || hasShape(value.picture, { sha256: '', type: '', alt: '' }));
