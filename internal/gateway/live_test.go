// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
)

// listener reads a stream of changes.
type listener struct {
	t     *testing.T
	lines *bufio.Scanner
	close func()
}

func (r *rig) listen(t *testing.T) *listener {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	req, err := http.NewRequestWithContext(ctx, "GET", r.url+"/v1/live", nil)
	r.ok(err)
	res, err := http.DefaultClient.Do(req)
	r.ok(err)
	if res.StatusCode != 200 || res.Header.Get("Content-Type") != "text/event-stream" || res.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d %v", res.StatusCode, res.Header)
	}
	return &listener{t, bufio.NewScanner(res.Body), func() { cancel(); res.Body.Close() }}
}

// next is the next line that is not empty; "" at the end of the stream.
func (l *listener) next() string {
	for l.lines.Scan() {
		if l.lines.Text() != "" {
			return l.lines.Text()
		}
	}
	return ""
}

// change reads until an event's data.
func (l *listener) change() (c api.Change) {
	l.t.Helper()
	for {
		line := l.next()
		if line == "" {
			l.t.Fatal("the stream has ended")
		}
		if data, ok := strings.CutPrefix(line, "data: "); ok {
			if err := json.Unmarshal([]byte(data), &c); err != nil {
				l.t.Fatal(err)
			}
			return c
		}
	}
}

func TestLive(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	l := r.listen(t)
	defer l.close()
	first := l.change()
	if first.Elections == nil || len(first.Elections) != 0 || first.Time == "" {
		t.Errorf("%+v", first)
	}
	ballot := r.cast(e.UUID, e.Ballot(0, 0))
	for c := l.change(); ; c = l.change() {
		if !slices.Equal(c.Elections, []string{e.UUID}) {
			t.Errorf("%+v", c)
		}
		if c.Number >= ballot.Block {
			break
		}
	}
}

// TestLiveHeartbeat: a stream without changes shows that it lives.
func TestLiveHeartbeat(t *testing.T) {
	r := newRig(t, func(c *gateway.Config) { c.Heartbeat = 20 * time.Millisecond })
	l := r.listen(t)
	defer l.close()
	l.change()
	for range 3 {
		if line := l.next(); line != ": still here" {
			t.Errorf("%q", line)
		}
	}
}

// TestLiveEnds: there is room for so many streams, a reader that goes makes room, and a shutdown ends all at once.
func TestLiveEnds(t *testing.T) {
	r := newRig(t, func(c *gateway.Config) { c.MaxStreams = 2 })
	first, second := r.listen(t), r.listen(t)
	defer second.close()
	first.change()
	second.change()
	if a := r.get("/v1/live"); a.status != 503 || a.code() != string(api.CodeBusy) {
		t.Errorf("%d %s", a.status, a.body)
	}
	first.close()
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("a reader that is gone keeps its place")
		}
		req, err := http.NewRequestWithContext(t.Context(), "GET", r.url+"/v1/live", nil)
		r.ok(err)
		res, err := http.DefaultClient.Do(req)
		r.ok(err)
		res.Body.Close()
		if res.StatusCode == 200 {
			break
		}
	}
	began := time.Now()
	r.stop()
	if took := time.Since(began); took > 3*time.Second {
		t.Errorf("the shutdown waited %s for a stream", took)
	}
	if line := second.next(); line != "" {
		t.Errorf("%q after the shutdown", line)
	}
	r.start()
}
