// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
)

// ruleFlags are a [budget.Rule] on the command line.
type ruleFlags struct {
	given          budget.Rule
	ties           string
	caps, classes  []string
	committee      string
	committeeShare budget.Number
	file           string
}

// ruleFlagNames are the flags that --rule-file stands for.
var ruleFlagNames = []string{"rule", "by", "misfit", "satisfaction", "completion", "ties", "min-votes", "min-share", "cap", "top-up", "class", "committee", "committee-share"}

func (f *ruleFlags) register(cmd *cobra.Command) {
	r, flags := &f.given, cmd.Flags()
	flags.Var(oneOf(&r.Name, budget.Greedy, budget.EqualShares, budget.Phragmen), "rule", "the rule (default: the file's, or greedy)")
	flags.Var(oneOf(&r.By, budget.ByVotes, budget.ByVotesPerCost), "by", "greedy: in the order of")
	flags.Var(oneOf(&r.Misfit, budget.Skip, budget.Stop), "misfit", "greedy: what a project does that costs more than what is left")
	flags.Var(oneOf(&r.Completion, budget.NoCompletion, budget.Add1, budget.Add1Exhaustive, budget.Add1Greedy, budget.GreedyCompletion),
		"completion", "mes: what becomes of the rest; add1 goes on past exhaustiveness, add1-exhaustive stops there")
	flags.Var(oneOf(&r.Satisfaction, budget.CostSatisfaction, budget.CardinalitySatisfaction, budget.ScoreSatisfaction),
		"satisfaction", "mes: what a project is worth to those who voted for it")
	flags.StringVar(&f.ties, "ties", string(budget.TieID), "what decides between equal projects: id, votes, cost, order (the file's), lot:SEED, in order, comma separated")
	flags.Var((*numberFlag)(&r.MinVotes), "min-votes", "the least support of a funded project")
	flags.Var((*numberFlag)(&r.MinShare), "min-share", "the least share of its cost that a project's voters bring, if each brings the same part of the budget")
	flags.StringArrayVar(&f.caps, "cap", nil, "category:NAME=AMOUNT, also neighborhood:, district:; may stand several times")
	flags.Var((*numberFlag)(&r.TopUp), "top-up", "greedy: fund the first misfit too if this share of its cost is left, such as 0.8")
	flags.StringArrayVar(&f.classes, "class", nil, "NAME=WEIGHT of each ballot, or NAME=share:1/2 of all of them together; may stand several times")
	flags.StringVar(&f.committee, "committee", "", "greedy: a committee's scores, CSV with the columns project_id and score")
	flags.Var((*numberFlag)(&f.committeeShare), "committee-share", "the committee's share of the combined score, 0 to 1")
	cmd.MarkFlagsRequiredTogether("committee", "committee-share")
	flags.StringVar(&f.file, "rule-file", "", "a rule as JSON, as manifests have it, instead of all flags above")
}

// rule is the rule that the flags mean, for a file.
func (f *ruleFlags) rule(cmd *cobra.Command, file *pabulib.File) (budget.Rule, error) {
	rule, err := f.unchecked(cmd, ruleOfFile(cmd, file))
	if err == nil {
		err = rule.Check()
	}
	return rule, in(f.file, err)
}

// unchecked is what the flags make of the rule of a file. The lot of a manifest
// may still wait for its seed.
func (f *ruleFlags) unchecked(cmd *cobra.Command, ofFile budget.Rule) (budget.Rule, error) {
	if f.file != "" {
		for _, name := range ruleFlagNames {
			if cmd.Flags().Changed(name) {
				return budget.Rule{}, fmt.Errorf("--rule-file holds the whole rule: leave --%s out", name)
			}
		}
		return readRule(f.file)
	}
	rule := f.given
	if rule.Name == "" {
		rule = f.fill(ofFile)
	}
	rule.Ties = splitTies(f.ties)
	dropDefaults(&rule)
	return rule, f.groups(&rule)
}

// dropDefaults takes out what belongs to another rule where it says no more than
// leaving it out would, so that scripts may give all flags.
func dropDefaults(r *budget.Rule) {
	if r.Name != budget.Greedy {
		drop(&r.By, budget.ByVotes)
		drop(&r.Misfit, budget.Skip)
	}
	if r.Name != budget.EqualShares {
		drop(&r.Satisfaction, budget.CostSatisfaction)
		drop(&r.Completion, budget.NoCompletion)
	}
}

func drop[T comparable](field *T, value T) {
	if *field == value {
		*field = *new(T)
	}
}

// fill puts what the flags say over the rule of the file.
func (f *ruleFlags) fill(r budget.Rule) budget.Rule {
	g := &f.given
	put(&r.By, g.By)
	put(&r.Misfit, g.Misfit)
	put(&r.Satisfaction, g.Satisfaction)
	put(&r.Completion, g.Completion)
	put(&r.MinVotes, g.MinVotes)
	put(&r.MinShare, g.MinShare)
	put(&r.TopUp, g.TopUp)
	return r
}

func put[T ~string](field *T, given T) {
	if given != "" {
		*field = given
	}
}

// ruleOfFile is the rule that META names, greedy where it names none of ours.
func ruleOfFile(cmd *cobra.Command, file *pabulib.File) budget.Rule {
	rule, known := manifest.RuleNamed(file.Meta["rule"])
	if !known {
		warn(cmd, "the file's rule %q is not one of ours: taking plain greedy; see --rule", file.Meta["rule"])
	}
	return rule
}

// groups adds caps, classes and committee.
func (f *ruleFlags) groups(r *budget.Rule) error {
	for _, text := range f.caps {
		field, rest, colon := strings.Cut(text, ":")
		i := strings.LastIndexByte(rest, '=')
		if !colon || i < 0 {
			return fmt.Errorf("--cap %q: write it like category:NAME=AMOUNT", text)
		}
		r.Caps = append(r.Caps, budget.Cap{Field: budget.CapField(field), Value: rest[:i], Most: budget.Number(rest[i+1:])})
	}
	for _, text := range f.classes {
		i := strings.LastIndexByte(text, '=')
		if i < 0 {
			return fmt.Errorf("--class %q: write it like NAME=WEIGHT or NAME=share:1/2", text)
		}
		class := budget.Class{Name: text[:i]}
		if share, ok := strings.CutPrefix(text[i+1:], "share:"); ok {
			class.Share = budget.Number(share)
		} else {
			class.Weight = budget.Number(text[i+1:])
		}
		r.Classes = append(r.Classes, class)
	}
	if f.committee != "" {
		raw, err := os.ReadFile(f.committee)
		if err != nil {
			return err
		}
		scores, err := parseScores(raw)
		if err != nil {
			return in(f.committee, err)
		}
		r.Committee = &budget.Committee{Share: f.committeeShare, Scores: scores}
	}
	return nil
}

// parseScores reads a committee's scores: CSV with commas or semicolons, and a
// heading.
func parseScores(raw []byte) (map[string]budget.Number, error) {
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	c := csv.NewReader(bytes.NewReader(raw))
	heading, _, _ := strings.Cut(string(raw), "\n")
	if strings.Contains(heading, ";") {
		c.Comma = ';'
	}
	c.FieldsPerRecord, c.TrimLeadingSpace = 2, true
	scores := map[string]budget.Number{}
	for first := true; ; first = false {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) && !first {
			return scores, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: lines are project_id,score", err)
		}
		id, score := strings.TrimSpace(cells[0]), budget.Number(strings.TrimSpace(cells[1]))
		if first {
			if id != "project_id" || score != "score" {
				return nil, errors.New("line 1: the heading is project_id,score")
			}
			continue
		}
		line, column := c.FieldPos(1)
		if r, err := score.Rat(); err != nil || r == nil {
			return nil, fmt.Errorf("line %d, column %d: score %q is no number: write it like 92 or 87.5", line, column, score)
		}
		if _, twice := scores[id]; twice || id == "" {
			return nil, fmt.Errorf("line %d, column 1: project_id %q is empty or stands twice", line, id)
		}
		scores[id] = score
	}
}

// oneOf is a flag that takes one of some words.
func oneOf[T ~string](value *T, allowed ...T) *wordFlag[T] { return &wordFlag[T]{value, allowed} }

type wordFlag[T ~string] struct {
	value   *T
	allowed []T
}

func (f *wordFlag[T]) String() string { return string(*f.value) }

func (f *wordFlag[T]) Type() string {
	var names []string
	for _, a := range f.allowed {
		names = append(names, string(a))
	}
	return strings.Join(names, "|")
}

func (f *wordFlag[T]) Set(text string) error {
	for _, a := range f.allowed {
		if text == string(a) {
			*f.value = a
			return nil
		}
	}
	return fmt.Errorf("take one of %s", strings.ReplaceAll(f.Type(), "|", ", "))
}

// numberFlag is a flag that takes a [budget.Number].
type numberFlag budget.Number

func (f *numberFlag) String() string { return string(*f) }
func (f *numberFlag) Type() string   { return "NUMBER" }

func (f *numberFlag) Set(text string) error {
	r, err := budget.Number(text).Rat()
	if err == nil && r == nil {
		err = errors.New("give a number")
	}
	*f = numberFlag(text)
	return err
}
