// SPDX-License-Identifier: Apache-2.0
import { sha2, toHex, unhex, utf8 } from './bytes.ts';
import { address, fields, hash, integer, list, malformed, parse } from './shape.ts';
import type { Anchor, Validator } from './types.ts';

/** Of the form of anchors and proofs. */
export const VERSION = 1;

export const MAX_VALIDATORS = 200;
/** The contract's own limit. Three times the sum of 200 of them is an exact number in JavaScript. */
const MAX_POWER = 2 ** 40;
const MAX_ANCHOR = 64 << 10;

/** Reads an anchor, the body of GET /v1/ledger/anchor or the file that `madang node anchor --out` writes. Throws ProofError. */
export function parseAnchor(text: string): Anchor {
  const given = parse(text, MAX_ANCHOR);
  for (const name of Object.keys(given)) {
    if (!['version', 'chain_id', 'elections', 'organisations', 'validators'].includes(name)) {
      throw malformed('the anchor has a member that this version does not know');
    }
  }
  integer(given.version, VERSION, VERSION, "the anchor's version");
  return {
    chainId: integer(given.chain_id, 1, Number.MAX_SAFE_INTEGER, 'chain_id'),
    elections: `0x${toHex(address(given.elections, 'elections'))}`,
    organisations: `0x${toHex(address(given.organisations, 'organisations'))}`,
    validators: readValidators(given.validators).sort(byPower),
  };
}

/** The ledger's fingerprint: SHA-256 of the anchor in its one form, 64 hexadecimal digits. */
export function fingerprintOf(anchor: Anchor): string {
  const canonical = JSON.stringify({
    version: VERSION,
    chain_id: anchor.chainId,
    elections: anchor.elections,
    organisations: anchor.organisations,
    validators: anchor.validators.map((v) => ({ public_key: v.publicKey, power: v.power })),
  });
  return toHex(sha2(utf8(canonical)));
}

/** A validator set in the order in which it is given. */
export function readValidators(given: unknown): Validator[] {
  const out = list(given, MAX_VALIDATORS, 'validators').map((one) => {
    const v = fields(one, 'a validator');
    return { publicKey: toHex(hash(v.public_key, 32, 'a public key')), power: integer(v.power, 1, MAX_POWER, 'power') };
  });
  if (out.length === 0) throw malformed('no validators');
  if (new Set(out.map((v) => v.publicKey)).size !== out.length) throw malformed('a validator stands twice');
  return out;
}

/** CometBFT's order: by power, then by address, the beginning of the key's SHA-256. */
function byPower(a: Validator, b: Validator): number {
  if (a.power !== b.power) return b.power - a.power;
  return consensusAddress(a) < consensusAddress(b) ? -1 : 1;
}

function consensusAddress(v: Validator): string {
  return toHex(sha2(unhex(v.publicKey))).slice(0, 40);
}
