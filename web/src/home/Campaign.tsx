// SPDX-License-Identifier: Apache-2.0
import { useRoute } from 'preact-iso';
import { type CampaignElection, readCampaign, type WholeCampaign } from '../api/elections.ts';
import { useFetch } from '../api/useFetch.ts';
import { useLive } from '../api/useLive.ts';
import '../styles/public.scss';
import { LinkButton } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page } from '../ui/Page.tsx';
import { Details, Notice } from '../ui/Parts.tsx';
import { Code, Facts, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { PhaseBadge, TurnoutLine } from './Cards.tsx';
import { type CampaignDocument, hashOfDocument, otherDistricts, parseDocument } from './campaignDocument.ts';

const load = async (id: string, signal: AbortSignal) => {
  const campaign = await readCampaign(id, signal);
  return {
    campaign,
    document: parseDocument(campaign.document),
    proven: hashOfDocument(campaign.document) === id.replace(/^0x/, '').toLowerCase(),
  };
};

export function Campaign() {
  const { home } = useWords();
  const id = useRoute().params.campaign ?? '';
  const read = useFetch(`campaign ${id}`, (signal) => load(id, signal));
  useLive(read.again);
  return (
    <Page title={read.value?.document.name ?? home.campaign.label}>
      <Loaded of={read}>
        {({ campaign, document, proven }) => (
          <>
            {!proven && <Notice tone="danger" live title={home.campaign.differs} />}
            <Overview campaign={campaign} document={document} />
            <Section title={home.campaign.elections}>
              <ul class="cards">
                {campaign.elections.map((one) => (
                  <DistrictCard key={one.uuid} one={one} />
                ))}
              </ul>
            </Section>
            <Who document={document} />
            {proven && (
              <Details summary={home.campaign.document}>
                <p>{home.campaign.proven}</p>
                <Code>{id}</Code>
              </Details>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Overview({ campaign, document }: { campaign: WholeCampaign; document: CampaignDocument }) {
  const { home } = useWords();
  const { number, time } = useFormat();
  const total = campaign.elections.reduce(
    (sum, one) => ({ voters: sum.voters + one.turnout.voters, roll: sum.roll + one.roll_count }),
    { voters: 0, roll: 0 },
  );
  return (
    <Facts
      facts={[
        [home.election.period, home.period(time(document.opens_at * 1000), time(document.closes_at * 1000))],
        [home.campaign.elections, home.election.count(number(campaign.elections.length))],
        document.voters ? [home.campaign.registered, home.election.people(number(document.voters))] : undefined,
        [home.campaign.rolls, home.election.people(number(total.roll))],
        [home.turnout.title, <TurnoutLine key="line" voters={total.voters} rollCount={total.roll} />],
      ]}
    />
  );
}

export function DistrictCard({ one }: { one: CampaignElection }) {
  const { home } = useWords();
  return (
    <li class="card">
      <div class="card-head">
        {one.phase !== 'absent' && <PhaseBadge phase={one.phase} />}
        <span class="note">{one.district || home.campaign.citywide}</span>
      </div>
      <h3>
        <a href={`/e/${one.uuid}`}>{one.name || one.district || home.nameless(one.uuid)}</a>
      </h3>
      <TurnoutLine voters={one.turnout.voters} rollCount={one.roll_count} />
      {one.phase === 'open' && (
        <p>
          <LinkButton href={`/e/${one.uuid}/vote`} size="medium">
            {home.election.vote}
          </LinkButton>
        </p>
      )}
    </li>
  );
}

function Who({ document }: { document: CampaignDocument }) {
  const { home } = useWords();
  const words = home.campaign;
  const others = otherDistricts(document.eligibility);
  return (
    <Section title={words.who}>
      <ul class="plain-list">
        <li>
          {others === undefined
            ? words.eligibility.all
            : others === 0
              ? words.eligibility.own
              : words.eligibility.others(others)}
        </li>
        <li>{words.oneCode}</li>
        <li>{words.leftovers[document.leftovers ?? 'none']}</li>
      </ul>
    </Section>
  );
}
