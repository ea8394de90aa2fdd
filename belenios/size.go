// SPDX-License-Identifier: Apache-2.0

package belenios

// computeMaxBallot is the length of the longest canonical ballot: every
// element and scalar at its longest.
func (e *Election) computeMaxBallot() int {
	elt, num := e.group.MaxTextLen(), e.group.Scalars().MaxTextLen()
	proof := len(`{"challenge":"","response":""},`) + 2*num
	n := len(`{"election_uuid":"","election_hash":"","credential":"","answers":[],"signature":{"hash":"","proof":}}`)
	n += len(e.params.UUID) + 2*len(e.fingerprint) + elt + proof
	for i := range e.params.Questions {
		n += e.params.Questions[i].maxAnswer(elt, num)
	}
	return n
}

// maxAnswer is the length of the longest answer with elements and scalars of
// elt and num bytes, and of the comma after it.
func (q *Question) maxAnswer(elt, num int) int {
	proof := len(`{"challenge":"","response":""},`) + 2*num
	cipher := len(`{"alpha":"","beta":""},`) + 2*elt
	if q.Kind == NonHomomorphic {
		return len(`{"choices":,"proof":},`) + cipher + proof
	}
	n := q.Choices() * (cipher + len(`[],`) + 2*proof)
	if q.Kind == Lists {
		n += len(`{"choices":[],"individual_proofs":[],"overall_proof":,"list_proofs":[],"nonzero_proof":},`)
		n += len(q.Lists)*(2*len(`[],`)+len(`[],`)+2*proof) + proof
		return n + len(`{"commitment":"","challenge":"","response":["",""]}`) + elt + 3*num
	}
	n += len(`{"choices":[],"individual_proofs":[],"overall_proof":[],"blank_proof":[]},`)
	return n + (len(overallMessages(q))+2)*proof
}

// MaxBallotSize is the length of the longest ballot of the election, in bytes.
// VerifyBallot refuses anything longer before it looks at it.
func (e *Election) MaxBallotSize() int { return e.maxBallot }

// BallotCost is the work of verifying one ballot, in multiplications of the
// underlying field (for Ed25519 about 20 ns each, for the others some
// microseconds): the same for every ballot of the election, for gas.
func (e *Election) BallotCost() int {
	c := e.group.Costs()
	base := func(exps int) int { return c.Base + exps*c.Power }
	commitments := func(branches, messages int) int {
		return branches*(2*c.MulExp+2*c.Text) + messages*c.MulExp
	}
	n := c.Parse + base(1) + c.MulExp + c.Base // signature; its own inversion is about one Base
	for i := range e.params.Questions {
		q := &e.params.Questions[i]
		k := q.Choices()
		if q.Kind == NonHomomorphic {
			n += 2*c.Parse + base(1) + base(0) + c.MulExp + c.Parse + c.Text // an inversion is about one Parse
			continue
		}
		n += k*(2*c.Parse+2*base(2)+commitments(2, 1)) + c.Base
		if q.Kind == Lists {
			n += 2*base(1) + commitments(1, 1)                       // overall_proof
			n += len(q.Lists) * (4*base(1) + commitments(2, 1))      // list_proofs
			n += c.Parse + 3*base(1) + 2*c.MulExp + 2*c.Text + k*2*8 // nonzero_proof, sums
			continue
		}
		overall := len(overallMessages(q))
		n += 2*base(overall) + commitments(overall, overall)
		if q.Blank {
			n += 2*base(2) + commitments(2, 0)
		}
	}
	return n
}

// EncryptExponentiations is the number of exponentiations of g and y, all of
// known bases, that making one ballot takes.
func (e *Election) EncryptExponentiations() int {
	n := 1 // signature
	for i := range e.params.Questions {
		q := &e.params.Questions[i]
		switch {
		case q.Kind == NonHomomorphic:
			n += 3 // α, β and the proof
			continue
		case q.Kind == Lists:
			n += 3*q.Choices() + 3*(2*q.Choices()+1+2*len(q.Lists)) + 4
			continue
		}
		branches := 2*q.Choices() + len(overallMessages(q))
		if q.Blank {
			branches += 2
		}
		n += 3*q.Choices() + 3*branches
	}
	return n
}
