// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import { type BallotForm, hasPoints, type Selection, wholeBound } from './form.ts';

/**
 * How a choice among many projects is written as a few numbers 0 to 255: docs/shuffled-ballots.md, package choice. Which
 * code an election has follows from its manifest alone; of the forms of a code the first that fits is it.
 */
export interface ChoiceCode {
  /** The answers of the question: labels that say how to read the numbers. */
  readonly labels: readonly string[];
  encode(selection: Selection): number[];
  /** The inverse; undefined for numbers that encode never writes. */
  decode(numbers: readonly number[]): Selection | undefined;
}

const scheme = 'madang-choice-1, ';
const slotsEd25519 = 30;
const slotsRFC3526 = 254;
const maxByte = 255;
const maxProjects = 65535;

/** The smallest code that every group holds, else one that needs RFC-3526-2048. */
export function codeOf(form: BallotForm): ChoiceCode {
  const code = codeIn(form, slotsEd25519) ?? codeIn(form, slotsRFC3526);
  if (code) return code;
  throw new BeleniosError('malformed', 'manifest: the choice does not fit into one ciphertext');
}

function codeIn(form: BallotForm, slots: number): ChoiceCode | undefined {
  const n = form.projects.length;
  if (form.minLength > form.maxLength || form.maxLength > n || n > maxProjects) {
    throw new BeleniosError('malformed', 'manifest: bounds that contradict each other');
  }
  if (hasPoints(form.type)) return pointsCode(form, slots);
  const list = new Places(n, form.maxLength, 0);
  if (form.type === 'ordinal') return list.slots <= slots ? rankingCode(form, list) : undefined;
  if (list.slots <= slots) return setCode(form, list);
  return Math.ceil(n / 8) <= slots ? bitsCode(form) : undefined;
}

/** A list of project numbers, from 1, zeros after its end; two bytes each where there are more than 255 projects. */
class Places {
  readonly wide: boolean;
  readonly stride: number;
  readonly slots: number;
  constructor(
    readonly projects: number,
    readonly places: number,
    /** How many numbers of something else follow each project's. */
    beside: number,
  ) {
    this.wide = projects > maxByte;
    this.stride = (this.wide ? 2 : 1) + beside;
    this.slots = places * this.stride;
  }

  labels(place: number): string[] {
    return this.wide ? [`#${place} div 256`, `#${place} mod 256`] : [`#${place}`];
  }

  put(numbers: number[], place: number, project: number): void {
    const at = place * this.stride;
    if (this.wide) numbers[at] = (project + 1) >> 8;
    numbers[this.wide ? at + 1 : at] = (project + 1) & maxByte;
  }

  /** The projects up to the end of the list; undefined if there is none such, or something stands after the end. */
  read(numbers: readonly number[]): number[] | undefined {
    const projects: number[] = [];
    for (let at = 0; at < this.slots; at += this.stride) {
      const high = this.wide ? (numbers[at] ?? 0) : 0;
      const project = high * 256 + (numbers[this.wide ? at + 1 : at] ?? 0) - 1;
      if (project < 0) return numbers.slice(at).every((n) => n === 0) ? projects : undefined;
      if (project >= this.projects) return undefined;
      projects.push(project);
    }
    return projects;
  }
}

function headed(head: string, labels: string[]): string[] {
  return labels.map((label, i) => (i === 0 ? `${scheme}${head}: ${label}` : label));
}

function listLabels(list: Places): string[] {
  return Array.from({ length: list.places }, (_, i) => list.labels(i + 1)).flat();
}

function range(form: BallotForm): string {
  return `${form.minLength} to ${form.maxLength} out of ${form.projects.length}`;
}

function rankingCode(form: BallotForm, list: Places): ChoiceCode {
  return {
    labels: headed(`ranking of ${range(form)}, best first, then 0`, listLabels(list)),
    encode: ({ projects }) => written(list, projects),
    decode: (numbers) => {
      const projects = list.read(numbers);
      return projects && { projects };
    },
  };
}

function setCode(form: BallotForm, list: Places): ChoiceCode {
  return {
    labels: headed(`set of ${range(form)}, rising, then 0`, listLabels(list)),
    encode: ({ projects }) => written(list, rising(projects)),
    decode: (numbers) => {
      const projects = list.read(numbers);
      return projects && isRising(projects) ? { projects } : undefined;
    },
  };
}

function written(list: Places, projects: readonly number[]): number[] {
  const numbers = new Array<number>(list.slots).fill(0);
  projects.forEach((project, place) => {
    list.put(numbers, place, project);
  });
  return numbers;
}

/** One bit a project. */
function bitsCode(form: BallotForm): ChoiceCode {
  const n = form.projects.length;
  const bytes = Array.from({ length: Math.ceil(n / 8) }, (_, i) => i);
  const terms = (i: number) => Array.from({ length: Math.min(8, n - 8 * i) }, (_, j) => `p${8 * i + j + 1}*${1 << j}`);
  return {
    labels: headed(
      `set of ${range(form)}`,
      bytes.map((i) => terms(i).join(' + ')),
    ),
    encode: ({ projects }) => {
      const numbers = bytes.map(() => 0);
      for (const p of projects) numbers[p >> 3] = (numbers[p >> 3] ?? 0) | (1 << (p & 7));
      return numbers;
    },
    decode: (numbers) => {
      const projects = bytes.flatMap((i) =>
        [0, 1, 2, 3, 4, 5, 6, 7].filter((j) => ((numbers[i] ?? 0) >> j) & 1).map((j) => 8 * i + j),
      );
      return (projects.at(-1) ?? 0) < n ? { projects } : undefined;
    },
  };
}

function pointsCode(form: BallotForm, slots: number): ChoiceCode | undefined {
  const n = form.projects.length;
  const maxTotal = wholeBound(form.maxSumPoints, maxByte * n + 1);
  const most = wholeBound(form.maxPoints, Math.min(maxTotal, maxByte + 1));
  if (most < 1 || most > maxByte) {
    throw new BeleniosError('malformed', 'manifest: max_points must be 1 to 255 where points are given');
  }
  const total = `${wholeBound(form.minSumPoints, 0)} to ${Math.min(maxTotal, most * form.maxLength)}`;
  const head = `up to ${most} points for ${range(form)}, total ${total}`;
  if (n <= slots) return densePoints(head, n);
  const list = new Places(n, form.maxLength, 1);
  return list.slots <= slots ? sparsePoints(`${head}, rising, then 0`, list) : undefined;
}

/** One number a project: its points. */
function densePoints(head: string, n: number): ChoiceCode {
  const all = Array.from({ length: n }, (_, i) => i);
  return {
    labels: headed(
      head,
      all.map((i) => `points of p${i + 1}`),
    ),
    encode: ({ projects, points = [] }) => {
      const numbers = all.map(() => 0);
      projects.forEach((project, i) => {
        numbers[project] = points[i] ?? 0;
      });
      return numbers;
    },
    decode: (numbers) => {
      const projects = all.filter((i) => numbers[i] !== 0);
      return { projects, points: projects.map((i) => numbers[i] ?? 0) };
    },
  };
}

/** The projects in rising order, each with its points. */
function sparsePoints(head: string, list: Places): ChoiceCode {
  const labels = Array.from({ length: list.places }, (_, i) => [...list.labels(i + 1), `points of #${i + 1}`]);
  const pointsAt = (place: number) => (place + 1) * list.stride - 1;
  return {
    labels: headed(head, labels.flat()),
    encode: ({ projects, points = [] }) => {
      const order = rising(projects);
      const numbers = written(list, order);
      order.forEach((project, place) => {
        numbers[pointsAt(place)] = points[projects.indexOf(project)] ?? 0;
      });
      return numbers;
    },
    decode: (numbers) => {
      const projects = list.read(numbers);
      const points = projects?.map((_, place) => numbers[pointsAt(place)] ?? 0);
      return projects && isRising(projects) && points?.every((p) => p > 0) ? { projects, points } : undefined;
    },
  };
}

function rising(projects: readonly number[]): number[] {
  return [...projects].sort((a, b) => a - b);
}

function isRising(projects: readonly number[]): boolean {
  return projects.every((p, i) => i === 0 || p > (projects[i - 1] ?? 0));
}
