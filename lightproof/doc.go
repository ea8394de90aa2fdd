// SPDX-License-Identifier: Apache-2.0

// Package lightproof checks what a server says about an election or a ballot against the signatures of the ledger's
// validators, without the ledger. Trust begins with an [Anchor]: the first validators and two addresses. From there on
// a proof leads through validator changes to a signed consensus header, from it to the Ethereum block whose hash the
// header carries, and through the Merkle-Patricia trees of accounts and storage to what the contracts hold.
// docs/light-proofs.md has the form of proofs, and what they do not show.
//
// Everything that comes from a server is bounded before it is worked on. The package needs neither engine.
package lightproof
