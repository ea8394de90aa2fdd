// SPDX-License-Identifier: Apache-2.0

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { nameIn, readElections } from '../api/elections.ts';
import { useFetch } from '../api/useFetch.ts';
import '../styles/public.scss';
import { SelectField } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { Copyable, Facts, Section } from '../ui/Show.tsx';
import { useSpeech, useWords } from '../words/index.ts';
import { Client } from './Client.tsx';
import { commandsFor } from './commands.ts';

/** How to check everything with programs of one's own. */
export function Verify() {
  const { home } = useWords();
  const { query } = useLocation();
  const [asked, setAsked] = useState(query.election ?? '');
  const uuid = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/.test(asked) ? asked : '';
  const commands = commandsFor(location.origin, uuid || 'UUID');
  const words = home.verify;
  return (
    <Page title={words.title} intro={<p>{words.intro}</p>}>
      <Pick uuid={uuid} onPick={setAsked} />
      <Section title={words.getTitle}>
        <p>{words.get}</p>
        {uuid && <Files uuid={uuid} />}
        <Copyable name={words.commands.get} text={commands.get} />
      </Section>
      <Section title={words.runTitle}>
        <p>{words.run}</p>
        <Copyable name={words.commands.run} text={commands.run} />
        <p>{words.small}</p>
        <Copyable name={words.commands.small} text={commands.small} />
        <p>{words.other}</p>
        <Copyable name={words.commands.other} text={commands.other} />
        <p class="note">{words.otherNote}</p>
      </Section>
      <Section title={words.compareTitle}>
        <p>{words.compare}</p>
      </Section>
      <Section title={words.checksTitle}>
        <Facts facts={words.checks} />
      </Section>
      <Client uuid={uuid} />
      <Section title={words.programsTitle}>
        <p>{words.programs}</p>
        <Copyable name={words.commands.build} text={commands.build} />
        <Copyable name={words.commands.belenios} text={commands.belenios} />
      </Section>
    </Page>
  );
}

function Pick({ uuid, onPick }: { uuid: string; onPick: (uuid: string) => void }) {
  const { words, language } = useSpeech();
  const { home } = words;
  const { value = [] } = useFetch('elections', readElections);
  const choices = value
    .filter((one) => one.manifest)
    .map((one) => ({ value: one.uuid, label: nameIn(one, language) || home.nameless(one.uuid) }));
  if (choices.length === 0) return null;
  const unlisted = uuid && !choices.some((one) => one.value === uuid) ? [{ value: uuid, label: uuid }] : [];
  return (
    <SelectField
      label={home.verify.pick}
      hint={home.verify.pickHint}
      value={uuid}
      choices={[{ value: '', label: '–' }, ...unlisted, ...choices]}
      onChoose={onPick}
    />
  );
}

function Files({ uuid }: { uuid: string }) {
  const { home } = useWords();
  const words = home.verify;
  const from = `/v1/elections/${uuid}`;
  return (
    <ul class="links">
      <li>
        <a href={`${from}/archive`} download={`${uuid}.bel`}>
          {words.archive}
        </a>
      </li>
      <li>
        <a href={`${from}/manifest`} download="manifest.json">
          {words.manifest}
        </a>
      </li>
      <li>
        <a href={`${from}/outcome`} download="outcome.json">
          {words.outcome}
        </a>
      </li>
    </ul>
  );
}
