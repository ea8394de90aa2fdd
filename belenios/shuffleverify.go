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
// can draw again only by changing the proof: 2¹²⁸ tries, more work than a
// logarithm in Ed25519.
type shuffleCheck struct {
	e       *Election
	in, out []ciphertext
	p       *shuffleProof
	hs      []group.Element // h_1 … h_n
	u       []group.Scalar
	product group.Scalar // of all u
	c       group.Scalar
	weights [5]group.Scalar // of t₁, t₂, t₃, t₄₁, t₄₂
	chain   []group.Scalar  // weights of t̂
}

// verifyShuffle checks that out is in, shuffled. The error wraps ErrProof.
func (e *Election) verifyShuffle(in, out []ciphertext, p *shuffleProof) error {
	v := e.newShuffleCheck(in, out, p)
	if v.together() {
		return nil
	}
	failing := v.failing()
	if failing == "" {
		panic("belenios: a shuffle's equations hold one by one but not together")
	}
	return fmt.Errorf("%w: %s", ErrProof, failing)
}

func (e *Election) newShuffleCheck(in, out []ciphertext, p *shuffleProof) *shuffleCheck {
	f := e.group.Scalars()
	v := &shuffleCheck{e: e, in: in, out: out, p: p, hs: e.group.Generators(len(in)),
		u: e.shuffleChallenges(in, out, p.c), product: f.FromInt(1)}
	for _, u := range v.u {
		v.product = f.Mul(v.product, u)
	}
	hash := e.shuffleChallenge(in, out, p)
	v.c = f.Reduce(hash)
	v.draw(hash)
	return v
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
	g := v.e.group
	left := g.MultiExp(v.p.t.xs, v.weights[:])
	byG, byH, byKey := v.fixed()
	right := g.BaseTable().MulExp(g.Identity(), byG)
	right = g.SecondaryTable().MulExp(right, byH)
	right = v.e.keyTable().MulExp(right, byKey)
	const most = 1 << 12 // ciphertexts at a time, for memory; more are not faster
	for from := 0; from < len(v.in); from += most {
		to := min(from+most, len(v.in))
		left = g.Mul(left, g.MultiExp(v.p.that.xs[from:to], v.chain[from:to]))
		right = g.Mul(right, v.right(from, to))
	}
	return g.Equal(left, right)
}

// right is what ciphertexts from to to-1 have in the product of right sides.
func (v *shuffleCheck) right(from, to int) group.Element {
	xs, exps := make([]group.Element, 7*(to-from)), make([]group.Scalar, 7*(to-from))
	parallel.Range(to-from, 64, func(lo, hi int) {
		for k := lo; k < hi; k++ {
			i := from + k
			copy(xs[7*k:], []group.Element{v.p.c.xs[i], v.hs[i], v.in[i].alpha, v.in[i].beta, v.out[i].alpha, v.out[i].beta, v.p.chat.xs[i]})
			v.exponents(exps[7*k:7*k+7], i)
		}
	})
	return v.e.group.MultiExp(xs, exps)
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

// failing checks the equations one by one, as they stand in Table 5, and names
// the first that does not hold; "" if all do.
func (v *shuffleCheck) failing() string {
	g := v.e.group
	f, p := g.Scalars(), v.p
	names := [5]string{"t₁", "t₂", "t₃", "t₄₁", "t₄₂"}
	for k, right := range v.rights() {
		if !g.Equal(p.t.xs[k], right) {
			return "equation " + names[k]
		}
	}
	last := g.SecondaryTable().MulExp(g.Identity(), f.FromInt(1)) // ĉ₀ = h
	minus := f.Sub(f.FromInt(0), v.c)
	for i, x := range p.chat.xs {
		right := g.MultiExp([]group.Element{x, last}, []group.Scalar{minus, p.sprime[i]})
		if !g.Equal(p.that.xs[i], g.BaseTable().MulExp(right, p.shat[i])) {
			return fmt.Sprintf("equation t̂ of ciphertext %d", i+1)
		}
		last = x
	}
	return ""
}

// rights are t′₁, t′₂, t′₃, t′₄₁ and t′₄₂.
func (v *shuffleCheck) rights() [5]group.Element {
	g, n := v.e.group, len(v.in)
	f, p := g.Scalars(), v.p
	minus, minus4 := f.Sub(f.FromInt(0), v.c), f.Sub(f.FromInt(0), p.s[3])
	var lists [4][]group.Element // α, β, α′, β′
	ones := make([]group.Scalar, n)
	for i := range n {
		for k, x := range [4]group.Element{v.in[i].alpha, v.in[i].beta, v.out[i].alpha, v.out[i].beta} {
			lists[k] = append(lists[k], x)
		}
		ones[i] = f.FromInt(1)
	}
	// right is (Π xs^exps)^-c · base^s · Π ys^s′.
	right := func(xs []group.Element, exps []group.Scalar, base group.Table, s group.Scalar, ys []group.Element) group.Element {
		x := g.MultiExp([]group.Element{g.MultiExp(xs, exps)}, []group.Scalar{minus})
		return base.MulExp(g.Mul(x, g.MultiExp(ys, p.sprime[:len(ys)])), s)
	}
	base, key := g.BaseTable(), v.e.keyTable()
	// c̄^-c is (Π c_i)^-c · (Π h_i)^c, and ĉ^-c is ĉ_n^-c · h^(c·Π u_i).
	t1 := g.Mul(right(p.c.xs, ones, base, p.s[0], nil), g.MultiExp([]group.Element{g.MultiExp(v.hs, ones)}, []group.Scalar{v.c}))
	t2 := base.MulExp(g.Identity(), p.s[1])
	if n > 0 { // for n = 0 it is h/h
		t2 = right(p.chat.xs[n-1:], ones[:1], base, p.s[1], nil)
		t2 = g.SecondaryTable().MulExp(t2, f.Mul(v.c, v.product))
	}
	return [5]group.Element{
		t1, t2,
		right(p.c.xs, v.u, base, p.s[2], v.hs),
		right(lists[1], v.u, key, minus4, lists[3]),
		right(lists[0], v.u, base, minus4, lists[2]),
	}
}
