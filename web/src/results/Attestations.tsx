// SPDX-License-Identifier: Apache-2.0
import { partiesOf } from '../api/ledger.ts';
import type { Attestation, Result } from '../api/results.ts';
import { Account, useNames } from '../ui/account.tsx';
import { Badge, Details, Notice, Table } from '../ui/Parts.tsx';
import { Code, Facts, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { differing } from './outcome.ts';

/** What each validator and auditor says of the result, also who has not said anything yet. */
export function Attestations({ result }: { result: Result }) {
  const { results } = useWords();
  const { ledger, nameOf } = useNames();
  const words = results.attest;
  const others = new Set(differing(result));
  const heard = new Set(result.attestations.map((one) => one.account.toLowerCase()));
  const silent = (ledger ? partiesOf(ledger) : []).filter(
    (one) => one.roles.includes('validator') && !heard.has(one.account.toLowerCase()),
  );
  const row = (account: string, said: Attestation | undefined) => ({
    key: said ? `${account} ${said.head} ${said.outcome}` : account,
    cells: [
      <Account key="who" of={account} name={nameOf(account)} />,
      <Badge key="as">{!said || said.validator ? words.validator : words.auditor}</Badge>,
      <Verdict key="says" said={said} differs={said !== undefined && others.has(said)} />,
      said ? <a href={`/ledger/${said.block}`}>{said.block}</a> : '',
    ],
  });
  return (
    <Section title={words.title}>
      {others.size > 0 ? <Notice tone="danger" title={words.differs} /> : <p>{words.what}</p>}
      <Table
        caption={words.table}
        head={[words.who, '', words.says, words.block].map(
          (head) => head || <span class="sr-only">{words.validator}</span>,
        )}
        rows={[
          ...result.attestations.map((one) => row(one.account, one)),
          ...silent.map((one) => row(one.account, undefined)),
        ]}
      />
      <Details summary={words.hashes}>
        <Facts
          facts={[
            [words.head, <Code key="head">{result.head}</Code>],
            result.outcome ? [words.outcome, <Code key="outcome">{result.outcome}</Code>] : undefined,
          ]}
        />
        {[...others].map((one) => (
          <Facts
            key={`${one.account}${one.head}`}
            facts={[
              [words.other, <Account key="who" of={one.account} name={nameOf(one.account)} />],
              [words.head, <Code key="head">{one.head}</Code>],
              [words.outcome, <Code key="outcome">{one.outcome}</Code>],
            ]}
          />
        ))}
      </Details>
    </Section>
  );
}

function Verdict({ said, differs }: { said: Attestation | undefined; differs: boolean }) {
  const { results } = useWords();
  if (!said) return <Badge>{results.attest.missing}</Badge>;
  return differs ? (
    <Badge tone="danger">{results.attest.other}</Badge>
  ) : (
    <Badge tone="success">{results.attest.same}</Badge>
  );
}
