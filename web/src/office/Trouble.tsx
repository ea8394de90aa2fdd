// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button.tsx';
import { Notice, Spinner } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import { OfficeError, type ProblemBody } from './api.ts';
import type { Asked } from './useAsked.ts';
import { useOfficeWords } from './words/index.ts';

/** What went wrong: a sentence, what to do, the code, and what the program said, which is in English. */
export function Trouble({ problem, again }: { problem: unknown; again?: () => void }) {
  const { common } = useWords();
  const { code, detail } = told(problem);
  const { problems, frame } = useOfficeWords();
  const [sentence, hint] = problems[code] ?? problems.unknown ?? [code, ''];
  return (
    <Notice tone="danger" live title={sentence}>
      <p>{hint}</p>
      {detail && (
        <p class="program-said">
          {frame.what}: <span lang="en">{detail}</span>
        </p>
      )}
      <p class="code">
        {common.code}: {code}
      </p>
      {again && (
        <Button kind="secondary" size="medium" onClick={again}>
          {common.retry}
        </Button>
      )}
    </Notice>
  );
}

function told(problem: unknown): { code: string; detail: string } {
  if (problem instanceof OfficeError) return problem;
  if (isBody(problem)) return { code: problem.code, detail: problem.detail ?? '' };
  return { code: 'unknown', detail: problem instanceof Error ? problem.message : '' };
}

/** A job's error comes as the program wrote it. */
const isBody = (problem: unknown): problem is ProblemBody =>
  typeof problem === 'object' && problem !== null && !(problem instanceof Error) && 'code' in problem;

/** What was asked for; that it is on its way; or why it is not there, above what was there before. */
export function Shown<T>({ of, children }: { of: Asked<T>; children: (value: T) => ComponentChildren }) {
  return (
    <>
      {of.problem !== undefined && <Trouble problem={of.problem} again={of.again} />}
      {of.value !== undefined ? children(of.value) : of.problem === undefined && <Spinner />}
    </>
  );
}
