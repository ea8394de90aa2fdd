// SPDX-License-Identifier: Apache-2.0

package group

import (
	"testing"
)

// The operations that bound every ballot: constant-time ones make it, variable
// time ones verify it.
func BenchmarkGroup(b *testing.B) {
	for _, name := range []string{NameEd25519, NameBelenios2048, NameRFC3526} {
		g, err := ByName(name)
		if err != nil {
			b.Fatal(err)
		}
		source := seeded(1)
		var s [2]Scalar
		for i := range s {
			if s[i], err = g.Scalars().Random(source); err != nil {
				b.Fatal(err)
			}
		}
		x := g.ExpBase(s[0])
		table := g.NewTable(x)
		text := g.AppendText(nil, x)
		for _, op := range []struct {
			name string
			run  func()
		}{
			{"ExpBase", func() { g.ExpBase(s[1]) }},
			{"Exp", func() { g.Exp(x, s[1]) }},
			{"Table.Exp", func() { table.Exp(s[1]) }},
			{"Table.MulExp", func() { table.MulExp(x, s[1]) }},
			{"Powers-2", func() { g.Powers(x, s[:]) }},
			{"Mul", func() { g.Mul(x, x) }},
			{"ParseUnchecked", func() {
				if _, err := g.ParseUnchecked(text); err != nil {
					b.Fatal(err)
				}
			}},
		} {
			b.Run(name+"/"+op.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					op.run()
				}
			})
		}
	}
}
