// SPDX-License-Identifier: Apache-2.0

/**
 * Why something is refused. The codes never change; those from malformed to too-large are the codes of Go's BallotError.
 * Messages are plain English for logs and developers, and never hold a secret; pages have their own words for codes.
 */
export type ErrorCode =
  | 'malformed' // bytes that are not the canonical form
  | 'not-canonical' // a ballot, but written in another way
  | 'wrong-election' // a ballot or document of another election
  | 'bad-element' // not an element of the group
  | 'bad-proof'
  | 'bad-signature'
  | 'too-large'
  | 'unsupported' // another version, group or type of question
  | 'mismatch' // two things that belong together disagree: key and trustees, object and manifest
  | 'fingerprint' // the election is not the one of the voter's letter
  | 'answers' // answers or a selection that the question does not allow
  | 'code' // not a credential's code
  | 'state' // asked in the wrong order: no election, no credential, a sealed ballot used before
  | 'failed'; // the worker broke down

export class BeleniosError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'BeleniosError';
    this.code = code;
  }
}
