// SPDX-License-Identifier: Apache-2.0
import { type Election, readElection } from '../api/elections.ts';
import { getManifest, type Manifest } from '../api/manifest.ts';
import { type Fetched, useFetch } from '../api/useFetch.ts';

export interface ElectionAndManifest {
  election: Election;
  /** Missing while the election is not frozen. */
  manifest?: Manifest;
  /** Whether the manifest's bytes have the SHA-256 that the ledger has. */
  same: boolean;
}

const kept = new Map<string, { manifest: Manifest; sha256: string }>();

/** An election's state and its manifest, which never changes once it is there and is read once. */
export function useElection(uuid: string): Fetched<ElectionAndManifest> {
  return useFetch(`election ${uuid}`, async (signal) => {
    const election = await readElection(uuid, signal);
    if (!election.manifest) return { election, same: true };
    const known = kept.get(uuid) ?? (await getManifest(uuid, signal));
    const same = known.sha256 === election.manifest && known.manifest.uuid === uuid;
    if (same) kept.set(uuid, known);
    return { election, manifest: known.manifest, same };
  });
}
