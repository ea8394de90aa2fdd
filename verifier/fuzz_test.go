// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/verifier"
)

// FuzzArchive: whatever the bytes, there is a report or ErrNotArchive, and
// nothing passes that is not one of the archives known to be valid.
func FuzzArchive(f *testing.F) {
	var valid [][]byte
	for _, c := range allVectors(f) {
		if strings.HasPrefix(c.Name, "ed25519") { // the fast group
			f.Add(c.Archive)
			valid = append(valid, c.Archive)
		}
	}
	f.Add([]byte("BELENIOS"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		report, err := verifier.Archive(t.Context(), bytes.NewReader(raw), verifier.Options{Workers: 1})
		if err != nil {
			if !errors.Is(err, verifier.ErrNotArchive) {
				t.Fatal(err)
			}
			return
		}
		if report.OK() == (report.Err() != nil) {
			t.Fatalf("state %s, error %v", report.State, report.Err())
		}
		if report.State == verifier.Passed && !slices.ContainsFunc(valid, func(v []byte) bool { return bytes.Equal(v, raw) }) {
			t.Fatalf("a new archive passes: %s", report.Head)
		}
	})
}
