// SPDX-License-Identifier: Apache-2.0

package manifest_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
)

// uuidOf makes the uuid of the tests' election n.
func uuidOf(n int) string { return fmt.Sprintf("21ZkTQPH8CMeS%d", n) }

// campaign is one of the districts named, "" for a citywide election.
func campaign(eligibility manifest.Eligibility, districts ...string) *manifest.Campaign {
	c := &manifest.Campaign{Version: manifest.CampaignVersion, Name: "City & districts", OpensAt: 1, ClosesAt: 2, Eligibility: eligibility}
	for i, d := range districts {
		c.Elections = append(c.Elections, manifest.CampaignElection{UUID: uuidOf(i + 1), Name: "Election " + d, District: d})
	}
	return c
}

func TestCampaignSurvivesTheRoundTrip(t *testing.T) {
	c := campaign("own+1", "north", "south", "")
	c.Leftovers, c.Voters = budget.CitywideLeftovers, 300
	want := `{"version":1,"name":"City & districts","opens_at":1,"closes_at":2,"eligibility":"own+1","leftovers":"citywide","voters":300,"elections":[` +
		`{"uuid":"21ZkTQPH8CMeS1","name":"Election north","district":"north"},{"uuid":"21ZkTQPH8CMeS2","name":"Election south","district":"south"},` +
		`{"uuid":"21ZkTQPH8CMeS3","name":"Election "}]}`
	if got := string(c.Bytes()); got != want {
		t.Errorf("%s", got)
	}
	read, err := manifest.ParseCampaign([]byte(want))
	if err != nil || read.Hash() != c.Hash() || len(read.Hash()) != 64 {
		t.Errorf("%+v, %v", read, err)
	}
	if read.Index(uuidOf(3)) != 2 || read.Index("x") != -1 {
		t.Error("Index")
	}
}

func TestParseCampaignRefuses(t *testing.T) {
	good := string(campaign("own", "north", "south").Bytes())
	if _, err := manifest.ParseCampaign([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ old, new, problem string }{
		"version":         {`"version":1`, `"version":2`, "version 2"},
		"schedule":        {`"opens_at":1`, `"opens_at":2`, "closes_at"},
		"eligibility":     {`"own"`, `"own+0"`, "eligibility"},
		"a sign":          {`"own"`, `"own++1"`, "eligibility"},
		"zeros":           {`"own"`, `"own+01"`, "eligibility"},
		"too many others": {`"own"`, `"own+1000"`, "eligibility"},
		"leftovers":       {`"elections"`, `"leftovers":"back","elections"`, "leftovers"},
		"no citywide one": {`"elections"`, `"leftovers":"citywide","elections"`, "citywide election"},
		"uuid twice":      {uuidOf(2), uuidOf(1), "stands twice"},
		"a bad uuid":      {uuidOf(2), "21ZkTQPH8CMeS0", "base-58"},
		"a short uuid":    {uuidOf(2), "21ZkTQ", "base-58"},
		"district":        {`"north"`, `" north"`, "space"},
		"unknown member":  {`"elections"`, `"rule":1,"elections"`, "rule"},
		"not canonical":   {`"version":1,`, `"version": 1,`, "canonical"},
		"a member twice":  {`"opens_at":1`, `"opens_at":0,"opens_at":1`, "canonical"},
		"negative voters": {`"elections"`, `"voters":-1,"elections"`, "-1 voters"},
		"something after": {`}]}`, `}]}{}`, "follows"},
	} {
		raw := strings.Replace(good, c.old, c.new, 1)
		if _, err := manifest.ParseCampaign([]byte(raw)); raw == good || err == nil || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := manifest.ParseCampaign(campaign("own").Bytes()); err == nil {
		t.Error("a campaign without elections was read")
	}
}

func TestAllowedElections(t *testing.T) {
	districts := []string{"north", "", "south", "east", "north"}
	for _, c := range []struct {
		eligibility manifest.Eligibility
		district    string
		others      []string
		want        []int // nil: refused
	}{
		{"all", "north", nil, []int{0, 1, 2, 3, 4}},
		{"all", "", nil, []int{0, 1, 2, 3, 4}},
		{"all", "north", []string{"south"}, nil},
		{"own", "north", nil, []int{0, 1, 4}},
		{"own", "south", nil, []int{1, 2}},
		{"own", "", nil, []int{1}},
		{"own", "west", nil, nil},
		{"own", "south", []string{"north"}, nil},
		{"own+1", "south", nil, []int{1, 2}},
		{"own+1", "south", []string{"north"}, []int{0, 1, 2, 4}},
		{"own+1", "south", []string{"south"}, nil},
		{"own+1", "south", []string{"west"}, nil},
		{"own+1", "south", []string{""}, nil},
		{"own+1", "south", []string{"north", "east"}, nil},
		{"own+2", "south", []string{"north", "east"}, []int{0, 1, 2, 3, 4}},
		{"own+2", "south", []string{"east", "east"}, nil},
	} {
		got, err := campaign(c.eligibility, districts...).Allowed(c.district, c.others)
		if (err != nil) != (c.want == nil) || !slices.Equal(got, c.want) {
			t.Errorf("%s, %q and %q: %v, %v", c.eligibility, c.district, c.others, got, err)
		}
		if err == nil && len(got) > campaign(c.eligibility, districts...).MostElections() {
			t.Errorf("%s: %d elections are more than the most", c.eligibility, len(got))
		}
	}
}

func TestRollsAddUp(t *testing.T) {
	for _, c := range []struct {
		eligibility manifest.Eligibility
		voters      int
		sizes       []int64
		sum, bound  int64
		problem     string
	}{
		{"own", 0, []int64{60, 40, 100}, 200, 200, ""},
		{"own", 100, []int64{60, 40, 100}, 200, 200, ""},
		{"own", 100, []int64{60, 41, 100}, 201, 200, "201 entries together"},
		{"own", 100, []int64{60, 40, 101}, 201, 200, "101 entries"},
		{"own+1", 100, []int64{70, 60, 100}, 230, 300, ""},
		{"own+1", 0, []int64{101, 60, 100}, 101, 300, "101 entries"},
		{"all", 0, []int64{100, 100, 100}, 300, 300, ""},
		{"own", 100, []int64{}, 0, 0, "0 rolls"},
	} {
		e := campaign(c.eligibility, "north", "south", "")
		e.Voters = c.voters
		got, err := e.CheckRolls(c.sizes)
		if c.problem == "" && err != nil || c.problem != "" && (err == nil || !strings.Contains(err.Error(), c.problem)) {
			t.Errorf("%v: %v", c, err)
		}
		if got.Sum != c.sum || got.Bound != c.bound {
			t.Errorf("%v: %+v", c, got)
		}
	}
	if r, err := campaign("own", "north", "south").CheckRolls([]int64{7, 9}); err != nil || r.Voters != 0 || r.Sum != 16 {
		t.Errorf("no number of voters: %+v, %v", r, err)
	}
}

func FuzzParseCampaign(f *testing.F) {
	f.Add(campaign("own+1", "north", "").Bytes())
	f.Add(campaign("all", "").Bytes())
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := manifest.ParseCampaign(raw)
		if err != nil {
			return
		}
		if !bytes.Equal(c.Bytes(), raw) {
			t.Errorf("%s became %s", raw, c.Bytes())
		}
		if got, err := c.Allowed(c.Elections[0].District, nil); err != nil || len(got) == 0 || len(got) > c.MostElections() {
			t.Errorf("%v of at most %d elections, %v", got, c.MostElections(), err)
		}
	})
}

func TestCampaignAndItsManifests(t *testing.T) {
	c := campaign("own", "north", "south")
	both := func() []*manifest.Manifest {
		var list []*manifest.Manifest
		for _, e := range c.Elections {
			m := lodz(t)
			m.UUID, m.Name = e.UUID, e.Name
			c.Bind(m)
			list = append(list, m)
		}
		return list
	}
	if err := c.CheckManifests(both()); err != nil {
		t.Fatal(err)
	}
	for problem, change := range map[string]func([]*manifest.Manifest) []*manifest.Manifest{
		"1 manifests, 2":    func(m []*manifest.Manifest) []*manifest.Manifest { return m[:1] },
		"of election":       func(m []*manifest.Manifest) []*manifest.Manifest { slices.Reverse(m); return m },
		"named":             func(m []*manifest.Manifest) []*manifest.Manifest { m[1].Name = "x"; return m },
		`the campaign ""`:   func(m []*manifest.Manifest) []*manifest.Manifest { m[1].Campaign = ""; return m },
		"open from 0 to 2":  func(m []*manifest.Manifest) []*manifest.Manifest { m[0].OpensAt = 0; return m },
		"open from 1 to 20": func(m []*manifest.Manifest) []*manifest.Manifest { m[0].ClosesAt = 20; return m },
	} {
		if err := c.CheckManifests(change(both())); err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%s: %v", problem, err)
		}
	}
}
