// SPDX-License-Identifier: Apache-2.0

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type BlockSummary, readBlocks } from '../api/ledger.ts';
import { useFetch } from '../api/useFetch.ts';
import { useLive } from '../api/useLive.ts';
import { useMore } from '../box/useMore.ts';
import '../styles/public.scss';
import '../styles/ledger.scss';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page, Trouble } from '../ui/Page.tsx';
import { Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { whereTo } from './find.ts';
import { Parties } from './Parties.tsx';

const limit = 20;

export function Blocks() {
  const { ledger } = useWords();
  const newest = useFetch('blocks', (signal) => readBlocks(undefined, limit, signal));
  useLive(newest.again);
  return (
    <Page title={ledger.title} intro={<p>{ledger.intro}</p>}>
      <Find />
      <Section title={ledger.blocks}>
        <Loaded of={newest}>{(page) => <Listed newest={page.blocks} />}</Loaded>
      </Section>
      <Parties />
    </Page>
  );
}

function Find() {
  const { ledger } = useWords();
  const { route } = useLocation();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        const address = whereTo(text);
        setError(address ? undefined : ledger.malformed);
        if (address) route(address);
      }}
    >
      <TextField label={ledger.goTo} hint={ledger.goToHint} value={text} error={error} onText={setText} class="mono" />
      <div class="ask-buttons">
        <Button type="submit" kind="secondary">
          {ledger.go}
        </Button>
      </div>
    </form>
  );
}

/** The newest blocks, which change, and earlier ones below, which do not. */
function Listed({ newest }: { newest: BlockSummary[] }) {
  const { ledger } = useWords();
  // Where the earlier pages begin is fixed once: what comes between them and the newest is read as it goes.
  const [seen, setSeen] = useState<BlockSummary[]>([]);
  const known = merged(newest, seen);
  const [earlier, more] = useMore(known.at(-1)?.number, async (before) => {
    const { blocks, next } = await readBlocks(before, limit);
    return { items: blocks, next: next !== undefined && next < before ? next : undefined };
  });
  if (known.length > seen.length) setSeen(known);
  return (
    <>
      <ol class="blocks">
        {merged(known, earlier.items).map((block) => (
          <Line key={block.number} block={block} />
        ))}
      </ol>
      {earlier.problem !== undefined && <Trouble problem={earlier.problem} />}
      {earlier.next !== undefined && earlier.next > 0 && (
        <Button kind="secondary" busy={earlier.busy} onClick={more}>
          {ledger.more}
        </Button>
      )}
    </>
  );
}

/** Blocks of two lists, each once, newest first. */
function merged(first: BlockSummary[], second: BlockSummary[]): BlockSummary[] {
  const all = new Map([...second, ...first].map((block) => [block.number, block]));
  return [...all.values()].sort((a, b) => b.number - a.number);
}

function Line({ block }: { block: BlockSummary }) {
  const { ledger } = useWords();
  const { number, moment } = useFormat();
  return (
    <li>
      <a href={`/ledger/${block.number}`}>{ledger.block(number(block.number))}</a>
      <time dateTime={block.time}>{moment(block.time, 'second')}</time>
      <span class={block.transactions > 0 ? 'some' : 'note'}>
        {block.transactions > 0 ? ledger.transactions(number(block.transactions)) : ledger.empty}
      </span>
      <span class="note">{block.proposer?.name}</span>
    </li>
  );
}
