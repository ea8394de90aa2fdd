// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetName, toLocal, toUnix } from './time.ts';

const unix = (iso: string) => Date.parse(iso) / 1000;

describe('times of a zone', () => {
  test.each([
    ['2027-05-01T09:00', 'Asia/Seoul', '2027-05-01T00:00:00Z'],
    ['2027-01-15T12:00', 'Europe/Warsaw', '2027-01-15T11:00:00Z'],
    ['2027-07-15T12:00', 'Europe/Warsaw', '2027-07-15T10:00:00Z'],
    ['2027-05-01T09:00', 'Asia/Kathmandu', '2027-05-01T03:15:00Z'],
    ['2027-12-31T23:59', 'UTC', '2027-12-31T23:59:00Z'],
  ])('%s in %s', (local, zone, iso) => {
    expect(toUnix(local, zone)).toBe(unix(iso));
    expect(toLocal(unix(iso), zone)).toBe(local);
  });

  test('what clocks are set forward over does not exist', () => {
    expect(toUnix('2027-03-28T02:30', 'Europe/Warsaw')).toBeUndefined();
    expect(toUnix('2027-03-28T03:00', 'Europe/Warsaw')).toBe(unix('2027-03-28T01:00:00Z'));
  });

  test('of what they show twice it is the first', () => {
    expect(toUnix('2027-10-31T02:30', 'Europe/Warsaw')).toBe(unix('2027-10-31T00:30:00Z'));
  });

  test('what is no time or no zone is none', () => {
    for (const local of ['', '2027-05-01', '2027-13-01T00:00', 'soon']) expect(toUnix(local, 'UTC')).toBeUndefined();
    expect(toUnix('2027-05-01T09:00', 'Mars/Olympus')).toBeUndefined();
  });

  test('whatever a clock shows leads back to a moment when it shows that', () => {
    const zone = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC');
    const minute = fc.integer({ min: unix('2020-01-01T00:00:00Z') / 60, max: unix('2035-01-01T00:00:00Z') / 60 });
    fc.assert(
      fc.property(minute, zone, (m, z) => {
        const local = toLocal(m * 60, z);
        const back = toUnix(local, z);
        expect(back).toBeLessThanOrEqual(m * 60);
        expect(back !== undefined && toLocal(back, z)).toBe(local);
      }),
    );
  });

  test('the offset is told', () => {
    expect(offsetName(unix('2027-05-01T00:00:00Z'), 'Asia/Seoul')).toBe('UTC+09:00');
    expect(offsetName(unix('2027-01-01T00:00:00Z'), 'America/St_Johns')).toBe('UTC−03:30');
  });
});
