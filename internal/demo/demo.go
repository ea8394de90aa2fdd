// SPDX-License-Identifier: Apache-2.0

// Package demo runs a whole election in one process, with every party's real
// steps: a ledger, a gateway, trustees, a registrar, and the voters of a
// Pabulib file, who cast their real choices over REST.
package demo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/gofrs/flock"

	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// Options of a demo.
type Options struct {
	Pabulib io.Reader // the .pb file
	Voters  int       // cast only the first so many ballots of the file; 0: all
	Group   string    // Belenios's name of the group
	// Shuffled: the ballots are shuffled and decrypted one by one, instead of
	// their totals only.
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

// Demo is a demo that has run; its ledger and gateway are still up.
type Demo struct {
	Summary Summary
	RPCURL  string
	RESTURL string
	stop    []func()
}

// memoryLimit is where the garbage collector starts to work harder. Everything
// that a vote needs runs in this one process; it should fit a small machine.
const memoryLimit = 768 << 20

// run is the state of a demo on its way.
type run struct {
	Options
	*Demo
	started  time.Time
	file     *pabulib.File
	votes    []budget.Vote
	manifest *manifest.Manifest
	host     *host
	election common.Address
	codes    []string
	keyrings [trustees]*parties.Keyring
	counted  []int64 // the verified result
}

// Run runs an election from credentials to funded projects. The error is that
// of a step that failed; whether the result verifies and agrees with the
// official one is in the Summary.
func Run(ctx context.Context, o Options) (_ *Demo, err error) {
	debug.SetMemoryLimit(memoryLimit)
	r := &run{Options: o, Demo: new(Demo), started: time.Now()}
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
		{"closing and counting", r.count},
		{"verifying", r.verify},
		{"belenios-tool", r.beleniosTool},
		{"funding projects", r.fund},
	} {
		if err := step.do(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", step.name, err)
		}
	}
	s := &r.Summary
	s.Seconds.Total, s.PeakMemoryMiB = time.Since(r.started).Seconds(), peakMemoryMiB()
	r.say("%.0f s in all, %d MiB of memory at the most", s.Seconds.Total, s.PeakMemoryMiB)
	return r.Demo, nil
}

// Stop stops gateway and ledger.
func (d *Demo) Stop() {
	for _, stop := range slices.Backward(d.stop) {
		stop()
	}
	d.stop = nil
}

// say tells people what is going on.
func (r *run) say(format string, args ...any) {
	fmt.Fprintf(r.Out, "%6.1f s  %s\n", time.Since(r.started).Seconds(), fmt.Sprintf(format, args...))
}

// read parses the file and makes the manifest.
func (r *run) read(context.Context) error {
	file, err := pabulib.Parse(r.Pabulib)
	if err != nil {
		return err
	}
	if r.manifest, err = manifest.FromPabulib(file); err != nil {
		return err
	}
	if err := r.counting(); err != nil {
		return err
	}
	r.file, r.votes = file, file.Votes
	if r.Voters > 0 && r.Voters < len(r.votes) {
		r.votes = r.votes[:r.Voters]
	}
	if len(r.votes) == 0 {
		return errors.New("the file has no votes")
	}
	r.Summary.Name, r.Summary.Group, r.Summary.Voters = file.Title(), r.Group, len(r.votes)
	r.Summary.Projects = len(file.Projects)
	r.say("%s: %d voters, %d projects, %d to %d each, budget %s", file.Title(), len(r.votes), len(file.Projects),
		r.manifest.Ballot.MinLength, r.manifest.Ballot.MaxLength, r.manifest.Budget)
	return nil
}

// counting checks how ballots are to be counted, and writes it down.
func (r *run) counting() error {
	s := &r.Summary
	s.Counting, s.Threshold = manifest.Homomorphic, r.Threshold
	if r.Threshold < 0 || r.Threshold > trustees {
		return fmt.Errorf("a threshold of %d; there are %d trustees", r.Threshold, trustees)
	}
	if !r.Shuffled {
		return nil
	}
	g, err := group.ByName(r.Group)
	if err != nil {
		return err
	}
	r.manifest.Counting, s.Counting = manifest.Shuffled, manifest.Shuffled
	answers, err := r.manifest.Answers()
	if err != nil {
		return err
	}
	if len(answers) > g.EmbedMax() {
		return fmt.Errorf("a shuffled ballot of %d numbers; group %s holds %d: take another with --group", len(answers), r.Group, g.EmbedMax())
	}
	return nil
}

// present are the trustees who shuffle and decrypt, counted from 0: with a
// threshold, the last so many.
func (r *run) present() []int {
	var there []int
	for i := range trustees {
		if r.Threshold == 0 || i >= trustees-r.Threshold {
			there = append(there, i)
		}
	}
	return there
}

// marker is the file that says that a folder is a demo's and may be emptied.
const marker = ".madang-demo"

// prepareDir empties the folder of an earlier demo, and keeps others out of it
// until unlock is called.
func prepareDir(dir string) (unlock func(), err error) {
	entries, err := os.ReadDir(dir)
	if os.IsNotExist(err) {
		err = os.MkdirAll(dir, 0o755)
	}
	if err != nil {
		return nil, err
	}
	if len(entries) > 0 {
		if _, err := os.Stat(filepath.Join(dir, marker)); err != nil {
			return nil, fmt.Errorf("%s is not empty and not of an earlier demo; choose another folder with --data", dir)
		}
	}
	lock := flock.New(filepath.Join(dir, marker))
	locked, err := lock.TryLock()
	if err != nil {
		return nil, err
	}
	if !locked {
		return nil, fmt.Errorf("another demo is running in %s; end it, or choose another folder with --data", dir)
	}
	for _, e := range entries {
		if e.Name() == marker {
			continue
		}
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return nil, errors.Join(err, lock.Unlock())
		}
	}
	return func() { lock.Unlock() }, nil //nolint:errcheck // the process ends
}

// start founds a ledger of one organisation and starts its node and gateway.
func (r *run) start(ctx context.Context) error {
	unlock, err := prepareDir(r.Dir)
	if err != nil {
		return err
	}
	r.stop = append(r.stop, unlock)
	identity, err := network.Init(r.Dir, "Madang demo", trustees)
	if err != nil {
		return err
	}
	n, err := network.New(network.DefaultChainID, time.Now(), []network.Identity{identity})
	if err != nil {
		return err
	}
	if err := network.WriteJSON(filepath.Join(r.Dir, network.File), n); err != nil {
		return err
	}
	if r.host, err = startHost(ctx, r.Options, n); err != nil {
		return err
	}
	r.stop = append(r.stop, r.host.stop)
	r.RPCURL, r.RESTURL = r.host.node.RPCURL(), r.host.url
	r.say("ledger up, chain %d, JSON-RPC %s, REST %s", n.Genesis.ChainID, r.RPCURL, r.RESTURL)
	return nil
}

// party is the account of one of the organisation's parties.
func (r *run) party(ctx context.Context, name string) (*parties.Account, error) {
	key, err := network.LoadKey(network.KeyFile(r.Dir, name))
	if err != nil {
		return nil, err
	}
	return parties.NewAccount(ctx, r.host.node.Client(), r.host.network.Consortium(), key, r.Logger)
}

// as does a step as one of the parties.
func (r *run) as(ctx context.Context, name string, step func(*parties.Account) error) error {
	account, err := r.party(ctx, name)
	if err != nil {
		return err
	}
	defer account.Close()
	if err := step(account); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
