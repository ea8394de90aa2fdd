// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"bufio"
	"io"
	"strings"
)

// Write writes META as in Meta and MetaKeys, and the two other sections as in
// ProjectTable and VoteTable, with every key and column; the other fields were
// read from these. [Parse] reads the same file from it, and what that writes is
// the same bytes: UTF-8 without a byte-order mark, lines ending in "\n", quotes
// only where they are needed.
func (f *File) Write(w io.Writer) error {
	b := bufio.NewWriter(w) // keeps the first error for Flush
	b.WriteString("META\nkey;value\n")
	for _, key := range f.MetaKeys {
		writeRow(b, []string{key, f.Meta[key]})
	}
	for i, t := range []*Table{&f.ProjectTable, &f.VoteTable} {
		b.WriteString(sectionNames[i+1] + "\n")
		writeRow(b, t.Columns)
		for _, row := range t.Rows {
			writeRow(b, row.Cells)
		}
	}
	return b.Flush()
}

func writeRow(b *bufio.Writer, cells []string) {
	for i, c := range cells {
		if i > 0 {
			b.WriteByte(';')
		}
		c = clean(c)
		if strings.ContainsAny(c, ";\"\n") {
			c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
		}
		b.WriteString(c)
	}
	b.WriteByte('\n')
}
