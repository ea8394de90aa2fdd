// SPDX-License-Identifier: Apache-2.0

package manifest_test

import (
	"bytes"
	"testing"

	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

func parse(t testing.TB, name string) *pabulib.File {
	t.Helper()
	raw, err := vectors.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := pabulib.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func approvals(f *pabulib.File) []int64 {
	counts := make([]int64, len(f.Projects))
	for _, v := range f.Votes {
		for _, p := range v.Projects {
			counts[p]++
		}
	}
	return counts
}

func lodz(t testing.TB) *manifest.Manifest {
	t.Helper()
	m, err := manifest.FromPabulib(parse(t, vectors.Default))
	if err != nil {
		t.Fatal(err)
	}
	m.UUID, m.OpensAt, m.ClosesAt = "21ZkTQPH8CMeSV", 1, 2
	return m
}

func TestManifestSurvivesTheRoundTrip(t *testing.T) {
	raw := lodz(t).Bytes()
	again, err := manifest.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Bytes(), raw) {
		t.Error("other bytes after parsing and writing")
	}
	sum, ok := manifest.BoundManifest("Some words\n" + manifest.Line(raw))
	if outcome, err := again.Outcome(raw, manifest.Counted{Counts: make([]int64, 23)}); !ok || err != nil || outcome.Manifest != sum || len(outcome.Funded) != 0 {
		t.Errorf("bound %q %v, outcome %+v %v", sum, ok, outcome, err)
	}
	if _, err := again.Outcome(raw, manifest.Counted{Counts: make([]int64, 22)}); err == nil {
		t.Error("22 counts for 23 projects were accepted")
	}
}

func FuzzParseManifest(f *testing.F) {
	f.Add(lodz(f).Bytes())
	f.Add(described(f).Bytes())
	f.Add(shuffled(f).Bytes())
	for _, m := range fuzzed(f) {
		f.Add(m.Bytes())
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := manifest.Parse(raw)
		if err != nil {
			return
		}
		if again, err := manifest.Parse(m.Bytes()); err != nil || !bytes.Equal(again.Bytes(), m.Bytes()) {
			t.Errorf("written again: %v", err)
		}
		if m.Shuffled() {
			answers, err := m.Answers()
			if err != nil {
				t.Fatal(err)
			}
			o, err := m.Outcome(raw, manifest.Counted{Votes: [][]int{make([]int, len(answers)), {}}, PublicKey: "key"})
			if err != nil || o.Invalid.Number < 1 {
				t.Errorf("%+v, %v", o, err)
			}
			return
		}
		if _, err := m.Outcome(raw, manifest.Counted{Counts: make([]int64, len(m.Projects)), PublicKey: "key"}); err != nil {
			t.Error(err)
		}
	})
}
