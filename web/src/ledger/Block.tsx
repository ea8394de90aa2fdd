// SPDX-License-Identifier: Apache-2.0
import { useRoute } from 'preact-iso';
import { Problem } from '../api/client.ts';
import { type Block as Found, readBlock, type TransactionLine } from '../api/ledger.ts';
import { useFetch } from '../api/useFetch.ts';
import { useMore } from '../box/useMore.ts';
import '../styles/public.scss';
import '../styles/ledger.scss';
import { shortened } from '../ui/account.tsx';
import { Button } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page, Trouble } from '../ui/Page.tsx';
import { Table } from '../ui/Parts.tsx';
import { Code, Facts, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { methodOf } from './reading.ts';
import { Succeeded } from './Succeeded.tsx';

export function Block() {
  const { ledger } = useWords();
  const { number } = useFormat();
  const asked = useRoute().params.number ?? '';
  const which = /^\d{1,15}$/.test(asked) ? Number(asked) : undefined;
  const read = useFetch(`block ${asked}`, async (signal) => {
    if (which === undefined) throw new Problem('block-unknown', 404);
    return readBlock(which, 0, signal);
  });
  return (
    <Page title={ledger.block(which === undefined ? asked : number(which))}>
      <Loaded of={read}>
        {(block) => (
          <>
            <About block={block} />
            <Section title={ledger.list}>
              <Transactions block={block} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function About({ block }: { block: Found }) {
  const { ledger } = useWords();
  const { number, time } = useFormat();
  const words = ledger.facts;
  return (
    <>
      <ul class="links">
        {block.number > 0 && (
          <li>
            <a href={`/ledger/${block.number - 1}`}>← {ledger.earlier}</a>
          </li>
        )}
        <li>
          <a href={`/ledger/${block.number + 1}`}>{ledger.later} →</a>
        </li>
        <li>
          <a href="/ledger">{ledger.all}</a>
        </li>
      </ul>
      <Facts
        facts={[
          [words.time, time(block.time)],
          [words.count, number(block.transactions)],
          block.proposer
            ? [words.proposer, block.proposer.name ?? <Code key="p">{block.proposer.address}</Code>]
            : undefined,
          [words.gas, number(block.gas_used)],
          [words.hash, <Code key="hash">{block.hash}</Code>],
          [words.parent, <Code key="parent">{block.parent}</Code>],
        ]}
      />
    </>
  );
}

function Transactions({ block }: { block: Found }) {
  const { ledger } = useWords();
  const [later, more] = useMore<TransactionLine>(block.next, async (from) => {
    const { list, next } = await readBlock(block.number, from);
    return { items: list, next: next !== undefined && next > from ? next : undefined };
  });
  const all = [...block.list, ...later.items];
  if (all.length === 0) return <p>{ledger.noTransactions}</p>;
  const words = ledger.facts;
  return (
    <>
      <Table
        caption={ledger.list}
        head={[words.hash, words.method, words.to, words.from, words.state]}
        rows={all.map((one) => ({
          key: one.hash,
          cells: [
            <a key="hash" class="code" href={`/tx/${one.hash}`} title={one.hash}>
              {shortened(one.hash)}
            </a>,
            methodOf(one) ?? '',
            one.to.name ?? shortened(one.to.address),
            <Code key="from">{shortened(one.from)}</Code>,
            <Succeeded key="state" of={one} />,
          ],
        }))}
      />
      {later.problem !== undefined && <Trouble problem={later.problem} />}
      {later.next !== undefined && (
        <Button kind="secondary" busy={later.busy} onClick={more}>
          {ledger.moreTransactions}
        </Button>
      )}
    </>
  );
}
