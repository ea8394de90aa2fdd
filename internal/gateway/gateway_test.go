// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// rig is a gateway on a ledger, with everything that a restart keeps.
type rig struct {
	t      testing.TB
	ledger *chaintest.Ledger
	dir    string
	url    string
	server *gateway.Server
	index  *index.Index
	sender *chain.Sender
	stop   func()
	change func(*gateway.Config)
}

func newRig(t testing.TB, change func(*gateway.Config)) *rig {
	t.Helper()
	r := &rig{t: t, ledger: chaintest.New(t), dir: t.TempDir(), change: change}
	r.start()
	t.Cleanup(func() { r.stop() })
	return r
}

func (r *rig) start() {
	r.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ix, err := index.Open(ctx, index.Config{
		Database: filepath.Join(r.dir, "index.db"), Elections: r.ledger.Elections, Chain: r.ledger.Client,
		Poll: 5 * time.Millisecond, Logger: chaintest.Quiet(),
	})
	r.ok(err)
	sender, err := chain.NewSender(ctx, r.ledger.Client, r.ledger.Gateway, chaintest.SenderOptions())
	r.ok(err)
	cfg := gateway.Config{
		Index: ix, Chain: r.ledger.Client, Awards: r.ledger.Awards, Sender: sender, Verify: r.ledger.Verifier.Verify,
		Explorer: r.explorer(), Pictures: filepath.Join(r.dir, "pictures"), Outbox: filepath.Join(r.dir, "outbox.db"), Limits: gateway.NoLimits(), Logger: chaintest.Quiet(),
	}
	if r.change != nil {
		r.change(&cfg)
	}
	server, err := gateway.New(ctx, cfg)
	r.ok(err)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	r.ok(err)
	r.url = "http://" + listener.Addr().String()
	served, followed := make(chan struct{}), make(chan struct{})
	go func() { _ = server.Serve(listener); close(served) }()
	go func() { _ = ix.Run(ctx); close(followed) }()
	r.server, r.index, r.sender = server, ix, sender
	r.stop = func() {
		short, done := context.WithTimeout(context.Background(), 5*time.Second)
		defer done()
		_ = server.Shutdown(short)
		sender.Close()
		cancel()
		<-served
		<-followed
		ix.Close()
	}
}

// restart ends the gateway and starts it again on what it left on disk.
func (r *rig) restart() {
	r.t.Helper()
	r.stop()
	r.start()
}

func (r *rig) ok(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

// sync waits until the index has the ledger's last block.
func (r *rig) sync() {
	r.t.Helper()
	_, err := r.index.Sync(context.Background())
	r.ok(err)
}

type answer struct {
	status int
	header http.Header
	body   []byte
}

func (a answer) decode(t testing.TB, v any) {
	t.Helper()
	if err := json.Unmarshal(a.body, v); err != nil {
		t.Fatalf("%s: %v", a.body, err)
	}
}

func (a answer) code() string {
	var p gateway.Problem
	_ = json.Unmarshal(a.body, &p)
	return string(p.Code)
}

func (r *rig) do(method, path, contentType string, body []byte) answer {
	r.t.Helper()
	req, err := http.NewRequest(method, r.url+path, bytes.NewReader(body))
	r.ok(err)
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	res, err := http.DefaultClient.Do(req)
	r.ok(err)
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	r.ok(err)
	return answer{res.StatusCode, res.Header, raw}
}

func (r *rig) get(path string) answer { r.t.Helper(); return r.do("GET", path, "", nil) }

func (r *rig) post(uuid string, ballot []byte, query string) answer {
	r.t.Helper()
	return r.do("POST", "/v1/elections/"+uuid+"/ballots"+query, "application/json", ballot)
}

func (r *rig) cast(uuid string, ballot []byte) api.BallotStatus {
	r.t.Helper()
	a := r.post(uuid, ballot, "?wait=20")
	var s api.BallotStatus
	a.decode(r.t, &s)
	if a.status != 200 || s.State != api.StateFinal {
		r.t.Fatalf("status %d: %s", a.status, a.body)
	}
	return s
}

// archived are the trackers in the election's archive, in order.
func (r *rig) archived(uuid string) []string {
	r.t.Helper()
	r.sync()
	a := r.get("/v1/elections/" + uuid + "/archive")
	if a.status != 200 {
		r.t.Fatalf("archive: %d %s", a.status, a.body)
	}
	reader, err := archive.NewReader(bytes.NewReader(a.body))
	r.ok(err)
	var out []string
	for {
		rec, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		r.ok(err)
		if rec.Event.Type == archive.Ballot {
			out = append(out, api.FormatTracker(*rec.Event.Payload))
		}
	}
}

func TestOneVoterWholeWay(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := e.Ballot(1, 0)
	got := r.cast(e.UUID, ballot)
	tracker := sha256.Sum256(ballot)
	if got.Tracker != api.FormatTracker(tracker) || got.Height != 1 || got.Block == 0 {
		t.Fatalf("%+v", got)
	}
	for _, form := range []string{
		hex.EncodeToString(tracker[:]), strings.ToUpper(hex.EncodeToString(tracker[:])),
		strings.NewReplacer("/", "%2F", "+", "%2B").Replace(got.Tracker), strings.NewReplacer("/", "_", "+", "-").Replace(got.Tracker) + "=",
	} {
		var seen api.BallotStatus
		r.get("/v1/elections/"+e.UUID+"/ballots/"+form).decode(t, &seen)
		if seen != got {
			t.Errorf("%s: %+v, want %+v", form, seen, got)
		}
	}
	if trackers := r.archived(e.UUID); len(trackers) != 1 || trackers[0] != got.Tracker {
		t.Errorf("archive has %v", trackers)
	}
}
