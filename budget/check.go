// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// RuleError says which parameter of a rule is wrong, why, and how to mend it.
type RuleError struct {
	Field   string // as in JSON, such as "caps[0].most"
	Problem string
}

func (e *RuleError) Error() string { return "rule: " + e.Field + ": " + e.Problem }

// Check makes sure that a rule is one, whatever the instance: known values,
// numbers in range, no parameters of other rules. It returns a [*RuleError].
func (r *Rule) Check() error {
	for _, check := range []func() error{r.checkName, r.checkLimits, r.checkCaps, r.checkClasses, r.checkCommittee, r.checkTies} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// withDefaults is the rule with the default of each empty field that belongs to
// it.
func (r Rule) withDefaults() Rule {
	switch {
	case r.Name == Greedy:
		r.By, r.Misfit = or(r.By, ByVotes), or(r.Misfit, Skip)
	case r.Name == EqualShares:
		r.Satisfaction, r.Completion = or(r.Satisfaction, CostSatisfaction), or(r.Completion, NoCompletion)
	}
	return r
}

func or[T comparable](value, otherwise T) T {
	var empty T
	if value == empty {
		return otherwise
	}
	return value
}

// oneOf makes sure that a value is empty or known.
func oneOf[T ~string](field string, value T, known ...T) error {
	if value == "" || slices.Contains(known, value) {
		return nil
	}
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	return &RuleError{field, fmt.Sprintf("%q is not known; take one of %s", value, strings.Join(names, ", "))}
}

func (r *Rule) checkName() error {
	if r.Name == "" {
		return &RuleError{"name", "is missing; take one of greedy, mes, phragmen"}
	}
	if err := oneOf("name", r.Name, Greedy, EqualShares, Phragmen); err != nil {
		return err
	}
	fields := []struct {
		name  string
		set   bool
		rule  RuleName
		known error
	}{
		{"by", r.By != "", Greedy, oneOf("by", r.By, ByVotes, ByVotesPerCost)},
		{"misfit", r.Misfit != "", Greedy, oneOf("misfit", r.Misfit, Skip, Stop)},
		{"top_up", r.TopUp != "", Greedy, nil},
		{"committee", r.Committee != nil, Greedy, nil},
		{"satisfaction", r.Satisfaction != "", EqualShares, oneOf("satisfaction", r.Satisfaction, CostSatisfaction, CardinalitySatisfaction, ScoreSatisfaction)},
		{"completion", r.Completion != "", EqualShares, oneOf("completion", r.Completion, NoCompletion, Add1, Add1Exhaustive, Add1Greedy, GreedyCompletion)},
	}
	for _, f := range fields {
		if f.known != nil {
			return f.known
		}
		if f.set && r.Name != f.rule {
			return &RuleError{f.name, fmt.Sprintf("belongs to the rule %q, not to %q; take it out", f.rule, r.Name)}
		}
	}
	return nil
}

// number reads a number that is within bounds; a nil bound is none. A missing
// one is nil.
func number(field string, n Number, least, most *big.Rat) (*big.Rat, error) {
	value, err := n.Rat()
	if err != nil {
		return nil, &RuleError{field, err.Error()}
	}
	if value == nil {
		return nil, nil
	}
	if least != nil && value.Cmp(least) <= 0 {
		return nil, &RuleError{field, fmt.Sprintf("is %s; it must be above %s", n, NewNumber(least))}
	}
	if most != nil && value.Cmp(most) > 0 {
		return nil, &RuleError{field, fmt.Sprintf("is %s; it must be at most %s", n, NewNumber(most))}
	}
	return value, nil
}

func (r *Rule) checkLimits() error {
	zero := new(big.Rat)
	if _, err := number("min_votes", r.MinVotes, nil, nil); err != nil {
		return err
	}
	if _, err := number("min_share", r.MinShare, nil, one); err != nil {
		return err
	}
	_, err := number("top_up", r.TopUp, zero, one)
	return err
}

func (r *Rule) checkCaps() error {
	type group struct {
		field CapField
		value string
	}
	seen := map[group]bool{}
	for i, c := range r.Caps {
		at := func(name string) string { return fmt.Sprintf("caps[%d].%s", i, name) }
		if c.Field == "" {
			return &RuleError{at("field"), "is missing; take one of category, neighborhood, district"}
		}
		if err := oneOf(at("field"), c.Field, ByCategory, ByNeighborhood, ByDistrict); err != nil {
			return err
		}
		if c.Value == "" {
			return &RuleError{at("value"), "is missing; name the group that the cap bounds"}
		}
		if g := (group{c.Field, c.Value}); seen[g] {
			return &RuleError{at("value"), fmt.Sprintf("%s %q has a cap already; leave the lower one", c.Field, c.Value)}
		} else {
			seen[g] = true
		}
		most, err := number(at("most"), c.Most, nil, nil)
		if err != nil {
			return err
		}
		if most == nil {
			return &RuleError{at("most"), "is missing; give an amount"}
		}
	}
	return nil
}

func (r *Rule) checkClasses() error {
	seen := map[string]bool{}
	for i, c := range r.Classes {
		at := func(name string) string { return fmt.Sprintf("classes[%d].%s", i, name) }
		if seen[c.Name] {
			return &RuleError{at("name"), fmt.Sprintf("%q stands twice; leave one", c.Name)}
		}
		seen[c.Name] = true
		if (c.Weight == "") == (c.Share == "") {
			return &RuleError{at("weight"), "give either a weight of each ballot or a share of all together"}
		}
		if c.Share != "" && i >= maxShareClasses && r.Name != Greedy {
			return &RuleError{at("share"), fmt.Sprintf("the rule %q takes at most %d classes with shares, which its exact arithmetic has room for; give weights instead", r.Name, maxShareClasses)}
		}
		if (c.Weight == "") != (r.Classes[0].Weight == "") {
			return &RuleError{at("weight"), "weights and shares do not mix; give all classes the same kind"}
		}
		if _, err := number(at("weight"), c.Weight, new(big.Rat), nil); err != nil {
			return err
		}
		if _, err := number(at("share"), c.Share, new(big.Rat), nil); err != nil {
			return err
		}
	}
	return nil
}

func (r *Rule) checkCommittee() error {
	if r.Committee == nil {
		return nil
	}
	share, err := number("committee.share", r.Committee.Share, nil, one)
	if err != nil {
		return err
	}
	if share == nil {
		return &RuleError{"committee.share", "is missing; give a number from 0 to 1, such as 0.2"}
	}
	for _, id := range sortedKeys(r.Committee.Scores) {
		score, err := number(fmt.Sprintf("committee.scores[%q]", id), r.Committee.Scores[id], nil, nil)
		if err != nil {
			return err
		}
		if score == nil {
			return &RuleError{fmt.Sprintf("committee.scores[%q]", id), "is empty; give a number, or leave the project out for 0"}
		}
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

func (r *Rule) checkTies() error {
	for i, t := range r.Ties {
		field := fmt.Sprintf("ties[%d]", i)
		if slices.Contains(r.Ties[:i], t) {
			return &RuleError{field, fmt.Sprintf("%q stands twice; the second never decides", t)}
		}
		seed, isLot := strings.CutPrefix(string(t), lotPrefix)
		switch {
		case t == TieVotes, t == TieCost, t == TieID, t == TieOrder:
		case t == TieLot, isLot && seed == "":
			return &RuleError{field, "a lot needs its seed, as in lot:SEED"}
		case isLot && (len(seed) > maxSeedChars || strings.Contains(seed, "\x00")):
			return &RuleError{field, fmt.Sprintf("a lot's seed has no zero bytes and at most %d characters", maxSeedChars)}
		case isLot:
		default:
			return &RuleError{field, fmt.Sprintf("%q is not known; take votes, cost, id, order or lot:SEED", t)}
		}
	}
	return nil
}

// maxSeedChars bounds the seed of a lot, far above a hash in hexadecimal.
const maxSeedChars = 1024
