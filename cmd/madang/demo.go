// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/internal/demo"
	"github.com/madangvote/madang/internal/parties"
	vectors "github.com/madangvote/madang/vectors/pabulib"
	"github.com/madangvote/madang/web"
)

// errDemo: what went wrong was printed.
var errDemo = errors.New("a result does not verify, or is not the official one: see above")

func demoCommand() *cobra.Command {
	var o demo.Options
	var group groupFlag
	var file, officeListen string
	var rule frozenRule
	var exit, asJSON bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "run a real election, or a campaign of several, from credentials to funded projects, in one process",
		Long: `Run a real election from credentials to funded projects, in one process.

Every voter of a Pabulib file (pabulib.org; default: Łódź, Stary Widzew, 2020)
encrypts the real choice and casts it through the REST gateway onto a real
ledger; three trustees decrypt; the result is attested, exported, verified, and
its funded projects are set beside the official ones. Then it stays up until
Ctrl-C, or ends with --exit: status 0 only if the result verifies and the winners
are the official ones, where the file has them. While it stays up there is a second
election to vote in, with sample codes; what it says of both is printed.

Ballots and rule are the file's. Where totals are enough, as for "choose up to k"
under greedy, only they are decrypted. Ballots within a budget, rankings, points
and Equal Shares are shuffled by the trustees, one after the other, and then
decrypted one by one; --shuffled does so in any case, and
docs/shuffled-ballots.md says when that is wanted. With --threshold 2 any two of
the three trustees can decrypt, and one is absent.

A folder of .pb files is a campaign: each file is a district's election, with the
file's voters, under one schedule and roll; see docs/campaigns.md.`,
		Example: `  madang demo
  madang demo --voters 300 --group belenios-2048 --exit
  madang demo --shuffled --threshold 2 --exit
  madang demo --pabulib poland_wieliczka_2023_green-budget.pb --exit --json
  madang demo --rule mes --completion add1 --voters 300 --exit
  madang demo --pabulib vectors/campaign/toulouse-2022 --exit`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if o.Pabulib, o.Folder, err = readDemo(file); err != nil {
				return err
			}
			o.Rule = func(ofFile budget.Rule) (budget.Rule, error) { return rule.ofDemo(cmd, ofFile) }
			o.Group, o.Logger = group.name(), slog.Default()
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
				if err := printJSON(cmd.OutOrStdout(), demoResult(d)); err != nil {
					return err
				}
			}
			if !exit {
				if err := stayUp(cmd, o.Out, d, o.Dir, officeListen); err != nil {
					return err
				}
			}
			if !d.OK() {
				return errDemo
			}
			return nil
		},
	}
	group.register(cmd)
	f := cmd.Flags()
	f.StringVar(&file, "pabulib", "", "the election, a Pabulib file, or a folder of them (default: built in)")
	f.IntVar(&o.Voters, "voters", 0, "cast only the first N ballots of each file (default: all)")
	f.BoolVar(&o.Shuffled, "shuffled", false, "shuffle the ballots and decrypt each, also where their totals would do")
	rule.register(cmd)
	f.Lookup("ties").DefValue = string(budget.TieOrder)
	f.IntVar(&o.Threshold, "threshold", 0, "so many of the trustees decrypt, the others are absent (default: each must)")
	f.StringVar(&o.Dir, "data", "demo-data", "folder for keys, ledger and result; an earlier demo's is emptied")
	f.StringVar(&o.RPCAddr, "rpc", "127.0.0.1:8545", "address for JSON-RPC; port 0 takes a free one")
	f.StringVar(&o.Listen, "listen", "127.0.0.1:8080", "address for REST; port 0 takes a free one")
	f.StringVar(&officeListen, "office", "localhost:8090", "address for the organisers' pages; port 0 takes a free one")
	f.BoolVar(&exit, "exit", false, "end after the result")
	f.BoolVar(&asJSON, "json", false, "print the result as JSON on standard output, the story on standard error")
	return cmd
}

// ofDemo is the rule that the flags make of the file's. Equal projects stay in
// the file's order unless a flag says otherwise, so that a town's winners can be
// compared.
func (r *frozenRule) ofDemo(cmd *cobra.Command, ofFile budget.Rule) (budget.Rule, error) {
	changed, err := r.of(cmd, ofFile)
	if !cmd.Flags().Changed("ties") && r.file == "" {
		changed.Ties = ofFile.Ties
	}
	return changed, err
}

// readDemo reads a file or a folder; "" is the file that is built in.
func readDemo(name string) (*pabulib.File, *parties.CampaignFolder, error) {
	if name == "" {
		raw, err := vectors.Files.ReadFile(vectors.Default)
		if err != nil {
			return nil, nil, err
		}
		file, err := pabulib.Parse(bytes.NewReader(raw))
		return file, nil, err
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, nil, err
	}
	if info.IsDir() {
		folder, err := parties.ReadCampaignFolder(name)
		return nil, folder, err
	}
	file, err := parties.ReadPabulib(name)
	return file, nil, err
}

// demoResult is what --json prints.
func demoResult(d *demo.Demo) any {
	if d.Campaign != nil {
		return d.Campaign
	}
	return d.Summaries[0]
}

// sampleLinks is how many voters of the open election get a link printed.
const sampleLinks = 5

// stayUp opens the second election, says what to look at and do, and waits for
// Ctrl-C.
func stayUp(cmd *cobra.Command, out io.Writer, d *demo.Demo, dir, officeListen string) error {
	town, err := d.OpenTown(cmd.Context())
	if err != nil {
		return err
	}
	showTown(out, d, town)
	openOffice(cmd.Context(), out, d, officeListen)
	lookAround(out, d, dir)
	<-cmd.Context().Done()
	return nil
}

// showTown prints where people look and vote.
func showTown(out io.Writer, d *demo.Demo, t *demo.Town) {
	results := d.RESTURL + "/e/" + d.Summaries[0].UUID + "/results"
	if d.Campaign != nil {
		results = d.RESTURL + "/c/" + d.Campaign.Hash
	}
	fmt.Fprintf(out, `
The pages are at %[1]s/
  results of what was just counted  %[2]s
  an election that is open          %[1]s/e/%[3]s
Vote in it, as a voter whose letter has such a link. These codes are samples: a
real one is a secret between its voter and the registrar.
`, d.RESTURL, results, t.UUID)
	for i := range min(sampleLinks, len(t.Codes)) {
		fmt.Fprintf(out, "  %s\n", t.Link(d.RESTURL, i))
	}
	fmt.Fprintf(out, "Its trustees' secret files open with the passphrase %q.\n", demo.SamplePassphrase)
}

// openOffice starts the organisers' pages. Without them the demo is worth looking
// at all the same.
func openOffice(ctx context.Context, out io.Writer, d *demo.Demo, listen string) {
	pages, err := web.Files()
	if err == nil {
		var url, code string
		if url, code, err = d.OpenOffice(ctx, listen, pages); err == nil {
			fmt.Fprintf(out, `
Organisers, registrars and trustees work at %s; make a passkey there
with the code %s
`, url, code)
			return
		}
	}
	fmt.Fprintf(out, "\nNo office: %v\n", err)
}

func lookAround(out io.Writer, d *demo.Demo, dir string) {
	look := d.Summaries[0].UUID
	if d.Campaign != nil {
		look, dir = "?campaign="+d.Campaign.Hash, filepath.Join(dir, demo.CampaignDir)
	} else {
		look = "/" + look
	}
	fmt.Fprintf(out, `
Still up; Ctrl-C ends it. Look around:
  curl '%[1]s/v1/elections%[2]s'
  curl %[1]s/openapi.json
  JSON-RPC for wallets and explorers: %[3]s
  %[5]s verify %[4]s
`, d.RESTURL, look, d.RPCURL, dir, os.Args[0])
}
