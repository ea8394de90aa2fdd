// SPDX-License-Identifier: Apache-2.0
// CometBFT's part: a header's hash, what validators sign, and whether enough of them have (CometBFT specification,
// "Data structures" and "Encoding").
import { ed25519 } from '@noble/curves/ed25519.js';
import { readValidators } from './anchor.ts';
import { concat, equal, sha2, unhex, utf8 } from './bytes.ts';
import { bytes, fields, hash, integer, list, malformed } from './shape.ts';
import { type Anchor, ProofError, type Validator } from './types.ts';

// An honest proof of a ledger with four validators whose set has changed 400 times still fits. A check of a signature
// takes one to a few milliseconds: a hostile proof costs seconds at most.
const MAX_CHANGES = 400;
const MAX_SIGNATURES = 2000;
const MAX_FIELD = 200;
const HEADER_FIELDS = 14;
const CHAIN = 1;
const HEIGHT = 2;
const TIME = 3;
const VALIDATORS = 7;
const NEXT_VALIDATORS = 8;
const APP_HASH = 10;

export interface Signed {
  readonly height: number;
  /** The application hash: that of the Ethereum block before. */
  readonly app: Uint8Array;
  /** The header's time in unix seconds. */
  readonly time: number;
  /** How many signatures were checked, and what power they have. */
  readonly signatures: number;
  readonly power: number;
  readonly total: number;
  readonly validators: number;
}

/** A validator set as a header's hash is of it. */
interface ValidatorSet {
  readonly members: readonly Validator[];
  readonly total: number;
  /** The header's field. */
  readonly field: Uint8Array;
}

interface Header {
  readonly fields: readonly Uint8Array[];
  readonly height: number;
  readonly time: number;
  readonly app: Uint8Array;
}

/** Follows the validators from the anchor to the proof's header, and checks that they have signed it. */
export function checkConsensus(anchor: Anchor, changes: unknown, header: unknown): Signed {
  const chain = `ledger-${anchor.chainId}`;
  const budget = { left: MAX_SIGNATURES };
  let current = makeSet(anchor.validators);
  let before = 0;
  for (const one of list(changes, MAX_CHANGES, 'changes')) {
    const change = fields(one, 'a change');
    const { height, next } = checkHeader(change, current, chain, budget);
    current = makeSet(readValidators(change.next_validators));
    if (height <= before || !equal(next, current.field)) {
      throw new ProofError('wrong-validators', `the change at height ${height} leads to others`);
    }
    before = height;
  }
  const signed = checkHeader(fields(header, 'the header'), current, chain, budget);
  if (signed.height <= before) {
    throw new ProofError('wrong-validators', `height ${signed.height} is not after the changes`);
  }
  return signed;
}

export function makeSet(members: readonly Validator[]): ValidatorSet {
  const leaves = members.map((v) =>
    concat(new Uint8Array([0x0a, 0x22, 0x0a, 0x20]), unhex(v.publicKey), new Uint8Array([0x10]), varint(v.power)),
  );
  const total = members.reduce((sum, v) => sum + v.power, 0);
  return { members, total, field: hashField(merkle(leaves)) };
}

function checkHeader(
  given: { readonly [name: string]: unknown },
  by: ValidatorSet,
  chain: string,
  budget: { left: number },
): Signed & { next: Uint8Array } {
  const header = readHeader(given.fields, chain);
  const { height } = header;
  if (!equal(at(header, VALIDATORS), by.field)) {
    throw new ProofError('wrong-validators', `height ${height} has other validators`);
  }
  const parts = fields(given.parts, 'parts');
  const vote = signBytesOf(
    height,
    integer(given.round, 0, 2 ** 31 - 1, 'round'),
    merkle(header.fields),
    integer(parts.total, 0, 2 ** 32 - 1, 'total'),
    hash(parts.hash, 32, "the parts' hash"),
    chain,
  );
  const { power, count } = checkSignatures(given.signatures, by, vote, height, budget);
  return {
    height,
    app: header.app,
    time: header.time,
    signatures: count,
    power,
    total: by.total,
    validators: by.members.length,
    next: at(header, NEXT_VALIDATORS),
  };
}

function checkSignatures(
  given: unknown,
  by: ValidatorSet,
  signBytes: (seconds: number, nanos: number) => Uint8Array,
  height: number,
  budget: { left: number },
): { power: number; count: number } {
  let power = 0;
  let count = 0;
  let before = -1;
  for (const one of list(given, by.members.length, 'signatures')) {
    const s = fields(one, 'a signature');
    before = integer(s.validator, before + 1, by.members.length - 1, "a signature's validator");
    const seconds = integer(s.seconds, 0, Number.MAX_SAFE_INTEGER, 'seconds');
    const message = signBytes(seconds, integer(s.nanos, 0, 999_999_999, 'nanos'));
    const member = by.members[before];
    if (member === undefined) throw malformed('a validator');
    budget.left--;
    if (budget.left < 0) throw new ProofError('too-large', `more than ${MAX_SIGNATURES} signatures`);
    if (!holds(hash(s.signature, 64, 'a signature'), message, unhex(member.publicKey))) {
      throw new ProofError('bad-signature', `height ${height}, validator ${before}`);
    }
    power += member.power;
    count++;
    if (3 * power > 2 * by.total) return { power, count };
  }
  throw new ProofError('too-little-power', `height ${height}: ${power} of ${by.total}`);
}

function holds(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key);
  } catch {
    return false; // no point on the curve
  }
}

function readHeader(given: unknown, chain: string): Header {
  const all = list(given, HEADER_FIELDS, "a header's fields").map((f) => bytes(f, MAX_FIELD, "a header's field"));
  if (all.length !== HEADER_FIELDS) throw malformed(`a header of ${all.length} fields`);
  const name = utf8(chain);
  if (!equal(all[CHAIN] ?? name, concat(new Uint8Array([0x0a, name.length]), name))) {
    throw new ProofError('wrong-ledger', `the header is not of ${chain}`);
  }
  const app = all[APP_HASH];
  if (app?.length !== 34 || app[0] !== 0x0a || app[1] !== 0x20) throw malformed('an application hash');
  // Of the time, the nanoseconds after the seconds are left.
  const time = leading(all[TIME]).value;
  const height = leading(all[HEIGHT]);
  if (height.rest > 0) throw malformed("a header's height");
  return { fields: all, height: height.value, time, app: app.subarray(2) };
}

function at(header: Header, field: number): Uint8Array {
  return header.fields[field] ?? new Uint8Array();
}

/** The number with which a field begins, tag 1 and a varint, and how many bytes follow. */
function leading(field: Uint8Array | undefined): { value: number; rest: number } {
  let value = 0;
  for (let i = 1; field?.[0] === 0x08 && i < field.length; i++) {
    const byte = field[i] ?? 0;
    value += (byte & 0x7f) * 128 ** (i - 1);
    if (!Number.isSafeInteger(value)) break;
    if (byte < 0x80 && value > 0) return { value, rest: field.length - 1 - i };
    if (byte < 0x80) break;
  }
  throw malformed("a header's height or time");
}

function hashField(value: Uint8Array): Uint8Array {
  return concat(new Uint8Array([0x0a, 0x20]), value);
}

/** What a validator signs: a CanonicalVote, a precommit, which differs between validators in its time only. */
export function signBytesOf(
  height: number,
  round: number,
  block: Uint8Array,
  total: number,
  parts: Uint8Array,
  chain: string,
): (seconds: number, nanos: number) => Uint8Array {
  const partSet = concat(optional(0x08, total), within(0x12, parts));
  const id = concat(within(0x0a, block), within(0x12, partSet));
  const start = concat(
    new Uint8Array([0x08, 0x02]),
    fixed64(0x11, height),
    round === 0 ? new Uint8Array() : fixed64(0x19, round),
    within(0x22, id),
  );
  const end = within(0x32, utf8(chain));
  return (seconds, nanos) => {
    const time = within(0x2a, concat(optional(0x08, seconds), optional(0x10, nanos)));
    const vote = concat(start, time, end);
    return concat(varint(vote.length), vote);
  };
}

function within(tag: number, content: Uint8Array): Uint8Array {
  return concat(new Uint8Array([tag]), varint(content.length), content);
}

/** protobuf leaves out zeros. */
function optional(tag: number, value: number): Uint8Array {
  return value === 0 ? new Uint8Array() : concat(new Uint8Array([tag]), varint(value));
}

function fixed64(tag: number, value: number): Uint8Array {
  const out = new Uint8Array(9);
  out[0] = tag;
  new DataView(out.buffer).setBigUint64(1, BigInt(value), true);
  return out;
}

function varint(value: number): Uint8Array {
  const out: number[] = [];
  let rest = value; // beyond 32 bits: no shifts
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) out.push((rest % 128) | 0x80);
  out.push(rest);
  return new Uint8Array(out);
}

/** RFC 6962's root, as CometBFT uses it. */
function merkle(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return sha2(new Uint8Array([0]), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha2(new Uint8Array([1]), merkle(leaves.slice(0, split)), merkle(leaves.slice(split)));
}
