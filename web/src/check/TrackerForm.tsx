// SPDX-License-Identifier: Apache-2.0

import { useState } from 'preact/hooks';
import { lazy } from 'preact-iso';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { useWords } from '../words/index.ts';
import { trackerIn } from './tracker.ts';

const Scanner = lazy(() => import('../ui/Scanner.tsx').then((m) => m.Scanner));

/** Asks for a tracker, typed, pasted or read from a QR code. */
export function TrackerForm(props: {
  label: string;
  hint: string;
  button: string;
  value?: string;
  onTracker: (hex: string) => void;
}) {
  const { box, check } = useWords();
  const [text, setText] = useState(props.value ?? '');
  const [error, setError] = useState<string>();
  const [scanning, setScanning] = useState(false);
  const take = (given: string) => {
    const tracker = trackerIn(given);
    setError(tracker ? undefined : box.find.malformed);
    if (tracker) props.onTracker(tracker);
  };
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        take(text);
      }}
    >
      <TextField
        label={props.label}
        hint={props.hint}
        error={error}
        value={text}
        onText={setText}
        spellcheck={false}
        autocapitalize="none"
        autocomplete="off"
        class="mono"
      />
      <div class="ask-buttons">
        <Button type="submit">{props.button}</Button>
        <Button kind="tertiary" onClick={() => setScanning(true)}>
          {check.scan}
        </Button>
      </div>
      {scanning && (
        <Scanner
          onText={(read) => {
            setScanning(false);
            setText(read.trim());
            take(read);
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </form>
  );
}
