// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { OfficeError, type Preview } from '../api.ts';
import { readPreview } from '../calls.ts';
import { usePresence } from '../session.tsx';
import { clientHash } from './client.ts';
import { toManifest } from './manifest.ts';
import type { DraftForm } from './model.ts';

/** One of each of the draft's elections, in their order. */
export interface Previews {
  of: DraftForm;
  list: Preview[];
  problem?: unknown;
}

/** The uuid that each election has got, by its key: so that the same draft has the same hash when it is seen again. */
const uuids = new Map<string, string>();

/** After the election was created: another one gets another uuid. */
export function forgetUUIDs(): void {
  uuids.clear();
}

/** What the program makes of the draft as it is now; undefined until it has answered. */
export function usePreviews(form: DraftForm): Previews | undefined {
  const { renew } = usePresence();
  const [previews, setPreviews] = useState<Previews>();
  useEffect(() => {
    const control = new AbortController();
    ask(form, control.signal).then(
      (list) => !control.signal.aborted && setPreviews({ of: form, list }),
      (problem: unknown) => {
        if (control.signal.aborted) return;
        if (problem instanceof OfficeError && problem.code === 'signed-out') void renew(true);
        setPreviews({ of: form, list: [], problem });
      },
    );
    return () => control.abort();
  }, [form]);
  return previews?.of === form ? previews : undefined;
}

async function ask(form: DraftForm, signal: AbortSignal): Promise<Preview[]> {
  const client = await clientHash(signal);
  const list: Preview[] = [];
  for (const election of form.elections) {
    const uuid = uuids.get(election.key);
    const beside = { ...(client && { client }), ...(uuid && { uuid }) };
    const preview = await readPreview(toManifest(form, election, beside), signal);
    if (preview.manifest.uuid) uuids.set(election.key, preview.manifest.uuid);
    list.push(preview);
  }
  return list;
}
