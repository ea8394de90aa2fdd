// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/manifest"
)

// campaignSummary is the part of a campaign's `madang demo --json` that the
// tests look at.
type campaignSummary struct {
	Campaign   string             `json:"campaign"`
	Voters     int                `json:"voters"`
	Ballots    int                `json:"ballots"`
	Cost       string             `json:"cost"`
	Verified   bool               `json:"verified"`
	PeakMemory int64              `json:"peak_memory_mib"`
	Rolls      manifest.RollCheck `json:"rolls"`
	Elections  []summary          `json:"elections"`
}

func campaignDemo(t *testing.T, folder string, args ...string) campaignSummary {
	t.Helper()
	dir := t.TempDir()
	args = append([]string{"demo", "--exit", "--json", "--data", dir, "--rpc", "127.0.0.1:0", "--listen", "127.0.0.1:0", "--pabulib", folder}, args...)
	c := decode[campaignSummary](t, run(t, args...))
	raw, err := os.ReadFile(filepath.Join(dir, "campaign", "campaign.json"))
	if err != nil {
		t.Fatal(err)
	}
	document, err := manifest.ParseCampaign(raw)
	if err != nil || document.Hash() != c.Campaign || len(document.Elections) != len(c.Elections) || !c.Verified {
		t.Fatalf("%+v, %v; summary %+v", document, err, c)
	}
	var manifests []*manifest.Manifest
	for _, e := range c.Elections {
		folder := filepath.Join(dir, "campaign", e.UUID)
		raw, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
		if err != nil {
			t.Fatal(err)
		}
		m, err := manifest.Parse(raw)
		if err != nil {
			t.Fatal(err)
		}
		manifests = append(manifests, m)
	}
	if err := document.CheckManifests(manifests); err != nil {
		t.Error(err)
	}
	run(t, "verify", "--final", filepath.Join(dir, "campaign"))
	return c
}

// Two local elections of Warszawa: each has its own voters, and its official
// winners.
func TestDemoOfACampaign(t *testing.T) {
	long(t)
	c := campaignDemo(t, "../vectors/campaign/warszawa-2017")
	if c.Voters != 147 || c.Ballots != 147 || c.Cost != "154820" || c.Rolls.Sum != 147 || c.Rolls.Most != 1 {
		t.Errorf("%+v", c)
	}
	for i, want := range []struct {
		district string
		roll     int
		winners  string
	}{{"Plac Wojska Polskiego", 27, "427 915 2567 1623"}, {"Sadul", 120, "1549 1547"}} {
		e := c.Elections[i]
		if e.District != want.district || e.Roll != want.roll || e.Ballots != want.roll || strings.Join(e.Winners, " ") != want.winners {
			t.Errorf("%+v, want %+v", e, want)
		}
		if e.Identical == nil || !*e.Identical || e.Counting != "shuffled" {
			t.Errorf("%s: not the official winners: %+v", e.District, e)
		}
	}
}

// street is a .pb file of a district, with the votes of the voters named.
func street(district string, votes ...string) string {
	var b strings.Builder
	b.WriteString("META\nkey;value\ndescription;The town's vote\nbudget;100\nvote_type;approval\nrule;greedy\nmax_length;2\n")
	if district != "" {
		fmt.Fprintf(&b, "district;%s\n", district)
	}
	b.WriteString("PROJECTS\nproject_id;cost;name\nA;40;Bench\nB;60;Tree\nC;50;Lamp\nVOTES\nvoter_id;vote\n")
	for _, vote := range votes {
		b.WriteString(vote + "\n")
	}
	return b.String()
}

// townFolder is a campaign of two districts and a citywide election, whose
// voters are the same persons; voter 2 of the north also votes in the south.
func townFolder(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "town")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"1-north.pb":    street("North", "1;A", "2;A,B", "3;C"),
		"2-south.pb":    street("South", "2;C", "4;C", "9;A,B,C", "5;B"), // 9 names one too many
		"3-city.pb":     street("", "1;B", "5;B,C", "6;B"),
		"campaign.json": `{"name":"Town","eligibility":"own+1","leftovers":"citywide","same_voters":true}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// The rolls follow the eligibility: the own district, one other that the voter
// has named, and the citywide election, which gets what the districts leave.
func TestDemoOfACampaignWithOneRoll(t *testing.T) {
	long(t)
	c := campaignDemo(t, townFolder(t))
	if c.Voters != 7 || c.Ballots != 9 || c.Rolls.Sum != 14 || c.Rolls.Most != 3 || c.Rolls.Bound != 21 {
		t.Errorf("%+v", c)
	}
	if refused := c.Elections[1].Refused; len(refused) != 1 || !strings.HasPrefix(refused[0], "line 18: ") {
		t.Errorf("a vote of three projects: refused %q", refused)
	}
	for i, want := range []struct {
		roll                     int
		winners, inherited, left string
	}{{3, "A B", "", "0"}, {4, "C", "", "50"}, {7, "B C", "50", "40"}} {
		if e := c.Elections[i]; e.Roll != want.roll || e.Ballots != 3 || strings.Join(e.Winners, " ") != want.winners || e.Inherited != want.inherited || e.Left != want.left {
			t.Errorf("%s: %+v, want %+v", e.District, e, want)
		}
	}
}

// A campaign by the commands of its parties: one code votes in the voter's
// elections and in no other.
func TestCampaignStepByStep(t *testing.T) {
	long(t)
	n := newNetwork(t, "250ms")
	n.start()
	document, roll := filepath.Join(n.dir, "campaign.json"), filepath.Join(n.dir, "roll")
	register := filepath.Join(n.dir, "register.csv")
	if err := os.WriteFile(register, []byte("7,North\n8,North,South\n9,South\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	lines := strings.Fields(string(n.do("campaign", "create", "--pabulib", townFolder(t), "--voters", "3", "--ties", "order", "--out", document)))
	if len(lines) != 4 {
		t.Fatalf("campaign create printed %q", lines)
	}
	hash := lines[0]
	run(t, "registrar", "credentials", "--campaign", document, "--voters", register, "--out", roll)
	n.do("registrar", "publish", "--campaign", document, "--public", roll)
	codes := codesOf(t, roll)
	elections := make([]*election, 3)
	for i := range elections {
		elections[i] = &election{network: n, uuid: lines[i+1], codes: codes}
	}
	north, south := elections[0], elections[1]
	for _, e := range elections[:2] { // the citywide one stays in Setup
		for i := 1; i <= 3; i++ {
			run(t, "trustee", "keygen", "--out", e.secret(i))
		}
		e.ceremony()
		n.do("election", "prepare", "--election", e.uuid)
		n.do("election", "open", "--election", e.uuid)
	}
	north.cast(north.make(0, "[[1,0,0]]"))
	north.cast(north.make(1, "[[1,1,0]]"))
	south.cast(south.make(1, "[[0,0,1]]")) // the same code
	north.castRefused(north.make(2, "[[1,0,0]]"), api.CodeNotOnRoll, "")

	s := decode[struct {
		Elections []struct {
			UUID, Phase           string
			Roll, Voters, Ballots int
		}
		Rolls manifest.RollCheck
	}](t, n.do("campaign", "status", "--campaign", hash, "--json"))
	if s.Rolls.Sum != 2+2+3 || s.Rolls.Voters != 3 || s.Rolls.Bound != 9 || len(s.Elections) != 3 {
		t.Errorf("%+v", s)
	}
	if e := s.Elections[1]; e.Phase != "Open" || e.Roll != 2 || e.Voters != 1 || e.UUID != south.uuid || s.Elections[2].Phase != "Setup" {
		t.Errorf("%+v", s.Elections)
	}
	if _, stderr, code := try(t, "campaign", "status", "--campaign", strings.Repeat("0", 64), "--data", n.dir, "--rpc", "http://"+n.rpc); code == 0 || !contains(stderr, "no such campaign") {
		t.Errorf("an unknown campaign: status %d, %s", code, stderr)
	}
	out := filepath.Join(n.dir, "export")
	n.do("campaign", "export", "--campaign", hash, "--out", out)
	for _, e := range elections[:2] {
		if stdout, stderr, code := try(t, "verify", filepath.Join(out, e.uuid)); code != 0 {
			t.Errorf("verify: status %d, %s%s", code, stdout, stderr)
		}
	}
}

// codesOf reads the codes that a registrar has made, in the register's order.
func codesOf(t *testing.T, roll string) (codes []string) {
	t.Helper()
	file, err := os.Open(filepath.Join(roll, "private_codes.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		_, code, _ := strings.Cut(lines.Text(), "\t")
		codes = append(codes, code)
	}
	return codes
}
