// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"os"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/demo"
	"github.com/madangvote/madang/vectors/pabulib"
)

func demoCommand() *cobra.Command {
	var o demo.Options
	var group groupFlag
	var file string
	var exit, asJSON bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "run a real election from credentials to funded projects, in one process",
		Long: `Run a real election from credentials to funded projects, in one process.

Every voter of a Pabulib file (pabulib.org; default: Łódź, Stary Widzew, 2020)
encrypts the real choice and casts it through the REST gateway onto a real
ledger; three trustees decrypt the totals; the result is attested, exported,
verified, and its funded projects are set beside the official ones. Then it
stays up until Ctrl-C, or ends with --exit: status 0 only if the result verifies
and the winners are the official ones, where the file has them.

With --shuffled the trustees shuffle the ballots, one after the other, and then
decrypt each of them; docs/shuffled-ballots.md says when that is wanted. With
--threshold 2 any two of the three trustees can decrypt, and one is absent.`,
		Example: `  madang demo
  madang demo --voters 300 --group belenios-2048 --exit
  madang demo --shuffled --threshold 2 --exit
  madang demo --pabulib poland_wroclaw_2016.pb --exit --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			raw, err := readPabulib(file)
			if err != nil {
				return err
			}
			o.Pabulib, o.Group, o.Logger = bytes.NewReader(raw), group.name(), slog.Default()
			o.Out, o.Bars = cmd.OutOrStdout(), os.Stderr
			if asJSON {
				o.Out = cmd.ErrOrStderr()
			}
			d, err := demo.Run(cmd.Context(), o)
			if err != nil {
				return err
			}
			defer d.Stop()
			if asJSON {
				if err := printJSON(cmd.OutOrStdout(), d.Summary); err != nil {
					return err
				}
			}
			if !exit {
				stayUp(cmd, o.Out, d, o.Dir)
			}
			if !d.Summary.OK() {
				return fmt.Errorf("the result does not verify, or is not the official one: see above")
			}
			return nil
		},
	}
	group.register(cmd)
	f := cmd.Flags()
	f.StringVar(&file, "pabulib", "", "the election, a Pabulib file (default: built in)")
	f.IntVar(&o.Voters, "voters", 0, "cast only the first N ballots of the file (default: all)")
	f.BoolVar(&o.Shuffled, "shuffled", false, "shuffle the ballots and decrypt each, instead of their totals only")
	f.IntVar(&o.Threshold, "threshold", 0, "so many of the trustees decrypt, the others are absent (default: each must)")
	f.StringVar(&o.Dir, "data", "demo-data", "folder for keys, ledger and result; an earlier demo's is emptied")
	f.StringVar(&o.RPCAddr, "rpc", "127.0.0.1:8545", "address for JSON-RPC; port 0 takes a free one")
	f.StringVar(&o.Listen, "listen", "127.0.0.1:8080", "address for REST; port 0 takes a free one")
	f.BoolVar(&exit, "exit", false, "end after the result")
	f.BoolVar(&asJSON, "json", false, "print the result as JSON on standard output, the story on standard error")
	return cmd
}

func readPabulib(file string) ([]byte, error) {
	if file == "" {
		return pabulib.Files.ReadFile(pabulib.Default)
	}
	return os.ReadFile(file)
}

// stayUp waits for Ctrl-C and says what to look at meanwhile.
func stayUp(cmd *cobra.Command, out io.Writer, d *demo.Demo, dir string) {
	fmt.Fprintf(out, `
Still up; Ctrl-C ends it. Look around:
  curl %[1]s/v1/elections/%[2]s
  curl %[1]s/openapi.json
  JSON-RPC for wallets and explorers: %[3]s
  %[5]s verify %[4]s
`, d.RESTURL, d.Summary.UUID, d.RPCURL, dir, os.Args[0])
	<-cmd.Context().Done()
}
