// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'preact/hooks';
import { getManifest } from '../api/manifest.ts';
import { useFetch } from '../api/useFetch.ts';
import { useClientHash } from '../ui/ClientFingerprint.tsx';
import { Loaded } from '../ui/Page.tsx';
import { Notice } from '../ui/Parts.tsx';
import { Code, Copyable, Facts, Section } from '../ui/Show.tsx';
import { useWords } from '../words/index.ts';
import { commandsFor } from './commands.ts';

/** The fingerprint of these pages, beside the one that an election's manifest states. */
export function Client({ uuid }: { uuid: string }) {
  const { home } = useWords();
  const words = home.verify;
  const hash = useClientHash();
  // The footer's link leads here, to a part that is there only now.
  useEffect(() => {
    if (location.hash === '#client') document.getElementById('client')?.scrollIntoView();
  }, []);
  return (
    <Section title={words.clientTitle} id="client">
      <p>{words.clientWhat}</p>
      <Loaded of={hash}>
        {(value) => (
          <>
            <Facts facts={[[words.clientIs, <Code key="hash">{value}</Code>]]} />
            {uuid && <Stated uuid={uuid} hash={value} />}
          </>
        )}
      </Loaded>
      <p>{words.clientLimit}</p>
      <Copyable name={words.commands.client} text={commandsFor(location.origin, uuid).client} />
      <p class="note">{words.client}</p>
    </Section>
  );
}

function Stated({ uuid, hash }: { uuid: string; hash: string }) {
  const { home } = useWords();
  const words = home.verify;
  const { value } = useFetch(`manifest ${uuid}`, (signal) => getManifest(uuid, signal));
  if (!value) return null;
  const stated = value.manifest.client;
  if (!stated) return <Notice title={words.clientUnstated} />;
  return stated === hash ? (
    <Notice tone="success" live title={words.clientSame} />
  ) : (
    <Notice tone="danger" live title={words.clientDiffers} />
  );
}
