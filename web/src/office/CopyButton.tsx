// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words/index.ts';
import { useOfficeWords } from './words/index.ts';

export function CopyButton({ text, what }: { text: string; what: string }) {
  const { common } = useWords();
  const { frame } = useOfficeWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <>
      <Button kind="text" size="small" label={frame.copyOf(what)} onClick={() => void copy()}>
        {common.copy}
      </Button>
      <span role="status" class="quiet">
        {copied && common.copied}
      </span>
    </>
  );
}
