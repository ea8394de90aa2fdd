// SPDX-License-Identifier: Apache-2.0

// Package demo runs a whole election, or a campaign of several, in one process,
// with every party's real steps: a ledger, a gateway, trustees, a registrar, and
// the voters of Pabulib files, who cast their real choices over REST.
package demo

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// Options of a demo.
type Options struct {
	// Pabulib is the file of the one election; nil if there is a Folder.
	Pabulib *pabulib.File
	// Folder, if not nil: each of its files is an election of one campaign.
	Folder *parties.CampaignFolder
	// Rule, if not nil, changes the rule that the file names.
	Rule   func(budget.Rule) (budget.Rule, error)
	Voters int    // cast only the first so many ballots of each file; 0: all
	Group  string // Belenios's name of the group
	// Shuffled: the ballots are shuffled and decrypted one by one even where
	// their totals would do.
	Shuffled bool
	// Threshold, if not 0: the trustees are one group of which so many decrypt;
	// the others are absent from the closing of the box on.
	Threshold int
	Dir       string    // folder for everything; files of an earlier demo in it are removed
	RPCAddr   string    // for JSON-RPC
	Listen    string    // for REST
	Out       io.Writer // what is going on, for people
	Bars      *os.File  // progress bars, where this is a terminal
	Logger    *slog.Logger
}

// trustees is the number of trustees.
const trustees = 3

// blockInterval is shorter than a real ledger's, so that a demo does not wait
// for blocks most of its time. The chain's clock runs ahead meanwhile, since
// Ethereum's block times are whole, increasing seconds.
const blockInterval = 400 * time.Millisecond

// calmInterval is that of a demo which stays up for people: at one second the
// chain's clock runs no further ahead.
const calmInterval = time.Second

// sideBySide is how many elections of a campaign are set up and counted at once.
const sideBySide = 4

// Demo is a demo that has run; its ledger and gateway are still up.
type Demo struct {
	Summaries []*Summary       // one an election
	Campaign  *CampaignSummary // nil if there is one election only
	RPCURL    string
	RESTURL   string
	stop      []func()
	run       *run
}

// memoryLimit is where the garbage collector starts to work harder. Everything
// that a vote needs runs in this one process; it should fit a small machine.
const memoryLimit = 768 << 20

// run is a demo on its way: what its elections share.
type run struct {
	Options
	*Demo
	started   time.Time
	elections []*election
	voters    []voter
	campaign  *manifest.Campaign // nil if there is one election only
	host      *host
	cores     chan struct{} // of voters who encrypt
	saying    sync.Mutex
}

// Run runs everything from credentials to funded projects. The error is that of
// a step that failed; whether the results verify and agree with the official
// ones is in the summaries.
func Run(ctx context.Context, o Options) (_ *Demo, err error) {
	debug.SetMemoryLimit(memoryLimit)
	r := &run{Options: o, Demo: new(Demo), started: time.Now(), cores: make(chan struct{}, runtime.GOMAXPROCS(0))}
	r.Demo.run = r
	defer func() {
		if err != nil {
			r.Stop()
		}
	}()
	for _, step := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"reading the election", r.read},
		{"starting ledger and gateway", r.start},
		{"setting up the election", r.setUp},
		{"voting", r.vote},
		{"closing and counting", r.together((*election).count)},
		{"verifying", r.inTurn((*election).verify)},
		{"belenios-tool", r.inTurn((*election).beleniosTool)},
		{"recording the awards", r.together((*election).record)},
		{"funding projects", r.inTurn((*election).fund)},
		{"summing up", r.sumUp},
	} {
		if err := step.do(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return r.Demo, nil
}

// Stop stops gateway and ledger.
func (d *Demo) Stop() {
	for _, stop := range slices.Backward(d.stop) {
		stop()
	}
	d.stop = nil
}

// OK tells whether everything verifies and, where there are official winners,
// equals them.
func (d *Demo) OK() bool {
	return !slices.ContainsFunc(d.Summaries, func(s *Summary) bool { return !s.OK() })
}

// say tells people what is going on.
func (r *run) say(format string, args ...any) {
	r.saying.Lock()
	defer r.saying.Unlock()
	fmt.Fprintf(r.Out, "%6.1f s  %s\n", time.Since(r.started).Seconds(), fmt.Sprintf(format, args...))
}

// inTurn does a step of all elections, one after another: one that uses all
// cores by itself.
func (r *run) inTurn(step func(*election, context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error { return r.each(ctx, 1, step) }
}

// together does a step of several elections at once: one that waits for blocks.
func (r *run) together(step func(*election, context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error { return r.each(ctx, sideBySide, step) }
}

func (r *run) each(ctx context.Context, atOnce int, step func(*election, context.Context) error) error {
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(atOnce)
	for _, e := range r.elections {
		work.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return e.labelled(step(e, ctx))
		})
	}
	return work.Wait()
}

// sumUp ends the summaries.
func (r *run) sumUp(context.Context) error {
	total, peak := time.Since(r.started).Seconds(), peakMemoryMiB()
	for _, s := range r.Summaries {
		s.Seconds.Total, s.PeakMemoryMiB = total, peak
	}
	if r.campaign != nil {
		r.sumUpCampaign(total, peak)
		if err := r.publishCampaign(); err != nil {
			return err
		}
	}
	r.say("%.0f s in all, %d MiB of memory at the most", total, peak)
	return nil
}
