// SPDX-License-Identifier: Apache-2.0

package report

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// An attested result gives the same files as the verified archive, but for what is said of the verification.
func TestAttestedIsVerified(t *testing.T) {
	for _, dir := range []string{
		election(t, parks(""), []int{0, 1, 1}, []int{1, 0, 1}, []int{0, 0, 1}),
		election(t, parks("shuffled"), []int{2, 3}, []int{3, 0}, []int{3, 1}),
	} {
		found := must(verifier.Directory(t.Context(), dir, verifier.Options{Final: true}))(t)
		verified := must(FromVerified(dir, found))(t)
		a := &Attested{
			Manifest: must(os.ReadFile(filepath.Join(dir, "manifest.json")))(t), Result: found.Counted(nil, found.Result[0].Votes),
			Outcome: sha256.Sum256(found.Outcome.Bytes()), Voters: found.Counts.Voters, Recorded: found.Counts.Ballots, Counted: found.Counts.Counted,
		}
		copy(a.Head[:], must(hex.DecodeString(found.Head))(t))
		if verified.Meta.TotalsOnly {
			for _, answer := range found.Result[0].Answers {
				a.Result.Counts = append(a.Result.Counts, answer.Count)
			}
		}
		d, o, err := FromAttested(a)
		if err != nil || string(o.Bytes()) != string(found.Outcome.Bytes()) {
			t.Fatalf("%v, %+v", err, o)
		}
		sameButVerification(t, contents(t, d), contents(t, verified))
		a.Outcome[0]++
		if _, _, err := FromAttested(a); err == nil || !strings.Contains(err.Error(), "verify the election") {
			t.Errorf("another outcome: %v", err)
		}
		a.Manifest, a.Result = []byte("{}"), manifest.Counted{}
		if _, _, err := FromAttested(a); err == nil {
			t.Error("a manifest that is none is accepted")
		}
	}
}

func sameButVerification(t *testing.T, attested, verified map[string]string) {
	t.Helper()
	if len(attested) != len(verified) {
		t.Errorf("%d files, verified %d", len(attested), len(verified))
	}
	for name, text := range verified {
		if !strings.HasPrefix(name, "report.") && name != JSONFile && attested[name] != text {
			t.Errorf("%s:\n%s\nverified:\n%s", name, attested[name], text)
		}
	}
	wants(t, attested[ReportFile("en")], english.Attested, "madang verify --final result")
	wants(t, attested[ReportFile("ko")], korean.Attested)
	if text := attested[ReportFile("en")]; strings.Contains(text, english.Verified) || strings.Contains(text, english.VerifyChecks) {
		t.Error("the report says that something was verified")
	}
}
