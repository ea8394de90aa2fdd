// SPDX-License-Identifier: Apache-2.0

package export_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/export"
)

// liar is a node that changes logs.
type liar struct {
	chaintest.Client
	change func([]types.Log) []types.Log
}

func (l *liar) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	logs, err := l.Client.FilterLogs(ctx, q)
	return l.change(logs), err
}

// drop removes the n-th log with a topic.
func drop(topic common.Hash, n int) func([]types.Log) []types.Log {
	return func(logs []types.Log) []types.Log {
		return slices.DeleteFunc(logs, func(l types.Log) bool {
			if l.Topics[0] != topic {
				return false
			}
			n--
			return n == -1
		})
	}
}

func alter(topic common.Hash, fn func(*types.Log)) func([]types.Log) []types.Log {
	return func(logs []types.Log) []types.Log {
		for i := range logs {
			if logs[i].Topics[0] == topic {
				fn(&logs[i])
			}
		}
		return logs
	}
}

func finished(t *testing.T) (*chaintest.Ledger, *chaintest.Election) {
	l := chaintest.New(t)
	e := l.NewElection(chaintest.Options{})
	a, b := e.Ballot(0, 0), e.Ballot(1, 1)
	e.Cast(0, a)
	e.Cast(1, b)
	e.Close()
	e.Tally([][]byte{a, b}, []int64{1, 1})
	return l, e
}

func TestLyingNode(t *testing.T) {
	l, e := finished(t)
	var (
		missing  *export.MissingPayloadError
		mismatch *export.MismatchError
		gap      *export.MissingEventError
	)
	flip := func(i int) func(*types.Log) {
		return func(l *types.Log) { l.Data = bytes.Clone(l.Data); l.Data[i] ^= 1 }
	}
	for _, tt := range []struct {
		name   string
		change func([]types.Log) []types.Log
		want   any
	}{
		{"no Opened", drop(chain.TopicOpened, 0), export.ErrNotOpened},
		{"no Setup", drop(chain.TopicBeleniosEvent, 0), &gap},
		{"an event missing", drop(chain.TopicBeleniosEvent, 1), &gap},
		{"the last event missing", drop(chain.TopicBeleniosEvent, 6), &mismatch},
		{"a ballot missing", drop(chain.TopicBallot, 0), &gap},
		{"the last ballot missing", drop(chain.TopicBallot, 1), &gap},
		{"a ballot changed", alter(chain.TopicBallot, flip(32*4+9)), &mismatch},
		{"a ballot's height changed", alter(chain.TopicBallot, flip(31)), &gap},
		{"a payload changed", alter(chain.TopicBeleniosEvent, flip(5)), &mismatch},
		{"a head changed", alter(chain.TopicBeleniosEvent, flip(32+5)), &mismatch},
		{"other trustees", alter(chain.TopicOpened, flip(32+5)), &missing},
		{"another election", alter(chain.TopicOpened, flip(5)), &mismatch},
		{"a chunk missing", drop(chain.TopicChunk, 0), &missing},
		{"chunks changed", alter(chain.TopicChunk, flip(32*4+1)), &missing},
		{"malformed log", alter(chain.TopicBeleniosEvent, func(l *types.Log) { l.Data = l.Data[:7] }), chain.ErrEncoding},
	} {
		_, err := export.Export(t.Context(), &liar{l.Client, tt.change}, e.Address, &bytes.Buffer{}, export.Options{})
		switch want := tt.want.(type) {
		case error:
			if !errors.Is(err, want) {
				t.Errorf("%s: %v", tt.name, err)
			}
		default:
			if err == nil || !errors.As(err, want) {
				t.Errorf("%s: %v, want %T", tt.name, err, want)
			}
		}
	}
}

// TestPure exports twice, from different places, with bad chunks of the same payloads around.
func TestPure(t *testing.T) {
	l := chaintest.New(t)
	e := l.NewElection(chaintest.Options{Setup: true})
	if _, err := export.Export(t.Context(), l.Client, e.Address, &bytes.Buffer{}, export.Options{}); !errors.Is(err, export.ErrNotOpened) {
		t.Errorf("before opening: %v", err)
	}
	e.Open()
	ballot := e.Ballot(0, 0)
	e.Cast(0, ballot)
	at, err := l.Client.BlockNumber(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var first, second, later bytes.Buffer
	one, err := export.Export(t.Context(), l.Client, e.Address, &first, export.Options{ToBlock: at})
	if err != nil {
		t.Fatal(err)
	}
	if one.Closed || one.Result || one.Ballots != 1 || one.Events != 2 {
		t.Errorf("%+v", one)
	}
	// Rubbish for a payload that is there already, and more events.
	e.Must(e.Address, contracts.ElectionMetaData, "publish", sha256.Sum256(e.Manifest), uint32(0), uint32(1), []byte("rubbish"))
	e.Close()
	if _, err := export.Export(t.Context(), l.Client, e.Address, &second, export.Options{ToBlock: at}); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same block gives other bytes")
	}
	two, err := export.Export(t.Context(), l.Client, e.Address, &later, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !two.Closed || two.Events != 3 || !bytes.HasPrefix(later.Bytes(), first.Bytes()) {
		t.Errorf("%+v; the earlier archive is no prefix of the later one", two)
	}
	head, err := chain.Head(t.Context(), l.Client, e.Address, nil)
	if err != nil || head != two.Head {
		t.Errorf("head %x, the contract's %x, %v", two.Head, head, err)
	}
}

type brokenWriter struct{ left int }

var errDisk = errors.New("disk full")

func (w *brokenWriter) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, errDisk
	}
	return len(b), nil
}

func TestWriterFails(t *testing.T) {
	l, e := finished(t)
	for _, left := range []int{0, 3000} {
		if _, err := export.Export(t.Context(), l.Client, e.Address, &brokenWriter{left}, export.Options{}); !errors.Is(err, errDisk) {
			t.Errorf("%d bytes: %v", left, err)
		}
	}
}
