// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// election reads one of the real elections.
func election(t testing.TB, name string) *pabulib.File {
	t.Helper()
	raw, err := vectors.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := pabulib.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return f
}

// elections are the names of the real ones among the vectors.
func elections(t testing.TB) (names []string) {
	t.Helper()
	entries, err := vectors.Files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "test_") {
			names = append(names, e.Name())
		}
	}
	if len(names) != 34 {
		t.Fatalf("%d elections, want 34", len(names))
	}
	return names
}

// fundedIDs are the ids of projects, in lexicographic order.
func fundedIDs(in *budget.Instance, projects []int) []string {
	ids := []string{}
	for _, p := range projects {
		ids = append(ids, in.Projects[p].ID)
	}
	slices.Sort(ids)
	return ids
}

// lastGetsNothing turns rankings into points as pabutools counts them: the last
// project of a ballot gets 0 and each better one a point more, whatever the
// style's max_length. Our Borda score gives the last one of a full ballot 1.
func lastGetsNothing(in *budget.Instance) *budget.Instance {
	out := *in
	out.Style, out.Votes = budget.Style{Type: budget.Scoring}, nil
	for _, v := range in.Votes {
		w := budget.Vote{Projects: v.Projects}
		for j := range v.Projects {
			w.Points = append(w.Points, big.NewRat(int64(len(v.Projects)-1-j), 1))
		}
		out.Votes = append(out.Votes, w)
	}
	return &out
}

// Greedy equals pabutools under every one of its greedy rules, with ties by id.
// greedy_cost is our order by votes; greedy_cardinality, greedy_points and
// greedy_borda are satisfaction by cost, our votes-per-cost.
func TestGreedyIsPabutools(t *testing.T) {
	raw, err := vectors.Expected.ReadFile("expected_pabutools.json")
	if err != nil {
		t.Fatal(err)
	}
	var files map[string]struct {
		Rules map[string]struct {
			Selected []string
			Cost     budget.Number
		}
	}
	if err := json.Unmarshal(raw, &files); err != nil {
		t.Fatal(err)
	}
	compared := map[string]int{}
	for name, file := range files {
		in := &election(t, name).Instance
		for rule, want := range file.Rules {
			if !strings.HasPrefix(rule, "greedy_") {
				continue
			}
			instance, by := in, budget.ByVotesPerCost
			switch rule {
			case "greedy_cost":
				by = budget.ByVotes
			case "greedy_borda":
				instance = lastGetsNothing(in)
			}
			a, err := budget.Allocate(instance, budget.Rule{Name: budget.Greedy, By: by, Ties: []budget.Tie{budget.TieID}})
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			slices.Sort(want.Selected)
			if got := fundedIDs(in, a.Funded); !slices.Equal(got, want.Selected) || budget.NewNumber(a.Cost) != want.Cost && a.Cost.RatString() != string(want.Cost) {
				t.Errorf("%s, %s: funded %v for %s, pabutools %v for %s", name, rule, got, a.Cost.RatString(), want.Selected, want.Cost)
			}
			compared[rule]++
		}
	}
	if want := map[string]int{"greedy_cost": 13, "greedy_cardinality": 13, "greedy_points": 5, "greedy_borda": 5}; !maps.Equal(compared, want) {
		t.Errorf("compared %v, want %v", compared, want)
	}
}

// Where a town counts (max_length - position), as Kraków does, and pabutools one
// less, votes per cost may differ: of the five files in one.
func TestBordaBesidePabutools(t *testing.T) {
	for name, want := range map[string][2]string{
		"poland_krakow_2018_bienczyce.pb":               {"13 3 5 7 8", "13 3 5 7 9"},
		"poland_krakow_2018_wzgorza-krzeslawickie.pb":   {"1 3 4 5 6 7 8", "1 3 4 5 6 7 8"},
		"worldwide_mechanical-turk_ranking-value-6_.pb": {"19 20 26 4 51 7", "19 20 26 4 51 7"},
	} {
		in := &election(t, name).Instance
		for i, in := range []*budget.Instance{in, lastGetsNothing(in)} {
			a, err := budget.Allocate(in, budget.Rule{Name: budget.Greedy, By: budget.ByVotesPerCost, Ties: []budget.Tie{budget.TieID}})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(fundedIDs(in, a.Funded), " "); got != want[i] {
				t.Errorf("%s: funded %s, want %s", name, got, want[i])
			}
		}
	}
}

// record is one row of the table in docs/rules.md: what a file says of its
// winners, and what plain greedy by votes makes of it.
type record struct {
	file   string
	rule   string // as the file names it
	stated int    // winners in the file; -1: it has none
	greedy int    // winners of plain greedy, ties by id
	// only in the file, and only of greedy: ids in lexicographic order
	file1, greedy1 string
	// why explains the difference: withdrawn lists projects, other is the rule.
	withdrawn string
	other     *budget.Rule
	tie       [2]string // two projects of which a tie funds one
	why       string    // in words
}

func records() []record {
	add1 := &budget.Rule{Name: budget.EqualShares, Completion: budget.Add1, Ties: []budget.Tie{budget.TieID}}
	const none, unknown = -1, "unknown"
	return []record{
		{file: "France_Toulouse_2022_11_-_Bonhoure_Guilhemery_Chateau_de_lHers_Limayrac_Cote_Pavee.pb", rule: "greedy", stated: none},
		{file: "France_Toulouse_2022_14_-_Saint-Simon_Lafourguette_Oncopole-Campus_Sante_du_Futur.pb", rule: "greedy", stated: none},
		{file: "France_Toulouse_2022_15_-_Croix_de_Pierre_Route_dEspagne.pb", rule: "greedy", stated: none},
		{file: "France_Toulouse_2022_16_-_Fontaine-Lestang_Arenes_Bagatelle_Papus_Tabar_Bordelongue_Mermoz_La_Faourette.pb", rule: "greedy", stated: none, tie: [2]string{"54", "57"}, why: "54 and 57 have equal votes and only one of them fits: the tie order decides"},
		{file: "netherlands_amsterdam_522_.pb", rule: "greedy", stated: none},
		{file: "netherlands_amsterdam_588_.pb", rule: "greedy", stated: none},
		{file: "netherlands_assen_2024_.pb", rule: "equalshares", stated: none},
		{file: "poland_czestochowa_2020_podjasnogorska.pb", rule: "greedy", stated: none},
		{file: "poland_gdansk_2020_krakowiec-gorki-zachodnie.pb", rule: "greedy", stated: none},
		{file: "poland_katowice_2020_brynow-czesc-wschodnia-osiedle-zgrzebnioka.pb", rule: "greedy"},
		{file: "poland_krakow_2018_bienczyce.pb", rule: "greedy", stated: none},
		{file: "poland_krakow_2018_wzgorza-krzeslawickie.pb", rule: "greedy", stated: none},
		{file: "poland_krakow_2021_nowa-huta.pb", rule: "greedy"},
		{file: "poland_lodz_2020_lagiewniki.pb", rule: "greedy"},
		{file: "poland_lodz_2020_stary-widzew.pb", rule: "greedy"},
		{file: "poland_lodz_2023_wzniesien-lodzkich.pb", rule: "greedy"},
		{file: "poland_warszawa_2017_bielany.pb", rule: "greedy"},
		{file: "poland_warszawa_2017_plac-wojska-polskiego.pb", rule: "greedy"},
		{file: "poland_warszawa_2017_sadul.pb", rule: "greedy"},
		{file: "poland_warszawa_2018_pole-mokotowskie.pb", rule: "greedy"},
		{file: "poland_warszawa_2018_przyczolek-grochowski.pb", rule: "greedy"},
		{file: "poland_warszawa_2018_sadul.pb", rule: "greedy"},
		{file: "poland_wieliczka_2023_green-budget.pb", rule: "equalshares/add1", other: add1, file1: "26 36 46 56 61 62 69 7 71 88 9", greedy1: "16 21 8 87", why: "another rule: equal shares with Add1, no early stop, gives exactly the 30"},
		{file: "poland_wroclaw_2016_rejon-nr-10-250.pb", rule: "greedy"},
		{file: "poland_wroclaw_2017_rejon-nr-11-750.pb", rule: "greedy", withdrawn: "150", file1: "425", greedy1: "150", why: "150 was withdrawn after the vote; greedy without it gives 425"},
		{file: "switzerland_zurich_d5_.pb", rule: unknown, stated: none},
		{file: "switzerland_zurich_s5d10_.pb", rule: unknown, stated: none},
		{file: "us_stanford-dataset_2022-jersey-city-ward-c_vote-knapsacks.pb", rule: unknown, stated: none},
		{file: "us_stanford-dataset_2022-jersey-city-ward-f_vote-knapsacks.pb", rule: unknown, stated: none},
		{file: "us_stanford-dataset_pb-chicago-36th-ward-2017_vote-approvals.pb", rule: unknown, stated: none},
		{file: "us_stanford-dataset_your-voice-your-choice-parks-and-streets-seattle-2019-district-2_vote-rankings.pb", rule: unknown, stated: none},
		{file: "us_stanford-dataset_your-voice-your-choice-parks-and-streets-seattle-2019-district-5_vote-knapsacks.pb", rule: unknown, stated: none},
		{file: "worldwide_mechanical-turk_ranking-value-6_.pb", rule: unknown, stated: none},
		{file: "worldwide_mechanical-turk_ranking-value-money-6_.pb", rule: unknown, stated: none},
	}
}

// Greedy by votes funds the official winners of every file that has some, but
// for the differences that are explained, and the explanations hold. The table
// in docs/rules.md says the same.
func TestOfficialWinners(t *testing.T) {
	doc, err := os.ReadFile("../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, r := range records() {
		names = append(names, r.file)
		t.Run(r.file, func(t *testing.T) {
			f := election(t, r.file)
			got := fund(t, &f.Instance, budget.TieID)
			official, stated := f.Winners()
			winners := fundedIDs(&f.Instance, official)
			r.greedy = len(got)
			if r.stated == 0 {
				r.stated = len(winners)
			}
			if f.Meta["rule"] != r.rule || stated != (r.stated >= 0) {
				t.Errorf("rule %q, stated %v", f.Meta["rule"], stated)
			}
			if stated {
				if only := without(winners, got); only != r.file1 {
					t.Errorf("only in the file: %s, explained %q", only, r.file1)
				}
				if only := without(got, winners); only != r.greedy1 {
					t.Errorf("only of greedy: %s, explained %q", only, r.greedy1)
				}
			}
			r.checkWhy(t, &f.Instance, winners)
			if row := r.row(); !strings.Contains(string(doc), row+"\n") {
				t.Errorf("docs/rules.md lacks the row\n%s", row)
			}
		})
	}
	if all := elections(t); !slices.Equal(names, all) {
		t.Errorf("table of %v, files %v", names, all)
	}
}

// checkWhy makes sure that an explanation explains.
func (r *record) checkWhy(t *testing.T, in *budget.Instance, winners []string) {
	t.Helper()
	if r.withdrawn != "" {
		if got := fund(t, withdraw(in, r.withdrawn), budget.TieID); !slices.Equal(got, winners) {
			t.Errorf("without %s: %v, official %v", r.withdrawn, got, winners)
		}
	}
	if r.other != nil {
		a, err := budget.Allocate(in, *r.other)
		if err != nil {
			t.Fatal(err)
		}
		if got := fundedIDs(in, a.Funded); !slices.Equal(got, winners) {
			t.Errorf("%s: %v, official %v", r.other.Name, got, winners)
		}
	}
	// Nowhere else does a tie decide, whatever its order: three lots differ.
	seen := map[string]bool{}
	for _, lot := range []budget.Tie{budget.TieID, "lot:1", "lot:2", "lot:3", "lot:4", "lot:5", "lot:6"} {
		got := fund(t, in, lot)
		decided := [2]bool{slices.Contains(got, r.tie[0]), slices.Contains(got, r.tie[1])}
		if r.tie[0] != "" && decided[0] == decided[1] {
			t.Errorf("%s: funded %v, not one of %v", lot, got, r.tie)
		}
		seen[strings.Join(got, " ")] = true
	}
	if want := 1 + min(1, len(r.tie[0])); len(seen) != want {
		t.Errorf("%d outcomes under other tie orders, want %d", len(seen), want)
	}
}

// row is the record as docs/rules.md has it.
func (r *record) row() string {
	stated := "not stated"
	if r.stated >= 0 {
		stated = fmt.Sprint(r.stated)
	}
	why := cmp.Or(r.why, "–")
	switch {
	case r.file1 != "" || r.greedy1 != "":
		why = fmt.Sprintf("only in the file: %s; only greedy: %s; %s", r.file1, r.greedy1, r.why)
	case r.stated >= 0:
		why = "none"
	}
	return fmt.Sprintf("| `%s` | %s | %s | %d | %s |", strings.TrimSuffix(r.file, ".pb"), r.rule, stated, r.greedy, why)
}

// fund is plain greedy by votes.
func fund(t *testing.T, in *budget.Instance, tie budget.Tie) []string {
	t.Helper()
	a, err := budget.Allocate(in, budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{tie}})
	if err != nil {
		t.Fatal(err)
	}
	return fundedIDs(in, a.Funded)
}

// withdraw is an instance in which nobody votes for a project.
func withdraw(in *budget.Instance, id string) *budget.Instance {
	out := *in
	out.Votes = nil
	for _, v := range in.Votes {
		v.Projects = slices.DeleteFunc(slices.Clone(v.Projects), func(p int) bool { return in.Projects[p].ID == id })
		out.Votes = append(out.Votes, v)
	}
	return &out
}

// without lists the ids of a that are not in b.
func without(a, b []string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(a), func(id string) bool { return slices.Contains(b, id) }), " ")
}

// 100,000 voters with 10 approvals each of 200 projects are far below a second.
func BenchmarkGreedy(b *testing.B) {
	r := rand.New(rand.NewSource(1))
	in := &budget.Instance{Budget: big.NewRat(3_000_000, 1), Style: budget.Style{Type: budget.Approval}}
	for i := range 200 {
		in.Projects = append(in.Projects, budget.Project{ID: fmt.Sprint(i), Cost: big.NewRat(10_000+r.Int63n(90_000), 1)})
	}
	for range 100_000 {
		in.Votes = append(in.Votes, budget.Vote{Projects: r.Perm(200)[:10]})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := budget.Allocate(in, budget.Rule{Name: budget.Greedy, By: budget.ByVotesPerCost, Ties: []budget.Tie{"lot:x"}}); err != nil {
			b.Fatal(err)
		}
	}
}
