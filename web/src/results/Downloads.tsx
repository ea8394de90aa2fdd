// SPDX-License-Identifier: Apache-2.0
import type { Election } from '../api/elections.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Section } from '../ui/Show.tsx';
import { useSpeech } from '../words/index.ts';

export function Downloads({ election }: { election: Election }) {
  const { words, language } = useSpeech();
  const names = words.results.downloads;
  const from = `/v1/elections/${election.uuid}`;
  const files = [
    { href: `${from}/archive`, name: names.archive, as: '.bel', file: `${election.uuid}.bel` },
    { href: `${from}/report.html?lang=${language}`, name: names.report, as: 'HTML' },
    { href: `${from}/report.csv`, name: names.csv, as: 'CSV', file: `${election.uuid}-projects.csv` },
    { href: `${from}/result.pb`, name: names.pb, as: '.pb', file: `${election.uuid}-result.pb` },
    { href: `${from}/report`, name: names.json, as: 'JSON', file: `${election.uuid}-result.json` },
    { href: `${from}/outcome`, name: names.outcome, as: 'JSON', file: 'outcome.json' },
  ];
  return (
    <Section title={names.title} class="screen-only">
      <ul class="downloads">
        {files.map((one) => (
          <li key={one.href}>
            <LinkButton href={one.href} download={one.file} kind="tertiary" size="medium" wide>
              {one.name} ({one.as})
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
