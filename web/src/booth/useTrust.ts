// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Booth } from '../../belenios/index.ts';
import { openElection, Stop, type Subject, type Trust } from './trust.ts';

export interface Trusting {
  client: Booth | undefined;
  trust: Trust;
  /** Asks the ledger once more, in the same worker if the election is open there. */
  again: () => void;
  /** A new worker; what the old one knew is gone. */
  restart: () => void;
}

/** The worker with the open election, and what is known of the election. Both begin after the first paint. */
export function useTrust(subject: Subject): Trusting {
  const [client, setClient] = useState<Booth>();
  const [trust, setTrust] = useState<Trust>({ state: 'checking' });
  const [round, setRound] = useState(0);
  const control = useRef(new AbortController());
  const show = (signal: AbortSignal) => (next: Trust) => {
    if (!signal.aborted) setTrust(next);
  };
  useEffect(() => {
    control.current = new AbortController();
    const { signal } = control.current;
    let started: Booth | undefined;
    setTrust({ state: 'checking' });
    const timer = setTimeout(() => {
      started = new Booth();
      setClient(started);
      void check(started, subject, show(signal), signal);
    }, 50);
    return () => {
      control.current.abort();
      clearTimeout(timer);
      started?.close();
    };
  }, [subject.uuid, subject.manifest.sha256, subject.status.election_hash, round]);
  const restart = useCallback(() => setRound((n) => n + 1), []);
  const { signal } = control.current;
  const again = () => (trust.state === 'open' ? void prove(subject, trust, show(signal), signal) : restart());
  return { client, trust, again, restart };
}

type Show = (trust: Trust) => void;

async function check(client: Booth, subject: Subject, show: Show, signal: AbortSignal): Promise<void> {
  try {
    const opened = await openElection(client, subject, signal);
    await prove(subject, { state: 'open', ...opened, proof: { state: 'checking' } }, show, signal);
  } catch (problem) {
    show(problem instanceof Stop ? { state: 'stop', stop: problem } : { state: 'failed', problem });
  }
}

async function prove(
  subject: Subject,
  open: Trust & { state: 'open' },
  show: Show,
  signal: AbortSignal,
): Promise<void> {
  show({ ...open, proof: { state: 'checking' } });
  try {
    const { proveElection } = await import('./prove.ts');
    show({ ...open, proof: await proveElection(subject, open.info, open.object, signal) });
  } catch (problem) {
    show(
      problem instanceof Stop ? { state: 'stop', stop: problem } : { ...open, proof: { state: 'unproven', problem } },
    );
  }
}
