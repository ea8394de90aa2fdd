// SPDX-License-Identifier: Apache-2.0

package verifier

// CheckID names a check; the names are stable.
type CheckID string

// The checks, in the order of a report.
const (
	ArchiveForm      CheckID = "archive-form"
	ArchiveWhole     CheckID = "archive-whole"
	DataHashes       CheckID = "data-hashes"
	EventChain       CheckID = "event-chain"
	EventOrder       CheckID = "event-order"
	SetupHashes      CheckID = "setup-hashes"
	ElectionForm     CheckID = "election-form"
	Supported        CheckID = "supported"
	TrusteeKeys      CheckID = "trustee-keys"
	ElectionKey      CheckID = "election-key"
	Roll             CheckID = "roll"
	BallotForm       CheckID = "ballot-form"
	BallotElection   CheckID = "ballot-election"
	BallotElements   CheckID = "ballot-elements"
	BallotProofs     CheckID = "ballot-proofs"
	BallotSignature  CheckID = "ballot-signature"
	BallotCredential CheckID = "ballot-credential"
	BallotUnique     CheckID = "ballot-unique"
	EncryptedTally   CheckID = "encrypted-tally"
	TallyCount       CheckID = "tally-count"
	TallyWeight      CheckID = "tally-weight"
	ShuffleOwners    CheckID = "shuffle-owners"
	ShuffleProofs    CheckID = "shuffle-proofs"
	DecryptionOwners CheckID = "decryption-owners"
	DecryptionProofs CheckID = "decryption-proofs"
	ResultPresent    CheckID = "result-present"
	ResultCorrect    CheckID = "result-correct"
	ResultBounds     CheckID = "result-bounds"

	// Only with an earlier copy to compare with, [Options].Since.
	Since CheckID = "since"

	// Only of a directory that holds a manifest or an outcome.
	ManifestHash     CheckID = "manifest-hash"
	ManifestForm     CheckID = "manifest-form"
	ManifestProjects CheckID = "manifest-projects"
	ManifestLimits   CheckID = "manifest-limits"
	Outcome          CheckID = "outcome"
)

type sentence struct {
	id    CheckID
	title string
}

var archiveChecks = []sentence{
	{ArchiveForm, "The file is a Belenios archive: tar headers, file names and padding are as Belenios writes them."},
	{ArchiveWhole, "The file ends where an event ends."},
	{DataHashes, "The name of every file is the SHA-256 of its content, and every reference finds its file."},
	{EventChain, "Every event names the event before it, and heights go up by one."},
	{EventOrder, "Events come in the order of the protocol, each as often as it may, none after the result."},
	{SetupHashes, "The setup event refers to this election, these trustees and this roll."},
	{ElectionForm, "The election object is well-formed and canonical."},
	{Supported, "Everything in the archive is of a kind that this version can verify."},
	{TrusteeKeys, "Every trustee proves to know the secret key of the public key."},
	{ElectionKey, "The election's public key is the product of the trustees' keys."},
	{Roll, "Every entry of the roll is a canonical element of the group with a weight, and none stands twice."},
	{BallotForm, "Every ballot is well-formed, canonical JSON."},
	{BallotElection, "Every ballot names this election and its hash."},
	{BallotElements, "Every number in a ballot is an element of the group."},
	{BallotProofs, "Every ballot proves that its choices are allowed ones."},
	{BallotSignature, "Every ballot is signed with its credential."},
	{BallotCredential, "Every ballot's credential is on the roll."},
	{BallotUnique, "No ballot stands in the archive twice."},
	{EncryptedTally, "The encrypted tally is the weighted sum of the counted ballots, byte for byte."},
	{TallyCount, "num_tallied is the number of credentials with a ballot: of several ballots the last counts."},
	{TallyWeight, "total_weight is the sum of these credentials' weights."},
	{ShuffleOwners, "Trustees shuffled what must be shuffled, at least one and none twice."},
	{ShuffleProofs, "Every shuffle is proved to hold the same votes as before it."},
	{DecryptionOwners, "Enough trustees decrypted the tally, none twice."},
	{DecryptionProofs, "Every partial decryption is proved with its trustee's key."},
	{ResultPresent, "The archive ends with the result."},
	{ResultCorrect, "The result is what the partial decryptions make of the encrypted tally."},
	{ResultBounds, "The result is possible with these ballots and the questions' limits."},
}

var sinceChecks = []sentence{
	{Since, "Everything in the earlier copy still stands in this archive, byte for byte; events were only added."},
}

var manifestChecks = []sentence{
	{ManifestHash, "The election's description states the SHA-256 of the manifest."},
	{ManifestForm, "The manifest is well-formed and names this election."},
	{ManifestProjects, "The answers of the first question are the manifest's projects."},
	{ManifestLimits, "The first question allows as many projects on a ballot as the manifest."},
	{Outcome, "The outcome is what the manifest's rule makes of the result, byte for byte."},
}
