// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

func TestTally(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 1, 1, 5)
	parse := func(raw []byte) *belenios.Ballot {
		b, err := m.election.ParseBallot(raw)
		m.check(err)
		return b
	}
	a, b := parse(m.ballot(0, []int{1, 0})), parse(m.ballot(1, []int{0, 1}))
	empty := m.election.NewTally().EncryptedTally()
	one, two, both := m.election.NewTally(), m.election.NewTally(), m.election.NewTally()
	m.check(one.Add(a, 3))
	m.check(two.Add(b, 5))
	m.check(both.Add(b, 5))
	m.check(both.Add(a, 3))
	m.check(one.Merge(two))
	if !bytes.Equal(one.EncryptedTally(), both.EncryptedTally()) || one.NumTallied() != 2 || one.TotalWeight() != 8 {
		t.Error("Merge differs from Add")
	}
	m.check(both.Sub(a, 3))
	if !bytes.Equal(both.EncryptedTally(), two.EncryptedTally()) || both.NumTallied() != 1 {
		t.Error("Sub does not undo Add")
	}
	m.check(both.Sub(b, 5))
	if !bytes.Equal(both.EncryptedTally(), empty) || both.TotalWeight() != 0 {
		t.Error("nothing is not nothing")
	}
	if err := both.Sub(b, 5); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("Sub from nothing: %v", err)
	}
	m.check(both.Add(b, belenios.MaxWeight))
	before := both.EncryptedTally()
	for _, w := range []int64{1, -1, 1 << 62} {
		if err := both.Add(a, w); !errors.Is(err, belenios.ErrMismatch) {
			t.Errorf("weight %d above the limit: %v", w, err)
		}
	}
	if !bytes.Equal(before, both.EncryptedTally()) || both.NumTallied() != 1 {
		t.Error("a refused ballot changes the tally")
	}
	other := makeElection(t, group.NameEd25519, allKinds[:1], 1, 1, 1, 1, 1)
	if err := other.election.NewTally().Add(a, 1); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("ballot of another election: %v", err)
	}
	if err := other.election.NewTally().Merge(one); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("tally of another election: %v", err)
	}
}

// TestShuffledTally: the order is that of the ciphertexts, whatever the order
// of casting; weights other than 1 and the same ballot twice are refused.
func TestShuffledTally(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds, 1, 1, 1, 1, 1, 1)
	var ballots []*belenios.Ballot
	for i := range m.creds {
		b, err := m.election.ParseBallot(m.ballot(i, []int{1, 0}, []int{0, 0, 0}, []int{1, 0, 0, 0}, []int{0, 0, 0},
			[]int{1, 1, 0, 0, 0, 0}, []int{i, 2, 3}))
		m.check(err)
		ballots = append(ballots, b)
	}
	up, down, merged := m.election.NewTally(), m.election.NewTally(), m.election.NewTally()
	for i, b := range ballots {
		m.check(up.Add(b, 1))
		m.check(down.Add(ballots[len(ballots)-1-i], 1))
		part := m.election.NewTally()
		m.check(part.Add(b, 1))
		m.check(merged.Merge(part))
		if err := merged.Merge(part); !errors.Is(err, belenios.ErrMismatch) {
			t.Errorf("merged twice: %v", err)
		}
	}
	want := up.EncryptedTally()
	if !bytes.Equal(want, down.EncryptedTally()) || !bytes.Equal(want, merged.EncryptedTally()) {
		t.Error("the tally depends on the order of ballots")
	}
	for _, w := range []int64{0, 2} {
		if err := up.Sub(ballots[0], w); !errors.Is(err, belenios.ErrMismatch) {
			t.Errorf("Sub with weight %d: %v", w, err)
		}
	}
	m.check(up.Sub(ballots[0], 1))
	if err := up.Sub(ballots[0], 1); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("Sub twice: %v", err)
	}
	before := up.EncryptedTally()
	for _, w := range []int64{0, 2} {
		if err := up.Add(ballots[0], w); !errors.Is(err, belenios.ErrMismatch) {
			t.Errorf("weight %d: %v", w, err)
		}
	}
	if err := up.Add(ballots[1], 1); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("the same ballot twice: %v", err)
	}
	if !bytes.Equal(before, up.EncryptedTally()) || up.NumTallied() != 4 {
		t.Error("a refused ballot changes the tally")
	}
	m.check(up.Add(ballots[0], 1))
	if !bytes.Equal(want, up.EncryptedTally()) {
		t.Error("Add does not undo Sub")
	}
}

// TestTalliesRefused: an encrypted tally must have the election's shape.
func TestTalliesRefused(t *testing.T) {
	two := append([]belenios.Question{{Kind: belenios.NonHomomorphic, Answers: []string{"a"}}}, allKinds[4:]...)
	m := makeElection(t, group.NameEd25519, two, 1, 1, 1)
	var ballots [][]byte
	for i := range 2 {
		ballots = append(ballots, m.ballot(i, []int{i}, []int{1, 1, 0, 0, 0, 0}, []int{1, 2, 3}))
	}
	tally, err := (&box{election: m.election, roll: m.roll, ballots: ballots}).tally()
	m.check(err)
	good := string(tally.EncryptedTally())
	if again, err := m.election.ReserialiseEncryptedTally([]byte(good)); err != nil || string(again) != good {
		t.Fatalf("written back as %s: %v", again, err)
	}
	cipher := `(\{"alpha":"\w+","beta":"\w+"\},?)`
	for name, bad := range map[string]string{
		"a ballot less in one question": nth(t, good, cipher, 0, to("")),
		"a candidate less":              nth(t, good, cipher, 3, to("")),
		"lists run together":            nth(t, good, `\}(\],\[)\{`, 1, to(",")),
		"a question less":               good[:strings.LastIndex(good, ",[")] + "]",
		"lists flat":                    strings.NewReplacer("],[[{", "],[{", "]],[", "],[").Replace(good),
	} {
		if _, err := m.election.ReserialiseEncryptedTally([]byte(bad)); bad == good || !errors.Is(err, belenios.ErrMalformed) {
			t.Errorf("%s: %v\n%s", name, err, bad)
		}
	}
	outside := strings.Repeat("0", 64)
	for i := range 20 {
		if _, err := m.election.ReserialiseEncryptedTally([]byte(nth(t, good, `"(?:alpha|beta)":"(\w+)"`, i, to(outside)))); !errors.Is(err, group.ErrNotMember) {
			t.Errorf("element %d outside the group: %v", i, err)
		}
	}
}

// TestResultShapes: what ParseResult must refuse.
func TestResultShapes(t *testing.T) {
	m := makeElection(t, group.NameEd25519, []belenios.Question{allKinds[0], allKinds[4], allKinds[5]}, 1)
	const good = `{"result":[[1,0],[[1,1,0],[0,0],[0]],[[1,2,3],[0,255,0]]]}`
	if r, err := m.election.ParseResult([]byte(good)); err != nil || string(r.Marshal()) != good {
		t.Fatalf("%s: %v", r.Marshal(), err)
	}
	for _, bad := range []string{
		`{"result":[[1,0,0],[[1,1,0],[0,0],[0]],[]]}`, `{"result":[[1,0],[1,1,0,0,0,0],[]]}`, `{"result":[[1,0],[[1,1,0],[0,0]],[]]}`,
		`{"result":[[1,0],[[1,1],[0,0,0],[0]],[]]}`, `{"result":[[1,0],[[1,1,0],[0,0],[0]],[[1,2]]]}`,
		`{"result":[[1,0],[[1,1,0],[0,0],[0]],[[1,2,256]]]}`, `{"result":[[1,0],[[1,1,0],[0,0],[0]]]}`, `{"result":[[[1,0]],[[1,1,0],[0,0],[0]],[]]}`,
	} {
		if _, err := m.election.ParseResult([]byte(bad)); !errors.Is(err, belenios.ErrMalformed) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// TestResultBounds: no ballots, weight zero, and the largest total there is.
func TestResultBounds(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 2, 0, belenios.MaxWeight-7, 7)
	for _, c := range []struct {
		ballots [][]byte
		want    string
	}{
		{nil, `{"result":[[0,0]]}`},
		{[][]byte{m.ballot(0, []int{1, 0})}, `{"result":[[0,0]]}`},
		{[][]byte{m.ballot(1, []int{1, 0}), m.ballot(2, []int{0, 1})}, `{"result":[[99999993,7]]}`},
		{[][]byte{m.ballot(1, []int{0, 1}), m.ballot(2, []int{0, 1})}, `{"result":[[0,100000000]]}`},
	} {
		if _, r := m.tallied(c.ballots...); string(r.Marshal()) != c.want {
			t.Errorf("%d ballots: %s, want %s", len(c.ballots), r.Marshal(), c.want)
		}
	}
}

// TestResultRefusals: what must not give a result.
func TestResultRefusals(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 2, 1, 1)
	raw, _ := m.tallied(m.ballot(0, []int{1, 0}), m.ballot(1, []int{1, 0}))
	b, err := open(raw)
	m.check(err)
	e := m.election
	p := b.partials
	swapped := []belenios.OwnedPartial{{Owner: 1, Raw: p[1].Raw}, {Owner: 2, Raw: p[0].Raw}}
	otherKeys := makeElection(t, group.NameEd25519, allKinds[:1], 2, 1, 1, 1)
	otherTrustees, err := belenios.ParseTrustees(group.NameEd25519, otherKeys.trustees)
	m.check(err)
	for _, c := range []struct {
		name     string
		trustees *belenios.Trustees
		tally    []byte
		weight   int64
		partials []belenios.OwnedPartial
		want     error
	}{
		{"good", b.trustees, b.encrypted, 2, p, nil},
		{"good, other order", b.trustees, b.encrypted, 2, []belenios.OwnedPartial{p[1], p[0]}, nil},
		{"one missing", b.trustees, b.encrypted, 2, p[:1], belenios.ErrMismatch},
		{"none", b.trustees, b.encrypted, 2, nil, belenios.ErrMismatch},
		{"one twice", b.trustees, b.encrypted, 2, []belenios.OwnedPartial{p[0], p[0]}, belenios.ErrMismatch},
		{"owners exchanged", b.trustees, b.encrypted, 2, swapped, belenios.ErrProof},
		{"owner 0", b.trustees, b.encrypted, 2, []belenios.OwnedPartial{{Owner: 0, Raw: p[0].Raw}, p[1]}, belenios.ErrMismatch},
		{"owner 3", b.trustees, b.encrypted, 2, []belenios.OwnedPartial{{Owner: 3, Raw: p[0].Raw}, p[1]}, belenios.ErrMismatch},
		{"bound too small", b.trustees, b.encrypted, 1, p, belenios.ErrNoLogarithm},
		{"bound too large", b.trustees, b.encrypted, belenios.MaxWeight + 1, p, belenios.ErrMismatch},
		{"another tally", b.trustees, e.NewTally().EncryptedTally(), 2, p, belenios.ErrProof},
		{"no tally", b.trustees, []byte("[]"), 2, p, belenios.ErrMalformed},
		{"other trustees", otherTrustees, b.encrypted, 2, p, belenios.ErrMismatch},
		{"not canonical", b.trustees, b.encrypted, 2, []belenios.OwnedPartial{{Owner: 1, Raw: append([]byte(" "), p[0].Raw...)}, p[1]}, belenios.ErrMalformed},
	} {
		got, err := e.ComputeResult(c.trustees, c.tally, c.weight, c.partials)
		if !errors.Is(err, c.want) || err == nil && !bytes.Equal(got, b.result) {
			t.Errorf("%s: %s, %v, want %v", c.name, got, err, c.want)
		}
	}
	for _, r := range []string{`{"result":[[1,0]]}`, `{"result":[[0,2]]}`, `{"result":[[2,0],[0]]}`, `{"result":[[2]]}`, `{"result":[[2,0,0]]}`, `{"result":[]}`} {
		if err := e.VerifyResult(b.trustees, b.encrypted, 2, p, []byte(r)); !errors.Is(err, belenios.ErrMismatch) && !errors.Is(err, belenios.ErrMalformed) {
			t.Errorf("result %s: %v", r, err)
		}
	}
	wrongGroup, err := belenios.GenerateTrusteeKey(m.rand, group.NameBelenios2048)
	m.check(err)
	if _, err := e.Decrypt(m.rand, wrongGroup, b.encrypted); !errors.Is(err, belenios.ErrMismatch) {
		t.Errorf("key of another group: %v", err)
	}
}

func TestTrusteesRefused(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 2)
	good := string(m.trustees)
	pub := m.keys[0].PublicKey()
	for _, c := range []struct {
		name, raw string
		want      error
	}{
		{"none", `[]`, belenios.ErrMalformed},
		{"one twice", `[["Single",` + string(m.keys[0].PublicJSON()) + `],["Single",` + string(m.keys[0].PublicJSON()) + `]]`, belenios.ErrMalformed},
		{"spaces", strings.Replace(good, ",", ", ", 1), belenios.ErrMalformed},
		{"cut", good[:len(good)-1], belenios.ErrMalformed},
		{"keys exchanged", strings.NewReplacer(pub, m.keys[1].PublicKey(), m.keys[1].PublicKey(), pub).Replace(good), belenios.ErrProof},
		{"not an element", strings.Replace(good, pub, strings.Repeat("0", 63)+"2", 1), group.ErrEncoding},
		{"order 4", strings.Replace(good, pub, strings.Repeat("0", 64), 1), group.ErrNotMember},
		{"threshold", `[["Pedersen",{"threshold":2}]]`, belenios.ErrMalformed},
		{"threshold, second", good[:len(good)-1] + `,["Pedersen",{"threshold":2}]]`, belenios.ErrMalformed},
		{"unknown", `[["Double",{}]]`, belenios.ErrMalformed},
	} {
		if _, err := belenios.ParseTrustees(group.NameEd25519, []byte(c.raw)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	named := strings.Replace(good, `"}],`, `","name":"Ala"}],`, 1)
	if _, err := belenios.ParseTrustees(group.NameEd25519, []byte(named)); err != nil {
		t.Errorf("with a name: %v", err)
	}
	if _, err := belenios.MarshalTrustees(nil); err == nil {
		t.Error("no trustees")
	}
}

// TestTrusteeKey: writing and reading keeps the public part, and the private
// part is not printed.
func TestTrusteeKey(t *testing.T) {
	for _, name := range allGroups {
		m := makeElection(t, name, allKinds[:1], 1)
		k := m.keys[0]
		again, err := belenios.ParseTrusteeKey(name, append(k.MarshalPrivate(), '\n'))
		if err != nil || !bytes.Equal(again.PublicJSON(), k.PublicJSON()) || len(k.ID()) != 8 {
			t.Errorf("%s: %v", name, err)
		}
		secret := strings.Trim(string(k.MarshalPrivate()), `"`)
		if strings.Contains(k.String(), secret) || strings.Contains(k.LogValue().String(), secret) {
			t.Error("the key is printed")
		}
		for _, bad := range []string{"", `""`, `"0"`, `"01"`, secret, `"` + secret + secret + `"`, `"` + secret + `"x`} {
			if _, err := belenios.ParseTrusteeKey(name, []byte(bad)); !errors.Is(err, belenios.ErrMalformed) || strings.Contains(err.Error(), secret) {
				t.Errorf("%s: key %.10q: %v", name, bad, err)
			}
		}
	}
}

func TestTracker(t *testing.T) {
	b, _ := mustOpen(t, "belenios2048-v1-2.0-h1")
	ballot, err := b.election.VerifyBallot(b.ballots[0])
	if err != nil {
		t.Fatal(err)
	}
	if ballot.Tracker != sha256.Sum256(b.ballots[0]) || belenios.Tracker(b.ballots[0]) != ballot.Tracker || len(ballot.TrackerBase64()) != 43 {
		t.Error("tracker")
	}
}
