// SPDX-License-Identifier: Apache-2.0

// Money and shares as people type them and as manifests write them: decimal text, never a floating-point number.

/** The decimal that somebody typed, such as "1,200,000원" or "12.50"; undefined if it is none. */
export function readAmount(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]|원$/g, '');
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = fraction.replace(/0+$/, '');
  return whole.replace(/^0+(?=\d)/, '') + (digits ? `.${digits}` : '');
}

/** An amount as people write it, in threes. */
export const grouped = (amount: string): string => {
  const [whole = '', fraction] = amount.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
};

/** A whole number of at least 0 that somebody typed. */
export function readCount(text: string): number | undefined {
  const amount = readAmount(text);
  if (amount === undefined || amount.includes('.') || amount.length > 9) return undefined;
  return Number(amount);
}

export const fractionDigits = (amount: string): number => amount.split('.')[1]?.length ?? 0;

/** The amount as a whole number of units of 10^-digits. */
function units(amount: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

function fromUnits(value: bigint, digits: number): string {
  const text = value.toString().padStart(digits + 1, '0');
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return text.slice(0, text.length - digits) + (digits && fraction ? `.${fraction}` : '');
}

/** Negative if a is less than b, 0 if they are equal. */
export function compareAmounts(a: string, b: string): number {
  const digits = Math.max(fractionDigits(a), fractionDigits(b));
  const difference = units(a, digits) - units(b, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sumAmounts(amounts: string[]): string {
  const digits = Math.max(0, ...amounts.map(fractionDigits));
  return fromUnits(
    amounts.reduce((sum, amount) => sum + units(amount, digits), 0n),
    digits,
  );
}

/** "80" percent is the share "0.8"; undefined if it is no percentage from 0 to 100. */
export function shareOf(percent: string): string | undefined {
  const amount = readAmount(percent.replace(/%\s*$/, ''));
  if (amount === undefined || compareAmounts(amount, '100') > 0) return undefined;
  const digits = fractionDigits(amount);
  return fromUnits(units(amount, digits), digits + 2);
}

/** The share "0.8" is "80" percent. */
export function percentOf(share: string): string {
  const amount = readAmount(share) ?? '0';
  const digits = Math.max(2, fractionDigits(amount));
  return fromUnits(units(amount, digits), digits - 2);
}
