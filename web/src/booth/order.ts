// SPDX-License-Identifier: Apache-2.0

// In which order projects are shown, and which. Every visit has an order of its own, so that none is first for everybody.
import { compare, parseRational } from '../../belenios/rational.ts';
import type { Manifest, Project } from '../api/manifest.ts';

export type Order = 'shuffled' | 'number' | 'cheap' | 'dear' | 'name';
export const orders: readonly Order[] = ['shuffled', 'number', 'cheap', 'dear', 'name'];

export interface Filter {
  search: string;
  /** '' is all. */
  district: string;
  category: string;
}

export const everything: Filter = { search: '', district: '', category: '' };

/** A visit's own seed. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** The places 0 to n-1, shuffled by a seed: Fisher and Yates. */
export function shuffled(n: number, seed: number): number[] {
  const random = generator(seed);
  const places = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [places[i], places[j]] = [places[j] as number, places[i] as number];
  }
  return places;
}

/** Mulberry32: fair enough to arrange a page by, and for nothing else. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function arranged(
  projects: readonly Project[],
  order: Order,
  seed: number,
  nameOf: (place: number) => string,
): number[] {
  const places = shuffled(projects.length, seed);
  const cost = (place: number) => parseRational(projects[place]?.cost ?? '0');
  const by: Record<Order, (a: number, b: number) => number> = {
    shuffled: () => 0,
    number: (a, b) => a - b,
    cheap: (a, b) => compare(cost(a), cost(b)),
    dear: (a, b) => compare(cost(b), cost(a)),
    name: (a, b) => nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true }),
  };
  return places.sort(by[order]); // stable: equal ones stay shuffled
}

export function matches(project: Project, filter: Filter): boolean {
  if (filter.district && project.district !== filter.district) return false;
  if (filter.category && !project.category?.includes(filter.category)) return false;
  const text = plain(textsOf(project).join(' '));
  return plain(filter.search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** In all languages: who searches may know the project by another name than the page shows. */
const textsOf = (p: Project): string[] => [
  p.id,
  p.name,
  p.description ?? '',
  p.district ?? '',
  p.neighborhood ?? '',
  ...(p.category ?? []),
  ...Object.values(p.languages ?? {}).flatMap((one) => [one.name ?? '', one.description ?? '']),
];

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** What there is to filter by, in the order of the manifest. */
export function groupsOf(manifest: Manifest): { districts: string[]; categories: string[] } {
  const distinct = (all: (string | undefined)[]) => [...new Set(all.filter((one): one is string => !!one))];
  return {
    districts: distinct(manifest.projects.map((p) => p.district)),
    categories: distinct(manifest.projects.flatMap((p) => p.category ?? [])),
  };
}
