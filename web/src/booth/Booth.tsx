// SPDX-License-Identifier: Apache-2.0

import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import '../styles/booth.scss';
import { type ElectionStatus, getJSON } from '../api/client.ts';
import { getManifest, inLanguage, type Manifest } from '../api/manifest.ts';
import { useFetch } from '../api/useFetch.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Loaded, Page } from '../ui/Page.tsx';
import { Notice } from '../ui/Parts.tsx';
import { useSpeech } from '../words/index.ts';
import { type Letter, takeLetter } from './letter.ts';
import { Session } from './Session.tsx';
import { useSecondsUntil } from './Welcome.tsx';

/** Voting: the election's parts, then what its phase allows. */
export function Booth() {
  const { params } = useRoute();
  const uuid = params.uuid ?? '';
  const [letter, setLetter] = useState<Letter>(takeLetter);
  useEffect(() => {
    const follow = () => setLetter((before) => ({ ...before, ...takeLetter() }));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const election = useFetch(`booth ${uuid}`, async (signal) => {
    const path = `/v1/elections/${encodeURIComponent(uuid)}`;
    const [status, manifest] = await Promise.all([getJSON<ElectionStatus>(path, signal), getManifest(uuid, signal)]);
    return { status, manifest };
  });
  return (
    <Loaded of={election}>
      {({ status, manifest }) =>
        status.phase === 'open' ? (
          <Session
            key={uuid}
            subject={{ uuid, status, manifest }}
            manifest={manifest.manifest}
            letter={letter}
            onLetter={setLetter}
          />
        ) : (
          <NotOpen status={status} manifest={manifest.manifest} onAgain={election.again} />
        )
      }
    </Loaded>
  );
}

interface NotOpenProps {
  status: ElectionStatus;
  manifest: Manifest;
  onAgain: () => void;
}

/** Before the opening, and after the end. */
function NotOpen({ status, manifest, onAgain }: NotOpenProps) {
  const { language, words } = useSpeech();
  const { closedStates } = words.booth;
  const format = useFormat();
  const opens = status.schedule.opens_at ?? manifest.opens_at * 1000;
  const early = status.phase === 'draft' || status.phase === 'setup';
  const wait = useSecondsUntil(opens);
  const home = `/e/${encodeURIComponent(status.uuid)}`;
  return (
    <Page title={inLanguage(manifest, language).name}>
      <Notice tone="information" live title={early ? closedStates.early : closedStates.late}>
        {early ? (
          <p>
            {closedStates.opens(format.time(opens))} {wait > 0 && closedStates.opensIn(wait)}
          </p>
        ) : (
          <p>{closedStates.closed(format.time(status.schedule.closes_at ?? manifest.closes_at * 1000))}</p>
        )}
      </Notice>
      <div class="booth-buttons">
        <LinkButton href={early ? home : `${home}/results`}>
          {early ? closedStates.projects : closedStates.results}
        </LinkButton>
        {early ? (
          <Button kind="secondary" onClick={onAgain}>
            {closedStates.reload}
          </Button>
        ) : (
          <LinkButton kind="secondary" href={`${home}/check`}>
            {closedStates.check}
          </LinkButton>
        )}
      </div>
    </Page>
  );
}
