// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useFormat } from '../../ui/format.ts';
import { type Language, languages, useSpeech } from '../../words/index.ts';
import { type Election, lettersAddress } from '../api.ts';
import { readCount } from '../draft/amount.ts';
import { NumberField, Pick } from '../draft/Inputs.tsx';
import { OutLink } from '../OutLink.tsx';
import { useOfficeWords } from '../words/index.ts';

/** So many letters on one page to print: more is slow in browsers. */
const most = 500;

/** Leads to the program's letters: they hold the codes, so these pages never see them. */
export function Letters({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const { number } = useFormat();
  const { language: own } = useSpeech();
  const [language, setLanguage] = useState<Language>(own);
  const [from, setFrom] = useState('1');
  const [count, setCount] = useState('200');
  const voters = election.roll?.voters ?? 0;
  const first = Math.min(Math.max(1, readCount(from) ?? 1), Math.max(1, voters));
  const last = Math.min(voters, first + Math.min(most, Math.max(1, readCount(count) ?? 1)) - 1);
  return (
    <section class="panel">
      <h2>{words.letters}</h2>
      <p class="quiet">{words.lettersHint}</p>
      <div class="fields">
        <NumberField id="letters-from" label={words.lettersFrom} value={from} onText={setFrom} />
        <NumberField id="letters-count" label={words.lettersCount} value={count} onText={setCount} />
        <Pick
          id="letters-language"
          label={words.lettersLanguage}
          value={language}
          choices={(Object.keys(languages) as Language[]).map((one) => [one, languages[one]] as const)}
          onPick={setLanguage}
        />
      </div>
      <p role="status">{words.lettersRange(number(first), number(last))}</p>
      <div>
        <OutLink href={lettersAddress(election.uuid, language, first, last - first + 1)}>{words.lettersOpen}</OutLink>
      </div>
    </section>
  );
}
