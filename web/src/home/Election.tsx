// SPDX-License-Identifier: Apache-2.0
import { useRoute } from 'preact-iso';
import type { Election as State } from '../api/elections.ts';
import { inLanguage, type Manifest } from '../api/manifest.ts';
import { useLive } from '../api/useLive.ts';
import '../styles/public.scss';
import { LinkButton } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page } from '../ui/Page.tsx';
import { Details, Notice } from '../ui/Parts.tsx';
import { Code, Facts, Section } from '../ui/Show.tsx';
import { useSpeech, useWords } from '../words/index.ts';
import { PhaseBadge } from './Cards.tsx';
import { ballotWords, ruleWords } from './explain.ts';
import { groupOf } from './listing.ts';
import { Projects } from './Projects.tsx';
import { Turnout } from './Turnout.tsx';
import { useElection } from './useElection.ts';
import { useWriting } from './useWriting.ts';
import { Who } from './Who.tsx';

export function Election() {
  const { home } = useWords();
  const { language } = useSpeech();
  const uuid = useRoute().params.uuid ?? '';
  const read = useElection(uuid);
  useLive(read.again, uuid);
  const manifest = read.value?.manifest;
  const title = manifest ? inLanguage(manifest, language).name : home.nameless(uuid);
  return (
    <Page title={title}>
      <Loaded of={read}>
        {({ election, manifest, same }) => (
          <>
            {!same && <Notice tone="danger" live title={home.election.manifestDiffers} />}
            <Head election={election} manifest={manifest} />
            <Turnout election={election} />
            {manifest ? (
              <>
                <Rules election={election} manifest={manifest} />
                <Projects manifest={manifest} />
              </>
            ) : (
              <p>{home.election.unnamed}</p>
            )}
            <Who election={election} />
            <Records election={election} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ election, manifest }: { election: State; manifest: Manifest | undefined }) {
  const { words, language } = useSpeech();
  const { number, money, time } = useFormat();
  const write = useWriting();
  const { home } = words;
  const description = manifest ? inLanguage(manifest, language).description : '';
  const { opens_at, closes_at } = election.schedule;
  return (
    <>
      <div class="card-head">
        <PhaseBadge phase={election.phase} />
        {election.campaign && <a href={`/c/${election.campaign.replace(/^0x/, '')}`}>{home.campaign.label}</a>}
      </div>
      {description && (
        <div class="prose">
          {description.split(/\n+/).map((paragraph, i) => (
            <p key={i}>{paragraph}</p>
          ))}
        </div>
      )}
      <Way election={election} />
      <Facts
        facts={[
          opens_at && closes_at
            ? [home.election.period, home.period(time(opens_at), time(closes_at))]
            : [home.election.period, home.unscheduled],
          manifest && [home.election.budget, <strong key="money">{money(manifest.budget, manifest.currency)}</strong>],
          manifest && [home.election.projects, home.election.count(number(manifest.projects.length))],
          manifest && [home.election.ballot, ballotWords(words, manifest, write)],
          [home.election.roll, home.election.people(number(election.roll_count))],
        ]}
      />
    </>
  );
}

/** What one can do now. */
function Way({ election }: { election: State }) {
  const { home } = useWords();
  const { time } = useFormat();
  const here = `/e/${election.uuid}`;
  const group = groupOf(election.phase);
  if (group === 'coming')
    return election.schedule.opens_at ? (
      <Notice title={home.election.opensAt(time(election.schedule.opens_at))} />
    ) : null;
  return (
    <div class="way">
      {group === 'open' ? (
        <>
          <LinkButton href={`${here}/vote`} size="xlarge" wide>
            {home.election.vote}
          </LinkButton>
          <p class="note">{home.election.voteNote}</p>
        </>
      ) : (
        <LinkButton href={`${here}/results`} size="xlarge" wide>
          {election.phase === 'final' ? home.election.results : home.election.progress}
        </LinkButton>
      )}
      <LinkButton href={`${here}/check`} kind="tertiary" wide>
        {home.election.check}
      </LinkButton>
    </div>
  );
}

function Rules({ election, manifest }: { election: State; manifest: Manifest }) {
  const { words } = useSpeech();
  const { number } = useFormat();
  const write = useWriting();
  const { home } = words;
  const trustees = election.trusteeship?.trustees.length ?? 0;
  return (
    <>
      <Section title={home.rule.title}>
        <ul class="plain-list">
          {ruleWords(words, manifest, write).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p class="note">{home.rule.frozen}</p>
      </Section>
      <Section title={home.election.secrecy}>
        <p>{manifest.counting === 'shuffled' ? home.election.shuffled : home.election.homomorphic}</p>
        {trustees > 0 && election.decryptions > 0 && (
          <p>{home.election.trusteesNeeded(number(election.decryptions), number(trustees))}</p>
        )}
      </Section>
    </>
  );
}

function Records({ election }: { election: State }) {
  const { home } = useWords();
  const here = `/e/${election.uuid}`;
  return (
    <Section title={home.election.links}>
      <ul class="links">
        <li>
          <a href={`${here}/check`}>{home.election.check}</a>
        </li>
        <li>
          <a href={`${here}/box`}>{home.election.box}</a>
        </li>
        <li>
          <a href={`${here}/results`}>{home.election.results}</a>
        </li>
        <li>
          <a href={`/verify?election=${election.uuid}`}>{home.election.verify}</a>
        </li>
      </ul>
      <Details summary={home.election.hashes}>
        <p>{home.election.hashesNote}</p>
        <Facts
          facts={[
            election.election_hash
              ? [
                  home.election.fingerprint,
                  <strong class="code" key="f">
                    {election.election_hash.replace(/^0x/, '').slice(0, 16)}
                  </strong>,
                ]
              : undefined,
            election.election_hash
              ? [home.election.electionHash, <Code key="e">{election.election_hash}</Code>]
              : undefined,
            election.manifest ? [home.election.manifest, <Code key="m">{election.manifest}</Code>] : undefined,
            [home.election.contract, <Code key="c">{election.contract}</Code>],
          ]}
        />
      </Details>
    </Section>
  );
}
