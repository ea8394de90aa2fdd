// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Page } from '../ui/Page.tsx';
import { Details, Notice } from '../ui/Parts.tsx';
import { enrol, signIn } from './calls.ts';
import { useDoing, usePresence } from './session.tsx';
import { Trouble } from './Trouble.tsx';
import { useOfficeWords } from './words/index.ts';

/** By passkey; the first time with the code that the program has printed in its terminal. */
export function SignIn() {
  const { session, ending } = usePresence();
  const { session: words } = useOfficeWords();
  const able = typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
  return (
    <Page title={words.title} intro={words.intro}>
      {ending === 'ended' && (
        <Notice tone="warning" live title={words.ended}>
          <p>{words.endedWhy}</p>
        </Notice>
      )}
      {ending === 'signed-out' && <Notice tone="success" live title={words.signedOut} />}
      {!able && <Notice tone="danger" title={words.noPasskeys} />}
      <div class="sign-in">
        {session.enrolled && <Enter />}
        {session.enrolled ? (
          <Details summary={words.first}>
            <Enrolment />
          </Details>
        ) : (
          <section class="panel">
            <h2>{words.first}</h2>
            <p>{words.firstNobody}</p>
            <Enrolment />
          </section>
        )}
      </div>
    </Page>
  );
}

function Enter() {
  const { enter } = usePresence();
  const { session: words } = useOfficeWords();
  const { busy, problem, run } = useDoing();
  const go = async () => {
    const session = await run(signIn);
    if (session) enter(session);
  };
  return (
    <section class="panel">
      <p>{words.passkey}</p>
      {problem !== undefined && <PasskeyTrouble problem={problem} />}
      <p role="status">{busy && words.waiting}</p>
      <Button size="xlarge" busy={busy} onClick={() => void go()}>
        {words.signIn}
      </Button>
    </section>
  );
}

function Enrolment() {
  const { enter } = usePresence();
  const { session: words } = useOfficeWords();
  const { busy, problem, run } = useDoing();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const go = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!code.trim() || !name.trim()) return focusOn(code.trim() ? 'enrol-name' : 'enrol-code');
    const session = await run(() => enrol(code.trim(), name.trim()));
    if (session) enter(session);
  };
  return (
    <form class="office-form" noValidate onSubmit={(event) => void go(event)}>
      <ol class="numbered">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="quiet">{words.passkey}</p>
      <TextField
        id="enrol-code"
        label={words.code}
        hint={words.codeHint}
        error={tried && !code.trim() ? words.codeMissing : undefined}
        value={code}
        autocomplete="one-time-code"
        spellcheck={false}
        required
        onText={setCode}
      />
      <TextField
        id="enrol-name"
        label={words.name}
        hint={words.nameHint}
        error={tried && !name.trim() ? words.nameMissing : undefined}
        value={name}
        autocomplete="name"
        required
        onText={setName}
      />
      {problem !== undefined && <PasskeyTrouble problem={problem} />}
      <p role="status">{busy && words.waiting}</p>
      <Button type="submit" busy={busy}>
        {words.enrol}
      </Button>
    </form>
  );
}

/** Browsers say by the name of an exception what became of a passkey. */
function PasskeyTrouble({ problem }: { problem: unknown }) {
  const { session: words } = useOfficeWords();
  if (!(problem instanceof DOMException)) return <Trouble problem={problem} />;
  const title = problem.name === 'InvalidStateError' ? words.already : words.cancelled;
  return <Notice tone="danger" live title={title} />;
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
