// SPDX-License-Identifier: Apache-2.0

// Package browser holds what the pages' protocol (web/belenios) and the Go
// packages check of each other: elections and selections made in Go, ballots
// and audits made in TypeScript. README.md says how they are made. It is for
// tests.
package browser

import (
	_ "embed"
	"encoding/json"
	"fmt"
)

//go:embed elections.json
var elections []byte

//go:embed ballots.json
var ballots []byte

// Election is an election made in Go, with its voters' codes and a ballot by
// each.
type Election struct {
	Name     string  `json:"name"`
	Object   string  `json:"object"`
	Trustees string  `json:"trustees"`
	Roll     string  `json:"roll"`
	Manifest string  `json:"manifest,omitempty"`
	Voters   []Voter `json:"voters"`
}

// Voter is a voter of an Election, with a ballot made in Go.
type Voter struct {
	Code    string  `json:"code"`
	Public  string  `json:"public"`
	Answers [][]int `json:"answers"`
	Ballot  string  `json:"ballot"`
	Tracker string  `json:"tracker"` // hex
}

// Ballot is a voter's ballot made in TypeScript, and the same answers sealed
// and opened.
type Ballot struct {
	Election   string  `json:"election"`
	Voter      int     `json:"voter"` // from 0
	Answers    [][]int `json:"answers"`
	Ballot     string  `json:"ballot"`
	Tracker    string  `json:"tracker"` // hex
	Commitment string  `json:"commitment"`
	Audit      string  `json:"audit"`
	Opened     string  `json:"opened"` // the audit's commitment
}

// Elections returns the elections.
func Elections() ([]Election, error) { return read[Election]("elections.json", elections) }

// Ballots returns the ballots that TypeScript made.
func Ballots() ([]Ballot, error) { return read[Ballot]("ballots.json", ballots) }

func read[T any](name string, raw []byte) (out []T, err error) {
	if err := json.Unmarshal(raw, &out); err != nil {
		return nil, fmt.Errorf("vectors/browser/%s: %w", name, err)
	}
	return out, nil
}
