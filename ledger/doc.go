// SPDX-License-Identifier: Apache-2.0

// Package ledger runs a Byzantine-fault-tolerant Ethereum chain inside one Go
// process: CometBFT v0.40 (https://docs.cometbft.com/v0.38/spec/abci/) orders
// and makes final, go-ethereum v1.17.10 executes under the Osaka rules. Every
// CometBFT block carries exactly one transaction, the RLP of one Ethereum
// block; both have the same height and the application hash is the Ethereum
// block hash, so two thirds of the validators sign every Ethereum block.
//
// Most callers need [Start] and [Node.Client]. [Init] makes a node's keys and
// [ParseGenesis] reads the document that several organisations start from.
//
// The package knows no elections and no other application: contracts are
// deployed through ordinary transactions, native code is handed in as
// [Config.Precompiles]. It lacks, on purpose: go-ethereum's own networking,
// mining and account keys, forks and reorganisations (a block is final when it
// is visible), proposals with more than one payload. Not yet: state sync,
// pruning of old blocks, remote signers.
//
// Compatibility: [Config], [Genesis], [Node] and [Health] are kept working
// within a major version. The data directory is tied to the two engine
// versions above; a change of either is announced in the change log.
package ledger
