// SPDX-License-Identifier: Apache-2.0

package manifest_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// The bytes that validators attest, in full: awards last, in units of
// 10^-decimals.
func TestOutcomeBytes(t *testing.T) {
	m := style(t, budget.Style{Type: budget.Ordinal, MaxLength: 2})
	m.SetRule(budget.Rule{Name: budget.EqualShares, Satisfaction: budget.ScoreSatisfaction, Ties: []budget.Tie{budget.TieLot}})
	raw := m.Bytes()
	o, err := m.Outcome(raw, manifest.Counted{Votes: [][]int{{2, 5}, {2, 0}, {1, 2}, {4, 5}, {9, 9}}, PublicKey: "key"})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"manifest":"` + fmt.Sprintf("%x", sha256.Sum256(raw)) + `","ballots":4,"votes":[1,3,0,1,2],"scores":["2","5","0","2","2"],` +
		`"funded":["b","d","e"],"cost":"50.5","left":"50","endowment":"25.125","lot":"` + manifest.LotSeed(raw, "key") + `",` +
		`"invalid":{"number":1,"of":5,"votes":[{"numbers":[9,9],"reason":"number"}]},` +
		`"awards":[{"project":"b","amount":"4050"},{"project":"d","amount":"1000"},{"project":"e","amount":"0"}]}`
	if got := string(o.Bytes()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	var again manifest.Outcome
	if err := json.Unmarshal(o.Bytes(), &again); err != nil || string(again.Bytes()) != want {
		t.Errorf("read and written again: %s, %v", again.Bytes(), err)
	}
}

// The Awards contract rebuilds the end of an outcome from ids and amounts. Ids
// stand in it as they are, whatever web pages would escape.
func TestAwardsAreTheEnd(t *testing.T) {
	m := lodz(t)
	m.Projects[4].ID, m.Projects[5].ID, m.Decimals = "강남<1>&'2'", "BO.D16.14/24", 2
	m = published(t, m)
	counts := make([]int64, len(m.Projects))
	counts[4], counts[5] = 3, 2
	o, err := m.Outcome(m.Bytes(), manifest.Counted{Ballots: 5, Counts: counts})
	if err != nil {
		t.Fatal(err)
	}
	end := fmt.Sprintf(`,"awards":[{"project":"강남<1>&'2'","amount":"%s00"},{"project":"BO.D16.14/24","amount":"%s00"}]}`, m.Projects[4].Cost, m.Projects[5].Cost)
	if !strings.HasSuffix(string(o.Bytes()), end) {
		t.Errorf("%s\ndoes not end with %s", o.Bytes(), end)
	}
	none, err := m.Outcome(m.Bytes(), manifest.Counted{Counts: make([]int64, len(m.Projects))})
	if err != nil || !strings.HasSuffix(string(none.Bytes()), `,"awards":[]}`) {
		t.Errorf("%s, %v", none.Bytes(), err)
	}
}

// The seed of an open lot, as anybody computes it with sha256sum.
func TestLotSeed(t *testing.T) {
	const want = "17101cc07dd760c9249af8b999ff57a10f8ea912ce2acad6f8bd0c9a97ccfe67"
	if got := manifest.LotSeed([]byte("a manifest"), "a key"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, other := range []string{manifest.LotSeed([]byte("a manifest "), "a key"), manifest.LotSeed([]byte("a manifest"), "a kez")} {
		if other == want {
			t.Error("another manifest or key has the same seed")
		}
	}
}

// An open lot is one with the seed that the key makes, and the outcome states
// it; which key it is decides.
func TestOpenLot(t *testing.T) {
	open := lodz(t)
	open.Rule.Ties = []budget.Tie{budget.TieVotes, budget.TieLot}
	open.Budget = "150000"
	open = published(t, open)
	raw := open.Bytes()
	same := manifest.Counted{Ballots: 9, Counts: slices.Repeat([]int64{9}, len(open.Projects))}
	if o, err := open.Outcome(raw, same); err == nil {
		t.Errorf("a lot without a key: %+v", o)
	}
	outcomes := map[string]bool{}
	for i := range 5 {
		same.PublicKey = fmt.Sprintf("key %d", i)
		seed := manifest.LotSeed(raw, same.PublicKey)
		o, err := open.Outcome(raw, same)
		if err != nil {
			t.Fatal(err)
		}
		fixed := *open
		fixed.Rule.Ties = []budget.Tie{budget.TieVotes, budget.Tie("lot:" + seed)}
		want, err := fixed.Outcome(fixed.Bytes(), manifest.Counted{Ballots: 9, Counts: same.Counts})
		if err != nil {
			t.Fatal(err)
		}
		if o.Lot != seed || want.Lot != "" || !slices.Equal(o.Funded, want.Funded) {
			t.Errorf("lot %s funds %v; with the seed fixed: %q, %v", o.Lot, o.Funded, want.Lot, want.Funded)
		}
		outcomes[fmt.Sprint(o.Funded)] = true
	}
	if len(outcomes) == 1 {
		t.Error("five keys draw the same lot")
	}
}

// The order of the ballots changes nothing but the list of invalid ones.
func TestOutcomeOfAnyOrder(t *testing.T) {
	for _, name := range []string{"poland_krakow_2018_bienczyce.pb", "netherlands_assen_2024_.pb", "switzerland_zurich_d5_.pb"} {
		f := parse(t, name)
		m := published(t, frozen(t, f))
		_, c := cast(t, m, f)
		o, err := m.Outcome(m.Bytes(), c)
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(c.Votes)
		back, err := m.Outcome(m.Bytes(), c)
		if err != nil || string(back.Bytes()) != string(o.Bytes()) {
			t.Errorf("%s: %s\nreversed %s, %v", name, o.Bytes(), back.Bytes(), err)
		}
	}
}

func TestOutcomeRefuses(t *testing.T) {
	m, s := lodz(t), shuffled(t)
	for name, err := range map[string]error{
		"counts for shuffled ballots": func() error { _, err := s.Outcome(s.Bytes(), manifest.Counted{Counts: make([]int64, 23)}); return err }(),
		"ballots for counts":          func() error { _, err := m.Outcome(m.Bytes(), manifest.Counted{Votes: [][]int{}}); return err }(),
		"22 counts":                   func() error { _, err := m.Outcome(m.Bytes(), manifest.Counted{Counts: make([]int64, 22)}); return err }(),
		"more votes than ballots": func() error {
			_, err := m.Outcome(m.Bytes(), manifest.Counted{Ballots: 1, Counts: slices.Repeat([]int64{2}, 23)})
			return err
		}(),
	} {
		if err == nil {
			t.Errorf("%s were taken", name)
		}
	}
}

// fuzzed are manifests of every code and rule.
func fuzzed(t testing.TB) []*manifest.Manifest {
	others := 0
	var all []*manifest.Manifest
	for i, s := range []budget.Style{
		{Type: budget.Approval, MaxLength: 3}, {Type: budget.Approval, MaxSumCost: "80", OtherDistricts: &others}, {Type: budget.Choose1, MinLength: 1},
		{Type: budget.Ordinal, MinLength: 1, MaxLength: 4}, {Type: budget.Cumulative, MaxSumPoints: "10"}, {Type: budget.Scoring, MinPoints: "1", MaxPoints: "5"},
	} {
		m := style(t, s)
		if i == 0 {
			m.SetRule(budget.Rule{Name: budget.Phragmen, Ties: m.Rule.Ties})
		}
		if i%2 == 1 {
			m.SetRule(budget.Rule{Name: budget.EqualShares, Satisfaction: budget.ScoreSatisfaction, Completion: budget.Add1Greedy, Ties: m.Rule.Ties})
		}
		all = append(all, m)
	}
	f := parse(t, vectors.Default)
	m := frozen(t, f)
	m.SetRule(budget.Rule{Name: budget.EqualShares, Completion: budget.Add1, Ties: []budget.Tie{budget.TieCost}})
	return append(all, m)
}

// Whatever numbers voters' own programs encrypt: every ballot is a vote, which
// codes to the same numbers, or is listed as invalid; nothing fails, and no
// more than the budget is awarded.
func FuzzOutcome(f *testing.F) {
	f.Add(uint8(0), []byte{1, 2, 0, 2, 1, 0})
	f.Add(uint8(1), []byte{1, 0, 0, 0, 0, 1, 2, 3, 4, 5})
	f.Add(uint8(2), []byte{0, 5, 6})
	f.Add(uint8(3), []byte{3, 1, 0, 0, 3, 3, 0, 0})
	f.Add(uint8(4), []byte{10, 0, 0, 0, 0, 3, 3, 3, 3, 3})
	f.Add(uint8(5), []byte{5, 5, 5, 5, 5, 0, 1, 0, 1, 0})
	f.Add(uint8(6), []byte{1, 2, 3, 4, 5, 23, 0, 0, 0, 0})
	manifests := fuzzed(f)
	f.Fuzz(func(t *testing.T, which uint8, raw []byte) {
		m := manifests[int(which)%len(manifests)]
		code, err := m.Code()
		if err != nil {
			t.Fatal(err)
		}
		var votes [][]int
		for chunk := range slices.Chunk(raw[:min(len(raw), 1000)], len(code.Answers())) {
			numbers := []int{}
			for _, b := range chunk {
				numbers = append(numbers, int(b))
			}
			votes = append(votes, numbers)
		}
		published := m.Bytes()
		o, err := m.Outcome(published, manifest.Counted{Votes: votes, PublicKey: "key"})
		if err != nil {
			t.Fatal(err)
		}
		if o.Invalid.Of != len(votes) || o.Invalid.Number != len(o.Invalid.Votes) || int(o.Ballots)+o.Invalid.Number != len(votes) {
			t.Errorf("%d ballots, %d valid, invalid %+v", len(votes), o.Ballots, o.Invalid)
		}
		for _, numbers := range votes {
			listed := slices.ContainsFunc(o.Invalid.Votes, func(v manifest.InvalidVote) bool { return slices.Equal(v.Numbers, numbers) })
			if again, ok := recoded(m, numbers); ok == listed || ok && !slices.Equal(again, numbers) {
				t.Errorf("%v: listed as invalid %v, made again %v %v", numbers, listed, again, ok)
			}
		}
		within(t, m, o)
	})
}

// recoded is what our programs make of the vote that the numbers say.
func recoded(m *manifest.Manifest, numbers []int) ([]int, bool) {
	code, err := m.Code()
	if err != nil {
		return nil, false
	}
	vote, err := code.Decode(numbers)
	if err != nil {
		return nil, false
	}
	plain := budget.Vote{Projects: vote.Projects}
	for _, n := range vote.Points {
		plain.Points = append(plain.Points, big.NewRat(int64(n), 1))
	}
	again, err := m.Answer(plain)
	return again, err == nil
}

// within makes sure that the awards keep within the budget, and are the funded
// projects.
func within(t *testing.T, m *manifest.Manifest, o *manifest.Outcome) {
	t.Helper()
	sum, budgeted := new(big.Int), new(big.Rat)
	for i, a := range o.Awards {
		amount, ok := new(big.Int).SetString(a.Amount, 10)
		if !ok || i >= len(o.Funded) || a.Project != o.Funded[i] {
			t.Fatalf("award %+v, funded %v", a, o.Funded)
		}
		sum.Add(sum, amount)
	}
	if _, ok := budgeted.SetString(m.Budget); !ok {
		t.Fatal(m.Budget)
	}
	budgeted.Mul(budgeted, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(m.Decimals)), nil)))
	if len(o.Awards) != len(o.Funded) || new(big.Rat).SetInt(sum).Cmp(budgeted) > 0 {
		t.Errorf("awards %+v of a budget of %s", o.Awards, m.Budget)
	}
}
