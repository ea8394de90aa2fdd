// SPDX-License-Identifier: Apache-2.0
// Light proofs: what a ledger says about an election or a ballot, checked against the validators' signatures.
// No DOM, no network: the caller fetches. Everything here refuses what is larger than an honest proof needs, so that a
// hostile server can make a page say "not proven", but not hang.

export { fingerprintOf, parseAnchor } from './anchor.ts';
export { parseTracker, verifyBallotProof } from './ballot.ts';
export type {
  Anchor,
  BallotState,
  ElectionState,
  Phase,
  ProofErrorCode,
  Validator,
} from './types.ts';
export { PHASES, ProofError } from './types.ts';
export { MAX_BODY, verifyElectionProof } from './verify.ts';
