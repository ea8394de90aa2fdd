// SPDX-License-Identifier: Apache-2.0
import { useRoute } from 'preact-iso';
import type { Election } from '../api/elections.ts';
import { inLanguage, type Manifest } from '../api/manifest.ts';
import { readReport, readResult } from '../api/results.ts';
import { useFetch } from '../api/useFetch.ts';
import { useLive } from '../api/useLive.ts';
import { PhaseBadge } from '../home/Cards.tsx';
import { groupOf } from '../home/listing.ts';
import { useElection } from '../home/useElection.ts';
import '../styles/public.scss';
import '../styles/results.scss';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page } from '../ui/Page.tsx';
import { Notice } from '../ui/Parts.tsx';
import { useSpeech, useWords } from '../words/index.ts';
import { Attestations } from './Attestations.tsx';
import { Outcome } from './Outcome.tsx';
import { Progress } from './Progress.tsx';

export function Results() {
  const { words, language } = useSpeech();
  const uuid = useRoute().params.uuid ?? '';
  const read = useElection(uuid);
  useLive(read.again, uuid, read.value?.election.phase !== 'final');
  const name = read.value?.manifest ? inLanguage(read.value.manifest, language).name : words.home.nameless(uuid);
  return (
    <Page title={words.results.title(name)}>
      <Loaded of={read}>
        {({ election, manifest, same }) => (
          <>
            {!same && <Notice tone="danger" live title={words.home.election.manifestDiffers} />}
            <div class="card-head">
              <PhaseBadge phase={election.phase} />
              <a href={`/e/${uuid}`}>{words.results.toElection}</a>
            </div>
            {groupOf(election.phase) !== 'past' ? (
              <NotYet election={election} />
            ) : election.phase === 'final' && manifest ? (
              <Final election={election} manifest={manifest} />
            ) : (
              <Counting election={election} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function NotYet({ election }: { election: Election }) {
  const { results } = useWords();
  const { time } = useFormat();
  const closes = election.schedule.closes_at;
  return (
    <Notice title={results.notYet}>
      {election.phase === 'open' && closes && <p>{results.closesAt(time(closes))}</p>}
    </Notice>
  );
}

function Counting({ election }: { election: Election }) {
  const result = useFetch(`result ${election.uuid}`, (signal) => readResult(election.uuid, signal), election.block);
  return (
    <>
      <Progress election={election} />
      {result.value && <Attestations result={result.value} />}
    </>
  );
}

function Final({ election, manifest }: { election: Election; manifest: Manifest }) {
  const read = useFetch(`report ${election.uuid}`, async (signal) => {
    const [result, report] = await Promise.all([readResult(election.uuid, signal), readReport(election.uuid, signal)]);
    return { result, report };
  });
  return (
    <Loaded of={read}>
      {({ result, report }) => <Outcome election={election} manifest={manifest} report={report} result={result} />}
    </Loaded>
  );
}
