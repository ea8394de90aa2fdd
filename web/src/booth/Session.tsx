// SPDX-License-Identifier: Apache-2.0
import { inLanguage, type Manifest } from '../api/manifest.ts';
import { Page } from '../ui/Page.tsx';
import { Spinner } from '../ui/Parts.tsx';
import { useSpeech } from '../words/index.ts';
import { Casting } from './Casting.tsx';
import { ChoiceBar } from './ChoiceBar.tsx';
import { Code } from './Code.tsx';
import { Confirm } from './Confirm.tsx';
import { Guard } from './Guard.tsx';
import { Leave } from './Leave.tsx';
import { Progress } from './Progress.tsx';
import { Projects } from './Projects.tsx';
import { Receipt } from './Receipt.tsx';
import { Review } from './Review.tsx';
import { Stopped } from './TrustPanel.tsx';
import { styleSentences, useTelling } from './text.ts';
import { type SessionProps, useVoting, type Voting } from './useVoting.ts';
import { Welcome } from './Welcome.tsx';

/** An open election and one voter after the other. What they chose is above the guard: an error of a step loses nothing. */
export function Session(props: SessionProps) {
  const voting = useVoting(props);
  const { ballot, cast, sealed, step } = voting;
  const unconfirmed = !cast && (ballot.selection.projects.length > 0 || sealed !== undefined);
  return (
    <div class="booth">
      <p class="sr-only" role="status">
        {ballot.said}
      </p>
      <Guard onBack={() => voting.leaveSealed('review')}>
        <div key={cast ? 'receipt' : sealed ? 'casting' : step}>
          <Now voting={voting} />
        </div>
      </Guard>
      <Leave unconfirmed={unconfirmed} />
    </div>
  );
}

function Now({ voting }: { voting: Voting }) {
  const { client, cast, sealed, stop, manifest, subject } = voting;
  if (cast) return <Receipt cast={cast} onAgain={voting.again} />;
  if (stop) return <StopPage stop={stop} manifest={manifest} />;
  if (!sealed || !client) return <AtStep voting={voting} />;
  return (
    <Casting
      uuid={subject.uuid}
      client={client}
      sealed={sealed}
      onIn={voting.isIn}
      onRetry={voting.recover}
      onReview={() => voting.leaveSealed('review')}
    />
  );
}

function AtStep({ voting }: { voting: Voting }) {
  const { ballot, client, manifest, subject, trust, voter, go } = voting;
  switch (voting.step) {
    case 'welcome':
      return (
        <Welcome
          {...trust}
          status={subject.status}
          manifest={manifest}
          form={ballot.form}
          begun={ballot.selection.projects.length > 0}
          onStart={() => go('choose')}
        />
      );
    case 'choose':
      return <Choose voting={voting} />;
    case 'review':
      return <Review ballot={ballot} onEdit={() => go('choose')} onNext={() => go('code')} />;
    case 'code':
      return (
        <Code
          uuid={subject.uuid}
          client={trust.trust.state === 'open' ? client : undefined}
          letter={voting.letter}
          onLetter={voting.onLetter}
          onBack={() => go('review')}
          onVoter={voting.identified}
        />
      );
    case 'confirm':
      if (!client || !voter) return <Spinner />;
      return (
        <Confirm
          ballot={ballot}
          client={client}
          voter={voter}
          trust={trust}
          onCast={voting.castIt}
          onRecover={voting.recover}
          onEdit={() => go('choose')}
          onBack={() => go('code')}
        />
      );
  }
}

function StopPage({ stop, manifest }: { stop: NonNullable<Voting['stop']>; manifest: Manifest }) {
  const { language } = useSpeech();
  return (
    <Page title={inLanguage(manifest, language).name}>
      <Stopped why={stop.why} code={stop.code} />
    </Page>
  );
}

function Choose({ voting: { ballot, view, setView, go } }: { voting: Voting }) {
  const tell = useTelling(ballot.manifest);
  return (
    <Page title={tell.booth.choose.title} intro={<p>{styleSentences(ballot.form, tell).join(' ')}</p>}>
      <Progress step="choose" />
      <Projects ballot={ballot} view={view} onView={setView} />
      <ChoiceBar ballot={ballot} onReview={() => go('review')} />
    </Page>
  );
}
