// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
	"github.com/madangvote/madang/internal/report"
	"github.com/madangvote/madang/manifest"
)

const (
	// reportWait is how long a request waits for a report to be made.
	reportWait = 20 * time.Second
	// reportTime bounds the making of one. Equal Shares of a city takes minutes.
	reportTime = 30 * time.Minute
	// maxReports bounds the reports in memory, and maxReportBytes their files; one report is kept in any case.
	maxReports     = 64
	maxReportBytes = 64 << 20
)

// reports makes each final election's report once, in the background, and keeps the last ones.
type reports struct {
	mu    sync.Mutex
	made  map[string]*madeReport
	order []string // uuids, the latest asked for last
	turn  chan struct{}
	ctx   context.Context
	stop  context.CancelFunc
}

// madeReport is a report, or why there is none, once done.
type madeReport struct {
	done    chan struct{}
	err     error
	outcome *manifest.Outcome
	files   []report.File
}

func newReports() *reports {
	r := &reports{made: map[string]*madeReport{}, turn: make(chan struct{}, 1)}
	r.ctx, r.stop = context.WithCancel(context.Background())
	return r
}

// start returns the report of a final election, on its way or made already. One that failed is made anew.
func (s *Server) startReport(uuid string) *madeReport {
	r := s.reports
	r.mu.Lock()
	defer r.mu.Unlock()
	if m := r.made[uuid]; m != nil {
		r.order = append(slices.DeleteFunc(r.order, func(u string) bool { return u == uuid }), uuid)
		return m
	}
	m := &madeReport{done: make(chan struct{})}
	r.made[uuid], r.order = m, append(r.order, uuid)
	go func() {
		ctx, cancel := context.WithTimeout(r.ctx, reportTime)
		defer cancel()
		m.err = s.makeReport(ctx, uuid, m)
		close(m.done)
		r.settle(uuid, m)
	}()
	return m
}

// settle forgets a failure, and the reports that there is no room for.
func (r *reports) settle(uuid string, m *madeReport) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if m.err != nil {
		r.drop(uuid)
		return
	}
	for len(r.order) > 1 && (len(r.order) > maxReports || r.bytes() > maxReportBytes) {
		r.drop(r.order[0])
	}
}

func (r *reports) drop(uuid string) {
	delete(r.made, uuid)
	r.order = slices.DeleteFunc(r.order, func(u string) bool { return u == uuid })
}

func (r *reports) bytes() (n int) {
	for _, m := range r.made {
		select {
		case <-m.done:
			for _, f := range m.files {
				n += len(f.Bytes)
			}
		default:
		}
	}
	return n
}

// errNotFinal says that an election has no outcome yet.
var errNotFinal = errors.New("the election is not final")

// makeReport applies the rule to the published result. The elections whose leftovers it gets are final, and theirs are
// made first.
func (s *Server) makeReport(ctx context.Context, uuid string, m *madeReport) error {
	e, err := s.cfg.Index.Election(ctx, uuid)
	if err != nil {
		return err
	}
	if e.Phase != index.Final {
		return fmt.Errorf("%w: %s", errNotFinal, uuid)
	}
	a, err := s.attested(ctx, e)
	if err != nil {
		return err
	}
	if a.Result.Inherited, err = s.inherited(ctx, a.Manifest); err != nil {
		return err
	}
	select { // one at a time: it may take all of a core
	case s.reports.turn <- struct{}{}:
		defer func() { <-s.reports.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	d, o, err := report.FromAttested(a)
	if err != nil {
		return err
	}
	m.outcome = o
	m.files, err = report.Files(d, report.Languages)
	return err
}

func (s *Server) inherited(ctx context.Context, raw []byte) ([]manifest.Inheritance, error) {
	m, err := manifest.Parse(raw)
	if err != nil {
		return nil, err
	}
	var all []manifest.Inheritance
	for _, giver := range m.LeftoversFrom {
		made := s.startReport(giver)
		select {
		case <-made.done:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		if made.err != nil {
			return nil, fmt.Errorf("the leftovers of election %s: %w", giver, made.err)
		}
		all = append(all, manifest.Inherit(giver, made.outcome))
	}
	return all, nil
}

// attested gathers what is published of a final election.
func (s *Server) attested(ctx context.Context, e *index.Election) (*report.Attested, error) {
	raw, err := s.cfg.Index.Payload(ctx, e.ID, e.Manifest)
	if err != nil {
		return nil, fmt.Errorf("the manifest: %w", err)
	}
	object, err := s.object(ctx, e.UUID)
	if err != nil {
		return nil, fmt.Errorf("the election object: %w", err)
	}
	parsed, err := belenios.ParseElection(object)
	if err != nil {
		return nil, err
	}
	tally, err := s.cfg.Index.Published(ctx, e.ID, chain.EncryptedTally)
	if err != nil {
		return nil, fmt.Errorf("the encrypted tally: %w", err)
	}
	sized, err := belenios.ParseSizedEncryptedTally(tally)
	if err != nil {
		return nil, err
	}
	published, err := s.cfg.Index.Result(ctx, e.ID)
	if err != nil {
		return nil, fmt.Errorf("the result: %w", err)
	}
	result, err := parsed.ParseResult(published)
	if err != nil {
		return nil, err
	}
	if len(result) != 1 {
		return nil, fmt.Errorf("the result has %d questions, a manifest one", len(result))
	}
	return &report.Attested{
		Manifest: raw, Outcome: [32]byte(e.Outcome), Head: [32]byte(e.Head), Voters: e.RollCount, Recorded: e.BallotsCount, Counted: sized.NumTallied,
		Result: manifest.Counted{Ballots: sized.TotalWeight, Counts: counts(&result[0]), Votes: result[0].Votes, PublicKey: parsed.PublicKey()},
	}, nil
}

func counts(q *belenios.QuestionResult) []int64 {
	if q.Votes != nil {
		return nil
	}
	return q.Counts
}

// report is a final election's report; a Problem while there is none.
func (s *Server) report(ctx context.Context, uuid string) (*madeReport, error) {
	e, err := s.election(ctx, uuid)
	if err != nil {
		return nil, s.counted(err)
	}
	if e.Phase != index.Final {
		return nil, s.counted(problem(api.CodeNotPublished, errNotFinal.Error()))
	}
	made := s.startReport(uuid)
	timer := time.NewTimer(reportWait)
	defer timer.Stop()
	select {
	case <-made.done:
	case <-timer.C:
		return nil, s.counted(problem(api.CodeUnavailable, "the report is being made"))
	case <-ctx.Done():
		return nil, s.counted(problem(api.CodeTimeout, ""))
	}
	if made.err != nil {
		s.cfg.Logger.Error("no report can be made", "election", uuid, "error", made.err)
		return nil, s.counted(problem(api.CodeUnavailable, "no report can be made of what is published: verify the election"))
	}
	return made, nil
}
