// SPDX-License-Identifier: Apache-2.0

package precompile

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

var update = flag.Bool("update", false, "write testdata again")

// vector is a case in the format of geth's core/vm/testdata/precompiles. ExpectedError is the stable code.
type vector struct {
	Input         string
	Expected      string `json:",omitempty"`
	ExpectedError string `json:",omitempty"`
	Name          string
	Gas           uint64
	NoBenchmark   bool
}

func goodVectors(t *testing.T) []vector {
	var out []vector
	for _, name := range groups {
		f := newFixture(t, name, 2, 1, 1, false)
		out = append(out, vector{Name: name + "-ballot", Input: hex.EncodeToString(f.input())},
			vector{Name: name + "-election", Input: hex.EncodeToString(encode(f.election.Raw(), nil)), NoBenchmark: true})
	}
	blank := newFixture(t, group.NameEd25519, 5, 1, 5, true)
	out = append(out, vector{Name: "Ed25519-blank", Input: hex.EncodeToString(blank.input())})
	others := kinds(t, group.NameEd25519)
	for _, kind := range []string{"list", "many-numbers", "mixed"} {
		out = append(out, vector{Name: "Ed25519-" + kind, Input: hex.EncodeToString(others[kind].input())})
	}
	return out
}

// badInputs are made from one good ballot, each with one thing wrong.
func badInputs(t *testing.T) []vector {
	f := newFixture(t, group.NameEd25519, 2, 1, 1, false)
	other := newFixture(t, group.NameEd25519, 2, 0, 1, false)
	finite := newFixture(t, group.NameBelenios2048, 2, 1, 1, false)
	raw, ballot := f.election.Raw(), f.ballot
	swap := func(from, to string) []byte {
		if !bytes.Contains(ballot, []byte(from)) {
			t.Fatalf("the ballot has no %q", from)
		}
		return bytes.Replace(ballot, []byte(from), []byte(to), 1)
	}
	digit := func(label string, within []byte) []byte { // changes the last digit of the first value after label
		out := bytes.Clone(within)
		i := bytes.Index(out, []byte(label)) + len(label)
		end := i + bytes.IndexByte(out[i:], '"') - 1
		if out[end]++; out[end] > '9' {
			out[end] = '0'
		}
		return out
	}
	alpha := swap(`"alpha":"`, `"alpha":"f`)
	alpha = append(alpha[:bytes.Index(alpha, []byte(`,"beta"`))-2], alpha[bytes.Index(alpha, []byte(`,"beta"`))-1:]...)
	cases := []struct {
		name             string
		election, ballot []byte
	}{
		{"truncated", raw, ballot[:len(ballot)-1]},
		{"one-byte", raw, []byte("{")},
		{"array", raw, []byte("[]")},
		{"trailing-newline", raw, append(bytes.Clone(ballot), '\n')},
		{"space-in-json", raw, swap(`{"election_uuid":`, `{ "election_uuid":`)},
		{"fields-reordered", raw, swap(`"alpha":`, `"alphb":`)},
		{"another-election", other.election.Raw(), ballot},
		{"another-group", finite.election.Raw(), ballot},
		{"finite-ballot-for-curve", raw, finite.ballot},
		{"bad-element", raw, alpha},
		{"bad-proof-covered-by-signature", raw, digit(`"individual_proofs":[[{"challenge":"`, ballot)},
		{"bad-signature", raw, digit(`"signature":{"hash":"`+string(ballot[bytes.Index(ballot, []byte(`"signature":{"hash":"`))+21:][:43])+`","proof":{"challenge":"`, ballot)},
		{"too-large", raw, append(bytes.Clone(ballot), bytes.Repeat([]byte(" "), 4000)...)},
		{"election-truncated", raw[:len(raw)-1], ballot},
		{"election-rubbish", []byte("rubbish"), ballot},
		{"election-check-rubbish", []byte("rubbish"), nil},
	}
	out := []vector{
		{Name: "empty-input", Input: ""},
		{Name: "length-cut", Input: "000000"},
		{Name: "length-beyond-input", Input: "00000009" + hex.EncodeToString([]byte("election"))},
		{Name: "length-huge", Input: "ffffffff7b7d"},
		{Name: "no-election", Input: "00000000" + hex.EncodeToString(ballot)},
	}
	for _, c := range cases {
		out = append(out, vector{Name: c.name, Input: hex.EncodeToString(encode(c.election, c.ballot))})
	}
	return out
}

// TestWriteVectors writes testdata with -update; a difference is a change of what other nodes must answer. The ballots of
// archives.json were made by belenios-tool, those of fail-archives.json from them with one thing broken and, where
// the name says so, a new signature; only their answers and gas are written.
func TestWriteVectors(t *testing.T) {
	if !*update {
		t.Skip("only with -update")
	}
	v := New(nil)
	write := func(name string, cases []vector, bad bool) {
		for i := range cases {
			input, _ := hex.DecodeString(cases[i].Input)
			got := v.answer(input)
			if (got.code != "") != bad {
				t.Fatalf("%s: %+v", cases[i].Name, got)
			}
			cases[i].Expected, cases[i].ExpectedError = hex.EncodeToString([]byte(got.text)), got.code
			cases[i].Gas = v.RequiredGas(input)
		}
		raw, err := json.MarshalIndent(cases, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("testdata", name), append(raw, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("beleniosBallot.json", goodVectors(t), false)
	write("fail-beleniosBallot.json", badInputs(t), true)
	write("archives.json", readVectors(t, "archives.json", 1), false)
	write("fail-archives.json", readVectors(t, "fail-archives.json", 1), true)
}

func readVectors(t testing.TB, name string, atLeast int) []vector {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var cases []vector
	if err := json.Unmarshal(raw, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < atLeast {
		t.Fatalf("%s has %d cases, want %d", name, len(cases), atLeast)
	}
	return cases
}

func TestVectors(t *testing.T) {
	for _, file := range []struct {
		name    string
		atLeast int
	}{{"beleniosBallot.json", 10}, {"fail-beleniosBallot.json", 21}, {"archives.json", 9}, {"fail-archives.json", 11}} {
		v := New(nil)
		for _, c := range readVectors(t, file.name, file.atLeast) {
			input, err := hex.DecodeString(c.Input)
			if err != nil {
				t.Fatal(err)
			}
			for _, when := range []string{"first", "cached"} {
				checkVector(t, v, c, input, when)
			}
		}
	}
}

func checkVector(t *testing.T, v *Verifier, c vector, input []byte, when string) {
	t.Helper()
	if gas := v.RequiredGas(input); gas != c.Gas {
		t.Errorf("%s: gas %d, want %d", c.Name, gas, c.Gas)
	}
	before := bytes.Clone(input)
	out, err := v.Run(input)
	if !bytes.Equal(before, input) {
		t.Errorf("%s: Run changed its input", c.Name)
	}
	if c.ExpectedError == "" {
		if err != nil || hex.EncodeToString(out) != c.Expected {
			t.Errorf("%s, %s: %q, %v", c.Name, when, out, err)
		}
		return
	}
	if !errors.Is(err, vm.ErrExecutionReverted) || !bytes.Equal(out, refusalData(c.ExpectedError)) {
		t.Errorf("%s, %s: %q, %v, want %s", c.Name, when, out, err, c.ExpectedError)
	}
}

func TestEveryCodeHasASentence(t *testing.T) {
	for _, code := range []string{belenios.CodeMalformed, belenios.CodeNotCanonical, belenios.CodeWrongElection,
		belenios.CodeBadElement, belenios.CodeBadProof, belenios.CodeBadSignature, belenios.CodeTooLarge,
		CodeBadElection, CodeBadInput} {
		data := refusalData(code)
		if int(data[0]) != len(code) || !strings.HasPrefix(string(data[1:]), code+sentences[code]) || sentences[code] == "" {
			t.Errorf("%s: %q", code, data)
		}
	}
	if got := refusalData("new-code"); !bytes.Equal(got, refusalData(belenios.CodeMalformed)) {
		t.Errorf("unknown code: %q", got)
	}
}
