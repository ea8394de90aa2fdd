// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/verifier"
)

// edIdentity is Ed25519's identity as it is written: y = 1.
var edIdentity = strings.Repeat("0", 63) + "1"

// zeroTrustee is the key of a trustee whose secret is 0, with a valid proof of
// knowledge: with w = 0 the commitment is the identity and the response 0.
func zeroTrustee() []byte {
	q, _ := new(big.Int).SetString("7237005577332262213973186563042994240857116359379907606001950938285454250989", 10)
	sum := sha256.Sum256([]byte("pok|Ed25519|" + edIdentity + "|" + edIdentity))
	challenge := new(big.Int).Mod(new(big.Int).SetBytes(sum[:]), q)
	return fmt.Appendf(nil, `{"pok":{"challenge":"%s","response":"0"},"public_key":"%s"}`, challenge, edIdentity)
}

// TestIdentity: keys that everybody knows are valid elements and no keys.
func TestIdentity(t *testing.T) {
	f := newFixture(t, plan{group: "Ed25519", weights: ones(2), questions: []belenios.Question{{Question: "?", Answers: []string{"a", "b"}, Max: 1}}})
	with := must(belenios.MarshalTrustees([][]byte{f.keys[0].PublicJSON(), zeroTrustee()}))(t)
	if key := must(belenios.ParseTrustees("Ed25519", with))(t).PublicKey(); key != f.election.PublicKey() {
		t.Fatal("the key of secret 0 changes the product")
	}
	roll := strings.Replace(string(f.roll), `"]`, `","`+edIdentity+`"]`, 1)
	for _, c := range []struct {
		name           string
		trustees, roll []byte
		want           verifier.CheckID
	}{
		{"a trustee", with, f.roll, verifier.TrusteeKeys},
		{"a credential", f.trustees, []byte(roll), verifier.Roll},
	} {
		err := verifier.Candidate(t.Context(), nil, verifier.Options{}, archive.Setup, resetup(f.election.Raw(), c.trustees, c.roll)...)
		var refused *verifier.CheckError
		if !errors.As(err, &refused) || refused.Check.ID != c.want || !strings.Contains(err.Error(), "identity") {
			t.Errorf("%s with the secret 0: %v", c.name, err)
		}
	}
}

// TestRoll: lists that are none.
func TestRoll(t *testing.T) {
	f := newFixture(t, plan{group: "Ed25519", weights: ones(2000), questions: []belenios.Question{{Question: "?", Answers: []string{"a", "b"}, Max: 1}}})
	entries := strings.Split(strings.Trim(string(f.roll), `[]`), ",")
	join := func(entries ...string) string { return "[" + strings.Join(entries, ",") + "]" }
	late := append(entries[:1999:1999], `"`+strings.Repeat("f", 64)+`"`)
	for name, c := range map[string]struct{ roll, reason string }{
		"valid":                       {string(f.roll), ""},
		"empty list":                  {"[]", ""},
		"nothing":                     {"", "no JSON array"},
		"no list":                     {"{}", "no JSON array"},
		"white space":                 {join(entries[0], " "+entries[1]), "malformed"},
		"a comma too many":            {join(entries[0], entries[1], ""), "malformed"},
		"two lists":                   {join(entries[0]) + join(entries[1]), "malformed"},
		"a list in the list":          {join(entries[0], join(entries[1])), "malformed"},
		"an element outside, late":    {join(late...), "entry 2000"},
		"the first again at the end":  {join(append(entries[:2000:2000], entries[0])...), "entry 2001 is a duplicate"},
		"the same with a weight":      {join(entries[0], strings.TrimSuffix(entries[0], `"`)+`,5"`), "entry 2 is a duplicate"},
		"a weight that is no number":  {join(strings.TrimSuffix(entries[0], `"`) + `,05"`), "weight"},
		"a weight with a sign":        {join(strings.TrimSuffix(entries[0], `"`) + `,-5"`), "weight"},
		"a number instead of strings": {"[1,2]", "malformed"},
	} {
		err := verifier.Candidate(t.Context(), nil, verifier.Options{}, archive.Setup, resetup(f.election.Raw(), f.trustees, []byte(c.roll))...)
		var refused *verifier.CheckError
		switch {
		case c.reason == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.reason != "" && (!errors.As(err, &refused) || refused.Check.ID != verifier.Roll || !strings.Contains(err.Error(), c.reason)):
			t.Errorf("%s: %v, want the roll refused: %s", name, err, c.reason)
		}
	}
}
