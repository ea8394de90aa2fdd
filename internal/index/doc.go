// SPDX-License-Identifier: Apache-2.0

// Package index is the read model: it follows the ledger's final blocks and fills SQL tables (schema.sql) with
// elections, events, ballots, turnout, payloads, attestations and outcomes, in SQLite or PostgreSQL.
//
// [Open] and [Index.Run] fill it; the methods in query.go read it. One transaction covers a batch of whole
// blocks and the place reached, so that a crash never leaves half a block, and a rebuild from block 0 gives the
// same rows: they depend on the ledger alone.
//
// It checks no proof. Results are for display; who wants to be sure verifies an archive.
package index
