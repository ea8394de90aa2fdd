// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/sha256"
	"fmt"

	"github.com/madangvote/madang/belenios/group"
)

// Tally multiplies ballots up (§4.16). Not safe for concurrent use; partial
// tallies may be made at the same time and joined by Merge.
type Tally struct {
	election *Election
	sums     [][]ciphertext
	count    int64
	weight   int64
}

// NewTally is the tally of no ballots.
func (e *Election) NewTally() *Tally {
	t := &Tally{election: e, sums: make([][]ciphertext, len(e.params.Questions))}
	for i := range t.sums {
		t.sums[i] = make([]ciphertext, e.params.Questions[i].Choices())
		for j := range t.sums[i] {
			t.sums[i][j] = ciphertext{alpha: e.group.Identity(), beta: e.group.Identity()}
		}
	}
	return t
}

// Add counts a ballot that VerifyBallot, ParseBallot or DecodeBallot of the
// same election returned, weight times. position, the height of the ballot's
// event, orders the ciphertexts of shuffled questions. The error wraps
// ErrMismatch; the tally is then unchanged.
func (t *Tally) Add(b *Ballot, weight, position int64) error {
	if b.election != t.election && b.election.hash != t.election.hash {
		return fmt.Errorf("%w: the ballot is of another election", ErrMismatch)
	}
	if weight < 0 || weight > MaxWeight-t.weight {
		return fmt.Errorf("%w: weight %d; the total, now %d, may be at most %d", ErrMismatch, weight, t.weight, int64(MaxWeight))
	}
	t.multiply(b, weight, func(x group.Element) group.Element { return x })
	t.count++
	t.weight += weight
	return nil
}

// Sub takes a ballot back that was added with the same weight: for a voter who
// votes again. The error wraps ErrMismatch; the tally is then unchanged.
func (t *Tally) Sub(b *Ballot, weight int64) error {
	if b.election != t.election && b.election.hash != t.election.hash {
		return fmt.Errorf("%w: the ballot is of another election", ErrMismatch)
	}
	if t.count == 0 || weight < 0 || weight > t.weight {
		return fmt.Errorf("%w: no such ballot was added: %d ballots of total weight %d", ErrMismatch, t.count, t.weight)
	}
	t.multiply(b, weight, t.election.group.Inverse)
	t.count--
	t.weight -= weight
	return nil
}

func (t *Tally) multiply(b *Ballot, weight int64, f func(group.Element) group.Element) {
	g := t.election.group
	power := func(x group.Element) group.Element {
		if weight != 1 {
			x = g.ExpSmall(x, uint64(weight))
		}
		return f(x)
	}
	for i := range t.sums {
		for j := range t.sums[i] {
			sum, c := &t.sums[i][j], &b.answers[i].choices[j]
			sum.alpha = g.Mul(sum.alpha, power(c.alpha))
			sum.beta = g.Mul(sum.beta, power(c.beta))
		}
	}
}

// Merge adds all of another tally of the same election. The error wraps
// ErrMismatch; the tally is then unchanged.
func (t *Tally) Merge(other *Tally) error {
	if other.election.hash != t.election.hash || other.weight > MaxWeight-t.weight {
		return fmt.Errorf("%w: tallies of different elections, or too much weight", ErrMismatch)
	}
	g := t.election.group
	for i := range t.sums {
		for j := range t.sums[i] {
			sum, c := &t.sums[i][j], &other.sums[i][j]
			sum.alpha = g.Mul(sum.alpha, c.alpha)
			sum.beta = g.Mul(sum.beta, c.beta)
		}
	}
	t.count += other.count
	t.weight += other.weight
	return nil
}

// NumTallied is the number of ballots counted.
func (t *Tally) NumTallied() int64 { return t.count }

// TotalWeight is the sum of their weights.
func (t *Tally) TotalWeight() int64 { return t.weight }

// EncryptedTally is the encrypted_tally's JSON.
func (t *Tally) EncryptedTally() []byte {
	g := t.election.group
	var xs []group.Element
	for _, q := range t.sums {
		for _, c := range q {
			xs = append(xs, c.alpha, c.beta)
		}
	}
	text := newTexts(g, xs)
	b, k := []byte{'['}, 0
	for i, q := range t.sums {
		if i > 0 {
			b = append(b, ',')
		}
		cs := make([]ciphertext, len(q))
		for j := range cs {
			cs[j].a, cs[j].b = text.span(k, k+1), text.span(k+1, k+2)
			k += 2
		}
		b = appendCiphertexts(b, cs)
	}
	return append(b, ']')
}

// SizedEncryptedTally is the sized_encrypted_tally's JSON.
func (t *Tally) SizedEncryptedTally() []byte {
	return SizedEncryptedTally{NumTallied: t.count, TotalWeight: t.weight, EncryptedTally: sha256.Sum256(t.EncryptedTally())}.Marshal()
}

// parseEncryptedTally reads an encrypted_tally of the election's shape, every
// element a member.
func (e *Election) parseEncryptedTally(raw []byte) ([][]ciphertext, error) {
	s := &scanner{b: raw}
	out := make([][]ciphertext, len(e.params.Questions))
	s.array(len(out), func(i int) {
		out[i] = make([]ciphertext, e.params.Questions[i].Choices())
		s.array(len(out[i]), func(j int) { out[i][j].scan(s) })
	})
	if err := s.end(); err != nil {
		return nil, fmt.Errorf("encrypted_tally: %w: %w", ErrMalformed, err)
	}
	for i := range out {
		for j := range out[i] {
			var err error
			c := &out[i][j]
			if c.alpha, err = e.group.Parse(c.a); err != nil {
				return nil, fmt.Errorf("encrypted_tally: question %d, choice %d, alpha: %w", i+1, j+1, err)
			}
			if c.beta, err = e.group.Parse(c.b); err != nil {
				return nil, fmt.Errorf("encrypted_tally: question %d, choice %d, beta: %w", i+1, j+1, err)
			}
		}
	}
	return out, nil
}
