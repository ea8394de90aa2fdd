// SPDX-License-Identifier: Apache-2.0
import { bytesToHex } from '@noble/hashes/utils.js';
import { parseTracker } from '../../proof/index.ts';

/**
 * A tracker in hexadecimal, from what people type, paste or scan: hexadecimal or base64, with spaces in it, or the
 * address of a check page that ends with it. undefined if there is none.
 */
export function trackerIn(text: string): string | undefined {
  const given = text.trim();
  const hash = given.indexOf('#');
  const named = hash >= 0 ? unescaped(given.slice(hash + 1)).replace(/^tracker=/, '') : given;
  try {
    return bytesToHex(parseTracker(named.replace(/\s+/g, '')));
  } catch {
    return undefined;
  }
}

/** Base64 in a fragment may be escaped; a fragment that is escaped wrongly is taken as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Base64 without padding: the form on receipts. */
export function trackerText(hex: string): string {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}
