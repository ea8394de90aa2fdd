// SPDX-License-Identifier: Apache-2.0

package export_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/export"
)

func TestWholeElection(t *testing.T) {
	l := chaintest.New(t)
	e := l.NewElection(chaintest.Options{Voters: 3, Weights: []int64{1, 5, 1}})
	first, second, other := e.Ballot(0, 0), e.Ballot(0, 1), e.Ballot(1, 0)
	e.Cast(0, first)
	e.Cast(1, other)
	e.Cast(0, second)
	e.Close()
	result := e.Tally([][]byte{other, second}, []int64{5, 1})

	var out bytes.Buffer
	sum, err := export.Export(t.Context(), l.Client, e.Address, &out, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if sum.Ballots != 3 || sum.Replaced != 1 || sum.Events != 8 || !sum.Closed || !sum.Result {
		t.Errorf("summary %+v", sum)
	}
	r, err := archive.NewReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	var types []string
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		types = append(types, string(rec.Event.Type))
		if rec.Event.Type == archive.Result && !bytes.Equal(rec.Data[0], result) {
			t.Errorf("result %s, want %s", rec.Data[0], result)
		}
	}
	if string(result) != `{"result":[[5,1]]}` {
		t.Errorf("result %s", result)
	}
	t.Log(types)
}
