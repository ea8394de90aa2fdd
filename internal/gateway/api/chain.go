// SPDX-License-Identifier: Apache-2.0

package api

// Ballots is a page of an election's ballots: public, encrypted, and signed by credentials that nobody can link to people.
type Ballots struct {
	Ballots []BallotLine `json:"ballots"`
	Next    *uint64      `json:"next,omitempty" doc:"Value of from for the next page; absent on the last"`
}

// BallotLine is a ballot in the list.
type BallotLine struct {
	Tracker     string `json:"tracker" doc:"Base64 without padding, as voters keep it"`
	TrackerHex  string `json:"tracker_hex"`
	Height      uint64 `json:"height" doc:"Of its event in the election's chain"`
	Block       uint64 `json:"block"`
	Time        string `json:"time" doc:"Of the block, RFC 3339"`
	Transaction string `json:"transaction" doc:"Hash"`
	ReplacedBy  string `json:"replaced_by,omitempty" doc:"Tracker of the same voter's later ballot"`
}

// Events is a page of an election's chain of Belenios events.
type Events struct {
	Events  []Event       `json:"events"`
	Next    *uint64       `json:"next,omitempty" doc:"Value of from for the next page; absent on the last"`
	Outcome []Attestation `json:"outcome" doc:"Who attests which outcome, in order; empty before the result"`
}

// Event is a Belenios event. From the encrypted tally on, an event is in the chain once more than two thirds of the
// validators have checked and attested it.
type Event struct {
	Height       uint64             `json:"height" doc:"From 0"`
	Type         string             `json:"type" enum:"Setup,Ballot,EndBallots,EncryptedTally,Shuffle,EndShuffles,PartialDecryption,Result"`
	Payload      string             `json:"payload" doc:"SHA-256 of what the event is about, hexadecimal; zeros: nothing"`
	Head         string             `json:"head" doc:"SHA-256 of the event, which holds that of the one before, hexadecimal"`
	Block        uint64             `json:"block"`
	Time         string             `json:"time" doc:"Of the block, RFC 3339"`
	Submitter    string             `json:"submitter,omitempty" doc:"Account that offered it first"`
	Attestations []EventAttestation `json:"attestations" doc:"In order; empty for events that the contract checks by itself"`
}

// EventAttestation is a validator's word for an event.
type EventAttestation struct {
	Account string `json:"account"`
	Block   uint64 `json:"block"`
	Time    string `json:"time" doc:"Of the block, RFC 3339"`
}
