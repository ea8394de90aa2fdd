// SPDX-License-Identifier: Apache-2.0
import { inLanguage } from '../api/manifest.ts';
import type { Step } from '../api/results.ts';
import { Bar, Details } from '../ui/Parts.tsx';
import { Picture } from '../ui/Picture.tsx';
import { Section } from '../ui/Show.tsx';
import { useSpeech, useWords } from '../words/index.ts';
import type { Shown } from './Outcome.tsx';
import { compareRatios, shareOf } from './ratio.ts';
import { useAmounts } from './useAmounts.ts';

/** What a project is called in the reader's language: as the frozen manifest says, else as the report does. */
export function useNameOf({ manifest }: Pick<Shown, 'manifest'>) {
  const { language } = useSpeech();
  const names = new Map(manifest.projects.map((project) => [project.id, inLanguage(project, language).name]));
  return (id: string, otherwise = id) => names.get(id) ?? otherwise;
}

/** What the rule orders by, and bars show: the score, or votes where there is none. */
export const supportOf = (step: Step) => step.score ?? step.votes ?? '0';

export function Funded(shown: Shown) {
  const { results } = useWords();
  const steps = shown.report.steps.filter((step) => step.funded);
  const most = mostOf(shown.report.steps);
  return (
    <Section title={results.funded} class="funded">
      {steps.length === 0 && <p>{results.none}</p>}
      <ol>
        {steps.map((step, i) => (
          <Card key={step.project} step={step} place={i + 1} most={most} shown={shown} />
        ))}
      </ol>
    </Section>
  );
}

const mostOf = (steps: Step[]) =>
  steps.map(supportOf).reduce((most, one) => (compareRatios(one, most) > 0 ? one : most), '0');

function Card({ step, place, most, shown }: { step: Step; place: number; most: string; shown: Shown }) {
  const { words, language } = useSpeech();
  const { money } = useAmounts(shown.manifest);
  const nameOf = useNameOf(shown);
  const project = shown.manifest.projects.find((one) => one.id === step.project);
  const name = nameOf(step.project, step.name);
  return (
    <li class="winner">
      <span class="place" aria-hidden="true">
        {place}
      </span>
      {project?.picture && <Picture picture={project.picture} alt={inLanguage(project, language).alt} />}
      <div class="winner-text">
        <h3>{name}</h3>
        <Support step={step} most={most} shown={shown} />
        <p class="cost">{money(step.cost)}</p>
        <Details summary={words.results.why}>
          <p>{sentence(step, language)}</p>
        </Details>
      </div>
    </li>
  );
}

function Support({ step, most, shown }: { step: Step; most: string; shown: Shown }) {
  const { results } = useWords();
  const { votes, count } = useAmounts(shown.manifest);
  const nameOf = useNameOf(shown);
  const scored = step.votes !== undefined && step.score !== undefined && compareRatios(step.votes, step.score) !== 0;
  const said = [votes(step.votes ?? supportOf(step)), ...(scored ? [results.score(count(supportOf(step)))] : [])];
  return (
    <div class="support">
      <Bar
        value={shareOf(supportOf(step), most)}
        max={1}
        tone={step.funded ? 'primary' : 'gray'}
        label={results.votesBar(nameOf(step.project, step.name), said.join(', '))}
      />
      <span aria-hidden="true">{said.join(' · ')}</span>
    </div>
  );
}

const sentence = (step: Step, language: string) => step.sentences[language] ?? Object.values(step.sentences)[0] ?? '';

/** Every project that is not funded, with the reason: nobody has to guess why. */
export function NotFunded(shown: Shown) {
  const { words, language } = useSpeech();
  const { money } = useAmounts(shown.manifest);
  const nameOf = useNameOf(shown);
  const most = mostOf(shown.report.steps);
  const steps = shown.report.steps.filter((step) => !step.funded);
  if (steps.length === 0) return null;
  return (
    <Section title={words.results.notFunded} class="not-funded">
      <ul>
        {steps.map((step) => (
          <li key={step.project}>
            <h3>{nameOf(step.project, step.name)}</h3>
            <Support step={step} most={most} shown={shown} />
            <p class="cost">{money(step.cost)}</p>
            <p>{sentence(step, language)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
