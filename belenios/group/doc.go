// SPDX-License-Identifier: Apache-2.0

// Package group implements the prime-order groups of Belenios elections:
// Ed25519 (Belenios 2.1 and later), BELENIOS-2048 and RFC-3526-2048
// (Belenios 2.0 specification, section 5), with the textual encodings used in
// Belenios messages.
//
// [ByName] finds a group; [Group].Parse reads an element strictly: anything
// that is not the canonical text of an element of the prime-order group is
// refused. That is stricter than belenios-tool before 3.3 and than
// edwards25519.Point.SetBytes, which checks neither canonical form nor the
// subgroup.
//
// Operations whose names say Exp take the time their inputs' lengths need and
// may be given secret exponents. Powers and MulExp are faster, take a time
// that depends on their inputs, and are for verification only.
//
// The package lacks everything above the group: proofs, ballots and elections
// are in package belenios. For general curve arithmetic use
// filippo.io/edwards25519 instead.
//
// Exported names keep working within a major version of the module.
package group
