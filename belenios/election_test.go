// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

func TestElectionFields(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds, 1)
	p := belenios.ElectionParams{Name: "n", Description: "d", Group: group.NameEd25519, PublicKey: m.election.PublicKey(),
		Questions: allKinds, UUID: m.election.UUID(), Administrator: "A", CredentialAuthority: "C"}
	e, err := belenios.NewElection(p)
	if err != nil {
		t.Fatal(err)
	}
	if e.Name() != "n" || e.Description() != "d" || e.GroupName() != p.Group || e.UUID() != p.UUID || e.Administrator() != "A" ||
		e.CredentialAuthority() != "C" || len(e.Questions()) != 6 || !e.Questions()[2].Blank || e.Questions()[2].Choices() != 4 {
		t.Errorf("fields: %s", e.Raw())
	}
	if !e.Shuffled() || e.Questions()[4].Choices() != 6 || e.Questions()[5].Choices() != 1 {
		t.Errorf("questions: %+v", e.Questions())
	}
	e.Questions()[0].Answers[0], e.Questions()[4].Lists[0][0], e.Questions()[5].Extra[0] = "changed", "changed", ' '
	if e.Questions()[0].Answers[0] != "yes" || e.Questions()[4].Lists[0][0] != "A" || e.Questions()[5].Extra[0] != '{' {
		t.Error("an election can be changed from outside")
	}
	if !strings.HasSuffix(string(e.Raw()), `,"administrator":"A","credential_authority":"C"}`) {
		t.Errorf("order: %s", e.Raw())
	}
	withLanguage := strings.Replace(string(e.Raw()), `,"administrator"`, `,"language":"fr","administrator"`, 1)
	if _, err := belenios.ParseElection([]byte(withLanguage)); err != nil {
		t.Errorf("version 3's language: %v", err)
	}
}

// TestStringsAreWrittenAsTheToolDoes: the bytes were compared with
// belenios-tool 2.0's for the same text.
func TestStringsAreWrittenAsTheToolDoes(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds, 1)
	want := `"description":"Żółć & <b>\"quoted\"</b> \\ \n\t\u007f\u0001 ` + "\u2028" + `","name":"Łódź"`
	if !strings.Contains(string(m.election.Raw()), want) {
		t.Errorf("%s", m.election.Raw())
	}
}

func TestElectionsRefused(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds, 1)
	good := string(m.election.Raw())
	key := m.election.PublicKey()
	question := `{"answers":["yes","no"],"min":1,"max":1,"question":"one of two"}`
	for _, c := range []struct {
		name, old, new string
		want           error
	}{
		{"version 2", `"version":1`, `"version":2`, belenios.ErrUnsupported},
		{"version as text", `"version":1`, `"version":"1"`, belenios.ErrMalformed},
		{"space", `,"name"`, `, "name"`, belenios.ErrMalformed},
		{"escaped letter", `"name":"Ł`, `"name":"\u0141`, belenios.ErrMalformed},
		{"escaped slash", `</b>`, `<\/b>`, belenios.ErrMalformed},
		{"not UTF-8", `"name":"Ł`, "\"name\":\"\xff", belenios.ErrMalformed},
		{"control character", `"name":"Ł`, "\"name\":\"\x01", belenios.ErrMalformed},
		{"unknown field", `,"uuid"`, `,"x":"","uuid"`, belenios.ErrMalformed},
		{"missing name", `,"name":"Łódź"`, ``, belenios.ErrMalformed},
		{"short uuid", m.election.UUID(), `abc`, belenios.ErrMalformed},
		{"uuid not base58", m.election.UUID(), `000000000000000`, belenios.ErrMalformed},
		{"key off the curve", key, strings.Repeat("0", 63) + "2", group.ErrEncoding},
		{"key outside the group", key, strings.Repeat("0", 64), group.ErrNotMember},
		{"key that hides nothing", key, strings.Repeat("0", 63) + "1", belenios.ErrMalformed},
		{"other group", `"Ed25519"`, `"BELENIOS-2048"`, group.ErrEncoding},
		{"no such group", `"Ed25519"`, `"P-256"`, group.ErrUnknown},
		{"unknown type", question, `{"type":"Cumulative","value":{}}`, belenios.ErrUnsupported},
		{"type without value", question, `{"type":"NonHomomorphic"}`, belenios.ErrMalformed},
		{"shuffled without answers", question, `{"type":"NonHomomorphic","value":{"answers":[],"question":"q"}}`, belenios.ErrMalformed},
		{"shuffled, 31 answers", question, `{"type":"NonHomomorphic","value":{"answers":["a"` + strings.Repeat(`,"a"`, 30) + `],"question":"q"}}`, belenios.ErrMalformed},
		{"value's fields in another order", question, `{"type":"NonHomomorphic","value":{"question":"q","answers":["a"]}}`, belenios.ErrMalformed},
		{"no lists", question, `{"type":"Lists","value":{"answers":[],"question":"q"}}`, belenios.ErrMalformed},
		{"list without a title", question, `{"type":"Lists","value":{"answers":[["a","b"],[]],"question":"q"}}`, belenios.ErrMalformed},
		{"lists without candidates", question, `{"type":"Lists","value":{"answers":[["a"],["b"]],"question":"q"}}`, belenios.ErrMalformed},
		{"extra before value", `"extra":{"scoring":[3,2,1]}`, `"value":{}`, belenios.ErrMalformed},
		{"extra, a space", `{"scoring":[3,2,1]}`, `{"scoring": [3,2,1]}`, belenios.ErrMalformed},
		{"extra, not JSON", `{"scoring":[3,2,1]}`, `{scoring}`, belenios.ErrMalformed},
		{"extra, a comma more", `{"scoring":[3,2,1]}`, `[3,2,1,]`, belenios.ErrMalformed},
		{"extra, a leading zero", `{"scoring":[3,2,1]}`, `01`, belenios.ErrMalformed},
		{"extra, another escape", `{"scoring":[3,2,1]}`, `"\u0061"`, belenios.ErrMalformed},
		{"extra, too deep", `{"scoring":[3,2,1]}`, strings.Repeat("[", 70) + strings.Repeat("]", 70), belenios.ErrMalformed},
		{"min above max", `"min":1,"max":1`, `"min":2,"max":1`, belenios.ErrMalformed},
		{"max above answers", `"min":1,"max":1`, `"min":1,"max":3`, belenios.ErrMalformed},
		{"negative", `"min":1,"max":1`, `"min":-1,"max":1`, belenios.ErrMalformed},
		{"leading zero", `"min":1,"max":1`, `"min":01,"max":1`, belenios.ErrMalformed},
		{"fraction", `"min":1,"max":1`, `"min":1.0,"max":1`, belenios.ErrMalformed},
		{"no answers", `"answers":["yes","no"],"min":1,"max":1`, `"answers":[],"min":0,"max":0`, belenios.ErrMalformed},
		{"end", `"}`, `"}}`, belenios.ErrMalformed},
	} {
		raw := strings.Replace(good, c.old, c.new, 1)
		if raw == good {
			t.Fatalf("%s: nothing changed", c.name)
		}
		if _, err := belenios.ParseElection([]byte(raw)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
	}
	for n := range good {
		if _, err := belenios.ParseElection([]byte(good[:n])); !errors.Is(err, belenios.ErrMalformed) {
			t.Fatalf("cut at %d: %v", n, err)
		}
	}
	if _, err := belenios.NewElection(belenios.ElectionParams{}); err == nil {
		t.Error("an election of nothing")
	}
}

// TestExtra: the field is kept as it is, whatever JSON it is.
func TestExtra(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds, 1)
	for _, extra := range []string{`null`, `true`, `[]`, `{}`, `-1.5e+10`, `0`, `{"b":[1,{"a":false}],"a":"ł\n"}`} {
		raw := strings.Replace(string(m.election.Raw()), `{"scoring":[3,2,1]}`, extra, 1)
		e, err := belenios.ParseElection([]byte(raw))
		if err != nil {
			t.Errorf("%s: %v", extra, err)
			continue
		}
		again, err := e.ReserialiseElection()
		if err != nil || string(again.Raw()) != raw {
			t.Errorf("%s is written back as %s: %v", raw, again.Raw(), err)
		}
	}
}

// TestEmbeddingBounds: as many answers as the group can write, and no more.
func TestEmbeddingBounds(t *testing.T) {
	for name, most := range map[string]int{group.NameEd25519: 30, group.NameRFC3526: 255, group.NameBelenios2048: 0} {
		question := func(n int) []belenios.Question {
			return []belenios.Question{{Kind: belenios.NonHomomorphic, Answers: make([]string, n)}}
		}
		base := makeElection(t, name, allKinds[:1], 1).election
		p := belenios.ElectionParams{Group: name, PublicKey: base.PublicKey(), UUID: base.UUID(), Questions: question(most + 1)}
		if _, err := belenios.NewElection(p); !errors.Is(err, belenios.ErrMalformed) {
			t.Errorf("%s, %d answers: %v", name, most+1, err)
		}
		if most == 0 {
			continue
		}
		m := makeElection(t, name, question(most), 1, 1)
		answer := make([]int, most)
		for i := range answer {
			answer[i] = 7 * i % 256
		}
		if _, result := m.tallied(m.ballot(0, answer)); !slices.Equal(result[0].Votes[0], answer) {
			t.Errorf("%s: %v", name, result[0].Votes)
		}
	}
}

// TestCosts: every ballot fits the size limit and costs are positive.
func TestCosts(t *testing.T) {
	for _, name := range allGroups[:2] {
		m := makeElection(t, name, kindsOf(name), 1, 1)
		raw := m.ballot(0, vote(name, []int{1, 0}, []int{0, 0, 0}, []int{1, 0, 0, 0}, []int{0, 0, 0}, []int{0, 0, 0, 1, 1, 0}, []int{1, 2, 3})...)
		if limit := m.election.MaxBallotSize(); len(raw) > limit || len(raw) < limit*9/10 {
			t.Errorf("%s: a ballot of %d bytes, limit %d", name, len(raw), limit)
		}
		cost := 0
		for n := range kindsOf(name) {
			part := makeElection(t, name, allKinds[:n+1], 1, 1)
			if c := part.election.BallotCost(); c <= cost {
				t.Errorf("%s, %d questions: cost %d, without the last %d", name, n+1, c, cost)
			} else {
				cost = c
			}
		}
	}
}
