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
		q := &e.params.Questions[i]
		n += len(`{"choices":[],"individual_proofs":[],"overall_proof":[],"blank_proof":[]},`)
		n += q.Choices() * (len(`{"alpha":"","beta":""},`) + 2*elt + len(`[],`) + 2*proof)
		n += (len(overallMessages(q)) + 2) * proof
	}
	return n
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
		overall := len(overallMessages(q))
		n += k * (2*c.Parse + 2*base(2) + commitments(2, 1))
		n += 2*base(overall) + commitments(overall, overall) + c.Base
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
		branches := 2*q.Choices() + len(overallMessages(q))
		if q.Blank {
			branches += 2
		}
		n += 3*q.Choices() + 3*branches
	}
	return n
}
