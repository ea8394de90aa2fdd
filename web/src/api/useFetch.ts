// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';

/** What became of a request. While it is asked again, the last value stays. */
export interface Fetched<T> {
  value?: T;
  problem?: unknown;
  again: () => void;
}

/**
 * Asks when the page is shown, when `key` changes, and when told to. With another `version` of the same thing it asks
 * anew too, and the last value stays meanwhile.
 */
export function useFetch<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
  version: string | number = 0,
): Fetched<T> {
  const [state, setState] = useState<{ key: string; value?: T; problem?: unknown }>({ key });
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((n) => n + 1), []);
  // `load` is made anew at each rendering; `key` says what it loads.
  useEffect(() => {
    const control = new AbortController();
    load(control.signal).then(
      (value) => !control.signal.aborted && setState({ key, value }),
      (problem: unknown) => !control.signal.aborted && setState({ key, problem }),
    );
    return () => control.abort();
  }, [key, round, version]);
  return state.key === key ? { ...state, again } : { again };
}
