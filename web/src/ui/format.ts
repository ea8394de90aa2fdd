// SPDX-License-Identifier: Apache-2.0
import { useSpeech } from '../words/index.ts';

const tags = { ko: 'ko-KR', en: 'en-GB' } as const;

const day = { month: 'short', day: 'numeric' } as const;
const units = {
  day,
  hour: { ...day, hour: 'numeric' },
  minute: { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: { ...day, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
} as const;

/** Numbers, money and times as the reader's language writes them. Times are of the reader's clock and say so. */
export function useFormat() {
  const { language, words } = useSpeech();
  const tag = tags[language];
  const number = (value: number | bigint) => new Intl.NumberFormat(tag).format(value);
  return {
    number,
    percent: (part: number, whole: number) =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(whole > 0 ? part / whole : 0),
    /** A decimal amount of a currency, as manifests write it: never through a floating-point number. */
    money: (amount: string, currency = '') => {
      const [whole = '0', fraction] = amount.split('.');
      const text = number(BigInt(whole)) + (fraction ? `.${fraction}` : '');
      if (currency === 'KRW')
        return language === 'ko' ? `${text}${words.common.units.won}` : `${text} ${words.common.units.won}`;
      return currency ? `${text} ${currency}` : text;
    },
    time: (when: string | number | Date) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(when)),
    /** The same, as short as a chart's axis or a row of a table needs it; Korean alone has a word for a full hour. */
    moment: (when: string | number | Date, unit: 'day' | 'hour' | 'minute' | 'second') =>
      new Intl.DateTimeFormat(tag, units[unit === 'hour' && language !== 'ko' ? 'minute' : unit]).format(
        new Date(when),
      ),
    timeZone: Intl.DateTimeFormat(tag).resolvedOptions().timeZone,
  };
}
