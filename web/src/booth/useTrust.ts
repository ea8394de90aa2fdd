// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Booth } from '../../belenios/index.ts';
import { openElection, Stop, type Subject, type Trust } from './trust.ts';

/** The worker with the open election, and what is known of it. Both are made after the first paint, and again on demand. */
export function useTrust(subject: Subject): { client: Booth | undefined; trust: Trust; again: () => void } {
  const [client, setClient] = useState<Booth>();
  const [trust, setTrust] = useState<Trust>({ state: 'checking' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    let started: Booth | undefined;
    setTrust({ state: 'checking' });
    const show = (next: Trust) => {
      if (!control.signal.aborted) setTrust(next);
    };
    const timer = setTimeout(() => {
      started = new Booth();
      setClient(started);
      check(started, subject, show, control.signal).catch((problem: unknown) =>
        show(problem instanceof Stop ? { state: 'stop', stop: problem } : { state: 'failed', problem }),
      );
    }, 50);
    return () => {
      control.abort();
      clearTimeout(timer);
      started?.close();
    };
  }, [subject.uuid, subject.manifest.sha256, subject.status.election_hash, round]);
  return { client, trust, again: useCallback(() => setRound((n) => n + 1), []) };
}

async function check(client: Booth, subject: Subject, show: (trust: Trust) => void, signal: AbortSignal) {
  const { info, object } = await openElection(client, subject, signal);
  const open = { state: 'open', info, object } as const;
  show({ ...open, proof: { state: 'checking' } });
  const { proveElection } = await import('./prove.ts');
  show({ ...open, proof: await proveElection(subject, info, object, signal) });
}
