// SPDX-License-Identifier: Apache-2.0
import { Badge } from '../ui/Parts.tsx';
import type { Awaited } from './api.ts';
import { sameAddress, useNames } from './parties.tsx';
import { usePresence } from './session.tsx';
import { useOfficeWords } from './words/index.ts';

/** What an election waits for, and of whom. */
export function AwaitedList({ awaited }: { awaited: Awaited[] }) {
  const { election } = useOfficeWords();
  const { session } = usePresence();
  const name = useNames();
  if (awaited.length === 0) return <p class="quiet">{election.nothingAwaited}</p>;
  const own = (address: string) => session.accounts.some((account) => sameAddress(account.address, address));
  return (
    <ul class="awaited">
      {awaited.map((one, i) => (
        <li key={`${i}-${one.code}`}>
          <strong>{election.awaitedOf[one.code] ?? <span lang="en">{one.what}</span>}</strong>
          <span class="quiet">
            {one.accounts ? one.accounts.map(name).join(', ') : <Who awaited={one} />}
            {one.accounts?.some(own) && <Badge tone="primary">{election.fromYou}</Badge>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where no account is named it is one of a few groups. */
function Who({ awaited }: { awaited: Awaited }) {
  const { election, frame } = useOfficeWords();
  const role = frame.roles[awaited.who];
  if (role) return <>{role}</>;
  if (awaited.code === 'attest' || awaited.code === 'attest-outcome') return <>{election.validators}</>;
  if (awaited.code === 'end-ballots') return <>{election.anyone}</>;
  return <span lang="en">{awaited.who}</span>;
}
