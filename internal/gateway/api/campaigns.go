// SPDX-License-Identifier: Apache-2.0

package api

import "encoding/json"

// Campaigns is a page of campaigns.
type Campaigns struct {
	Campaigns []*Campaign `json:"campaigns" doc:"Newest first"`
	Next      *int64      `json:"next,omitempty" doc:"Value of before for the next page; absent on the last"`
}

// Campaign is several elections with one schedule and one roll of voters, as its document says.
type Campaign struct {
	Hash        string             `json:"hash" doc:"SHA-256 of the document, hexadecimal: its name"`
	Name        string             `json:"name"`
	OpensAt     string             `json:"opens_at" doc:"RFC 3339"`
	ClosesAt    string             `json:"closes_at" doc:"RFC 3339"`
	Eligibility string             `json:"eligibility" doc:"all; own: the own district's and citywide elections; own+N: those and N other districts'"`
	Leftovers   string             `json:"leftovers,omitempty" enum:"next,citywide" doc:"Where money goes that an election leaves; absent: nowhere"`
	Voters      int                `json:"voters,omitempty" doc:"People on the register, if stated"`
	Elections   []CampaignElection `json:"elections" doc:"In the document's order"`
	Document    json.RawMessage    `json:"document,omitempty" doc:"The document, byte for byte; not in lists"`
}

// CampaignElection is one of a campaign's elections.
type CampaignElection struct {
	UUID      string  `json:"uuid"`
	Name      string  `json:"name"`
	District  string  `json:"district,omitempty" doc:"Absent: citywide"`
	Phase     string  `json:"phase" enum:"absent,draft,setup,open,closed,shuffling,decrypting,tallied,final" doc:"absent: there is no such election on the ledger that names this campaign"`
	Turnout   Turnout `json:"turnout"`
	RollCount int64   `json:"roll_count"`
}
