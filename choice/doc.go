// SPDX-License-Identifier: Apache-2.0

// Package choice writes a voter's choice among many projects as a few numbers
// 0 to 255, the answer to one non-homomorphic question of a Belenios election
// (specification 2.0 §4.11.2), and so as one ciphertext, whatever the number of
// projects. docs/shuffled-ballots.md explains the codes and why they are so.
//
// Most callers want [NewSet], [NewRanking] or [NewPoints] to make a [Code], and
// [ParseAnswers] to find the code of an election object. Every vote has exactly
// one code; numbers that are no vote's code are refused with an [*InvalidError],
// so that whoever counts can list them.
//
// The package knows no elections, costs or cryptography. Encode runs in a time
// that depends on the vote: it is for the voter's own device. The codes are
// fixed: a later version of this package reads what this one writes.
package choice
