// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';

export const steps = ['welcome', 'choose', 'review', 'code', 'confirm'] as const;
export type Step = (typeof steps)[number];

const stepOf = (state: unknown): Step => {
  const kept = typeof state === 'object' && state !== null && 'booth' in state ? state.booth : undefined;
  return steps.find((step) => step === kept) ?? 'welcome';
};

/** The focus goes to the next step's heading, unless something has it: so whatever has it gives it up. */
function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** The booth's steps are entries of the tab's history: "back" goes a step back. The address is the same for all. */
export function useSteps(): [Step, (step: Step) => void] {
  const [step, setStep] = useState<Step>('welcome');
  useEffect(() => {
    history.replaceState({ booth: 'welcome' }, '');
    const follow = (event: PopStateEvent) => {
      letGo();
      setStep(stepOf(event.state));
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  useEffect(() => scrollTo(0, 0), [step]);
  const go = useCallback((next: Step) => {
    history.pushState({ booth: next }, '');
    letGo();
    setStep(next);
  }, []);
  return [step, go];
}
