// SPDX-License-Identifier: Apache-2.0

// Reads of the ledger itself: who keeps it, its blocks and transactions.
import {
  account,
  flag,
  getShaped,
  hash,
  instant,
  list,
  maybe,
  type Of,
  object,
  type Shape,
  text,
  whole,
} from './shape.ts';

const organisation = object({ name: text, account, roles: list(text) });
export type Organisation = Of<typeof organisation>;

const validator = object({ public_key: text, power: whole, name: maybe(text) });

const ledger = object({
  chain_id: whole,
  genesis: hash,
  block: whole,
  contracts: object({ organisations: account, elections: account, awards: account }),
  quorum: whole,
  organisations: list(organisation),
  accounts: list(object({ account, organisation: maybe(text), roles: list(text) })),
  validators: list(validator),
});
export type Ledger = Of<typeof ledger>;

export const readLedger = (signal?: AbortSignal): Promise<Ledger> => getShaped('/v1/ledger', ledger, signal);

/** Somebody with roles on the ledger: a member organisation, or an account that it works with. */
export interface Party {
  account: string;
  organisation: string | undefined;
  roles: string[];
}

export const partiesOf = (ledger: Ledger): Party[] => [
  ...ledger.organisations.map((one) => ({ account: one.account, organisation: one.name, roles: one.roles })),
  ...ledger.accounts.map((one) => ({ account: one.account, organisation: one.organisation, roles: one.roles })),
];

const summary = {
  number: whole,
  hash,
  parent: hash,
  time: instant,
  transactions: whole,
  gas_used: whole,
  proposer: maybe(object({ address: text, name: maybe(text) })),
};
const blocks = object({ blocks: list(object(summary)), next: maybe(whole) });
export type BlockSummary = Of<typeof blocks>['blocks'][number];

/** Blocks, newest first, before one with a number. */
export const readBlocks = (before: number | undefined, limit: number, signal?: AbortSignal) =>
  getShaped(`/v1/blocks?limit=${limit}${before === undefined ? '' : `&before=${before}`}`, blocks, signal);

const contract = object({ address: account, name: maybe(text), election: maybe(text) });
export type Contract = Of<typeof contract>;

const line = {
  hash,
  position: whole,
  from: account,
  to: contract,
  method: maybe(text),
  bytes: whole,
  gas_used: whole,
  succeeded: flag,
};
export type TransactionLine = Of<typeof transactionLine>;
const transactionLine = object(line);

const block = object({ ...summary, list: list(transactionLine), next: maybe(whole) });
export type Block = Of<typeof block>;

/** A block, with a page of its transactions. */
export const readBlock = (number: number, from: number, signal?: AbortSignal): Promise<Block> =>
  getShaped(`/v1/blocks/${number}?from=${from}`, block, signal);

/** An argument of a call or an event: a value, items, or what its bytes call. */
export interface Argument {
  name: string | undefined;
  type: string;
  value: string | undefined;
  label: string | undefined;
  length: number | undefined;
  sha256: string | undefined;
  items: Argument[] | undefined;
  decoded: Call | undefined;
}
export interface Call {
  method: string;
  arguments: Argument[];
}

/** Arguments hold arguments; deeper than this nothing is shown. */
const deepest = 8;

const argument = (depth: number): Shape<Argument> =>
  depth > deepest
    ? () => {
        throw new TypeError('shape: arguments in arguments, too deep');
      }
    : (value) =>
        object({
          name: maybe(text),
          type: text,
          value: maybe(text),
          label: maybe(text),
          length: maybe(whole),
          sha256: maybe(hash),
          items: maybe(list(argument(depth + 1))),
          decoded: maybe(call(depth + 1)),
        })(value);

const call =
  (depth: number): Shape<Call> =>
  (value) =>
    object({ method: text, arguments: list(argument(depth)) })(value);

const transaction = object({
  ...line,
  block: whole,
  time: instant,
  call: maybe(call(0)),
  events: list(object({ contract, name: maybe(text), arguments: list(argument(0)) })),
});
export type Transaction = Of<typeof transaction>;

export const readTransaction = (id: string, signal?: AbortSignal): Promise<Transaction> =>
  getShaped(`/v1/transactions/${encodeURIComponent(id)}`, transaction, signal);
