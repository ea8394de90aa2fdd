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
// the chain of events, the roll, which ballot of a voter counts, who shuffled
// and who decrypted. The second verifies the ballots on all cores and adds them
// up, then each shuffle and each partial decryption in turn, and drops what it
// has verified. Memory does not grow with the size of the ballots: some sixty
// bytes a voter and thirty a ballot stay. Where ballots are shuffled, one
// shuffle at a time is in memory, with the ciphertexts before it.
//
// All of version 1 of the protocol is verified: homomorphic, non-homomorphic
// and list questions, blank votes, weights, revotes, single and threshold
// trustees in any mixture. What is not, such as version 2, fails the check
// "supported". Of the messages with which threshold trustees made their keys,
// the archive holds "signatures" of which no specification says what they sign;
// nothing is built on them, and they are not verified.
//
// With [Options].Since, an earlier copy of the archive, it is checked that
// nothing was removed since: the archive must begin with the copy.
//
// The verifier is stricter than belenios-tool: it also refuses a ballot that
// stands in the archive twice, a wrong num_tallied or total_weight, a duplicate
// on the roll, keys and credentials that are the group's identity, a second
// shuffle or decryption by one trustee, an election with shuffled ballots of
// which no trustee shuffled them, results that no valid ballots can have, and
// anything that follows the result. An archive that ends at the end of an event
// before the result is no error, since elections are audited while they run:
// its state is [Incomplete]. [Options].Final makes it one.
//
// What an archive cannot show: nothing in it is signed by its publisher, so
// that two archives of one election may differ (compare their heads), and its
// time stamp is covered by no hash. Whether trustees shuffled on machines of
// their own, and kept neither permutation nor keys, is in no archive.
//
// The identifiers of checks are stable: new ones are added, none changes its
// meaning.
package verifier
