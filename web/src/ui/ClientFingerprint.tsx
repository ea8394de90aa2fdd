// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { getBytes } from '../api/client.ts';
import { hashOf } from '../api/manifest.ts';
import { useFetch } from '../api/useFetch.ts';
import { useWords } from '../words/index.ts';

/** SHA-256 of the list of the pages' files, as this browser gets it now. */
export const useClientHash = () =>
  useFetch('client.json', async (signal) => hashOf(await getBytes('/client.json', signal)));

/** How long the page's own files and data go first. */
const patience = 3_000;

/** The fingerprint, short, with the way to what it means; not before the page itself is there. */
export function ClientFingerprint() {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return due ? <Fingerprint /> : null;
}

/** A development server has none. */
function Fingerprint() {
  const { common } = useWords();
  const { value } = useClientHash();
  if (!value) return null;
  return (
    <p>
      <a href="/verify#client">{common.footer.client}</a> <code>{value.slice(0, 16)}</code>
    </p>
  );
}
