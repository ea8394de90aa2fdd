// SPDX-License-Identifier: Apache-2.0
import { inLanguage, type Project } from '../api/manifest.ts';
import { matches } from './listing.ts';

export const sorts = ['given', 'cheap', 'dear', 'name'] as const;
export type Sort = (typeof sorts)[number];

export interface Wanted {
  query: string;
  /** '' is all. */
  district: string;
  category: string;
  sort: Sort;
}

/** Decimal amounts in order, without floating-point numbers. */
export function compareAmounts(a: string, b: string): number {
  const [wholeA = '', fractionA = ''] = a.split('.');
  const [wholeB = '', fractionB = ''] = b.split('.');
  const digits = Math.max(fractionA.length, fractionB.length);
  const [left, right] = [
    BigInt(wholeA + fractionA.padEnd(digits, '0')),
    BigInt(wholeB + fractionB.padEnd(digits, '0')),
  ];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The projects that a reader looks for, in the order asked for. */
export function select(projects: Project[], wanted: Wanted, language: string): Project[] {
  const found = projects.filter((project) => {
    const { name, description } = inLanguage(project, language);
    return (
      (!wanted.district || project.district === wanted.district) &&
      (!wanted.category || project.category?.includes(wanted.category)) &&
      matches(wanted.query, name, description, project.id, project.district ?? '', project.neighborhood ?? '')
    );
  });
  const name = (project: Project) => inLanguage(project, language).name;
  const order: Record<Sort, ((a: Project, b: Project) => number) | undefined> = {
    given: undefined,
    cheap: (a, b) => compareAmounts(a.cost, b.cost),
    dear: (a, b) => compareAmounts(b.cost, a.cost),
    name: (a, b) => name(a).localeCompare(name(b), language),
  };
  const compare = order[wanted.sort];
  return compare ? found.sort(compare) : found;
}

/** What there is to choose from, in order, each once. */
export const districtsOf = (projects: Project[]) => distinct(projects.map((project) => project.district ?? ''));
export const categoriesOf = (projects: Project[]) => distinct(projects.flatMap((project) => project.category ?? []));

const distinct = (all: string[]) => [...new Set(all.filter(Boolean))].sort((a, b) => a.localeCompare(b));
