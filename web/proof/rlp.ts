// SPDX-License-Identifier: Apache-2.0
import { ProofError } from './types.ts';

/** A string, or a list whose content is its items (Ethereum yellow paper, appendix B). */
export interface Item {
  readonly list: boolean;
  readonly content: Uint8Array;
  /** With its prefix. */
  readonly raw: Uint8Array;
}

function bad(what: string): ProofError {
  return new ProofError('bad-node', `RLP: ${what}`);
}

/** Reads the one item that raw is. */
export function decode(raw: Uint8Array): Item {
  const item = first(raw);
  if (item.raw.length !== raw.length) throw bad('something follows the item');
  return item;
}

/** Reads the items of the one list that raw is. Inner lists stay as they are. */
export function items(raw: Uint8Array): Item[] {
  const outer = decode(raw);
  if (!outer.list) throw bad('no list');
  const out: Item[] = [];
  for (let rest = outer.content; rest.length > 0; ) {
    const item = first(rest);
    out.push(item);
    rest = rest.subarray(item.raw.length); // an item has at least one byte
  }
  return out;
}

/** Takes the one encoding of each item only. */
function first(raw: Uint8Array): Item {
  const prefix = raw[0];
  if (prefix === undefined) throw bad('nothing there');
  if (prefix < 0x80) return { list: false, content: raw.subarray(0, 1), raw: raw.subarray(0, 1) };
  const list = prefix >= 0xc0;
  let size = prefix & 0x3f;
  let start = 1;
  if (size > 55) {
    start = 1 + size - 55;
    size = longSize(raw.subarray(1, start), size - 55);
  }
  const end = start + size;
  if (raw.length < end) throw bad('it ends too early');
  if (!list && size === 1 && (raw[1] ?? 0) < 0x80) throw bad('a byte with a prefix');
  return { list, content: raw.subarray(start, end), raw: raw.subarray(0, end) };
}

/** The size of an item of more than 55 bytes, of at most 64 KiB here. */
function longSize(raw: Uint8Array, of: number): number {
  if (of > 2 || raw.length < of || raw[0] === 0) throw bad(`a size of ${of} bytes`);
  const size = raw.reduce((sum, byte) => sum * 256 + byte, 0);
  if (size <= 55) throw bad('a long form of a short item');
  return size;
}
