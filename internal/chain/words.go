// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// ErrEncoding is wrapped by every refusal of ABI data that does not have the shape it must have.
var ErrEncoding = errors.New("chain: malformed ABI data")

// words reads ABI-encoded data, 32 bytes a word. The first error sticks, so that a decoder may read
// all fields and look at err once.
type words struct {
	data []byte
	err  error
}

func (w *words) fail(format string, args ...any) {
	if w.err == nil {
		w.err = fmt.Errorf("%w: %s", ErrEncoding, fmt.Sprintf(format, args...))
	}
}

// word is the i-th word, zero when it is missing.
func (w *words) word(i int) (out [32]byte) {
	if i < 0 || len(w.data) < (i+1)*32 {
		w.fail("word %d is missing, %d bytes", i, len(w.data))
		return out
	}
	copy(out[:], w.data[i*32:])
	return out
}

// uint64 is an unsigned integer of at most bits bits, 64 at most.
func (w *words) uint(i, bits int) uint64 {
	word := w.word(i)
	for _, b := range word[:24] {
		if b != 0 {
			w.fail("word %d exceeds 64 bits", i)
			return 0
		}
	}
	v := binary.BigEndian.Uint64(word[24:])
	if bits < 64 && v>>bits != 0 {
		w.fail("word %d exceeds %d bits", i, bits)
	}
	return v
}

func (w *words) bool(i int) bool { return w.uint(i, 1) == 1 }

func (w *words) address(i int) common.Address {
	word := w.word(i)
	for _, b := range word[:12] {
		if b != 0 {
			w.fail("word %d is not an address", i)
		}
	}
	return common.BytesToAddress(word[12:])
}

// tail is the rest of the data from the offset in word i on.
func (w *words) tail(i int) *words {
	off := w.uint(i, 63)
	if w.err == nil && (off%32 != 0 || off > uint64(len(w.data))) {
		w.fail("offset %d in word %d leads outside of %d bytes", off, i, len(w.data))
	}
	if w.err != nil {
		return &words{err: w.err}
	}
	return &words{data: w.data[off:]}
}

// bytes is the byte string whose offset is in word i. It shares memory with the data.
func (w *words) bytes(i int) []byte {
	t := w.tail(i)
	n := t.uint(0, 63)
	if t.err == nil && n > uint64(len(t.data)-32) {
		t.fail("byte string of %d bytes in %d", n, len(t.data)-32)
	}
	if t.err != nil {
		w.adopt(t)
		return nil
	}
	return t.data[32 : 32+n : 32+n]
}

// addresses is the array of addresses whose offset is in word i.
func (w *words) addresses(i int) []common.Address {
	t := w.tail(i)
	n := t.uint(0, 32)
	if t.err == nil && n > uint64(len(t.data)/32-1) {
		t.fail("array of %d words in %d bytes", n, len(t.data)-32)
	}
	if t.err != nil {
		w.adopt(t)
		return nil
	}
	out := make([]common.Address, n)
	for j := range out {
		out[j] = t.address(j + 1)
	}
	w.adopt(t)
	return out
}

func (w *words) adopt(t *words) {
	if w.err == nil {
		w.err = t.err
	}
}

// encoder writes ABI-encoded arguments.
type encoder struct{ data []byte }

func (e *encoder) word(b [32]byte) { e.data = append(e.data, b[:]...) }

func (e *encoder) uint(v uint64) {
	var b [32]byte
	binary.BigEndian.PutUint64(b[24:], v)
	e.word(b)
}

// bytes appends length, bytes and the padding to a whole word.
func (e *encoder) bytes(b []byte) {
	e.uint(uint64(len(b)))
	e.data = append(e.data, b...)
	if r := len(b) % 32; r != 0 {
		e.data = append(e.data, make([]byte, 32-r)...)
	}
}

// padded is the length of a byte string in whole words, without its length word.
func padded(n int) uint64 { return uint64((n + 31) / 32 * 32) }
