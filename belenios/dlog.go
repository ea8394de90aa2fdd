// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"errors"
	"math"

	"github.com/madangvote/madang/belenios/group"
)

// ErrNoLogarithm means that a plaintext is not a number within the bound: the
// tally does not belong to ballots of that total weight.
var ErrNoLogarithm = errors.New("no discrete logarithm within the bound")

// logTable finds m in g^m for 0 <= m <= bound by baby steps and giant steps
// (Shanks 1971). One table serves all choices: with k logarithms to find, baby
// steps number √(bound·k), which makes both parts equal.
type logTable struct {
	g     group.Group
	bound int64
	baby  map[logKey]int64
	size  int64
	giant group.Element // g^-size
}

// logKey is the end of an element's text; a match is confirmed by comparing
// elements.
type logKey [16]byte

const logBlock = 256 // elements written with one inversion

func newLogTable(g group.Group, bound int64, count int) *logTable {
	size := int64(math.Sqrt(float64(bound+1)*float64(max(1, count)))) + 1
	size = min(size, bound+1, 1<<20)
	t := &logTable{g: g, bound: bound, size: size, baby: make(map[logKey]int64, size)}
	steps(g, g.Identity(), g.Generator(), size, func(i int64, k logKey) bool {
		t.baby[k] = i
		return true
	})
	t.giant = g.Inverse(g.ExpSmall(g.Generator(), uint64(size)))
	return t
}

// steps calls visit for the keys of x, x·step, x·step², … until it says false.
func steps(g group.Group, x, step group.Element, n int64, visit func(i int64, k logKey) bool) {
	block := make([]group.Element, 0, logBlock)
	for i := int64(0); i < n; {
		block = block[:0]
		for k := i; k < n && len(block) < logBlock; k++ {
			block = append(block, x)
			x = g.Mul(x, step)
		}
		t := newTexts(g, block)
		for k := range block {
			var key logKey
			text := t.span(k, k+1)
			copy(key[:], text[max(0, len(text)-len(key)):])
			if !visit(i, key) {
				return
			}
			i++
		}
	}
}

// log returns m with x = g^m. The error is ErrNoLogarithm.
func (t *logTable) log(x group.Element) (int64, error) {
	found := int64(-1)
	steps(t.g, x, t.giant, t.bound/t.size+1, func(i int64, k logKey) bool {
		b, ok := t.baby[k]
		m := i*t.size + b
		if ok && m <= t.bound && t.g.Equal(t.g.ExpSmall(t.g.Generator(), uint64(m)), x) {
			found = m
		}
		return found < 0
	})
	if found < 0 {
		return 0, ErrNoLogarithm
	}
	return found, nil
}
