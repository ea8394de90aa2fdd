// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// Two elections, of which the second inherits what the first leaves.
func TestCampaign(t *testing.T) {
	const second = "nSS8FHXPZ6Z5Ny"
	c := &manifest.Campaign{
		Version: manifest.CampaignVersion, Name: "Town", OpensAt: 1, ClosesAt: 2, Eligibility: manifest.EligibleOwn, Leftovers: budget.NextLeftovers,
		Elections: []manifest.CampaignElection{{UUID: budgetUUID, Name: "Parks", District: "north"}, {UUID: second, Name: "Parks", District: "south"}},
	}
	keep := func(*belenios.Question) {}
	north, south := testManifest(), testManifest()
	south.UUID = second
	c.Bind(north)
	c.Bind(south)
	first := budgetElection(t, north, keep)
	left, err := north.Outcome(north.Bytes(), manifest.Counted{Ballots: 3, Counts: []int64{1, 1, 3}})
	if err != nil || left.Left != "1" {
		t.Fatal(left, err)
	}
	inherits := func(i manifest.Inheritance) map[string][]byte { return budgetElection(t, south, keep, i) }
	good := inherits(manifest.Inherit(budgetUUID, left))
	more := manifest.Inherit(budgetUUID, left)
	more.Amount = "41"
	unbound, document := testManifest(), c.Bytes()

	for _, c := range []struct {
		name          string
		first, second map[string][]byte
		state         verifier.State
		problem       string
	}{
		{name: "all there", first: first, second: good, state: verifier.Passed},
		{name: "more inherited than left", first: first, second: inherits(more), state: verifier.Failed, problem: "inherits 41 of"},
		{name: "another outcome", first: first, state: verifier.Failed, problem: "inherits 1 of the outcome " + strings.Repeat("0", 64),
			second: inherits(manifest.Inheritance{Election: budgetUUID, Outcome: strings.Repeat("0", 64), Amount: "1"})},
		{name: "the other one is missing", second: good, state: verifier.Failed, problem: "is not there or does not verify"},
		{name: "of no campaign", first: budgetElection(t, unbound, keep), second: good, state: verifier.Failed, problem: `states the campaign ""`},
		{name: "exchanged", first: good, second: first, state: verifier.Failed, problem: "is of election"},
		{name: "not all open", first: first, state: verifier.Incomplete},
		{name: "no outcome yet", first: first, second: without(good, verifier.OutcomeFile), state: verifier.Incomplete},
		{name: "no manifest", first: first, second: without(good, verifier.ManifestFile, verifier.OutcomeFile), state: verifier.Failed, problem: "has no manifest.json"},
		{name: "an altered outcome", first: first, second: altered(good, verifier.OutcomeFile, `"amount":"1"`, `"amount":"2"`), state: verifier.Failed, problem: "check outcome failed"},
	} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, verifier.CampaignFile), document)
		for uuid, files := range map[string]map[string][]byte{budgetUUID: c.first, second: c.second} {
			for name, content := range files {
				write(t, filepath.Join(dir, uuid, name), content)
			}
		}
		r, err := verifier.Campaign(t.Context(), dir, verifier.Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if r.State != c.state || (r.Err() == nil) != (c.state != verifier.Failed) || c.problem != "" && !strings.Contains(r.Err().Error(), c.problem) {
			t.Errorf("%s: state %s, %v", c.name, r.State, r.Err())
		}
	}
	if _, err := verifier.Campaign(t.Context(), t.TempDir(), verifier.Options{}); err == nil {
		t.Error("a folder without a document is a campaign")
	}
}

func write(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func without(files map[string][]byte, names ...string) map[string][]byte {
	files = maps.Clone(files)
	for _, name := range names {
		delete(files, name)
	}
	return files
}

func altered(files map[string][]byte, name, from, to string) map[string][]byte {
	files = maps.Clone(files)
	files[name] = bytes.Replace(files[name], []byte(from), []byte(to), 1)
	return files
}
