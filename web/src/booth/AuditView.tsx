// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { type Audit, type Selection, selectionOf } from '../../belenios/index.ts';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Details, Notice } from '../ui/Parts.tsx';
import { useWords } from '../words/index.ts';
import type { Ballot } from './ballot.ts';
import { Chosen } from './Chosen.tsx';
import { Seal } from './Confirm.tsx';
import { save } from './file.ts';
import { Qr } from './Qr.tsx';
import { useTelling } from './text.ts';
import { useCopy } from './useCopy.ts';

/** Bytes in a QR code that any phone still reads from a screen. */
const qrBytes = 900;
/** More codes than this nobody reads one after the other. */
const qrPages = 20;

interface AuditProps {
  ballot: Ballot;
  audit: Audit;
  onAgain: () => void;
  onChange: () => void;
}

/** An opened ballot: what it held, and how another device can compute that. */
export function AuditView({ ballot, audit, onAgain, onChange }: AuditProps) {
  const { booth } = useTelling(ballot.manifest);
  const words = booth.audit;
  const held = selectionOf(ballot.form, audit.document.answers[0] ?? []);
  const same = isSame(held, ballot.selection, ballot.form.type === 'ordinal');
  return (
    <Page title={words.title} intro={<p>{words.spent}</p>}>
      <section>
        <h2>{words.contained}</h2>
        <Chosen ballot={{ ...ballot, selection: held }} fixed />
        <Notice tone={same ? 'success' : 'danger'} live title={same ? words.asChosen : words.differs} />
        <Seal commitment={audit.commitment} />
      </section>
      <Elsewhere audit={audit} uuid={ballot.form.uuid} />
      <div class="booth-buttons end">
        <Button kind="tertiary" onClick={onChange}>
          {words.change}
        </Button>
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
    </Page>
  );
}

/** The file that the commands below read. */
const fileName = 'audited-ballot.json';

/** docs/audit-ballot.md */
const commands = (uuid: string, commitment: string): string => {
  const election = `${location.origin}/v1/elections/${encodeURIComponent(uuid)}`;
  return [
    `curl -o election.bel ${election}/archive`,
    `curl -o manifest.json ${election}/manifest`,
    `madang verify-ballot --archive election.bel --manifest manifest.json --commitment ${commitment.slice(0, 8)} ${fileName}`,
  ].join('\n');
};

function Elsewhere({ audit, uuid }: { audit: Audit; uuid: string }) {
  const { booth, common } = useWords();
  const words = booth.audit;
  const [copied, copy] = useCopy();
  const text = new TextDecoder().decode(audit.bytes);
  const file = new Blob([new Uint8Array(audit.bytes)], { type: 'application/json' });
  return (
    <section class="booth-elsewhere">
      <h2>{words.how}</h2>
      <p>{words.howText}</p>
      <pre class="mono booth-command">{commands(uuid, audit.commitment)}</pre>
      <Notice tone="warning" title={words.secret} />
      <div class="booth-buttons">
        <Button kind="secondary" size="medium" onClick={() => save(file, fileName)}>
          {words.save}
        </Button>
        <Button kind="tertiary" size="medium" onClick={() => copy(text)}>
          {copied ? common.copied : words.copy}
        </Button>
      </div>
      {text.length <= qrBytes * qrPages && (
        <Details summary={words.showQr}>
          <QrPages text={text} />
        </Details>
      )}
      <Details summary={words.text}>
        <textarea class="mono booth-audit-text" readOnly rows={8} aria-label={words.text} value={text} />
      </Details>
    </section>
  );
}

/** A text too long for one code, as several. */
function QrPages({ text }: { text: string }) {
  const { booth } = useWords();
  const [page, setPage] = useState(0);
  const pages = Array.from({ length: Math.ceil(text.length / qrBytes) }, (_, i) =>
    text.slice(i * qrBytes, (i + 1) * qrBytes),
  );
  const label = booth.audit.qrLabel(String(page + 1), String(pages.length));
  return (
    <>
      <p>{booth.audit.qrText}</p>
      <Qr text={pages[page] ?? ''} label={label} />
      <p role="status">{label}</p>
      {pages.length > 1 && (
        <Button kind="secondary" size="medium" onClick={() => setPage((page + 1) % pages.length)}>
          {booth.audit.qrNext}
        </Button>
      )}
    </>
  );
}

/** Where order says nothing, it does not matter. */
function isSame(a: Selection, b: Selection, ordered: boolean): boolean {
  const lines = (s: Selection) => {
    const all = s.projects.map((project, i) => `${project}=${s.points?.[i] ?? 1}`);
    return (ordered ? all : all.sort()).join();
  };
  return lines(a) === lines(b);
}
