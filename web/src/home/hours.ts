// SPDX-License-Identifier: Apache-2.0
import type { TurnoutPoint } from '../api/elections.ts';

/** Voters whose first ballot came in a span of time. */
export interface Span {
  /** Milliseconds, by the reader's clock at a full hour. */
  start: number;
  /** First ballots in it. */
  voters: number;
  /** Voters up to its end. */
  total: number;
}

/** A chart has no more bars than this, so that each can be seen on a telephone. */
const most = 48;
const sizes = [1, 2, 3, 6, 12, 24];
/** A table of hours beyond a year is a server's lie. */
const longest = 24 * 366;

/** The hour, or the part of the day of so many hours, that a time lies in. */
export function startOf(time: number, hours: number): number {
  const date = new Date(time);
  date.setHours(Math.floor(date.getHours() / hours) * hours, 0, 0, 0);
  return date.getTime();
}

function following(start: number, hours: number): number {
  const date = new Date(start);
  date.setHours(date.getHours() + hours);
  // Where clocks are put back, an hour more is still the same hour.
  return Math.max(date.getTime(), start + 1_800_000);
}

/** Points by hours, without gaps from the first to the last. Totals that fall, which no ledger has, count as they were. */
export function spansOf(points: TurnoutPoint[], hours: number): Span[] {
  const totals = new Map<number, number>();
  let total = 0;
  for (const point of points) {
    total = Math.max(total, point.voters);
    totals.set(startOf(Date.parse(point.time), hours), total);
  }
  const starts = [...totals.keys()].sort((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const spans: Span[] = [];
  let before = 0;
  for (let start = first; start <= last && spans.length < longest; start = startOf(following(start, hours), hours)) {
    const now = Math.max(before, totals.get(start) ?? before);
    spans.push({ start, voters: now - before, total: now });
    before = now;
  }
  return spans;
}

/** The smallest parts of a day with which a chart of the points is not too fine, and the points by them. */
export function chartOf(points: TurnoutPoint[]): { hours: number; spans: Span[] } {
  for (const hours of sizes) {
    const spans = spansOf(points, hours);
    if (spans.length <= most || hours === 24) return { hours, spans };
  }
  return { hours: 1, spans: [] };
}

/** A round number at or above the greatest value, for the top of an axis. */
export function ceiling(value: number): number {
  if (value <= 4) return 4;
  const unit = 10 ** Math.floor(Math.log10(value));
  return [1, 1.2, 1.6, 2, 3, 4, 6, 8, 10].map((step) => step * unit).find((top) => top >= value) ?? 10 * unit;
}
