// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import { useLeave } from './useLeave.ts';

/** Asks before a choice that is not cast is lost. */
export function Leave({ unconfirmed }: { unconfirmed: boolean }) {
  const { booth } = useWords();
  const { route } = useLocation();
  const { link, stay } = useLeave(unconfirmed);
  if (link === undefined) return null;
  return (
    <Dialog title={booth.leave.title} onClose={stay}>
      <p>{booth.leave.text}</p>
      <div class="booth-buttons">
        <Button onClick={stay}>{booth.leave.stay}</Button>
        <Button kind="tertiary" onClick={() => route(link)}>
          {booth.leave.go}
        </Button>
      </div>
    </Dialog>
  );
}
