// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The vectors that the Go tests read, in vectors/belenios; see vectors/README.md. Only for tests. */

const root = join(import.meta.dirname, '../../../vectors');

export interface Case {
  readonly name: string;
  readonly uuid: string;
  readonly credentials: readonly string[];
  readonly votes: readonly { voter: number; choice: (number | number[])[][] }[];
  readonly box: Box;
}

/** What a booth sees of an archive. */
export interface Box {
  readonly election: Uint8Array;
  readonly trustees: Uint8Array;
  readonly roll: readonly string[];
  readonly ballots: readonly Uint8Array[];
}

interface Meta {
  uuid: string;
  credentials: string[];
  votes: Case['votes'];
  base?: string;
  pieces?: { from?: number; to?: number; gzip?: string }[];
}

export function cases(folder: 'belenios' | 'belenios/negative'): Case[] {
  const names = readdirSync(join(root, folder)).filter((file) => file.endsWith('.json'));
  return names.map((file) => readCase(folder, file.slice(0, -'.json'.length)));
}

export function readCase(folder: string, name: string): Case {
  const meta = JSON.parse(readFileSync(join(root, folder, `${name}.json`), 'utf8')) as Meta;
  const { uuid, credentials, votes } = meta;
  return { name, uuid, credentials, votes, box: openArchive(archive(folder, name, meta)) };
}

function archive(folder: string, name: string, { base, pieces = [] }: Meta): Uint8Array {
  if (!base) return unpack(readFileSync(join(root, folder, `${name}.bel.gz`)));
  const from = unpack(readFileSync(join(root, 'belenios', `${base}.bel.gz`)));
  return Buffer.concat(
    pieces.flatMap((p) => [from.subarray(p.from ?? 0, p.to ?? 0), unpack(Buffer.from(p.gzip ?? '', 'base64'))]),
  );
}

function unpack(packed: Uint8Array): Uint8Array {
  return packed.length === 0 ? packed : gunzipSync(packed);
}

/** Reads a .bel without checking it: what comes before a Setup or Ballot event. Stops where it breaks off. */
function openArchive(raw: Uint8Array): Box {
  let data: Uint8Array[] = [];
  let setup: Uint8Array[] = [];
  const ballots: Uint8Array[] = [];
  for (const { name, content } of files(raw)) {
    if (name.endsWith('.data.json')) data.push(content);
    if (!name.endsWith('.event.json')) continue;
    const { type } = JSON.parse(Buffer.from(content).toString()) as { type: string };
    if (type === 'Setup') setup = data;
    if (type === 'Ballot') ballots.push(...data);
    data = [];
  }
  const [election = new Uint8Array(), trustees = new Uint8Array(), roll = new Uint8Array()] = setup;
  return { election, trustees, roll: JSON.parse(Buffer.from(roll).toString()) as string[], ballots };
}

function* files(raw: Uint8Array): Generator<{ name: string; content: Uint8Array }> {
  const text = (from: number, to: number) =>
    Buffer.from(raw.subarray(from, to)).toString('latin1').replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= raw.length; ) {
    const size = Number.parseInt(text(at + 124, at + 136), 8);
    if (at + 512 + size > raw.length) return;
    yield { name: text(at, at + 100), content: raw.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
