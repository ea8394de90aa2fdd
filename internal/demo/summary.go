// SPDX-License-Identifier: Apache-2.0

package demo

// Summary is what a demo found, as `madang demo --json` prints it.
type Summary struct {
	Name     string `json:"name"`
	UUID     string `json:"uuid"`
	Group    string `json:"group"`
	Voters   int    `json:"voters"`
	Projects int    `json:"projects"`

	Ballots             int      `json:"ballots"`
	BallotBytes         int      `json:"ballot_bytes"`
	BallotsPerSecond    float64  `json:"ballots_per_second"`   // from encryption to final
	EncryptMilliseconds float64  `json:"encrypt_milliseconds"` // wall, a ballot on one core
	VerifyPerSecond     float64  `json:"verify_per_second"`    // by the verifier, all cores
	Refused             []string `json:"refused,omitempty"`    // ballots of the file that break its own rule
	PeakMemoryMiB       int64    `json:"peak_memory_mib"`      // of the whole process
	Verified            bool     `json:"verified"`             // by Madang's verifier
	FailedCheck         string   `json:"failed_check,omitempty"`
	BeleniosTool        string   `json:"belenios_tool"` // passed, or why it was not asked
	ArchiveBytes        int64    `json:"archive_bytes"`
	Head                string   `json:"head"`

	Results []Project `json:"results"`
	Winners []string  `json:"winners"`
	Cost    string    `json:"cost"`
	// Official are the winners that the file states; null when it states none
	// or when not all of its ballots were cast.
	Official  []string `json:"official"`
	Identical *bool    `json:"identical"` // null when there is nothing to compare

	Seconds struct {
		Setup    float64 `json:"setup"`
		Voting   float64 `json:"voting"`
		Counting float64 `json:"counting"`
		Verify   float64 `json:"verify"`
		Total    float64 `json:"total"`
	} `json:"seconds"`
}

// Project is a line of the result.
type Project struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Cost   string `json:"cost"`
	Votes  int64  `json:"votes"`
	Funded bool   `json:"funded"`
}

// OK tells whether the result verifies and, where there are official winners,
// equals them.
func (s *Summary) OK() bool { return s.Verified && (s.Identical == nil || *s.Identical) }
