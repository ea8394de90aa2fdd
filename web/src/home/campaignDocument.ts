// SPDX-License-Identifier: Apache-2.0
import { hashOf } from '../api/manifest.ts';
import { maybe, type Of, object, oneOf, shaped, text, whole } from '../api/shape.ts';

const shape = object({
  name: text,
  opens_at: whole,
  closes_at: whole,
  eligibility: text,
  leftovers: maybe(oneOf('next', 'citywide')),
  voters: maybe(whole),
});
export type CampaignDocument = Of<typeof shape>;

export const parseDocument = (document: unknown): CampaignDocument => shaped(document, shape);

/**
 * The SHA-256 of a campaign's document, which is its name. The document has one form, without spaces and with its
 * members in order, which JSON keeps; Go writes two separators of lines otherwise than JavaScript does.
 */
export function hashOfDocument(document: unknown): string {
  const written = JSON.stringify(document).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return hashOf(new TextEncoder().encode(written));
}

/** How many districts besides the own a voter may vote in: "own+N"; undefined for "all". */
export function otherDistricts(eligibility: string): number | undefined {
  if (eligibility === 'all') return undefined;
  return Number(/^own\+(\d+)$/.exec(eligibility)?.[1] ?? 0);
}
