// SPDX-License-Identifier: Apache-2.0
import { Bar } from '../../ui/Parts.tsx';
import type { Decision } from '../api.ts';
import { useOfficeWords } from '../words/index.ts';

/** Decisions of the organisations that wait for approvals: n of m. */
export function DecisionList({ decisions }: { decisions: Decision[] }) {
  const { overview, election } = useOfficeWords();
  if (decisions.length === 0) return <p class="quiet">{overview.noDecisions}</p>;
  return (
    <ul class="decisions">
      {decisions.map((decision) => {
        const what = election.methods[decision.method] ?? decision.method;
        const told = overview.decision(what, decision.approvals, decision.needed);
        return (
          <li key={decision.id}>
            <p>{told}</p>
            <Bar value={decision.approvals} max={decision.needed} label={told} />
            {decision.arguments && <p class="code quiet">{decision.arguments}</p>}
          </li>
        );
      })}
    </ul>
  );
}
