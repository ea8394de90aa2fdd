// SPDX-License-Identifier: Apache-2.0

// The ledger that this browser knows, by its fingerprint. The first one it meets at an address is kept; when the server
// later speaks of another ledger, the page stops until the reader has compared the fingerprints and decided.

/** What the kept fingerprint says of the one that a server sent just now. */
export type Pin =
  | { state: 'first' | 'same'; fingerprint: string }
  | { state: 'changed'; fingerprint: string; pinned: string };

const place = 'madang.ledger';
const isFingerprint = (text: string | null): text is string => text !== null && /^[0-9a-f]{64}$/.test(text);

/** Where storage is forbidden, the page's own memory: then each visit is a first one. */
let remembered: string | null = null;

function kept(): string | null {
  try {
    return localStorage.getItem(place) ?? remembered;
  } catch {
    return remembered;
  }
}

/** Compares a ledger's fingerprint with the kept one, and keeps it if there is none yet. */
export function pin(fingerprint: string): Pin {
  const pinned = kept();
  if (!isFingerprint(pinned)) {
    repin(fingerprint);
    return { state: 'first', fingerprint };
  }
  return pinned === fingerprint ? { state: 'same', fingerprint } : { state: 'changed', fingerprint, pinned };
}

/** Keeps another ledger's fingerprint, because the reader said so. */
export function repin(fingerprint: string): void {
  remembered = fingerprint;
  try {
    localStorage.setItem(place, fingerprint);
  } catch {
    // As above.
  }
}
