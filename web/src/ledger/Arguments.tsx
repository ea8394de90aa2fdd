// SPDX-License-Identifier: Apache-2.0
import type { Argument } from '../api/ledger.ts';
import { useFormat } from '../ui/format.ts';
import { Details } from '../ui/Parts.tsx';
import { Code } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { inOneLine, isCut } from './reading.ts';

/** The arguments of a call or an event, with lists, structures and calls within them. */
export function Arguments({ all, election }: { all: Argument[]; election: string | undefined }) {
  if (all.length === 0) return null;
  return (
    <dl class="arguments">
      {all.map((one, i) => (
        <div key={i}>
          <dt>
            {one.name ?? i} <span class="note">{one.type}</span>
          </dt>
          <dd>
            <Value of={one} election={election} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ of, election }: { of: Argument; election: string | undefined }) {
  const { ledger } = useWords();
  const { number } = useFormat();
  const value = inOneLine(of);
  return (
    <>
      {value && <Code>{value}</Code>}
      {isCut(of) && <span class="note"> … {ledger.bytes(number(of.length ?? 0))}</span>}
      {of.sha256 && (
        <p class="note">
          {ledger.sha256}: <Hash hash={of.sha256} ballot={of.name === 'ballot'} election={election} />
        </p>
      )}
      {of.decoded && (
        <div class="call">
          <Code>{of.decoded.method}</Code>
          <Arguments all={of.decoded.arguments} election={election} />
        </div>
      )}
      {of.items && of.items.length > 0 && (
        <Details summary={ledger.items(number(of.length ?? of.items.length))}>
          <Arguments all={of.items} election={election} />
        </Details>
      )}
    </>
  );
}

/** The SHA-256 of a ballot is its tracker: from it one comes to the check of the ballot. */
function Hash({ hash, ballot, election }: { hash: string; ballot: boolean; election: string | undefined }) {
  const digits = hash.replace(/^0x/, '');
  if (!ballot || !election) return <Code>{digits}</Code>;
  return (
    <a class="code" href={`/e/${election}/check#${digits}`}>
      {digits}
    </a>
  );
}
