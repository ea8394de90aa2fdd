// SPDX-License-Identifier: Apache-2.0

// The office's answers, looked at before a page relies on them: a program of another build than the pages would
// otherwise break them in ways that nobody understands.
import * as api from './api.ts';
import { hasShape } from './shape.ts';

const account = { name: '', address: '', roles: [''] };
const session = { signed_in: true, enrolled: true, chain_id: 0, public_url: '', accounts: [account] };
const line = { uuid: '', name: '', phase: '', opens_at: 0, closes_at: 0, roll_count: 0, voters: 0, ballots: 0, due: 0 };
const job = { id: '', action: '', account: '', state: '', started: 0, messages: [{ code: '', text: '', time: 0 }] };
const project = { id: '', name: '', cost: '' };
const manifest = {
  name: '',
  budget: '',
  decimals: 0,
  ballot: { vote_type: '' },
  rule: { name: '', ties: [''] },
  opens_at: 0,
  closes_at: 0,
  projects: [project],
};
const election = {
  ...line,
  address: '',
  organiser: '',
  opened: true,
  prepared: true,
  shuffled: true,
  shuffles: 0,
  decrypted: 0,
  decryptions: 0,
  trustees: [{ number: 0, address: '', group: true, shuffled: true, decrypted: true }],
  group_size: 0,
  threshold: 0,
  registrars: [''],
  manifest_sha256: '',
  awaited: [{ code: '', who: '', what: '' }],
  decisions: [{ id: 0, method: '', approvals: 0, needed: 0 }],
  actions: [{ action: '', account: '', needs: [''], due: true }],
  secrets: [''],
  awards_recorded: true,
  public_url: '',
  jobs: [job],
};
const parties = {
  organisations: [{ name: '', address: '' }],
  quorum: 0,
  accounts: [{ address: '', roles: [''] }],
};
const remark = { line: 0, code: '', ko: '', en: '' };
const preview = {
  manifest,
  canonical: '',
  sha256: '',
  problems: [{ code: '', text: '' }],
  counting: '',
  ballot_text: '',
  min_choices: 0,
  max_choices: 0,
};
const audit = { intact: true, lines: [{ n: 0, time: '', who: '', action: '', result: '' }], count: 0, head: '' };

async function looked<T>(answer: Promise<T>, pattern: unknown): Promise<T> {
  const value = await answer;
  if (hasShape(value, pattern)) return value as T;
  throw new api.OfficeError({
    code: 'unexpected-answer',
    title: 'Unexpected answer',
    status: 0,
    detail: 'The program answered in another form than these pages know: reload them, or start the program anew.',
  });
}

export const readSession = (background = false) => looked(api.session(background), session);
export const signIn = () => looked(api.login(), session);
export const enrol = (code: string, name: string) => looked(api.enrol(code, name), session);
export const signOut = () => looked(api.logout(), session);
export const readParties = () => looked(api.parties(), parties);
export const importFile = (file: File) => looked(api.importFile(file), { kind: '', manifest, warnings: [remark] });
export const readPreview = (draft: api.Draft, signal?: AbortSignal) => looked(api.preview(draft, signal), preview);
export const storePicture = (file: Blob) => looked(api.uploadPicture(file), { sha256: '', type: '' });
export const readElections = (background = false) => looked(api.elections(background), { elections: [line] });
export const readElection = (uuid: string, background = false) => looked(api.election(uuid, background), election);
export const createElection = (request: api.NewElection) => looked(api.createElection(request), job);
export const createCampaign = (request: api.NewCampaign) => looked(api.createCampaign(request), job);
export const act = (...request: Parameters<typeof api.act>) => looked(api.act(...request), job);
export const readJob = (id: string) => looked(api.job(id), job);
export const readJobs = () => looked(api.jobs(), { jobs: [job] });
export const stopJob = (id: string) => looked(api.stopJob(id), job);
export const readAudit = (last?: number) => looked(api.audit(last), audit);
