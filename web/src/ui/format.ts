// SPDX-License-Identifier: Apache-2.0
import { useSpeech } from '../words/index.ts';

const tags = { ko: 'ko-KR', en: 'en-GB' } as const;

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
    timeZone: Intl.DateTimeFormat(tag).resolvedOptions().timeZone,
  };
}
