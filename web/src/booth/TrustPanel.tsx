// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Details, Notice } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import { Mishap } from './Guard.tsx';
import { grouped, readFingerprint } from './letter.ts';
import { isCertain, type Trust } from './trust.ts';

export interface TrustProps {
  trust: Trust;
  /** From the letter, or typed. */
  fingerprint: string | undefined;
  /** Whether a letter's code was in the address. */
  fromLetter: boolean;
  onFingerprint: (fingerprint: string) => void;
  onAgain: () => void;
}

/** Whether this is the election of the letter and of the ledger, and what to do if that is not known. */
export function TrustPanel(props: TrustProps) {
  const { booth } = useWords();
  const { trust, onAgain } = props;
  const words = booth.trust;
  if (trust.state === 'failed') {
    return (
      <Mishap problem={trust.problem}>
        <Button kind="secondary" size="medium" onClick={onAgain}>
          {words.again}
        </Button>
      </Mishap>
    );
  }
  if (trust.state === 'stop') return <Stopped why={trust.stop.why} code={trust.stop.code} />;
  const checking = trust.state === 'checking' || trust.proof.state === 'checking';
  if (checking && !isCertain(trust, props.fingerprint)) {
    return (
      <p class="booth-trust checking" role="status">
        {words.checking}
      </p>
    );
  }
  return isCertain(trust, props.fingerprint) ? <Certain {...props} /> : <Uncertain {...props} />;
}

export function Stopped({
  why,
  code,
}: {
  why: keyof ReturnType<typeof useWords>['booth']['trust']['stop'];
  code: string;
}) {
  const { booth, common } = useWords();
  return (
    <Notice tone="danger" live title={booth.trust.stopTitle}>
      <p>{booth.trust.stop[why]}</p>
      <p>{booth.trust.stopText}</p>
      <p class="code">
        {common.code}: {why} ({code})
      </p>
    </Notice>
  );
}

function Certain({ trust, fingerprint }: TrustProps) {
  const words = useWords().booth.trust;
  if (trust.state !== 'open') return null;
  const { proof, info } = trust;
  return (
    <div class="booth-trust checked">
      <p role="status">
        <strong>{words.checked}</strong>
      </p>
      <Details summary={words.details}>
        <ul class="booth-rules">
          <li>{words.ballot}</li>
          <li>{words.key}</li>
          {fingerprint === info.fingerprint && <li>{words.letter}</li>}
          {proof.state === 'proven' && (
            <li>{words.ledger(String(proof.by.signatures), String(proof.by.validators))}</li>
          )}
        </ul>
        {proof.state === 'proven' && proof.firstTime && fingerprint === undefined && <p>{words.firstTime}</p>}
        <Fingerprint digits={info.fingerprint} />
      </Details>
    </div>
  );
}

function Fingerprint({ digits }: { digits: string }) {
  const words = useWords().booth.trust;
  return (
    <p>
      {words.fingerprint}: <strong class="mono booth-fingerprint">{grouped(digits)}</strong>
      <br />
      {words.compare}
    </p>
  );
}

function Uncertain({ trust, onFingerprint, onAgain }: TrustProps) {
  const words = useWords().booth.trust;
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  if (trust.state !== 'open') return null;
  const compare = (event: SubmitEvent) => {
    event.preventDefault();
    const digits = readFingerprint(text);
    if (digits === undefined) setError(words.enterForm);
    else if (digits !== trust.info.fingerprint) setError(words.enterWrong);
    else onFingerprint(digits);
  };
  return (
    <Notice tone="warning" live title={words.unproven}>
      <p>{words.unprovenText}</p>
      <form class="booth-fingerprint-form" onSubmit={compare}>
        <TextField
          label={words.enter}
          hint={words.enterHint}
          error={error}
          value={text}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onText={setText}
        />
        <div class="booth-buttons">
          <Button type="submit" kind="secondary" size="medium">
            {words.enterButton}
          </Button>
          <Button kind="tertiary" size="medium" onClick={onAgain}>
            {words.again}
          </Button>
        </div>
      </form>
    </Notice>
  );
}
