// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"errors"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/vectors"
)

// code is the code of a refusal, or "" if there is none.
func code(t *testing.T, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var b *belenios.BallotError
	if !errors.As(err, &b) || b.Reason == "" {
		t.Fatalf("not a BallotError with a reason: %v", err)
	}
	return b.Code
}

// nth replaces the n-th match of a pattern's first group.
func nth(t *testing.T, s, pattern string, n int, change func(string) string) string {
	t.Helper()
	all := regexp.MustCompile(pattern).FindAllStringSubmatchIndex(s, -1)
	if n < 0 {
		n += len(all)
	}
	if n >= len(all) {
		t.Fatalf("%s: %d matches", pattern, len(all))
	}
	i, j := all[n][2], all[n][3]
	return s[:i] + change(s[i:j]) + s[j:]
}

// plus adds to a decimal number.
func plus(d *big.Int) func(string) string {
	return func(s string) string {
		n, _ := new(big.Int).SetString(s, 10)
		return n.Add(n, d).String()
	}
}

func to(s string) func(string) string { return func(string) string { return s } }

// TestNegative breaks one thing in a good ballot. Where resign is set the
// voter signs what was broken: the proofs must catch it.
func TestNegative(t *testing.T) {
	for _, name := range allGroups[:2] {
		t.Run(name, func(t *testing.T) { testNegative(t, name) })
	}
}

func testNegative(t *testing.T, groupName string) {
	m := makeElection(t, groupName, kindsOf(groupName), 1, 1, 1)
	other := makeElection(t, groupName, kindsOf(groupName), 1, 1, 1, 1)
	answers := vote(groupName, []int{1, 0}, []int{0, 0, 0}, []int{0, 1, 0, 1}, []int{0, 0, 0}, []int{1, 0, 1, 0, 0, 0}, []int{3, 1, 2})
	good := string(m.ballot(0, answers...))
	if _, err := m.election.VerifyBallot([]byte(good)); err != nil {
		t.Fatal(err)
	}
	g, _ := group.ByName(groupName)
	q := g.Scalars().Order()
	one := big.NewInt(1)
	const (
		response  = `"response":"(\d+)"`
		challenge = `"challenge":"(\d+)"`
		alpha     = `"alpha":"(\w+)"`
		beta      = `"beta":"(\w+)"`
		overall   = `"overall_proof":\[(.*?)\]`
		blank     = `"blank_proof":\[(.*?)\]`
		list      = `"list_proofs":\[\[(.*?)\]\],`
		nonzero   = `"nonzero_proof":\{(.*?)\]\}`
		title     = `"overall_proof":\{(.*?)\}`
		number    = `"(\d+)"`
	)
	in := func(field string, n int, pattern string, change func(string) string) func(string) string {
		return func(s string) string {
			return nth(t, s, field, n, func(s string) string { return nth(t, s, pattern, 0, change) })
		}
	}
	on := func(pattern string, n int, change func(string) string) func(string) string {
		return func(s string) string { return nth(t, s, pattern, n, change) }
	}
	type change struct {
		name   string
		change func(string) string
		resign bool
		code   string
	}
	var shuffled []change
	if m.election.Shuffled() {
		known := `"proof":(\{.*?\}\})\]`
		shuffled = []change{
			{"shuffled: response", in(known, 0, response, plus(one)), true, "bad-proof"},
			{"shuffled: challenge", in(known, 0, challenge, plus(one)), true, "bad-proof"},
			{"shuffled: alpha", on(alpha, -1, to(m.creds[1].Public())), true, "bad-proof"},
			{"shuffled: beta", on(beta, -1, to(m.creds[1].Public())), true, "bad-proof"},
			{"shuffled: choices in a list", on(`"choices":(\{"alpha":"\w+","beta":"\w+"\}),"proof"`, 0, func(s string) string { return "[" + s + "]" }), true, "malformed"},
			{"shuffled: proof before choices", func(s string) string {
				return regexp.MustCompile(`("choices":\{[^{}]*\}),("proof":\{[^{}]*\})`).ReplaceAllString(s, "$2,$1")
			}, true, "not-canonical"},
			{"shuffled: no proof", on(`"\}(,"proof":\{[^{}]*\})\}\]`, 0, to("")), true, "malformed not-canonical"},
			{"shuffled: a field more", on(`"proof":\{[^{}]*(\})\}\]`, 0, to(`},"x":1`)), true, "not-canonical"},
		}
	}
	for _, c := range append([]change{
		{"nothing, signed again", func(s string) string { return s }, true, ""},
		{"empty", to(""), false, "malformed"},
		{"not JSON", to("hello"), false, "malformed"},
		{"another object", to(`{"a":1}`), false, "malformed"},
		{"null", to(`null`), false, "malformed"},
		{"cut", func(s string) string { return s[:len(s)-1] }, false, "malformed"},
		{"newline after it", func(s string) string { return s + "\n" }, false, "not-canonical"},
		{"something after it", func(s string) string { return s + "x" }, false, "malformed"},
		{"spaces", func(s string) string { return strings.ReplaceAll(s, `,"`, `, "`) }, false, "not-canonical"},
		{"escaped character", func(s string) string { return strings.Replace(s, `"credential"`, `"\u0063redential"`, 1) }, false, "not-canonical"},
		{"unknown field", func(s string) string { return s[:len(s)-1] + `,"x":1}` }, false, "not-canonical"},
		{"field twice", func(s string) string { return s[:len(s)-1] + `,"credential":"1"}` }, false, "not-canonical"},
		{"fields in another order", reorder, false, "not-canonical"},
		{"too large", func(s string) string { return s + strings.Repeat(" ", 100_000) }, false, "too-large"},
		{"other uuid", on(`"election_uuid":"(\w+)"`, 0, to("AAAAAAAAAAAAAA")), true, "wrong-election"},
		{"other hash", on(`"election_hash":"(.*?)"`, 0, to(other.election.HashBase64())), true, "wrong-election"},
		{"other credential", on(`"credential":"(\w+)"`, 0, to(m.creds[1].Public())), false, "bad-signature"},
		{"signature response", on(response, -1, plus(one)), false, "bad-signature"},
		{"signature challenge", on(challenge, -1, plus(one)), false, "bad-signature"},
		{"signature hash", on(`"hash":"(.*?)"`, 0, to(other.election.HashBase64())), false, "bad-signature"},
		{"proof changed, not signed", on(response, 0, plus(one)), false, "bad-signature"},
		{"individual response", on(response, 0, plus(one)), true, "bad-proof"},
		{"individual challenge", on(challenge, 1, plus(one)), true, "bad-proof"},
		{"two challenges that cancel", func(s string) string {
			return nth(t, nth(t, s, challenge, 0, plus(one)), challenge, 1, plus(big.NewInt(-1)))
		}, true, "bad-proof"},
		{"overall response", in(overall, 0, response, plus(one)), true, "bad-proof"},
		{"overall response, several", in(overall, 1, response, plus(one)), true, "bad-proof"},
		{"overall response, blank allowed", in(overall, 2, response, plus(one)), true, "bad-proof"},
		{"blank response", in(blank, 0, response, plus(one)), true, "bad-proof"},
		{"blank challenge", in(blank, 1, challenge, plus(one)), true, "bad-proof"},
		{"overall and blank proofs exchanged", func(s string) string {
			return strings.NewReplacer("overall_proof", "blank_proof", "blank_proof", "overall_proof").Replace(s)
		}, true, "not-canonical"},
		{"response + q", on(response, 0, plus(q)), true, "malformed"},
		{"response = q", on(response, 0, to(q.String())), true, "malformed"},
		{"leading zero", on(response, 0, func(s string) string { return "0" + s }), true, "malformed"},
		{"empty response", on(response, 0, to("")), true, "malformed"},
		{"alpha and beta exchanged", func(s string) string {
			a := regexp.MustCompile(alpha).FindStringSubmatch(s)[1]
			b := regexp.MustCompile(beta).FindStringSubmatch(s)[1]
			return nth(t, nth(t, s, alpha, 0, to(b)), beta, 0, to(a))
		}, true, "bad-proof"},
		{"ciphertexts exchanged", func(s string) string {
			a := regexp.MustCompile(alpha).FindAllStringSubmatch(s, 2)
			return nth(t, nth(t, s, alpha, 0, to(a[1][1])), alpha, 1, to(a[0][1]))
		}, true, "bad-proof"},
		{"identity for alpha", on(alpha, 0, to(string(g.AppendText(nil, g.Identity())))), true, "bad-proof"},
		{"identity for credential", on(`"credential":"(\w+)"`, 0, to(string(g.AppendText(nil, g.Identity())))), false, "bad-signature"},
		{"a choice less", on(`(\{"alpha":"\w+","beta":"\w+"\},)`, 0, to("")), true, "malformed"},
		{"a choice more", on(`(\{"alpha":"\w+","beta":"\w+"\},)`, 0, func(s string) string { return s + s }), true, "malformed too-large"},
		{"a proof less", on(overall, 1, func(s string) string { return s[:strings.LastIndex(s, ",{")] }), true, "malformed"},
		{"no blank proof", on(`(,"blank_proof":\[.*?\])`, 0, to("")), true, "malformed"},
		{"no answers", on(`"answers":\[(.*)\],"sig`, 0, to("")), true, "malformed"},
		{"replay: another voter signs it", func(s string) string {
			s = nth(t, s, `"credential":"(\w+)"`, 0, to(m.creds[1].Public()))
			raw, err := m.election.Resign(m.rand, m.creds[1], []byte(s[:strings.Index(s, `,"signature"`)]))
			m.check(err)
			return string(raw)
		}, false, "bad-proof"},
		{"lists: title of the overall proof", in(title, 0, response, plus(one)), true, "bad-proof"},
		{"lists: challenge of the overall proof", in(title, 0, challenge, plus(one)), true, "bad-proof"},
		{"lists: first proof, response", in(list, 0, response, plus(one)), true, "bad-proof"},
		{"lists: first proof, challenge", in(list, 0, challenge, plus(one)), true, "bad-proof"},
		{"lists: last proof", on(list, 0, func(s string) string { return nth(t, s, response, -1, plus(one)) }), true, "bad-proof"},
		{"lists: two challenges that cancel", on(list, 0, func(s string) string {
			return nth(t, nth(t, s, challenge, 0, plus(one)), challenge, 1, plus(big.NewInt(-1)))
		}), true, "bad-proof"},
		{"lists: proofs of two lists exchanged", on(list, 0, func(s string) string {
			parts := strings.Split(s, "],[")
			parts[0], parts[1] = parts[1], parts[0]
			return strings.Join(parts, "],[")
		}), true, "bad-proof"},
		{"lists: a proof less", on(list, 0, func(s string) string { return s[:strings.LastIndex(s, ",[")] }), true, "malformed"},
		{"lists: nonzero, commitment", in(nonzero, 0, `"commitment":"(\w+)"`, to(m.creds[1].Public())), true, "bad-proof"},
		{"lists: nonzero, identity", in(nonzero, 0, `"commitment":"(\w+)"`, to(string(g.AppendText(nil, g.Identity())))), true, "bad-proof"},
		{"lists: nonzero, challenge", in(nonzero, 0, challenge, plus(one)), true, "bad-proof"},
		{"lists: nonzero, first response", in(nonzero, 0, `"response":\["(\d+)"`, plus(one)), true, "bad-proof"},
		{"lists: nonzero, second response", on(nonzero, 0, func(s string) string { return nth(t, s, number, -1, plus(one)) }), true, "bad-proof"},
		{"lists: nonzero, response + q", in(nonzero, 0, `"response":\["(\d+)"`, plus(q)), true, "malformed"},
		{"lists: nonzero, three responses", in(nonzero, 0, `"response":\[(".*")`, func(s string) string { return s + `,"1"` }), true, "malformed"},
		{"lists: a field more", on(`"nonzero_proof":\{[^{}]*(\})`, 0, to(`},"x":1`)), true, "not-canonical"},
		{"lists: fields in another order", func(s string) string {
			return regexp.MustCompile(`("list_proofs":.*),("nonzero_proof":\{[^{}]*\})`).ReplaceAllString(s, "$2,$1")
		}, true, "not-canonical"},
		{"lists: shape of the choices", func(s string) string { return strings.Replace(s, `"}],[{"alpha"`, `"},{"alpha"`, 1) }, true, "malformed"},
	}, shuffled...) {
		s := c.change(good)
		if c.resign {
			i := strings.Index(s, `,"signature"`)
			raw, err := m.election.Resign(m.rand, m.creds[0], []byte(s[:i]))
			m.check(err)
			s = string(raw)
		}
		_, err := m.election.VerifyBallot([]byte(s))
		if got := code(t, err); got != c.code && (got == "" || !strings.Contains(c.code, got)) {
			t.Errorf("%s: %q, want %q: %v", c.name, got, c.code, err)
		}
	}
	badElements(t, m, g, good)
	if _, err := other.election.VerifyBallot([]byte(good)); code(t, err) != "wrong-election" {
		t.Errorf("another election: %v", err)
	}
}

// reorder moves the last field of a ballot to the front.
func reorder(s string) string {
	i := strings.Index(s, `,"signature"`)
	return "{" + s[i+1:len(s)-1] + "," + s[1:i] + "}"
}

// badElements puts every kind of wrong element everywhere an element goes.
func badElements(t *testing.T, m *made, g group.Group, good string) {
	for what, elt := range notElements(g) {
		for _, place := range []string{`"credential":"(\w+)"`, `"alpha":"(\w+)"`, `"beta":"(\w+)"`, `"commitment":"(\w+)"`} {
			s := nth(t, good, place, 0, to(elt))
			raw, err := m.election.Resign(m.rand, m.creds[0], []byte(s[:strings.Index(s, `,"signature"`)]))
			m.check(err)
			_, err = m.election.VerifyBallot(raw)
			if got := code(t, err); got != "bad-element" {
				t.Errorf("%s in %s: %q: %v", what, place, got, err)
			}
			ballot, err := m.election.ParseBallot(raw)
			if ballot != nil {
				t.Errorf("%s in %s: a ballot beside an error", what, place)
			}
			if got := code(t, err); got != "bad-element" {
				t.Errorf("ParseBallot: %s in %s: %q: %v", what, place, got, err)
			}
		}
	}
}

func notElements(g group.Group) map[string]string {
	if g.Name() == group.NameEd25519 {
		return map[string]string{
			"point of order 2": "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
			"point of order 4": "0000000000000000000000000000000000000000000000000000000000000000",
			"point of order 8": "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7",
			"y not reduced":    "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee",
			"negative zero":    "8000000000000000000000000000000000000000000000000000000000000001",
			"off the curve":    "0000000000000000000000000000000000000000000000000000000000000002",
			"upper case":       "6FE51A6D31E0B23B317E1E6F7A441EEE0F9F40DBDE89B8C485FE0D63178E2F7F",
			"short":            "01",
			"empty":            "",
		}
	}
	return map[string]string{"zero": "0", "leading zero": "01", "two, outside the group": "2", "hexadecimal": "ab", "empty": "",
		"large": strings.Repeat("9", 617)}
}

// TestCheatingVoters makes ballots of answers that do not fit, with the
// prover's own operations: the proofs must not hold. Lists without candidates
// are refused for the identity in nonzero_proof alone.
func TestCheatingVoters(t *testing.T) {
	questions := append([]belenios.Question{
		{Question: "one or two", Answers: []string{"a", "b", "c"}, Min: 1, Max: 2},
		{Question: "blank or two", Answers: []string{"a", "b"}, Min: 2, Max: 2, Blank: true},
	}, allKinds[4])
	for _, q := range questions {
		m := makeElection(t, group.NameEd25519, []belenios.Question{q}, 1, 1)
		good, bad := 0, 0
		for bits := range 1 << q.Choices() {
			answer := make([]int, q.Choices())
			for j := range answer {
				answer[j] = bits >> j & 1
			}
			raw, err := m.election.EncryptUnchecked(m.rand, m.creds[0], [][]int{answer})
			m.check(err)
			_, err = m.election.VerifyBallot(raw)
			want := ""
			if q.Check(answer) != nil {
				want = "bad-proof"
				bad++
			} else {
				good++
			}
			if got := code(t, err); got != want {
				t.Errorf("%s: %v: %q, want %q", q.Question, answer, got, want)
			}
		}
		if good == 0 || bad == 0 {
			t.Errorf("%s: %d good and %d bad answers", q.Question, good, bad)
		}
	}
}

// TestReplayShuffled: another voter cannot cast a copy of a vote that will be
// shuffled.
func TestReplayShuffled(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[5:], 1, 1, 1)
	s := nth(t, string(m.ballot(0, []int{1, 2, 3})), `"credential":"(\w+)"`, 0, to(m.creds[1].Public()))
	raw, err := m.election.Resign(m.rand, m.creds[1], []byte(s[:strings.Index(s, `,"signature"`)]))
	m.check(err)
	if _, err := m.election.VerifyBallot(raw); code(t, err) != "bad-proof" {
		t.Errorf("a copied vote: %v", err)
	}
}

// TestNegativeVectors runs the broken archives as far as this package goes:
// the verifier's tests do the rest.
func TestNegativeVectors(t *testing.T) {
	cases, err := vectors.Negative()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"CONTROL-ballot-resigned-valid":         "",
		"OVERVOTE-5-full-tally":                 "bad-proof",
		"ballot-ciphertext-swapped-alpha-beta":  "bad-",
		"ballot-credential-not-on-list":         "credential not on the list",
		"ballot-dropped-chain-rebuilt":          "encrypted tally differs",
		"ballot-fields-reordered":               "not-canonical",
		"ballot-noncanonical-json":              "not-canonical",
		"ballot-overall-proof-altered-resigned": "bad-proof",
		"ballot-proof-altered-resigned":         "bad-proof",
		"ballot-proof-altered-signature-stale":  "bad-signature",
		"ballot-replayed":                       "not tallied",
		"ballot-response-plus-q-resigned":       "malformed",
		"ballot-signature-altered":              "bad-signature",
		"ballot-unknown-field":                  "not-canonical",
		"chain-broken-parent":                   "bad-chain",
		"chain-wrong-height":                    "bad-chain",
		"credentials-duplicate-entry":           "listed twice",
		"data-without-last-event":               "truncated",
		"election-key-not-of-trustees":          "key is not the trustees'",
		"event-record-duplicated":               "bad-",
		"payload-altered-name-kept":             "bad-hash",
		"pd-factors-swapped":                    "proof does not hold",
		"pd-proof-altered":                      "proof does not hold",
		"pd-wrong-owner":                        "proof does not hold",
		"result-altered":                        "is not what the trustees decrypted",
		"tally-ciphertexts-swapped":             "encrypted tally differs",
		"tally-num-tallied-altered":             "sized encrypted tally differs",
		"truncated-ballots":                     "not tallied",
		"truncated-before-result":               "not tallied",
		"truncated-mid-archive":                 "truncated",
		"truncated-mid-record":                  "truncated",
		"trustee-pok-altered":                   "proof does not hold",
		"shuffle-ciphertexts-swapped":           "proof does not hold",
		"shuffle-proof-altered":                 "proof does not hold",
		"shuffle-2-dropped":                     "proof does not hold",
		"result-order-swapped":                  "is not what the trustees decrypted",
	}
	for _, c := range cases {
		_, kind, _ := strings.Cut(c.Name, "--")
		expected, known := want[kind]
		if !known {
			t.Errorf("%s: no expectation", c.Name)
			continue
		}
		if testing.Short() && strings.HasPrefix(c.Name, slowVector) {
			continue
		}
		b, err := open(bytes.Clone(c.Archive))
		if err == nil {
			err = b.verify()
		}
		switch {
		case expected == "" && err != nil:
			t.Errorf("%s (%s): refused: %v", c.Name, c.What, err)
		case expected != "" && (err == nil || !strings.Contains(err.Error(), expected)):
			t.Errorf("%s (%s): got %v, want %q", c.Name, c.What, err, expected)
		}
	}
}
