// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { SealedBallot, SignedBallot } from '../../belenios/index.ts';
import type { BallotStatus } from '../api/client.ts';
import { inLanguage, type Manifest } from '../api/manifest.ts';
import { Page } from '../ui/Page.tsx';
import { Spinner } from '../ui/Parts.tsx';
import { useSpeech } from '../words/index.ts';
import { useBallot } from './ballot.ts';
import { Casting } from './Casting.tsx';
import { ChoiceBar } from './ChoiceBar.tsx';
import { Code, type Voter } from './Code.tsx';
import { Confirm } from './Confirm.tsx';
import { Guard } from './Guard.tsx';
import { Leave } from './Leave.tsx';
import type { Letter } from './letter.ts';
import { newSeed } from './order.ts';
import { Progress } from './Progress.tsx';
import { firstView, Projects, type View } from './Projects.tsx';
import { type Cast, Receipt } from './Receipt.tsx';
import { Review } from './Review.tsx';
import { missing } from './selection.ts';
import { Stopped, type TrustProps } from './TrustPanel.tsx';
import { styleSentences, useTelling } from './text.ts';
import type { Subject } from './trust.ts';
import { type Step, useSteps } from './useSteps.ts';
import { useTrust } from './useTrust.ts';
import { Welcome } from './Welcome.tsx';

interface SessionProps {
  subject: Subject;
  manifest: Manifest;
  letter: Letter;
  onLetter: (letter: Letter) => void;
}

/**
 * An open election and one voter after the other. All that is chosen and typed is in this component's memory: not in
 * the address, not in storage. It is above the guard, so that an error of a step loses nothing.
 */
export function Session({ subject, manifest, letter, onLetter }: SessionProps) {
  const { language } = useSpeech();
  const ballot = useBallot(manifest, subject.manifest.bytes);
  const [view, setView] = useState<View>(() => firstView(newSeed()));
  const [step, go] = useSteps();
  const { client, trust, again } = useTrust(subject);
  const [voter, setVoter] = useState<Voter>();
  const [sealed, setSealed] = useState<SealedBallot>();
  const [cast, setCast] = useState<Cast>();
  const chosen = ballot.selection.projects.length > 0;
  const trustProps: TrustProps = {
    trust,
    fingerprint: letter.fingerprint,
    fromLetter: letter.code !== undefined,
    onFingerprint: (fingerprint) => onLetter({ ...letter, fingerprint }),
    onAgain: again,
  };

  const isIn = (signed: SignedBallot, status: BallotStatus) => {
    if (trust.state !== 'open' || !voter) return;
    const { tracker, trackerHex } = signed;
    setCast({
      uuid: subject.uuid,
      election: inLanguage(manifest, language).name,
      closes: subject.status.schedule.closes_at ?? new Date(manifest.closes_at * 1000).toISOString(),
      signed: { tracker, trackerHex },
      status,
      credential: voter.publicCredential,
      object: trust.object,
    });
    // The next one at this device finds nothing of this voter.
    void client?.forget();
    ballot.reset();
    setVoter(undefined);
    setSealed(undefined);
    onLetter({});
  };
  const leaveSealed = (next: Step) => {
    setSealed(undefined);
    go(next);
  };

  const stopped = trust.state === 'stop' ? trust.stop : letterDiffers(trustProps);
  const now = allowed(step, { lacking: missing(ballot.form, ballot.selection) !== undefined, voter });
  const page = () => {
    if (cast) {
      const revote = () => {
        setCast(undefined);
        go('choose');
      };
      return <Receipt cast={cast} onAgain={revote} />;
    }
    if (stopped) return <StopPage {...stopped} manifest={manifest} />;
    if (sealed && client) {
      return (
        <Casting
          uuid={subject.uuid}
          client={client}
          sealed={sealed}
          onIn={isIn}
          onRetry={() => leaveSealed('confirm')}
          onReview={() => leaveSealed('review')}
        />
      );
    }
    switch (now) {
      case 'welcome':
        return (
          <Welcome
            {...trustProps}
            status={subject.status}
            manifest={manifest}
            form={ballot.form}
            begun={chosen}
            onStart={() => go('choose')}
          />
        );
      case 'choose':
        return <Choose ballot={ballot} view={view} onView={setView} onReview={() => go('review')} />;
      case 'review':
        return <Review ballot={ballot} onEdit={() => go('choose')} onNext={() => go('code')} />;
      case 'code':
        return (
          <Code
            uuid={subject.uuid}
            client={trust.state === 'open' ? client : undefined}
            letter={letter}
            onLetter={onLetter}
            onBack={() => go('review')}
            onVoter={(found) => {
              setVoter(found);
              go('confirm');
            }}
          />
        );
      case 'confirm':
        return client && voter ? (
          <Confirm
            ballot={ballot}
            client={client}
            voter={voter}
            trust={trustProps}
            onCast={setSealed}
            onEdit={() => go('choose')}
            onBack={() => go('code')}
          />
        ) : (
          <Spinner />
        );
    }
  };
  return (
    <div class="booth" key="booth">
      <p class="sr-only" role="status">
        {ballot.said}
      </p>
      <Guard onBack={() => go('review')}>
        <div key={cast ? 'receipt' : sealed ? 'casting' : now}>{page()}</div>
      </Guard>
      <Leave unconfirmed={!cast && (chosen || sealed !== undefined)} />
    </div>
  );
}

function letterDiffers({ trust, fingerprint }: TrustProps) {
  if (trust.state !== 'open' || fingerprint === undefined || fingerprint === trust.info.fingerprint) return undefined;
  return { why: 'fingerprint', code: 'fingerprint' } as const;
}

/** Going forward in the tab's history does not pass what a step needs. */
function allowed(step: Step, has: { lacking: boolean; voter: Voter | undefined }): Step {
  if (step === 'confirm' && !has.voter) return allowed('code', has);
  if ((step === 'code' || step === 'confirm') && has.lacking) return 'choose';
  return step;
}

function StopPage({ why, code, manifest }: Parameters<typeof Stopped>[0] & { manifest: Manifest }) {
  const { language } = useSpeech();
  return (
    <Page title={inLanguage(manifest, language).name}>
      <Stopped why={why} code={code} />
    </Page>
  );
}

interface ChooseProps {
  ballot: ReturnType<typeof useBallot>;
  view: View;
  onView: (view: View) => void;
  onReview: () => void;
}

function Choose({ ballot, view, onView, onReview }: ChooseProps) {
  const tell = useTelling(ballot.manifest);
  return (
    <Page title={tell.booth.choose.title} intro={<p>{styleSentences(ballot.form, tell).join(' ')}</p>}>
      <Progress step="choose" />
      <Projects ballot={ballot} view={view} onView={onView} />
      <ChoiceBar ballot={ballot} onReview={onReview} />
    </Page>
  );
}
