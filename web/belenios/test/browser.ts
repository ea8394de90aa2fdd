// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import type { RandomBytes } from '../scalar.ts';
import { encodeUtf8 } from '../text.ts';

/** vectors/browser: what Go and TypeScript check of each other; its README.md. Only for tests. */

const folder = join(import.meta.dirname, '../../../vectors/browser');

export const ballotsFile = join(folder, 'ballots.json');

export interface MadeElection {
  readonly name: string;
  readonly object: string;
  readonly trustees: string;
  readonly roll: string;
  readonly manifest?: string;
  readonly voters: readonly { code: string; public: string; answers: number[][]; ballot: string; tracker: string }[];
}

export interface MadeSelections {
  readonly manifest: string;
  readonly labels: readonly string[];
  readonly tries: readonly { projects: number[] | null; points?: number[]; answer?: number[]; reason?: string }[];
}

export const elections = read<MadeElection[]>('elections.json');
export const selections = read<MadeSelections[]>('selections.json');

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
}

/** The same bytes each time, for ballots that are compared: never for a voter. */
export function seeded(seed: string): RandomBytes {
  let counter = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => sha256(encodeUtf8(`${seed}|${counter++}`)));
    return new Uint8Array(blocks.flatMap((block) => [...block])).slice(0, length);
  };
}
