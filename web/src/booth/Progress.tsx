// SPDX-License-Identifier: Apache-2.0
import { Steps } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import { type Step, steps } from './useSteps.ts';

export function Progress({ step }: { step: Step }) {
  const { booth } = useWords();
  return (
    <div class="booth-progress">
      <Steps steps={booth.steps.names} now={steps.indexOf(step)} label={booth.steps.label} />
    </div>
  );
}
