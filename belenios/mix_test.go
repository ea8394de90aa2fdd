// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// applied is a mix after the shuffles of an archive.
func (b *box) applied(t testing.TB, shuffles int) *belenios.Mix {
	t.Helper()
	m, err := b.election.NewMix(b.encrypted)
	if err != nil {
		t.Fatal(err)
	}
	for i, raw := range b.shuffles[:shuffles] {
		if err := m.Apply(raw); err != nil {
			t.Fatalf("shuffle %d: %v", i+1, err)
		}
	}
	return m
}

// TestShuffleVectors verifies belenios-tool's shuffles, which prove that the
// generators, hashes and texts are the tool's, and that each belongs to its
// place only.
func TestShuffleVectors(t *testing.T) {
	for _, name := range []string{"ed25519-v1-3.3.0-nh", slowShuffled} {
		b, _ := mustOpen(t, name)
		if m := b.applied(t, 3); m.Len() != 20 || len(b.shuffles) != 3 {
			t.Errorf("%s: %d ciphertexts, %d shuffles", name, m.Len(), len(b.shuffles))
		}
		for i := range 3 {
			if name == slowShuffled {
				break
			}
			m := b.applied(t, i)
			before := m.EncryptedTally()
			for j, raw := range b.shuffles {
				if i == j {
					continue
				}
				if err := m.Apply(raw); !errors.Is(err, belenios.ErrProof) || !bytes.Equal(m.EncryptedTally(), before) {
					t.Errorf("%s: shuffle %d in the place of %d: %v", name, j+1, i+1, err)
				}
			}
		}
	}
}

// slowShuffled is a vector of a slow group.
const slowShuffled = "rfc3526-v1-2.0-nh"

// orders is a shuffled question.
var orders = belenios.Question{Kind: belenios.NonHomomorphic, Question: "order", Answers: []string{"a", "b", "c"}}

// TestMixRoundTrip casts votes, shuffles them three times and decrypts: the
// votes are the same, in another order, whatever other questions there are.
func TestMixRoundTrip(t *testing.T) {
	for _, name := range []string{group.NameEd25519, group.NameRFC3526} {
		for _, n := range []int{0, 1, 2, 9} {
			if name != group.NameEd25519 && (testing.Short() || n > 2) {
				continue
			}
			t.Run(fmt.Sprintf("%s-%d", name, n), func(t *testing.T) { testMixRoundTrip(t, name, n) })
		}
	}
}

func testMixRoundTrip(t *testing.T, name string, n int) {
	lists := belenios.Question{Kind: belenios.Lists, Question: "lists", Lists: [][]string{{"A", "x"}, {"B", "y", "z"}}}
	m := makeElection(t, name, []belenios.Question{orders, allKinds[0], orders, lists}, 2, slices.Repeat([]int64{1}, n)...)
	tally, first, second := m.election.NewTally(), [][]int{}, [][]int{}
	for i := range n {
		a, b := []int{i, 255 - i, 7}, []int{0, 0, i % 3}
		first, second = append(first, a), append(second, b)
		ballot, err := m.election.VerifyBallot(m.ballot(i, a, []int{1, 0}, b, []int{0, 0, 1, 1, 0}))
		m.check(err)
		m.check(tally.Add(ballot, 1))
	}
	mix, err := m.election.NewMix(tally.EncryptedTally())
	m.check(err)
	if got := mix.EncryptedTally(); !bytes.Equal(got, tally.EncryptedTally()) || mix.Len() != n {
		t.Fatalf("%d ciphertexts before the first shuffle: %s", mix.Len(), got)
	}
	for range 3 {
		before := mix.EncryptedTally()
		raw, err := mix.Shuffle(m.rand)
		m.check(err)
		if !bytes.Equal(mix.EncryptedTally(), before) {
			t.Fatal("Shuffle changes the mix")
		}
		trial := mix.Clone()
		m.check(trial.Apply(raw))
		if !bytes.Equal(mix.EncryptedTally(), before) {
			t.Fatal("a clone's shuffle changes the mix")
		}
		m.check(mix.Apply(raw))
		unchanged(t, before, mix.EncryptedTally())
	}
	r := m.decrypted(mix.EncryptedTally(), int64(n))
	for i, want := range map[int][][]int{0: first, 2: second} {
		got := r[i].Votes
		slices.SortFunc(got, slices.Compare)
		slices.SortFunc(want, slices.Compare)
		if len(got) != n || !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("question %d: %v, want %v", i+1, got, want)
		}
	}
	if k := int64(n); !slices.Equal(r[1].Counts, []int64{k, 0}) || !slices.Equal(r[3].Lists[1], []int64{k, k, 0}) {
		t.Errorf("%d ballots: counts %v, lists %v", n, r[1].Counts, r[3].Lists)
	}
}

// unchanged: a shuffle leaves no ciphertext of a shuffled question as it was,
// and all of the others.
func unchanged(t *testing.T, before, after []byte) {
	t.Helper()
	var b, a []json.RawMessage
	if json.Unmarshal(before, &b) != nil || json.Unmarshal(after, &a) != nil || len(a) != 4 || len(b) != 4 {
		t.Fatalf("not encrypted tallies of four questions: %s", after)
	}
	for i := range b {
		if i%2 == 1 {
			if !bytes.Equal(a[i], b[i]) {
				t.Errorf("question %d is changed by the shuffle", i+1)
			}
			continue
		}
		for _, text := range strings.FieldsFunc(string(b[i]), func(r rune) bool { return r == '"' }) {
			if len(text) > 32 && bytes.Contains(a[i], []byte(text)) {
				t.Errorf("question %d: %s is still there", i+1, text)
			}
		}
	}
}

// decrypted decrypts with all keys.
func (m *made) decrypted(encrypted []byte, weight int64) belenios.Result {
	m.t.Helper()
	trustees, err := belenios.ParseTrustees(m.election.GroupName(), m.trustees)
	m.check(err)
	var partials []belenios.OwnedPartial
	for i, k := range m.keys {
		p, err := m.election.Decrypt(m.rand, k, encrypted)
		m.check(err)
		partials = append(partials, belenios.OwnedPartial{Owner: i + 1, Raw: p})
	}
	raw, err := m.election.ComputeResult(trustees, encrypted, weight, partials)
	m.check(err)
	m.check(m.election.VerifyResult(trustees, encrypted, weight, partials, raw))
	r, err := m.election.ParseResult(raw)
	m.check(err)
	return r
}

// TestMixEqual: ciphertexts that are all the same, and of the identity.
func TestMixEqual(t *testing.T) {
	for _, name := range []string{group.NameEd25519, group.NameRFC3526} {
		m := makeElection(t, name, []belenios.Question{orders}, 1, 1)
		g := m.election.Group()
		for _, x := range []group.Element{g.Generator(), g.Identity()} {
			c := fmt.Sprintf(`{"alpha":"%[1]s","beta":"%[1]s"}`, g.AppendText(nil, x))
			mix, err := m.election.NewMix([]byte("[[" + c + "," + c + "," + c + "]]"))
			m.check(err)
			for range 2 {
				raw, err := mix.Shuffle(m.rand)
				m.check(err)
				m.check(mix.Apply(raw))
			}
		}
	}
}

// TestMixRefused: what is not a mix, and sources of randomness that end.
func TestMixRefused(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 1, 1)
	if _, err := m.election.NewMix(m.election.NewTally().EncryptedTally()); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("an election without shuffled questions: %v", err)
	}
	b, _ := mustOpen(t, "ed25519-v1-3.3.0-nh")
	for what, c := range map[string]struct {
		raw  string
		want error
	}{
		"empty":      {"", belenios.ErrMalformed},
		"cut":        {string(b.encrypted[:len(b.encrypted)-1]), belenios.ErrMalformed},
		"not member": {`[[{"alpha":"` + strings.Repeat("0", 64) + `","beta":"` + strings.Repeat("0", 64) + `"}]]`, group.ErrNotMember},
		"no element": {`[[{"alpha":"0","beta":"0"}]]`, group.ErrEncoding},
	} {
		if _, err := b.election.NewMix([]byte(c.raw)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", what, err, c.want)
		}
	}
	mix := b.applied(t, 0)
	whole := 16*20 + 20*48 + 84*48
	for _, n := range []int{0, 100, 16*20 - 1, 16 * 20, 16*20 + 48, whole - 1} {
		if raw, err := mix.Shuffle(bytes.NewReader(make([]byte, n))); err == nil || raw != nil {
			t.Errorf("a shuffle of %d bytes of randomness", n)
		}
	}
	if _, err := mix.Shuffle(bytes.NewReader(make([]byte, whole))); err != nil {
		t.Errorf("%d bytes of randomness: %v", whole, err)
	}
}
