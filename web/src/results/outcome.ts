// SPDX-License-Identifier: Apache-2.0
import type { ElectionState } from '../../proof/index.ts';
import { getBytes } from '../api/client.ts';
import { hashOf } from '../api/manifest.ts';
import { type Attestation, type Outcome, outcomeShape, type Report, type Result } from '../api/results.ts';
import { shaped } from '../api/shape.ts';
import { proveElection } from '../check/proven.ts';
import { compareRatios, fromUnits } from './ratio.ts';

/** What became of comparing the shown result with the one that validators have signed. */
export type Compared = { state: 'proven'; by: ElectionState } | { state: 'differs' };

/** Gets the signed outcome, and compares what the report says with it. Throws what keeps it from being proven. */
export async function compareWithLedger(
  uuid: string,
  report: Report,
  decimals: number,
  signal: AbortSignal,
): Promise<Compared> {
  const [{ known, state }, bytes] = await Promise.all([
    proveElection(uuid, signal),
    getBytes(`/v1/elections/${encodeURIComponent(uuid)}/outcome`, signal),
  ]);
  if (known.pin.state === 'changed') throw new Error('results: the ledger is not the one that this browser knows');
  if (state.outcome === null || hashOf(bytes) !== state.outcome) return { state: 'differs' };
  const signed = shaped(JSON.parse(new TextDecoder().decode(bytes)), outcomeShape);
  return agrees(report, signed, decimals) ? { state: 'proven', by: state } : { state: 'differs' };
}

/** Whether a report funds the projects that an outcome does, with the amounts. */
export function agrees(report: Report, signed: Outcome, decimals: number): boolean {
  const costs = new Map(report.steps.filter((step) => step.funded).map((step) => [step.project, step.cost]));
  const funded = new Set(report.funded);
  const awarded = new Set(signed.awards.map((one) => one.project));
  return (
    costs.size === signed.awards.length &&
    funded.size === costs.size &&
    awarded.size === costs.size &&
    report.funded.every((id) => costs.has(id)) &&
    signed.awards.every(({ project, amount }) => {
      const cost = costs.get(project);
      return cost !== undefined && compareRatios(cost, fromUnits(amount, decimals)) === 0;
    })
  );
}

/** Attestations of another head or outcome than the one shown; they make a result doubtful. */
export const differing = ({ attestations, head, outcome }: Result): Attestation[] =>
  attestations.filter((one) => one.head !== head || (outcome !== undefined && one.outcome !== outcome));

/** Whether a server's answers about one result fit together. */
export const consistent = (report: Report, result: Result): boolean =>
  report.hashes.outcome === result.outcome && (report.hashes.archive_head ?? result.head) === result.head;
