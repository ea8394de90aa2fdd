// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// tree is a shuffle's JSON, to be changed anywhere.
type tree struct {
	Ciphertexts [][]map[string]string `json:"ciphertexts"`
	Proofs      [][]any               `json:"proofs"`
}

func (tr *tree) proof() (t, s, c, chat []any) {
	p := tr.Proofs[0]
	return p[0].([]any), p[1].([]any), p[2].([]any), p[3].([]any)
}

// TestShuffleAltered changes every number and every element of a shuffle, one
// at a time, to others that are valid in themselves, and expects the equation
// that it stands in to fail.
func TestShuffleAltered(t *testing.T) {
	b, _ := mustOpen(t, "ed25519-v1-3.3.0-nh")
	g := b.election.Group()
	element := func(v any) string {
		x, err := g.Parse([]byte(v.(string)))
		if err != nil {
			t.Fatal(err)
		}
		return string(g.AppendText(nil, g.Mul(x, g.Generator())))
	}
	number := func(v any) string { return plus(big.NewInt(1))(v.(string)) }
	type change struct {
		name   string
		change func(tr *tree)
		want   string
	}
	set := func(list []any, i int, f func(any) string) { list[i] = f(list[i]) }
	var changes []change
	for i, name := range []string{"t₁", "t₂", "t₃"} {
		changes = append(changes,
			change{name, func(tr *tree) { x, _, _, _ := tr.proof(); set(x, i, element) }, "equation t₁"},
			change{fmt.Sprintf("s%d", i+1), func(tr *tree) { _, s, _, _ := tr.proof(); set(s, i, number) }, "equation " + name})
	}
	changes = append(changes, change{"s4", func(tr *tree) { _, s, _, _ := tr.proof(); set(s, 3, number) }, "equation t₄₁"})
	for i := range 2 {
		changes = append(changes, change{"t₄", func(tr *tree) { x, _, _, _ := tr.proof(); set(x[3].([]any), i, element) }, "equation t₁"})
	}
	for _, i := range []int{0, 1, 11, 19} {
		changes = append(changes,
			change{"t̂", func(tr *tree) { x, _, _, _ := tr.proof(); set(x[4].([]any), i, element) }, "equation t₁"},
			change{"ŝ", func(tr *tree) { _, s, _, _ := tr.proof(); set(s[4].([]any), i, number) }, fmt.Sprintf("equation t̂ of ciphertext %d", i+1)},
			change{"s′", func(tr *tree) { _, s, _, _ := tr.proof(); set(s[5].([]any), i, number) }, "equation t₃"},
			change{"c", func(tr *tree) { _, _, c, _ := tr.proof(); set(c, i, element) }, "equation t₁"},
			change{"ĉ", func(tr *tree) { _, _, _, c := tr.proof(); set(c, i, element) }, "equation t₁"},
			change{"α", func(tr *tree) { c := tr.Ciphertexts[0][i]; c["alpha"] = element(c["alpha"]) }, "equation t₁"},
			change{"β", func(tr *tree) { c := tr.Ciphertexts[0][i]; c["beta"] = element(c["beta"]) }, "equation t₁"})
	}
	changes = append(changes,
		change{"two exchanged", func(tr *tree) { c := tr.Ciphertexts[0]; c[2], c[5] = c[5], c[2] }, "equation t₁"},
		change{"two ŝ that cancel", func(tr *tree) {
			_, s, _, _ := tr.proof()
			list := s[4].([]any)
			set(list, 3, number)
			set(list, 4, func(v any) string { return plus(big.NewInt(-1))(v.(string)) })
		}, "equation t̂ of ciphertext 4"})
	for _, c := range changes {
		m := b.applied(t, 0)
		err := m.Apply(altered(t, b.shuffles[0], c.change))
		if !errors.Is(err, belenios.ErrProof) || !strings.Contains(err.Error(), "question 1: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
	}
	if err := b.applied(t, 0).Apply(altered(t, b.shuffles[0], func(*tree) {})); err != nil {
		t.Errorf("written again, unchanged: %v", err)
	}
}

func altered(t *testing.T, raw []byte, change func(*tree)) []byte {
	t.Helper()
	var tr tree
	if err := json.Unmarshal(raw, &tr); err != nil {
		t.Fatal(err)
	}
	change(&tr)
	out, err := json.Marshal(&tr)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// outside is a point of order 4.
var outside = strings.Repeat("0", 64)

// TestShuffleRefused: numbers and elements that are none, in every list.
func TestShuffleRefused(t *testing.T) {
	b, _ := mustOpen(t, "ed25519-v1-3.3.0-nh")
	q := b.election.Group().Scalars().Order().String()
	at := func(x []any, i ...int) []*any {
		for _, k := range i[:len(i)-1] {
			x = x[k].([]any)
		}
		return []*any{&x[i[len(i)-1]]}
	}
	for _, c := range []struct {
		name  string
		list  func(tr *tree) []*any
		place string // of an element
	}{
		{"t₁", func(tr *tree) []*any { return at(tr.Proofs[0], 0, 0) }, "1 of t"},
		{"t₃", func(tr *tree) []*any { return at(tr.Proofs[0], 0, 2) }, "3 of t"},
		{"t₄₂", func(tr *tree) []*any { return at(tr.Proofs[0], 0, 3, 1) }, "5 of t"},
		{"t̂", func(tr *tree) []*any { return at(tr.Proofs[0], 0, 4, 0) }, "1 of t̂"},
		{"t̂", func(tr *tree) []*any { return at(tr.Proofs[0], 0, 4, 19) }, "20 of t̂"},
		{"c", func(tr *tree) []*any { return at(tr.Proofs[0], 2, 7) }, "8 of c"},
		{"ĉ", func(tr *tree) []*any { return at(tr.Proofs[0], 3, 0) }, "1 of ĉ"},
		{"s₁", func(tr *tree) []*any { return at(tr.Proofs[0], 1, 0) }, ""},
		{"ŝ", func(tr *tree) []*any { return at(tr.Proofs[0], 1, 4, 5) }, ""},
		{"s′", func(tr *tree) []*any { return at(tr.Proofs[0], 1, 5, 19) }, ""},
	} {
		try := func(what string, value any, want error) {
			err := b.applied(t, 0).Apply(altered(t, b.shuffles[0], func(tr *tree) {
				for _, p := range c.list(tr) {
					*p = value
				}
			}))
			if !errors.Is(err, want) {
				t.Errorf("%s: %s: got %v, want %v", c.name, what, err, want)
			}
			if errors.Is(err, group.ErrNotMember) && !strings.Contains(err.Error(), "proof, element "+c.place) {
				t.Errorf("%s: %v does not name it", c.name, err)
			}
		}
		try("a list", []any{}, belenios.ErrMalformed)
		try("a number", 1, belenios.ErrMalformed)
		if c.place != "" {
			try("outside the group", outside, group.ErrNotMember)
			try("not an element", "1", group.ErrEncoding)
		} else {
			try("the order", q, belenios.ErrMalformed)
			try("negative", "-1", belenios.ErrMalformed)
			try("leading zero", "01", belenios.ErrMalformed)
		}
	}
	for _, key := range []string{"alpha", "beta"} {
		err := b.applied(t, 0).Apply(altered(t, b.shuffles[0], func(tr *tree) { tr.Ciphertexts[0][4][key] = outside }))
		if !errors.Is(err, group.ErrNotMember) || !strings.Contains(err.Error(), "ciphertext 5, "+key) {
			t.Errorf("%s outside the group: %v", key, err)
		}
	}
}

// TestShuffleLengths: lists of other lengths.
func TestShuffleLengths(t *testing.T) {
	b, _ := mustOpen(t, "ed25519-v1-3.3.0-nh")
	drop := func(v any) any { l := v.([]any); return l[:len(l)-1] }
	more := func(v any) any { l := v.([]any); return append(l, l[0]) }
	for name, change := range map[string]func(tr *tree){
		"a ciphertext less": func(tr *tree) { tr.Ciphertexts[0] = tr.Ciphertexts[0][1:] },
		"a ciphertext more": func(tr *tree) { tr.Ciphertexts[0] = append(tr.Ciphertexts[0], tr.Ciphertexts[0][0]) },
		"no question":       func(tr *tree) { tr.Ciphertexts, tr.Proofs = [][]map[string]string{}, [][]any{} },
		"a question more":   func(tr *tree) { tr.Ciphertexts = append(tr.Ciphertexts, tr.Ciphertexts[0]) },
		"a proof more":      func(tr *tree) { tr.Proofs = append(tr.Proofs, tr.Proofs[0]) },
		"t̂ short":          func(tr *tree) { x, _, _, _ := tr.proof(); x[4] = drop(x[4]) },
		"t̂ long":           func(tr *tree) { x, _, _, _ := tr.proof(); x[4] = more(x[4]) },
		"ŝ short":           func(tr *tree) { _, s, _, _ := tr.proof(); s[4] = drop(s[4]) },
		"s′ long":           func(tr *tree) { _, s, _, _ := tr.proof(); s[5] = more(s[5]) },
		"c short":           func(tr *tree) { tr.Proofs[0][2] = drop(tr.Proofs[0][2]) },
		"ĉ long":            func(tr *tree) { tr.Proofs[0][3] = more(tr.Proofs[0][3]) },
		"proof of 3 parts":  func(tr *tree) { tr.Proofs[0] = tr.Proofs[0][:3] },
		"t of 4 parts":      func(tr *tree) { tr.Proofs[0][0] = drop(tr.Proofs[0][0]) },
		"s of 7 parts":      func(tr *tree) { tr.Proofs[0][1] = more(tr.Proofs[0][1]) },
	} {
		if err := b.applied(t, 0).Apply(altered(t, b.shuffles[0], change)); !errors.Is(err, belenios.ErrMalformed) {
			t.Errorf("%s: got %v, want malformed", name, err)
		}
	}
}

// TestShuffleOfAnother: a shuffle is good for one election and one tally.
func TestShuffleOfAnother(t *testing.T) {
	b, _ := mustOpen(t, "ed25519-v1-3.3.0-nh")
	other, err := belenios.ParseElection(bytes.Replace(b.election.Raw(), []byte("Question 1?"), []byte("Question 2?"), 1))
	if err != nil {
		t.Fatal(err)
	}
	m, err := other.NewMix(b.encrypted)
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Apply(b.shuffles[0]); !errors.Is(err, belenios.ErrProof) {
		t.Errorf("in another election: %v", err)
	}
	two := bytes.Replace(b.encrypted, []byte("}]]"), []byte("}],"), 1)
	two = append(two, b.encrypted[1:]...)
	q := b.election.Questions()
	pair, err := belenios.NewElection(belenios.ElectionParams{Name: "two", Group: b.election.GroupName(), PublicKey: b.election.PublicKey(),
		Questions: append(q, q...), UUID: b.election.UUID()})
	if err != nil {
		t.Fatal(err)
	}
	if m, err = pair.NewMix(two); err != nil {
		t.Fatal(err)
	}
	raw, err := m.Shuffle(rand.NewChaCha8([32]byte{3}))
	if err != nil {
		t.Fatal(err)
	}
	err = m.Apply(altered(t, raw, func(tr *tree) { tr.Proofs[0], tr.Proofs[1] = tr.Proofs[1], tr.Proofs[0] }))
	if !errors.Is(err, belenios.ErrProof) {
		t.Errorf("proofs of two questions exchanged: %v", err)
	}
	before := m.EncryptedTally()
	err = m.Apply(altered(t, raw, func(tr *tree) {
		tr.Ciphertexts[1][0], tr.Ciphertexts[1][1] = tr.Ciphertexts[1][1], tr.Ciphertexts[1][0]
	}))
	if !errors.Is(err, belenios.ErrProof) || !strings.Contains(err.Error(), "question 2") || !bytes.Equal(before, m.EncryptedTally()) {
		t.Errorf("the second question's proof is wrong: %v", err)
	}
	if err := m.Apply(raw); err != nil {
		t.Error(err)
	}
}
