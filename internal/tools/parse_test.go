// SPDX-License-Identifier: Apache-2.0

package tools_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/internal/tools"
	"github.com/madangvote/madang/vectors"
)

func TestReadVoters(t *testing.T) {
	for text, want := range map[string]string{
		"a@x\nb@x,bob\n\n c@x,,5 \nd@x,dan,0\n": "[{a@x 1} {bob 1} {c@x 5} {dan 0}] true",
		"a@x,ann\r\nb@x,bob\r\n":                "[{ann 1} {bob 1}] false",
		"a@x,ann,1":                             "[{ann 1}] true",
		"a@x,ann\nother@x,ann\n":                "line 2: the same voter as line 1",
		"a@x,ann,-1":                            "line 1: the weight is not a number from 0 to 100000000",
		"a@x,ann,100000001":                     "line 1: the weight",
		"a@x,ann,1,2":                           "line 1: want address,login,weight",
		"a\tb":                                  "line 1: want address,login,weight",
		",,3":                                   "line 1: a voter without a name",
		"\n\n":                                  "it names no voter",
	} {
		voters, err := tools.ReadVoters(strings.NewReader(text))
		got := fmt.Sprint(err)
		if err == nil {
			got = fmt.Sprint(voters.List, voters.Weighted)
		}
		if got != want && (err == nil || !strings.HasPrefix(got, want)) {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// The files of codes of three versions, and votes that name voters in them.
func TestReadCodesAndVotes(t *testing.T) {
	for name, codes := range map[string]string{
		"ours":       "ann\tcode-1\nbob b\tcode-2\n",
		"2.0":        "a@x,ann code-1\nb@x,bob b,7 code-2\n",
		"2.0 alone":  "code-1\ncode-2\n",
		"3.0":        `{"ann":"code-1","bob b":"code-2"}`,
		"3.0 spaced": "{\n  \"ann\": \"code-1\",\n  \"bob b\": \"code-2\"\n}\n",
	} {
		read, err := tools.ReadCodes(strings.NewReader(codes))
		if err != nil || read.Len() != 2 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		lines := `{"voter":2,"choice":[[1]]}` + "\n\n" + `{"credential":"code-3","choice":[[0]]}`
		want := []string{"code-2", "code-3"}
		if name != "2.0 alone" {
			lines += "\n" + `{"choice":[[2]],"voter":"bob b"}`
			want = append(want, "code-2")
		}
		votes, err := tools.ReadVotes(strings.NewReader(lines), read)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, v := range votes {
			got = append(got, v.Credential)
		}
		if !slices.Equal(got, want) || string(votes[0].Choice) != "[[1]]" {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	for _, bad := range []string{
		"", "\n", "{", "{}", `{"a":1}`, `{"a":{"b":"c"}}`, `{"a":"b"`, `{"a":"b","a":"c"}`, "ann\tx\nann\ty\n",
	} {
		if codes, err := tools.ReadCodes(strings.NewReader(bad)); err == nil {
			t.Errorf("codes %q are read: %d", bad, codes.Len())
		}
	}
	codes, err := tools.ReadCodes(strings.NewReader("ann\tsecret\n"))
	check(t, err)
	for _, bad := range []string{
		"", "[]", `{"voter":1}`, `{"choice":[[1]]}`, `{"voter":0,"choice":[]}`, `{"voter":2,"choice":[]}`, `{"voter":"bob","choice":[]}`,
		`{"voter":true,"choice":[]}`, `{"voter":1,"credential":"x","choice":[]}`, `{"voter":1,"choice":[]}{}`, `{"voter":1,"choice":[],"x":1}`,
	} {
		_, err := tools.ReadVotes(strings.NewReader(bad), codes)
		if err == nil {
			t.Errorf("votes %q are read", bad)
		} else if strings.Contains(err.Error(), "secret") {
			t.Errorf("votes %q: the error shows a code: %v", bad, err)
		}
	}
}

func TestCleanCredentials(t *testing.T) {
	for raw, want := range map[string]string{
		`["12","34"]`:                `["12","34"]`,
		`["12,5","34,1"]`:            `["12,5","34,1"]`,
		`["12,,1","34,,2"]`:          `["12","34"]`,
		`["12,5,ann","34,1,b,o\"b"]`: `["12,5","34,1"]`,
		`nonsense`:                   `nonsense`,
	} {
		if got := tools.CleanCredentials([]byte(raw)); string(got) != want {
			t.Errorf("%s becomes %s, want %s", raw, got, want)
		}
	}
}

// Templates that belenios-tool took make the elections that it made.
func TestTemplatesOfVectors(t *testing.T) {
	for name, template := range map[string]string{
		"ed25519-v1-3.3.0-multi": `{"description": "Test vector ed25519-v1-3.3.0-multi", "name": "ed25519-v1-3.3.0-multi", "questions": [{"answers": ["Answer 1", "Answer 2"], "min": 0, "max": 1, "question": "Question 1?"}, {"answers": ["Answer 1", "Answer 2", "Answer 3"], "min": 1, "max": 1, "question": "Question 2?", "blank": true}, {"answers": ["Answer 1", "Answer 2", "Answer 3", "Answer 4"], "min": 0, "max": 4, "question": "Question 3?"}]}`,
		"ed25519-v1-3.3.0-nh":    `{"description": "Test vector ed25519-v1-3.3.0-nh", "name": "ed25519-v1-3.3.0-nh", "questions": [{"type": "NonHomomorphic", "value": {"answers": ["Answer 1", "Answer 2", "Answer 3", "Answer 4", "Answer 5"], "question": "Question 1?"}}]}`,
		"ed25519-v1-3.3.0-list":  `{"description": "Test vector ed25519-v1-3.3.0-list", "name": "ed25519-v1-3.3.0-list", "questions": [{"type": "Lists", "value": {"answers": [["List 1", "Candidate 1-1", "Candidate 1-2"], ["List 2", "Candidate 2-1"], ["List 3", "Candidate 3-1", "Candidate 3-2", "Candidate 3-3"]], "question": "Question 1?"}}]}`,
	} {
		c, err := vectors.Get(name)
		check(t, err)
		reader, err := archive.NewReader(bytes.NewReader(c.Archive))
		check(t, err)
		setup, err := reader.Next()
		check(t, err)
		trustees, err := belenios.ParseTrustees(group.NameEd25519, setup.Data[1])
		check(t, err)
		election, err := tools.MakeElection([]byte(template), c.UUID, group.NameEd25519, trustees)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !bytes.Equal(election.Raw(), setup.Data[0]) {
			t.Errorf("%s: made %s\nwant %s", name, election.Raw(), setup.Data[0])
		}
	}
}

func FuzzReadVotes(f *testing.F) {
	f.Add("ann\tcode\n", `{"voter":1,"choice":[[1]]}`)
	f.Add("a@x,ann,3 code\n", `{"voter":"ann","choice":[[1]]}`)
	f.Add(`{"ann":"code"}`, `{"credential":"x","choice":[[1]]}`)
	f.Fuzz(func(t *testing.T, file, lines string) {
		codes, err := tools.ReadCodes(strings.NewReader(file))
		if err != nil {
			codes = nil
		} else if codes.Len() == 0 {
			t.Error("no codes, and no error")
		}
		votes, err := tools.ReadVotes(strings.NewReader(lines), codes)
		if err == nil && len(votes) == 0 {
			t.Error("no votes, and no error")
		}
		for _, v := range votes {
			if v.Credential == "" && codes == nil || len(v.Choice) == 0 {
				t.Errorf("a vote without credential or choice: %q", lines)
			}
		}
	})
}

func FuzzReadVoters(f *testing.F) {
	f.Add("a@x,ann,3\nb@x\n")
	f.Fuzz(func(t *testing.T, text string) {
		voters, err := tools.ReadVoters(strings.NewReader(text))
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for _, v := range voters.List {
			if v.Name == "" || seen[v.Name] || strings.ContainsAny(v.Name, "\t\n") || v.Weight < 0 || v.Weight > belenios.MaxWeight {
				t.Errorf("voter %+v of %q", v, text)
			}
			seen[v.Name] = true
		}
	})
}

func FuzzParsePayload(f *testing.F) {
	data := []byte(`{"decryption_factors":[],"decryption_proofs":[]}`)
	owned := belenios.OwnedPayload{Owner: 1, Payload: sha256.Sum256(data)}.Marshal()
	f.Add(slices.Concat(data, []byte("\n"), owned, []byte("\n")))
	f.Fuzz(func(t *testing.T, raw []byte) {
		p, err := tools.ParsePayload(archive.PartialDecryption, raw)
		if err == nil && !bytes.Equal(bytes.TrimRight(raw, "\n"), bytes.TrimRight(p.Lines(), "\n")) {
			t.Errorf("%q is written back as %q", raw, p.Lines())
		}
	})
}

func FuzzMakeElection(f *testing.F) {
	f.Add([]byte(homomorphic))
	f.Add([]byte(`{"description":"d","name":"n","questions":[{"type":"NonHomomorphic","value":{"answers":["a"],"question":"q"},"extra":{"x": [1]}}]}`))
	f.Add([]byte(`{"description":"d","name":"n","questions":[{"type":"Lists","value":{"answers":[["l","c"]],"question":"q"}}],"administrator":"a"}`))
	key, err := belenios.ParseTrusteeKey(group.NameEd25519, []byte(`"2"`))
	if err != nil {
		f.Fatal(err)
	}
	_, trustees, err := tools.MakeTrustees(group.NameEd25519, key.PublicJSON())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		election, err := tools.MakeElection(raw, "11111111111111", group.NameEd25519, trustees)
		if err != nil {
			return
		}
		again, err := belenios.ParseElection(election.Raw())
		if err != nil || !bytes.Equal(again.Raw(), election.Raw()) {
			t.Errorf("%q makes %q, which reads as %v", raw, election.Raw(), err)
		}
	})
}
