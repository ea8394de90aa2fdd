// SPDX-License-Identifier: Apache-2.0

// Package budget turns ballots into funded projects by the rules of
// participatory budgeting (PB): greedy by votes with the variants of real towns,
// the Method of Equal Shares, and Phragmén's sequential rule.
//
// Most callers want one function: [Allocate] applies a [Rule] to an [Instance],
// which package budget/pabulib reads from a .pb file, and returns an
// [Allocation]: the funded projects and, for every project, why.
//
// All money and all scores are exact rational numbers: no rule here ever
// rounds. The package does no I/O and is deterministic: the same instance and
// rule give the same allocation everywhere.
//
// The rules are defined in docs/rules.md and docs/equal-shares.md.
//
// Names follow Pabulib's (pabulib.org/format) and the survey of Rey, Schmidt
// and Maly, "The (Computational) Social Choice Take on Indivisible
// Participatory Budgeting" (2023).
package budget
