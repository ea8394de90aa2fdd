// SPDX-License-Identifier: Apache-2.0

// What a voter's letter says: the voting code and the election's fingerprint. Its link holds both in the fragment, which
// browsers send to no server.

export interface Letter {
  code?: string;
  /** 16 lower-case hexadecimal digits. */
  fingerprint?: string;
}

/** Takes the letter out of the address bar, and out of the tab's history with it. */
export function takeLetter(): Letter {
  if (location.hash === '') return {};
  const letter = readFragment(location.hash.slice(1));
  if (letter.code || letter.fingerprint) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return letter;
}

function readFragment(fragment: string): Letter {
  const members = new URLSearchParams(fragment);
  const code = members.get('code')?.trim();
  const fingerprint = readFingerprint(members.get('f') ?? '');
  return { ...(code && { code }), ...(fingerprint && { fingerprint }) };
}

/** 16 hexadecimal digits, however they are grouped; undefined if it is anything else. */
export function readFingerprint(text: string): string | undefined {
  const digits = text.replace(/[\s:.\-–]/g, '').toLowerCase();
  return /^[0-9a-f]{16}$/.test(digits) ? digits : undefined;
}

/** In fours, as people compare them. */
export const grouped = (digits: string): string => digits.match(/.{1,4}/g)?.join(' ') ?? '';

export type Scanned = { kind: 'letter'; letter: Letter } | { kind: 'other-election' } | { kind: 'none' };

/** A QR code's text: the whole link of a letter, or the bare code. */
export function readScanned(text: string, uuid: string): Scanned {
  const link = URL.canParse(text) ? new URL(text) : undefined;
  if (!link)
    return /^[\w\s-]{15,40}$/.test(text) ? { kind: 'letter', letter: { code: text.trim() } } : { kind: 'none' };
  const [, election] = /^\/e\/([^/]+)\//.exec(link.pathname) ?? [];
  const letter = readFragment(link.hash.slice(1));
  if (!letter.code || election === undefined) return { kind: 'none' };
  return decodeURIComponent(election) === uuid ? { kind: 'letter', letter } : { kind: 'other-election' };
}
