// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';

interface More<T> {
  items: T[];
  /** Where the next page begins; undefined after the last. */
  next: number | undefined;
  busy: boolean;
  problem?: unknown;
}

/** Pages after the first, one after the other as the reader asks for them. */
export function useMore<T>(
  next: number | undefined,
  read: (next: number) => Promise<{ items: T[]; next: number | undefined }>,
): [More<T>, () => void] {
  const [state, setState] = useState<More<T>>({ items: [], next, busy: false });
  const more = () => {
    if (state.next === undefined || state.busy) return;
    setState({ ...state, busy: true, problem: undefined });
    read(state.next).then(
      (page) => setState({ items: [...state.items, ...page.items], next: page.next, busy: false }),
      (problem: unknown) => setState({ ...state, busy: false, problem }),
    );
  };
  return [state, more];
}
