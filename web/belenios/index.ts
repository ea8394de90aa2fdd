// SPDX-License-Identifier: Apache-2.0
export { Booth } from './client.ts';
export { type CodeCheck, checkCode } from './code.ts';
export { BeleniosError, type ErrorCode } from './errors.ts';
export { type BallotForm, type FormProject, readForm, type Selection, type SelectionProblem } from './form.ts';
export { answerOf, checkSelection, selectionOf, type Voter } from './selection.ts';
export type * from './types.ts';
