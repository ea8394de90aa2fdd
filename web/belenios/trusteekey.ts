// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import { type Element, type Group, notMember } from './group.ts';
import { holds, type Proof, scanProof } from './proof.ts';
import type { Scanner } from './scan.ts';

/** Bounds the list, so that a hostile one cannot ask for unbounded work. */
export const maxTrustees = 1024;

/** trustee_public_key (4.5) as it is read. */
export interface PublicKeyMessage {
  readonly pok: Proof;
  readonly publicKey: string;
  /** Strengthened form: of a member's signing key. */
  readonly signature: Proof | undefined;
}

/** Skips the name that servers may add, which has no meaning here. */
export function scanPublicKey(s: Scanner, q: bigint): PublicKeyMessage {
  s.lit('{"pok":');
  const pok = scanProof(s, q);
  s.lit(',"public_key":');
  const publicKey = s.plain();
  const named = s.try(',"name":');
  if (named) s.text();
  const signature = s.try(',"signature":') ? scanProof(s, q) : undefined;
  if (signature && !named && s.try(',"name":')) s.text();
  s.lit('}');
  return { pok, publicKey, signature };
}

/** Checks the proof of knowledge and returns the key. */
export function verifyKey(g: Group, k: PublicKeyMessage, where: string): Element {
  const key = g.parse(k.publicKey);
  if (!g.isMember(key)) throw notMember(where);
  if (!holds(g, key, k.pok, `pok|${g.name}|${k.publicKey}|`)) {
    throw new BeleniosError('bad-proof', `${where}the proof of knowledge of the key does not hold`);
  }
  return key;
}
