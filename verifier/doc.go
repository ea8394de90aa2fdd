// SPDX-License-Identifier: Apache-2.0

// Package verifier is the auditor: it checks a Belenios archive (.bel) from
// its first byte to its last, after the Belenios specification 2.0, section
// 3.5 (Audit), and says of every check what it compared.
//
// Most callers want [Archive], which verifies one archive, or [Directory],
// which also checks the manifest and the outcome that lie beside it.
// [Candidate] tells a validator whether one more event would keep an archive
// valid.
//
// An archive is read twice, so it must be seekable. The first pass is cheap:
// the chain of events, the roll, which ballot of a voter counts. The second
// verifies the ballots on all cores and adds them up. Memory does not grow with
// the size of the ballots: some sixty bytes a voter and thirty a ballot stay.
//
// The verifier is stricter than belenios-tool: it also refuses a ballot that
// stands in the archive twice, a wrong num_tallied or total_weight, and
// anything that follows the result. An archive that ends at the end of an event
// before the result is no error, since elections are audited while they run:
// its state is [Incomplete]. [Options].Final makes it one.
//
// What an archive cannot show: nothing in it is signed by its publisher, so
// that two archives of one election may differ (compare their heads), and its
// time stamp is covered by no hash.
//
// It lacks, so far, threshold trustees, shuffles, and questions that are not
// homomorphic: such an archive fails the check "supported", never passes.
//
// The identifiers of checks are stable: new ones are added, none changes its
// meaning.
package verifier
