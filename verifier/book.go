// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"encoding/base64"
	"slices"
	"sync"
)

// book collects what the checks find. Workers write to it at the same time.
type book struct {
	mu     sync.Mutex
	checks []Check
	at     map[CheckID]int
}

func newBook(sentences ...[]sentence) *book {
	b := &book{at: map[CheckID]int{}}
	for _, s := range slices.Concat(sentences...) {
		b.at[s.id] = len(b.checks)
		b.checks = append(b.checks, Check{ID: s.id, Title: s.title})
	}
	return b
}

// set gives a check a verdict unless it has failed already.
func (b *book) set(id CheckID, change func(*Check)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	c := &b.checks[b.at[id]]
	if c.Status != StatusFailed {
		change(c)
	}
}

// ok records a comparison that came out equal.
func (b *book) ok(id CheckID, stated, computed string) {
	b.set(id, func(c *Check) { c.Status, c.Stated, c.Computed, c.Reason = StatusOK, stated, computed, "" })
}

// compare records a comparison.
func (b *book) compare(id CheckID, stated, computed string, f Failure) {
	if stated == computed {
		b.ok(id, stated, computed)
		return
	}
	b.fail(id, f)
	b.values(id, stated, computed)
}

func (b *book) pending(id CheckID, reason string) { b.rest(id, StatusPending, reason) }
func (b *book) skip(id CheckID, reason string)    { b.rest(id, StatusSkipped, reason) }
func (b *book) assume(id CheckID, reason string)  { b.rest(id, StatusAssumed, reason) }

func (b *book) rest(id CheckID, s Status, reason string) {
	b.set(id, func(c *Check) { c.Status, c.Reason = s, reason })
}

// values adds to a failed check what was compared.
func (b *book) values(id CheckID, stated, computed string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	c := &b.checks[b.at[id]]
	c.Stated, c.Computed = stated, computed
}

// fail records a failure. Failures arrive in any order; the first in the
// archive's order are kept.
func (b *book) fail(id CheckID, f Failure) {
	b.mu.Lock()
	defer b.mu.Unlock()
	c := &b.checks[b.at[id]]
	c.Status, c.Reason = StatusFailed, ""
	c.FailureCount++
	c.Failures = append(c.Failures, f)
	if len(c.Failures) > 4*MaxFailures {
		c.Failures = firstFailures(c.Failures)
	}
}

func firstFailures(all []Failure) []Failure {
	slices.SortStableFunc(all, func(x, y Failure) int { return int(min(1, max(-1, place(x)-place(y)))) })
	return all[:min(len(all), MaxFailures)]
}

func place(f Failure) int64 {
	if f.Height == nil {
		return -1
	}
	return *f.Height
}

func (b *book) failed(ids ...CheckID) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.ContainsFunc(ids, func(id CheckID) bool { return b.checks[b.at[id]].Status == StatusFailed })
}

// anyFailed tells whether a check failed so far.
func (b *book) anyFailed() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.ContainsFunc(b.checks, func(c Check) bool { return c.Status == StatusFailed })
}

// refusals is how many failures a check has.
func (b *book) refusals(id CheckID) int64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.checks[b.at[id]].FailureCount
}

// firstFailed is the first failed check, as an error.
func (b *book) firstFailed() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range b.checks {
		if c.Status == StatusFailed {
			c.Failures = firstFailures(slices.Clone(c.Failures))
			return &CheckError{Check: c}
		}
	}
	return nil
}

// finish closes the book: checks without a verdict count as skipped.
func (b *book) finish(r *Report) {
	b.mu.Lock()
	defer b.mu.Unlock()
	r.State = Passed
	for i := range b.checks {
		c := &b.checks[i]
		c.Failures = firstFailures(c.Failures)
		if c.Status == "" {
			c.Status, c.Reason = StatusSkipped, "an earlier check failed"
		}
		switch {
		case c.Status == StatusFailed || c.Status == StatusSkipped:
			r.State = Failed
		case c.Status == StatusPending && r.State == Passed:
			r.State = Incomplete
		}
	}
	r.Checks = b.checks
	if r.State == Failed {
		r.Result, r.Outcome = nil, nil // nobody shall take them for facts
	}
}

// atEvent and atBallot make failures.
func atEvent(height int64, reason string) Failure { return Failure{Reason: reason, Height: &height} }

func atBallot(b ballotRef, reason string) Failure {
	f := atEvent(b.height, reason)
	f.Ballot, f.Tracker = b.number, base64.RawStdEncoding.EncodeToString(b.tracker[:])
	return f
}

// ballotRef says which ballot of an archive is meant.
type ballotRef struct {
	number  int64 // from 1
	height  int64 // of its event
	tracker [32]byte
}
