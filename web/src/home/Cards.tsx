// SPDX-License-Identifier: Apache-2.0
import type { Phase } from '../api/elections.ts';
import { LinkButton } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Badge, Bar, type Tone } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import type { Item } from './listing.ts';

const tones: Record<Phase, Tone> = {
  draft: 'gray',
  setup: 'information',
  open: 'success',
  closed: 'warning',
  shuffling: 'warning',
  decrypting: 'warning',
  tallied: 'warning',
  final: 'primary',
};

export function PhaseBadge({ phase }: { phase: Phase }) {
  const { common } = useWords();
  return <Badge tone={tones[phase]}>{common.phases[phase]}</Badge>;
}

/** Turnout in one line with its bar. */
export function TurnoutLine({ voters, rollCount }: { voters: number; rollCount: number }) {
  const { home } = useWords();
  const { number, percent } = useFormat();
  if (rollCount === 0) return <p class="note">{home.turnout.noRoll}</p>;
  const line = home.turnout.line(percent(voters, rollCount), number(voters), number(rollCount));
  return (
    <div class="turnout-line">
      <Bar value={voters} max={rollCount} label={line} />
      <p aria-hidden="true">{line}</p>
    </div>
  );
}

/** When an election or a campaign is, in one line. */
export function Period({ opensAt, closesAt }: { opensAt?: number; closesAt?: number }) {
  const { home } = useWords();
  const { time } = useFormat();
  const known = opensAt !== undefined && closesAt !== undefined;
  return <p class="note">{known ? home.period(time(opensAt), time(closesAt)) : home.unscheduled}</p>;
}

export function ItemCard({ item }: { item: Item }) {
  const { home } = useWords();
  const name = item.name || home.nameless(item.key);
  return (
    <li class="card">
      <div class="card-head">
        <PhaseBadge phase={item.phase} />
        {item.elections > 0 && <Badge>{home.campaignOf(item.elections)}</Badge>}
      </div>
      <h3>
        <a href={item.href}>{name}</a>
      </h3>
      <Period opensAt={item.opensAt} closesAt={item.closesAt} />
      {item.group !== 'coming' && <TurnoutLine voters={item.voters} rollCount={item.rollCount} />}
      {item.group === 'open' && item.elections === 0 && (
        <p>
          <LinkButton href={`${item.href}/vote`} size="medium">
            {home.election.vote}
          </LinkButton>
        </p>
      )}
    </li>
  );
}
