// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/manifest"
)

// twoProjects is a manifest for the elections of package chaintest.
func twoProjects(uuid string) *manifest.Manifest {
	return &manifest.Manifest{
		Version: manifest.Version, UUID: uuid, Name: "Benches or trees", Budget: "100", Currency: "EUR", OpensAt: 1, ClosesAt: 2_000_000_000,
		Ballot: budget.Style{Type: budget.Choose1}, Rule: budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieLot}},
		Projects: []manifest.Project{{ID: "a", Name: "A", Cost: "60"}, {ID: "b", Name: "B", Cost: "50"}},
	}
}

// finish lets the voters choose project b, counts, and attests the outcome of the manifest, or another one.
func finish(t *testing.T, e *chaintest.Election, m *manifest.Manifest, inherited []manifest.Inheritance, change func([]byte) []byte) *manifest.Outcome {
	t.Helper()
	var ballots [][]byte
	for voter := range 2 {
		ballots = append(ballots, e.Ballot(voter, 1))
		e.Cast(voter, ballots[voter])
	}
	e.Close()
	object, err := belenios.ParseElection(e.Object.Raw())
	if err != nil {
		t.Fatal(err)
	}
	o, err := m.Outcome(m.Bytes(), manifest.Counted{Ballots: 2, Counts: []int64{0, 2}, PublicKey: object.PublicKey(), Inherited: inherited})
	if err != nil {
		t.Fatal(err)
	}
	e.Outcome = change(o.Bytes())
	e.Tally(ballots, []int64{1, 1})
	return o
}

func asItIs(raw []byte) []byte { return raw }

// reported is an election whose manifest is m's, but for the uuid.
func reported(r *rig, m *manifest.Manifest) *chaintest.Election {
	return r.ledger.NewElection(chaintest.Options{UUID: m.UUID, Manifest: func(string) []byte { return m.Bytes() }})
}

func TestReport(t *testing.T) {
	r := newRig(t, nil)
	m := twoProjects(newUUIDs(t, 1)[0])
	e := reported(r, m)
	r.sync()
	path := "/v1/elections/" + m.UUID
	if a := r.get(path + "/report"); a.status != 404 || a.code() != string(api.CodeNotPublished) {
		t.Errorf("before the result: %d %s", a.status, a.body)
	}
	o := finish(t, e, m, nil, asItIs)
	r.sync()
	if a := r.get(path + "/outcome"); a.status != 200 || !bytes.Equal(a.body, o.Bytes()) {
		t.Errorf("outcome %d %s", a.status, a.body)
	}
	a := r.get(path + "/report")
	strict := json.NewDecoder(bytes.NewReader(a.body))
	strict.DisallowUnknownFields()
	var got api.Report
	r.ok(strict.Decode(&got))
	if got.Name != m.Name || len(got.Funded) != 1 || got.Funded[0] != "b" || got.Left != "50" || got.Turnout.Counted != 2 || got.Turnout.Voters != 3 ||
		len(got.Steps) != 2 || got.Steps[0].Project != "b" || got.Steps[0].Sentences["ko"] == "" || got.Steps[1].Sentences["en"] == "" {
		t.Errorf("%s", a.body)
	}
	for _, want := range []struct{ name, contentType, holds string }{
		{"report.html", "text/html; charset=utf-8", `<html lang="ko">`}, {"report.html?lang=en", "text/html; charset=utf-8", `<html lang="en">`},
		{"report.csv", "text/csv; charset=utf-8", "b,B,"}, {"result.pb", "text/plain; charset=utf-8", "project_id;"},
	} {
		a := r.get(path + "/" + want.name)
		if a.status != 200 || a.header.Get("Content-Type") != want.contentType || !strings.Contains(string(a.body), want.holds) ||
			!strings.Contains(a.header.Get("Content-Security-Policy"), "default-src 'none'") || a.header.Get("ETag") == "" {
			t.Errorf("%s: %d %v\n%.300s", want.name, a.status, a.header, a.body)
		}
	}
	if a := r.get(path + "/ballots.csv"); a.status != 404 || !strings.Contains(string(a.body), "never opened") {
		t.Errorf("ballots of totals: %d %s", a.status, a.body)
	}
	if again := r.get(path + "/report"); !bytes.Equal(again.body, a.body) {
		t.Error("another report the second time")
	}
}

// TestReportDiffers: a result that gives another outcome than the attested one is not shown.
func TestReportDiffers(t *testing.T) {
	r := newRig(t, nil)
	m := twoProjects(newUUIDs(t, 1)[0])
	finish(t, reported(r, m), m, nil, func(raw []byte) []byte { return append(raw, ' ') })
	r.sync()
	for _, name := range []string{"report", "outcome", "report.html"} {
		if a := r.get("/v1/elections/" + m.UUID + "/" + name); a.status != 503 || !strings.Contains(string(a.body), "verify the election") {
			t.Errorf("%s: %d %s", name, a.status, a.body)
		}
	}
}

// TestReportInherits: the leftovers of one election are in the budget of the next.
func TestReportInherits(t *testing.T) {
	r := newRig(t, nil)
	uuids := newUUIDs(t, 2)
	giver, heir := twoProjects(uuids[0]), twoProjects(uuids[1])
	heir.Campaign, heir.LeftoversFrom = strings.Repeat("ab", 32), []string{uuids[0]}
	first, second := reported(r, giver), reported(r, heir)
	left := finish(t, first, giver, nil, asItIs)
	finish(t, second, heir, []manifest.Inheritance{manifest.Inherit(uuids[0], left)}, asItIs)
	r.sync()
	got := read[api.Report](r, "/v1/elections/"+uuids[1]+"/report")
	if got.Budget != "150" || len(got.Inherited) != 1 || got.Inherited[0].Amount != "50" || got.Left != "100" {
		t.Errorf("%+v", got)
	}
}
