// SPDX-License-Identifier: Apache-2.0

// Package api has the types of the gateway's answers, for the gateway and its clients. Their JSON is described by the
// OpenAPI document at /openapi.json.
package api

import "encoding/json"

// Code is a stable name of a problem: clients may act on it, and it never changes its meaning.
type Code string

// The codes. Those of refused ballots are package belenios's and the contract's; the rest is the gateway's.
const (
	// The ballot itself; sending it again changes nothing.
	CodeMalformed     Code = "malformed"      // not a ballot's JSON
	CodeNotCanonical  Code = "not-canonical"  // a ballot, but not in the one allowed form
	CodeWrongElection Code = "wrong-election" // made for another election, or another version of it
	CodeBadElement    Code = "bad-element"    // a number that is not in the group
	CodeBadProof      Code = "bad-proof"      // a proof that does not hold
	CodeBadSignature  Code = "bad-signature"  // not signed by its credential
	CodeTooLarge      Code = "too-large"      // more bytes than a ballot may have
	CodeUnsupported   Code = "unsupported"    // a kind of question that this version cannot check
	CodeNotOnRoll     Code = "not-on-roll"    // its credential may not vote in this election

	// The time.
	CodeNotOpenYet   Code = "not-open-yet"  // voting has not begun
	CodeVotingClosed Code = "voting-closed" // voting has ended

	// Try again, here or at another gateway; Retry-After says when.
	CodePreviousPending Code = "previous-ballot-pending" // the credential's ballot before this one is not final yet
	CodeRateLimited     Code = "rate-limited"
	CodeBusy            Code = "busy"
	CodeReadOnly        Code = "read-only" // this gateway takes no ballots
	CodeUnavailable     Code = "unavailable"

	// The ledger refused what the gateway accepted.
	CodeLedgerRefused Code = "ledger-refused"

	// Requests.
	CodeElectionUnknown  Code = "election-unknown"
	CodeBallotUnknown    Code = "ballot-unknown"
	CodeNotPublished     Code = "not-published-yet"
	CodeTrackerMalformed Code = "tracker-malformed"
	CodeRequestInvalid   Code = "request-invalid"
	CodeNotFound         Code = "not-found"
	CodeMethod           Code = "method-not-allowed"
	CodeMediaType        Code = "unsupported-media-type"
	CodeTimeout          Code = "request-timeout"
	CodeInternal         Code = "internal"
)

// The states of a ballot.
const (
	StateReceived = "received" // on this gateway's disk, on its way to the ledger
	StateFinal    = "final"    // in the ledger for good
	StateRefused  = "refused"  // the ledger did not take it
)

// BallotStatus says where a ballot is.
type BallotStatus struct {
	Election    string `json:"election" doc:"Belenios uuid of the election"`
	Tracker     string `json:"tracker" doc:"SHA-256 of the ballot, base64 without padding: what the voter keeps"`
	TrackerHex  string `json:"tracker_hex" doc:"The same in hexadecimal, for addresses"`
	State       string `json:"state" enum:"received,final,refused" doc:"received: on this server's disk and on its way; final: in the ledger for good; refused: the ledger did not take it"`
	Height      uint64 `json:"height,omitempty" doc:"Final: height of its event in the election's chain"`
	Block       uint64 `json:"block,omitempty" doc:"Final: number of its block"`
	Position    uint64 `json:"position" doc:"Final: place of its transaction in the block, from 0"`
	Time        string `json:"time,omitempty" doc:"Final: time of its block, RFC 3339"`
	Transaction string `json:"transaction,omitempty" doc:"Final: hash of its transaction"`
	Replaces    string `json:"replaces,omitempty" doc:"Final: tracker of the earlier ballot that this one replaced"`
	ReplacedBy  string `json:"replaced_by,omitempty" doc:"Final: tracker of the later ballot that counts in its place, or was replaced itself"`
	Code        Code   `json:"code,omitempty" doc:"Refused: why, as a stable code"`
	Reason      string `json:"reason,omitempty" doc:"Refused: why, in words"`
}

// ElectionStatus is an election as its contract and events say it is.
type ElectionStatus struct {
	Number       int64    `json:"number" doc:"Order of creation, from 0"`
	UUID         string   `json:"uuid" doc:"Belenios uuid"`
	Name         string   `json:"name,omitempty" doc:"The manifest's; absent until it is published"`
	Names        Names    `json:"names,omitempty" doc:"The manifest's in other languages, by BCP 47 tag"`
	Contract     string   `json:"contract" doc:"Address of the Election contract"`
	Campaign     string   `json:"campaign,omitempty" doc:"Campaign that it belongs to, hexadecimal"`
	Organiser    string   `json:"organiser" doc:"Account of the organiser"`
	Phase        string   `json:"phase" enum:"draft,setup,open,closed,shuffling,decrypting,tallied,final" doc:"Phase at this moment"`
	Schedule     Schedule `json:"schedule"`
	Manifest     string   `json:"manifest,omitempty" doc:"SHA-256 of the manifest, hexadecimal"`
	ElectionHash string   `json:"election_hash,omitempty" doc:"SHA-256 of the election object, hexadecimal"`
	Trustees     string   `json:"trustees,omitempty" doc:"SHA-256 of the trustees, hexadecimal"`
	Credentials  string   `json:"credentials,omitempty" doc:"SHA-256 of the list of public credentials, hexadecimal"`
	RollRoot     string   `json:"roll_root,omitempty" doc:"Merkle root of the roll, hexadecimal"`
	RollCount    int64    `json:"roll_count" doc:"Number of credentials on the roll"`
	Decryptions  int64    `json:"decryptions" doc:"Partial decryptions needed for a result"`
	Members      int64    `json:"members" doc:"How many of the trustees, the last ones, are one group; 0 if all are single"`
	Threshold    int64    `json:"threshold" doc:"How many of the group must decrypt; the others must all"`
	Shuffled     bool     `json:"shuffled" doc:"Whether ballots are shuffled before decryption"`
	Turnout      Turnout  `json:"turnout"`
	Head         string   `json:"head,omitempty" doc:"SHA-256 of the last event, hexadecimal"`
	Events       int64    `json:"events" doc:"Number of events so far"`
	Outcome      string   `json:"outcome,omitempty" doc:"SHA-256 of the outcome, once final"`
	Block        uint64   `json:"block" doc:"Ledger block that this answer is of"`

	Trusteeship *Trusteeship `json:"trusteeship,omitempty" doc:"How far the trustees are; from freezing on, and not in lists"`
}

// Names are a name in other languages.
type Names map[string]string

// Trusteeship is how far an election's trustees are.
type Trusteeship struct {
	Ceremony    Ceremony    `json:"ceremony"`
	Shuffles    int64       `json:"shuffles" doc:"Shuffles in the chain; all single trustees must shuffle, and as many of the group as its threshold"`
	Decryptions int64       `json:"decryptions" doc:"Partial decryptions in the chain"`
	Trustees    []Trustee   `json:"trustees" doc:"In the order of their numbers in Belenios, from 1"`
	Complaints  []Complaint `json:"complaints" doc:"Of trustees about each other's messages, newest first, at most 100"`
}

// Ceremony is where the making of the election's key stands.
type Ceremony struct {
	Attempt  int64  `json:"attempt" doc:"From 1; each replacement of a trustee begins a new one"`
	Round    int    `json:"round" minimum:"0" maximum:"3" doc:"0: keys; 1: polynomials; 2: shares; 3: complete"`
	Stage    string `json:"stage" enum:"commit,reveal,complete" doc:"In a round all commit to their messages before anyone reveals one"`
	Deadline string `json:"deadline,omitempty" doc:"When this stage is late, RFC 3339; absent if never"`
	Late     bool   `json:"late" doc:"The deadline has passed: those awaited may still come, or be replaced by decision"`
}

// Trustee is one trustee and what it has done.
type Trustee struct {
	Account   string `json:"account"`
	Member    bool   `json:"member" doc:"Of the group with a threshold; otherwise single"`
	Awaited   bool   `json:"awaited" doc:"The election waits for its next step"`
	Shuffled  bool   `json:"shuffled" doc:"Its shuffle is in the chain"`
	Decrypted bool   `json:"decrypted" doc:"Its partial decryption is in the chain"`
}

// Complaint is a trustee's about another's message.
type Complaint struct {
	From    string `json:"from" doc:"Account of the trustee that complains"`
	About   uint64 `json:"about" doc:"Number of the other, from 1"`
	Attempt uint64 `json:"attempt" doc:"Of the ceremony"`
	Reason  string `json:"reason"`
	Block   uint64 `json:"block"`
}

// Schedule is when voting begins and ends, by the ledger's clock.
type Schedule struct {
	OpensAt  string `json:"opens_at,omitempty" doc:"RFC 3339; empty while not frozen"`
	ClosesAt string `json:"closes_at,omitempty" doc:"RFC 3339; empty while not frozen"`
}

// Turnout counts voters and ballots.
type Turnout struct {
	Voters  int64 `json:"voters" doc:"Credentials with a ballot"`
	Ballots int64 `json:"ballots" doc:"Ballots, with those replaced later"`
}

// Elections is a page of elections.
type Elections struct {
	Elections []*ElectionStatus `json:"elections"`
	Next      *int64            `json:"next,omitempty" doc:"Value of from for the next page, of before if the newest come first; absent on the last"`
}

// TurnoutSeries is the turnout over time.
type TurnoutSeries struct {
	Turnout
	RollCount int64          `json:"roll_count" doc:"Number of credentials on the roll"`
	Series    []TurnoutPoint `json:"series" doc:"Turnout after each block, or at the end of each hour, with ballots, oldest first"`
	Next      *uint64        `json:"next,omitempty" doc:"Value of from for the next page; absent on the last"`
}

// TurnoutPoint is the turnout after a block.
type TurnoutPoint struct {
	Block   uint64 `json:"block" doc:"By hour: the last with ballots"`
	Time    string `json:"time" doc:"Of the block, or the hour's beginning, RFC 3339"`
	Voters  uint64 `json:"voters"`
	Ballots uint64 `json:"ballots"`
}

// Result is an election's result and who attests it. Before the result event there is none anywhere.
type Result struct {
	State        string          `json:"state" enum:"tallied,final" doc:"final: more than two thirds of the validators attest it and none attests another"`
	Result       json.RawMessage `json:"result" doc:"The Belenios result, verbatim: result[question][choice]"`
	Head         string          `json:"head" doc:"SHA-256 of the last event: what an exported archive must end with"`
	Outcome      string          `json:"outcome,omitempty" doc:"SHA-256 of the outcome, once final"`
	Attestations []Attestation   `json:"attestations" doc:"All of them, so that a differing one is seen"`
	Turnout      Turnout         `json:"turnout"`
}

// Attestation is one validator's or auditor's.
type Attestation struct {
	Account   string `json:"account"`
	Head      string `json:"head"`
	Outcome   string `json:"outcome"`
	Validator bool   `json:"validator" doc:"Whether it counts towards finality"`
	Block     uint64 `json:"block"`
	Time      string `json:"time" doc:"Of the block, RFC 3339"`
}

// RollProof shows that a credential is on the roll.
type RollProof struct {
	Index  uint64   `json:"index" doc:"Place on the roll, from 0"`
	Weight uint64   `json:"weight"`
	Entry  string   `json:"entry" doc:"The list's text, from which the leaf is made"`
	Count  uint64   `json:"count" doc:"Length of the roll"`
	Root   string   `json:"root" doc:"Merkle root, as in the contract, hexadecimal"`
	Proof  []string `json:"proof" doc:"Siblings from the leaf's up, hexadecimal"`
}

// Health is how the gateway is.
type Health struct {
	Status   string `json:"status" enum:"ok,stale,degraded" doc:"stale: no new block for too long, or the node catches up; degraded: ballots are kept but do not reach the ledger"`
	Block    uint64 `json:"block" doc:"Last block in the index"`
	BlockAge int64  `json:"block_age_seconds" doc:"Age of that block; 0 if the ledger is ahead of the clock"`
	Pending  int    `json:"pending_ballots" doc:"Ballots accepted here and not final"`
	Ballots  bool   `json:"takes_ballots"`
	Version  string `json:"version"`
	Node     *Node  `json:"node,omitempty" doc:"The ledger's node, where it runs in the same process"`
}

// Node is how a node of the ledger is.
type Node struct {
	Height     uint64  `json:"height" doc:"Newest final block"`
	HeadAge    float64 `json:"head_age_seconds" doc:"Since this node made it final, by this machine's clock"`
	Peers      int     `json:"peers" doc:"Other nodes connected"`
	CatchingUp bool    `json:"catching_up" doc:"It fetches blocks that others have made final"`
	Halted     bool    `json:"halted" doc:"Stopped, failed, or no new block for too long"`
}
