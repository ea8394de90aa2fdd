// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TurnoutPoint } from '../api/elections.ts';
import { ceiling, chartOf, spansOf, startOf } from './hours.ts';

const point = (time: string, voters: number): TurnoutPoint => ({ block: 1, time, voters, ballots: voters });

describe('turnout by hour', () => {
  test('has a span for each hour between the first and the last', () => {
    const spans = spansOf(
      [point('2027-05-01T00:10:00Z', 3), point('2027-05-01T00:50:00Z', 5), point('2027-05-01T03:00:00Z', 9)],
      1,
    );
    expect(spans.map((span) => [span.voters, span.total])).toEqual([
      [5, 5],
      [0, 5],
      [0, 5],
      [4, 9],
    ]);
  });

  test('is empty without ballots', () => {
    expect(spansOf([], 1)).toEqual([]);
    expect(chartOf([])).toEqual({ hours: 1, spans: [] });
  });

  test('adds up to all voters, whatever a server sends, and never runs away', () => {
    const times = fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true });
    const points = fc.array(
      fc.tuple(times, fc.nat()).map(([time, voters]) => point(time.toISOString(), voters)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(points, (all) => {
        const spans = spansOf(all, 1);
        expect(spans.length).toBeLessThanOrEqual(24 * 366);
        expect(spans.every((span) => span.voters >= 0)).toBe(true);
        expect(spans.reduce((sum, span) => sum + span.voters, 0)).toBe(spans.at(-1)?.total ?? 0);
      }),
      { numRuns: 50 },
    );
  });

  test('is drawn with few enough bars for a telephone', () => {
    const hours = (n: number) =>
      Array.from({ length: n }, (_, i) => point(new Date(Date.UTC(2027, 4, 1) + i * 3_600_000).toISOString(), i + 1));
    expect(chartOf(hours(40)).hours).toBe(1);
    expect(chartOf(hours(90)).spans.length).toBeLessThanOrEqual(48);
    expect(chartOf(hours(24 * 14)).spans.length).toBeLessThanOrEqual(48);
    expect(chartOf(hours(24 * 30)).hours).toBe(24);
  });

  test('begins parts of a day at full hours of the reader’s clock', () => {
    const start = new Date(startOf(Date.parse('2027-05-01T07:45:12Z'), 6));
    expect([start.getHours() % 6, start.getMinutes(), start.getSeconds()]).toEqual([0, 0, 0]);
  });

  test('has an axis that ends at a round number above everything', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (value) => ceiling(value) >= value));
    expect([ceiling(0), ceiling(4), ceiling(5), ceiling(101), ceiling(115), ceiling(9_100)]).toEqual([
      4, 4, 6, 120, 120, 10_000,
    ]);
  });
});
