// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';

/** Puts a text on the clipboard, and says whether that was done: a browser may forbid it. */
export function useCopy(): [copied: boolean, copy: (text: string) => void] {
  const [copied, setCopied] = useState(false);
  const copy = (text: string) => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return [copied, copy];
}
