// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/internal/parties"
)

// Job is an action that goes on when the page that began it is closed.
type Job struct {
	ID       string     `json:"id"`
	Action   string     `json:"action"`
	Account  string     `json:"account"`
	Election string     `json:"election,omitempty"`
	State    string     `json:"state"` // running, done, failed, stopped
	Started  int64      `json:"started"`
	Ended    int64      `json:"ended,omitempty"`
	Progress *Progress  `json:"progress,omitempty"`
	Messages []Message  `json:"messages"`
	Error    *Problem   `json:"error,omitempty"`
	Result   *JobResult `json:"result,omitempty"`
}

// Progress of long work.
type Progress struct {
	Done  int `json:"done"`
	Total int `json:"total"`
}

// Message is what a job says on its way.
type Message struct {
	Code    string `json:"code"`
	Text    string `json:"text"`
	Time    int64  `json:"time"`
	Awaited []int  `json:"awaited,omitempty"` // trustees, by number
}

// JobResult is what an action came to.
type JobResult struct {
	UUID     string            `json:"uuid,omitempty"`
	UUIDs    []string          `json:"uuids,omitempty"`
	Campaign string            `json:"campaign,omitempty"`
	Voters   int               `json:"voters,omitempty"`
	Decision *parties.Decision `json:"decision,omitempty"`
}

const maxMessages = 100

// job is a Job at work.
type job struct {
	jobs   *jobs
	who    string
	params string
	marks  [][]byte // what its transactions hold: an election's address, a uuid
	cancel context.CancelFunc

	mu  sync.Mutex
	now Job
	txs []string
}

// jobs are those that run, and the last that did.
type jobs struct {
	ctx    context.Context
	stop   context.CancelFunc
	now    func() time.Time
	audit  *auditLog
	logger *slog.Logger
	tasks  sync.WaitGroup

	mu  sync.Mutex
	all []*job // oldest first
}

const keptJobs = 200

func newJobs(ctx context.Context, now func() time.Time, audit *auditLog, logger *slog.Logger) *jobs {
	j := &jobs{now: now, audit: audit, logger: logger}
	j.ctx, j.stop = context.WithCancel(context.WithoutCancel(ctx))
	return j
}

// order is what a job is to do.
type order struct {
	who, action, account, election string
	params                         string   // hash, for the audit log
	marks                          [][]byte // see job
	do                             func(context.Context, *job) error
}

// start begins a job, or returns the one that does the same already. It is
// written down before anything happens.
func (j *jobs) start(o order) (Job, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, other := range j.all {
		if now := other.view(); now.State == "running" && now.Action == o.action && now.Account == o.account && now.Election == o.election {
			return now, nil
		}
	}
	made := &job{jobs: j, who: o.who, params: o.params, marks: o.marks, now: Job{
		ID: rand.Text(), Action: o.action, Account: o.account, Election: o.election,
		State: "running", Started: j.now().Unix(), Messages: []Message{},
	}}
	if err := made.record("started"); err != nil {
		return Job{}, err
	}
	ctx, cancel := context.WithCancel(j.ctx)
	made.cancel = cancel
	made.say("started", "started")
	j.keep(made)
	j.tasks.Go(func() { defer cancel(); made.end(o.do(ctx, made)) })
	return made.view(), nil
}

// keep forgets the oldest that have ended.
func (j *jobs) keep(made *job) {
	j.all = append(j.all, made)
	for i := 0; len(j.all) > keptJobs && i < len(j.all); {
		if j.all[i].view().State == "running" {
			i++
		} else {
			j.all = slices.Delete(j.all, i, i+1)
		}
	}
}

func (j *jobs) find(id string) *job {
	j.mu.Lock()
	defer j.mu.Unlock()
	if i := slices.IndexFunc(j.all, func(one *job) bool { return one.now.ID == id }); i >= 0 {
		return j.all[i]
	}
	return nil
}

// list are the jobs that somebody may see, newest first.
func (j *jobs) list(may func(Job) bool) []Job {
	j.mu.Lock()
	defer j.mu.Unlock()
	list := []Job{}
	for _, one := range slices.Backward(j.all) {
		if now := one.view(); may(now) {
			list = append(list, now)
		}
	}
	return list
}

// close ends all jobs.
func (j *jobs) close() {
	j.stop()
	j.tasks.Wait()
}

// view is a copy that does not change.
func (b *job) view() Job {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := b.now
	now.Messages = slices.Clone(b.now.Messages)
	if b.now.Progress != nil {
		p := *b.now.Progress
		now.Progress = &p
	}
	return now
}

func (b *job) say(code, text string) { b.tell(Message{Code: code, Text: text}) }

// tell adds a message; the oldest but one give way.
func (b *job) tell(m Message) {
	b.mu.Lock()
	defer b.mu.Unlock()
	m.Time = b.jobs.now().Unix()
	if len(b.now.Messages) >= maxMessages {
		b.now.Messages = slices.Delete(b.now.Messages, 1, 2)
	}
	b.now.Messages = append(b.now.Messages, m)
}

func (b *job) progress(done, total int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if p := b.now.Progress; p == nil || p.Total != total || p.Done < done {
		b.now.Progress = &Progress{done, total}
	}
}

func (b *job) result(r JobResult) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now.Result = &r
}

// sent takes note of a transaction, if it is this job's and not another's on the
// same account.
func (b *job) sent(tx *types.Transaction) {
	mine := slices.ContainsFunc(b.marks, func(mark []byte) bool {
		return tx.To() != nil && bytes.Equal(tx.To()[:], mark) || bytes.Contains(tx.Data(), mark)
	})
	if !mine {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if hash := tx.Hash().Hex(); !slices.Contains(b.txs, hash) {
		b.txs = append(b.txs, hash)
	}
}

// end says how it ended, and writes it down.
func (b *job) end(err error) {
	state, result := "done", "done"
	var p *Problem
	switch {
	case err == nil:
	case errors.Is(err, context.Canceled):
		state, result = "stopped", "stopped"
	default:
		p = problemOf(err, b.jobs.logger)
		state, result = "failed", "failed: "+p.Code
	}
	if err := b.record(result); err != nil {
		b.jobs.logger.Error("office: the audit log cannot be written", "err", err)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now.State, b.now.Error, b.now.Ended = state, p, b.jobs.now().Unix()
}

// maxRecorded bounds the transactions of one entry: a long roll has hundreds.
const maxRecorded = 100

func (b *job) record(result string) error {
	b.mu.Lock()
	e := Entry{
		Time: b.jobs.now(), Who: b.who, Account: b.now.Account, Action: b.now.Action, Election: b.now.Election,
		Params: b.params, Result: result, Transactions: b.txs[:min(len(b.txs), maxRecorded)],
	}
	b.mu.Unlock()
	return b.jobs.audit.append(e)
}
