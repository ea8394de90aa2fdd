// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"

	"filippo.io/edwards25519"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/verifier"
)

// edP and edQ are Ed25519's field and order.
var (
	edP, _ = new(big.Int).SetString("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed", 16)
	edQ, _ = new(big.Int).SetString("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed", 16)
)

// reversed turns Belenios's order of bytes into RFC 8032's, and back.
func reversed(b []byte) []byte {
	b = slices.Clone(b)
	slices.Reverse(b)
	return b
}

// twisted adds a point of order 8 to an element: on the curve, but not in the
// group.
func twisted(t testing.TB, element string) string {
	t.Helper()
	torsion := must(hex.DecodeString("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"))(t)
	p := must(new(edwards25519.Point).SetBytes(reversed(must(hex.DecodeString(element))(t))))(t)
	q := must(new(edwards25519.Point).SetBytes(torsion))(t)
	return hex.EncodeToString(reversed(new(edwards25519.Point).Add(p, q).Bytes()))
}

// badElements are what may not stand in the place of an element.
func badElements(t testing.TB, element string) map[string]string {
	add := func(n int64) string { return fmt.Sprintf("%064x", new(big.Int).Add(edP, big.NewInt(n))) }
	return map[string]string{
		"outside the group": twisted(t, element), "y = p": add(0), "y = p + 1, the identity": add(1),
		"y = p, odd x": "f" + add(0)[1:], "not on the curve": fmt.Sprintf("%064x", 2), "the identity with odd x": "8" + fmt.Sprintf("%063x", 1),
		"capitals": strings.ToUpper(element[:63]) + "F", "a digit less": element[1:], "a zero more": "0" + element, "white space": " " + element[1:],
		"empty": "", "decimal": new(big.Int).SetBytes([]byte(element)).String(),
	}
}

// badScalars likewise.
func badScalars(t testing.TB, scalar string) map[string]string {
	n, ok := new(big.Int).SetString(scalar, 10)
	if !ok {
		t.Fatalf("%q is no number", scalar)
	}
	return map[string]string{
		"q too much": new(big.Int).Add(n, edQ).String(), "q": edQ.String(), "a leading zero": "0" + scalar, "a sign": "+" + scalar,
		"negative": "-" + scalar, "hexadecimal": "0x" + n.Text(16), "white space": scalar + " ", "empty": "", "a fraction": scalar + ".0",
	}
}

var (
	elementText = regexp.MustCompile(`\b[0-9a-f]{64}\b`)
	scalarText  = regexp.MustCompile(`"[0-9]{60,78}\\*"`)
)

// places of a pattern in data: the first, the last and two between.
func somePlaces(re *regexp.Regexp, data []byte) [][]int {
	all := re.FindAllIndex(data, -1)
	switch {
	case testing.Short():
		return all[:min(len(all), 1)]
	case len(all) <= 4:
		return all
	}
	return [][]int{all[0], all[len(all)/3], all[2*len(all)/3], all[len(all)-1]}
}

// wholeElection has every kind of question, and both kinds of trustees.
func wholeElection(t testing.TB) []byte {
	f := newFixture(t, plan{group: "Ed25519", trustees: 1, members: 3, threshold: 2, weights: ones(3), questions: []belenios.Question{choice, ranking, lists}})
	f.cast(0, []int{1, 0}, []int{1, 255, 0}, []int{1, 0, 1, 0, 0})
	f.cast(1, []int{0, 0}, []int{0, 0, 9}, []int{0, 0, 0, 1, 1})
	return f.finishWith([]int{1, 3}, []int{1, 2, 4})
}

// mayFail says which checks speak of the data of an event.
var mayFail = map[archive.EventType][]verifier.CheckID{
	archive.Setup:             {verifier.ElectionForm, verifier.TrusteeKeys, verifier.Roll, verifier.SetupHashes},
	archive.Ballot:            {verifier.BallotForm, verifier.BallotElements, verifier.BallotSignature, verifier.BallotElection, verifier.BallotCredential},
	archive.EncryptedTally:    {verifier.EncryptedTally, verifier.TallyCount},
	archive.Shuffle:           {verifier.ShuffleProofs, verifier.ShuffleOwners},
	archive.PartialDecryption: {verifier.DecryptionProofs, verifier.DecryptionOwners},
}

// TestEncodings replaces elements and scalars everywhere in an election by
// what is not one, or another writing of one. References are made to fit.
func TestEncodings(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	original := records(t, wholeElection(t))
	tried := 0
	for height, rec := range original {
		for part, data := range rec.Data {
			if part == len(rec.Data)-1 && rec.Event.Type != archive.Ballot {
				continue // hashes of the others
			}
			try := func(what string, from, to int, text string) {
				tried++
				broken := slices.Concat(data[:from], []byte(text), data[to:])
				report := verify(t, rechain(t, original, height, part, broken), verifier.Options{})
				if !slices.ContainsFunc(report.FailedChecks(), func(c verifier.Check) bool { return slices.Contains(mayFail[rec.Event.Type], c.ID) }) {
					t.Errorf("event %d, %s, part %d, byte %d, %s: failed %q", height, rec.Event.Type, part, from, what, failedIDs(report))
				}
			}
			for _, at := range somePlaces(elementText, data) {
				for what, text := range badElements(t, string(data[at[0]:at[1]])) {
					try(what, at[0], at[1], text)
				}
			}
			for _, at := range somePlaces(scalarText, data) {
				inside := strings.Trim(string(data[at[0]:at[1]]), `"\`)
				from := at[0] + 1
				for what, text := range badScalars(t, inside) {
					try(what, from, from+len(inside), text)
				}
			}
		}
	}
	if tried < 200 {
		t.Errorf("only %d encodings tried", tried)
	}
	t.Logf("%d encodings tried", tried)
}

// TestCanonical: JSON that says the same in other bytes is refused everywhere.
func TestCanonical(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	original := records(t, wholeElection(t))
	for height, rec := range original {
		for part, data := range rec.Data {
			comma := bytes.IndexByte(data, ',')
			for what, broken := range map[string][]byte{
				"a space before": slices.Concat([]byte(" "), data), "a space after": append(bytes.Clone(data), ' '),
				"a line's end":         append(bytes.Clone(data), '\n'),
				"a space inside":       slices.Concat(data[:comma+1], []byte(" "), data[comma+1:]),
				"an escaped character": bytes.Replace(data, []byte(`"`), []byte(`"\u0030`), 1),
				"twice":                append(bytes.Clone(data), data...),
				"cut":                  data[:len(data)-1],
				"nothing":              {},
				"null":                 []byte("null"),
			} {
				if comma < 0 && what == "a space inside" || bytes.Equal(broken, data) {
					continue
				}
				if report := verify(t, rechain(t, original, height, part, broken), verifier.Options{}); report.OK() {
					t.Errorf("event %d, %s, part %d, %s: state %s", height, rec.Event.Type, part, what, report.State)
				}
			}
		}
	}
}

// TestTwistedFactor: a decryption factor times an element of small order still
// satisfies the proof, if the challenge is a multiple of that order: the proof's
// hash does not cover the factor. Only the test of membership finds it.
func TestTwistedFactor(t *testing.T) {
	p2048 := modulus(t, "BELENIOS-2048")
	for _, c := range []struct {
		group string
		order int64
		twist func(string) string
	}{
		{"Ed25519", 8, func(x string) string { return twisted(t, x) }},
		{"BELENIOS-2048", 2, func(x string) string {
			n, _ := new(big.Int).SetString(x, 10)
			return n.Sub(p2048, n).String()
		}},
	} {
		f := newFixture(t, plan{group: c.group, weights: ones(1), questions: []belenios.Question{choice}})
		f.cast(0, []int{1, 0})
		tally := f.endBallots()
		var partial struct {
			Factors [][]string `json:"decryption_factors"`
			Proofs  [][]struct {
				Challenge string `json:"challenge"`
				Response  string `json:"response"`
			} `json:"decryption_proofs"`
		}
		for challenge := big.NewInt(1); new(big.Int).Mod(challenge, big.NewInt(c.order)).Sign() != 0; {
			raw := must(f.election.Decrypt(rand.Reader, f.keys[0], tally))(t)
			if err := json.Unmarshal(raw, &partial); err != nil {
				t.Fatal(err)
			}
			challenge.SetString(partial.Proofs[0][0].Challenge, 10)
		}
		for _, twist := range []bool{false, true} {
			if twist {
				partial.Factors[0][0] = c.twist(partial.Factors[0][0])
			}
			raw := must(json.Marshal(partial))(t)
			err := verifier.Candidate(t.Context(), bytes.NewReader(f.out.Bytes()), verifier.Options{}, archive.PartialDecryption, owned(1, raw)...)
			if twist != (err != nil) || twist && !strings.Contains(err.Error(), "not an element of the prime-order group") {
				t.Errorf("%s, twisted %t: %v", c.group, twist, err)
			}
		}
	}
}

// modulus is p of a finite field, from elements and their inverses: their
// products are 1 more than multiples of p.
func modulus(t *testing.T, name string) *big.Int {
	t.Helper()
	g := must(group.ByName(name))(t)
	p, x := new(big.Int), g.Generator()
	for range 20 {
		n, _ := new(big.Int).SetString(string(g.AppendText(nil, x)), 10)
		inverse, _ := new(big.Int).SetString(string(g.AppendText(nil, g.Inverse(x))), 10)
		n.Sub(n.Mul(n, inverse), big.NewInt(1))
		p.GCD(nil, nil, p, n)
		x = g.Mul(g.Mul(x, x), g.Generator())
	}
	if !p.ProbablyPrime(5) {
		t.Fatalf("not the modulus: %d", p)
	}
	return p
}
