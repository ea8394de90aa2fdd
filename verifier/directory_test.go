// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

const budgetUUID = "nSS8FHXPZ6Z5Nw"

func testManifest() *manifest.Manifest {
	return &manifest.Manifest{
		Version: manifest.Version, UUID: budgetUUID, Name: "Parks", Budget: "100", Currency: "EUR", Decimals: 2,
		Rule: budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}}, Ballot: budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 2}, OpensAt: 1, ClosesAt: 2,
		Projects: []manifest.Project{{ID: "a", Name: "Benches", Cost: "60"}, {ID: "b", Name: "Trees", Cost: "40.50"}, {ID: "c", Name: "Pond", Cost: "39"}},
	}
}

// budgetElection is an election bound to a manifest, with its archive, manifest
// and outcome. change alters the election's question.
func budgetElection(t *testing.T, m *manifest.Manifest, change func(*belenios.Question), inherited ...manifest.Inheritance) map[string][]byte {
	t.Helper()
	q := belenios.Question{Question: m.Name, Min: m.Ballot.MinLength, Max: m.Ballot.MaxLength}
	for _, p := range m.Projects {
		q.Answers = append(q.Answers, p.Name)
	}
	change(&q)
	f := newFixture(t, plan{
		group: "Ed25519", uuid: m.UUID, description: "Vote.\n" + manifest.Line(m.Bytes()), weights: ones(3), questions: []belenios.Question{q},
	})
	for voter, choice := range [][]int{{0, 1, 1}, {1, 0, 1}, {0, 0, 1}} {
		choice = append(choice, make([]int, len(q.Answers)-3)...)
		raw := f.ballot(voter, [][]int{choice})
		f.append(archive.Ballot, raw)
		f.count(raw, 1)
	}
	raw := f.finish()
	outcome, err := m.Outcome(m.Bytes(), manifest.Counted{Ballots: 3, Counts: []int64{1, 1, 3}, Inherited: inherited})
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{"election.bel": raw, verifier.ManifestFile: m.Bytes(), verifier.OutcomeFile: outcome.Bytes()}
}

func writeDir(t *testing.T, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if content == nil {
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestDirectory(t *testing.T) {
	m := testManifest()
	other := testManifest()
	other.Budget = "1000"
	renamed, fewer, dearer := testManifest(), testManifest(), testManifest()
	renamed.Projects[1].Name = "Bees"
	fewer.Projects = fewer.Projects[:2]
	dearer.Ballot.MaxLength = 3
	keep := func(*belenios.Question) {}
	good := budgetElection(t, m, keep)
	tallyAt := records(t, good["election.bel"])[5].Offset
	for _, c := range []struct {
		name   string
		base   map[string][]byte
		change map[string][]byte // nil content removes a file
		want   string            // failed checks
		state  verifier.State
	}{
		{"all there", good, nil, "", verifier.Passed},
		{"no outcome", good, map[string][]byte{verifier.OutcomeFile: nil}, "", verifier.Passed},
		{"archive alone", good, map[string][]byte{verifier.OutcomeFile: nil, verifier.ManifestFile: nil}, "", verifier.Passed},
		{"no manifest", good, map[string][]byte{verifier.ManifestFile: nil}, "outcome", verifier.Failed},
		{"another manifest", good, map[string][]byte{verifier.ManifestFile: other.Bytes()}, "manifest-hash", verifier.Failed},
		{"manifest with a line's end", good, map[string][]byte{verifier.ManifestFile: append(m.Bytes(), '\n')}, "manifest-hash", verifier.Failed},
		{"no JSON", good, map[string][]byte{verifier.ManifestFile: []byte("{")}, "manifest-hash manifest-form", verifier.Failed},
		{"empty manifest", good, map[string][]byte{verifier.ManifestFile: {}}, "manifest-hash manifest-form", verifier.Failed},
		{"another outcome", good, map[string][]byte{verifier.OutcomeFile: bytes.Replace(good[verifier.OutcomeFile], []byte("1,1,3"), []byte("1,3,1"), 1)}, "outcome", verifier.Failed},
		{"outcome with a line's end", good, map[string][]byte{verifier.OutcomeFile: append(bytes.Clone(good[verifier.OutcomeFile]), '\n')}, "outcome", verifier.Failed},
		{"another name", budgetElection(t, renamed, func(q *belenios.Question) { q.Answers[1] = "Trees" }), nil, "manifest-projects", verifier.Failed},
		{"an answer more", budgetElection(t, m, func(q *belenios.Question) { q.Answers = append(q.Answers, "Zoo") }), nil, "manifest-projects", verifier.Failed},
		{"other limits", budgetElection(t, dearer, func(q *belenios.Question) { q.Max = 2 }), nil, "manifest-limits", verifier.Failed},
		{"no result yet", good, map[string][]byte{"election.bel": good["election.bel"][:tallyAt], verifier.OutcomeFile: nil}, "", verifier.Incomplete},
		{"an outcome too early", good, map[string][]byte{"election.bel": good["election.bel"][:tallyAt]}, "outcome", verifier.Failed},
		{"an election without manifest", good, map[string][]byte{"election.bel": ed(t)}, "manifest-hash manifest-projects manifest-limits", verifier.Failed},
		{"a broken archive", good, map[string][]byte{"election.bel": good["election.bel"][:700]}, "archive-whole", verifier.Failed},
	} {
		files := map[string][]byte{}
		for _, from := range []map[string][]byte{c.base, c.change} {
			for name, content := range from {
				files[name] = content
			}
		}
		report, err := verifier.Directory(t.Context(), writeDir(t, files), verifier.Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := failedIDs(report); got != c.want || report.State != c.state {
			t.Errorf("%s: state %s, failed %q, want %s, %q", c.name, report.State, got, c.state, c.want)
		}
	}
}

// TestDirectoryOutcome: the report says what is funded.
func TestDirectoryOutcome(t *testing.T) {
	files := budgetElection(t, testManifest(), func(*belenios.Question) {})
	report, err := verifier.Directory(t.Context(), writeDir(t, files), verifier.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if o := report.Outcome; o == nil || strings.Join(o.Funded, " ") != "a c" || o.Cost != "99" {
		t.Errorf("outcome %+v", o)
	}
	if report.Manifest == "" || report.Manifest != report.Outcome.Manifest {
		t.Errorf("manifest %q, outcome's %q", report.Manifest, report.Outcome.Manifest)
	}
}

func TestDirectoryUnusable(t *testing.T) {
	if _, err := verifier.Directory(t.Context(), t.TempDir(), verifier.Options{}); !errors.Is(err, verifier.ErrNoArchive) {
		t.Errorf("empty directory: %v", err)
	}
	two := writeDir(t, map[string][]byte{"a.bel": ed(t), "b.bel": ed(t)})
	if _, err := verifier.Directory(t.Context(), two, verifier.Options{}); err == nil || !strings.Contains(err.Error(), "there must be one") {
		t.Errorf("two archives: %v", err)
	}
	if _, err := verifier.Directory(t.Context(), filepath.Join(two, "none"), verifier.Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no directory: %v", err)
	}
	odd := filepath.Join(t.TempDir(), "a[b]*?c")
	if err := os.Mkdir(odd, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(odd, "x.bel"), ed(t), 0o644); err != nil {
		t.Fatal(err)
	}
	if report, err := verifier.Directory(t.Context(), odd, verifier.Options{}); err != nil || report.State != verifier.Passed {
		t.Errorf("odd name: %v", err)
	}
}

// TestDirectoryShuffled: whole ballots, a lot, and a ballot beyond the cost that
// the manifest allows.
func TestDirectoryShuffled(t *testing.T) {
	m := testManifest()
	m.Ballot = budget.Style{Type: budget.Approval, MinLength: 1, MaxSumCost: "100"}
	m.SetRule(budget.Rule{Name: budget.EqualShares, Completion: budget.Add1, Ties: []budget.Tie{budget.TieLot}})
	answers, err := m.Answers()
	if err != nil {
		t.Fatal(err)
	}
	f := newFixture(t, plan{
		group: "Ed25519", uuid: budgetUUID, description: manifest.Line(m.Bytes()), weights: ones(3),
		questions: []belenios.Question{{Kind: belenios.NonHomomorphic, Question: m.Name, Answers: answers}},
	})
	for voter, numbers := range [][]int{{1, 3, 0}, {1, 2, 0}, {2, 0, 0}} { // the second costs 100.50
		f.cast(voter, numbers)
	}
	files := map[string][]byte{"election.bel": f.finish(), verifier.ManifestFile: m.Bytes()}
	report, err := verifier.Directory(t.Context(), writeDir(t, files), verifier.Options{Final: true})
	if err != nil || report.State != verifier.Passed || report.Outcome == nil {
		t.Fatalf("%+v, %v", report, err)
	}
	o := report.Outcome
	if o.Lot == "" || o.Lot != manifest.LotSeed(m.Bytes(), f.election.PublicKey()) || report.Key != f.election.PublicKey() {
		t.Errorf("lot %q, key %q", o.Lot, report.Key)
	}
	if i := o.Invalid; o.Ballots != 2 || i.Number != 1 || i.Of != 3 || i.Votes[0].Reason != string(budget.VoteCost) {
		t.Errorf("%d ballots, invalid %+v", o.Ballots, i)
	}
	if o.Endowment == "" || len(o.Awards) != len(o.Funded) || len(o.Funded) == 0 {
		t.Errorf("%+v", o)
	}
	for name, change := range map[string]func(string) string{
		"":                            func(s string) string { return s },
		"another lot":                 func(s string) string { return strings.Replace(s, o.Lot, strings.Repeat("0", 64), 1) },
		"the invalid ballot left out": func(s string) string { return strings.Replace(s, `"number":1`, `"number":0`, 1) },
		"another award":               func(s string) string { return strings.Replace(s, `"amount":"`, `"amount":"1`, 1) },
	} {
		files[verifier.OutcomeFile] = []byte(change(string(o.Bytes())))
		report, err := verifier.Directory(t.Context(), writeDir(t, files), verifier.Options{Final: true})
		if err != nil || (report.State == verifier.Passed) != (name == "") || (failedIDs(report) == "outcome") != (name != "") {
			t.Errorf("%q: %v, failed %q, %v", name, report.State, failedIDs(report), err)
		}
	}
}
