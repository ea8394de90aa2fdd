// SPDX-License-Identifier: Apache-2.0

package office

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// Two elections of one campaign, with shuffled ballots in one: one code a voter,
// letters that name the elections of each.
func TestCampaign(t *testing.T) {
	if testing.Short() {
		t.Skip("two elections")
	}
	w := newWorld(t, 1)
	w.patient()
	id := w.network.Identities[0]
	b := w.person(0, "Everybody", "organiser", "registrar", "member", "trustee-1")
	north, whole := aManifest(t), aManifest(t)
	north.Name, whole.Name, whole.Counting = "North", "Whole town", manifest.Shuffled
	request := map[string]any{
		"account": "organiser", "trustees": []string{id.Trustees[0].Hex()}, "registrars": []string{id.Registrar.Hex()},
		"campaign":  map[string]any{"name": "2027", "eligibility": "own", "leftovers": "citywide"},
		"elections": []any{map[string]any{"district": "North", "manifest": north}, map[string]any{"manifest": whole}},
	}
	var j Job
	b.post("/campaigns", request, &j)
	if j = b.wait(j); j.State != "done" || len(j.Result.Campaign) != 64 || !slices.Equal(j.Result.UUIDs, []string{north.UUID, whole.UUID}) {
		t.Fatalf("%+v, %v", j, j.Error)
	}
	campaignRefused(b, request)

	v := b.election(north.UUID)
	if i := slices.IndexFunc(v.Actions, func(a allowed) bool { return a.Action == "credentials" }); i < 0 || !slices.Equal(v.Actions[i].Needs, []string{"register"}) {
		t.Fatalf("actions %+v", v.Actions)
	}
	if j := b.act(north.UUID, "credentials", "registrar", params{Voters: "1,South\n"}); j.Error == nil || j.Error.Code != "voters" {
		t.Errorf("a district that does not exist: %+v", j)
	}
	b.done(north.UUID, "credentials", "registrar", params{Voters: "1,North\n2,\n3,North\n"})
	for _, uuid := range []string{north.UUID, whole.UUID} {
		b.done(uuid, "publish-roll", "registrar", params{})
		b.done(uuid, "ceremony", "trustee-1", params{Passphrase: passphrase})
		b.done(uuid, "prepare", "organiser", params{})
		b.done(uuid, "open", "member", params{})
	}
	if n, all := b.election(north.UUID).RollCount, b.election(whole.UUID).RollCount; n != 2 || all != 3 {
		t.Errorf("rolls of %d and %d", n, all)
	}
	campaignLetters(b, v.Campaign, north, whole)
}

func campaignRefused(b *browser, request map[string]any) {
	b.t.Helper()
	request["campaign"] = map[string]any{"name": "2027", "eligibility": "nobody"}
	b.refused(b.ask("POST", api+"/campaigns", request, nil), "manifest")
	request["campaign"] = map[string]any{"name": "2027", "eligibility": "own"}
	request["elections"] = []any{}
	b.refused(b.ask("POST", api+"/campaigns", request, nil), "manifest")
}

func campaignLetters(b *browser, campaign string, north, whole *manifest.Manifest) {
	t := b.t
	dir := filepath.Join(b.dirs[0], "rolls", campaign)
	codes, err := parties.ReadCodes(dir)
	b.ok(err)
	a := b.ask("GET", api+"/elections/"+whole.UUID+"/letters?lang=en", nil, nil)
	letters := strings.Split(string(a.body), "<article>")[1:]
	if a.status != 200 || len(letters) != 3 {
		t.Fatalf("%d: %s", a.status, a.body)
	}
	for i, letter := range letters {
		inNorth := strings.Contains(letter, "https://vote.example/e/"+north.UUID)
		if !strings.Contains(letter, codes[i].Code) || !strings.Contains(letter, "https://vote.example/e/"+whole.UUID) || inNorth != (i != 1) {
			t.Errorf("letter %d: %s", i+1, letter)
		}
	}
	for _, name := range []string{parties.CodesFile, registerFile} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
	b.ok(os.RemoveAll(dir)) // the letters are handed out
	b.refused(b.ask("GET", api+"/elections/"+whole.UUID+"/letters?lang=en", nil, nil), "not-now")
}
