// SPDX-License-Identifier: Apache-2.0

package demo

// Summary is what a demo found, as `madang demo --json` prints it.
type Summary struct {
	Name     string `json:"name"`
	UUID     string `json:"uuid"`
	District string `json:"district,omitempty"` // of a campaign's election
	Group    string `json:"group"`
	Style    string `json:"style"`    // Pabulib's vote_type, or knapsack
	Rule     string `json:"rule"`     // with its completion
	Counting string `json:"counting"` // homomorphic or shuffled
	// Threshold is how many of the trustees decrypted, the others being absent;
	// 0: each had to.
	Threshold int `json:"threshold,omitempty"`
	Voters    int `json:"voters"`
	Roll      int `json:"roll"` // credentials; in a campaign not everybody votes in each election
	Projects  int `json:"projects"`

	Ballots             int      `json:"ballots"`
	BallotBytes         int      `json:"ballot_bytes"`
	BallotsPerSecond    float64  `json:"ballots_per_second"`   // from encryption to final
	EncryptMilliseconds float64  `json:"encrypt_milliseconds"` // wall, a ballot on one core
	VerifyPerSecond     float64  `json:"verify_per_second"`    // by the verifier, all cores
	Refused             []string `json:"refused,omitempty"`    // ballots of the file that break its own rule
	Invalid             int      `json:"invalid"`              // shuffled ballots that are no vote
	PeakMemoryMiB       int64    `json:"peak_memory_mib"`      // of the whole process
	Verified            bool     `json:"verified"`             // by Madang's verifier
	FailedCheck         string   `json:"failed_check,omitempty"`
	BeleniosTool        string   `json:"belenios_tool"` // passed, or why it was not asked
	ArchiveBytes        int64    `json:"archive_bytes"`
	Head                string   `json:"head"`

	Results []Project `json:"results"`
	Winners []string  `json:"winners"`
	Cost    string    `json:"cost"`
	Budget  string    `json:"budget"`
	// Inherited is what other elections of the campaign left to this one.
	Inherited string `json:"inherited,omitempty"`
	Left      string `json:"left"`
	Awards    int    `json:"awards"` // recorded on the ledger
	// Official are the winners that the file states; null when it states none,
	// when not all of its ballots were cast, or with another rule or other money.
	Official  []string `json:"official"`
	Identical *bool    `json:"identical"` // null when there is nothing to compare

	Seconds struct {
		Setup    float64 `json:"setup"`
		Ceremony float64 `json:"ceremony"` // part of setup: the trustees' key, while the roll is made
		Voting   float64 `json:"voting"`
		Counting float64 `json:"counting"`
		// Parts of counting, each until it is attested and in the chain.
		Tally      float64   `json:"tally"`
		Shuffles   []float64 `json:"shuffles,omitempty"` // one a trustee
		Decryption float64   `json:"decryption"`         // all trustees together
		Result     float64   `json:"result"`             // with the outcome
		Verify     float64   `json:"verify"`
		Total      float64   `json:"total"`
	} `json:"seconds"`
}

// Project is a line of the result.
type Project struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Cost   string `json:"cost"`
	Votes  int64  `json:"votes"`           // ballots that name it
	Score  string `json:"score,omitempty"` // what the rule ordered by, if that is a plain number
	Funded bool   `json:"funded"`
	Reason string `json:"reason,omitempty"` // why it was not funded: see budget.Reason
}

// OK tells whether the result verifies and, where there are official winners,
// equals them.
func (s *Summary) OK() bool { return s.Verified && (s.Identical == nil || *s.Identical) }
