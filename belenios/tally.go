// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"

	"github.com/madangvote/madang/belenios/group"
)

// Tally multiplies ballots up, and lists those of shuffled questions (§4.16).
// Not safe for concurrent use; partial tallies may be made at the same time
// and joined by Merge.
type Tally struct {
	election *Election
	sums     [][]ciphertext // of each question; none for a shuffled one
	shuffled map[[32]byte]shuffledBallot
	count    int64
	weight   int64
}

// shuffledBallot is what a Tally keeps of a ballot in an election with
// shuffled questions: of each of these the texts of α and β, which are a fifth
// of the elements' size.
type shuffledBallot []byte

// NewTally is the tally of no ballots.
func (e *Election) NewTally() *Tally {
	t := &Tally{election: e, sums: make([][]ciphertext, len(e.params.Questions))}
	if e.Shuffled() {
		t.shuffled = make(map[[32]byte]shuffledBallot)
	}
	for i := range t.sums {
		q := &e.params.Questions[i]
		if q.Shuffled() {
			continue
		}
		t.sums[i] = make([]ciphertext, q.Choices())
		for j := range t.sums[i] {
			t.sums[i][j] = ciphertext{alpha: e.group.Identity(), beta: e.group.Identity()}
		}
	}
	return t
}

// Add counts a ballot that VerifyBallot, ParseBallot or DecodeBallot of the
// same election returned, weight times. In an election with shuffled questions
// the weight must be 1, and the same bytes cannot be counted twice. The error
// wraps ErrMismatch; the tally is then unchanged.
func (t *Tally) Add(b *Ballot, weight int64) error {
	if b.election != t.election && b.election.hash != t.election.hash {
		return fmt.Errorf("%w: the ballot is of another election", ErrMismatch)
	}
	if weight < 0 || weight > MaxWeight-t.weight {
		return fmt.Errorf("%w: weight %d; the total, now %d, may be at most %d", ErrMismatch, weight, t.weight, int64(MaxWeight))
	}
	if t.shuffled != nil {
		if weight != 1 {
			return fmt.Errorf("%w: weight %d; a ballot that is shuffled must have weight 1", ErrMismatch, weight)
		}
		if _, twice := t.shuffled[b.Tracker]; twice {
			return fmt.Errorf("%w: this very ballot is counted already", ErrMismatch)
		}
		t.shuffled[b.Tracker] = t.keep(b)
	}
	t.multiply(b, weight, func(x group.Element) group.Element { return x })
	t.count++
	t.weight += weight
	return nil
}

// keep copies the texts: αs and βs, a comma after each.
func (t *Tally) keep(b *Ballot) (s shuffledBallot) {
	for i := range b.answers {
		if t.election.params.Questions[i].Shuffled() {
			c := &b.answers[i].choices[0]
			s = append(append(append(append(s, c.a...), ','), c.b...), ',')
		}
	}
	return slices.Clip(s)
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
	if t.shuffled != nil {
		if _, added := t.shuffled[b.Tracker]; !added || weight != 1 {
			return fmt.Errorf("%w: no such ballot was added", ErrMismatch)
		}
		delete(t.shuffled, b.Tracker)
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
	for tracker := range other.shuffled {
		if _, twice := t.shuffled[tracker]; twice {
			return fmt.Errorf("%w: both tallies count the same ballot", ErrMismatch)
		}
	}
	maps.Copy(t.shuffled, other.shuffled)
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
	text, k, shuffled := newTexts(g, xs), 0, 0
	return appendItems(nil, 0, len(t.sums), func(b []byte, i int) []byte {
		q := &t.election.params.Questions[i]
		if q.Shuffled() {
			shuffled++
			return q.appendCiphertexts(b, t.inOrder(shuffled-1))
		}
		cs := make([]ciphertext, len(t.sums[i]))
		for j := range cs {
			cs[j].a, cs[j].b = text.span(k, k+1), text.span(k+1, k+2)
			k += 2
		}
		return q.appendCiphertexts(b, cs)
	})
}

// inOrder lists the ballots' ciphertexts of a shuffled question, the n-th of
// them from 0, ordered by α and then by β. The specification keeps the order of
// casting; belenios-tool, 2.0 to 3.3, sorts like this and refuses shuffles of
// any other order.
func (t *Tally) inOrder(n int) []ciphertext {
	out := make([]ciphertext, 0, len(t.shuffled))
	for _, s := range t.shuffled {
		parts := bytes.Split(s, comma)
		out = append(out, ciphertext{a: parts[2*n], b: parts[2*n+1]})
	}
	compare := t.election.group.CompareTexts
	slices.SortFunc(out, func(x, y ciphertext) int { return cmp.Or(compare(x.a, y.a), compare(x.b, y.b)) })
	return out
}

// SizedEncryptedTally is the sized_encrypted_tally's JSON.
func (t *Tally) SizedEncryptedTally() []byte {
	return SizedEncryptedTally{NumTallied: t.count, TotalWeight: t.weight, EncryptedTally: sha256.Sum256(t.EncryptedTally())}.Marshal()
}

// parseEncryptedTally reads an encrypted_tally of the election's shape, every
// element a member: for each question its ciphertexts, flat. All shuffled
// questions have the same number of them, one for each ballot.
func (e *Election) parseEncryptedTally(raw []byte) ([][]ciphertext, error) {
	s := &scanner{b: raw}
	out := make([][]ciphertext, len(e.params.Questions))
	ballots := -1
	s.array(len(out), func(i int) {
		q := &e.params.Questions[i]
		out[i] = q.scanCiphertexts(s)
		if q.Shuffled() {
			if ballots >= 0 && len(out[i]) != ballots {
				s.errorf("%d ballots in one question, %d in another", ballots, len(out[i]))
			}
			ballots = len(out[i])
		}
	})
	if err := s.end(); err != nil {
		return nil, fmt.Errorf("encrypted_tally: %w: %w", ErrMalformed, err)
	}
	var text [][]byte
	for i := range out {
		for j := range out[i] {
			text = append(text, out[i][j].a, out[i][j].b)
		}
	}
	xs, at, err := parseElements(e.group, text)
	if err != nil {
		counts := make([]int, len(out))
		for i := range out {
			counts[i] = len(out[i])
		}
		return nil, fmt.Errorf("encrypted_tally: %s, %s: %w", e.place(counts, at/2), [2]string{"alpha", "beta"}[at%2], err)
	}
	for i := range out {
		for j := range out[i] {
			out[i][j].alpha, out[i][j].beta, xs = xs[0], xs[1], xs[2:]
		}
	}
	return out, nil
}
