// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import { type Element, type Group, textOf } from './group.ts';
import { scanParameters, verifyParameters } from './pedersen.ts';
import { Scanner } from './scan.ts';
import { decodeUtf8 } from './text.ts';
import { maxTrustees, scanPublicKey, verifyKey } from './trusteekey.ts';

const maxTrusteesSize = 16 << 20;

/** The trustees structure (4.7), verified: everything in it that is public. */
export interface Trustees {
  /** The text of the product of the trustees' keys: it must be the election's public_key. */
  readonly publicKey: string;
  readonly count: number;
  /** The fewest partial decryptions that can suffice. */
  readonly needed: number;
}

/** One item: a single trustee, or the members of a Pedersen key, of whom so many are needed. */
interface Item {
  keys: readonly string[];
  product: Element;
  needed: number;
}

/** Errors say whose message is wrong, counted from 1. */
export function parseTrustees(g: Group, raw: Uint8Array): Trustees {
  if (raw.length > maxTrusteesSize) throw new BeleniosError('too-large', 'trustees: more than 16 MiB');
  const s = new Scanner(decodeUtf8(raw));
  const keys: string[] = [];
  let product = g.identity;
  let needed = 0;
  s.list(maxTrustees, () => {
    const item = scanItem(s, g, keys.length);
    // Within an item with threshold 1 all members have the same key.
    if (item.keys.some((key) => keys.includes(key))) {
      throw new BeleniosError('malformed', 'trustees: two have the same key');
    }
    keys.push(...item.keys);
    if (keys.length > maxTrustees) s.fail(`more than ${maxTrustees} trustees`);
    product = g.mul(product, item.product);
    needed += item.needed;
  });
  s.end();
  if (keys.length === 0) throw new BeleniosError('malformed', 'trustees: none');
  return { publicKey: textOf(g, product), count: keys.length, needed };
}

function scanItem(s: Scanner, g: Group, before: number): Item {
  if (s.try('["Pedersen",')) {
    const parameters = scanParameters(s, g.q);
    s.lit(']');
    return { ...verifyParameters(g, parameters, before), needed: parameters.threshold };
  }
  s.lit('["Single",');
  const message = scanPublicKey(s, g.q);
  s.lit(']');
  if (message.signature) s.fail("a single trustee's key is not signed");
  const product = verifyKey(g, message, `trustee ${before + 1}: `);
  return { keys: [message.publicKey], product, needed: 1 };
}
