// SPDX-License-Identifier: Apache-2.0

package manifest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
)

func TestWhoInheritsFromWhom(t *testing.T) {
	for _, c := range []struct {
		leftovers budget.Leftovers
		want      string
	}{
		{budget.KeepLeftovers, "[] [] [] []"},
		{budget.NextLeftovers, "[] [1] [2] [3]"},
		{budget.CitywideLeftovers, "[] [1 3 4] [] []"},
	} {
		e := campaign("own", "north", "", "south", "east")
		e.Leftovers = c.leftovers
		var got []string
		for i := range e.Elections {
			m := lodz(t)
			m.UUID, m.Name = e.Elections[i].UUID, e.Elections[i].Name
			e.Bind(m)
			got = append(got, strings.ReplaceAll(fmt.Sprint(m.LeftoversFrom), "21ZkTQPH8CMeS", ""))
			if err := e.CheckManifest(m); err != nil {
				t.Error(err)
			}
			if _, err := manifest.Parse(m.Bytes()); err != nil {
				t.Error(err)
			}
			m.LeftoversFrom = append(m.LeftoversFrom, uuidOf(9))
			if err := e.CheckManifest(m); err == nil || !strings.Contains(err.Error(), "inherits from") {
				t.Errorf("inherits more than the campaign says: %v", err)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s, want %s", c.leftovers, got, c.want)
		}
	}
}

func TestAnOutcomeWithWhatOthersLeft(t *testing.T) {
	m := lodz(t)
	m.Campaign, m.LeftoversFrom = strings.Repeat("a", 64), []string{uuidOf(1), uuidOf(2)}
	counts := approvals(parse(t, "poland_lodz_2020_stary-widzew.pb"))
	counted := func(list ...manifest.Inheritance) manifest.Counted {
		return manifest.Counted{Ballots: 4262, Counts: counts, Inherited: list}
	}
	from := func(n int, amount string) manifest.Inheritance {
		return manifest.Inheritance{Election: uuidOf(n), Outcome: strings.Repeat("0", 64), Amount: amount}
	}
	alone := lodz(t)
	plain, err := alone.Outcome(alone.Bytes(), counted())
	if err != nil {
		t.Fatal(err)
	}
	nothing, err := m.Outcome(m.Bytes(), counted(from(1, "0"), from(2, "0")))
	if err != nil || !slices.Equal(nothing.Funded, plain.Funded) || nothing.Left != plain.Left {
		t.Errorf("%+v, %v; alone %+v", nothing, err, plain)
	}
	rich, err := m.Outcome(m.Bytes(), counted(from(1, "100000.50"), from(2, "400000")))
	if err != nil || rich.Cost != "1065433" || rich.Left != "1567.5" {
		t.Errorf("%+v, %v", rich, err)
	}
	text := string(rich.Bytes())
	if at := strings.Index(text, `"inherited":[{"election":"`+uuidOf(1)+`","outcome":"000`); at < 0 || at > strings.Index(text, `"awards":`) {
		t.Errorf("%s", text)
	}
	other := m.LeftoversFrom
	for name, c := range map[string]manifest.Counted{
		"nothing stated": counted(),
		"one missing":    counted(from(1, "1")),
		"another order":  counted(from(2, "1"), from(1, "1")),
		"a fraction":     counted(from(1, "1/3"), from(2, "1")),
		"a debt":         counted(from(1, "-1"), from(2, "1")),
		"no hash":        counted(from(1, "1"), manifest.Inheritance{Election: other[1], Outcome: "00", Amount: "1"}),
	} {
		if o, err := m.Outcome(m.Bytes(), c); err == nil {
			t.Errorf("%s: %+v", name, o)
		}
	}
	if _, err := alone.Outcome(alone.Bytes(), counted(from(1, "1"))); err == nil {
		t.Error("an election inherits though its manifest does not say so")
	}
	for problem, change := range map[string]func(){
		"of a campaign": func() { m.Campaign = "" },
		"stands twice":  func() { m.LeftoversFrom = []string{uuidOf(1), uuidOf(1)} },
		"this election": func() { m.LeftoversFrom = []string{m.UUID} },
		"is no uuid":    func() { m.LeftoversFrom = []string{"0"} },
	} {
		m.Campaign, m.LeftoversFrom = strings.Repeat("a", 64), other
		change()
		if _, err := manifest.Parse(m.Bytes()); err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%s: %v", problem, err)
		}
	}
}

// Elections that are decided one by one, each with what its manifest says that
// it inherits, fund what budget's chain does.
func TestCampaignIsAChain(t *testing.T) {
	names := []string{
		"netherlands_amsterdam_522_.pb", "netherlands_amsterdam_588_.pb", "poland_lodz_2020_lagiewniki.pb", "poland_warszawa_2017_sadul.pb",
	}
	for _, policy := range []budget.Leftovers{budget.KeepLeftovers, budget.NextLeftovers, budget.CitywideLeftovers} {
		c := campaign("own", "one", "two", "three", "")
		c.Leftovers = policy
		var links []budget.Link
		left := map[string]manifest.Inheritance{}
		var funded [][]string
		for i, name := range names {
			f := parse(t, name)
			m := frozen(t, f)
			m.UUID, m.Name = c.Elections[i].UUID, c.Elections[i].Name
			c.Bind(m)
			counted := manifest.Counted{Ballots: int64(len(f.Votes)), Counts: approvals(f)}
			if m.Shuffled() {
				counted = manifest.Counted{}
				for _, v := range f.Votes {
					numbers, err := m.Answer(v)
					if err != nil {
						t.Fatal(err)
					}
					counted.Votes = append(counted.Votes, numbers)
				}
			}
			for _, from := range m.LeftoversFrom {
				counted.Inherited = append(counted.Inherited, left[from])
			}
			o, err := m.Outcome(m.Bytes(), counted)
			if err != nil {
				t.Fatal(err)
			}
			left[m.UUID] = manifest.Inherit(m.UUID, o)
			funded = append(funded, o.Funded)
			links = append(links, budget.Link{Instance: &f.Instance, Rule: m.Rule})
		}
		chain, err := budget.AllocateChain(links, policy, len(links)-1)
		if err != nil {
			t.Fatal(err)
		}
		for i, a := range chain.Allocations {
			if want := links[i].Instance.IDs(a.Funded); !slices.Equal(funded[i], want) {
				t.Errorf("%q: election %d funds %v, in a chain %v", policy, i+1, funded[i], want)
			}
		}
	}
}
