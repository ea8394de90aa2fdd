// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from './errors.ts';
import type { Answers, Audit, ElectionInfo, OpenRequest, SealedBallot, SignedBallot, VerifiedBallot } from './types.ts';

/** What the client asks its worker, by name: the argument and the answer. */
export interface Calls {
  open: { asks: OpenRequest; gives: ElectionInfo };
  derive: { asks: string; gives: { publicCredential: string } };
  seal: { asks: Answers; gives: SealedBallot };
  sign: { asks: number; gives: SignedBallot };
  audit: { asks: number; gives: Audit };
  verifyBallot: { asks: Uint8Array; gives: VerifiedBallot };
  verifyAudit: { asks: Uint8Array; gives: { answers: Answers; commitment: string } };
  forget: { asks: undefined; gives: undefined };
}

export type CallName = keyof Calls;

export type Call = { [K in CallName]: { id: number; name: K; asks: Calls[K]['asks'] } }[CallName];

export type Reply =
  | { id: number; progress: number }
  | { id: number; gives: Calls[CallName]['gives'] }
  | { id: number; error: { code: ErrorCode; message: string } };
