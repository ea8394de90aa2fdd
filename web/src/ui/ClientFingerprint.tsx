// SPDX-License-Identifier: Apache-2.0
import { getBytes } from '../api/client.ts';
import { hashOf } from '../api/manifest.ts';
import { useFetch } from '../api/useFetch.ts';
import { useWords } from '../words/index.ts';

/** SHA-256 of the list of the pages' files, as this browser gets it now. */
export const useClientHash = () =>
  useFetch('client.json', async (signal) => hashOf(await getBytes('/client.json', signal)));

/** The fingerprint, short, with the way to what it means. A development server has none. */
export function ClientFingerprint() {
  const { common } = useWords();
  const { value } = useClientHash();
  if (!value) return null;
  return (
    <p>
      <a href="/verify#client">{common.footer.client}</a> <code>{value.slice(0, 16)}</code>
    </p>
  );
}
