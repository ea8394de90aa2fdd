// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Badge, Bar, Details, type Tone } from '../ui/Parts.tsx';
import type { Job, JobMessage } from './api.ts';
import { readJob, stopJob } from './calls.ts';
import { useDoing, usePresence } from './session.tsx';
import { Trouble } from './Trouble.tsx';
import { useOfficeWords } from './words/index.ts';

const tones: Record<Job['state'], Tone> = {
  running: 'information',
  done: 'success',
  failed: 'danger',
  stopped: 'gray',
};
const pause = 1200;

/** Something that goes on in the program: followed until it ends. */
export function JobView({ job: given, onEnd }: { job: Job; onEnd?: (job: Job) => void }) {
  const { actions, jobs } = useOfficeWords();
  const { time, number } = useFormat();
  const { job, problem } = useFollowed(given, onEnd);
  const last = job.messages.at(-1);
  const decision = job.result?.decision;
  return (
    <section class={`job ${job.state}`}>
      <div class="job-head">
        <h3>{actions.of[job.action]?.label ?? job.action}</h3>
        <Badge tone={tones[job.state]}>{jobs.state[job.state]}</Badge>
        <span class="quiet">
          {actions.as(job.account)} · {jobs.started(time(job.started * 1000))}
        </span>
      </div>
      <div role="status">
        {last && <Said message={last} />}
        {decision && <p>{jobs.decision(decision.approvals, decision.needed)}</p>}
      </div>
      {job.state === 'running' && <Running job={job} />}
      {job.progress && job.progress.total > 0 && job.state === 'running' && (
        <>
          <Bar
            value={job.progress.done}
            max={job.progress.total}
            label={jobs.progress(number(job.progress.done), number(job.progress.total))}
          />
          <p class="quiet">{jobs.progress(number(job.progress.done), number(job.progress.total))}</p>
        </>
      )}
      {job.error && <Trouble problem={job.error} />}
      {problem !== undefined && <Trouble problem={problem} />}
      {job.messages.length > 1 && (
        <Details summary={jobs.steps}>
          <ol class="job-steps">
            {job.messages.map((message, i) => (
              <li key={`${i}-${message.code}`}>
                <span class="quiet">{time(message.time * 1000)}</span> <Said message={message} />
              </li>
            ))}
          </ol>
        </Details>
      )}
    </section>
  );
}

function Said({ message }: { message: JobMessage }) {
  const { jobs } = useOfficeWords();
  const known = jobs.said[message.code];
  const awaited = (message.awaited ?? []).map(jobs.trustee).join(', ');
  return (
    <span>
      {known ?? <span lang="en">{message.text}</span>} {awaited && jobs.awaited(awaited)}
    </span>
  );
}

function Running({ job }: { job: Job }) {
  const { jobs } = useOfficeWords();
  const { busy, problem, run } = useDoing();
  return (
    <div class="job-running">
      <p class="quiet">{jobs.background}</p>
      <div>
        <Button kind="tertiary" size="small" busy={busy} onClick={() => void run(() => stopJob(job.id))}>
          {jobs.stop}
        </Button>
        <p class="quiet">{jobs.stopHint}</p>
      </div>
      {problem !== undefined && <Trouble problem={problem} />}
    </div>
  );
}

/** Asks for a running job again and again; what was asked does not keep the session alive. */
function useFollowed(given: Job, onEnd?: (job: Job) => void) {
  const { session } = usePresence();
  const [state, setState] = useState<{ job: Job; problem?: unknown }>({ job: given });
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    setState({ job: given });
    if (given.state !== 'running') return undefined;
    let wanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const job = await readJob(given.id);
        if (!wanted) return;
        setState({ job });
        if (job.state !== 'running') return ended.current?.(job);
      } catch (problem) {
        if (wanted) setState((before) => ({ ...before, problem }));
      }
      timer = setTimeout(() => void ask(), pause);
    };
    timer = setTimeout(() => void ask(), pause / 3);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [given.id, given.state, session.signed_in]);
  return state;
}
