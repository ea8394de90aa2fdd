// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"errors"
	"io"
	"runtime"
	"sync"
)

// Options of a verification. The zero value is what an auditor wants.
type Options struct {
	// Final makes an archive without a result fail (check result-present)
	// instead of being [Incomplete].
	Final bool

	// BallotsVerified says that the caller has verified every ballot's
	// elements, proofs and signature already, as a validator has that executed
	// them. They are only decoded then, for the tally. The checks
	// ballot-elements, ballot-proofs and ballot-signature read "assumed". An
	// auditor must leave it false.
	BallotsVerified bool

	// Since, if not nil, is an earlier copy of the archive: the check "since"
	// fails unless the archive begins with it, byte for byte. The copy is read
	// from its beginning, twice. [Candidate] does not look at it.
	Since io.ReadSeeker

	// Workers is how many ballots are verified at a time; 0 means one a core.
	Workers int

	// Progress is called now and then, never twice at a time. It must not
	// block.
	Progress func(Progress)
}

// Progress of a verification.
type Progress struct {
	Phase string // "reading", then "ballots", then "shuffles" if there are any
	Done  int64  // events read, ballots verified, or shuffles and decryptions
	Total int64  // of these; 0 while reading: not known yet
}

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// ErrNotArchive says that a file does not begin as a .bel archive does: with
// the eight letters BELENIOS. Nothing was checked. A file that does begin so
// gets a [Report], however broken it is.
var ErrNotArchive = errors.New("not a Belenios archive: it does not begin with BELENIOS; a .bel file, or a directory that holds one, is wanted")

// ErrChanged says that the archive changed while it was verified.
var ErrChanged = errors.New("the archive changed while it was being verified; verify a copy")

// meter counts for Options.Progress.
type meter struct {
	mu   sync.Mutex
	call func(Progress)
	p    Progress
}

func (m *meter) start(phase string, total int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.p = Progress{Phase: phase, Total: total}
	m.report()
}

func (m *meter) step() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.p.Done++
	m.report()
}

func (m *meter) report() {
	if m.call != nil {
		m.call(m.p)
	}
}
