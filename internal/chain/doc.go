// SPDX-License-Identifier: Apache-2.0

// Package chain is the small Ethereum-client code that the gateway, the index, the exporter and the
// command line share: reading Madang's logs and views, scanning ranges of blocks, and sending
// transactions from one account until they are final.
//
// It works with any *ethclient.Client, in process or remote, and links neither engine. The two
// functions that most callers want are [Scan] and [NewSender].
//
// Every block of the ledger is final once it is committed, so nothing here waits for confirmations
// or handles reorganisations.
//
// The codec is written by hand against contracts/src/I*.sol: it is on the path of every ballot, refuses
// what is not the canonical ABI form, and is compared with the generated bindings by a test.
package chain
