// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Booth, SealedBallot, SignedBallot } from '../../belenios/index.ts';
import { type BallotStatus, Problem } from '../api/client.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { useWords } from '../words/index.ts';
import { castBallot, type Sending } from './cast.ts';
import { codeOf, Mishap } from './Guard.tsx';

interface CastingProps {
  uuid: string;
  client: Booth;
  sealed: SealedBallot;
  onIn: (signed: SignedBallot, status: BallotStatus) => void;
  /** Encrypts afresh and asks again. */
  onRetry: (problem: unknown) => void;
  onReview: () => void;
}

type Doing = { state: 'signing' } | Sending | { state: 'failed'; problem: unknown };

/** From the seal to the ledger. The tracker is shown as soon as there is one: it stays the same however often we send. */
export function Casting(props: CastingProps) {
  const { booth } = useWords();
  const words = booth.casting;
  const { doing, signed, stop } = useCasting(props);
  const failed = doing.state === 'failed';
  return (
    <Page key={String(failed)} title={failed ? words.failed : words.title}>
      {failed ? (
        <Mishap problem={doing.problem}>
          <p>{words.kept}</p>
          <div class="booth-buttons">
            <Button size="medium" onClick={() => props.onRetry(doing.problem)}>
              {words.retry}
            </Button>
            <Button kind="secondary" size="medium" onClick={props.onReview}>
              {words.toReview}
            </Button>
          </div>
        </Mishap>
      ) : (
        <div class="booth-sending">
          <div class="krds-spinner" aria-hidden="true" />
          <p role="status" class="booth-doing">
            {said(doing, words)}
          </p>
          <p>{words.keep}</p>
        </div>
      )}
      {signed && mayBeIn(doing) && <Tracker tracker={signed.tracker} />}
      {!failed && doing.state !== 'signing' && (
        <div class="booth-stop-note">
          <Button kind="tertiary" size="medium" onClick={stop}>
            {words.stop}
          </Button>
          <p class="booth-note">{words.stopNote}</p>
        </div>
      )}
    </Page>
  );
}

function useCasting({ uuid, client, sealed, onIn, onReview }: CastingProps) {
  const [doing, setDoing] = useState<Doing>({ state: 'signing' });
  const [signed, setSigned] = useState<SignedBallot>();
  const [control] = useState(() => new AbortController());
  useEffect(() => {
    const { signal } = control;
    const run = async () => {
      const made = await client.sign(sealed);
      setSigned(made);
      const cast = { uuid, ballot: made.ballot, trackerHex: made.trackerHex };
      onIn(made, await castBallot(cast, { onState: setDoing, signal }));
    };
    run().catch((problem: unknown) => signal.aborted || setDoing({ state: 'failed', problem: known(problem) }));
    return () => control.abort();
    // A sealed ballot is signed and sent once, whatever is drawn meanwhile.
  }, []);
  const stop = () => {
    control.abort();
    onReview();
  };
  return { doing, signed, stop };
}

/** What was refused for good is nowhere: its tracker would only confuse. */
const mayBeIn = (doing: Doing): boolean => doing.state !== 'failed' || codeOf(doing.problem) === 'receipt-differs';

const known = (problem: unknown) => (problem instanceof Error ? problem : new Problem('unknown', 0));

function Tracker({ tracker }: { tracker: string }) {
  const words = useWords().booth.casting;
  return (
    <dl class="booth-tracker">
      <dt>{words.tracker}</dt>
      <dd class="mono">{tracker}</dd>
      <dd class="booth-note">{words.trackerNote}</dd>
    </dl>
  );
}

function said(doing: Doing, words: ReturnType<typeof useWords>['booth']['casting']): string {
  switch (doing.state) {
    case 'signing':
      return words.signing;
    case 'sending':
      return doing.attempt === 1 ? words.sending : words.again(String(doing.attempt));
    case 'waiting':
      return words.waiting(String(doing.seconds));
    case 'received':
      return words.received;
    case 'failed':
      return '';
  }
}
