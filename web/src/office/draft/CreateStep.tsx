// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/Field.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice, Spinner } from '../../ui/Parts.tsx';
import { useSpeech } from '../../words/index.ts';
import type { Job, Preview } from '../api.ts';
import { createCampaign, createElection } from '../calls.ts';
import { JobView } from '../JobView.tsx';
import { useNames, useParties } from '../parties.tsx';
import { useDoing } from '../session.tsx';
import { Trouble } from '../Trouble.tsx';
import { useOfficeWords } from '../words/index.ts';
import type { Issue } from './check.ts';
import { useDraft } from './DraftProvider.tsx';
import { IssueSummary } from './Issues.tsx';
import { toNewCampaign, toNewElection } from './manifest.ts';
import type { DraftForm } from './model.ts';
import { Findings } from './PreviewStep.tsx';
import { tellTime, toUnix } from './time.ts';
import { forgetUUIDs, usePreviews } from './usePreviews.ts';

/** The last look, and freezing. */
export function CreateStep({ issues }: { issues: Issue[] }) {
  const { form, discard } = useDraft();
  const { draft } = useOfficeWords();
  const [job, setJob] = useState<Job>();
  const done = (ended: Job) => {
    setJob(ended);
    if (ended.state !== 'done') return;
    discard();
    forgetUUIDs();
  };
  if (job?.state === 'done') return <Created job={job} />;
  if (job && job.state !== 'failed') return <JobView job={job} onEnd={done} />;
  return (
    <>
      <IssueSummary issues={issues} />
      <p>{draft.create.intro}</p>
      <Notice tone="warning" title={draft.create.frozen} />
      {job && <JobView job={job} onEnd={done} />}
      {issues.some((issue) => issue.error) ? (
        <Notice tone="danger" title={draft.create.blocked} />
      ) : (
        <Freezing form={form} onJob={setJob} />
      )}
    </>
  );
}

function Freezing({ form, onJob }: { form: DraftForm; onJob: (job: Job) => void }) {
  const { draft } = useOfficeWords();
  const previews = usePreviews(form);
  if (!previews) return <Spinner label={draft.preview.checking} />;
  if (previews.problem !== undefined) return <Trouble problem={previews.problem} />;
  const refused = previews.list.some((one) => one.problems.length > 0);
  return (
    <>
      <Findings previews={previews.list} />
      <Digest form={form} previews={previews.list} />
      {!refused && <Agreement form={form} previews={previews.list} onJob={onJob} />}
    </>
  );
}

function Agreement(props: { form: DraftForm; previews: Preview[]; onJob: (job: Job) => void }) {
  const { form, previews } = props;
  const { draft } = useOfficeWords();
  const { busy, problem, run } = useDoing();
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const create = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const manifests = previews.map((one) => one.manifest);
    const [first] = manifests;
    if (!agreed || !first) return;
    const job = await run(() =>
      form.kind === 'campaign'
        ? createCampaign(toNewCampaign(form, manifests))
        : createElection(toNewElection(form, first)),
    );
    if (job) props.onJob(job);
  };
  return (
    <form class="office-form" noValidate onSubmit={(event) => void create(event)}>
      <CheckField label={draft.create.agree} checked={agreed} onCheck={setAgreed} />
      <p class="form-hint-invalid" role="alert">
        {tried && !agreed && draft.create.agreeMissing}
      </p>
      {problem !== undefined && <Trouble problem={problem} />}
      <Button type="submit" size="xlarge" busy={busy}>
        {form.kind === 'campaign' ? draft.create.buttonCampaign : draft.create.button}
      </Button>
    </form>
  );
}

/** What is created, in a few lines. */
function Digest({ form, previews }: { form: DraftForm; previews: Preview[] }) {
  const { draft, rules } = useOfficeWords();
  const { language } = useSpeech();
  const { money, number } = useFormat();
  const { value: parties } = useParties();
  const name = useNames();
  const { schedule } = form;
  const time = (local: string) => tellTime(toUnix(local, schedule.zone) ?? 0, schedule.zone, language);
  const { trustees, threshold, registrars } = form.parties;
  const rows: [string, string][] = [
    ...previews.map(({ manifest }): [string, string] => [
      manifest.name,
      `${draft.projects.budget} ${money(manifest.budget, manifest.currency)}, ${draft.projects.list} ${number(manifest.projects.length)}`,
    ]),
    [rules.ballot, rules.kinds[form.ballot.kind]],
    [rules.rule, rules.names[form.rule.name]],
    [draft.schedule.opens, time(schedule.opens)],
    [draft.schedule.closes, time(schedule.closes)],
    [
      draft.parties.trustees,
      `${trustees.map(name).join(', ')} (${draft.parties.of(Number(threshold || trustees.length), trustees.length)})`,
    ],
    [draft.parties.registrars, registrars.map(name).join(', ')],
  ];
  return (
    <section class="facts">
      <dl>
        {rows.map(([term, told]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
      {parties && <p class="quiet">{draft.parties.quorum(parties.quorum, parties.organisations.length)}</p>}
    </section>
  );
}

function Created({ job }: { job: Job }) {
  const { draft } = useOfficeWords();
  const uuids = job.result?.uuids ?? (job.result?.uuid ? [job.result.uuid] : []);
  return (
    <Notice tone="success" live title={draft.create.done}>
      <p>{draft.create.doneNext}</p>
      <ul class="issues">
        {uuids.map((uuid) => (
          <li key={uuid}>
            {draft.create.uuid}: <span class="code">{uuid}</span>{' '}
            <LinkButton href={`/e/${uuid}`} size="medium">
              {draft.create.go}
            </LinkButton>
          </li>
        ))}
      </ul>
      <LinkButton href="/new" kind="tertiary" size="medium">
        {draft.create.another}
      </LinkButton>
    </Notice>
  );
}
