// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { OfficeError } from './api.ts';
import { usePresence } from './session.tsx';

export interface Asked<T> {
  value?: T;
  problem?: unknown;
  again: () => void;
}

/**
 * What the program answers, asked when the page is shown, when `key` changes, when told to, and every `seconds`, then
 * in the background, which does not keep the session alive. While it is asked again, the last answer stays.
 */
export function useAsked<T>(key: string, load: (background: boolean) => Promise<T>, seconds = 0): Asked<T> {
  const { renew } = usePresence();
  const [state, setState] = useState<{ key: string; value?: T; problem?: unknown }>({ key });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const again = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => {
    let wanted = true;
    const ask = async (background: boolean) => {
      try {
        const value = await latest.current(background);
        if (wanted) setState({ key, value });
      } catch (problem) {
        if (!wanted) return;
        if (problem instanceof OfficeError && problem.code === 'signed-out') void renew(true);
        setState((before) => ({ ...(before.key === key && background ? before : { key }), problem }));
      }
    };
    void ask(false);
    const timer = seconds > 0 ? setInterval(() => void ask(true), seconds * 1000) : undefined;
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [key, round, seconds]);
  return state.key === key ? { ...state, again } : { again };
}
