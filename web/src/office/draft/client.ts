// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * The hash of this program's pages, which are those that its gateway serves: manifests name it, so that residents can
 * notice others. None while pages are being developed: there is no list of them then.
 */
export async function clientHash(signal?: AbortSignal): Promise<string | undefined> {
  const response = await fetch('/client.json', { credentials: 'same-origin', signal: signal ?? null });
  if (!response.ok || !response.headers.get('Content-Type')?.includes('json')) return undefined;
  return bytesToHex(sha256(new Uint8Array(await response.arrayBuffer())));
}
