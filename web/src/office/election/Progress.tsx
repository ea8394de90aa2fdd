// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useFormat } from '../../ui/format.ts';
import { Badge, Bar, Notice, Table } from '../../ui/Parts.tsx';
import type { Election, Trustee } from '../api.ts';
import { sameAddress, useNames } from '../parties.tsx';
import { phasesOf } from '../phases.ts';
import { useOfficeWords } from '../words/index.ts';
import { DecisionList } from './DecisionList.tsx';

/** How far setup and counting have come, and who of the trustees has done what. */
export function Progress({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const counting = phasesOf(election.shuffled).indexOf(election.phase) >= 2;
  return (
    <>
      {election.decisions.length > 0 && (
        <section class="stack">
          <h2>{words.decisions}</h2>
          <DecisionList decisions={election.decisions} />
        </section>
      )}
      <section class="stack">
        <h2>{counting ? words.counting : words.setup}</h2>
        {counting ? <Counting election={election} /> : <Setup election={election} />}
        <Trustees election={election} />
      </section>
    </>
  );
}

function Step({ title, done, children }: { title: string; done: boolean; children: ComponentChildren }) {
  const { election: words } = useOfficeWords();
  return (
    <li class={done ? 'done' : undefined}>
      <p>
        <strong>{title}</strong> <Badge tone={done ? 'success' : 'gray'}>{done ? words.done : words.notYet}</Badge>
      </p>
      {children}
    </li>
  );
}

function Setup({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const { number } = useFormat();
  const { roll, roll_count: published } = election;
  return (
    <ol class="setup">
      <Step title={words.ceremony} done={keyMade(election)}>
        <Ceremony election={election} />
      </Step>
      <Step title={words.roll} done={published > 0}>
        <p class="quiet">
          {published > 0 ? words.rollPublished(number(published)) : words.rollNotPublished}{' '}
          {roll && !roll.published && words.rollMade(number(roll.voters))}
        </p>
      </Step>
      <Step title={words.preparation} done={election.prepared}>
        <p class="quiet">{election.prepared ? words.prepared : words.notPrepared}</p>
      </Step>
      <Step title={words.approvals} done={election.opened}>
        <p class="quiet">{election.opened ? words.opened : words.notOpened}</p>
      </Step>
    </ol>
  );
}

/** Once it is, the program has nothing more to say of the ceremony. */
const keyMade = ({ ceremony, phase, prepared }: Election): boolean =>
  ceremony?.complete || prepared || (phase !== 'Draft' && phase !== 'Setup');

function Ceremony({ election }: { election: Election }) {
  const { ceremony } = election;
  const { election: words } = useOfficeWords();
  const { time } = useFormat();
  const name = useNames();
  if (keyMade(election)) return <p class="quiet">{words.ceremonyDone}</p>;
  if (!ceremony) return <p class="quiet">{words.ceremonyNone}</p>;
  const { round, rounds, revealing } = ceremony;
  const told = words.ceremonyRound(round + 1, rounds, revealing); // the contract counts from 0
  return (
    <>
      <p class="quiet">
        {told} {ceremony.attempt > 1 && words.ceremonyAttempt(ceremony.attempt)}{' '}
        {ceremony.deadline > 0 && words.ceremonyDeadline(time(ceremony.deadline * 1000))}
      </p>
      <Bar value={2 * round + (revealing ? 1 : 0)} max={2 * rounds} label={told} />
      {ceremony.late && <Notice tone="warning" title={words.ceremonyLate} />}
      {(ceremony.complaints ?? []).map((complaint) => (
        <Notice
          key={`${complaint.by}-${complaint.owner}`}
          tone="danger"
          title={words.complaint(name(complaint.by), words.trustee(complaint.owner), complaint.reason)}
        />
      ))}
    </>
  );
}

function Counting({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const needed = election.decryptions; // so many, and from whom, ends the shuffling too
  const shuffles = words.shuffles(election.shuffles, needed);
  const decryptions = words.decryptions(election.decrypted, needed);
  const phases = phasesOf(election.shuffled);
  const past = phases.indexOf(election.phase);
  return (
    <ol class="setup">
      {election.shuffled && (
        <Step title={words.columns.shuffle} done={past > phases.indexOf('Shuffling')}>
          <p class="quiet">{shuffles}</p>
          <Bar value={election.shuffles} max={needed} label={shuffles} />
        </Step>
      )}
      <Step title={words.columns.decrypt} done={past > phases.indexOf('Decrypting')}>
        <p class="quiet">{decryptions}</p>
        <Bar value={election.decrypted} max={needed} label={decryptions} />
      </Step>
      <Step title={words.result} done={election.phase === 'Final'}>
        {election.outcome && (
          <p class="quiet">
            {words.outcome}: <span class="code">{election.outcome}</span>
          </p>
        )}
        {election.phase === 'Final' && <p class="quiet">{election.awards_recorded ? words.awards : words.noAwards}</p>}
      </Step>
    </ol>
  );
}

function Trustees({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const name = useNames();
  const { trustees, shuffled, ceremony } = election;
  const group = trustees.filter((trustee) => trustee.group).length;
  const key = (trustee: Trustee) => {
    if (keyMade(election)) return words.done;
    if (!ceremony) return words.notYet;
    return ceremony.missing.some((one) => sameAddress(one, trustee.address)) ? words.missing : words.done;
  };
  const mark = (is: boolean) => (is ? words.done : words.notYet);
  return (
    <>
      <h3>{words.trustees}</h3>
      <p class="quiet">{group > 0 ? words.threshold(election.threshold, group) : words.thresholdAll}</p>
      <Table
        caption={words.trustees}
        head={[
          words.columns.trustee,
          words.columns.key,
          ...(shuffled ? [words.columns.shuffle] : []),
          words.columns.decrypt,
          words.columns.secret,
        ]}
        rows={trustees.map((trustee) => ({
          key: trustee.address,
          cells: [
            `${trustee.number}. ${trustee.organisation ?? name(trustee.address)}${group > 0 && !trustee.group ? ` (${words.must})` : ''}`,
            key(trustee),
            ...(shuffled ? [mark(trustee.shuffled)] : []),
            mark(trustee.decrypted),
            trustee.mine && election.secrets.includes(trustee.mine) ? words.hasSecret : '–',
          ],
        }))}
      />
    </>
  );
}
