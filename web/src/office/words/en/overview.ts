// SPDX-License-Identifier: Apache-2.0
import type { OfficeWords } from '../index.ts';

export const overview: OfficeWords['overview'] = {
  title: 'Elections',
  intro: (organisation) => `The office of ${organisation}.`,
  create: 'Create an election',
  resume: 'Go on with your draft',
  kept: (when) => `There is a draft on this device, saved ${when}`,
  todo: 'To do now',
  nothing: 'Nothing to do now. What is awaited of others stands with each election below.',
  elections: 'Elections',
  none: 'There are no elections yet.',
  noneHint: 'With an organiser’s account, begin with “Create an election”.',
  awaited: 'Awaited',
  turnout: (ballots, roll) => `${ballots} of ${roll} on the roll have voted`,
  noRoll: 'No roll yet',
  schedule: (opens, closes) => `${opens} – ${closes}`,
  decisions: 'Decisions that wait for approval',
  decision: (what, approvals, needed) => `${what}: ${approvals} of ${needed} organisations have approved`,
  noDecisions: 'No decision waits for approval.',
  decisionsHint: (quorum, all) => `A decision is carried out when ${quorum} of ${all} member organisations approve.`,
  jobs: 'Jobs, running and lately ended',
  noJobs: 'No jobs lately.',
  who: 'My accounts and roles',
  whoHint: 'Roles stand in the ledger, by decision of the member organisations.',
  due: (n) => (n === 1 ? '1 thing to do' : `${n} things to do`),
  campaign: 'Campaign',
};
