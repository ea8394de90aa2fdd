// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Parts.tsx';
import { signOut } from './calls.ts';
import { usePresence } from './session.tsx';
import { useOfficeWords } from './words/index.ts';

/** Below this the page asks whether to go on. */
const soon = 120;

/** Who is signed in and for how long; asks in time (WCAG 2.2.1). */
export function SessionBar() {
  const { session, leave, renew } = usePresence();
  const { session: words } = useOfficeWords();
  const now = useNow();
  const ends = Math.min(session.expires ?? Number.POSITIVE_INFINITY, session.idle_expires ?? Number.POSITIVE_INFINITY);
  const left = ends - now;
  const minutes = Math.max(0, Math.floor(left / 60));
  const out = async () => {
    try {
      leave(await signOut());
    } catch {
      await renew(true);
    }
  };
  return (
    <div class="session">
      <div class="session-bar">
        <span class="session-name">
          {words.hello(session.name ?? '')}
          {session.organisation && <span class="session-organisation"> · {session.organisation}</span>}
        </span>
        {Number.isFinite(left) && <span class="session-left">{words.left(minutes)}</span>}
        <Button kind="tertiary" size="small" onClick={() => void out()}>
          {words.signOut}
        </Button>
      </div>
      {left < soon && (
        <Notice tone="warning" live title={words.ending}>
          <p>{words.endingWhy(minutes)}</p>
          <Button kind="secondary" size="medium" onClick={() => void renew(false)}>
            {words.stay}
          </Button>
        </Notice>
      )}
    </div>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now() / 1000);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() / 1000), 5000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
