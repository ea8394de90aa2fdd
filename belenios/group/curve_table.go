// SPDX-License-Identifier: Apache-2.0

package group

import "sync"

// A curveTable holds d·2^(8i)·P for 1 <= d <= 128 and 0 <= i < 32: with signed
// digits an exponentiation is at most 32 additions and no doubling. 480 KB.
const (
	tableWindows = 32
	tableEntries = 128
)

type curveTable struct {
	windows [tableWindows][tableEntries]affine
	secret  func() *secretTable // for secret exponents, made when first used
}

func newCurveTable(p *point) *curveTable {
	t := &curveTable{secret: sync.OnceValue(func() *secretTable { return newSecretTable(p.library()) })}
	row := make([]point, tableEntries)
	start := *p
	for i := range t.windows {
		var c cached
		c.cache(&start)
		row[0] = start
		for d := 1; d < tableEntries; d++ {
			row[d] = row[d-1]
			row[d].addCached(&c, false)
		}
		start.double(&row[tableEntries-1], true) // 2·128·2^(8i)·P
		normalize(row)
		for d := range row {
			t.windows[i][d].set(&row[d])
		}
	}
	return t
}

// set prepares a point with Z = 1.
func (a *affine) set(p *point) {
	a.sum.Add(&p.y, &p.x)
	a.diff.Subtract(&p.y, &p.x)
	a.t2d.Multiply(&p.t, curve2D)
}

// addTo sets acc = acc + s·P, in variable time. s < 2²⁵⁵.
func (t *curveTable) addTo(acc *point, s []uint64) {
	carry := 0
	for i := range t.windows {
		d := int(s[i/8]>>(8*(i%8))&0xff) + carry
		carry = 0
		if d > tableEntries {
			d -= 256
			carry = 1
		}
		switch {
		case d > 0:
			acc.addAffine(&t.windows[i][d-1], false)
		case d < 0:
			acc.addAffine(&t.windows[i][-d-1], true)
		}
	}
}
