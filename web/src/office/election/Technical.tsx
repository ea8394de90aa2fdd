// SPDX-License-Identifier: Apache-2.0
import type { Election } from '../api.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useNames } from '../parties.tsx';
import { useOfficeWords } from '../words/index.ts';

/** What people compare who check the election themselves. */
export function Technical({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const name = useNames();
  const hashes: [string, string | undefined][] = [
    [words.uuid, election.uuid],
    [words.manifestHash, election.manifest_sha256],
    [words.electionHash, election.election_hash],
    [words.outcome, election.outcome],
    [words.head, election.head],
    [words.address, election.address],
  ];
  return (
    <section class="facts">
      <dl>
        {hashes.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <span class="code">{value}</span> <CopyButton text={value} what={term} />
                </dd>
              </div>
            ),
        )}
        <div>
          <dt>{words.organiser}</dt>
          <dd>{name(election.organiser)}</dd>
        </div>
        <div>
          <dt>{words.registrars}</dt>
          <dd>{election.registrars.map(name).join(', ')}</dd>
        </div>
      </dl>
    </section>
  );
}
