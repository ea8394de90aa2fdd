// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

var allGroups = []string{group.NameEd25519, group.NameBelenios2048, group.NameRFC3526}

// TestRoundTrip takes every kind of valid answer through the whole election.
func TestRoundTrip(t *testing.T) {
	for _, name := range allGroups {
		t.Run(name, func(t *testing.T) {
			if testing.Short() && name == group.NameRFC3526 {
				t.Skip("slow group: without -short")
			}
			m := makeElection(t, name, kindsOf(name), 3, 1, 1)
			raw, result := m.tallied(
				m.ballot(0, vote(name, []int{1, 0}, []int{1, 1, 1}, []int{0, 1, 0, 1}, []int{0, 0, 0}, []int{1, 1, 1, 0, 0, 0}, []int{0, 0, 0})...),
				m.ballot(1, vote(name, []int{0, 1}, []int{0, 0, 0}, []int{1, 0, 0, 0}, []int{1, 0, 0}, []int{0, 0, 0, 1, 1, 0}, []int{255, 0, 7})...))
			sums := `{"result":[[1,1],[1,1,1],[1,1,0,1],[1,0,0],[[1,1,1],[1,1],[0]]`
			got, shuffled := strings.CutPrefix(string(result.Marshal()), sums)
			switch {
			case !shuffled:
				t.Errorf("result %s, want %s…", result.Marshal(), sums)
			case len(kindsOf(name)) == 5 && got != "]}":
				t.Errorf("result …%s", got)
			case len(kindsOf(name)) == 6 && got != ",[[0,0,0],[255,0,7]]]}" && got != ",[[255,0,7],[0,0,0]]]}":
				t.Errorf("result …%s", got)
			}
			b, err := open(raw)
			if err != nil {
				t.Fatal(err)
			}
			if err := b.verify(); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestNoBallots: nobody votes, and trustees shuffle nothing.
func TestNoBallots(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds, 2, 1)
	raw, result := m.tallied()
	if want := `{"result":[[0,0],[0,0,0],[0,0,0,0],[0,0,0],[[0,0,0],[0,0],[0]],[]]}`; string(result.Marshal()) != want {
		t.Errorf("result %s, want %s", result.Marshal(), want)
	}
	b, err := open(raw)
	m.check(err)
	m.check(b.verify())
}

func TestAnswersThatDoNotFit(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds, 1, 1)
	good := [][]int{{1, 0}, {0, 0, 0}, {1, 0, 0, 0}, {0, 0, 0}, {0, 0, 0, 1, 1, 0}, {1, 2, 3}}
	for _, c := range []struct {
		name     string
		question int
		answer   []int
	}{
		{"too few", 0, []int{0, 0}}, {"too many", 0, []int{1, 1}}, {"two", 0, []int{2, 0}}, {"negative", 0, []int{-1, 1}},
		{"short", 1, []int{0, 0}}, {"long", 1, []int{0, 0, 0, 0}}, {"blank and more", 2, []int{1, 1, 0, 0}},
		{"not blank and too few", 2, []int{0, 1, 0, 0}}, {"empty", 3, nil}, {"blank twice", 3, []int{2, 0, 0}},
		{"no list", 4, []int{0, 0, 0, 0, 0, 0}}, {"two lists", 4, []int{1, 1, 0, 1, 1, 0}}, {"no candidate", 4, []int{1, 0, 0, 0, 0, 0}},
		{"candidate of another list", 4, []int{1, 1, 0, 0, 1, 0}}, {"candidate without a list", 4, []int{0, 0, 0, 0, 1, 0}},
		{"empty list", 4, []int{0, 0, 0, 0, 0, 1}}, {"twice", 4, []int{1, 2, 0, 0, 0, 0}}, {"minus one", 4, []int{1, -1, 1, 0, 0, 0}},
		{"short list", 4, []int{1, 1, 0, 0, 0}}, {"negative number", 5, []int{0, 0, -1}}, {"nine bits", 5, []int{0, 256, 0}},
		{"numbers missing", 5, []int{0, 0}}, {"numbers too many", 5, []int{0, 0, 0, 0}},
	} {
		answers := append([][]int(nil), good...)
		answers[c.question] = c.answer
		if _, err := m.election.EncryptBallot(m.rand, m.creds[0], answers); !errors.Is(err, belenios.ErrAnswers) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if _, err := m.election.EncryptBallot(m.rand, m.creds[0], good[:3]); !errors.Is(err, belenios.ErrAnswers) {
		t.Errorf("missing question: %v", err)
	}
	if _, err := m.election.EncryptBallot(bytes.NewReader(make([]byte, 100)), m.creds[0], good); err == nil {
		t.Error("randomness that ends goes unnoticed")
	}
	other, err := belenios.DeriveCredential(group.NameBelenios2048, m.election.UUID(), m.codes[0])
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.election.EncryptBallot(m.rand, other, good); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("credential of another group: %v", err)
	}
}
