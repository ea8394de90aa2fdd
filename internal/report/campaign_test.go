// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// district is a manifest of a campaign's election.
func district(uuid, name string) *manifest.Manifest {
	m := parks("")
	m.UUID, m.Name = uuid, name
	return m
}

// campaign exports a campaign of two districts into a folder; the second gets
// what the first leaves.
func campaign(t *testing.T) (dir string, document *manifest.Campaign) {
	t.Helper()
	one, two := district("21ZkTQPH8CMeS1", "North <b>"), district("21ZkTQPH8CMeS2", "South")
	document = &manifest.Campaign{
		Version: 1, Name: `Town "of" <i>parks`, OpensAt: one.OpensAt, ClosesAt: one.ClosesAt, Eligibility: manifest.EligibleOwn,
		Leftovers: budget.NextLeftovers, Voters: 9,
		Elections: []manifest.CampaignElection{{UUID: one.UUID, Name: one.Name, District: "north"}, {UUID: two.UUID, Name: two.Name, District: "south"}},
	}
	document = must(manifest.ParseCampaign(document.Bytes()))(t)
	document.Bind(one)
	document.Bind(two)
	dir = t.TempDir()
	from := election(t, one, []int{1, 0, 0}, []int{1, 0, 0}) // 60 of 100
	must(0, os.Rename(from, filepath.Join(dir, one.UUID)))(t)
	left := must(FromDirectory(t.Context(), filepath.Join(dir, one.UUID), verifier.Options{}))(t)
	heir := inheriting(t, two, left, []int{1, 1, 0}, []int{1, 0, 1}, []int{0, 1, 1}) // 139.50 of 100 and 40
	must(0, os.Rename(heir, filepath.Join(dir, "21ZkTQPH8CMeS2")))(t)
	must(0, os.WriteFile(filepath.Join(dir, verifier.CampaignFile), document.Bytes(), 0o644))(t)
	return dir, document
}

// inheriting writes an election with the outcome that states what another left.
func inheriting(t *testing.T, m *manifest.Manifest, from *Data, ballots ...[]int) (dir string) {
	t.Helper()
	dir = election(t, m, ballots...)
	found := must(verifier.Archive(t.Context(), must(os.Open(filepath.Join(dir, "election.bel")))(t), verifier.Options{}))(t)
	counts := make([]int64, len(m.Projects))
	for i, a := range found.Result[0].Answers {
		counts[i] = a.Count
	}
	c := found.Counted(counts, nil)
	c.Inherited = []manifest.Inheritance{{Election: from.Meta.UUID, Outcome: from.Meta.Outcome, Amount: number(from.Allocation.Left)}}
	outcome := must(m.Outcome(m.Bytes(), c))(t)
	must(0, os.WriteFile(filepath.Join(dir, verifier.OutcomeFile), outcome.Bytes(), 0o644))(t)
	return dir
}

func TestCampaign(t *testing.T) {
	dir, document := campaign(t)
	c := must(CampaignFromDirectory(t.Context(), dir, verifier.Options{}))(t)
	files := must(CampaignFiles(c, Languages))(t)
	if len(files) != 3 {
		t.Fatalf("%d files, want 3", len(files))
	}
	var r campaignResult
	must(0, json.Unmarshal(files[0].Bytes, &r))(t)
	south := r.Elections[1]
	if r.Campaign != document.Hash() || !slices.Equal(south.Funded, []string{"a", "b", "c"}) || south.Budget != "140" || south.Left != "0.5" || r.Unspent != "0.5" || len(south.Inherited) != 1 {
		t.Errorf("%+v", r)
	}
	for _, f := range files[1:] {
		page := string(f.Bytes)
		links := named(elements(t, page), "a")
		if len(links) != 3 || links[2].attr["href"] != "./21ZkTQPH8CMeS2/report/report."+f.Name[len("campaign."):] {
			t.Errorf("%s: links %v", f.Name, links)
		}
		wants(t, page, document.Hash(), "north", "South", r.Elections[0].Head, "99.8"+nbsp+"%")
		if strings.Contains(page, "<i>") || len(page) > 50_000 {
			t.Errorf("%s: a name is not escaped, or %d bytes", f.Name, len(page))
		}
	}
	again := must(CampaignFiles(must(NewCampaign(document, c.Elections))(t), Languages))(t)
	if string(again[1].Bytes) != string(files[1].Bytes) {
		t.Error("other bytes the second time")
	}
}

func TestCampaignRefuses(t *testing.T) {
	dir, document := campaign(t)
	c := must(CampaignFromDirectory(t.Context(), dir, verifier.Options{}))(t)
	for name, check := range map[string]struct {
		change func()
		want   string
	}{
		"another amount": {func() { c.Elections[1].Meta.Inherited[0].Amount = "41" }, "inherits 41"},
		"a stranger":     {func() { c.Elections[1].Meta.Inherited[0].Election = "nSS8FHXPZ6Z5Nw" }, "not of this campaign"},
		"long roll":      {func() { c.Elections[0].Meta.Voters = 10 }, "there are 9 voters"},
		"swapped":        {func() { slices.Reverse(c.Elections) }, "its manifest is of election"},
		"no manifest":    {func() { c.Elections[0].manifest = nil }, "not from a verified folder"},
	} {
		c = must(CampaignFromDirectory(t.Context(), dir, verifier.Options{}))(t)
		check.change()
		if _, err := NewCampaign(document, c.Elections); err == nil || !strings.Contains(err.Error(), check.want) {
			t.Errorf("%s: %v, want %q", name, err, check.want)
		}
	}
	must(0, os.RemoveAll(filepath.Join(dir, "21ZkTQPH8CMeS2")))(t)
	for _, folder := range []string{dir, t.TempDir()} {
		if _, err := CampaignFromDirectory(t.Context(), folder, verifier.Options{}); err == nil {
			t.Error("a campaign without its elections, or none at all, was accepted")
		}
	}
}
