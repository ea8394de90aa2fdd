// SPDX-License-Identifier: Apache-2.0

/** What a client must know beforehand; see docs/light-proofs.md. Make one with parseAnchor. */
export interface Anchor {
  /** EIP-155 number of the ledger; CometBFT's chain id is "ledger-" and this number. */
  readonly chainId: number;
  /** Contract that creates elections, 0x and 40 lower-case hexadecimal digits. */
  readonly elections: string;
  /** Contract of the organisations. */
  readonly organisations: string;
  /** The first validator set, by power and then by address, as CometBFT sorts it. */
  readonly validators: readonly Validator[];
}

export interface Validator {
  /** Ed25519, 64 lower-case hexadecimal digits. */
  readonly publicKey: string;
  readonly power: number;
}

/** The contract's phases, as in the gateway's answers. */
export const PHASES = ['draft', 'setup', 'open', 'closed', 'shuffling', 'decrypting', 'tallied', 'final'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * What more than two thirds of the validators have signed about an election, as of one block. Hashes are lower-case
 * hexadecimal without 0x; times are unix seconds.
 */
export interface ElectionState {
  /** Number and hash of the block that all this is of. It need not be the newest one: see `time`. */
  readonly block: number;
  readonly blockHash: string;
  /** Of the block, as contracts see it: whole, increasing seconds, which run ahead of the clock when blocks are fast. */
  readonly time: number;
  /**
   * When the validators made the block final, by their clocks. Compare it with the reader's: a server can show an old
   * block, never a false one.
   */
  readonly signedAt: number;
  /** How many validators' signatures were checked, and their share of the power. */
  readonly signatures: number;
  readonly signedPower: number;
  readonly totalPower: number;
  /** How many validators the ledger has at this block. */
  readonly validators: number;

  readonly uuid: string;
  /** Its contract, 0x... */
  readonly contract: string;
  /** 0x... */
  readonly organiser: string;
  /** Phase at the block's time. */
  readonly phase: Phase;
  /** SHA-256 of the campaign, null without one. */
  readonly campaign: string | null;
  /** SHA-256 of the manifest, null while it is not frozen. */
  readonly manifest: string | null;
  readonly opensAt: number;
  readonly closesAt: number;
  /** Voting ended, or ends, at this time: `closesAt`, or earlier by decision. */
  readonly closedAt: number;
  /** The roll that ballots are checked against; null until all registrars have posted the same. */
  readonly roll: { readonly root: string; readonly credentials: string; readonly count: number } | null;
  /** SHA-256 of the last event: what an archive of this block's time ends with. null before opening. */
  readonly head: string | null;
  /** How many events the election's chain has. */
  readonly events: number;
  readonly voters: number;
  readonly ballots: number;
  /** SHA-256 of the outcome, once final. */
  readonly outcome: string | null;
  /**
   * SHA-256 of the election object given to the verifier, which is byte for byte the one in the ledger; null when none
   * was given. Its first 16 digits are the fingerprint on a voter's letter.
   */
  readonly electionHash: string | null;
}

/** What is proven about a ballot, with its election's state in the same block. */
export interface BallotState extends ElectionState {
  /** The ballot's SHA-256, hexadecimal. */
  readonly tracker: string;
  /**
   * counted: in the ledger, and the last one of its voter; replaced: in the ledger, and its voter cast another one
   * later; absent: not in the ledger as of this block.
   */
  readonly state: 'counted' | 'replaced' | 'absent';
  /** Place of its event in the election's chain; null when absent. */
  readonly eventHeight: number | null;
  /** Replaced: tracker of the ballot that counts in its place as of this block. */
  readonly replacedBy: string | null;
}

/** Why a proof is refused. The words for people are the page's. */
export type ProofErrorCode =
  | 'malformed' // not in the form of a proof or anchor
  | 'too-large' // more than any honest proof needs
  | 'tracker-malformed' // the given tracker is none
  | 'wrong-ledger' // signed for another ledger
  | 'wrong-validators' // not by the validators that the anchor leads to
  | 'bad-signature' // a validator's signature does not hold: for another block, or false
  | 'too-little-power' // not signed by more than two thirds
  | 'wrong-block' // the Ethereum block is not the one that was signed
  | 'node-missing' // the way from the signed root to a value is broken
  | 'bad-node' // a node of the tree is not in its one form
  | 'unknown-election' // the ledger has no election with this uuid
  | 'wrong-contract' // it is not one of the ledger's elections
  | 'wrong-object' // the given election object is not the one in the ledger
  | 'not-stored' // the ledger has no election object yet to compare the given one with
  | 'wrong-ballot' // the bytes sent for a replaced ballot are not its own
  | 'wrong-credential' // the proof is about another voter's credential
  | 'inconsistent'; // the ledger's own values contradict each other

/** The only error of this package. Its message is for developers and holds nothing secret. */
export class ProofError extends Error {
  readonly code: ProofErrorCode;

  constructor(code: ProofErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'ProofError';
    this.code = code;
  }
}
