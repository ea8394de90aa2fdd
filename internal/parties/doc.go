// SPDX-License-Identifier: Apache-2.0

// Package parties holds what each party of an election does against the
// ledger: the consortium's founder, organiser, registrar, trustees, members
// and validators, a file each. The command line and the demo call the same
// functions.
//
// Every step reads what it needs from the ledger, so a step that failed or was
// interrupted is simply done again; steps already taken are found and skipped.
package parties
