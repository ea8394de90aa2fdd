// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/budget/words"
)

func budgetCommand() *cobra.Command {
	var f ruleFlags
	var o pabulib.Options
	var explain, asJSON bool
	language := words.English
	cmd := &cobra.Command{
		Use:   "budget FILE.pb",
		Short: "which projects a rule funds with the ballots of a Pabulib file, and why",
		Long: `Which projects a rule funds with the ballots of a Pabulib file (pabulib.org), and
why: for every project its votes, what was left at its turn, and by how much it
missed. FILE may be -, for standard input.

Without --rule the rule is the one that the file names, or greedy. The rule is
computed with exact fractions, and no project is funded by chance: equal projects
come in the order of --ties. Where the file says which projects were funded
officially, the two are compared; that they differ is no failure.

--json prints one object: winners (ids in the file's order), cost, budget, left,
rule, steps (the explanation as data: amounts are texts, decimal numbers or
fractions) and sentences; endowment under Equal Shares; official and identical
where the file has official winners. docs/budget.md has examples.`,
		Example: `  madang budget poland_lodz_2020_stary-widzew.pb
  madang budget FILE.pb --rule mes --completion add1 --ties cost,votes --json
  madang budget FILE.pb --rule greedy --by votes-per-cost --min-votes 50
  madang budget FILE.pb --class online=share:1/2 --class paper=share:1/2 --lang ko`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			file, err := readElection(cmd, args[0], o)
			if err != nil {
				return err
			}
			rule, err := f.rule(cmd, file)
			if err != nil {
				return err
			}
			a, err := budget.Allocate(&file.Instance, rule)
			if err != nil {
				return in(args[0], err)
			}
			told := words.Explain(&file.Instance, a, language, file.Meta["currency"])
			if asJSON {
				return printJSON(cmd.OutOrStdout(), allocationJSON(file, a, &told))
			}
			return printAllocation(cmd.OutOrStdout(), file, a, &told, explain)
		},
	}
	f.register(cmd)
	cmd.Flags().BoolVar(&o.FreeProjects, "free-projects", false, "take projects that cost nothing; a cost of 0 is an error otherwise")
	cmd.Flags().Var(oneOf(&language, words.Languages()...), "lang", "language of table and sentences")
	cmd.Flags().BoolVar(&explain, "explain", true, "say why, for each project; --explain=false leaves the table and the sum")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// readElection reads a file, or standard input for "-", and prints warnings. The
// parser bounds what is read.
func readElection(cmd *cobra.Command, path string, o pabulib.Options) (*pabulib.File, error) {
	r := cmd.InOrStdin()
	if path != "-" {
		opened, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer opened.Close()
		r = opened
	}
	file, err := pabulib.ParseWith(r, o)
	if err != nil {
		return nil, in(path, err)
	}
	shown := map[pabulib.WarningKind]int{}
	for _, w := range file.Warnings {
		if shown[w.Kind]++; shown[w.Kind] <= maxWarnings {
			warn(cmd, "%s: line %d, column %d: %s", path, w.Line, w.Column, w.Problem)
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(shown)) {
		if more := shown[kind] - maxWarnings; more > 0 {
			warn(cmd, "%s: %d more of the kind %q", path, more, kind)
		}
	}
	return file, nil
}

// maxWarnings bounds the warnings of a kind that are printed.
const maxWarnings = 5

func warn(cmd *cobra.Command, format string, args ...any) {
	fmt.Fprintf(cmd.ErrOrStderr(), "warning: "+format+"\n", args...)
}
