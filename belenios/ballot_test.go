// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"errors"
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
			m := makeElection(t, name, allKinds, 3, 1, 2)
			raw, result := m.tallied(
				m.ballot(0, []int{1, 0}, []int{1, 1, 1}, []int{0, 1, 0, 1}, []int{0, 0, 0}),
				m.ballot(1, []int{0, 1}, []int{0, 0, 0}, []int{1, 0, 0, 0}, []int{1, 0, 0}))
			if want := `{"result":[[1,2],[1,1,1],[2,1,0,1],[2,0,0]]}`; string(result.Marshal()) != want {
				t.Errorf("result %s, want %s", result.Marshal(), want)
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

func TestAnswersThatDoNotFit(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds, 1, 1)
	good := [][]int{{1, 0}, {0, 0, 0}, {1, 0, 0, 0}, {0, 0, 0}}
	for _, c := range []struct {
		name     string
		question int
		answer   []int
	}{
		{"too few", 0, []int{0, 0}}, {"too many", 0, []int{1, 1}}, {"two", 0, []int{2, 0}}, {"negative", 0, []int{-1, 1}},
		{"short", 1, []int{0, 0}}, {"long", 1, []int{0, 0, 0, 0}}, {"blank and more", 2, []int{1, 1, 0, 0}},
		{"not blank and too few", 2, []int{0, 1, 0, 0}}, {"empty", 3, nil}, {"blank twice", 3, []int{2, 0, 0}},
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
