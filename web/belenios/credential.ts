// SPDX-License-Identifier: Apache-2.0
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalCode } from './code.ts';
import { BeleniosError } from './errors.ts';
import { type Group, textOf } from './group.ts';
import { mod, type RandomBytes, randomScalar } from './scalar.ts';
import { encodeUtf8, hashOf } from './text.ts';

/** A voter's signing key: the secret exponent s, and the text of g^s. */
export interface Credential {
  readonly secret: bigint;
  readonly publicCredential: string;
}

/** The key of a code for one election. Both forms are read; see README.md. */
export function deriveCredential(g: Group, uuid: string, text: string): Credential {
  const { form, code } = canonicalCode(text);
  const bytes = form === 15 ? derivePBKDF2(uuid, code) : deriveSHA256(uuid, code);
  return credentialOf(g, mod(BigInt(`0x${bytesToHex(bytes)}`), g.q));
}

/** A key that belongs to nobody, for a ballot that is opened and never cast. */
export function throwawayCredential(g: Group, random: RandomBytes): Credential {
  return credentialOf(g, randomScalar(g.q, random));
}

function credentialOf(g: Group, secret: bigint): Credential {
  if (secret === 0n) throw new BeleniosError('code', 'this code has no key: ask for another');
  return { secret, publicCredential: textOf(g, g.base().power(secret)) };
}

/** belenios-tool 2.0 to 2.2 (4.8): of 15 characters with dashes. */
function derivePBKDF2(uuid: string, code: string): Uint8Array {
  return pbkdf2(sha256, encodeUtf8(code), encodeUtf8(uuid), { c: 1000, dkLen: 32 });
}

/** belenios-tool 2.4 to 3.3: of 22 characters with dashes, as 512 bits. */
function deriveSHA256(uuid: string, code: string): Uint8Array {
  const halves = ['0', '1'].map((i) => hashOf(`derive_credential|${uuid}|${i}|${code}`));
  return new Uint8Array(halves.flatMap((half) => [...half]));
}
