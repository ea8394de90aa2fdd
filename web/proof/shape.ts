// SPDX-License-Identifier: Apache-2.0
// Readers for JSON that a hostile server may have written: each takes one form, of bounded size.
import { unhex } from './bytes.ts';
import { ProofError } from './types.ts';

type Fields = { readonly [name: string]: unknown };

export function malformed(what: string): ProofError {
  return new ProofError('malformed', what);
}

export function parse(text: string, most: number): Fields {
  if (text.length > most) throw new ProofError('too-large', `${text.length} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('not JSON');
  }
  return fields(value, 'the document');
}

export function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(`${what} is no object`);
  return value as Fields;
}

export function list(value: unknown, most: number, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(`${what} is no list`);
  if (value.length > most) throw new ProofError('too-large', `${value.length} of ${what}`);
  return value;
}

export function integer(value: unknown, least: number, most: number, what: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most) {
    throw malformed(`${what} is no whole number from ${least} to ${most}`);
  }
  return value;
}

/** Hexadecimal of at most `most` bytes. */
export function bytes(value: unknown, most: number, what: string): Uint8Array {
  if (typeof value !== 'string') throw malformed(`${what} is no text`);
  if (value.length > 2 * most) throw new ProofError('too-large', `${what} of ${value.length / 2} bytes`);
  if (value.length % 2 !== 0 || !/^[0-9a-f]*$/.test(value)) throw malformed(`${what} is not hexadecimal`);
  return unhex(value);
}

/** Hexadecimal of exactly `size` bytes. */
export function hash(value: unknown, size: number, what: string): Uint8Array {
  const out = bytes(value, size, what);
  if (out.length !== size) throw malformed(`${what} has ${out.length} bytes, wanted ${size}`);
  return out;
}

/** An account: 0x and 40 lower-case digits. */
export function address(value: unknown, what: string): Uint8Array {
  if (typeof value !== 'string' || !value.startsWith('0x')) throw malformed(`${what} does not begin with 0x`);
  return hash(value.slice(2), 20, what);
}
