// SPDX-License-Identifier: Apache-2.0
import { VERSION } from './anchor.ts';
import { equal, hexOrNull, isZero, keccak, sha2, toHex, unhex } from './bytes.ts';
import { checkConsensus, type Signed } from './consensus.ts';
import { type Item, items } from './rlp.ts';
import { bytes, integer, list, parse } from './shape.ts';
import { cloneCodeHash, partSlot, SLOT, slot, uuidSlot } from './slots.ts';
import { Trees } from './trie.ts';
import { type Anchor, type ElectionState, PHASES, ProofError } from './types.ts';

/** The most characters of a proof: do not read more of an answer than this. */
export const MAX_BODY = 4 << 20;

/** An Ethereum header has some 600 bytes. */
const MAX_HEADER = 2048;
/** Of an election object, the contract's own limits. */
const MAX_PARTS = 16;
const MAX_PART = 24_000;

/** A proof whose block is proven, and the election in it. */
export interface View {
  readonly proof: { readonly [name: string]: unknown };
  readonly state: ElectionState;
  /** A slot of the election's contract. */
  readonly word: (slot: Uint8Array) => Uint8Array;
}

/**
 * Checks an election's proof, the body of GET /v1/elections/{uuid}/proof. `object` is the body of
 * /v1/elections/{uuid}/election, byte for byte, to prove it with it. Throws ProofError.
 */
export function verifyElectionProof(anchor: Anchor, uuid: string, body: string, object?: Uint8Array): ElectionState {
  return open(anchor, uuid, body, object).state;
}

export function open(anchor: Anchor, uuid: string, body: string, object: Uint8Array | undefined): View {
  const proof = parse(body, MAX_BODY);
  integer(proof.version, VERSION, VERSION, "the proof's version");
  const trees = new Trees(proof.nodes);
  const signed = checkConsensus(anchor, proof.changes, proof.header);
  const block = checkBlock(bytes(proof.block, MAX_HEADER, 'the block'), signed);
  const contract = findElection(trees, block.root, anchor, uuid);
  const word = (at: Uint8Array) => trees.word(contract.storage, at);
  const state = {
    block: block.number,
    blockHash: toHex(signed.app),
    time: block.time,
    signedAt: signed.time,
    signatures: signed.signatures,
    signedPower: signed.power,
    totalPower: signed.total,
    validators: signed.validators,
    uuid,
    contract: contract.address,
    ...readElection(word, block.time),
    electionHash: object === undefined ? null : checkObject(trees, block.root, word, proof.parts, object),
  };
  return { proof, state, word };
}

/** Checks that the Ethereum block is the one whose hash was signed. */
function checkBlock(raw: Uint8Array, signed: Signed): { root: Uint8Array; number: number; time: number } {
  if (!equal(keccak(raw), signed.app)) {
    throw new ProofError('wrong-block', `the validators signed ${toHex(signed.app)}`);
  }
  const header = items(raw);
  const [root, height, time] = [header[3], header[8], header[11]];
  if (header.length < 15 || root?.content.length !== 32) {
    throw new ProofError('wrong-block', `it has ${header.length} fields`);
  }
  const number = toNumber(height);
  if (number + 1 !== signed.height) {
    throw new ProofError('wrong-block', `block ${number} under height ${signed.height}`);
  }
  return { root: root.content, number, time: toNumber(time) };
}

function toNumber(item: Item | undefined): number {
  if (item === undefined || item.list || item.content.length > 6 || item.content[0] === 0) {
    throw new ProofError('bad-node', 'a number in the block');
  }
  return item.content.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Finds the election by its uuid in the ledger's Elections contract, and checks that it runs an election's code. */
function findElection(trees: Trees, root: Uint8Array, anchor: Anchor, uuid: string) {
  const elections = unhex(anchor.elections.slice(2));
  const factory = trees.account(root, elections);
  if (factory === null) throw new ProofError('unknown-election', `the ledger has no contract at ${anchor.elections}`);
  const entry = trees.word(factory.storage, uuidSlot(uuid));
  if (isZero(entry)) throw new ProofError('unknown-election', 'the ledger has no election with this uuid');
  const address = entry.subarray(12);
  const account = trees.account(root, address);
  if (account === null || !equal(account.code, cloneCodeHash(elections))) {
    throw new ProofError('wrong-contract', `0x${toHex(address)}`);
  }
  return { address: `0x${toHex(address)}`, storage: account.storage };
}

/** A number of `size` bytes in a slot, `offset` bytes from the lowest. */
export function part(word: Uint8Array, offset: number, size: number): number {
  const digits = word.subarray(32 - offset - size, 32 - offset);
  const n = digits.reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(n)) throw new ProofError('inconsistent', 'a number beyond 2^53');
  return n;
}

function readElection(word: (slot: Uint8Array) => Uint8Array, time: number) {
  const read = (n: number) => word(slot(n));
  const [owner, counts, schedule, rollRoot] = [SLOT.organiser, SLOT.counts, SLOT.schedule, SLOT.rollRoot].map(read) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const [opensAt, closesAt] = [part(schedule, 0, 8), part(schedule, 8, 8)];
  const phase = PHASES[clocked(part(owner, 20, 1), time, opensAt, closesAt)];
  if (phase === undefined) throw new ProofError('inconsistent', 'a phase that there is not');
  const roll = {
    root: toHex(rollRoot),
    credentials: toHex(read(SLOT.rollCredentials)),
    count: part(read(SLOT.rollCount), 0, 8),
  };
  return {
    organiser: `0x${toHex(owner.subarray(12))}`,
    phase,
    campaign: hexOrNull(read(SLOT.campaign)),
    manifest: hexOrNull(read(SLOT.manifest)),
    opensAt,
    closesAt,
    closedAt: part(counts, 24, 8),
    roll: isZero(rollRoot) ? null : roll,
    head: hexOrNull(read(SLOT.head)),
    events: part(counts, 0, 8),
    voters: part(counts, 8, 8),
    ballots: part(counts, 16, 8),
    outcome: hexOrNull(read(SLOT.outcome)),
  };
}

/** The contract's phase(): from opensAt open, from closesAt closed, whether anybody has said so or not. */
function clocked(phase: number, time: number, opensAt: number, closesAt: number): number {
  const open = PHASES.indexOf('open');
  if (phase !== open) return phase;
  if (time < opensAt) return PHASES.indexOf('setup');
  return time < closesAt ? open : PHASES.indexOf('closed');
}

/** Checks the election object's bytes against the data contracts that hold them, and returns their SHA-256. */
function checkObject(
  trees: Trees,
  root: Uint8Array,
  word: (slot: Uint8Array) => Uint8Array,
  given: unknown,
  object: Uint8Array,
): string {
  const count = part(word(slot(SLOT.parts)), 0, 8);
  if (count === 0) throw new ProofError('not-stored', 'the ledger has no election object yet');
  const sizes = list(given, MAX_PARTS, 'parts').map((n) => integer(n, 1, MAX_PART, 'the size of a part'));
  if (count !== sizes.length || part(word(slot(SLOT.objectSize)), 0, 4) !== object.length) {
    throw new ProofError('wrong-object', `${object.length} bytes in ${sizes.length} parts, the ledger has others`);
  }
  let from = 0;
  sizes.forEach((size, i) => {
    const holder = trees.account(root, word(partSlot(i)).subarray(12));
    const piece = object.subarray(from, from + size);
    if (holder === null || !equal(holder.code, keccak(new Uint8Array([0]), piece))) {
      throw new ProofError('wrong-object', `part ${i}`);
    }
    from += size;
  });
  if (from !== object.length) throw new ProofError('wrong-object', 'the parts are longer than the object');
  return toHex(sha2(object));
}
