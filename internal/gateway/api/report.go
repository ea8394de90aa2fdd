// SPDX-License-Identifier: Apache-2.0

package api

import "encoding/json"

// Report is a final election's result with its reasons. Amounts and scores are texts: decimal numbers, or fractions such
// as "1/3" where they are none. It is what `madang report` writes as result.json: members are added, none changes its
// meaning.
type Report struct {
	Format   string          `json:"format"`
	Name     string          `json:"name"`
	UUID     string          `json:"uuid,omitempty"`
	Currency string          `json:"currency,omitempty"`
	OpensAt  int64           `json:"opens_at,omitempty" doc:"Unix seconds"`
	ClosesAt int64           `json:"closes_at,omitempty" doc:"Unix seconds"`
	Ballot   json.RawMessage `json:"ballot" doc:"What a ballot may hold, as in the manifest"`
	Rule     json.RawMessage `json:"rule" doc:"As in the manifest, with the seed of its lot"`

	Hashes  ReportHashes   `json:"hashes"`
	Turnout ReportTurnout  `json:"turnout"`
	Invalid *ReportInvalid `json:"invalid,omitempty" doc:"Of shuffled ballots"`

	Budget    string        `json:"budget" doc:"With what was inherited"`
	Inherited []Inheritance `json:"inherited,omitempty" doc:"What other elections left to this one"`
	Cost      string        `json:"cost" doc:"Of the funded projects together"`
	Left      string        `json:"left"`
	Endowment string        `json:"endowment,omitempty" doc:"Of Equal Shares: each voter's money"`
	Funded    []string      `json:"funded" doc:"Ids, in the ballot's order"`
	Steps     []ReportStep  `json:"steps" doc:"All projects, in the order in which the rule decided"`
}

// ReportHashes names what the report was made of, and the files made with it.
type ReportHashes struct {
	Manifest string       `json:"manifest,omitempty" doc:"SHA-256, hexadecimal"`
	Outcome  string       `json:"outcome,omitempty" doc:"SHA-256 of the attested outcome, hexadecimal"`
	Head     string       `json:"archive_head,omitempty"`
	Files    []ReportFile `json:"files"`
}

// ReportFile names a file by its hash.
type ReportFile struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
}

// ReportTurnout counts voters and ballots.
type ReportTurnout struct {
	Voters     int64  `json:"voters,omitempty" doc:"On the roll"`
	Recorded   int64  `json:"recorded,omitempty" doc:"Ballots, with those replaced later"`
	Counted    int64  `json:"counted"`
	TotalsOnly bool   `json:"totals_only" doc:"The ballots were added up while encrypted: nobody knows them"`
	Weighed    string `json:"weighed" doc:"Number of ballots, weighted as the rule wants"`
}

// ReportInvalid lists decrypted ballots that are no vote.
type ReportInvalid struct {
	Number int                 `json:"number"`
	Of     int                 `json:"of"`
	Votes  []ReportInvalidVote `json:"votes"`
}

// ReportInvalidVote is one of them: the numbers that were decrypted.
type ReportInvalidVote struct {
	Numbers []int  `json:"numbers"`
	Reason  string `json:"reason"`
}

// Inheritance is money that another election left.
type Inheritance struct {
	Election string `json:"election"`
	Outcome  string `json:"outcome" doc:"SHA-256 of its outcome, hexadecimal"`
	Amount   string `json:"amount"`
}

// ReportStep is a project: whether it is funded, and why.
type ReportStep struct {
	Project         string            `json:"project" doc:"Id"`
	Name            string            `json:"name"`
	Cost            string            `json:"cost"`
	Votes           string            `json:"votes"`
	Score           string            `json:"score"`
	LeftBefore      string            `json:"left_before"`
	Funded          bool              `json:"funded"`
	Stage           string            `json:"stage"`
	Reason          string            `json:"reason,omitempty" doc:"Why it is not funded, as a code"`
	TopUp           string            `json:"top_up,omitempty"`
	Cap             json.RawMessage   `json:"cap,omitempty" doc:"The rule's cap that it exceeds"`
	MissingVotes    string            `json:"missing_votes,omitempty"`
	MissingMoney    string            `json:"missing_money,omitempty"`
	TiedWith        []string          `json:"tied_with,omitempty"`
	TieBy           string            `json:"tie_by,omitempty"`
	Supporters      int               `json:"supporters,omitempty"`
	SupportersMoney string            `json:"supporters_money,omitempty"`
	Payments        []ReportPayment   `json:"payments,omitempty" doc:"Who paid how much, the largest first"`
	Load            string            `json:"load,omitempty"`
	Sentences       map[string]string `json:"sentences" doc:"Why, in words, by language: ko and en"`
}

// ReportPayment is what so many voters paid each.
type ReportPayment struct {
	Amount string `json:"amount"`
	Voters int    `json:"voters"`
}
