// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
	"math/big"
	"math/rand"
	"slices"
	"testing"
)

// plainShares is the Method of Equal Shares as it is defined, voter by voter, in
// fractions and without any thought of speed: what the fast one is held against.
type plainShares struct {
	p      *prepared
	util   [][]*big.Rat // by voter and project: of one weight, 0 where there is no support
	weight []*big.Rat
}

// plainRound is the outcome of the method at one endowment.
type plainRound struct {
	endowment *big.Rat
	funded    []int        // in order, without free projects
	tied      [][]int      // by step
	paid      [][]*big.Rat // by step and voter
	money     []*big.Rat   // by voter, at the end
	capped    []int
}

func newPlainShares(p *prepared) *plainShares {
	s := &plainShares{p: p}
	for i := range p.in.Votes {
		v := &p.in.Votes[i]
		util := newRats(len(p.in.Projects))
		for j, project := range v.Projects {
			points := p.utility(v, j)
			switch p.rule.Satisfaction {
			case ScoreSatisfaction:
				if points.Sign() > 0 {
					util[project].Set(points)
				}
			default:
				if p.in.Style.Type.HasPoints() && points.Sign() <= 0 {
					continue
				}
				util[project].SetInt64(1)
				if p.rule.Satisfaction == CostSatisfaction {
					util[project].Set(p.in.Projects[project].Cost)
				}
			}
		}
		s.util = append(s.util, util)
		s.weight = append(s.weight, p.weight(i))
	}
	return s
}

// rho is the least rho at which the supporters pay the cost; nil if they cannot.
func (s *plainShares) rho(project int, money []*big.Rat) *big.Rat {
	cost := s.p.in.Projects[project].Cost
	var limits []*big.Rat // the rho from which a voter pays all it has
	for v := range money {
		if s.util[v][project].Sign() > 0 {
			limit := new(big.Rat).Quo(money[v], s.util[v][project])
			limits = append(limits, limit.Quo(limit, s.weight[v]))
		}
	}
	slices.SortFunc(limits, (*big.Rat).Cmp)
	at := func(rho *big.Rat) *big.Rat {
		sum := new(big.Rat)
		for v := range money {
			sum.Add(sum, s.pays(v, project, rho, money[v]))
		}
		return sum
	}
	// What the voters pay is linear between two limits.
	before, beforeSum := new(big.Rat), new(big.Rat)
	for _, limit := range limits {
		sum := at(limit)
		if sum.Cmp(cost) >= 0 {
			slope := new(big.Rat).Sub(limit, before)
			slope.Quo(slope, new(big.Rat).Sub(sum, beforeSum))
			rest := new(big.Rat).Sub(cost, beforeSum)
			return rest.Add(rest.Mul(rest, slope), before)
		}
		before, beforeSum = limit, sum
	}
	return nil
}

func (s *plainShares) pays(voter, project int, rho, money *big.Rat) *big.Rat {
	price := new(big.Rat).Mul(rho, s.util[voter][project])
	if price.Mul(price, s.weight[voter]); price.Cmp(money) > 0 {
		return money
	}
	return price
}

func (s *plainShares) round(endowment *big.Rat, candidates []int) *plainRound {
	r := &plainRound{endowment: endowment}
	for v := range s.util {
		r.money = append(r.money, new(big.Rat).Mul(endowment, s.weight[v]))
	}
	left := slices.Clone(candidates)
	for {
		var best []int
		var least *big.Rat
		for _, project := range left {
			rho := s.rho(project, r.money)
			switch {
			case rho == nil:
			case least == nil || rho.Cmp(least) < 0:
				best, least = []int{project}, rho
			case rho.Cmp(least) == 0:
				best = append(best, project)
			}
		}
		if best == nil {
			return r
		}
		project := slices.MinFunc(best, func(x, y int) int { return s.p.ranks[x] - s.p.ranks[y] })
		left = slices.DeleteFunc(left, func(i int) bool { return i == project })
		if _, over := s.p.overCap(s.p.purse(s.p.in.Budget, r.funded), project); over != nil {
			r.capped = append(r.capped, project)
			continue
		}
		paid := newRats(len(r.money))
		for v := range r.money {
			paid[v].Set(s.pays(v, project, least, r.money[v]))
			r.money[v] = new(big.Rat).Sub(r.money[v], paid[v])
		}
		r.funded = append(r.funded, project)
		r.paid = append(r.paid, paid)
		best = slices.DeleteFunc(best, func(i int) bool { return i == project })
		r.tied = append(r.tied, best)
	}
}

func (s *plainShares) cost(projects []int) *big.Rat {
	sum := new(big.Rat)
	for _, i := range projects {
		sum.Add(sum, s.p.in.Projects[i].Cost)
	}
	return sum
}

func (s *plainShares) exhaustive(r *plainRound, candidates []int) bool {
	left := new(big.Rat).Sub(s.p.in.Budget, s.cost(r.funded))
	for _, i := range candidates {
		if _, over := s.p.overCap(s.p.purse(s.p.in.Budget, r.funded), i); over != nil || slices.Contains(r.funded, i) {
			continue
		}
		if s.p.in.Projects[i].Cost.Cmp(left) <= 0 {
			return false
		}
	}
	return true
}

// complete is the round that counts.
func (s *plainShares) complete() *plainRound {
	candidates, _ := s.p.mesCandidates()
	r := s.round(new(big.Rat).Quo(s.p.in.Budget, s.p.voters), candidates)
	completion := s.p.rule.Completion
	if completion == NoCompletion || completion == GreedyCompletion {
		return r
	}
	for len(r.funded)+len(r.capped) < len(candidates) {
		if completion != Add1 && s.exhaustive(r, candidates) {
			break
		}
		next := s.round(new(big.Rat).Add(r.endowment, one), candidates)
		if s.cost(next.funded).Cmp(s.p.in.Budget) > 0 {
			break
		}
		r = next
	}
	return r
}

// randomShares is an instance and a rule of equal shares, full of ties.
func randomShares(r *rand.Rand) (*Instance, Rule) {
	types := []VoteType{Approval, Approval, Choose1, Ordinal, Cumulative, Scoring}
	in := &Instance{Style: Style{Type: types[r.Intn(len(types))]}}
	m, n := 1+r.Intn(7), 1+r.Intn(10)
	unit := []int64{1, 1, 1, 7, 1000, 1_000_000_007}[r.Intn(6)]
	den := []int64{1, 1, 1, 2, 100, 1 << 40}[r.Intn(6)]
	for i := range m {
		cost := big.NewRat(r.Int63n(12)*unit, den)
		if r.Intn(3) == 0 {
			cost.Add(cost, big.NewRat(r.Int63n(unit), den))
		}
		p := Project{ID: fmt.Sprint((i*7 + 3) % 11), Name: "x", Cost: cost, District: []string{"a", "b"}[r.Intn(2)]}
		in.Projects = append(in.Projects, p)
	}
	in.Budget = big.NewRat(r.Int63n(30)*unit, den)
	if len(in.Budget.Num().Bits()) > 0 && in.Budget.Cmp(big.NewRat(30, 1)) > 0 || r.Intn(8) == 0 {
		// Keep the rounds of Add1 few for the plain method.
		scale := big.NewRat(5, 1)
		if in.Budget.Sign() > 0 {
			scale.Quo(big.NewRat(int64(n)*(1+r.Int63n(6)), 1+r.Int63n(3)), in.Budget)
		}
		if scale.Sign() > 0 {
			in.Budget.Mul(in.Budget, scale)
			for i := range in.Projects {
				in.Projects[i].Cost.Mul(in.Projects[i].Cost, scale)
			}
		}
	}
	patterns := 1 + r.Intn(6)
	var kinds []Vote
	for range patterns {
		length := r.Intn(m + 1)
		if in.Style.Type == Choose1 {
			length = min(length, 1)
		}
		v := Vote{Projects: r.Perm(m)[:length]}
		for range length {
			if in.Style.Type.HasPoints() {
				least := int64(0)
				if in.Style.Type == Scoring {
					least = r.Int63n(2)
				}
				v.Points = append(v.Points, big.NewRat(r.Int63n(5)-least, 1+r.Int63n(2)))
			}
		}
		kinds = append(kinds, v)
	}
	for range n {
		v := kinds[r.Intn(patterns)]
		v.Class = []string{"online", "paper"}[r.Intn(2)]
		in.Votes = append(in.Votes, v)
	}
	return in, randomSharesRule(r)
}

func randomSharesRule(r *rand.Rand) Rule {
	rule := Rule{
		Name:         EqualShares,
		Satisfaction: []Satisfaction{CostSatisfaction, CardinalitySatisfaction, ScoreSatisfaction}[r.Intn(3)],
		Completion:   []Completion{NoCompletion, Add1, Add1Exhaustive, Add1Greedy, GreedyCompletion}[r.Intn(5)],
		Ties:         [][]Tie{{TieID}, {TieVotes, TieCost}, {TieCost}, {TieOrder}, {"lot:seed"}}[r.Intn(5)],
	}
	switch r.Intn(6) {
	case 0:
		rule.Classes = []Class{{Name: "online", Weight: "1"}, {Name: "paper", Weight: "3"}}
	case 1:
		rule.Classes = []Class{{Name: "online", Share: "1/2"}, {Name: "paper", Share: "1/3"}}
	case 2:
		rule.MinVotes = "3"
	case 3:
		rule.MinShare = "1/2"
	case 4:
		rule.Caps = []Cap{{Field: ByDistrict, Value: "a", Most: "9"}}
	}
	return rule
}

// rounds is how many random elections a test tries: fewer with -short.
func rounds(all int) int {
	if testing.Short() {
		return all / 10
	}
	return all
}

// TestEqualSharesPlain holds the fast method against the plain one.
func TestEqualSharesPlain(t *testing.T) {
	rounds := rounds(20_000)
	var ties, funded, completed int
	for seed := range rounds {
		r := rand.New(rand.NewSource(int64(seed)))
		in, rule := randomShares(r)
		p, err := prepare(in, rule)
		if err != nil {
			continue // a cap for a district without projects
		}
		want := newPlainShares(p).complete()
		candidates, _ := p.mesCandidates()
		profile, err := newMesProfile(p, candidates)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		// With few bits hardly anything is decided without fractions.
		profile.bits = []int{62, 62, 0, 3, 5, 9, 14, 20}[r.Intn(8)]
		got := profile.allocate(p)
		if problem := compareShares(p, got, want); problem != "" {
			t.Fatalf("seed %d: %s", seed, problem)
		}
		for _, tied := range want.tied {
			ties += min(len(tied), 1)
		}
		funded += len(want.funded)
		if want.endowment.Cmp(new(big.Rat).Quo(in.Budget, p.voters)) > 0 {
			completed++
		}
	}
	t.Logf("%d rounds, %d projects funded, %d ties, %d with more money", rounds, funded, ties, completed)
	if ties < rounds/20 || funded < rounds/2 || completed < rounds/20 {
		t.Error("the instances are too plain to test much")
	}
}

// compareShares says where an allocation differs from the plain round.
func compareShares(p *prepared, a *Allocation, want *plainRound) string {
	if a.Endowment.Cmp(want.endowment) != 0 {
		return fmt.Sprintf("endowment %s, want %s", a.Endowment, want.endowment)
	}
	var steps []Step
	for _, s := range a.Steps {
		if s.Funded && s.Stage == StageRule && p.in.Projects[s.Project].Cost.Sign() > 0 {
			steps = append(steps, s)
		}
	}
	if len(steps) != len(want.funded) {
		return fmt.Sprintf("%d projects funded, want %v", len(steps), want.funded)
	}
	for i, s := range steps {
		if s.Project != want.funded[i] || !slices.Equal(s.TiedWith, want.tied[i]) {
			return fmt.Sprintf("step %d: %d tied with %v, want %d with %v", i, s.Project, s.TiedWith, want.funded[i], want.tied[i])
		}
		paid := map[string]int{}
		for _, x := range want.paid[i] {
			if x.Sign() > 0 {
				paid[x.RatString()]++
			}
		}
		for j, x := range s.Payments {
			if paid[x.Amount.RatString()] != x.Voters || j > 0 && x.Amount.Cmp(s.Payments[j-1].Amount) >= 0 {
				return fmt.Sprintf("step %d: %d voters pay %s; want %v", i, x.Voters, x.Amount, paid)
			}
		}
		if len(paid) != len(s.Payments) {
			return fmt.Sprintf("step %d: payments %v, want %v", i, s.Payments, paid)
		}
	}
	return ""
}

// TestStepPrices computes the price of every step anew, from who spent the last
// of their money, as a run does where it needs one.
func TestStepPrices(t *testing.T) {
	nobodyLeft := 0
	for seed := range 3000 {
		in, rule := randomShares(rand.New(rand.NewSource(int64(seed))))
		rule.Completion = NoCompletion
		p, err := prepare(in, rule)
		if err != nil || p.voters.Sign() == 0 {
			continue
		}
		candidates, _ := p.mesCandidates()
		profile, err := newMesProfile(p, candidates)
		if err != nil {
			t.Fatal(err)
		}
		r := (&mesRounds{mesProfile: profile, p: p}).complete()
		var want []*big.Rat
		for j := range r.steps {
			want = append(want, r.stepPrice(j))
		}
		for j := range r.steps {
			r.steps[j].exact = nil
			if r.steps[j].units == 0 {
				nobodyLeft++
			}
		}
		for j := len(want) - 1; j >= 0; j-- {
			if got := r.stepPrice(j); got.Cmp(want[j]) != 0 {
				t.Fatalf("seed %d: price of step %d: %s, want %s", seed, j, got, want[j])
			}
		}
	}
	if nobodyLeft < 50 {
		t.Errorf("%d projects that took all their supporters' money; too few to test much", nobodyLeft)
	}
}

// TestRanges holds runs over ranges against a run at each endowment.
func TestRanges(t *testing.T) {
	decided, undecided := 0, 0
	rounds := rounds(6000)
	for seed := range rounds {
		r := rand.New(rand.NewSource(int64(seed)))
		in, rule := randomShares(r)
		p, err := prepare(in, rule)
		if err != nil || p.voters.Sign() == 0 {
			continue
		}
		candidates, _ := p.mesCandidates()
		profile, err := newMesProfile(p, candidates)
		if err != nil {
			t.Fatal(err)
		}
		profile.bits = []int{62, 62, 30, 12}[r.Intn(4)]
		m := &mesRounds{mesProfile: profile, p: p}
		width := 1 + r.Int63n(20)
		start := big.NewRat(r.Int63n(100), 1+r.Int63n(7))
		all := m.at(start, big.NewRat(width, 1))
		if all == nil {
			undecided++
			continue
		}
		decided++
		for more := range width + 1 {
			one := m.at(new(big.Rat).Add(start, big.NewRat(more, 1)), new(big.Rat))
			if !slices.Equal(all.funded(), one.funded()) {
				t.Fatalf("seed %d: %v from %s to %d more, but %v at %d more", seed, all.funded(), start, width, one.funded(), more)
			}
		}
	}
	if decided < rounds/6 || undecided < rounds/60 {
		t.Errorf("%d ranges decided, %d not", decided, undecided)
	}
}
