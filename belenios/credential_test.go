// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

func TestCredentialCodes(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 1)
	seen := map[string]bool{}
	for range 100 {
		code, err := belenios.NewCredentialCode(m.rand)
		if err != nil || len(code) != 25 || seen[code] {
			t.Fatalf("code %q: %v", code, err)
		}
		if !belenios.CredentialCodeChecks(code) {
			t.Errorf("%s has no check", code)
		}
		seen[code] = true
	}
	for _, c := range []struct {
		code string
		ok   bool
	}{
		{"gdWRN-sh8Xgg-vPUdZ-ievgmR", true},
		{"gdWRNsh8XggvPUdZievgmR", true},
		{"Uq2-hyc-t2o-28S-sG7", true},
		{"Uq2hyct2o28SsG7", true},
		{"Uq2-hyc-t2o-28S-sG8", false}, // checksum
		{"Up2-hyc-t2o-28S-sG7", false},
		{"Uq2hyc-t2o-28S-sG7", false},
		{"gdWRNs-h8Xgg-vPUdZ-ievgmR", false},
		{"gdWRN-sh8Xgg-vPUdZ-ievgm", false},
		{"gdWRN-sh8Xgg-vPUdZ-ievgm0", false},
		{"gdWRN-sh8Xgg-vPUdZ-ievgmRR", false},
		{" gdWRN-sh8Xgg-vPUdZ-ievgmR", false},
		{"", false},
		{"---", false},
	} {
		if err := belenios.CheckCredentialCode(c.code); (err == nil) != c.ok || err != nil && !errors.Is(err, belenios.ErrCredentialCode) {
			t.Errorf("%q: %v", c.code, err)
		}
	}
	with, err := belenios.DeriveCredential(group.NameEd25519, m.election.UUID(), "gdWRN-sh8Xgg-vPUdZ-ievgmR")
	m.check(err)
	without, err := belenios.DeriveCredential(group.NameEd25519, m.election.UUID(), "gdWRNsh8XggvPUdZievgmR")
	m.check(err)
	other, err := belenios.DeriveCredential(group.NameEd25519, "nSS8FHXPZ6Z5Nw", "gdWRNsh8XggvPUdZievgmR")
	m.check(err)
	if with.Public() != without.Public() || with.Public() == other.Public() {
		t.Error("dashes must not matter, the election must")
	}
	if _, err := belenios.NewCredentialCode(iotest.ErrReader(errors.New("no randomness"))); err == nil {
		t.Error("a failing source of randomness goes unnoticed")
	}
}

// TestCredentialCodeChecks: the check finds every wrong character, but for the
// pairs that are the same modulo 53.
func TestCredentialCodeChecks(t *testing.T) {
	const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	code, err := belenios.NewCredentialCode(seeded(7))
	if err != nil {
		t.Fatal(err)
	}
	tried, missed := 0, 0
	for i, right := range []byte(code) {
		for _, wrong := range []byte(alphabet) {
			if right == '-' || right == wrong {
				continue
			}
			tried++
			typed := code[:i] + string(wrong) + code[i+1:]
			if err := belenios.CheckCredentialCode(typed); err != nil {
				t.Fatal(err)
			}
			if belenios.CredentialCodeChecks(typed) {
				missed++
			}
		}
	}
	// 58 characters and 53 remainders: the first five look like the last five.
	if tried != 22*57 || missed > 22 {
		t.Errorf("%d of %d wrong characters are not found", missed, tried)
	}
	for typed, want := range map[string]bool{
		"gdWRN-sh8Xgg-vPUdZ-ievgmR": false, // belenios-tool's: a code, without the check
		"Uq2-hyc-t2o-28S-sG7":       true,
		"Uq2-hyc-t2o-28S-sG8":       false,
		"gdWRN":                     false,
	} {
		if got := belenios.CredentialCodeChecks(typed); got != want {
			t.Errorf("%s: %v", typed, got)
		}
	}
}

func TestCredentialsRefused(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 1, 1, 1)
	a, b := m.roll[0].Public, m.roll[1].Public
	for _, c := range []struct{ name, raw string }{
		{"empty", ``}, {"not a list", `{}`}, {"cut", `["` + a + `"`}, {"cut in a string", `["` + a[:10]}, {"open", `[`},
		{"comma", `["` + a + `",]`}, {"spaces", `["` + a + `", "` + b + `"]`}, {"after it", `["` + a + `"]` + "\n"}, {"number", `[1]`},
		{"twice", `["` + a + `","` + a + `"]`}, {"twice, other weights", `["` + a + `,1","` + a + `,2"]`},
		{"negative", `["` + a + `,-1"]`}, {"leading zero", `["` + a + `,01"]`}, {"no weight", `["` + a + `,"]`},
		{"too heavy", `["` + a + `,100000001"]`}, {"huge weight", `["` + a + `,9999999999999"]`}, {"two weights", `["` + a + `,1,1"]`},
		{"not an element", `["` + strings.Repeat("0", 63) + `2"]`}, {"not a member", `["` + strings.Repeat("0", 64) + `"]`},
		{"escape", `["\u0061` + a[1:] + `"]`}, {"long", `["` + strings.Repeat("a", 5000) + `"]`}, {"two lists", `[][]`},
	} {
		if _, err := belenios.ParseCredentials(group.NameEd25519, []byte(c.raw)); err == nil {
			t.Errorf("%s: accepted", c.name)
		}
	}
	for _, raw := range []string{`[]`, `["` + a + `"]`, `["` + a + `,1","` + b + `,100000000"]`, `["` + a + `","` + b + `,3"]`} {
		entries, err := belenios.ParseCredentials(group.NameEd25519, []byte(raw))
		if err != nil || string(belenios.MarshalCredentials(entries)) != raw {
			t.Errorf("%s: %v", raw, err)
		}
	}
}

func TestUnknownGroup(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 1, 1)
	for name, err := range map[string]error{
		"credential":  second(belenios.DeriveCredential("X", m.election.UUID(), m.codes[0])),
		"key":         second(belenios.GenerateTrusteeKey(m.rand, "X")),
		"parse key":   second(belenios.ParseTrusteeKey("X", m.keys[0].MarshalPrivate())),
		"trustees":    second(belenios.ParseTrustees("X", m.trustees)),
		"credentials": second(belenios.ParseCredentials("X", []byte("[]"))),
		"election":    second(belenios.ParseElection([]byte(strings.Replace(string(m.election.Raw()), "Ed25519", "X25519", 1)))),
	} {
		if !errors.Is(err, group.ErrUnknown) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }
