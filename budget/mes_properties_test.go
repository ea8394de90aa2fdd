// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// eachShares calls test with the allocations of random instances.
func eachShares(t *testing.T, all int, test func(r *rand.Rand, in *Instance, rule Rule, a *Allocation) string) {
	t.Helper()
	done := 0
	rounds := rounds(all)
	for seed := range rounds {
		r := rand.New(rand.NewSource(int64(seed)))
		in, rule := randomShares(r)
		a, err := Allocate(in, rule)
		var notOurs *RuleError
		if errors.As(err, &notOurs) {
			continue // a cap for a district without projects
		}
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		done++
		if problem := test(r, in, rule, a); problem != "" {
			t.Fatalf("seed %d: %s", seed, problem)
		}
	}
	if done < rounds/2 {
		t.Errorf("%d of %d instances", done, rounds)
	}
}

// TestSharesKeepTheBudget: nothing is spent that is not there, voters pay just
// the cost of what they fund, and no candidate is left out that its supporters
// could still pay for.
func TestSharesKeepTheBudget(t *testing.T) {
	eachShares(t, 4000, func(r *rand.Rand, in *Instance, rule Rule, a *Allocation) string {
		left := new(big.Rat).Sub(in.Budget, a.Cost)
		if left.Sign() < 0 || left.Cmp(a.Left) != 0 || len(a.Steps) != len(in.Projects) {
			return fmt.Sprintf("%s spent of %s, %s left, %d steps", a.Cost, in.Budget, a.Left, len(a.Steps))
		}
		if a.Endowment != nil && a.Voters.Sign() > 0 {
			more := new(big.Rat).Quo(in.Budget, a.Voters)
			if more.Sub(a.Endowment, more); !more.IsInt() || more.Sign() < 0 {
				return fmt.Sprintf("endowment %s of %s for %s voters", a.Endowment, in.Budget, a.Voters)
			}
		}
		for _, s := range a.Steps {
			cost := in.Projects[s.Project].Cost
			paid, payers := new(big.Rat), 0
			for _, x := range s.Payments {
				paid.Add(paid, new(big.Rat).Mul(x.Amount, big.NewRat(int64(x.Voters), 1)))
				payers += x.Voters
			}
			switch {
			case s.Funded && s.Stage == StageRule:
				if paid.Cmp(cost) != 0 || payers > s.Supporters || s.Reason != "" {
					return fmt.Sprintf("%d of %d supporters paid %s for %s", payers, s.Supporters, paid, cost)
				}
			case len(s.Payments) > 0:
				return "payments for a project that the rule did not fund"
			case s.Reason == ReasonUnaffordable:
				missing := new(big.Rat).Add(s.SupportersMoney, s.MissingMoney)
				if s.MissingMoney.Sign() <= 0 || missing.Cmp(cost) != 0 {
					return fmt.Sprintf("%s had %s and missed %s of %s", in.Projects[s.Project].ID, s.SupportersMoney, s.MissingMoney, cost)
				}
			}
		}
		return ""
	})
}

// summary is an allocation without indices.
func summary(in *Instance, a *Allocation) string {
	var b strings.Builder
	for _, s := range a.Steps {
		fmt.Fprint(&b, in.Projects[s.Project].ID, " ", s.Funded, s.Stage, s.Reason, s.Supporters, s.SupportersMoney, s.Load, s.MissingMoney)
		for _, x := range s.Payments {
			fmt.Fprint(&b, " ", x.Voters, "x", x.Amount)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestSharesDoNotDependOnTheOrder of voters, and of projects where the ties do
// not.
func TestSharesDoNotDependOnTheOrder(t *testing.T) {
	for _, name := range []RuleName{EqualShares, Phragmen} {
		eachShares(t, 1000, func(r *rand.Rand, in *Instance, rule Rule, _ *Allocation) string {
			rule.Name, rule.Ties = name, []Tie{TieCost, TieID}
			if name == Phragmen {
				rule.Satisfaction, rule.Completion = "", ""
			}
			want, err := Allocate(in, rule)
			if err != nil {
				return err.Error()
			}
			other := &Instance{Budget: in.Budget, Style: in.Style, Votes: slices.Clone(in.Votes)}
			r.Shuffle(len(other.Votes), func(i, j int) { other.Votes[i], other.Votes[j] = other.Votes[j], other.Votes[i] })
			place := r.Perm(len(in.Projects))
			other.Projects = make([]Project, len(place))
			for i, to := range place {
				other.Projects[to] = in.Projects[i]
			}
			for i := range other.Votes {
				projects := slices.Clone(other.Votes[i].Projects)
				for j := range projects {
					projects[j] = place[projects[j]]
				}
				other.Votes[i].Projects = projects
			}
			got, err := Allocate(other, rule)
			if err != nil {
				return err.Error()
			}
			if x, y := summary(in, want), summary(other, got); x != y {
				return x + "\nin another order\n" + y
			}
			return ""
		})
	}
}

// TestSharesAreProportional checks extended justified representation: of every
// set T of projects and every group of voters who all support T and whose part
// of the budget pays for T, some voter supports |T| funded projects. The Method
// of Equal Shares with satisfaction by cardinality promises it (Peters,
// Pierczyński and Skowron, 2021, theorem 2: up to one project, which for
// satisfactions of 1 is no exception).
func TestSharesAreProportional(t *testing.T) {
	checked := 0
	eachShares(t, 1500, func(_ *rand.Rand, in *Instance, rule Rule, _ *Allocation) string {
		in.Style = Style{Type: Approval}
		for i := range in.Votes {
			in.Votes[i].Points = nil
		}
		a, err := Allocate(in, Rule{Name: EqualShares, Satisfaction: CardinalitySatisfaction, Completion: rule.Completion, Ties: rule.Ties})
		if err != nil {
			return err.Error()
		}
		for set := 1; set < 1<<len(in.Projects); set++ {
			cost, size := new(big.Rat), 0
			for i := range in.Projects {
				if set>>i&1 == 1 {
					cost.Add(cost, in.Projects[i].Cost)
					size++
				}
			}
			worse := int64(0) // voters who support all of the set and fewer funded ones
			for _, v := range in.Votes {
				all, got := size, 0
				for _, i := range v.Projects {
					all -= set >> i & 1
					if slices.Contains(a.Funded, i) {
						got++
					}
				}
				if all == 0 && got < size {
					worse++
				}
			}
			part := new(big.Rat).Mul(in.Budget, big.NewRat(worse, int64(len(in.Votes))))
			if worse > 0 && part.Cmp(cost) >= 0 {
				return fmt.Sprintf("%d voters deserve the set %b", worse, set)
			}
			checked++
		}
		return ""
	})
	if checked < rounds(40_000) {
		t.Errorf("%d sets", checked)
	}
}

// TestSharesStory follows a small election by hand.
func TestSharesStory(t *testing.T) {
	in := &Instance{Budget: big.NewRat(100, 1), Style: Style{Type: Approval}}
	for i, cost := range []int64{60, 30, 45, 200, 0} {
		in.Projects = append(in.Projects, Project{ID: fmt.Sprint(i), Name: "x", Cost: big.NewRat(cost, 1), District: "a"})
	}
	for _, projects := range [][]int{{0}, {0}, {0, 1}, {0, 1, 4}, {2}} {
		in.Votes = append(in.Votes, Vote{Projects: projects})
	}
	for _, test := range []struct {
		rule Rule
		want string
	}{
		// 20 each. 0: 15 each of four. Then 1: of 5 + 5 too little; 2: 20 of 45.
		{Rule{Name: EqualShares}, `
4 free
0 60: 4x15 of 80
1 supporters: has 10, misses 20
2 supporters: has 20, misses 25
3 too-dear: misses 100
`},
		// Up to 25 more for voter 5: 45 each, and 60 + 30 + 45 would be too much.
		// From 30 each on, two have 15 left each: 1 is funded. 2 never fits in.
		{Rule{Name: EqualShares, Completion: Add1}, `
4 free
0 60: 4x15 of 176
1 30: 2x15 of 58
2 supporters: has 44, misses 1
3 too-dear: misses 100
`},
		{Rule{Name: EqualShares, Completion: Add1Exhaustive}, `
4 free
0 60: 4x15 of 120
1 30: 2x15 of 30
2 supporters: has 30, misses 15
3 too-dear: misses 100
`},
		{Rule{Name: EqualShares, Completion: GreedyCompletion}, `
4 free
0 60: 4x15 of 80
1 30 completion
2 misfit: misses 35
3 too-dear: misses 100
`},
		{Rule{Name: EqualShares, Caps: []Cap{{Field: ByDistrict, Value: "a", Most: "50"}}}, `
4 free
0 cap: has 80, misses 10
1 30: 2x15 of 40
2 supporters: has 20, misses 25
3 too-dear: misses 100
`},
		// 0 at 15 each. 1 when two have earned 15 more, at 30. Then 2 at 45, which
		// does not fit.
		{Rule{Name: Phragmen}, `
4 0: at 0
0 60: 4x15 at 15
1 30: 2x15 at 30
2 misfit: misses 35 at 45
3 too-dear: misses 100
`},
	} {
		test.rule.Ties = []Tie{TieID}
		a, err := Allocate(in, test.rule)
		if err != nil {
			t.Fatal(err)
		}
		if got := tell(in, a); got != test.want {
			t.Errorf("%s %s: %s, want %s", test.rule.Name, test.rule.Completion, got, test.want)
		}
	}
}

func tell(in *Instance, a *Allocation) string {
	var b strings.Builder
	b.WriteString("\n")
	for _, s := range a.Steps {
		cost := in.Projects[s.Project].Cost
		fmt.Fprint(&b, in.Projects[s.Project].ID)
		switch {
		case s.Funded && cost.Sign() == 0 && s.Load == nil:
			b.WriteString(" free")
		case s.Funded && s.Stage == StageCompletion:
			fmt.Fprint(&b, " ", cost.RatString(), " completion")
		case s.Funded:
			fmt.Fprintf(&b, " %s:", cost.RatString())
			for _, x := range s.Payments {
				fmt.Fprintf(&b, " %dx%s", x.Voters, x.Amount.RatString())
			}
			if s.SupportersMoney != nil {
				fmt.Fprint(&b, " of ", s.SupportersMoney.RatString())
			}
		case s.SupportersMoney != nil:
			fmt.Fprintf(&b, " %s: has %s, misses %s", s.Reason, s.SupportersMoney.RatString(), s.MissingMoney.RatString())
		default:
			fmt.Fprintf(&b, " %s: misses %s", s.Reason, s.MissingMoney.RatString())
		}
		if s.Load != nil {
			fmt.Fprint(&b, " at ", s.Load.RatString())
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestSharesRefuse: numbers that would not fit are refused, not cut.
func TestSharesRefuse(t *testing.T) {
	huge := new(big.Rat).SetInt(pow2(64))
	in := &Instance{Budget: huge, Projects: []Project{{ID: "1", Name: "x", Cost: huge}}, Votes: []Vote{{Projects: []int{0}}}}
	var instance *InstanceError
	if _, err := Allocate(in, Rule{Name: EqualShares}); !errors.As(err, &instance) {
		t.Errorf("a satisfaction of 2^64: %v", err)
	}
	if a, err := Allocate(in, Rule{Name: EqualShares, Satisfaction: CardinalitySatisfaction}); err != nil || len(a.Funded) != 1 {
		t.Errorf("a cost of 2^64: %v", err)
	}
	in.Style.Type = Scoring
	in.Votes[0].Points = []*big.Rat{huge}
	if _, err := Allocate(in, Rule{Name: EqualShares, Satisfaction: ScoreSatisfaction}); !errors.As(err, &instance) {
		t.Errorf("2^64 points: %v", err)
	}
	var rule *RuleError
	classes := []Class{{Name: "a", Weight: "1/1208925819614629174706189"}, {Weight: "1"}}
	if _, err := Allocate(in, Rule{Name: EqualShares, Satisfaction: CardinalitySatisfaction, Classes: classes}); !errors.As(err, &rule) {
		t.Errorf("a weight of 2^-80: %v", err)
	}
}

// TestSharesManyRounds: Add1 ends soon also when there are 10^13 rounds, and with
// the last outcome that the budget pays for. Larger budgets are refused.
func TestSharesManyRounds(t *testing.T) {
	in := &Instance{Style: Style{Type: Approval}}
	unit := big.NewRat(10_000_000_000_000, 1)
	in.Budget = new(big.Rat).Mul(unit, big.NewRat(100, 1))
	r := rand.New(rand.NewSource(2))
	for i := range 12 {
		in.Projects = append(in.Projects, Project{ID: fmt.Sprint(i), Name: "x", Cost: new(big.Rat).Mul(unit, big.NewRat(5+r.Int63n(40), 1))})
	}
	for range 50 {
		in.Votes = append(in.Votes, Vote{Projects: r.Perm(12)[:1+r.Intn(3)]})
	}
	rule := Rule{Name: EqualShares, Satisfaction: CardinalitySatisfaction, Completion: Add1}
	a, err := Allocate(in, rule)
	if err != nil {
		t.Fatal(err)
	}
	more := new(big.Rat).Sub(a.Endowment, new(big.Rat).Quo(in.Budget, a.Voters))
	if more.Cmp(unit) < 0 || a.Cost.Cmp(in.Budget) > 0 {
		t.Errorf("%s rounds, %s spent", more.FloatString(0), a.Cost.FloatString(0))
	}
	// At the endowment, and at one more.
	rule.Completion = NoCompletion
	for extra, dearer := range []bool{false, true} {
		rich := *in
		rich.Budget = new(big.Rat).Add(a.Endowment, big.NewRat(int64(extra), 1))
		rich.Budget.Mul(rich.Budget, a.Voters)
		b, err := Allocate(&rich, rule)
		if err != nil {
			t.Fatal(err)
		}
		if (b.Cost.Cmp(in.Budget) > 0) != dearer || !dearer && !slices.Equal(a.Funded, b.Funded) {
			t.Errorf("%d more each: %v for %s", extra, b.Funded, b.Cost.FloatString(0))
		}
	}
	rule.Completion = Add1
	in.Budget = new(big.Rat).SetInt(pow2(50))
	var notOurs *RuleError
	if _, err := Allocate(in, rule); !errors.As(err, &notOurs) || notOurs.Field != "completion" {
		t.Errorf("a budget of 2^50: %v", err)
	}
}

// TestSharesOfClasses: three classes whose sizes have nothing in common make the
// finest weights; they fit.
func TestSharesOfClasses(t *testing.T) {
	in := &Instance{Budget: big.NewRat(1_000_000, 1), Style: Style{Type: Approval}}
	for i, cost := range []int64{300_000, 250_000, 333_333, 400_000} {
		in.Projects = append(in.Projects, Project{ID: fmt.Sprint(i), Name: "x", Cost: big.NewRat(cost, 1)})
	}
	r := rand.New(rand.NewSource(1))
	rule := Rule{Name: EqualShares, Completion: Add1}
	for i, size := range []int{80_021, 40_009, 30_011} {
		class := fmt.Sprint("class ", i)
		rule.Classes = append(rule.Classes, Class{Name: class, Share: Number(fmt.Sprintf("0.%d", 1000+size%97))})
		for range size {
			in.Votes = append(in.Votes, Vote{Projects: r.Perm(4)[:2], Class: class})
		}
	}
	a, err := Allocate(in, rule)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range a.Steps {
		paid := new(big.Rat)
		for _, x := range s.Payments {
			paid.Add(paid, new(big.Rat).Mul(x.Amount, big.NewRat(int64(x.Voters), 1)))
		}
		if s.Funded && paid.Cmp(in.Projects[s.Project].Cost) != 0 {
			t.Errorf("%d: %s paid", s.Project, paid)
		}
	}
	if len(a.Funded) != 3 {
		t.Errorf("%v funded", a.Funded)
	}
	rule.Classes = append(rule.Classes, Class{Name: "more", Share: "0.1"})
	var notOurs *RuleError
	if _, err := Allocate(in, rule); !errors.As(err, &notOurs) {
		t.Errorf("four classes with shares: %v", err)
	}
}
