// SPDX-License-Identifier: Apache-2.0
import { Badge } from '../ui/Parts.tsx';
import type { ElectionLine } from './api.ts';
import { phaseTones, waitsForOpening } from './phases.ts';
import { useOfficeWords } from './words/index.ts';

export function PhaseBadge({ line }: { line: Pick<ElectionLine, 'phase' | 'opens_at'> }) {
  const { election } = useOfficeWords();
  const text = waitsForOpening(line) ? election.ready : election.phases[line.phase];
  return <Badge tone={phaseTones[line.phase]}>{text ?? line.phase}</Badge>;
}
