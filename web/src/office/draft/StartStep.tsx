// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/Field.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/Parts.tsx';
import { type Imported, OfficeError } from '../api.ts';
import { importFile } from '../calls.ts';
import { useDoing } from '../session.tsx';
import { Trouble } from '../Trouble.tsx';
import { useOfficeWords } from '../words/index.ts';
import { useDraft } from './DraftProvider.tsx';
import { stepAddress } from './Issues.tsx';
import { leftOut, takeManifest } from './manifest.ts';
import { blankElection, type DraftForm } from './model.ts';
import { Remarks } from './Remarks.tsx';
import { sampleCSV, saveText } from './sample.ts';

interface Read {
  file: File;
  /** Its text, for a look at what the remarks are about; none of a spreadsheet. */
  text: string | undefined;
  imported?: Imported;
}

const kinds = /\.(csv|xlsx|pb)$/i;
const mostBytes = 8 << 20;

/** From a blank form or from a file. */
export function StartStep() {
  const { draft } = useOfficeWords();
  const { form, change } = useDraft();
  const kind = (value: string) => change((before) => ofKind(before, value === 'campaign' ? 'campaign' : 'election'));
  return (
    <>
      <RadioGroup
        label={draft.start.kind}
        value={form.kind}
        choices={[
          { value: 'election', label: draft.start.election },
          { value: 'campaign', label: draft.start.campaign },
        ]}
        onChoose={kind}
      />
      {form.kind === 'campaign' && <p class="quiet">{draft.start.kindHint}</p>}
      <div class="ways">
        <section class="panel">
          <h3>{draft.start.fromForm}</h3>
          <p>{draft.start.fromFormHint}</p>
          <LinkButton kind="secondary" href={stepAddress('projects')}>
            {draft.start.on}
          </LinkButton>
        </section>
        <FromFile />
      </div>
    </>
  );
}

function ofKind(form: DraftForm, kind: DraftForm['kind']): DraftForm {
  const [first = blankElection()] = form.elections;
  return { ...form, kind, elections: kind === 'campaign' ? form.elections : [first] };
}

function FromFile() {
  const { draft } = useOfficeWords();
  const { form, change } = useDraft();
  const { busy, problem, run, clear } = useDoing();
  const [read, setRead] = useState<Read>();
  const [wrong, setWrong] = useState<string>();
  const campaign = form.kind === 'campaign';
  const take = async (file: File) => {
    clear();
    setRead(undefined);
    setWrong(
      kinds.test(file.name) ? (file.size > mostBytes ? draft.start.tooLarge : undefined) : draft.start.wrongKind,
    );
    if (!kinds.test(file.name) || file.size > mostBytes) return;
    const text = /\.xlsx$/i.test(file.name) ? undefined : await file.text();
    setRead({ file, text });
    const imported = await run(() => importFile(file));
    if (!imported) return;
    setRead({ file, text, imported });
    change((before) => takeManifest(before, imported.manifest, campaign));
  };
  const takeAll = async (files: File[]) => {
    for (const file of files) await take(file);
  };
  return (
    <section class="panel">
      <h3>{draft.start.fromFile}</h3>
      <p>{draft.start.fromFileHint}</p>
      <p class="quiet">{campaign ? draft.start.adds : draft.start.replaces}</p>
      <FileDrop busy={busy} onFiles={takeAll} many={campaign} />
      <p role="status">{busy && draft.start.reading}</p>
      {wrong && <Notice tone="danger" live title={wrong} />}
      {problem !== undefined && <Refused problem={problem} read={read} />}
      {read?.imported && <Accepted read={{ ...read, imported: read.imported }} />}
      <Button kind="text" size="small" onClick={() => saveText(sampleCSV, draft.start.sampleName)}>
        {draft.start.sample}
      </Button>
    </section>
  );
}

function FileDrop(props: { busy: boolean; many: boolean; onFiles: (files: File[]) => Promise<void> }) {
  const { draft } = useOfficeWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const give = (files: FileList | null | undefined) =>
    void props.onFiles(Array.from(files ?? []).slice(0, props.many ? 100 : 1));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse only; the button does the same
    <div
      class={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        give(event.dataTransfer?.files);
      }}
    >
      <p>{draft.start.drop}</p>
      <Button kind="secondary" busy={props.busy} onClick={() => input.current?.click()}>
        {draft.start.choose}
      </Button>
      <input
        ref={input}
        type="file"
        class="sr-only"
        tabIndex={-1}
        aria-label={draft.start.choose}
        accept=".csv,.xlsx,.pb"
        multiple={props.many}
        onChange={(event) => {
          give(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

function Accepted({ read }: { read: Read & { imported: Imported } }) {
  const { draft } = useOfficeWords();
  const { number } = useFormat();
  const { manifest, warnings } = read.imported;
  const lost = leftOut(manifest);
  return (
    <div class="stack">
      <Notice tone="success" live title={draft.start.read(read.file.name, number(manifest.projects.length))}>
        <p>{warnings.length > 0 ? draft.start.remarks(warnings.length) : draft.start.clean}</p>
      </Notice>
      {lost.length > 0 && <Notice tone="warning" title={draft.start.leftOut(lost.join(', '))} />}
      <Remarks remarks={warnings} text={read.text} />
      <LinkButton href={stepAddress('projects')}>{draft.start.on}</LinkButton>
    </div>
  );
}

function Refused({ problem, read }: { problem: unknown; read: Read | undefined }) {
  const remarks = problem instanceof OfficeError ? problem.remarks : [];
  return (
    <div class="stack">
      <Trouble problem={problem} />
      <Remarks remarks={remarks} text={read?.text} />
    </div>
  );
}
