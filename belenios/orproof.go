// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// The proofs of interval membership (§4.12) and of possibly-blank votes
// (§4.13) have one form: a disjunction of branches, each saying that a
// ciphertext (α, β) = (g^r, y^r·g^m) encrypts M, with a proof per branch whose
// challenges add up to a hash of all commitments.

// branch is one case of a disjunction, as the prover knows it.
type branch struct {
	r     group.Scalar // the ciphertext's randomness
	delta int64        // m - M: zero exactly if the case is true
	real  int          // 1 for the one branch that is proved, 0 for the simulated ones
}

// commitment is what a branch hashes, and what the prover keeps of it.
type commitment struct {
	w, challenge group.Scalar
}

// commit chooses w and a challenge for each branch and appends A and B to xs.
//
// The prover knows r, so a simulated branch needs no exponentiation of α or β:
// with response = w - r·challenge,
//
//	A = g^response·α^challenge = g^w
//	B = y^response·(β/g^M)^challenge = y^w·g^((m-M)·challenge).
//
// The same formulas with m = M are the commitment of the real branch, whose
// challenge is chosen later. So every branch does the same operations, and
// time says nothing about the vote.
func (e *Election) commit(rand io.Reader, branches []branch, xs []group.Element) ([]commitment, []group.Element, error) {
	f := e.group.Scalars()
	out := make([]commitment, len(branches))
	for i, br := range branches {
		w, err := f.Random(rand)
		if err != nil {
			return nil, nil, err
		}
		c, err := f.Random(rand)
		if err != nil {
			return nil, nil, err
		}
		out[i] = commitment{w: w, challenge: c}
		b := e.group.Mul(e.keyTable().Exp(w), e.group.ExpBase(f.Mul(c, f.FromInt(br.delta))))
		xs = append(xs, e.group.ExpBase(w), b)
	}
	return out, xs, nil
}

// respond gives the real branch the challenge that makes the sum h, without
// branching on which one it is.
func (e *Election) respond(branches []branch, cs []commitment, h group.Scalar) []proof {
	f := e.group.Scalars()
	for i := range cs {
		h = f.Sub(h, cs[i].challenge)
	}
	out := make([]proof, len(cs))
	for i, br := range branches {
		c := f.Select(f.Add(cs[i].challenge, h), cs[i].challenge, br.real)
		out[i] = proof{challenge: c, response: f.Sub(cs[i].w, f.Mul(br.r, c))}
	}
	return out
}

// recommit appends A and B of every proof of a disjunction to xs: the
// verifier's side of commit. as and bs are the powers of α and β to the
// challenges; messages are the M.
func (e *Election) recommit(ps []proof, messages []int64, as, bs, xs []group.Element) []group.Element {
	f, base, key := e.group.Scalars(), e.group.BaseTable(), e.keyTable()
	for j, p := range ps {
		a := base.MulExp(as[j], p.response)
		b := key.MulExp(bs[j], p.response)
		if messages[j] != 0 {
			b = base.MulExp(b, f.Mul(p.challenge, f.FromInt(-messages[j])))
		}
		xs = append(xs, a, b)
	}
	return xs
}

// sumIs reports whether the challenges add up to h.
func sumIs(f *group.ScalarField, ps []proof, h group.Scalar) bool {
	sum := f.FromInt(0)
	for _, p := range ps {
		sum = f.Add(sum, p.challenge)
	}
	return f.Equal(sum, h)
}

func challenges(ps []proof) []group.Scalar {
	out := make([]group.Scalar, len(ps))
	for i := range ps {
		out[i] = ps[i].challenge
	}
	return out
}
