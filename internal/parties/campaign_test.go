// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/manifest"
)

// districts is a campaign of north, south, east and a citywide election.
func districts(e manifest.Eligibility) *manifest.Campaign {
	c := &manifest.Campaign{Version: manifest.CampaignVersion, Name: "Town", OpensAt: 1, ClosesAt: 2, Eligibility: e}
	for i, d := range []string{"north", "south", "east", ""} {
		c.Elections = append(c.Elections, manifest.CampaignElection{UUID: "ABCDEFGHJKLMN" + string(rune('P'+i)), District: d})
	}
	return c
}

func TestRegisterOfVoters(t *testing.T) {
	register := "\ufeff17,north\r\n18, south , east\n19,\n\"20\",east,,\n"
	voters, err := ReadVoters(strings.NewReader(register), districts("own+1"))
	if err != nil || len(voters) != 4 {
		t.Fatalf("%+v, %v", voters, err)
	}
	if v := voters[1]; v.Number != "18" || v.District != "south" || !slices.Equal(v.Others, []string{"east"}) || voters[0].Number != "17" {
		t.Errorf("%+v", voters)
	}
	stated := districts("own+1")
	stated.Voters = 3
	if _, err := ReadVoters(strings.NewReader(register), stated); err == nil || !strings.Contains(err.Error(), "the campaign states 3") {
		t.Errorf("more voters than stated: %v", err)
	}
	for text, problem := range map[string]string{
		"":                          "no voter",
		"17\n":                      "line 1: the voter's own district is missing",
		",north\n":                  "line 1: a voter's number",
		"17,north\n17,south\n":      "line 2: the same voter as in line 1",
		"17,north\n18,west\n":       `line 2: district "west"`,
		"17,north,north\n":          "line 1",
		"17,north,south,east\n":     "2 other districts",
		"17,north\n\"18,north\n":    "line",
		"17,north\n\n19,north,west": `line 3: district "west"`,
	} {
		if _, err := ReadVoters(strings.NewReader(text), districts("own+1")); err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestRollsOfACampaign(t *testing.T) {
	c := districts("own+1")
	voters := []CampaignVoter{{"a", "north", nil}, {"b", "south", []string{"east"}}, {"c", "", nil}}
	rolls, err := CampaignRolls(c, voters)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]string{{"a"}, {"b"}, {"b"}, {"a", "b", "c"}} {
		if rolls[i].UUID != c.Elections[i].UUID || !slices.Equal(rolls[i].Codes, want) {
			t.Errorf("%d: %+v, want %v", i, rolls[i], want)
		}
	}
	for problem, voters := range map[string][]CampaignVoter{
		"voter 2 has the code": {{"a", "north", nil}, {"a", "south", nil}},
		"voter 1":              {{"a", "west", nil}},
		"has no voters":        voters[:1],
	} {
		if _, err := CampaignRolls(c, voters); err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%s: %v", problem, err)
		}
	}
}

// One code votes in each of its elections, and its public credentials there
// have nothing in common.
func TestOneCodeInSeveralElections(t *testing.T) {
	codes, err := NewCodes(rand.Reader, 3)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, e := range districts("all").Elections[:2] {
		raw, err := PublicCredentials(t.Context(), testGroup, e.UUID, codes, nil)
		if err != nil {
			t.Fatal(err)
		}
		entries, err := belenios.ParseCredentials(testGroup, raw)
		if err != nil || len(entries) != 3 {
			t.Fatal(entries, err)
		}
		for _, entry := range entries {
			if seen[entry.Public] {
				t.Error("the same public credential in two elections")
			}
			seen[entry.Public] = true
		}
		mine, err := belenios.DeriveCredential(testGroup, e.UUID, codes[1])
		if err != nil || !seen[mine.Public()] {
			t.Errorf("the code's credential is not on the roll, %v", err)
		}
	}
}

func TestCampaignFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "town-2027")
	write := func(name, content string) {
		t.Helper()
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file := func(meta string) string {
		return "META\nkey;value\ndescription;Budget\nbudget;100\nvote_type;approval\n" + meta + "PROJECTS\nproject_id;cost\n1;20\n2;90\nVOTES\nvoter_id;vote\n7;1\n"
	}
	write("b.pb", file("district;North\n"))
	write("a.pb", file("district;South\nsubunit;Old town\n"))
	write("c.pb", file("subunit;CITYWIDE\n"))
	write("notes.txt", "no election")
	f, err := ReadCampaignFolder(dir)
	if err != nil || f.Name != "town-2027" || f.Eligibility != manifest.EligibleOwn || len(f.Files) != 3 {
		t.Fatalf("%+v, %v", f, err)
	}
	c, manifests, err := f.Campaign(rand.Reader, 5, 9, 12)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.CheckManifests(manifests); err != nil {
		t.Error(err)
	}
	for i, want := range []manifest.CampaignElection{{Name: "Budget, Old town", District: "Old town"}, {Name: "Budget, North", District: "North"}, {Name: "Budget"}} {
		if got := c.Elections[i]; got.Name != want.Name || got.District != want.District || got.UUID != manifests[i].UUID {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if c.Voters != 12 || c.OpensAt != 5 || manifests[2].ClosesAt != 9 {
		t.Errorf("%+v", c)
	}
	write(SettingsFile, `{"name":"Town","eligibility":"own+1","leftovers":"citywide","same_voters":true}`)
	if f, err = ReadCampaignFolder(dir); err != nil || f.Name != "Town" || f.Eligibility != "own+1" || !f.SameVoters {
		t.Errorf("%+v, %v", f, err)
	}
	for problem, settings := range map[string]string{
		"unknown field": `{"voters":7}`, "follows": `{} {}`, "eligibility": `{"eligibility":"mine"}`,
	} {
		write(SettingsFile, settings)
		f, err := ReadCampaignFolder(dir)
		if err == nil {
			_, _, err = f.Campaign(rand.Reader, 5, 9, 0)
		}
		if err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%s: %v", problem, err)
		}
	}
	if _, err := ReadCampaignFolder(t.TempDir()); err == nil {
		t.Error("a folder without elections is a campaign")
	}
}

// Organisations open no election that its campaign does not agree with.
func TestOpeningOfACampaignsElection(t *testing.T) {
	if testing.Short() {
		t.Skip("seconds")
	}
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	made := func(change func(c *manifest.Campaign, m *manifest.Manifest)) (*manifest.Campaign, *vote) {
		m := w.manifest()
		c := &manifest.Campaign{
			Version: manifest.CampaignVersion, Name: "Town", OpensAt: m.OpensAt, ClosesAt: m.ClosesAt, Eligibility: "own",
			Elections: []manifest.CampaignElection{{UUID: m.UUID, Name: m.Name, District: "north"}},
		}
		c.Bind(m)
		change(c, m)
		v := w.create(m)
		v.setUp()
		return c, v
	}
	keep := func(*manifest.Campaign, *manifest.Manifest) {}
	approve := func(v *vote) error { return v.as("member-1").ApproveOpening(v.ctx, v.address) }

	c, v := made(keep)
	refused(t, approve(v), ErrSetup, ErrUnknownCampaign.Error())
	v.publish("organiser", c.Bytes())
	v.ok(approve(v))
	document, elections, err := ReadCampaign(v.ctx, w.ledger, w.consortium, c.Sum())
	if err != nil || document.Hash() != c.Hash() || len(elections) != 1 || elections[0].UUID != v.manifest.UUID || elections[0].RollCount != 1 {
		t.Errorf("%+v, %+v, %v", document, elections, err)
	}

	c, v = made(func(c *manifest.Campaign, m *manifest.Manifest) { c.ClosesAt++; m.Campaign = c.Hash() })
	v.publish("organiser", c.Bytes())
	refused(t, approve(v), ErrSetup, "open from")

	c, v = made(func(c *manifest.Campaign, m *manifest.Manifest) {
		c.Elections[0].UUID = "21ZkTQPH8CMeSV"
		m.Campaign = c.Hash()
	})
	v.publish("organiser", c.Bytes())
	refused(t, approve(v), ErrSetup, "does not name election")
	if _, _, err := ReadCampaign(v.ctx, w.ledger, w.consortium, c.Sum()); err == nil {
		t.Error("a campaign of elections that are not there was read")
	}
}

func FuzzReadVoters(f *testing.F) {
	f.Add("17,north\n18,south,east\n19,\n")
	f.Add("\ufeff\"1\n7\",north")
	f.Fuzz(func(t *testing.T, text string) {
		c := districts("own+1")
		voters, err := ReadVoters(strings.NewReader(text), c)
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for _, v := range voters {
			if _, err := c.Allowed(v.District, v.Others); err != nil || v.Number == "" || strings.ContainsAny(v.Number, "\t\r\n") || seen[v.Number] {
				t.Errorf("%+v of %q: %v", v, text, err)
			}
			seen[v.Number] = true
		}
	})
}
