// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import type { CallName, Calls, Reply } from './messages.ts';
import type {
  Answers,
  Audit,
  ElectionInfo,
  OnProgress,
  OpenRequest,
  SealedBallot,
  SignedBallot,
  VerifiedBallot,
} from './types.ts';

interface Waiting {
  resolve: (gives: never) => void;
  reject: (error: BeleniosError) => void;
  onProgress: OnProgress | undefined;
}

/**
 * A booth in a worker of its own: one election, one voter. The secret key never leaves the worker. Every method rejects
 * with a BeleniosError.
 */
export class Booth {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  private broken: BeleniosError | undefined;

  constructor(worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })) {
    this.worker = worker;
    worker.addEventListener('message', (event: MessageEvent<Reply>) => this.receive(event.data));
    for (const kind of ['error', 'messageerror'] as const) {
      worker.addEventListener(kind, () => this.stop(new BeleniosError('failed', 'the worker broke down')));
    }
  }

  /** Checks object, trustees, manifest and fingerprint against each other; the booth is of this election from now on. */
  openElection(request: OpenRequest): Promise<ElectionInfo> {
    return this.call('open', request);
  }

  /** Keeps the key of a code in the worker. Takes a fraction of a second. */
  deriveCredential(code: string): Promise<{ publicCredential: string }> {
    return this.call('derive', code);
  }

  /** Encrypts the answers, before any credential is needed. */
  seal(answers: Answers, onProgress?: OnProgress): Promise<SealedBallot> {
    return this.call('seal', answers, onProgress);
  }

  /** Makes the ballot of what was sealed: proofs and signature, and the check that it holds. Needs the credential. */
  sign(sealed: SealedBallot, onProgress?: OnProgress): Promise<SignedBallot> {
    return this.call('sign', sealed.id, onProgress);
  }

  /** Opens what was sealed, instead of casting it: it can never be signed afterwards. */
  audit(sealed: SealedBallot, onProgress?: OnProgress): Promise<Audit> {
    return this.call('audit', sealed.id, onProgress);
  }

  /** seal and sign in one. */
  async encrypt(answers: Answers, onProgress?: OnProgress): Promise<SignedBallot> {
    const sealed = await this.seal(answers, (done) => onProgress?.(done / 5));
    return this.sign(sealed, (done) => onProgress?.((1 + 4 * done) / 5));
  }

  /** Checks a ballot of this election from the first byte to the last proof; not that its credential is on the roll. */
  verifyBallot(ballot: Uint8Array): Promise<VerifiedBallot> {
    return this.call('verifyBallot', ballot);
  }

  /** Checks an audit document of this election and says what the ballot contained. */
  verifyAudit(document: Uint8Array): Promise<{ answers: Answers; commitment: string }> {
    return this.call('verifyAudit', document);
  }

  /** Drops credential and sealed ballots: for the next voter, or when nobody has touched the page for long. */
  forget(): Promise<undefined> {
    return this.call('forget', undefined);
  }

  /** Ends the worker, and everything it knows. */
  close(): void {
    this.stop(new BeleniosError('failed', 'the booth was closed'));
  }

  private call<K extends CallName>(
    name: K,
    asks: Calls[K]['asks'],
    onProgress?: OnProgress,
  ): Promise<Calls[K]['gives']> {
    return new Promise((resolve, reject) => {
      if (this.broken) {
        reject(this.broken);
        return;
      }
      const id = this.next++;
      this.waiting.set(id, { resolve, reject, onProgress });
      this.worker.postMessage({ id, name, asks });
    });
  }

  private receive(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    if ('progress' in reply) {
      waiting.onProgress?.(reply.progress);
      return;
    }
    this.waiting.delete(reply.id);
    if ('error' in reply) waiting.reject(new BeleniosError(reply.error.code, reply.error.message));
    else waiting.resolve(reply.gives as never);
  }

  private stop(why: BeleniosError): void {
    this.broken ??= why;
    this.worker.terminate();
    for (const waiting of this.waiting.values()) waiting.reject(this.broken);
    this.waiting.clear();
  }
}
