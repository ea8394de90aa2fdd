// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// groups are the groups as the command line spells them, and as Belenios does.
var groups = []struct{ flag, belenios string }{
	{"ed25519", "Ed25519"},
	{"belenios-2048", "BELENIOS-2048"},
	{"rfc-3526-2048", "RFC-3526-2048"},
}

// groupFlag is the flag --group.
type groupFlag struct{ chosen int }

func (g *groupFlag) register(cmd *cobra.Command) {
	cmd.Flags().Var(g, "group", "the group: ed25519, belenios-2048 or rfc-3526-2048")
}

func (g *groupFlag) name() string   { return groups[g.chosen].belenios }
func (g *groupFlag) String() string { return groups[g.chosen].flag }
func (g *groupFlag) Type() string   { return "GROUP" }

// Set takes either spelling.
func (g *groupFlag) Set(text string) error {
	for i, known := range groups {
		if strings.EqualFold(text, known.flag) {
			g.chosen = i
			return nil
		}
	}
	return fmt.Errorf("unknown group %q; known are ed25519, belenios-2048, rfc-3526-2048", text)
}
