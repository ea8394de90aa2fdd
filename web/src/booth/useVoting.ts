// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { BeleniosError, type Booth, type SealedBallot, type SignedBallot } from '../../belenios/index.ts';
import type { BallotStatus } from '../api/client.ts';
import { inLanguage, type Manifest } from '../api/manifest.ts';
import { useSpeech } from '../words/index.ts';
import { type Ballot, useBallot } from './ballot.ts';
import type { Voter } from './Code.tsx';
import type { Letter } from './letter.ts';
import { newSeed } from './order.ts';
import { firstView, type View } from './Projects.tsx';
import type { Cast } from './Receipt.tsx';
import { missing } from './selection.ts';
import type { TrustProps } from './TrustPanel.tsx';
import { Stop, type Subject, type Trust } from './trust.ts';
import { type Step, useSteps } from './useSteps.ts';
import { useTrust } from './useTrust.ts';

export interface SessionProps {
  subject: Subject;
  manifest: Manifest;
  letter: Letter;
  onLetter: (letter: Letter) => void;
}

export interface Voting extends SessionProps {
  ballot: Ballot;
  view: View;
  setView: (view: View) => void;
  client: Booth | undefined;
  trust: TrustProps;
  /** Why nobody should vote here. */
  stop: Stop | undefined;
  step: Step;
  go: (step: Step) => void;
  voter: Voter | undefined;
  identified: (voter: Voter) => void;
  /** What is being cast. */
  sealed: SealedBallot | undefined;
  castIt: (sealed: SealedBallot) => void;
  leaveSealed: (step: Step) => void;
  /** Begins anew after a failure: with a new worker, and a code asked for again, if it was the worker's. */
  recover: (problem: unknown) => void;
  isIn: (signed: SignedBallot, status: BallotStatus) => void;
  cast: Cast | undefined;
  again: () => void;
}

/** All that a voter chooses and types, in memory only, and what may be done with it. */
export function useVoting(props: SessionProps): Voting {
  const { subject, manifest, letter, onLetter } = props;
  const { language } = useSpeech();
  const ballot = useBallot(manifest, subject.manifest.bytes);
  const [view, setView] = useState<View>(() => firstView(newSeed()));
  const [step, go] = useSteps();
  const { client, trust, again, restart: restartWorker } = useTrust(subject);
  const [voter, setVoter] = useState<Voter>();
  const [sealed, setSealed] = useState<SealedBallot>();
  const [cast, setCast] = useState<Cast>();
  const isIn = (signed: SignedBallot, status: BallotStatus) => {
    if (trust.state !== 'open' || !voter) return;
    const name = inLanguage(manifest, language).name;
    setCast(castOf({ subject, manifest, name, signed, status, voter, object: trust.object }));
    // The next one at this device finds nothing of this voter.
    void client?.forget();
    ballot.reset();
    setView(firstView(newSeed()));
    setVoter(undefined);
    setSealed(undefined);
    onLetter({});
  };
  const goOn = (next: Step, first: () => void) => {
    first();
    go(next);
  };
  const recover = (problem: unknown) => {
    setSealed(undefined);
    if (!isOfWorker(problem)) return;
    setVoter(undefined);
    restartWorker();
  };
  return {
    ...props,
    ballot,
    view,
    setView,
    client,
    trust: {
      trust,
      fingerprint: letter.fingerprint,
      fromLetter: letter.code !== undefined,
      onFingerprint: (fingerprint) => onLetter({ ...letter, fingerprint }),
      onAgain: again,
    },
    stop: trust.state === 'stop' ? trust.stop : otherLetter(trust, letter.fingerprint),
    step: allowed(step, missing(ballot.form, ballot.selection) !== undefined, voter !== undefined),
    go,
    voter,
    identified: (found) => goOn('confirm', () => setVoter(found)),
    sealed,
    castIt: setSealed,
    leaveSealed: (next) => goOn(next, () => setSealed(undefined)),
    recover,
    isIn,
    cast,
    again: () => goOn('choose', () => setCast(undefined)),
  };
}

interface Done {
  subject: Subject;
  manifest: Manifest;
  name: string;
  signed: SignedBallot;
  status: BallotStatus;
  voter: Voter;
  object: Uint8Array;
}

function castOf({ subject, manifest, name, signed, status, voter, object }: Done): Cast {
  return {
    uuid: subject.uuid,
    election: name,
    closes: subject.status.schedule.closes_at ?? new Date(manifest.closes_at * 1000).toISOString(),
    signed: { tracker: signed.tracker, trackerHex: signed.trackerHex },
    status,
    credential: voter.publicCredential,
    object,
  };
}

const isOfWorker = (problem: unknown): boolean =>
  problem instanceof BeleniosError && (problem.code === 'failed' || problem.code === 'state');

/** A letter that speaks of another election than the one that the server shows. */
function otherLetter(trust: Trust, fingerprint: string | undefined): Stop | undefined {
  if (trust.state !== 'open' || fingerprint === undefined || fingerprint === trust.info.fingerprint) return undefined;
  return new Stop('fingerprint', 'fingerprint');
}

/** Going forward in the tab's history does not pass what a step needs. */
function allowed(step: Step, lacking: boolean, identified: boolean): Step {
  if (step !== 'code' && step !== 'confirm') return step;
  if (lacking) return 'choose';
  return step === 'confirm' && !identified ? 'code' : step;
}
