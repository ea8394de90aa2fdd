// SPDX-License-Identifier: Apache-2.0

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Page } from '../../ui/Page.tsx';
import { Details } from '../../ui/Parts.tsx';
import { AwaitedList } from '../AwaitedList.tsx';
import type { Action, Election } from '../api.ts';
import { readElection } from '../calls.ts';
import { JobView } from '../JobView.tsx';
import { Shown } from '../Trouble.tsx';
import { type Asked, useAsked } from '../useAsked.ts';
import { useOfficeWords } from '../words/index.ts';
import { ActionPanel, panelID } from './ActionPanel.tsx';
import { Letters } from './Letters.tsx';
import { PhaseLine } from './PhaseLine.tsx';
import { Progress } from './Progress.tsx';
import { Summary } from './Summary.tsx';
import { Technical } from './Technical.tsx';

/** One election: where it stands, what is awaited of whom, and what the person's accounts can do. */
export function ElectionPage({ uuid = '' }: { uuid?: string }) {
  const { overview } = useOfficeWords();
  const asked = useAsked(uuid, (background) => readElection(uuid, background), 5);
  return (
    <Page title={asked.value?.name || overview.elections}>
      <Shown of={asked}>{(election) => <Content election={election} asked={asked} />}</Shown>
    </Page>
  );
}

function Content({ election, asked }: { election: Election; asked: Asked<Election> }) {
  const { election: words } = useOfficeWords();
  return (
    <>
      <PhaseLine election={election} />
      <div class="election-columns">
        <div class="stack">
          <Now election={election} again={asked.again} />
          <Progress election={election} />
        </div>
        <div class="stack">
          <Summary election={election} />
          {election.roll && (election.phase === 'Setup' || election.phase === 'Open') && (
            <Letters election={election} />
          )}
        </div>
      </div>
      <Ended election={election} />
      <Details summary={words.technical}>
        <Technical election={election} />
      </Details>
    </>
  );
}

/** What is awaited, what runs, and the actions that are due; the rare ones are folded away. */
function Now({ election, again }: { election: Election; again: () => void }) {
  const { election: words } = useOfficeWords();
  useAskedFor(election.actions);
  const running = election.jobs.filter((job) => job.state === 'running');
  const busy = (action: Action) =>
    running.some((job) => job.action === action.action && job.account === action.account);
  const free = election.actions.filter((action) => !busy(action));
  const due = free.filter((action) => action.due);
  const rare = free.filter((action) => !action.due);
  return (
    <>
      <section class="stack">
        <h2>{words.awaited}</h2>
        <AwaitedList awaited={election.awaited} />
      </section>
      <section class="stack">
        <h2>{words.now}</h2>
        {running.map((job) => (
          <JobView key={job.id} job={job} onEnd={again} />
        ))}
        <LastEnded election={election} />
        {due.length === 0 && running.length === 0 && <p class="quiet">{words.noActions}</p>}
        {due.map((action, i) => (
          <Folded key={panelID(action)} action={action} open={i === 0} alone={due.length === 1}>
            <ActionPanel election={election} action={action} onJob={again} />
          </Folded>
        ))}
        {rare.length > 0 && (
          <Details summary={words.actionsOther}>
            <p class="quiet">{words.actionsOtherHint}</p>
            {rare.map((action) => (
              <ActionPanel key={panelID(action)} election={election} action={action} onJob={again} />
            ))}
          </Details>
        )}
      </section>
    </>
  );
}

/** Where there is more than one thing to do, one form at a time is enough to look at. */
function Folded(props: { action: Action; open: boolean; alone: boolean; children: ComponentChildren }) {
  const { actions } = useOfficeWords();
  const { query } = useLocation();
  const { action } = props;
  if (props.alone) return <>{props.children}</>;
  const wanted = query.do ? query.do === panelID(action) : props.open;
  return (
    <Details summary={`${actions.of[action.action]?.label ?? action.action} (${action.account})`} open={wanted}>
      {props.children}
    </Details>
  );
}

/** Within so many seconds after its end a job is shown where the person has just been looking. */
const fresh = 120;

function lastEnded(election: Election) {
  const ended = election.jobs.filter((job) => job.state !== 'running' && (job.ended ?? 0) > Date.now() / 1000 - fresh);
  return ended.toSorted((a, b) => (b.ended ?? 0) - (a.ended ?? 0))[0];
}

function LastEnded({ election }: { election: Election }) {
  const job = lastEnded(election);
  return job ? <JobView key={job.id} job={job} /> : null;
}

function Ended({ election }: { election: Election }) {
  const { election: words } = useOfficeWords();
  const last = lastEnded(election);
  const ended = election.jobs.filter((job) => job.state !== 'running' && job.id !== last?.id);
  if (ended.length === 0) return null;
  return (
    <Details summary={words.jobs}>
      {ended.map((job) => (
        <JobView key={job.id} job={job} />
      ))}
    </Details>
  );
}

/** The overview's buttons lead to one action: it comes into view, and its first control gets the focus. */
function useAskedFor(actions: Action[]) {
  const { query } = useLocation();
  const wanted = query.do;
  const done = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!wanted || done.current === wanted || !actions.some((action) => panelID(action) === wanted)) return;
    done.current = wanted;
    const panel = document.getElementById(wanted);
    panel?.scrollIntoView({ block: 'start' });
    panel?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [wanted, actions]);
}
