// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import { BeleniosError } from '../../belenios/index.ts';
import { Problem } from '../api/client.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';

/** Errors of the page itself are shown, not swallowed: in one sentence, without what they say, which nobody has checked. */
export function Guard({ onBack, children }: { onBack: () => void; children: ComponentChildren }) {
  const [broken, mend] = useErrorBoundary();
  const [stray, setStray] = useState(false);
  useEffect(() => {
    const notice = () => setStray(true);
    addEventListener('error', notice);
    addEventListener('unhandledrejection', notice);
    return () => {
      removeEventListener('error', notice);
      removeEventListener('unhandledrejection', notice);
    };
  }, []);
  const back = () => {
    setStray(false);
    if (broken === undefined) return;
    onBack();
    mend();
  };
  return (
    <>
      {(broken !== undefined || stray) && <ScriptError onBack={back} close={broken === undefined} />}
      {broken === undefined && children}
    </>
  );
}

function ScriptError({ onBack, close }: { onBack: () => void; close: boolean }) {
  const { booth, common } = useWords();
  return (
    <div class="booth-error">
      <Notice tone="danger" live title={booth.problems['script-error'] ?? ''}>
        <p class="code">{common.code}: script-error</p>
        <Button kind="secondary" size="medium" onClick={onBack}>
          {close ? common.close : booth.casting.toReview}
        </Button>
      </Notice>
    </div>
  );
}

export const codeOf = (problem: unknown): string =>
  problem instanceof Problem || problem instanceof BeleniosError ? problem.code : 'unknown';

/** What went wrong in a step, in one sentence and a code. */
export function Mishap({ problem, children }: { problem: unknown; children?: ComponentChildren }) {
  const { booth, common } = useWords();
  const code = codeOf(problem);
  return (
    <Notice tone="danger" live title={booth.problems[code] ?? common.problems[code] ?? common.problems.unknown ?? ''}>
      <p class="code">
        {common.code}: {code}
      </p>
      {children}
    </Notice>
  );
}
