// SPDX-License-Identifier: Apache-2.0

// Package tools runs an election on a plain Belenios archive (.bel), without a
// ledger: what `madang tools` does, for people who come from belenios-tool. A
// step reads the archive, checks what it builds on with package verifier, and
// appends its event.
//
// Most callers want [Open], which locks an archive for appending, and then one
// step: [Archive.Cast], [Archive.CloseVoting], [Archive.Decrypt],
// [Archive.ComputeResult].
//
// It reads no clock and draws no randomness of its own. It knows files, since
// an archive is one.
package tools
