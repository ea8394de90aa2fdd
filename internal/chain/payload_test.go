// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

func TestAssembler(t *testing.T) {
	payload := []byte("abcdef")
	want := sha256.Sum256(payload)
	honest, liar := common.Address{1}, common.Address{2}
	part := func(p common.Address, i, total uint32, data string) *Chunk {
		return &Chunk{Payload: want, Publisher: p, Index: i, Total: total, Data: []byte(data)}
	}
	tests := []struct {
		name   string
		chunks []*Chunk
		done   bool
	}{
		{"one part", []*Chunk{part(honest, 0, 1, "abcdef")}, true},
		{"two parts", []*Chunk{part(honest, 0, 2, "abc"), part(honest, 1, 2, "def")}, true},
		{"out of order", []*Chunk{part(honest, 1, 2, "def"), part(honest, 0, 2, "abc")}, true},
		{"incomplete", []*Chunk{part(honest, 0, 2, "abc")}, false},
		{"wrong hash", []*Chunk{part(honest, 0, 1, "abcdeX")}, false},
		{"another's bad part", []*Chunk{
			part(honest, 0, 2, "abc"), part(liar, 1, 2, "XXX"), part(liar, 0, 2, "abc"), part(honest, 1, 2, "def"),
		}, true},
		{"parts of two publishers do not mix", []*Chunk{part(honest, 0, 2, "abc"), part(liar, 1, 2, "def")}, false},
		{"corrected", []*Chunk{part(honest, 0, 2, "XXX"), part(honest, 1, 2, "def"), part(honest, 0, 2, "abc")}, true},
		{"another number of parts first", []*Chunk{
			part(honest, 0, 3, "abc"), part(honest, 0, 2, "abc"), part(honest, 1, 2, "def"),
		}, true},
		{"index beyond total", []*Chunk{part(honest, 1, 1, "abcdef"), part(honest, 0, 0, "abcdef")}, false},
		{"of another payload", []*Chunk{{Payload: [32]byte{9}, Total: 1, Data: payload}}, false},
	}
	for _, tt := range tests {
		a := NewAssembler(want)
		var got []byte
		done := false
		for _, c := range tt.chunks {
			if raw, ok := a.Add(c); ok {
				got, done = raw, true
			}
		}
		if done != tt.done || (done && !bytes.Equal(got, payload)) {
			t.Errorf("%s: done %v, %q", tt.name, done, got)
		}
	}
}

// logServer has one log of a size in each block of a range and refuses longer queries than it likes.
type logServer struct {
	size    int
	longest uint64
	queries int
	most    uint64
}

var errTooLong = errors.New("query exceeds max block range")

func (s *logServer) FilterLogs(_ context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	s.queries++
	from, to := q.FromBlock.Uint64(), q.ToBlock.Uint64()
	if to-from+1 > s.longest {
		return nil, errTooLong
	}
	s.most = max(s.most, to-from+1)
	var out []types.Log
	for n := from; n <= to; n++ {
		out = append(out, types.Log{BlockNumber: n, Data: make([]byte, s.size)})
	}
	return out, nil
}

func TestScanCoversEveryBlockOnce(t *testing.T) {
	for _, tt := range []struct {
		name           string
		server         logServer
		from, to, most uint64
	}{
		{"empty blocks", logServer{longest: 1 << 20}, 5, 1000, 64},
		{"full blocks", logServer{size: 3 << 20, longest: 1 << 20}, 0, 20, 2},
		{"strict server", logServer{longest: 10}, 1, 333, 10},
		{"one block", logServer{longest: 1}, 7, 7, 1},
		{"nothing", logServer{longest: 1}, 8, 7, 0},
	} {
		next := tt.from
		err := Scan(t.Context(), &tt.server, Range{From: tt.from, To: tt.to}, func(from, to uint64, logs []types.Log) error {
			if from != next || to < from || uint64(len(logs)) != to-from+1 {
				t.Fatalf("%s: blocks %d to %d with %d logs, want from %d", tt.name, from, to, len(logs), next)
			}
			next = to + 1
			return nil
		})
		if err != nil || next != max(tt.from, tt.to+1) {
			t.Errorf("%s: ended before block %d: %v", tt.name, next, err)
		}
		if tt.server.most > tt.most {
			t.Errorf("%s: asked for %d blocks at once", tt.name, tt.server.most)
		}
	}
	broken := logServer{}
	if err := Scan(t.Context(), &broken, Range{To: 1}, nil); !errors.Is(err, errTooLong) {
		t.Errorf("broken server: %v", err)
	}
}
