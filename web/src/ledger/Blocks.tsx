// SPDX-License-Identifier: Apache-2.0

import { useRef, useState } from 'preact/hooks';
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
import { continued, merged, type Run } from './run.ts';

const limit = 20;

export function Blocks() {
  const { ledger } = useWords();
  const newest = useFetch('blocks', (signal) => readBlocks(undefined, limit, signal));
  const run = useRef<Run>({ blocks: [], broken: 0 });
  if (newest.value) run.current = continued(run.current, newest.value.blocks);
  useLive(newest.again);
  return (
    <Page title={ledger.title} intro={<p>{ledger.intro}</p>}>
      <Find />
      <Section title={ledger.blocks}>
        <Loaded of={newest}>{() => <Listed key={run.current.broken} known={run.current.blocks} />}</Loaded>
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
function Listed({ known }: { known: BlockSummary[] }) {
  const { ledger } = useWords();
  const [earlier, more] = useMore(known.at(-1)?.number, async (before) => {
    const { blocks, next } = await readBlocks(before, limit);
    return { items: blocks, next: next !== undefined && next < before ? next : undefined };
  });
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
