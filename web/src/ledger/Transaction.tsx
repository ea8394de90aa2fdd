// SPDX-License-Identifier: Apache-2.0
import { useRoute } from 'preact-iso';
import { type Call, type Contract, type Transaction as Found, readTransaction } from '../api/ledger.ts';
import { useFetch } from '../api/useFetch.ts';
import '../styles/public.scss';
import '../styles/ledger.scss';
import { Account, shortened, useNames } from '../ui/account.tsx';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page } from '../ui/Page.tsx';
import { Code, Facts, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { Arguments } from './Arguments.tsx';
import { Succeeded } from './Succeeded.tsx';

export function Transaction() {
  const { ledger } = useWords();
  const hash = useRoute().params.hash ?? '';
  const read = useFetch(`transaction ${hash}`, (signal) => readTransaction(hash, signal));
  return (
    <Page title={ledger.tx(shortened(hash))}>
      <Loaded of={read}>
        {(found) => (
          <>
            <About found={found} />
            <Section title={ledger.call}>
              {found.call ? <CallOf call={found.call} election={found.to.election} /> : <p>{ledger.unknownCall}</p>}
            </Section>
            <Section title={ledger.events}>
              {found.events.length === 0 && <p>{ledger.noEvents}</p>}
              <ol class="events">
                {found.events.map((event, i) => (
                  <li key={i}>
                    <h3>
                      <ContractName of={event.contract} /> {event.name && <code>{event.name}</code>}
                    </h3>
                    <Arguments all={event.arguments} election={event.contract.election} />
                  </li>
                ))}
              </ol>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function About({ found }: { found: Found }) {
  const { ledger } = useWords();
  const { number, time } = useFormat();
  const { nameOf } = useNames();
  const words = ledger.facts;
  return (
    <Facts
      facts={[
        [words.state, <Succeeded key="state" of={found} />],
        [words.time, time(found.time)],
        [
          words.block,
          <a key="block" href={`/ledger/${found.block}`}>
            {number(found.block)}
          </a>,
        ],
        [words.position, number(found.position)],
        [words.from, <Account key="from" of={found.from} name={nameOf(found.from)} />],
        [words.to, <ContractName key="to" of={found.to} />],
        [words.gas, number(found.gas_used)],
        [words.bytes, ledger.bytes(number(found.bytes))],
        [words.hash, <Code key="hash">{found.hash}</Code>],
      ]}
    />
  );
}

function ContractName({ of }: { of: Contract }) {
  const { ledger } = useWords();
  return (
    <span class="account">
      {of.name} <code title={of.address}>{shortened(of.address)}</code>{' '}
      {of.election && <a href={`/e/${of.election}`}>{ledger.electionOf}</a>}
    </span>
  );
}

function CallOf({ call, election }: { call: Call; election: string | undefined }) {
  return (
    <div class="call">
      <p>
        <code>{call.method}</code>
      </p>
      <Arguments all={call.arguments} election={election} />
    </div>
  );
}
