// SPDX-License-Identifier: Apache-2.0

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value has all that the pattern has, of the same kinds; a list may have a pattern for each of its members. */
export function hasShape(value: unknown, pattern: unknown): value is Record<string, unknown> {
  if (Array.isArray(pattern)) {
    const [each] = pattern;
    return Array.isArray(value) && (each === undefined || value.every((one) => hasShape(one, each)));
  }
  if (!isObject(pattern)) return typeof value === typeof pattern;
  return isObject(value) && Object.entries(pattern).every(([name, part]) => hasShape(value[name], part));
}
