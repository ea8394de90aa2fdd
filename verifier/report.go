// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"fmt"
	"slices"
	"strings"

	"github.com/madangvote/madang/manifest"
)

// State is the verdict on a whole archive.
type State string

const (
	// Passed: every check passed and there is a result.
	Passed State = "passed"
	// Incomplete: every check on what there is passed, and there is no result
	// yet.
	Incomplete State = "incomplete"
	// Failed: at least one check failed.
	Failed State = "failed"
)

// Status is the verdict of one check.
type Status string

const (
	// StatusOK: compared, and equal.
	StatusOK Status = "ok"
	// StatusFailed: compared, and not equal, or not readable.
	StatusFailed Status = "failed"
	// StatusPending: what it compares is not in the archive yet.
	StatusPending Status = "pending"
	// StatusSkipped: not done, because a check that it builds on failed. A
	// report with skipped checks never passes.
	StatusSkipped Status = "skipped"
	// StatusAssumed: not done, because the caller vouches for it
	// ([Options].BallotsVerified).
	StatusAssumed Status = "assumed"
)

// Check is one comparison.
type Check struct {
	ID       CheckID `json:"id"`
	Title    string  `json:"title"` // what holds when the check passes: one plain sentence
	Status   Status  `json:"status"`
	Stated   string  `json:"stated,omitempty"`   // what the archive says
	Computed string  `json:"computed,omitempty"` // what the verifier found
	Reason   string  `json:"reason,omitempty"`   // why it is pending, skipped or assumed
	// Failures are the first failures in the archive's order, at most
	// [MaxFailures]; FailureCount is how many there are.
	Failures     []Failure `json:"failures,omitempty"`
	FailureCount int64     `json:"failure_count,omitempty"`
}

// MaxFailures is how many failures of one check a report lists.
const MaxFailures = 20

// Failure says what failed and where.
type Failure struct {
	Reason  string `json:"reason"`
	Height  *int64 `json:"height,omitempty"`  // of the event
	Ballot  int64  `json:"ballot,omitempty"`  // number of the ballot, from 1
	Tracker string `json:"tracker,omitempty"` // of the ballot, as voters see it
	Trustee int    `json:"trustee,omitempty"` // number of the trustee, from 1
}

// String says where, then what.
func (f Failure) String() string {
	where := []string{}
	if f.Ballot > 0 {
		where = append(where, fmt.Sprintf("ballot %d", f.Ballot))
	}
	if f.Tracker != "" {
		where = append(where, "tracker "+f.Tracker)
	}
	if f.Trustee > 0 {
		where = append(where, fmt.Sprintf("trustee %d", f.Trustee))
	}
	if f.Height != nil {
		where = append(where, fmt.Sprintf("event %d", *f.Height))
	}
	if len(where) == 0 {
		return f.Reason
	}
	return strings.Join(where, ", ") + ": " + f.Reason
}

// Counts are the numbers of an election.
type Counts struct {
	Events   int64 `json:"events"`
	Voters   int64 `json:"voters"`   // entries of the roll
	Ballots  int64 `json:"ballots"`  // recorded
	Replaced int64 `json:"replaced"` // by a later ballot of the same credential
	Counted  int64 `json:"counted"`  // last ballots of credentials on the roll
	Weight   int64 `json:"weight"`   // of the counted ballots
}

// Report is what a verification found.
type Report struct {
	State    State             `json:"state"`
	UUID     string            `json:"uuid,omitempty"`
	Name     string            `json:"name,omitempty"`
	Group    string            `json:"group,omitempty"`
	Key      string            `json:"public_key,omitempty"` // what ballots are encrypted with
	Manifest string            `json:"manifest,omitempty"`   // SHA-256 that the election's description states
	Started  int64             `json:"timestamp,omitempty"`
	Head     string            `json:"head,omitempty"` // SHA-256 of the last event, hexadecimal
	Counts   Counts            `json:"counts"`
	Since    *SinceReport      `json:"since,omitempty"` // if the check "since" passed
	Checks   []Check           `json:"checks"`
	Result   []QuestionResult  `json:"result,omitempty"`  // only if no check failed
	Outcome  *manifest.Outcome `json:"outcome,omitempty"` // likewise, of a directory with a manifest
	// Inherited is what the election's outcome says that other elections have
	// left to it. [Campaign] checks it against theirs; nothing else does.
	Inherited []manifest.Inheritance `json:"inherited,omitempty"`
}

// Counted is a verified result as a manifest's rule takes it: the counts of the
// first question or, if its ballots were shuffled, their numbers.
func (r *Report) Counted(counts []int64, votes [][]int) manifest.Counted {
	return manifest.Counted{Ballots: r.Counts.Weight, Counts: counts, Votes: votes, PublicKey: r.Key, Inherited: r.Inherited}
}

// OK tells whether nothing failed: the archive passed, or is incomplete.
func (r *Report) OK() bool { return r.State == Passed || r.State == Incomplete }

// Check returns a check by its identifier, nil if the report has none such.
func (r *Report) Check(id CheckID) *Check {
	i := slices.IndexFunc(r.Checks, func(c Check) bool { return c.ID == id })
	if i < 0 {
		return nil
	}
	return &r.Checks[i]
}

// FailedChecks lists the checks that failed, in the report's order.
func (r *Report) FailedChecks() []Check {
	var failed []Check
	for _, c := range r.Checks {
		if c.Status == StatusFailed {
			failed = append(failed, c)
		}
	}
	return failed
}

// Err is nil if [Report.OK], otherwise an error that names the first failed
// check and where it failed.
func (r *Report) Err() error {
	if r.OK() {
		return nil
	}
	for _, c := range r.FailedChecks() {
		return &CheckError{Check: c}
	}
	return fmt.Errorf("verifier: checks were skipped, none failed")
}

// CheckError is a failed check as an error.
type CheckError struct{ Check Check }

// Error names the check and its first failure.
func (e *CheckError) Error() string {
	if len(e.Check.Failures) == 0 {
		return "check " + string(e.Check.ID) + " failed"
	}
	return fmt.Sprintf("check %s failed: %s", e.Check.ID, e.Check.Failures[0])
}
