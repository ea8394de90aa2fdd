// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"encoding/binary"
	"fmt"
	"io"
	"math/bits"

	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/belenios/internal/parallel"
)

// Shuffling and its proof (§6, Tables 1 to 4, 9 and 12), those of CHVote 1.3.2.
//
// What is secret is the permutation, the randomness of the encryption and the
// proof's. All exponentiations take the same time for all of them, and nothing
// branches on them. The permutation is used as an index into memory, which an
// observer of the machine's caches might see; shuffle on a machine of your own.

// shuffleSecret is what makes out of in: out[i] is in[perm[i]], encrypted
// again with r[perm[i]].
type shuffleSecret struct {
	perm []int
	r    []group.Scalar
}

// genPermutation is Table 2. It draws 128 bits for each place, so that the
// distance of each step from uniform is below 2⁻¹⁰⁰ for up to 2²⁴ places.
func genPermutation(rand io.Reader, n int) ([]int, error) {
	block := make([]byte, 16*n)
	if _, err := io.ReadFull(rand, block); err != nil {
		return nil, fmt.Errorf("drawing a permutation: %w", err)
	}
	left := make([]int, n)
	for i := range left {
		left[i] = i
	}
	perm := make([]int, n)
	for i := range perm {
		k := i + int(below(uint64(n-i), block[16*i:16*i+16]))
		perm[i], left[k] = left[k], left[i]
	}
	return perm, nil
}

// below scales the 16 bytes of a number r to 0 … m-1: m·r/2¹²⁸, rounded down.
func below(m uint64, r []byte) uint64 {
	hi, lo := bits.Mul64(m, binary.BigEndian.Uint64(r))
	rest, _ := bits.Mul64(m, binary.BigEndian.Uint64(r[8:]))
	_, carry := bits.Add64(lo, rest, 0)
	return hi + carry // at most m-1, for r < 2¹²⁸
}

// genShuffle is Table 1.
func (e *Election) genShuffle(rand io.Reader, in []ciphertext) ([]ciphertext, *shuffleSecret, error) {
	perm, err := genPermutation(rand, len(in))
	if err != nil {
		return nil, nil, err
	}
	r, err := randomScalars(rand, e.group.Scalars(), len(in))
	if err != nil {
		return nil, nil, err
	}
	g, table := e.group, e.keyTable()
	xs := make([]group.Element, 2*len(in))
	parallel.Range(len(in), 16, func(lo, hi int) {
		for j := lo; j < hi; j++ {
			xs[2*j] = g.Mul(in[j].alpha, g.ExpBase(r[j]))
			xs[2*j+1] = g.Mul(in[j].beta, table.Exp(r[j]))
		}
	})
	es := newElements(g, xs)
	out := make([]ciphertext, len(in))
	for i, j := range perm {
		out[i] = ciphertext{alpha: xs[2*j], beta: xs[2*j+1], a: es.text[2*j], b: es.text[2*j+1]}
	}
	return out, &shuffleSecret{perm: perm, r: r}, nil
}

// randomScalars reads all of them at once.
func randomScalars(rand io.Reader, f *group.ScalarField, n int) ([]group.Scalar, error) {
	out := make([]group.Scalar, n)
	return out, f.RandomFill(rand, out)
}

// prover makes one proof.
type prover struct {
	e       *Election
	in, out []ciphertext
	secret  *shuffleSecret
	uprime  []group.Scalar // u′, in the order of out
	r       []group.Scalar // of c
	R, U    []group.Scalar // ĉ_i = g^R_i · h^U_i, from 0: ĉ_0 = h
	w       []group.Scalar // ω₁ to ω₄
	what    []group.Scalar // ω̂
	wprime  []group.Scalar // ω′
	rhat    []group.Scalar
	proof   shuffleProof
}

// genShuffleProof is Table 4.
func (e *Election) genShuffleProof(rand io.Reader, in, out []ciphertext, secret *shuffleSecret) (shuffleProof, error) {
	f, n := e.group.Scalars(), len(in)
	all, err := randomScalars(rand, f, 4*n+4)
	if err != nil {
		return shuffleProof{}, err
	}
	p := &prover{e: e, in: in, out: out, secret: secret}
	p.r, p.rhat, p.what, p.wprime, p.w = all[:n], all[n:2*n], all[2*n:3*n], all[3*n:4*n], all[4*n:]
	p.commitPermutation()
	u := e.shuffleChallenges(in, out, p.proof.c)
	p.uprime = make([]group.Scalar, n)
	for i, j := range secret.perm {
		p.uprime[i] = u[j]
	}
	p.commitChain()
	p.commit()
	p.respond(u, f.Reduce(e.shuffleChallenge(in, out, &p.proof)))
	return p.proof, nil
}

// commitPermutation is Table 9: c_(j_i) = g^r_(j_i) · h_i.
func (p *prover) commitPermutation() {
	g := p.e.group
	c, hs := make([]group.Element, len(p.in)), make([]group.Element, len(p.in))
	for i, h := range g.Generators(len(p.in)) {
		hs[p.secret.perm[i]] = h
	}
	parallel.Range(len(c), 16, func(lo, hi int) {
		for j := lo; j < hi; j++ {
			c[j] = g.Mul(g.ExpBase(p.r[j]), hs[j])
		}
	})
	p.proof.c = newElements(g, c)
}

// commitChain is Table 12, ĉ_i = g^r̂_i · ĉ_(i-1)^u′_i, and line 13 of Table 4,
// t̂_i = g^ω̂_i · ĉ_(i-1)^ω′_i. The logarithms are known: instead of an
// exponentiation of ĉ_(i-1), which would have to wait for it, each takes two
// of fixed bases.
func (p *prover) commitChain() {
	g, n := p.e.group, len(p.in)
	f, table := g.Scalars(), g.SecondaryTable()
	p.R, p.U = make([]group.Scalar, n+1), make([]group.Scalar, n+1)
	p.R[0], p.U[0] = f.FromInt(0), f.FromInt(1)
	for i := range n {
		p.R[i+1] = f.Add(p.rhat[i], f.Mul(p.uprime[i], p.R[i]))
		p.U[i+1] = f.Mul(p.uprime[i], p.U[i])
	}
	chain, that := make([]group.Element, n), make([]group.Element, n)
	parallel.Range(n, 8, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			chain[i] = g.Mul(g.ExpBase(p.R[i+1]), table.Exp(p.U[i+1]))
			that[i] = g.Mul(g.ExpBase(f.Add(p.what[i], f.Mul(p.wprime[i], p.R[i]))), table.Exp(f.Mul(p.wprime[i], p.U[i])))
		}
	})
	p.proof.chat, p.proof.that = newElements(g, chain), newElements(g, that)
}

// commit is lines 10 and 11.
func (p *prover) commit() {
	g := p.e.group
	f := g.Scalars()
	alphas, betas := make([]group.Element, len(p.out)), make([]group.Element, len(p.out))
	for i := range p.out {
		alphas[i], betas[i] = p.out[i].alpha, p.out[i].beta
	}
	minus := f.Sub(f.FromInt(0), p.w[3])
	p.proof.t = newElements(g, []group.Element{
		g.ExpBase(p.w[0]), g.ExpBase(p.w[1]),
		g.Mul(g.ExpBase(p.w[2]), g.SecretMultiExp(g.Generators(len(p.out)), p.wprime)),
		g.Mul(p.e.keyTable().Exp(minus), g.SecretMultiExp(betas, p.wprime)),
		g.Mul(g.ExpBase(minus), g.SecretMultiExp(alphas, p.wprime)),
	})
}

// respond is lines 17 to 24. Σ r̂_i·v_i of lines 18 to 20 is R_n.
func (p *prover) respond(u []group.Scalar, c group.Scalar) {
	f, n := p.e.group.Scalars(), len(p.in)
	sums := [4]group.Scalar{f.FromInt(0), p.R[n], f.FromInt(0), f.FromInt(0)}
	p.proof.shat, p.proof.sprime = make([]group.Scalar, n), make([]group.Scalar, n)
	for i := range n {
		sums[0] = f.Add(sums[0], p.r[i])
		sums[2] = f.Add(sums[2], f.Mul(p.r[i], u[i]))
		sums[3] = f.Add(sums[3], f.Mul(p.secret.r[i], u[i]))
		p.proof.shat[i] = f.Add(p.what[i], f.Mul(c, p.rhat[i]))
		p.proof.sprime[i] = f.Add(p.wprime[i], f.Mul(c, p.uprime[i]))
	}
	for k := range sums {
		p.proof.s[k] = f.Add(p.w[k], f.Mul(c, sums[k]))
	}
}
