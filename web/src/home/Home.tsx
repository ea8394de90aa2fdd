// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { readCampaigns, readElections } from '../api/elections.ts';
import { useFetch } from '../api/useFetch.ts';
import { useLive } from '../api/useLive.ts';
import '../styles/public.scss';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Loaded, Page } from '../ui/Page.tsx';
import { useSpeech, useWords } from '../words/index.ts';
import { ItemCard } from './Cards.tsx';
import { type Group, grouped, type Item, itemsOf, matches } from './listing.ts';

/** So many of each group are shown at first, and more at a time. */
const page = 12;

const readAll = async (signal: AbortSignal) => {
  const [campaigns, elections] = await Promise.all([readCampaigns(signal), readElections(signal)]);
  return { campaigns, elections };
};

export function Home() {
  const { words, language } = useSpeech();
  const { home } = words;
  const all = useFetch('home', readAll);
  useLive(all.again);
  const items = all.value && itemsOf(all.value.campaigns, all.value.elections, language);
  return (
    <Page title={home.title}>
      <ul class="hero">
        {home.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Loaded of={{ ...all, value: items }}>{(found) => <Listing items={found} />}</Loaded>
    </Page>
  );
}

function Listing({ items }: { items: Item[] }) {
  const { home } = useWords();
  const [query, setQuery] = useState('');
  if (items.length === 0) return <p>{home.nothing}</p>;
  const found = items.filter((item) => matches(query, item.name, item.key, ...item.districts));
  const groups = grouped(found);
  const shown = (Object.keys(groups) as Group[]).filter((group) => query === '' || groups[group].length > 0);
  return (
    <>
      {items.length > 3 && (
        <search class="search">
          <TextField type="search" label={home.search} hint={home.searchHint} value={query} onText={setQuery} />
          <p role="status">{query && home.found(found.length)}</p>
        </search>
      )}
      {shown.map((group) => (
        <Cards key={group} group={group} items={groups[group]} />
      ))}
    </>
  );
}

function Cards({ group, items }: { group: Group; items: Item[] }) {
  const { home, common } = useWords();
  const [count, setCount] = useState(page);
  return (
    <section class="part">
      <h2>{home.groups[group]}</h2>
      {items.length === 0 && <p class="note">{home.empty[group]}</p>}
      <ul class="cards">
        {items.slice(0, count).map((item) => (
          <ItemCard key={item.key} item={item} />
        ))}
      </ul>
      {items.length > count && (
        <Button kind="secondary" size="medium" onClick={() => setCount(count + page)}>
          {common.more}
        </Button>
      )}
    </section>
  );
}
