// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { BeleniosError } from './errors.ts';

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A string as belenios-tool writes it: only quotes, backslashes and control characters (with U+007F) are escaped. */
export function quote(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
  const escaped = text.replace(/["\\\u0000-\u001f\u007f]/g, (c) => {
    return shortEscapes[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

/** UTF-8 to a string; what is no UTF-8 is malformed. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BeleniosError('malformed', 'the bytes are not UTF-8');
  }
}

export function encodeUtf8(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** Unpadded standard base64. */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}

export function hashOf(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

/** SHA-256 of a text as a number, big-endian. */
export function hashNumber(text: string): bigint {
  return BigInt(`0x${bytesToHex(hashOf(text))}`);
}
