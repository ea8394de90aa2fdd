// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// TestCredentialsTogether: lists longer than what is tested together, and bad
// entries around the seams: those before are yielded, the bad one is named.
func TestCredentialsTogether(t *testing.T) {
	const n = 2060
	m, _ := mixed(t, group.NameEd25519, 1)
	g := m.election.Group()
	xs := make([]group.Element, n)
	for i, x := 0, g.Generator(); i < n; i, x = i+1, g.Mul(x, g.Generator()) {
		xs[i] = x
	}
	texts := strings.Fields(string(func() []byte { b, _ := g.AppendTexts(nil, xs, ' ', nil); return b }()))
	read := func(entries []string) (got int, err error) {
		for c, bad := range belenios.ScanCredentials(g.Name(), strings.NewReader(`["`+strings.Join(entries, `","`)+`"]`)) {
			if bad != nil {
				return got, bad
			}
			if c.Text() != entries[got] {
				t.Fatalf("entry %d is %s, want %s", got+1, c.Text(), entries[got])
			}
			got++
		}
		return got, nil
	}
	for _, k := range []int{1, 1023, 1024, 1025, 2048, n} {
		if got, err := read(texts[:k]); got != k || err != nil {
			t.Errorf("%d entries: read %d: %v", k, got, err)
		}
	}
	for what, c := range map[string]struct {
		entry string
		want  error
	}{
		"outside the group": {outside, group.ErrNotMember},
		"not an element":    {"7", group.ErrEncoding},
		"no weight":         {texts[0] + ",", belenios.ErrMalformed},
	} {
		for _, at := range []int{0, 1023, 1024, n - 1} {
			entries := append([]string(nil), texts...)
			entries[at] = c.entry
			entries[n-1] = outside // only the first is named
			if at == n-1 {
				entries[at] = c.entry
			}
			got, err := read(entries)
			if got != at || !errors.Is(err, c.want) || !strings.Contains(err.Error(), fmt.Sprintf("entry %d: ", at+1)) {
				t.Errorf("%s in entry %d: %d read, %v", what, at+1, got, err)
			}
		}
	}
}
