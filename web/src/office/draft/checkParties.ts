// SPDX-License-Identifier: Apache-2.0
import { readCount } from './amount.ts';
import type { Issue } from './check.ts';
import type { DraftForm } from './model.ts';

/** Who takes part: whether the result can be had, and whether few could open single ballots. */
export function checkParties({ parties }: DraftForm): Issue[] {
  const issues: Issue[] = [];
  const add = (field: string, code: string, error = true, about?: string) =>
    issues.push({ step: 'parties', field, code, error, ...(about !== undefined && { about }) });
  if (parties.account === '') add('party-organiser', 'organiser');
  if (parties.registrars.length === 0) add('party-registrars', 'no-registrar');
  if (parties.trustees.length === 0) add('party-trustees', 'no-trustee');
  else if (parties.trustees.length === 1) add('party-trustees', 'one-trustee', false);
  if (parties.roundHours !== '' && readCount(parties.roundHours) === undefined) add('party-hours', 'count');
  const group = parties.trustees.filter((address) => !parties.single.includes(address)).length;
  if (parties.threshold === '') {
    if (parties.trustees.length > 1) add('party-threshold', 'all-needed', false);
    return issues;
  }
  const threshold = readCount(parties.threshold);
  if (threshold === undefined || threshold < 1 || threshold > group)
    add('party-threshold', 'threshold', true, String(group));
  else if (2 * threshold <= group) add('party-threshold', 'threshold-low', false, String(threshold));
  return issues;
}
