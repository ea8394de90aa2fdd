// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// partial is a partial_decryption of one shuffled question, to be changed.
type partial struct {
	Factors [][]string `json:"decryption_factors"`
	Proofs  [][]struct {
		Challenge string `json:"challenge"`
		Response  string `json:"response"`
	} `json:"decryption_proofs"`
}

// TestPartialOfShuffled changes the partial decryption of few and of many
// ciphertexts, for which other methods are used, and expects the first wrong
// one to be named.
func TestPartialOfShuffled(t *testing.T) {
	for _, n := range []int{3, 300} {
		m, encrypted := mixed(t, group.NameEd25519, n)
		trustees, err := belenios.ParseTrustees(group.NameEd25519, m.trustees)
		m.check(err)
		raw, err := m.election.Decrypt(m.rand, m.keys[0], encrypted)
		m.check(err)
		verify := func(raw []byte) error {
			return m.election.VerifyPartialDecryption(trustees, encrypted, belenios.OwnedPartial{Owner: 1, Raw: raw})
		}
		m.check(verify(raw))
		for _, c := range []struct {
			name   string
			change func(p *partial)
			want   error
			place  string
		}{
			{"unchanged", func(*partial) {}, nil, ""},
			{"factors exchanged", func(p *partial) { f := p.Factors[0]; f[1], f[2] = f[2], f[1] }, belenios.ErrProof, "question 1, ciphertext 2: "},
			{"proofs exchanged", func(p *partial) { f := p.Proofs[0]; f[0], f[2] = f[2], f[0] }, belenios.ErrProof, "question 1, ciphertext 1: "},
			{"response", func(p *partial) {
				r := &p.Proofs[0][n-1].Response
				*r = plus(big.NewInt(1))(*r)
			}, belenios.ErrProof, "ciphertext " + big.NewInt(int64(n)).String() + ": "},
			{"challenge", func(p *partial) {
				r := &p.Proofs[0][1].Challenge
				*r = plus(big.NewInt(1))(*r)
			}, belenios.ErrProof, "question 1, ciphertext 2: "},
			{"outside the group", func(p *partial) { p.Factors[0][1] = outside }, group.ErrNotMember, "question 1, ciphertext 2: "},
			{"not an element", func(p *partial) { p.Factors[0][2] = "2" }, group.ErrEncoding, "question 1, ciphertext 3: "},
			{"a factor less", func(p *partial) { p.Factors[0] = p.Factors[0][1:] }, belenios.ErrMalformed, ""},
			{"a factor more", func(p *partial) { p.Factors[0] = append(p.Factors[0], p.Factors[0][0]) }, belenios.ErrMalformed, ""},
			{"a proof less", func(p *partial) { p.Proofs[0] = p.Proofs[0][1:] }, belenios.ErrMalformed, ""},
			{"a question more", func(p *partial) { p.Factors = append(p.Factors, p.Factors[0]) }, belenios.ErrMalformed, ""},
		} {
			var p partial
			m.check(json.Unmarshal(raw, &p))
			c.change(&p)
			changed, err := json.Marshal(&p)
			m.check(err)
			if err := verify(changed); !errors.Is(err, c.want) || c.want != nil && !strings.Contains(err.Error(), c.place) {
				t.Errorf("%d ciphertexts, %s: got %v, want %v, %s", n, c.name, err, c.want, c.place)
			}
		}
	}
}
