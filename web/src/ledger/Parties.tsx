// SPDX-License-Identifier: Apache-2.0
import { type Ledger, partiesOf, readLedger } from '../api/ledger.ts';
import { useFetch } from '../api/useFetch.ts';
import { useFormat } from '../ui/format.ts';
import { Loaded } from '../ui/Page.tsx';
import { Badge, Details, Table } from '../ui/Parts.tsx';
import { Code, Facts, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';

/** Who keeps the ledger, and with which accounts, nodes and contracts. */
export function Parties() {
  const { ledger } = useWords();
  const read = useFetch('ledger', readLedger);
  return (
    <Section title={ledger.parties}>
      <Loaded of={read}>
        {(found) => (
          <>
            <Accounts of={found} />
            <Validators of={found} />
            <Standing of={found} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Accounts({ of }: { of: Ledger }) {
  const { ledger } = useWords();
  const { number } = useFormat();
  const members = new Set(of.organisations.map((one) => one.account));
  return (
    <>
      <p>{ledger.partiesWhat(number(of.quorum), number(of.organisations.length))}</p>
      <Table
        caption={ledger.parties}
        head={[ledger.organisation, ledger.roles, ledger.account]}
        rows={partiesOf(of).map((one) => ({
          key: one.account,
          cells: [
            one.organisation || ledger.unnamed,
            <span class="card-head" key="roles">
              {members.has(one.account) && <Badge tone="primary">{ledger.member}</Badge>}
              {one.roles.map((role) => (
                <Badge key={role}>{ledger.role[role] ?? role}</Badge>
              ))}
            </span>,
            <Code key="account">{one.account}</Code>,
          ],
        }))}
      />
    </>
  );
}

function Validators({ of }: { of: Ledger }) {
  const { ledger } = useWords();
  const { number } = useFormat();
  return (
    <>
      <h3>{ledger.validators}</h3>
      <p class="note">{ledger.validatorsWhat}</p>
      <Table
        caption={ledger.validators}
        head={[ledger.organisation, ledger.power, ledger.key]}
        numbers={[1]}
        rows={of.validators.map((one) => ({
          key: one.public_key,
          cells: [one.name || ledger.unnamed, number(one.power), <Code key="key">{one.public_key}</Code>],
        }))}
      />
    </>
  );
}

function Standing({ of }: { of: Ledger }) {
  const { ledger } = useWords();
  return (
    <Details summary={ledger.contracts}>
      <Facts
        facts={[
          [ledger.chain, of.chain_id],
          [ledger.genesis, <Code key="genesis">{of.genesis}</Code>],
          [ledger.contract.organisations, <Code key="organisations">{of.contracts.organisations}</Code>],
          [ledger.contract.elections, <Code key="elections">{of.contracts.elections}</Code>],
          [ledger.contract.awards, <Code key="awards">{of.contracts.awards}</Code>],
        ]}
      />
    </Details>
  );
}
