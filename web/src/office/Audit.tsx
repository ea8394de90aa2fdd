// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { useFormat } from '../ui/format.ts';
import { Page } from '../ui/Page.tsx';
import { Notice, Table } from '../ui/Parts.tsx';
import type { AuditLine, Audit as Log } from './api.ts';
import { CopyButton } from './CopyButton.tsx';
import { readAudit } from './calls.ts';
import { Shown } from './Trouble.tsx';
import { useAsked } from './useAsked.ts';
import { useOfficeWords } from './words/index.ts';

const step = 200;

/** Who did what, when, with which result; the newest first. */
export function Audit() {
  const { audit } = useOfficeWords();
  const [last, setLast] = useState(step);
  const asked = useAsked(`audit ${last}`, () => readAudit(last));
  return (
    <Page title={audit.title} intro={audit.intro}>
      <Shown of={asked}>
        {(log) => (
          <>
            <Whole log={log} />
            <Lines log={log} />
            {log.lines.length < log.count && (
              <div>
                <Button kind="tertiary" onClick={() => setLast(last + step)}>
                  {audit.more}
                </Button>
              </div>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Whole({ log }: { log: Log }) {
  const { audit } = useOfficeWords();
  const { number } = useFormat();
  return (
    <>
      {log.intact ? (
        <Notice tone="success" title={audit.intact}>
          <p>{audit.intactWhy}</p>
        </Notice>
      ) : (
        <Notice tone="danger" live title={audit.broken(log.broken_at ?? 0)}>
          <p>{audit.brokenWhy}</p>
        </Notice>
      )}
      {log.head && (
        <p>
          {audit.head}: <span class="code">{log.head}</span> <CopyButton text={log.head} what={audit.head} />
          <br />
          <span class="quiet">
            {audit.headHint} {audit.count(number(log.count))}
          </span>
        </p>
      )}
    </>
  );
}

function Lines({ log }: { log: Log }) {
  const { audit, actions } = useOfficeWords();
  const { time } = useFormat();
  const { columns } = audit;
  if (log.lines.length === 0) return <p>{audit.none}</p>;
  const one = (name: string) => actions.of[name]?.label ?? audit.actions[name] ?? name;
  // "stop decrypt" is an action, and the one that it stopped
  const action = (name: string) => name.split(' ').map(one).join(': ');
  const newest = log.lines.toSorted((a, b) => b.n - a.n);
  return (
    <Table
      caption={audit.caption}
      head={[columns.n, columns.time, columns.who, columns.action, columns.account, columns.election, columns.result]}
      rows={newest.map((line) => ({
        key: String(line.n),
        cells: [
          String(line.n),
          time(line.time),
          line.who,
          action(line.action),
          line.account ?? '–',
          line.election ? <a href={`/e/${line.election}`}>{line.election}</a> : '–',
          <Outcome key="result" line={line} />,
        ],
      }))}
    />
  );
}

function Outcome({ line }: { line: AuditLine }) {
  const { audit } = useOfficeWords();
  const [result = '', code] = line.result.split(': ');
  const hashes = line.transactions ?? [];
  return (
    <>
      {audit.results[result] ?? result} {code && <span class="code">{code}</span>}
      {hashes.length > 0 && (
        <details class="quiet">
          <summary>{audit.transactions(hashes.length)}</summary>
          <ul>
            {hashes.map((hash) => (
              <li key={hash} class="code">
                {hash}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
