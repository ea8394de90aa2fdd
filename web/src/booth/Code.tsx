// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Booth } from '../../belenios/index.ts';
import { getJSON, Problem, type RollProof } from '../api/client.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Notice } from '../ui/Parts.tsx';
import { Scanner } from '../ui/Scanner.tsx';
import { useWords } from '../words/index.ts';
import { CodeField } from './CodeField.tsx';
import { complaintOf, isWhole } from './codeText.ts';
import { codeOf, Mishap } from './Guard.tsx';
import { type Letter, readScanned } from './letter.ts';
import { Progress } from './Progress.tsx';

/** Who votes, as far as the page knows: the key is in the worker. */
export interface Voter {
  publicCredential: string;
  weight: number;
}

interface CodeProps {
  uuid: string;
  client: Booth | undefined;
  letter: Letter;
  onLetter: (letter: Letter) => void;
  onBack: () => void;
  onVoter: (voter: Voter) => void;
}

/** The voting code: from the letter's link, by camera, or typed; then whether it is on the roll. */
export function Code({ uuid, client, letter, onLetter, onBack, onVoter }: CodeProps) {
  const { booth } = useWords();
  const words = booth.code;
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [notice, setNotice] = useState<string>();
  const [scanning, setScanning] = useState(false);
  const code = letter.code ?? text;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    setProblem(undefined);
    if (!isWhole(code) || !client || busy) return;
    setBusy(true);
    try {
      onVoter(await identify(client, uuid, code));
    } catch (cause) {
      setProblem(cause);
    } finally {
      setBusy(false);
    }
  };
  const scanned = (found: string) => {
    setScanning(false);
    const read = readScanned(found, uuid);
    setNotice(read.kind === 'letter' ? undefined : read.kind === 'none' ? words.noCode : words.otherElection);
    if (read.kind === 'letter') onLetter(read.letter);
  };
  const typeIt = () => {
    onLetter(letter.fingerprint ? { fingerprint: letter.fingerprint } : {});
    setProblem(undefined);
    setAsked(false);
  };
  const changed = (next: string) => {
    setText(next);
    setProblem(undefined);
  };
  return (
    <Page title={words.title} intro={<p>{words.intro}</p>}>
      <Progress step="code" />
      <form class="booth-code" onSubmit={submit} noValidate autocomplete="off">
        {letter.code ? (
          <FromLetter code={letter.code} onOther={typeIt} />
        ) : (
          <>
            <CodeField text={text} asked={asked} onText={changed} />
            <Button kind="secondary" onClick={() => setScanning(true)}>
              {words.scan}
            </Button>
          </>
        )}
        {notice && <Notice tone="warning" live title={notice} />}
        {problem !== undefined && <Refused problem={problem} />}
        <p role="status" class="booth-note">
          {busy ? words.checking : ''}
        </p>
        <div class="booth-buttons end">
          <Button kind="tertiary" onClick={onBack}>
            {booth.back}
          </Button>
          <Button type="submit" busy={busy || !client}>
            {words.next}
          </Button>
        </div>
      </form>
      {scanning && <Scanner onText={scanned} onClose={() => setScanning(false)} />}
    </Page>
  );
}

/** Only the beginning is shown: whoever looks over the voter's shoulder learns nothing. */
function FromLetter({ code, onOther }: { code: string; onOther: () => void }) {
  const words = useWords().booth.code;
  const wrong = complaintOf(code, true);
  return (
    <Notice tone={wrong && wrong.kind !== 'suspect' ? 'warning' : 'success'} title={words.fromLetter}>
      <p>{words.begins(`${code.slice(0, 3)}…`)}</p>
      {wrong && <p>{words.checksum}</p>}
      <Button kind="tertiary" size="medium" onClick={onOther}>
        {words.other}
      </Button>
    </Notice>
  );
}

function Refused({ problem }: { problem: unknown }) {
  const { booth, common } = useWords();
  if (codeOf(problem) !== 'not-on-roll') return <Mishap problem={problem} />;
  return (
    <Notice tone="danger" live title={booth.code.notOnRoll}>
      <p class="code">{common.code}: not-on-roll</p>
    </Notice>
  );
}

/** The worker derives the key and keeps it; the server learns the public half, as it does from the ballot. */
async function identify(client: Booth, uuid: string, code: string): Promise<Voter> {
  const { publicCredential } = await client.deriveCredential(code);
  const path = `/v1/elections/${encodeURIComponent(uuid)}/roll/${encodeURIComponent(publicCredential)}`;
  const place = await getJSON<RollProof>(path);
  if (!Number.isSafeInteger(place.weight)) throw new Problem('unknown', 0);
  return { publicCredential, weight: place.weight };
}
