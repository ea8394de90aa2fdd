// SPDX-License-Identifier: Apache-2.0

/** The page of a block by its number, or of a transaction by its hash; undefined for anything else. */
export function whereTo(text: string): string | undefined {
  const given = text.trim().replaceAll(',', '');
  if (/^\d{1,15}$/.test(given)) return `/ledger/${Number(given)}`;
  const digits = given.replace(/^0x/i, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? `/tx/0x${digits}` : undefined;
}
