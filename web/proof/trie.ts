// SPDX-License-Identifier: Apache-2.0
import { equal, keccak, toHex } from './bytes.ts';
import { decode, type Item, items } from './rlp.ts';
import { bytes, list } from './shape.ts';
import { ProofError } from './types.ts';

// A branch is at most 532 bytes; 16 parts and 30 slots of full trees take some 500 nodes.
const MAX_NODES = 1000;
const MAX_NODE = 1024;

/** Root of a tree without entries. */
const EMPTY = keccak(new Uint8Array([0x80]));

export interface Account {
  readonly storage: Uint8Array;
  readonly code: Uint8Array;
}

/** The Merkle-Patricia trees of a proof (Ethereum yellow paper, appendix D): its nodes, found by their hash. */
export class Trees {
  readonly #nodes = new Map<string, Uint8Array>();

  constructor(given: unknown) {
    for (const node of list(given, MAX_NODES, 'nodes')) {
      const raw = bytes(node, MAX_NODE, 'a node');
      this.#nodes.set(toHex(keccak(raw)), raw);
    }
  }

  /** The value under a key, or null where the tree shows that there is none. Throws where the nodes do not tell. */
  #get(root: Uint8Array, key: Uint8Array): Uint8Array | null {
    if (equal(root, EMPTY)) return null;
    let path = nibbles(keccak(key));
    for (let raw = this.#node(root); ; ) {
      const step = walk(raw, path); // takes at least one nibble, or ends
      if (step.end) return step.value;
      path = step.path;
      raw = step.child.list ? inline(step.child) : this.#node(step.child.content);
    }
  }

  #node(hash: Uint8Array): Uint8Array {
    if (hash.length !== 32) throw bad(`a reference of ${hash.length} bytes`);
    const raw = this.#nodes.get(toHex(hash));
    if (raw === undefined) throw new ProofError('node-missing', toHex(hash));
    return raw;
  }

  account(root: Uint8Array, address: Uint8Array): Account | null {
    const raw = this.#get(root, address);
    if (raw === null) return null;
    const [, , storage, code, ...more] = items(raw);
    if (storage?.content.length !== 32 || code?.content.length !== 32 || more.length > 0) throw bad('an account');
    return { storage: storage.content, code: code.content };
  }

  /** A storage slot's 32 bytes, zero where there is nothing. */
  word(root: Uint8Array, slot: Uint8Array): Uint8Array {
    const out = new Uint8Array(32);
    const raw = this.#get(root, slot);
    if (raw === null) return out;
    const { list: isList, content } = decode(raw);
    if (isList || content.length === 0 || content.length > 32 || content[0] === 0) throw bad("a slot's value");
    out.set(content, 32 - content.length);
    return out;
  }
}

function bad(what: string): ProofError {
  return new ProofError('bad-node', what);
}

type Step = { end: true; value: Uint8Array | null } | { end: false; child: Item; path: Uint8Array };

const ABSENT: Step = { end: true, value: null };

function walk(raw: Uint8Array, path: Uint8Array): Step {
  const node = items(raw);
  const nibble = path[0];
  if (node.length === 17 && nibble !== undefined) return onward(node[nibble], path.subarray(1));
  const [head, tail] = node;
  if (node.length !== 2 || head === undefined || tail === undefined) throw bad(`${node.length} items`);
  const { leaf, prefix } = compact(head);
  if (!equal(prefix, path.subarray(0, prefix.length))) return ABSENT;
  const rest = path.subarray(prefix.length);
  if (!leaf) return onward(tail, rest);
  if (tail.list || tail.content.length === 0) throw bad('a leaf without a value');
  // A longer key is none of ours: keys are hashes of one length.
  return rest.length > 0 ? ABSENT : { end: true, value: tail.content };
}

function onward(child: Item | undefined, path: Uint8Array): Step {
  if (child === undefined) throw bad('a branch');
  return !child.list && child.content.length === 0 ? ABSENT : { end: false, child, path };
}

/** A node of less than 32 bytes stands in its parent itself. */
function inline(child: Item): Uint8Array {
  if (child.raw.length >= 32) throw bad('a node that is too large to stand in its parent');
  return child.raw;
}

/** The path of a leaf or extension (hex-prefix encoding, appendix C). */
function compact(item: Item): { leaf: boolean; prefix: Uint8Array } {
  const all = nibbles(item.content);
  const flags = all[0];
  if (item.list || flags === undefined || flags > 3) throw bad('a path');
  const odd = (flags & 1) === 1;
  if (!odd && all[1] !== 0) throw bad('a path');
  const prefix = all.subarray(odd ? 1 : 2);
  const leaf = flags >= 2;
  if (!leaf && prefix.length === 0) throw bad('an extension of nothing');
  return { leaf, prefix };
}

function nibbles(raw: Uint8Array): Uint8Array {
  const out = new Uint8Array(2 * raw.length);
  raw.forEach((byte, i) => {
    out[2 * i] = byte >> 4;
    out[2 * i + 1] = byte & 15;
  });
  return out;
}
