// SPDX-License-Identifier: Apache-2.0

package belenios

// What belongs to one question (ciphertexts, proofs, factors, results) is
// written as a list, and for list questions as a list of lists. In memory it
// is flat: list by list, each title before its candidates.

// scanShape reads n items of the question, in its shape. n is Choices() but
// for the ciphertexts of a NonHomomorphic question, one for each ballot.
func (q *Question) scanShape(s *scanner, n int, item func(i int)) {
	if q.Kind != Lists {
		s.array(n, item)
		return
	}
	first := 0
	s.array(len(q.Lists), func(l int) {
		s.array(len(q.Lists[l]), func(i int) { item(first + i) })
		first += len(q.Lists[l])
	})
}

// appendShape appends n items of the question, in its shape: what scanShape
// reads.
func (q *Question) appendShape(b []byte, n int, item func(b []byte, i int) []byte) []byte {
	if q.Kind != Lists {
		return appendItems(b, 0, n, item)
	}
	first := 0
	return appendItems(b, 0, len(q.Lists), func(b []byte, l int) []byte {
		b = appendItems(b, first, first+len(q.Lists[l]), item)
		first += len(q.Lists[l])
		return b
	})
}

// appendItems appends [item,…,item] for i from first to end-1.
func appendItems(b []byte, first, end int, item func(b []byte, i int) []byte) []byte {
	b = append(b, '[')
	for i := first; i < end; i++ {
		if i > first {
			b = append(b, ',')
		}
		b = item(b, i)
	}
	return append(b, ']')
}

// scanCiphertexts reads the question's part of an encrypted_tally: any number
// of ciphertexts if it is shuffled.
func (q *Question) scanCiphertexts(s *scanner) (out []ciphertext) {
	if q.Kind == NonHomomorphic {
		s.list(maxShuffled, func() {
			out = append(out, ciphertext{})
			out[len(out)-1].scan(s)
		})
		return out
	}
	out = make([]ciphertext, q.Choices())
	q.scanShape(s, len(out), func(i int) { out[i].scan(s) })
	return out
}

// appendCiphertexts appends the texts of ciphertexts in the question's shape.
func (q *Question) appendCiphertexts(b []byte, cs []ciphertext) []byte {
	return q.appendShape(b, len(cs), func(b []byte, i int) []byte { return appendCiphertext(b, cs[i]) })
}

// appendCiphertext appends {"alpha":"…","beta":"…"}.
func appendCiphertext(b []byte, c ciphertext) []byte {
	b = append(append(b, `{"alpha":"`...), c.a...)
	b = append(append(b, `","beta":"`...), c.b...)
	return append(b, `"}`...)
}
