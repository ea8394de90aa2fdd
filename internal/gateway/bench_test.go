// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/client"
)

const benchVoters = 1500

// benchBallots makes an election and a ballot of each voter, on all processors.
func benchBallots(r *rig) (*chaintest.Election, [][]byte) {
	e := r.ledger.NewElection(chaintest.Options{Voters: benchVoters})
	r.sync()
	ballots := make([][]byte, benchVoters)
	var group sync.WaitGroup
	for part := range runtime.NumCPU() {
		group.Go(func() {
			for i := part; i < benchVoters; i += runtime.NumCPU() {
				ballots[i] = e.Ballot(i, i%2)
			}
		})
	}
	group.Wait()
	return e, ballots
}

// each calls fn for every ballot, from 128 goroutines.
func each(ballots [][]byte, fn func([]byte)) {
	queue := make(chan []byte)
	var group sync.WaitGroup
	for range 128 {
		group.Go(func() {
			for b := range queue {
				fn(b)
			}
		})
	}
	for _, b := range ballots {
		queue <- b
	}
	close(queue)
	group.Wait()
}

// BenchmarkReceive measures ballots answered "received", on disk, without the cryptography and without blocks: what
// the gateway itself costs. Clients and gateway share the processors.
func BenchmarkReceive(b *testing.B) {
	for range b.N {
		b.StopTimer()
		r := newRig(b, func(c *gateway.Config) {
			c.Verify = func(_, _ []byte) (string, error) { return "", nil }
		})
		e, ballots := benchBallots(r)
		r.ledger.Pause()
		c := client.New(r.url, nil)
		b.StartTimer()
		start := time.Now()
		each(ballots, func(ballot []byte) {
			if _, err := c.PostBallot(b.Context(), e.UUID, ballot, 0); err != nil {
				b.Error(err)
			}
		})
		b.ReportMetric(benchVoters/time.Since(start).Seconds(), "ballots/s")
		b.StopTimer()
		r.ledger.Resume()
	}
}

// BenchmarkFinal measures ballots from POST to final with everything: two answers, Ed25519, verified once.
func BenchmarkFinal(b *testing.B) {
	for range b.N {
		b.StopTimer()
		r := newRig(b, nil)
		e, ballots := benchBallots(r)
		c := client.New(r.url, nil)
		b.StartTimer()
		start := time.Now()
		each(ballots, func(ballot []byte) {
			if _, err := c.Cast(b.Context(), e.UUID, ballot); err != nil {
				b.Error(err)
			}
		})
		b.ReportMetric(benchVoters/time.Since(start).Seconds(), "ballots/s")
		b.StopTimer()
	}
}
