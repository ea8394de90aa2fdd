// SPDX-License-Identifier: Apache-2.0
import type { OfficeWords } from '../index.ts';
import { actions } from './actions.ts';
import { audit } from './audit.ts';
import { draft } from './draft.ts';
import { election } from './election.ts';
import { frame } from './frame.ts';
import { issues } from './issues.ts';
import { jobs } from './jobs.ts';
import { overview } from './overview.ts';
import { problems } from './problems.ts';
import { rules } from './rules.ts';
import { session } from './session.ts';

export const words: OfficeWords = {
  actions,
  audit,
  draft,
  election,
  frame,
  issues,
  jobs,
  overview,
  problems,
  rules,
  session,
};
