// SPDX-License-Identifier: Apache-2.0
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { OfficeError, type Session } from './api.ts';
import { readSession } from './calls.ts';

/** Why somebody who was signed in no longer is. */
type Ending = 'ended' | 'signed-out';

interface Presence {
  session: Session;
  ending: Ending | undefined;
  enter: (session: Session) => void;
  leave: (session: Session) => void;
  /** Asks the program again; `kept` also when the person wants the session to go on. */
  renew: (background: boolean) => Promise<void>;
}

const PresenceContext = createContext<Presence | undefined>(undefined);

export function usePresence(): Presence {
  const presence = useContext(PresenceContext);
  if (!presence) throw new Error('office: used outside of <SessionProvider>');
  return presence;
}

/** How often the page asks when the session ends. It may end elsewhere: in another tab, or with the program. */
const interval = 20_000;

/** Knows who is signed in, and shows `missing` until the program has answered for the first time. */
export function SessionProvider({
  children,
  missing,
}: {
  children: ComponentChildren;
  missing: (problem: unknown, again: () => void) => ComponentChildren;
}) {
  const [session, setSession] = useState<Session>();
  const [ending, setEnding] = useState<Ending>();
  const [problem, setProblem] = useState<unknown>();
  const renew = useCallback(async (background: boolean) => {
    try {
      const now = await readSession(background);
      setSession((before) => {
        if (before?.signed_in && !now.signed_in) setEnding('ended');
        return now;
      });
      setProblem(undefined);
    } catch (cause) {
      setProblem(cause);
    }
  }, []);
  useEffect(() => {
    void renew(false);
    const timer = setInterval(() => void renew(true), interval);
    return () => clearInterval(timer);
  }, [renew]);
  if (!session) return <>{missing(problem, () => void renew(false))}</>;
  const enter = (next: Session) => {
    setEnding(undefined);
    setSession(next);
  };
  const leave = (next: Session) => {
    setEnding('signed-out');
    setSession(next);
  };
  return (
    <PresenceContext.Provider value={{ session, ending, enter, leave, renew }}>{children}</PresenceContext.Provider>
  );
}

/** Something that a person does: whether it is under way, what went wrong, and that the session has ended, if so. */
export function useDoing() {
  const { renew } = usePresence();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const run = async <T,>(what: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setProblem(undefined);
    try {
      return await what();
    } catch (cause) {
      if (cause instanceof OfficeError && cause.code === 'signed-out') void renew(true);
      setProblem(cause);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run, clear: () => setProblem(undefined) };
}
