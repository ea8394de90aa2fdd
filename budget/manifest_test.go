// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/vectors/pabulib"
)

func manifest(t testing.TB) *budget.Manifest {
	t.Helper()
	raw, err := pabulib.Files.ReadFile(pabulib.Default)
	if err != nil {
		t.Fatal(err)
	}
	f, err := budget.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	m, err := budget.NewManifest(f)
	if err != nil {
		t.Fatal(err)
	}
	m.UUID, m.OpensAt, m.ClosesAt = "21ZkTQPH8CMeSV", 1, 2
	return m
}

func TestManifestSurvivesTheRoundTrip(t *testing.T) {
	raw := manifest(t).Bytes()
	again, err := budget.ParseManifest(raw)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Bytes(), raw) {
		t.Error("other bytes after parsing and writing")
	}
	sum, ok := budget.BoundManifest("Some words\n" + budget.Line(raw))
	if outcome, err := again.Allocate(raw, make([]int64, 23)); !ok || err != nil || outcome.Manifest != sum || len(outcome.Funded) != 0 {
		t.Errorf("bound %q %v, outcome %+v %v", sum, ok, outcome, err)
	}
	if _, err := again.Allocate(raw, make([]int64, 22)); err == nil {
		t.Error("22 counts for 23 projects were accepted")
	}
}

func TestParseManifestRefuses(t *testing.T) {
	for name, change := range map[string]func(*budget.Manifest){
		"version":  func(m *budget.Manifest) { m.Version = 2 },
		"rule":     func(m *budget.Manifest) { m.Rule = "best" },
		"tie":      func(m *budget.Manifest) { m.Ties = "newest" },
		"budget":   func(m *budget.Manifest) { m.Budget = "-1" },
		"length":   func(m *budget.Manifest) { m.MaxVotes = 24 },
		"closes":   func(m *budget.Manifest) { m.ClosesAt = m.OpensAt },
		"cost":     func(m *budget.Manifest) { m.Projects[3].Cost = "1/3" },
		"counting": func(m *budget.Manifest) { m.Counting = "by hand" },
		"twice":    func(m *budget.Manifest) { m.Projects[3].ID = m.Projects[2].ID },
		"0 projects": func(m *budget.Manifest) {
			m.Projects = nil
		},
	} {
		m := manifest(t)
		change(m)
		if _, err := budget.ParseManifest(m.Bytes()); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, raw := range []string{"", "{", `{"version":1,"likes":2}`, string(manifest(t).Bytes()) + "{}", string(manifest(t).Bytes()) + "}"} {
		if _, err := budget.ParseManifest([]byte(raw)); err == nil {
			t.Errorf("%.20q was accepted", raw)
		}
	}
}

func TestStylesThatCannotBeCountedYet(t *testing.T) {
	for _, name := range []string{"poland_warszawa_2017_sadul.pb", "poland_czestochowa_2020_podjasnogorska.pb"} {
		if _, err := budget.NewManifest(parse(t, name)); !errors.Is(err, budget.ErrStyle) {
			t.Errorf("%s: %v, want ErrStyle", name, err)
		}
	}
}

func FuzzParseManifest(f *testing.F) {
	f.Add(manifest(f).Bytes())
	f.Add(shuffled(f).Bytes())
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := budget.ParseManifest(raw)
		if err != nil {
			return
		}
		if m.Shuffled() {
			answers, err := m.Answers()
			if err != nil {
				t.Fatal(err)
			}
			o, err := m.AllocateVotes(raw, [][]int{make([]int, len(answers)), {}})
			if err != nil || o.Invalid.Number < 1 {
				t.Errorf("%+v, %v", o, err)
			}
			return
		}
		if _, err := m.Allocate(raw, make([]int64, len(m.Projects))); err != nil {
			t.Error(err)
		}
	})
}
