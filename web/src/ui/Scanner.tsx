// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import '../styles/scanner.scss';
import { useWords } from '../words/index.ts';
import { Button } from './Button.tsx';
import { Dialog, Notice } from './Parts.tsx';
import { loadDecoder, readFrame, readPhoto } from './scan.ts';

/** Milliseconds between looks at the camera's picture: often enough for a hand, seldom enough for a slow phone. */
const pause = 150;

type Trouble = 'denied' | 'missing' | 'camera' | 'photo' | 'noCode';

interface ScannerProps {
  /** The text of a QR code, once; whoever opened the scanner closes it then. */
  onText: (text: string) => void;
  onClose: () => void;
}

/**
 * Reads a QR code by the camera or from a photo, in a dialog. It says what the camera is for before the browser asks;
 * pictures stay in the page, and the camera is off as soon as the dialog is gone.
 */
export function Scanner({ onText, onClose }: ScannerProps) {
  const { check, common } = useWords();
  const words = check.scanner;
  const [on, setOn] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const fail = (why: Trouble) => {
    setOn(false);
    setTrouble(why);
  };
  const start = () => {
    setTrouble(undefined);
    setOn(true);
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.why}</p>
      {trouble && <Notice tone="warning" live title={words.troubles[trouble]} />}
      {on ? (
        <Camera onText={onText} onFail={fail} />
      ) : (
        <Button kind="primary" size="large" wide onClick={start}>
          {words.start}
        </Button>
      )}
      <PhotoField onText={onText} onFail={fail} />
      <div class="scanner-close">
        <Button kind="tertiary" size="medium" onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Camera({ onText, onFail }: { onText: (text: string) => void; onFail: (why: Trouble) => void }) {
  const { check } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const control = new AbortController();
    watch(video.current, control.signal).then(
      (text) => text !== undefined && onText(text),
      (cause: unknown) => control.signal.aborted || onFail(whyNot(cause)),
    );
    return () => control.abort();
    // The camera is asked for once, however often the page around it is rendered.
  }, []);
  return (
    <figure class="scanner-view">
      <video ref={video} playsInline muted aria-label={check.scanner.view} />
      <figcaption>
        <p role="status">{check.scanner.looking}</p>
      </figcaption>
    </figure>
  );
}

/** Looks through the camera until there is a code. Its tracks are stopped at the end, whichever it is. */
async function watch(video: HTMLVideoElement | null, signal: AbortSignal): Promise<string | undefined> {
  if (!video || !navigator.mediaDevices) throw new DOMException('no camera', 'NotFoundError');
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  try {
    if (signal.aborted) return undefined;
    const decode = await loadDecoder();
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      const text = readFrame(video, decode);
      if (text) return text;
      await new Promise((resume) => setTimeout(resume, pause));
    }
    return undefined;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}

function whyNot(cause: unknown): Trouble {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'camera';
}

function PhotoField({ onText, onFail }: { onText: (text: string) => void; onFail: (why: Trouble) => void }) {
  const { check } = useWords();
  const id = useId();
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const text = await readPhoto(file, await loadDecoder());
      text ? onText(text) : onFail('noCode');
    } catch {
      onFail('photo');
    } finally {
      input.value = ''; // the same photo may be chosen again
    }
  };
  return (
    <div class="scanner-photo">
      <label for={id}>{check.scanner.photo}</label>
      <input id={id} type="file" accept="image/*" onChange={(event) => void read(event.currentTarget)} />
    </div>
  );
}
