// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'preact/hooks';
import { list, object, text, whole } from './shape.ts';

/** Milliseconds between looks where the server does not push. */
const polling = 20_000;
/** At most so often is asked anew, however many blocks come. */
const calm = 2_000;

const news = object({ number: whole, elections: list(text) });

/** The elections that a message of /v1/live says a block has changed; undefined if it is none. */
export function changedBy(data: string): string[] | undefined {
  try {
    return news(JSON.parse(data)).elections;
  } catch {
    return undefined;
  }
}

/**
 * Calls `refresh` when a block has changed the election (or any, with no uuid) while the page is in view: by
 * server-sent events, and by asking now and then while those do not come.
 */
export function useLive(refresh: () => void, uuid?: string, wanted = true): void {
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    if (!wanted) return;
    const gently = throttle(() => document.visibilityState === 'visible' && latest.current());
    const source = new EventSource('/v1/live');
    source.addEventListener('block', (event) => {
      const changed = changedBy(event.data);
      if (changed && (uuid === undefined || changed.includes(uuid))) gently.call();
    });
    const timer = setInterval(() => source.readyState !== EventSource.OPEN && gently.call(), polling);
    const shown = () => gently.call();
    document.addEventListener('visibilitychange', shown);
    return () => {
      source.close();
      clearInterval(timer);
      gently.end();
      document.removeEventListener('visibilitychange', shown);
    };
  }, [uuid, wanted]);
}

/** Calls at once, and then at most once in `calm` milliseconds; what came in between is one call more. */
function throttle(work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const run = () => {
    if (timer) {
      again = true;
      return;
    }
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      run();
    }, calm);
  };
  return { call: run, end: () => clearTimeout(timer) };
}
