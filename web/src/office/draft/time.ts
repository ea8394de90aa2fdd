// SPDX-License-Identifier: Apache-2.0

// Times of an election: what a clock shows in a named zone, and the unix seconds that a manifest holds.

const day = 86_400;

/** What clocks in the zone show, as an input of type datetime-local writes it: 2027-05-01T09:00. */
export function toLocal(unix: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(unix * 1000);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** How many seconds clocks in the zone are ahead of UTC, to the minute. */
function offsetAt(unix: number, zone: string): number {
  const minute = unix - (unix % 60);
  return Date.parse(`${toLocal(minute, zone)}Z`) / 1000 - minute;
}

/**
 * The moment at which clocks in the zone show `local`. Where clocks were set back and show it twice, it is the first
 * time; where they were set forward over it, there is none.
 */
export function toUnix(local: string, zone: string): number | undefined {
  const asUTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}Z`) / 1000 : Number.NaN;
  if (Number.isNaN(asUTC) || !isZone(zone)) return undefined;
  // A zone does not change its clocks twice within two days: these are all offsets in question.
  const moments = [asUTC - day, asUTC + day].map((around) => asUTC - offsetAt(around, zone));
  const right = moments.filter((moment) => toLocal(moment, zone) === local);
  return right.length > 0 ? Math.min(...right) : undefined;
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/** This device's zone, Korea's and UTC first, then all others that the browser knows. */
export function zones(): string[] {
  return [...new Set([ownZone(), 'Asia/Seoul', 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Seoul';

/** "UTC+09:00", at that moment. */
export function offsetName(unix: number, zone: string): string {
  const minutes = Math.round(offsetAt(unix, zone) / 60);
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A moment in words, with the zone in which it is told. */
export function tellTime(unix: number, zone: string, language: 'ko' | 'en'): string {
  const format = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'full',
    timeStyle: 'short',
  });
  return `${format.format(unix * 1000)} (${zone}, ${offsetName(unix, zone)})`;
}
