// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Page } from '../ui/Page.tsx';
import { Badge, Details, Notice, Table } from '../ui/Parts.tsx';
import { AwaitedList } from './AwaitedList.tsx';
import type { Election, ElectionLine } from './api.ts';
import { readElection, readElections, readJobs } from './calls.ts';
import { useDraft } from './draft/DraftProvider.tsx';
import { panelID } from './election/ActionPanel.tsx';
import { DecisionList } from './election/DecisionList.tsx';
import { JobView } from './JobView.tsx';
import { PhaseBadge } from './PhaseBadge.tsx';
import { shortAddress, useParties } from './parties.tsx';
import { usePresence } from './session.tsx';
import { Shown } from './Trouble.tsx';
import { useAsked } from './useAsked.ts';
import { useOfficeWords } from './words/index.ts';

/** What is going on, and what the person can do about it. */
export function Overview() {
  const { overview } = useOfficeWords();
  const { session } = usePresence();
  const asked = useAsked('elections', readAll, 10);
  return (
    <Page title={overview.title} intro={session.organisation && overview.intro(session.organisation)}>
      <Create />
      <Shown of={asked}>
        {({ elections, details }) => (
          <>
            <Todo details={details} />
            <Decisions details={details} />
            <Elections elections={elections} details={details} />
          </>
        )}
      </Shown>
      <Jobs />
      <Accounts />
    </Page>
  );
}

/** Of so many elections that are not over the details are asked too; the newest come first. */
const mostDetails = 12;

async function readAll(background: boolean) {
  const { elections } = await readElections(background);
  const going = elections.filter((line) => line.phase !== 'Final' || line.due > 0).slice(0, mostDetails);
  const details = await Promise.all(going.map((line) => readElection(line.uuid, background)));
  return { elections, details };
}

function Create() {
  const { overview } = useOfficeWords();
  const { session } = usePresence();
  const { saved } = useDraft();
  const { time } = useFormat();
  if (!session.accounts.some((account) => account.roles.includes('organiser'))) return null;
  return (
    <div class="buttons">
      <LinkButton href="/new">{saved === undefined ? overview.create : overview.resume}</LinkButton>
      {saved !== undefined && <span class="quiet">{overview.kept(time(saved))}</span>}
    </div>
  );
}

/** The actions that elections wait for, as big buttons. */
function Todo({ details }: { details: Election[] }) {
  const { overview, actions } = useOfficeWords();
  const due = details.flatMap((election) =>
    election.actions.filter((action) => action.due).map((action) => ({ election, action })),
  );
  return (
    <section class="stack">
      <h2>{overview.todo}</h2>
      {due.length === 0 && <p class="quiet">{overview.nothing}</p>}
      <ul class="todo">
        {due.map(({ election, action }) => (
          <li key={election.uuid + panelID(action)}>
            <p class="todo-election">{election.name}</p>
            <p class="quiet">{actions.as(action.account)}</p>
            <LinkButton href={`/e/${election.uuid}?do=${panelID(action)}`} size="xlarge" wide>
              {actions.of[action.action]?.label ?? action.action}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ details }: { details: Election[] }) {
  const { overview } = useOfficeWords();
  const { value: parties } = useParties();
  const waiting = details.filter((election) => election.decisions.length > 0);
  if (waiting.length === 0) return null;
  return (
    <section class="stack">
      <h2>{overview.decisions}</h2>
      {parties && <p class="quiet">{overview.decisionsHint(parties.quorum, parties.organisations.length)}</p>}
      {waiting.map((election) => (
        <div key={election.uuid} class="panel">
          <h3>
            <a href={`/e/${election.uuid}`}>{election.name}</a>
          </h3>
          <DecisionList decisions={election.decisions} />
        </div>
      ))}
    </section>
  );
}

function Elections({ elections, details }: { elections: ElectionLine[]; details: Election[] }) {
  const { overview } = useOfficeWords();
  return (
    <section class="stack">
      <h2>{overview.elections}</h2>
      {elections.length === 0 && (
        <Notice title={overview.none}>
          <p>{overview.noneHint}</p>
        </Notice>
      )}
      <ul class="elections">
        {elections.map((line) => (
          <ElectionCard key={line.uuid} line={line} detail={details.find((one) => one.uuid === line.uuid)} />
        ))}
      </ul>
    </section>
  );
}

function ElectionCard({ line, detail }: { line: ElectionLine; detail: Election | undefined }) {
  const { overview } = useOfficeWords();
  const { time, number } = useFormat();
  return (
    <li class="panel">
      <div class="election-head">
        <h3>
          <a href={`/e/${line.uuid}`}>{line.name || line.uuid}</a>
        </h3>
        <PhaseBadge line={line} />
        {line.campaign && <Badge>{overview.campaign}</Badge>}
        {line.due > 0 && <Badge tone="danger">{overview.due(line.due)}</Badge>}
      </div>
      <p class="quiet">{overview.schedule(time(line.opens_at * 1000), time(line.closes_at * 1000))}</p>
      <p>{line.roll_count > 0 ? overview.turnout(number(line.voters), number(line.roll_count)) : overview.noRoll}</p>
      {detail && detail.awaited.length > 0 && (
        <>
          <h4>{overview.awaited}</h4>
          <AwaitedList awaited={detail.awaited} />
        </>
      )}
    </li>
  );
}

function Jobs() {
  const { overview } = useOfficeWords();
  const asked = useAsked('jobs', () => readJobs(), 10);
  return (
    <section class="stack">
      <h2>{overview.jobs}</h2>
      <Shown of={asked}>
        {({ jobs }) => (
          <>
            {jobs.length === 0 && <p class="quiet">{overview.noJobs}</p>}
            {jobs.map((job) => (
              <JobView key={job.id} job={job} onEnd={asked.again} />
            ))}
          </>
        )}
      </Shown>
    </section>
  );
}

function Accounts() {
  const { overview, frame } = useOfficeWords();
  const { session } = usePresence();
  const roles = (names: string[]) => names.map((role) => frame.roles[role] ?? role).join(', ') || frame.noRole;
  return (
    <Details summary={overview.who}>
      <p class="quiet">{overview.whoHint}</p>
      <Table
        caption={overview.who}
        head={[frame.account, frame.role, frame.address]}
        rows={session.accounts.map((account) => ({
          key: account.address,
          cells: [
            account.name,
            roles(account.roles),
            <span key="address" class="code" title={account.address}>
              {shortAddress(account.address)}
            </span>,
          ],
        }))}
      />
    </Details>
  );
}
