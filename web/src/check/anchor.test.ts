// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const one = '1'.repeat(64);
const two = '2'.repeat(64);

/** A browser's storage; with `forbidden`, one that throws as browsers do in private windows. */
function storage(forbidden = false) {
  const values = new Map<string, string>();
  const no = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  return {
    values,
    getItem: forbidden ? no : (key: string) => values.get(key) ?? null,
    setItem: forbidden ? no : (key: string, value: string) => void values.set(key, value),
  };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('the ledger that a browser knows', () => {
  test('is the first one it meets', async () => {
    vi.stubGlobal('localStorage', storage());
    const { pin } = await import('./anchor.ts');
    expect(pin(one)).toEqual({ state: 'first', fingerprint: one });
    expect(pin(one)).toEqual({ state: 'same', fingerprint: one });
  });

  test('is kept when another one comes, until the reader decides', async () => {
    vi.stubGlobal('localStorage', storage());
    const { pin, repin } = await import('./anchor.ts');
    pin(one);
    const changed = { state: 'changed', fingerprint: two, pinned: one };
    expect(pin(two)).toEqual(changed);
    expect(pin(two)).toEqual(changed);
    repin(two);
    expect(pin(two)).toEqual({ state: 'same', fingerprint: two });
    expect(pin(one).state).toBe('changed');
  });

  test('survives a visit', async () => {
    vi.stubGlobal('localStorage', storage());
    (await import('./anchor.ts')).pin(one);
    vi.resetModules();
    expect((await import('./anchor.ts')).pin(two).state).toBe('changed');
  });

  test('lasts as long as the page where storage is forbidden', async () => {
    vi.stubGlobal('localStorage', storage(true));
    const { pin } = await import('./anchor.ts');
    expect(pin(one).state).toBe('first');
    expect(pin(two).state).toBe('changed');
  });

  test('is not what somebody else has put there', async () => {
    const place = storage();
    vi.stubGlobal('localStorage', place);
    place.values.set('madang.ledger', 'rubbish');
    const { pin } = await import('./anchor.ts');
    expect(pin(one).state).toBe('first');
    expect(pin(one).state).toBe('same');
  });
});
