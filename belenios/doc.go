// SPDX-License-Identifier: Apache-2.0

// Package belenios implements the Belenios voting protocol, version 1
// (specification of Belenios 2.0; belenios-tool 2.0 to 3.3): elections with
// homomorphic, non-homomorphic and list questions, credentials, ballots, single
// and threshold trustees and the ceremony that makes the latter's key,
// encrypted tallies, shuffles, partial decryptions and results. Comments cite
// the specification by section. Archives are in package belenios/archive.
//
// Most callers want [Election.EncryptBallot] or [Election.VerifyBallot], after
// [ParseElection]; keep the *Election, because its tables take a millisecond
// to build.
//
// The package does no I/O, reads no clock and draws no randomness of its own:
// readers and sources of randomness are handed in. Sources must be
// cryptographic (crypto/rand.Reader) outside tests.
//
// What it reads must be in canonical form, byte for byte; hashes are of the
// bytes as they were read, never of a re-encoding.
//
// Not supported, and reported as ErrUnsupported: protocol version 2
// (belenios-tool 4), which is not compatible, and making threshold keys in the
// form of belenios-tool before 2.5.1, which is only read.
//
// Exported names keep working within a major version of the module, and so do
// the codes of BallotError.
package belenios
