// SPDX-License-Identifier: Apache-2.0
import { bytesToHex } from '@noble/hashes/utils.js';
import { openSealed, verifyAudit } from './audit.ts';
import { type Ballot, commitmentOf } from './ballot.ts';
import { type Credential, deriveCredential } from './credential.ts';
import type { Election } from './election.ts';
import { type Sealed, seal, signBallot } from './encrypt.ts';
import { BeleniosError } from './errors.ts';
import type { CallName, Calls } from './messages.ts';
import { openElection } from './open.ts';
import { base64 } from './text.ts';
import type { OnProgress, VerifiedBallot } from './types.ts';
import { verifyBallot } from './verify.ts';

type Handlers = { [K in CallName]: (asks: Calls[K]['asks'], onProgress: OnProgress) => Calls[K]['gives'] };

/** What a worker does: one election, one voter, and what is sealed but neither signed nor opened. */
export class Session {
  private election: Election | undefined;
  private credential: Credential | undefined;
  private readonly sealed = new Map<number, Sealed>();
  private next = 1;

  private readonly handlers: Handlers = {
    open: (request) => {
      this.forget();
      this.election = undefined;
      const { election, info } = openElection(request);
      this.election = election;
      return info;
    },
    derive: (code) => {
      this.credential = undefined;
      const e = this.opened();
      this.credential = deriveCredential(e.group, e.uuid, code);
      return { publicCredential: this.credential.publicCredential };
    },
    seal: (answers, onProgress) => {
      const sealed = seal(this.opened(), answers, onProgress);
      const id = this.next++;
      this.sealed.set(id, sealed);
      return { id, commitment: sealed.commitment };
    },
    sign: (id, onProgress) => {
      const e = this.opened();
      if (!this.credential) throw new BeleniosError('state', 'derive the credential first');
      const sealed = this.take(id);
      const ballot = signBallot(e, sealed, this.credential, (done) => onProgress(done / 2));
      const verified = describe(
        e,
        verifyBallot(e, ballot, (done) => onProgress((1 + done) / 2)),
      );
      if (verified.commitment !== sealed.commitment)
        throw new BeleniosError('failed', 'the ballot is not the sealed one');
      return { ballot, ...verified };
    },
    audit: (id, onProgress) => openSealed(this.opened(), this.take(id), onProgress),
    verifyBallot: (raw, onProgress) => describe(this.opened(), verifyBallot(this.opened(), raw, onProgress)),
    verifyAudit: (raw) => {
      const { answers, commitment } = verifyAudit(this.opened(), raw);
      return { answers, commitment };
    },
    forget: () => this.forget(),
  };

  handle<K extends CallName>(name: K, asks: Calls[K]['asks'], onProgress: OnProgress): Calls[K]['gives'] {
    return this.handlers[name](asks, onProgress);
  }

  private opened(): Election {
    if (!this.election) throw new BeleniosError('state', 'open an election first');
    return this.election;
  }

  /** Takes a sealed ballot away, before anything is made of it: it is signed once or opened once, never both. */
  private take(id: number): Sealed {
    const sealed = this.sealed.get(id);
    this.sealed.delete(id);
    if (!sealed) throw new BeleniosError('state', 'this sealed ballot was used before, or is of another election');
    return sealed;
  }

  private forget(): undefined {
    this.credential = undefined;
    this.sealed.clear();
  }
}

function describe(e: Election, ballot: Ballot): VerifiedBallot {
  const choices = ballot.answers.map((answer) => answer.choices);
  return {
    credential: ballot.credential,
    tracker: base64(ballot.tracker),
    trackerHex: bytesToHex(ballot.tracker),
    commitment: commitmentOf(e, choices),
  };
}
