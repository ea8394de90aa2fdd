// SPDX-License-Identifier: Apache-2.0

// Package export makes a Belenios archive (.bel, Belenios 2.0 §4.4) from the ledger.
//
// The archive is a pure function of an election's logs, of its stored election object and of the time of
// the block of its Setup event: everyone who exports at the same block gets the same bytes, and the last
// event's hash is the one in the contract's storage. [Export] is all that most callers want.
//
// It streams: memory holds a few blocks of ballots and one published payload (the list of credentials is the
// largest), whatever the number of ballots. It checks what binds the archive to the ledger (every payload's
// hash, every event's hash, the head), and no proof: that is the verifier's part.
package export
