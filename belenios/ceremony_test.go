// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// dkg is a whole ceremony, made by this package, with its secrets.
type dkg struct {
	t           testing.TB
	rand        *rand.ChaCha8 // reproducible: tests only
	group       string
	keys        []*belenios.CeremonyKey
	certs       [][]byte
	ceremony    *belenios.Ceremony
	polynomials [][]byte
	voutputs    [][]byte
	trusteeKeys []*belenios.TrusteeKey
}

func (d *dkg) check(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// newDKG stops before anybody has made a voutput.
func newDKG(t testing.TB, groupName string, threshold, size int) *dkg {
	t.Helper()
	d := &dkg{t: t, rand: rand.NewChaCha8([32]byte{byte(threshold), byte(size), groupName[0]}), group: groupName}
	for i := range size {
		k, err := belenios.NewCeremonyKey(d.rand, groupName)
		d.check(err)
		d.keys = append(d.keys, k)
		cert, err := k.Certificate(d.rand, belenios.CeremonyContext{Group: groupName, Size: size, Threshold: threshold, Index: i + 1})
		d.check(err)
		d.certs = append(d.certs, cert)
	}
	var err error
	d.ceremony, err = belenios.NewCeremony(groupName, d.certs)
	d.check(err)
	for i, k := range d.keys {
		p, err := d.ceremony.Polynomial(d.rand, k)
		d.check(err)
		d.check(d.ceremony.CheckPolynomial(i+1, p))
		d.polynomials = append(d.polynomials, p)
	}
	return d
}

// finish returns the threshold_parameters.
func (d *dkg) finish() []byte {
	d.t.Helper()
	for i, k := range d.keys {
		v, err := d.ceremony.Output(d.rand, k, d.polynomials)
		d.check(err)
		d.check(d.ceremony.CheckOutput(i+1, d.polynomials, v))
		d.voutputs = append(d.voutputs, v)
		key, err := d.ceremony.DecryptionKey(k, v)
		d.check(err)
		d.trusteeKeys = append(d.trusteeKeys, key)
	}
	p, err := d.ceremony.Parameters(d.polynomials, d.voutputs)
	d.check(err)
	return p
}

// TestCeremony runs whole ceremonies, alone and mixed with single trustees.
func TestCeremony(t *testing.T) {
	tests := []struct {
		group                    string
		threshold, size          int
		singlesBefore, andBehind int
	}{
		{group.NameEd25519, 1, 1, 0, 0},
		{group.NameEd25519, 2, 3, 1, 0},
		{group.NameEd25519, 3, 5, 1, 2},
		{group.NameEd25519, 4, 4, 0, 1},
		{group.NameBelenios2048, 2, 3, 0, 1},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("%s %d of %d", tt.group, tt.threshold, tt.size), func(t *testing.T) {
			if testing.Short() && tt.group != group.NameEd25519 {
				t.Skip("slow group: without -short")
			}
			d := newDKG(t, tt.group, tt.threshold, tt.size)
			single := func(n int) (items [][]byte) {
				for range n {
					k, err := belenios.GenerateTrusteeKey(d.rand, tt.group)
					d.check(err)
					items = append(items, belenios.SingleItem(k.PublicJSON()))
				}
				return items
			}
			items := append(single(tt.singlesBefore), belenios.PedersenItem(d.finish()))
			raw, err := belenios.MarshalTrusteeItems(append(items, single(tt.andBehind)...)...)
			d.check(err)
			trustees, err := belenios.ParseTrustees(tt.group, raw)
			d.check(err)
			singles := tt.singlesBefore + tt.andBehind
			if trustees.Len() != singles+tt.size || trustees.Decryptions() != singles+tt.threshold {
				t.Errorf("%d trustees, %d decryptions", trustees.Len(), trustees.Decryptions())
			}
			want := belenios.TrusteeItem{First: tt.singlesBefore + 1, Count: tt.size, Needed: tt.threshold, Pedersen: true}
			if got := trustees.Items()[tt.singlesBefore]; got != want {
				t.Errorf("item %+v, want %+v", got, want)
			}
			for i, k := range d.trusteeKeys {
				if owner := trustees.Owner(k.PublicKey()); owner != want.First+i || trustees.Key(owner) != k.PublicKey() {
					t.Errorf("member %d is owner %d, want %d", i+1, owner, want.First+i)
				}
			}
		})
	}
}

// TestEveryQuorum decrypts with every set of trustees that suffices, and with
// those that do not.
func TestEveryQuorum(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 3, 5)
	m := makeThresholdElection(t, d)
	tally := m.counted()
	var partials []belenios.OwnedPartial
	for i, k := range m.keys {
		p, err := m.election.Decrypt(m.rand, k, tally.EncryptedTally())
		m.check(err)
		partials = append(partials, belenios.OwnedPartial{Owner: i + 1, Raw: p})
	}
	trustees, err := belenios.ParseTrustees(d.group, m.trustees)
	m.check(err)
	want, enough := `{"result":[[1,2]]}`, 0
	for set := range 1 << len(partials) {
		var some []belenios.OwnedPartial
		var owners []int
		for i := range partials {
			if set>>i&1 == 1 {
				some = append(some, partials[i])
				owners = append(owners, i+1)
			}
		}
		slices.Reverse(some) // the order must not matter
		result, err := m.election.ComputeResult(trustees, tally.EncryptedTally(), 3, some)
		if len(trustees.Missing(owners)) > 0 {
			if !errors.Is(err, belenios.ErrMismatch) {
				t.Errorf("owners %v: result %s, %v", owners, result, err)
			}
			continue
		}
		enough++
		if string(result) != want {
			t.Errorf("owners %v: result %s, %v; want %s", owners, result, err, want)
		}
		if err := m.election.VerifyResult(trustees, tally.EncryptedTally(), 3, some, result); err != nil {
			t.Errorf("owners %v: %v", owners, err)
		}
	}
	if enough != 16 { // the single one and 3, 4 or 5 of 5
		t.Errorf("%d sets suffice, want 16", enough)
	}
}

// TestOneOfMany: with threshold 1 all members have the same key, and each can
// decrypt alone.
func TestOneOfMany(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 1, 3)
	m := makeThresholdElection(t, d)
	tally := m.counted()
	trustees, err := belenios.ParseTrustees(d.group, m.trustees)
	m.check(err)
	if k := trustees.Key(2); k != trustees.Key(3) || trustees.Owner(k) != 2 {
		t.Errorf("keys %s and %s, owner %d", k, trustees.Key(3), trustees.Owner(k))
	}
	for owner := 2; owner <= 4; owner++ {
		var partials []belenios.OwnedPartial
		for _, o := range []int{1, owner} {
			p, err := m.election.Decrypt(m.rand, m.keys[o-1], tally.EncryptedTally())
			m.check(err)
			partials = append(partials, belenios.OwnedPartial{Owner: o, Raw: p})
		}
		if result, err := m.election.ComputeResult(trustees, tally.EncryptedTally(), 3, partials); string(result) != `{"result":[[1,2]]}` {
			t.Errorf("trustees 1 and %d: result %s, %v", owner, result, err)
		}
	}
}

// TestMissing is in the words that people read.
func TestMissing(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 2, 3)
	trustees, err := belenios.ParseTrustees(d.group, makeThresholdElection(t, d).trustees)
	d.check(err)
	tests := []struct {
		owners []int
		want   []string
	}{
		{nil, []string{"trustee 1", "2 more of trustees 2 to 4"}},
		{[]int{1, 3, 3}, []string{"1 more of trustees 2 to 4"}},
		{[]int{2, 3, 4}, []string{"trustee 1"}},
		{[]int{0, 5, -1}, []string{"trustee 1", "2 more of trustees 2 to 4"}},
		{[]int{4, 2, 1}, nil},
	}
	for _, tt := range tests {
		if got := trustees.Missing(tt.owners); !slices.Equal(got, tt.want) {
			t.Errorf("owners %v: %q, want %q", tt.owners, got, tt.want)
		}
	}
}

// TestCheckPartials names who sent what is refused, and the result can still
// be had from the others.
func TestCheckPartials(t *testing.T) {
	d := newDKG(t, group.NameEd25519, 2, 3)
	m := makeThresholdElection(t, d)
	tally := m.counted().EncryptedTally()
	partial := func(owner, key int) belenios.OwnedPartial {
		p, err := m.election.Decrypt(m.rand, m.keys[key-1], tally)
		m.check(err)
		return belenios.OwnedPartial{Owner: owner, Raw: p}
	}
	trustees, err := belenios.ParseTrustees(d.group, m.trustees)
	m.check(err)
	broken := partial(2, 2)
	broken.Raw = bytes.Replace(broken.Raw, []byte(`"challenge":"`), []byte(`"challenge":"1`), 1)
	all := []belenios.OwnedPartial{broken, partial(3, 3), partial(1, 1), partial(4, 3), partial(3, 3), partial(4, 4), partial(9, 1)}
	valid, refused := m.election.CheckPartials(trustees, tally, all)
	var names []int
	for _, r := range refused {
		names = append(names, r.Owner)
		if !errors.Is(&r, belenios.ErrMalformed) && !errors.Is(&r, belenios.ErrProof) && !errors.Is(&r, belenios.ErrMismatch) {
			t.Errorf("untyped error %v", &r)
		}
	}
	if !slices.Equal(names, []int{2, 4, 3, 9}) || len(valid) != 3 {
		t.Errorf("refused %v, %d valid", names, len(valid))
	}
	if result, err := m.election.ComputeResult(trustees, tally, 3, valid); string(result) != `{"result":[[1,2]]}` {
		t.Errorf("result %s, %v", result, err)
	}
	if _, err := m.election.ComputeResult(trustees, tally, 3, all); err == nil {
		t.Error("a refused partial decryption is accepted")
	}
}

// makeThresholdElection has a single trustee as owner 1 and the members of d
// after it.
func makeThresholdElection(t testing.TB, d *dkg) *made {
	t.Helper()
	m := &made{t: t, rand: d.rand}
	single, err := belenios.GenerateTrusteeKey(d.rand, d.group)
	m.check(err)
	m.trustees, err = belenios.MarshalTrusteeItems(belenios.SingleItem(single.PublicJSON()), belenios.PedersenItem(d.finish()))
	m.check(err)
	m.keys = append([]*belenios.TrusteeKey{single}, d.trusteeKeys...)
	parsed, err := belenios.ParseTrustees(d.group, m.trustees)
	m.check(err)
	uuid, err := belenios.NewUUID(m.rand)
	m.check(err)
	m.election, err = belenios.NewElection(belenios.ElectionParams{
		Name: "threshold", Group: d.group, PublicKey: parsed.PublicKey(), UUID: uuid,
		Questions: []belenios.Question{{Question: "one of two", Answers: []string{"yes", "no"}, Min: 1, Max: 1}},
	})
	m.check(err)
	for range 3 {
		code, err := belenios.NewCredentialCode(m.rand)
		m.check(err)
		m.addVoter(code, 1)
	}
	return m
}

// counted is the tally of three ballots: 1 yes, 2 no.
func (m *made) counted() *belenios.Tally {
	m.t.Helper()
	b := &box{election: m.election, roll: m.roll, ballots: [][]byte{
		m.ballot(0, []int{1, 0}), m.ballot(1, []int{0, 1}), m.ballot(2, []int{0, 1}),
	}}
	tally, err := b.tally()
	m.check(err)
	return tally
}
