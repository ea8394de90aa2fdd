// SPDX-License-Identifier: Apache-2.0

// What a page takes from a server is looked at first: an answer of another shape is a Problem that the page shows, not a
// failure while it is drawn. Only members that a page uses are asked for; others are left out.
import { getJSON, Problem } from './client.ts';

/** Gives back a value that has the shape, or throws. */
export type Shape<T> = (value: unknown) => T;
export type Of<S> = S extends Shape<infer T> ? T : never;

/** More of anything than a page could show. */
const most = 20_000;

const wrong = (wanted: string): never => {
  throw new TypeError(`shape: expected ${wanted}`);
};

const textLike =
  (pattern: RegExp, wanted: string): Shape<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : wrong(wanted);

export const text: Shape<string> = (value) =>
  typeof value === 'string' && value.length <= 1_000_000 ? value : wrong('a text');
export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : wrong('true or false'));
export const whole: Shape<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong('a whole number');
export const hash = textLike(/^(0x)?[0-9a-f]{64}$/, 'a hash');
export const account = textLike(/^0x[0-9a-fA-F]{40}$/, 'an account');
export const uuid = textLike(/^[1-9A-HJ-NP-Za-km-z]{14,64}$/, 'an election’s uuid');
/** A decimal amount, not negative. */
export const amount = textLike(/^\d{1,60}(\.\d{1,60})?$/, 'an amount');
/** A decimal number or a fraction, of any sign. */
export const ratio = textLike(/^-?\d{1,200}(\.\d{1,200}|\/\d{1,200})?$/, 'a number');
/** RFC 3339. */
export const instant: Shape<string> = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && Number.isFinite(Date.parse(value))
    ? value
    : wrong('a time');

export const oneOf =
  <const T extends readonly string[]>(...values: T): Shape<T[number]> =>
  (value) =>
    values.find((one) => one === value) ?? wrong(values.join(', '));

export const maybe =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value) =>
    value === undefined || value === null || value === '' ? undefined : shape(value);

export const list =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value) =>
    Array.isArray(value) && value.length <= most ? value.map(shape) : wrong('a list');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const object =
  <S extends Record<string, Shape<unknown>>>(members: S): Shape<{ [K in keyof S]: Of<S[K]> }> =>
  (value) => {
    if (!isObject(value)) return wrong('an object');
    const entries = Object.entries(members).map(([name, shape]) => {
      try {
        return [name, shape(value[name])];
      } catch (cause) {
        throw new TypeError(`shape: ${name}`, { cause });
      }
    });
    return Object.fromEntries(entries) as { [K in keyof S]: Of<S[K]> };
  };

export const record =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value) =>
    isObject(value) && Object.keys(value).length <= most
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]))
      : wrong('an object');

/** Any JSON, for what is only shown as it is. */
export const anything: Shape<unknown> = (value) => value;

/** The value if it has the shape; a Problem that names the answer as wrong otherwise. */
export function shaped<T>(value: unknown, shape: Shape<T>): T {
  try {
    return shape(value);
  } catch (cause) {
    throw new Problem('answer-malformed', 0, 0, { cause });
  }
}

/** Asks for JSON and looks at it before anybody uses it. */
export async function getShaped<T>(path: string, shape: Shape<T>, signal?: AbortSignal): Promise<T> {
  let value: unknown;
  try {
    value = await getJSON<unknown>(path, signal);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new Problem('answer-malformed', 0, 0, { cause });
    throw cause;
  }
  return shaped(value, shape);
}
