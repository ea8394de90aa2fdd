// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"strconv"

	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/belenios/internal/parallel"
)

// The hashes of shuffles (§6, Tables 10, 11 and 13).

// hashText writes ⟦text⟧: every text followed by a comma.
func hashText(h hash.Hash, lists ...[][]byte) {
	for _, text := range lists {
		for _, t := range text {
			h.Write(t)
			h.Write(comma)
		}
	}
}

// hashCiphertexts writes ⟦e⟧: α, a comma, β, a comma.
func hashCiphertexts(h hash.Hash, cs []ciphertext) {
	for i := range cs {
		hashText(h, [][]byte{cs[i].a, cs[i].b})
	}
}

// shuffleChallenges are u₁ … u_n: what GetNIZKPChallenges makes of both lists
// of ciphertexts and the commitment to the permutation.
func (e *Election) shuffleChallenges(in, out []ciphertext, c elements) []group.Scalar {
	h := sha256.New()
	h.Write([]byte("shuffle-challenges|" + e.fingerprint + "|"))
	hashCiphertexts(h, in)
	hashCiphertexts(h, out)
	hashText(h, c.text)
	prefix := hex.AppendEncode(nil, h.Sum(nil))
	u := make([]group.Scalar, len(in))
	parallel.Range(len(u), 256, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			number := sha256.Sum256(strconv.AppendInt(nil, int64(i), 10))
			u[i] = hashToScalar(e.group.Scalars(), prefix, hex.AppendEncode(nil, number[:]))
		}
	})
	return u
}

// shuffleChallenge is the hash that the challenge c of a proof is the residue
// of: of t, t̂, both lists of ciphertexts, c, ĉ and the election's key.
func (e *Election) shuffleChallenge(in, out []ciphertext, p *shuffleProof) []byte {
	h := sha256.New()
	h.Write([]byte("shuffle-challenge|" + e.fingerprint + "|"))
	hashText(h, p.t.text, p.that.text)
	hashCiphertexts(h, in)
	hashCiphertexts(h, out)
	hashText(h, p.c.text, p.chat.text)
	h.Write([]byte(e.params.PublicKey))
	return h.Sum(nil)
}
