// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/budget"
)

// frozenRule are the flags of the rule that a manifest freezes. Unlike files,
// which may hold a result already, an election can have a fair lot: that is how
// equal projects are told apart unless --ties says otherwise.
type frozenRule struct{ ruleFlags }

func (r *frozenRule) register(cmd *cobra.Command) {
	r.ruleFlags.register(cmd)
	cmd.Flags().MarkHidden("class") //nolint:errcheck // the flag exists, and manifests refuse it with a reason
	ties := cmd.Flags().Lookup("ties")
	ties.DefValue, r.ties = string(budget.TieLot), string(budget.TieLot)
	ties.Usage = "what decides between equal projects: id, votes, cost, order (the file's), lot, or lot:SEED with a seed of your own, in order, comma separated"
}

// of is what the flags make of the rule of a file. The manifest checks it.
func (r *frozenRule) of(cmd *cobra.Command, ofFile budget.Rule) (budget.Rule, error) {
	rule, err := r.unchecked(cmd, ofFile)
	if len(rule.Ties) == 0 {
		rule.Ties = []budget.Tie{budget.TieLot}
	}
	return rule, in(r.file, err)
}

// splitTies reads the orders of --ties.
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
		return rule, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return rule, errors.New("something follows the JSON object")
	}
	return rule, nil
}
