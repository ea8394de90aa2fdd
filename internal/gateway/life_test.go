// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math/big"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/gateway/client"
	"github.com/madangvote/madang/internal/roll"
)

func trackerOf(ballot []byte) string { return api.FormatTracker(sha256.Sum256(ballot)) }

// TestIdempotent posts one ballot many times: at once, later, and after closing.
func TestIdempotent(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := e.Ballot(0, 1)
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() {
			a := r.post(e.UUID, ballot, "")
			var s api.BallotStatus
			a.decode(t, &s)
			if a.status/100 != 2 || s.Tracker != trackerOf(ballot) {
				t.Errorf("%d %s", a.status, a.body)
			}
		})
	}
	group.Wait()
	first := r.cast(e.UUID, ballot)
	e.Close()
	r.sync()
	if again := r.cast(e.UUID, ballot); again != first {
		t.Errorf("%+v, before %+v", again, first)
	}
	if got := r.archived(e.UUID); len(got) != 1 {
		t.Errorf("%d ballots in the archive", len(got))
	}
}

func TestRevote(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	first, second := e.Ballot(0, 0), e.Ballot(0, 1)
	r.ledger.Pause()
	if a := r.post(e.UUID, first, ""); a.status != http.StatusAccepted {
		t.Fatalf("%d %s", a.status, a.body)
	}
	a := r.post(e.UUID, second, "")
	if a.status != 409 || a.code() != string(api.CodePreviousPending) || a.header.Get("Retry-After") == "" {
		t.Errorf("before the first is final: %d %s", a.status, a.body)
	}
	r.ledger.Resume()
	r.cast(e.UUID, first)
	got := r.cast(e.UUID, second)
	if got.Replaces != trackerOf(first) {
		t.Errorf("%+v", got)
	}
	if before := r.cast(e.UUID, first); before.ReplacedBy != trackerOf(second) {
		t.Errorf("%+v", before)
	}
}

// TestRestart stops the gateway with ballots on their way, some of them in the ledger already.
func TestRestart(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{Voters: 12})
	r.sync()
	r.ledger.Pause()
	var want []string
	for voter := range 12 {
		ballot := e.Ballot(voter, 0)
		want = append(want, trackerOf(ballot))
		a := r.post(e.UUID, ballot, "")
		if a.status != http.StatusAccepted {
			t.Fatalf("%d %s", a.status, a.body)
		}
		switch voter {
		case 3: // these get into a block that the gateway does not see
			time.Sleep(50 * time.Millisecond)
			r.stop()
			r.ledger.Mine()
			r.start()
		case 7: // the pool forgets these
			r.stop()
			r.ledger.DropPool()
			r.start()
		}
	}
	for _, tracker := range want {
		raw, err := api.ParseTracker(tracker)
		r.ok(err)
		if a := r.get("/v1/elections/" + e.UUID + "/ballots/" + hex.EncodeToString(raw[:])); a.status/100 != 2 {
			t.Errorf("lost: %d %s", a.status, a.body)
		}
	}
	r.restart()
	r.ledger.Resume()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if len(r.archived(e.UUID)) == len(want) {
			break
		}
	}
	got := r.archived(e.UUID)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("archive has %d of %d ballots:\n%v\n%v", len(got), len(want), got, want)
	}
	r.restart()
	if a := r.get("/v1/health"); a.status != 200 || !strings.Contains(string(a.body), `"pending_ballots":0`) {
		t.Errorf("health %s", a.body)
	}
}

// TestKilled takes what is on disk the moment after an answer, as kill -9 leaves it, and goes on from there.
func TestKilled(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{Voters: 6})
	r.sync()
	r.ledger.Pause()
	var want []string
	var group sync.WaitGroup
	for voter := range 6 {
		ballot := e.Ballot(voter, 0)
		want = append(want, trackerOf(ballot))
		group.Go(func() {
			if a := r.post(e.UUID, ballot, ""); a.status != http.StatusAccepted {
				t.Errorf("%d %s", a.status, a.body)
			}
		})
	}
	group.Wait()
	left := t.TempDir()
	r.ok(os.CopyFS(left, os.DirFS(r.dir)))
	r.stop()
	r.ledger.DropPool()
	r.dir = left
	r.start()
	r.ledger.Resume()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline) && len(r.archived(e.UUID)) < len(want); {
		time.Sleep(20 * time.Millisecond)
	}
	got := r.archived(e.UUID)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("archive has %v, want %v", got, want)
	}
}

// TestLedgerRefuses has voting closed while a ballot is on its way.
func TestLedgerRefuses(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := e.Ballot(0, 0)
	r.ledger.Pause()
	closing := make(chan struct{})
	go func() { e.Close(); close(closing) }()
	for e.Sender.InFlight() == 0 {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(50 * time.Millisecond)
	// With the same price, the pool takes the older transaction first.
	if a := r.post(e.UUID, ballot, ""); a.status != http.StatusAccepted {
		t.Fatalf("%d %s", a.status, a.body)
	}
	time.Sleep(50 * time.Millisecond)
	r.ledger.Resume()
	<-closing
	tracker := sha256.Sum256(ballot)
	path := "/v1/elections/" + e.UUID + "/ballots/" + hex.EncodeToString(tracker[:])
	check := func(when string) {
		var s api.BallotStatus
		r.get(path+"?wait=20").decode(t, &s)
		if s.State != api.StateRefused || s.Code != api.CodeVotingClosed {
			t.Errorf("%s: %+v", when, s)
		}
	}
	check("at once")
	r.restart()
	check("after a restart")
}

func TestReadOnly(t *testing.T) {
	r := newRig(t, func(c *gateway.Config) { c.Sender, c.Verify, c.Outbox = nil, nil, "" })
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	if a := r.post(e.UUID, e.Ballot(0, 0), ""); a.status != 503 || a.code() != string(api.CodeReadOnly) {
		t.Errorf("%d %s", a.status, a.body)
	}
	if a := r.get("/v1/elections/" + e.UUID); a.status != 200 {
		t.Errorf("%d %s", a.status, a.body)
	}
}

func TestFull(t *testing.T) {
	if testing.Short() {
		t.Skip("clients wait for seconds here")
	}
	r := newRig(t, func(c *gateway.Config) { c.MaxPending = 2 })
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	r.ledger.Pause()
	for voter := range 2 {
		if a := r.post(e.UUID, e.Ballot(voter, 0), ""); a.status != http.StatusAccepted {
			t.Fatalf("%d %s", a.status, a.body)
		}
	}
	third := e.Ballot(2, 0)
	a := r.post(e.UUID, third, "")
	if a.status != 503 || a.code() != string(api.CodeBusy) || a.header.Get("Retry-After") == "" {
		t.Errorf("%d %s", a.status, a.body)
	}
	r.ledger.Resume()
	got, err := client.New(r.url, nil).Cast(t.Context(), e.UUID, third) // tries again by itself
	if err != nil || got.State != api.StateFinal {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestVerifierBusy has more ballots waiting for verification than allowed.
func TestVerifierBusy(t *testing.T) {
	release := make(chan struct{})
	r := newRig(t, func(c *gateway.Config) {
		c.Verifiers, c.MaxChecking = 1, 2
		c.Verify = func(_, _ []byte) (string, error) {
			<-release
			return "", &belenios.BallotError{Code: belenios.CodeBadProof, Reason: "test"}
		}
	})
	e := r.ledger.NewElection(chaintest.Options{Voters: 4})
	r.sync()
	codes := make(chan string, 4)
	for voter := range 4 {
		ballot := e.Ballot(voter, 0)
		go func() { codes <- r.post(e.UUID, ballot, "").code() }()
	}
	for range 2 {
		if code := <-codes; code != string(api.CodeBusy) {
			t.Errorf("code %s", code)
		}
	}
	close(release)
	for range 2 {
		if code := <-codes; code != string(api.CodeBadProof) {
			t.Errorf("code %s", code)
		}
	}
}

// TestReading goes through all that the client reads, from opening to the result.
func TestReading(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{Voters: 5, Weights: []int64{1, 4}})
	r.sync()
	c := client.New(r.url, nil)
	ctx := t.Context()
	for voter := range 2 {
		if _, err := c.Cast(ctx, e.UUID, e.Ballot(voter, 0)); err != nil {
			t.Fatal(err)
		}
	}
	state, err := c.Election(ctx, e.UUID)
	r.ok(err)
	if state.Phase != "open" || state.Turnout != (api.Turnout{Voters: 2, Ballots: 2}) || state.RollCount != 5 || state.Contract != e.Address.Hex() {
		t.Errorf("%+v", state)
	}
	object, err := c.ElectionObject(ctx, e.UUID)
	r.ok(err)
	if string(object) != string(e.Object.Raw()) {
		t.Errorf("object %s", object)
	}
	manifest, err := c.Manifest(ctx, e.UUID)
	r.ok(err)
	if string(manifest) != string(e.Manifest) {
		t.Errorf("manifest %s", manifest)
	}
	raw, err := c.Trustees(ctx, e.UUID)
	r.ok(err)
	if _, err := belenios.ParseTrustees("Ed25519", raw); err != nil {
		t.Errorf("trustees: %v", err)
	}
	proof, err := c.RollProof(ctx, e.UUID, e.Credentials[1].Public())
	r.ok(err)
	siblings := make([][32]byte, len(proof.Proof))
	for i, text := range proof.Proof {
		if _, err := hex.Decode(siblings[i][:], []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if !roll.Verify(e.Tree.Root(), proof.Entry, proof.Index, proof.Count, siblings) || proof.Weight != 4 {
		t.Errorf("%+v", proof)
	}
	turnout, err := c.Turnout(ctx, e.UUID, 0)
	r.ok(err)
	if turnout.Ballots != 2 || len(turnout.Series) == 0 || turnout.RollCount != 5 {
		t.Errorf("%+v", turnout)
	}
	list, err := c.Elections(ctx, 0)
	r.ok(err)
	if len(list.Elections) != 1 || list.Elections[0].UUID != e.UUID || list.Next != nil {
		t.Errorf("%+v", list)
	}
	var problem *client.Error
	if _, err := c.Result(ctx, e.UUID); !errors.As(err, &problem) || problem.Code != api.CodeNotPublished {
		t.Errorf("result before there is one: %v", err)
	}
	e.Close()
	r.ok(errFrom(c.Health(ctx)))
}

func errFrom(_ *api.Health, err error) error { return err }

func TestResult(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := e.Ballot(0, 1)
	r.cast(e.UUID, ballot)
	e.Close()
	want := e.Tally([][]byte{ballot}, []int64{1})
	r.sync()
	got, err := client.New(r.url, nil).Result(t.Context(), e.UUID)
	r.ok(err)
	outcome := sha256.Sum256([]byte("outcome"))
	if string(got.Result) != string(want) || got.State != "final" || got.Outcome != hex.EncodeToString(outcome[:]) || len(got.Attestations) != 1 {
		t.Errorf("%+v, result %s", got, got.Result)
	}
}

func TestHealthAndMetrics(t *testing.T) {
	now := time.Now
	r := newRig(t, func(c *gateway.Config) { c.Now = func() time.Time { return now() } })
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	r.cast(e.UUID, e.Ballot(0, 0))
	if a := r.get("/v1/health"); a.status != 200 || !strings.Contains(string(a.body), `"status":"ok"`) {
		t.Errorf("%d %s", a.status, a.body)
	}
	metrics := string(r.get("/metrics").body)
	for _, line := range []string{
		`madang_gateway_ballots_total{state="final"} 1`, "madang_gateway_pending_ballots 0", "madang_index_block ",
		`madang_gateway_requests_total{method="POST",route="POST /v1/elections/{uuid}/ballots",status="200"} 1`,
	} {
		if !strings.Contains(metrics, line) {
			t.Errorf("metrics lack %q", line)
		}
	}
	if strings.Contains(metrics, e.UUID) || strings.Contains(metrics, e.Credentials[0].Public()) {
		t.Error("metrics name an election or a credential")
	}
}

// TestNoCredit has a gateway whose account may not send: ballots are kept, health says so, and they arrive once it may.
func TestNoCredit(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	r := newRig(t, func(c *gateway.Config) {
		sender, err := chain.NewSender(context.Background(), c.Chain.(chaintest.Client), key, chaintest.SenderOptions())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(sender.Close)
		c.Sender = sender
	})
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := e.Ballot(0, 0)
	if a := r.post(e.UUID, ballot, ""); a.status != http.StatusAccepted {
		t.Fatalf("%d %s", a.status, a.body)
	}
	var h api.Health
	for deadline := time.Now().Add(10 * time.Second); h.Status != "degraded" && time.Now().Before(deadline); {
		r.get("/v1/health").decode(t, &h)
	}
	if h.Status != "degraded" || h.Pending != 1 {
		t.Errorf("%+v", h)
	}
	to := crypto.PubkeyToAddress(key.PublicKey)
	_, err = e.Sender.Send(t.Context(), chain.Call{To: &to, Value: big.NewInt(1e18), Gas: 21_000})
	r.ok(err)
	r.cast(e.UUID, ballot)
	if a := r.get("/v1/health"); a.status != http.StatusOK {
		t.Errorf("%d %s", a.status, a.body)
	}
}

func TestStale(t *testing.T) {
	r := newRig(t, func(c *gateway.Config) { c.Now = func() time.Time { return time.Now().Add(24 * time.Hour) } })
	var h api.Health
	a := r.get("/v1/health")
	r.ok(json.Unmarshal(a.body, &h))
	if a.status != 503 || h.Status != "stale" {
		t.Errorf("%d %s", a.status, a.body)
	}
}

// TestNodeHealth: a node that has stopped while its blocks still look fresh makes the gateway unwell.
func TestNodeHealth(t *testing.T) {
	var node api.Node
	r := newRig(t, func(c *gateway.Config) { c.Node = func() api.Node { return node } })
	for _, c := range []struct {
		node   api.Node
		status int
	}{
		{api.Node{Height: 7, HeadAge: 0.5, Peers: 3}, 200},
		{api.Node{Height: 7, HeadAge: 99, Halted: true}, 503},
		{api.Node{Height: 7, CatchingUp: true}, 503},
	} {
		node = c.node
		var h api.Health
		a := r.get("/v1/health")
		r.ok(json.Unmarshal(a.body, &h))
		if a.status != c.status || h.Node == nil || *h.Node != c.node || (h.Status == "ok") != (c.status == 200) {
			t.Errorf("%+v: %d %s", c.node, a.status, a.body)
		}
	}
}
