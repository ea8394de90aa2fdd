// SPDX-License-Identifier: Apache-2.0
import { type Election, readCampaign, readTurnout } from '../api/elections.ts';
import { useFetch } from '../api/useFetch.ts';
import { useFormat } from '../ui/format.ts';
import { Loaded } from '../ui/Page.tsx';
import { Bar } from '../ui/Parts.tsx';
import { Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { TurnoutLine } from './Cards.tsx';
import { groupOf } from './listing.ts';
import { TurnoutChart } from './TurnoutChart.tsx';

/** How many have voted, of how many, and when; by district where there are several. Never what. */
export function Turnout({ election }: { election: Election }) {
  const { home } = useWords();
  const { time } = useFormat();
  const read = useFetch(
    `turnout ${election.uuid}`,
    async (signal) => ({ points: await readTurnout(election.uuid, signal), at: Date.now() }),
    election.turnout.ballots,
  );
  if (groupOf(election.phase) === 'coming') return null;
  return (
    <Section title={home.turnout.title} class="turnout">
      <Numbers election={election} />
      <Loaded of={read}>
        {({ points, at }) => (
          <>
            <TurnoutChart points={points} />
            <p class="note">
              <Zone /> {election.phase === 'open' && home.turnout.live(time(at))}
            </p>
          </>
        )}
      </Loaded>
      <p class="note">
        {home.turnout.onlineOnly} {election.phase !== 'final' && home.turnout.secret}
      </p>
      {election.campaign && <Districts campaign={election.campaign} uuid={election.uuid} version={election.block} />}
    </Section>
  );
}

function Zone() {
  const { home } = useWords();
  const { timeZone } = useFormat();
  return <>{home.turnout.zone(timeZone)}</>;
}

function Numbers({ election }: { election: Election }) {
  const { home } = useWords();
  const { number, percent } = useFormat();
  const { voters, ballots } = election.turnout;
  const roll = election.roll_count;
  if (roll === 0) return <p class="note">{home.turnout.noRoll}</p>;
  const line = home.turnout.line(percent(voters, roll), number(voters), number(roll));
  return (
    <div class="big-number">
      <p>
        <strong>{percent(voters, roll)}</strong> <span>{home.turnout.of(number(voters), number(roll))}</span>
      </p>
      <Bar value={voters} max={roll} label={line} />
      {ballots > voters && <p class="note">{home.turnout.revotes(number(ballots - voters))}</p>}
    </div>
  );
}

function Districts({ campaign, uuid, version }: { campaign: string; uuid: string; version: number }) {
  const { home } = useWords();
  const read = useFetch(`campaign ${campaign}`, (signal) => readCampaign(campaign, signal), version);
  const others = read.value?.elections.filter((one) => one.uuid !== uuid) ?? [];
  if (others.length === 0) return null;
  return (
    <div class="districts">
      <h3>{home.turnout.districts}</h3>
      <ul>
        {others.map((one) => (
          <li key={one.uuid}>
            <a href={`/e/${one.uuid}`}>{one.district || one.name}</a>
            <TurnoutLine voters={one.turnout.voters} rollCount={one.roll_count} />
          </li>
        ))}
      </ul>
    </div>
  );
}
