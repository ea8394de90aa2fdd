// SPDX-License-Identifier: Apache-2.0

// Package budget reads participatory-budgeting elections in the Pabulib format
// (pabulib.org/format) and turns counts of votes into funded projects.
//
// Most callers want two functions: [Parse] reads a .pb file, [Greedy] funds
// projects by votes. All money is an exact rational number: no rule here ever
// rounds.
//
// The package does no I/O of its own and is deterministic: the same file and
// the same counts give the same projects everywhere. It lacks, so far, the
// Method of Equal Shares, Phragmén, thresholds, caps and a writer.
//
// Exported names follow Pabulib's; they are kept compatible from version 1 on.
package budget
