// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { useFormat } from '../../ui/format.ts';
import { Details, Notice, Spinner } from '../../ui/Parts.tsx';
import type { Preview } from '../api.ts';
import { CopyButton } from '../CopyButton.tsx';
import { Trouble } from '../Trouble.tsx';
import { useOfficeWords } from '../words/index.ts';
import type { Issue } from './check.ts';
import { useDraft } from './DraftProvider.tsx';
import { IssueSummary } from './Issues.tsx';
import { ResidentView } from './ResidentView.tsx';
import { usePreviews } from './usePreviews.ts';

/** As a resident will see it, and as it will be frozen. */
export function PreviewStep({ issues }: { issues: Issue[] }) {
  return (
    <>
      <IssueSummary issues={issues} />
      <Previewed />
    </>
  );
}

function Previewed() {
  const { form } = useDraft();
  const { draft } = useOfficeWords();
  const previews = usePreviews(form);
  const [at, setAt] = useState(0);
  if (!previews) return <Spinner label={draft.preview.checking} />;
  if (previews.problem !== undefined) return <Trouble problem={previews.problem} />;
  const shown = previews.list[at] ?? previews.list[0];
  if (!shown) return null;
  return (
    <>
      <Findings previews={previews.list} />
      {previews.list.length > 1 && (
        <nav class="tabs" aria-label={draft.projects.elections}>
          {previews.list.map((one, i) => (
            <button
              key={one.manifest.uuid}
              type="button"
              aria-current={one === shown ? 'true' : undefined}
              onClick={() => setAt(i)}
            >
              {draft.projects.election(i + 1, one.manifest.name)}
            </button>
          ))}
        </nav>
      )}
      <Frozen key={shown.manifest.uuid} preview={shown} />
      {shown.problems.length === 0 && <ResidentView key={shown.canonical} canonical={shown.canonical} />}
    </>
  );
}

/** What the program found that the form did not. */
export function Findings({ previews }: { previews: Preview[] }) {
  const { draft, frame } = useOfficeWords();
  const problems = previews.flatMap((one) => one.problems.map((problem) => ({ ...problem, name: one.manifest.name })));
  if (problems.length === 0) return <Notice tone="success" live title={draft.preview.fine} />;
  return (
    <Notice tone="danger" live title={draft.preview.rejected}>
      <p class="quiet">{frame.what}</p>
      <ul class="issues">
        {problems.map((problem) => (
          <li key={problem.name + problem.text}>
            {previews.length > 1 && <strong>{problem.name}: </strong>}
            <span lang="en">{problem.text}</span> <span class="code">{problem.code}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Frozen({ preview }: { preview: Preview }) {
  const { form } = useDraft();
  const { draft } = useOfficeWords();
  const { preview: words } = draft;
  const { money } = useFormat();
  const { manifest, sha256 } = preview;
  return (
    <section class="facts">
      <dl>
        <div>
          <dt>{words.counting}</dt>
          <dd>{words.countings[preview.counting]}</dd>
        </div>
        <div>
          <dt>{words.ballot}</dt>
          <dd lang="en">{preview.ballot_text}</dd>
        </div>
        {/^\d+(\.\d+)?$/.test(preview.total_cost) && /^\d+(\.\d+)?$/.test(manifest.budget) && (
          <div>
            <dt>
              {words.budget} / {words.total}
            </dt>
            <dd>
              {money(manifest.budget, manifest.currency)} / {money(preview.total_cost, manifest.currency)}
            </dd>
          </div>
        )}
        <div>
          <dt>{form.kind === 'campaign' ? words.hashCampaign : words.hash}</dt>
          <dd>
            <span class="code">{sha256}</span> <CopyButton text={sha256} what={words.hash} />
            <p class="quiet">{form.kind === 'campaign' ? words.hashCampaignHint : words.hashHint}</p>
          </dd>
        </div>
        {manifest.client && (
          <div>
            <dt>{words.client}</dt>
            <dd>
              <span class="code">{manifest.client}</span>
              <p class="quiet">{words.clientHint}</p>
            </dd>
          </div>
        )}
      </dl>
      <Details summary={words.canonical}>
        <pre class="code canonical">{preview.canonical}</pre>
      </Details>
    </section>
  );
}
