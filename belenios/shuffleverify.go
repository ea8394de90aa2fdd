// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/belenios/internal/parallel"
)

// shuffleCheck is CheckShuffleProof (§6, Table 5) of one proof, whose elements
// are members of the group.
//
// It has n+5 equations between group elements. Each is brought to the form
// E_k = 1 and raised to the power of a weight of 128 bits, and the product of
// all is compared with 1: two products of powers instead of n+5.
//
// That is sound because the commitments t and t̂ stand in the proof (proofs of
// ballots carry challenges only, and cannot be checked this way). The group's
// order q is a prime above 2¹²⁸; if some E_k is not 1 its logarithm is not 0,
// and for whatever weights the others have there is at most one weight of this
// one with which the sum of weighted logarithms is 0. So a false proof passes
// with probability at most 2⁻¹²⁸. The weights are a hash of everything in the
// statement and the proof: verification is the same every time, and a cheat
// can draw again only by changing the proof, at a cost of 2¹²⁸ tries, as many
// as against the proof's own challenge.
type shuffleCheck struct {
	e       *Election
	in, out []ciphertext
	p       *shuffleProof
	u       []group.Scalar
	product group.Scalar // of all u
	c       group.Scalar
	weights [5]group.Scalar // of t₁, t₂, t₃, t₄₁, t₄₂
	chain   []group.Scalar  // weights of t̂
}

// verifyShuffle checks that out is in, shuffled. The error wraps ErrProof.
func (e *Election) verifyShuffle(in, out []ciphertext, p *shuffleProof) error {
	f := e.group.Scalars()
	v := &shuffleCheck{e: e, in: in, out: out, p: p, u: e.shuffleChallenges(in, out, p.c), product: f.FromInt(1)}
	for _, u := range v.u {
		v.product = f.Mul(v.product, u)
	}
	hash := e.shuffleChallenge(in, out, p)
	v.c = f.Reduce(hash)
	v.draw(hash)
	if v.together() {
		return nil
	}
	return fmt.Errorf("%w: %s of the shuffle", ErrProof, v.failing())
}

// draw derives the weights from the hash that the challenge is made of, which
// covers all but the responses, and from the responses.
func (v *shuffleCheck) draw(hash []byte) {
	f := v.e.group.Scalars()
	h := sha256.New()
	h.Write([]byte("madang weights of a shuffle's equations|"))
	h.Write(hash)
	for _, list := range [][]group.Scalar{v.p.s[:], v.p.shat, v.p.sprime} {
		for _, s := range list {
			h.Write(f.Bytes(s))
		}
	}
	seed := h.Sum(nil)
	weight := func(i int) group.Scalar {
		block := sha256.Sum256(binary.BigEndian.AppendUint64(seed[:len(seed):len(seed)], uint64(i)))
		return f.Reduce(block[:16])
	}
	for k := range v.weights {
		v.weights[k] = weight(k)
	}
	v.chain = make([]group.Scalar, len(v.in))
	parallel.Range(len(v.chain), 256, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			v.chain[i] = weight(len(v.weights) + i)
		}
	})
}

// together compares the product of all right sides with that of the left
// sides, which have the short exponents.
func (v *shuffleCheck) together() bool {
	g, n := v.e.group, len(v.in)
	left := g.MultiExp(append(append([]group.Element(nil), v.p.t.xs...), v.p.that.xs...), append(v.weights[:len(v.weights):len(v.weights)], v.chain...))
	hs := g.Generators(n)
	xs, exps := make([]group.Element, 7*n), make([]group.Scalar, 7*n)
	parallel.Range(n, 64, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			copy(xs[7*i:], []group.Element{v.p.c.xs[i], hs[i], v.in[i].alpha, v.in[i].beta, v.out[i].alpha, v.out[i].beta, v.p.chat.xs[i]})
			v.exponents(exps[7*i:7*i+7], i)
		}
	})
	byG, byH, byKey := v.fixed()
	right := g.BaseTable().MulExp(g.MultiExp(xs, exps), byG)
	right = g.SecondaryTable().MulExp(right, byH)
	right = v.e.keyTable().MulExp(right, byKey)
	return g.Equal(left, right)
}

// exponents are those of c_i, h_i, α_i, β_i, α′_i, β′_i and ĉ_i.
func (v *shuffleCheck) exponents(out []group.Scalar, i int) {
	f, w := v.e.group.Scalars(), &v.weights
	minus := f.Sub(f.FromInt(0), v.c)
	cu, s := f.Mul(minus, v.u[i]), v.p.sprime[i]
	out[0] = f.Add(f.Mul(minus, w[0]), f.Mul(cu, w[2]))
	out[1] = f.Add(f.Mul(v.c, w[0]), f.Mul(s, w[2]))
	out[2], out[3] = f.Mul(cu, w[4]), f.Mul(cu, w[3])
	out[4], out[5] = f.Mul(s, w[4]), f.Mul(s, w[3])
	out[6] = f.Mul(minus, v.chain[i])
	if i+1 < len(v.in) {
		out[6] = f.Add(out[6], f.Mul(v.p.sprime[i+1], v.chain[i+1]))
	} else {
		out[6] = f.Add(out[6], f.Mul(minus, w[1]))
	}
}

// fixed are the exponents of g, h and the election's key.
func (v *shuffleCheck) fixed() (byG, byH, byKey group.Scalar) {
	f, w, s := v.e.group.Scalars(), &v.weights, &v.p.s
	byG = f.Sub(f.FromInt(0), f.Mul(w[4], s[3]))
	for k := range 3 {
		byG = f.Add(byG, f.Mul(w[k], s[k]))
	}
	for i := range v.chain {
		byG = f.Add(byG, f.Mul(v.chain[i], v.p.shat[i]))
	}
	// ĉ_n/h^(u₁⋯u_n) to the power of -c; for n = 0 it is h/h.
	byH = f.Mul(w[1], f.Mul(v.c, v.product))
	if len(v.in) > 0 {
		byH = f.Add(byH, f.Mul(v.chain[0], v.p.sprime[0]))
	} else {
		byH = f.FromInt(0)
	}
	return byG, byH, f.Sub(f.FromInt(0), f.Mul(w[3], s[3]))
}

// failing checks the equations one by one, as they stand in the specification,
// to say which does not hold.
func (v *shuffleCheck) failing() string {
	g, n := v.e.group, len(v.in)
	f := g.Scalars()
	one, minus := f.FromInt(1), f.Sub(f.FromInt(0), v.c)
	minus4 := f.Sub(f.FromInt(0), v.p.s[3])
	power := func(xs []group.Element, exps []group.Scalar) group.Element { return g.MultiExp(xs, exps) }
	ones := make([]group.Scalar, n)
	lists := make([][]group.Element, 4)
	for i := range n {
		ones[i] = one
		for k, x := range []group.Element{v.in[i].alpha, v.in[i].beta, v.out[i].alpha, v.out[i].beta} {
			lists[k] = append(lists[k], x)
		}
	}
	hs, h := g.Generators(n), g.SecondaryTable().MulExp(g.Identity(), one)
	chain := append([]group.Element{h}, v.p.chat.xs...)
	base := func(x group.Element, s group.Scalar) group.Element { return g.BaseTable().MulExp(x, s) }
	exp := func(x group.Element, s group.Scalar) group.Element {
		return g.MultiExp([]group.Element{x}, []group.Scalar{s})
	}
	cbar := g.Mul(power(v.p.c.xs, ones), g.Inverse(power(hs, ones)))
	chat := g.SecondaryTable().MulExp(chain[n], f.Sub(f.FromInt(0), v.product))
	want := []group.Element{
		base(exp(cbar, minus), v.p.s[0]),
		base(exp(chat, minus), v.p.s[1]),
		base(g.Mul(exp(power(v.p.c.xs, v.u), minus), power(hs, v.p.sprime)), v.p.s[2]),
		v.e.keyTable().MulExp(g.Mul(exp(power(lists[1], v.u), minus), power(lists[3], v.p.sprime)), minus4),
		base(g.Mul(exp(power(lists[0], v.u), minus), power(lists[2], v.p.sprime)), minus4),
	}
	for k, name := range []string{"t₁", "t₂", "t₃", "t₄₁", "t₄₂"} {
		if !g.Equal(v.p.t.xs[k], want[k]) {
			return "equation " + name
		}
	}
	for i := range n {
		x := g.MultiExp([]group.Element{chain[i+1], chain[i]}, []group.Scalar{minus, v.p.sprime[i]})
		if !g.Equal(v.p.that.xs[i], base(x, v.p.shat[i])) {
			return fmt.Sprintf("equation t̂, number %d,", i+1)
		}
	}
	panic("belenios: a shuffle's equations hold one by one but not together")
}
