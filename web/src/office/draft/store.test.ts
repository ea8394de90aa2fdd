// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { blankDraft, blankElection, blankProject } from './model.ts';
import { forget, keep, kept } from './store.ts';

function memory(): Storage {
  const map = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

const place = 'madang.office.draft';

describe('a draft on the device', () => {
  test('comes back as it was, until it is deleted', () => {
    const storage = memory();
    const form = blankDraft();
    form.elections = [{ ...blankElection(), name: '투표', projects: [blankProject('1')] }];
    expect(keep(form, 5, storage)).toBe(true);
    expect(kept(storage)).toEqual({ form, saved: 5 });
    forget(storage);
    expect(kept(storage)).toBeUndefined();
  });

  test('that is none is left alone', () => {
    const storage = memory();
    const form = blankDraft();
    const broken = [
      'nonsense',
      '{}',
      JSON.stringify({ saved: 1, form: { ...form, elections: [] } }),
      JSON.stringify({ saved: 1, form: { ...form, elections: [{ ...blankElection(), projects: [{ id: '1' }] }] } }),
      JSON.stringify({ saved: 1, form: { ...form, ballot: { kind: 'approval' } } }),
      JSON.stringify({ saved: 1, form: { ...form, rule: { ...form.rule, caps: [1] } } }),
      JSON.stringify({ saved: 1, form: { ...form, parties: { ...form.parties, trustees: [{}] } } }),
    ];
    for (const text of broken) {
      storage.setItem(place, text);
      expect(kept(storage), text).toBeUndefined();
    }
  });

  test('a browser that keeps nothing is no error', () => {
    const refuse = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    const refusing = { ...memory(), setItem: refuse };
    expect(keep(blankDraft(), 1, refusing)).toBe(false);
  });
});
