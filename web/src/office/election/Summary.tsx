// SPDX-License-Identifier: Apache-2.0
import { useFormat } from '../../ui/format.ts';
import { Bar } from '../../ui/Parts.tsx';
import { useSpeech } from '../../words/index.ts';
import type { Election } from '../api.ts';
import { ownZone, tellTime } from '../draft/time.ts';
import { OutLink } from '../OutLink.tsx';
import { PhaseBadge } from '../PhaseBadge.tsx';
import { useOfficeWords } from '../words/index.ts';

/** From when to when, turnout, and where residents see it. */
export function Summary({ election }: { election: Election }) {
  const { election: words, frame } = useOfficeWords();
  const { language } = useSpeech();
  const time = (unix: number) => tellTime(unix, ownZone(), language);
  const results = election.phase === 'Tallied' || election.phase === 'Final';
  const address = (page: string) => `${election.public_url.replace(/\/$/, '')}${page}`;
  return (
    <section class="panel">
      <div class="election-head">
        <h2>{words.summary}</h2>
        <PhaseBadge line={election} />
      </div>
      <h3>{words.period}</h3>
      <p>
        {time(election.opens_at)}
        <br />~ {time(election.closes_at)}
      </p>
      <h3>{words.turnout}</h3>
      <Turnout election={election} />
      {election.public_url && (
        <>
          <h3>{words.public}</h3>
          <div class="buttons">
            <OutLink href={address('')}>{words.links.vote}</OutLink>
            {election.ballots > 0 && <OutLink href={address('/box')}>{words.links.box}</OutLink>}
            {results && <OutLink href={address('/results')}>{words.links.results}</OutLink>}
          </div>
          <p class="code quiet">
            {frame.address}: {election.public_url}
          </p>
        </>
      )}
      {election.fingerprint && (
        <>
          <h3>{words.fingerprint}</h3>
          <p class="code">{election.fingerprint}</p>
        </>
      )}
    </section>
  );
}

function Turnout({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const { number, percent } = useFormat();
  const { voters, roll_count: roll, ballots } = election;
  if (roll === 0) return <p class="quiet">{words.noRoll}</p>;
  const told = words.turnoutOf(number(voters), number(roll), percent(voters, roll));
  return (
    <>
      <p>{told}</p>
      <Bar value={voters} max={roll} label={told} />
      <p class="quiet">{words.ballots(number(ballots))}</p>
    </>
  );
}
