// SPDX-License-Identifier: Apache-2.0
import type { Election } from './election.ts';

/** What JSON.parse gives for a ballot's parts: only to tell why a ballot is refused. */
type Loose = null | boolean | number | string | Loose[] | { [name: string]: Loose };

/** A description of what is read: a text, a list of something, or the fields of an object; "?" may be left out. */
type Shape = 'text' | [Shape] | { readonly [name: string]: Shape };

const proof: Shape = { challenge: 'text', response: 'text' };
const ciphertext: Shape = { alpha: 'text', beta: 'text' };
const shapes: Record<'homomorphic' | 'shuffled' | 'lists', Shape> = {
  homomorphic: {
    choices: [ciphertext],
    individual_proofs: [[proof]],
    overall_proof: [proof],
    'blank_proof?': [proof],
  },
  shuffled: { choices: ciphertext, proof },
  lists: {
    choices: [[ciphertext]],
    individual_proofs: [[[proof]]],
    overall_proof: proof,
    list_proofs: [[proof]],
    nonzero_proof: { commitment: 'text', challenge: 'text', response: ['text'] },
  },
};

/**
 * Whether a text is what a serialiser in the specification's order would write for its content, whatever the number of
 * answers, choices and proofs: then the form is not to blame. What has no ballot's shape at all is not either.
 */
export function canonicalOrder(e: Election, text: string): boolean {
  try {
    const ballot = JSON.parse(text) as { [name: string]: Loose } | null;
    const parts = ['election_uuid', 'election_hash', 'credential', 'answers', 'signature'];
    if (typeof ballot !== 'object' || ballot === null || parts.some((name) => !(name in ballot))) return true;
    const answers = (ballot.answers as Loose[]).map((answer, i) =>
      write(shapes[e.questions[i]?.kind ?? 'homomorphic'], answer),
    );
    const header = ['election_uuid', 'election_hash', 'credential'].map(
      (name) => `"${name}":${write('text', ballot[name])}`,
    );
    const signature = write({ hash: 'text', proof }, ballot.signature);
    return `{${header.join(',')},"answers":[${answers.join(',')}],"signature":${signature}}` === text;
  } catch {
    return true;
  }
}

/** Writes a value in a shape: its own fields in their order, others left out. Throws if it has another shape. */
function write(shape: Shape, value: Loose | undefined): string {
  if (shape === 'text') {
    if (typeof value !== 'string') throw new TypeError('not a text');
    return JSON.stringify(value);
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) throw new TypeError('not a list');
    return `[${value.map((item) => write(shape[0], item)).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object');
  const fields = Object.entries(shape).flatMap(([name, of]) => {
    const plain = name.replace('?', '');
    return name !== plain && value[plain] === undefined ? [] : [`"${plain}":${write(of, value[plain])}`];
  });
  return `{${fields.join(',')}}`;
}
