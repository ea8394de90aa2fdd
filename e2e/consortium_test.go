// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/madangvote/madang/internal/gateway/api"
	founding "github.com/madangvote/madang/internal/network"
)

// consortium is four organisations with a node and a gateway each. The first
// is the organiser, the first three are trustees of whom two can decrypt, the
// last is the registrar.
type consortium struct {
	t          *testing.T
	nodes      []*network
	identities []founding.Identity
}

func newConsortium(t *testing.T) *consortium {
	t.Helper()
	c := &consortium{t: t}
	var files, addresses []string
	for _, name := range []string{"Province", "City", "University", "Civic group"} {
		n := newNode(t, "500ms")
		printed := run(t, "node", "init", "--data", n.dir, "--name", name, "--alone=false", "--trustees", "1")
		file := filepath.Join(n.dir, "identity.json")
		if err := os.WriteFile(file, printed, 0o600); err != nil {
			t.Fatal(err)
		}
		c.nodes, files, addresses = append(c.nodes, n), append(files, file), append(addresses, freePort(t))
		c.identities = append(c.identities, decode[founding.Identity](t, printed))
	}
	shared := filepath.Join(t.TempDir(), founding.File)
	run(t, append([]string{"node", "found", "--out", shared}, files...)...)
	raw, err := os.ReadFile(shared)
	if err != nil {
		t.Fatal(err)
	}
	for i, n := range c.nodes {
		if err := os.WriteFile(filepath.Join(n.dir, founding.File), raw, 0o600); err != nil {
			t.Fatal(err)
		}
		n.more = []string{"--p2p", addresses[i]}
		for j, peer := range c.identities {
			if j != i {
				n.more = append(n.more, "--peer", peer.NodeID+"@"+addresses[j])
			}
		}
	}
	return c
}

// on is the election as one organisation sees it.
func (e *election) on(n *network) *election {
	return &election{network: n, uuid: e.uuid, codes: e.codes}
}

// Four organisations decide together; one validator is killed in the middle of
// voting, the election goes on to Final, and the killed one catches up.
func TestConsortium(t *testing.T) {
	long(t)
	began := time.Now()
	mark := func(what string) { t.Logf("%3.0f s: %s", time.Since(began).Seconds(), what) }
	c := newConsortium(t)
	for _, n := range c.nodes {
		n.launch()
	}
	for _, n := range c.nodes {
		n.ready()
	}
	mark("four nodes are up")
	e, at := c.prepare()
	mark("prepared")
	c.decide(at, "open", "opened; voting is from", at[:3])
	at[3].says("opened already", "election", "open")
	mark("open")

	// Half of the ballots are on their way through the last gateway when it dies.
	object := e.object()
	at[3].object() // that gateway knows that voting has begun
	var ballots [][]byte
	for voter := range e.codes {
		ballots = append(ballots, e.ballot(object, voter, []int{1, 0, 0, voter % 2}))
	}
	at[0].cast(ballots[0])
	before := at[3].cast(ballots[1])
	var sending sync.WaitGroup
	for _, ballot := range ballots[2:6] {
		sending.Go(func() { at[3].gateway().PostBallot(t.Context(), e.uuid, ballot, 0) }) //nolint:errcheck // it is killed
	}
	time.Sleep(300 * time.Millisecond)
	c.nodes[3].kill()
	sending.Wait()
	mark("one killed")
	for i, ballot := range ballots[2:] {
		at[i%3].cast(ballot) // their voters turn to another gateway, with the same ballot
	}
	if after := at[1].cast(e.ballot(object, 1, []int{0, 1, 1, 0})); after.Replaces != before.Tracker {
		t.Errorf("the ballot through another gateway replaces %q, want %q", after.Replaces, before.Tracker)
	}
	mark("voted")

	c.decide(at, "close", "closed; now", at[:3])
	mark("closed")
	at[0].step("election", "tally")
	at[0].until("Decrypting", 0)
	for i, trustee := range at[1:3] { // the first one does not come
		trustee.until("Decrypting", i)
		trustee.step("trustee", "decrypt", "--secret", trustee.secret(1))
	}
	at[0].until("Decrypting", 2)
	at[0].step("election", "tally")
	at[0].until("Final", 2)
	mark("final")

	c.nodes[3].start()
	at[3].until("Final", 2)
	mark("the killed one has caught up")
	c.attested(at[3])
	out := filepath.Join(t.TempDir(), "result")
	at[3].step("export", "--out", out)
	other := filepath.Join(t.TempDir(), "other")
	at[1].step("export", "--out", other)
	sameFiles(t, out, other)
	report := decode[struct {
		Counts  struct{ Voters, Ballots, Replaced int }
		Outcome struct{ Votes []int64 }
	}](t, run(t, "verify", "--final", "--json", out))
	if want := []int64{5, 1, 1, 2}; !slices.Equal(report.Outcome.Votes, want) || report.Counts.Ballots != 7 || report.Counts.Replaced != 1 {
		t.Errorf("%+v, want votes %v of 7 ballots, 1 replaced", report, want)
	}
	c.fund(at)
	mark("paid")
}

// prepare does all that comes before opening, each party at its own node.
func (c *consortium) prepare() (*election, []*election) {
	c.t.Helper()
	p := plan{pabulib: smallVoteFile(c.t), voters: 6, create: []string{"--registrar", c.identities[3].Registrar.Hex(), "--threshold", "2"}}
	for _, id := range c.identities[:3] {
		p.create = append(p.create, "--trustee", id.Trustees[0].Hex())
	}
	e := c.nodes[0].create(p)
	var at []*election
	for _, n := range c.nodes {
		at = append(at, e.on(n))
	}
	c.ceremony(at[:3])
	at[3].seen("Setup")
	at[0].refuses("is no party to this election", "registrar", "publish", "--public", filepath.Join(e.roll(), "public_credentials.json"))
	at[3].step("registrar", "publish", "--public", filepath.Join(e.roll(), "public_credentials.json"))
	// Each step is final, but the organiser's node may be a block behind.
	until(c.t, "the organiser's node has seen the roll", func() bool { return at[0].status().Roll == len(e.codes) })
	at[0].step("election", "prepare")
	return e, at
}

// ceremony lets the trustees make the key together, each waiting for the others
// at its own node.
func (c *consortium) ceremony(at []*election) {
	c.t.Helper()
	var working sync.WaitGroup
	for _, trustee := range at {
		run(c.t, "trustee", "keygen", "--out", trustee.secret(1))
		trustee.seen("Setup")
		working.Go(func() {
			stdout, stderr, code := try(c.t, "trustee", "ceremony", "--wait", "--election", trustee.uuid, "--secret", trustee.secret(1),
				"--data", trustee.dir, "--rpc", "http://"+trustee.rpc)
			if code != 0 || !contains(stdout, "the key is complete and right") {
				c.t.Errorf("madang trustee ceremony: status %d\n%s%s", code, stdout, stderr)
			}
		})
	}
	working.Wait()
}

// decide has members approve a decision one after another, and looks at what
// each says and everybody sees in between.
func (c *consortium) decide(at []*election, decision, done string, members []*election) {
	c.t.Helper()
	for i, member := range members {
		member.decisionIs(decision, i)
		if i == len(members)-1 {
			break
		}
		member.says(fmt.Sprintf("%s: %d of 3 approvals", decision, i+1), "election", decision)
		if i == 0 {
			member.says("has approved before", "election", decision)
		}
		if phase := member.status().Phase; phase != map[string]string{"open": "Setup", "close": "Open"}[decision] {
			c.t.Errorf("%d of 4 organisations have approved to %s, and the phase is %s", i+1, decision, phase)
		}
	}
	members[len(members)-1].says(done, "election", decision)
	for _, a := range at {
		if a.process != nil {
			a.seen(map[string]string{"open": "Open", "close": "Closed"}[decision])
		}
	}
}

// decisionIs waits until the node has seen so many approvals.
func (e *election) decisionIs(decision string, approvals int) {
	e.t.Helper()
	until(e.t, fmt.Sprintf("%s is approved by %d", decision, approvals), func() bool {
		s := decode[struct {
			Decisions []struct {
				Method            string
				Approvals, Needed int
			}
		}](e.t, e.step("election", "status", "--json"))
		if approvals == 0 {
			return len(s.Decisions) == 0
		}
		return len(s.Decisions) == 1 && s.Decisions[0].Method == decision && s.Decisions[0].Approvals == approvals && s.Decisions[0].Needed == 3
	})
}

// seen waits until the node has seen a phase.
func (e *election) seen(phase string) {
	e.t.Helper()
	until(e.t, "phase "+phase, func() bool {
		stdout, _, code := try(e.t, "election", "status", "--json", "--election", e.uuid, "--data", e.dir, "--rpc", "http://"+e.rpc)
		var s struct{ Phase string }
		return code == 0 && json.Unmarshal(stdout, &s) == nil && s.Phase == phase
	})
}

// attested checks that more than two thirds of the validators have attested.
func (c *consortium) attested(e *election) {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), 2*time.Minute)
	defer cancel()
	var result *api.Result
	until(c.t, "the gateway has the final result", func() bool {
		var err error
		result, err = e.gateway().Result(ctx, e.uuid)
		return err == nil && result.State == api.StateFinal
	})
	validators := map[string]bool{}
	for _, a := range result.Attestations {
		validators[strings.ToLower(a.Account)] = a.Validator
	}
	count := 0
	for _, id := range c.identities {
		if validators[strings.ToLower(id.Attester.Hex())] {
			count++
		}
	}
	if count < 3 {
		c.t.Errorf("%d of 4 validators have attested: %+v", count, result.Attestations)
	}
}

// until waits for a condition.
func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	deadline := time.Now().Add(2 * time.Minute)
	for !holds() {
		if time.Now().After(deadline) {
			t.Fatalf("not after two minutes: %s", what)
		}
		time.Sleep(200 * time.Millisecond)
	}
}
