// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { SignedBallot } from '../../belenios/index.ts';
import type { BallotState } from '../../proof/index.ts';
import type { BallotStatus } from '../api/client.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Page } from '../ui/Page.tsx';
import { Notice } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import { save } from './file.ts';
import { Qr } from './Qr.tsx';
import { drawReceipt, type ReceiptText } from './receiptPicture.ts';
import { useCopy } from './useCopy.ts';

/** Everything about a ballot that is in; nothing about what it holds. */
export interface Cast {
  uuid: string;
  election: string;
  closes: string;
  signed: Pick<SignedBallot, 'tracker' | 'trackerHex'>;
  status: BallotStatus;
  credential: string;
  object: Uint8Array;
}

export function Receipt({ cast, onAgain }: { cast: Cast; onAgain: () => void }) {
  const { booth } = useWords();
  const format = useFormat();
  const words = booth.receipt;
  const { tracker, trackerHex } = cast.signed;
  const check = `/e/${encodeURIComponent(cast.uuid)}/check#${trackerHex}`;
  const link = new URL(check, location.href).href;
  const time = cast.status.time ? format.time(cast.status.time) : '';
  return (
    <Page title={words.title} intro={<p>{words.lead}</p>}>
      <section class="booth-receipt" aria-label={words.pictureTitle}>
        <p class="booth-receipt-election">{cast.election}</p>
        <dl>
          <dt>{words.tracker}</dt>
          <dd class="mono booth-receipt-tracker">{tracker}</dd>
          <div>
            <dt>{words.block}</dt>
            <dd>{cast.status.block}</dd>
          </div>
          <div>
            <dt>{words.time}</dt>
            <dd>{time}</dd>
          </div>
        </dl>
        <Qr text={link} label={words.qrLabel} />
        <p class="booth-note">{words.qrNote}</p>
      </section>
      {cast.status.replaces && <p>{words.replaces}</p>}
      <Proven cast={cast} />
      <Keep
        text={{
          title: words.pictureTitle,
          election: cast.election,
          lines: [
            [words.time, time],
            [words.block, String(cast.status.block ?? '')],
            [words.tracker, ''],
          ],
          tracker,
          foot: words.pictureFoot,
          link,
        }}
      />
      <p>{words.secret}</p>
      <section class="booth-next">
        <h2>{words.next}</h2>
        <p>
          {words.leadUntil(format.time(cast.closes))} {words.cleared}
        </p>
        <div class="booth-buttons">
          <LinkButton href={check}>{words.check}</LinkButton>
          <Button kind="secondary" onClick={onAgain}>
            {words.again}
          </Button>
          <LinkButton kind="tertiary" href={`/e/${encodeURIComponent(cast.uuid)}`}>
            {words.done}
          </LinkButton>
        </div>
      </section>
    </Page>
  );
}

/** Ways to keep a receipt. */
function Keep({ text }: { text: ReceiptText }) {
  const { booth, common } = useWords();
  const words = booth.receipt;
  const [copied, copy] = useCopy();
  const picture = async () => save(await drawReceipt(text), words.fileName);
  const share = async () => {
    const files = [new File([await drawReceipt(text)], words.fileName, { type: 'image/png' })];
    const data = { title: words.pictureTitle, text: `${text.election}\n${text.tracker}`, url: text.link };
    await navigator.share(navigator.canShare?.({ files }) ? { ...data, files } : data).catch(() => undefined);
  };
  return (
    <div class="booth-buttons booth-keep">
      <Button kind="secondary" size="medium" onClick={() => void picture()}>
        {words.save}
      </Button>
      <Button kind="secondary" size="medium" onClick={() => print()}>
        {words.print}
      </Button>
      <Button kind="secondary" size="medium" onClick={() => copy(text.tracker)}>
        {copied ? common.copied : words.copy}
      </Button>
      {'share' in navigator && (
        <Button kind="secondary" size="medium" onClick={() => void share()}>
          {words.share}
        </Button>
      )}
      <span role="status" class="sr-only">
        {copied ? common.copied : ''}
      </span>
    </div>
  );
}

type Proving = { state: 'proving' | 'unproven' } | { state: 'proven'; by: BallotState } | { state: 'not-in' };

/** The server's word is not enough: the device looks for the ballot in what the validators signed. */
function Proven({ cast }: { cast: Cast }) {
  const words = useWords().booth.receipt;
  const [proving, setProving] = useState<Proving>({ state: 'proving' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    setProving({ state: 'proving' });
    prove(cast, control.signal).then((found) => control.signal.aborted || setProving(found));
    return () => control.abort();
  }, [cast, round]);
  if (proving.state === 'proving') return <p role="status">{words.proving}</p>;
  if (proving.state === 'not-in') return <Notice tone="danger" live title={words.notIn} />;
  if (proving.state === 'proven') {
    const { signatures, validators } = proving.by;
    return <Notice tone="success" live title={words.proven(String(signatures), String(validators))} />;
  }
  return (
    <Notice tone="warning" live title={words.unproven}>
      <Button kind="secondary" size="medium" onClick={() => setRound((n) => n + 1)}>
        {words.provingAgain}
      </Button>
    </Notice>
  );
}

async function prove({ uuid, signed, status, credential, object }: Cast, signal: AbortSignal): Promise<Proving> {
  const { contradicts, proveBallot } = await import('./prove.ts');
  try {
    const by = await proveBallot(uuid, { trackerHex: signed.trackerHex, credential }, object, signal);
    if (by.state === 'counted') return { state: 'proven', by };
    // Absent from an older block than the one it is said to be in: the proof is late, nothing more.
    const late = by.state === 'absent' && by.block < (status.block ?? 0);
    return { state: late ? 'unproven' : 'not-in' };
  } catch (cause) {
    return { state: contradicts(cause) ? 'not-in' : 'unproven' };
  }
}
