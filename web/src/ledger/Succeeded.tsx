// SPDX-License-Identifier: Apache-2.0
import { Badge } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';

export function Succeeded({ of }: { of: { succeeded: boolean } }) {
  const { ledger } = useWords();
  return of.succeeded ? (
    <Badge tone="success">{ledger.succeeded}</Badge>
  ) : (
    <Badge tone="danger">{ledger.refused}</Badge>
  );
}
