// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/vectors/browser"
)

// audit is an election and the first audit document of it that a booth made.
func audit(t testing.TB, name string) (e *belenios.Election, document string) {
	t.Helper()
	elections, err := browser.Elections()
	if err != nil {
		t.Fatal(err)
	}
	for _, made := range elections {
		if made.Name == name {
			if e, err = belenios.ParseElection([]byte(made.Object)); err != nil {
				t.Fatal(err)
			}
		}
	}
	return e, documents(t, name)[0]
}

// documents are the audit documents of an election.
func documents(t testing.TB, name string) (out []string) {
	t.Helper()
	ballots, err := browser.Ballots()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range ballots {
		if b.Election == name {
			out = append(out, b.Audit)
		}
	}
	return out
}

func TestAuditRefused(t *testing.T) {
	e, good := audit(t, "every kind")
	other := documents(t, "every kind")[1]
	if _, err := e.VerifyAudit([]byte(good + "\n")); err != nil {
		t.Fatal(err)
	}
	const answers = `"answers":(\[.*?\]),"randomness"`
	randomness, ballot := `"randomness":\[\["(\d+)"`, `"ballot":(.*)\}$`
	for _, c := range []struct {
		name, document string
		want           error
		question       int
	}{
		{"another vote", nth(t, good, answers, 0, func(s string) string { return strings.Replace(s, "[1,0]", "[0,1]", 1) }), belenios.ErrMismatch, 1},
		{"another number", nth(t, good, answers, 0, func(s string) string { return strings.Replace(s, "[3,255,0]", "[3,254,0]", 1) }), belenios.ErrMismatch, 5},
		{"an answer that is none", nth(t, good, answers, 0, func(s string) string { return strings.Replace(s, "[1,0]", "[1,1]", 1) }), belenios.ErrAnswers, 0},
		{"a number too large", nth(t, good, answers, 0, func(s string) string { return strings.Replace(s, "[1,0]", "[256,0]", 1) }), belenios.ErrMalformed, 0},
		{"a number too many", nth(t, good, answers, 0, func(s string) string { return strings.Replace(s, "[1,0]", "[1,0,0]", 1) }), belenios.ErrAnswers, 0},
		{"other randomness", nth(t, good, randomness, 0, to("12345")), belenios.ErrMismatch, 1},
		{"randomness 0", nth(t, good, randomness, 0, to("0")), belenios.ErrMalformed, 0},
		{"randomness of q", nth(t, good, randomness, 0, to(e.Group().Scalars().Order().String())), belenios.ErrMalformed, 0},
		{"randomness missing", strings.Replace(good, `"randomness":[["`+nthValue(t, good, randomness)+`",`, `"randomness":[[`, 1), belenios.ErrMalformed, 0},
		{"another ballot", nth(t, good, ballot, 0, to(nthValue(t, other, ballot))), belenios.ErrMismatch, 1},
		{"another election", strings.Replace(good, e.UUID(), "21ZkTQPH8CMeSV", 1), belenios.ErrMismatch, 0},
		{"another hash", strings.Replace(good, e.HashBase64(), strings.Repeat("A", 43), 1), belenios.ErrMismatch, 0},
		{"no ballot", nth(t, good, ballot, 0, to("null")), nil, 0},
		{"two ends", good + "}", nil, 0},
		{"cut", good[:len(good)-1], nil, 0},
		{"cut earlier", good[:200], belenios.ErrMalformed, 0},
		{"spaces", strings.Replace(good, ",", ", ", 1), belenios.ErrMalformed, 0},
		{"empty", "", belenios.ErrMalformed, 0},
		{"long", good[:len(good)-1] + strings.Repeat(" ", 8*e.MaxBallotSize()) + "}", belenios.ErrMalformed, 0},
	} {
		if c.document == good {
			t.Fatalf("%s: nothing is broken", c.name)
		}
		_, err := e.VerifyAudit([]byte(c.document))
		var refused *belenios.AuditError
		if !errors.As(err, &refused) || refused.Question != c.question {
			t.Errorf("%s: %v", c.name, err)
		}
		if c.want != nil && !errors.Is(err, c.want) || c.want == nil && code(t, err) != belenios.CodeMalformed {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
}

// TestAuditOfBrokenProof: a ballot that says what the document does, and that
// no box would take.
func TestAuditOfBrokenProof(t *testing.T) {
	e, good := audit(t, "every kind")
	broken := nth(t, good, `"response":"(\d+)"`, -1, to("1"))
	_, err := e.VerifyAudit([]byte(broken))
	if code(t, err) != belenios.CodeBadSignature {
		t.Errorf("%v", err)
	}
}

func nthValue(t *testing.T, s, pattern string) (value string) {
	t.Helper()
	nth(t, s, pattern, 0, func(found string) string { value = found; return found })
	return value
}

// FuzzAudit: no panic, typed errors, and nothing that differs is accepted.
func FuzzAudit(f *testing.F) {
	e, accepted := audit(f, "Ranking") // one ciphertext: the fastest
	f.Add([]byte(accepted))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, err := e.VerifyAudit(raw)
		text := strings.TrimSuffix(string(raw), "\n")
		var refused *belenios.AuditError
		switch {
		case err == nil && text != accepted:
			t.Fatalf("a forged audit: %q", raw)
		case err != nil && !errors.As(err, &refused):
			t.Fatalf("untyped error %v", err)
		}
	})
}
