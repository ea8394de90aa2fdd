// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"github.com/madangvote/madang/budget"
)

// planRule are the flags that change the rule of a new election.
type planRule struct {
	file, name, by, completion, satisfaction, ties string
}

func (r *planRule) register(f *pflag.FlagSet) {
	f.StringVar(&r.file, "rule-file", "", "the rule with all its parameters, as JSON: what a manifest holds as \"rule\"")
	f.StringVar(&r.name, "rule", "", "greedy, mes or phragmen (default: the file's)")
	f.StringVar(&r.by, "by", "", "of greedy: votes or votes-per-cost")
	f.StringVar(&r.completion, "completion", "", "of mes: none, add1, add1-exhaustive, add1-greedy or greedy")
	f.StringVar(&r.satisfaction, "satisfaction", "", "of mes: cost, cardinality or score")
	f.StringVar(&r.ties, "ties", "", "how equal projects are told apart: id, votes, cost, order, lot or lot:SEED, in order, comma separated (default: lot, or the rule file's)")
}

// of is the rule that the flags make of the file's.
func (r *planRule) of(rule budget.Rule) (budget.Rule, error) {
	rule.Ties = []budget.Tie{budget.TieLot}
	if r.file != "" {
		if r.name+r.by+r.completion+r.satisfaction != "" {
			return rule, errors.New("--rule-file holds the whole rule: leave out --rule, --by, --completion and --satisfaction")
		}
		var err error
		if rule, err = readRule(r.file); err != nil {
			return rule, err
		}
		if len(rule.Ties) == 0 {
			rule.Ties = []budget.Tie{budget.TieLot}
		}
	}
	if r.name != "" {
		rule = budget.Rule{Name: budget.RuleName(r.name), Ties: rule.Ties}
	}
	for _, flag := range []struct {
		text string
		set  func()
	}{
		{r.by, func() { rule.By = budget.By(r.by) }},
		{r.completion, func() { rule.Completion = budget.Completion(r.completion) }},
		{r.satisfaction, func() { rule.Satisfaction = budget.Satisfaction(r.satisfaction) }},
		{r.ties, func() { rule.Ties = splitTies(r.ties) }},
	} {
		if flag.text != "" {
			flag.set()
		}
	}
	return rule, nil
}

func splitTies(text string) []budget.Tie {
	var ties []budget.Tie
	for tie := range strings.SplitSeq(text, ",") {
		ties = append(ties, budget.Tie(strings.TrimSpace(tie)))
	}
	return ties
}

// readRule reads a rule strictly.
func readRule(path string) (rule budget.Rule, err error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return rule, err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&rule); err != nil {
		return rule, fmt.Errorf("%s: %w", path, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return rule, fmt.Errorf("%s: something follows the JSON object", path)
	}
	return rule, nil
}
