// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/internal/report"
	"github.com/madangvote/madang/verifier"
)

// reportFolder is where a report goes unless told otherwise.
const reportFolder = report.Folder

// reportFlags are what a report is made with.
type reportFlags struct {
	out, zone, country, unit string
	languages                []string
	at                       *time.Location // of zone
	rule                     ruleFlags
}

func reportCommand() *cobra.Command {
	var f reportFlags
	cmd := &cobra.Command{
		Use:   "report DIR|FILE.pb",
		Short: "verify an exported election and write its result for people, spreadsheets and print",
		Long: `Verify an exported election and write its result for people, spreadsheets and
print:

  result.pb       the anonymous result in Pabulib's format
  projects.csv    the projects in the order of decision, with the reasons
  ballots.csv     the anonymous ballots, where ballots were shuffled
  rule.json       the rule, for 'madang budget result.pb --rule-file rule.json'
  result.json     the rule, all steps, sentences and hashes
  report.ko.html, report.en.html
                  a report to print, with charts; it loads nothing from anywhere

DIR is a folder of 'madang export', or of 'madang campaign export': then each
election gets a report in its own folder, and campaign.ko.html, campaign.en.html
and campaign-result.json in DIR are about all of them together. What does not
verify makes no report. Of a FILE.pb, to which the flags for rules belong as in
'madang budget', nothing is verified, and the report says so. The same input
gives the same bytes.`,
		Example: `  madang export --election UUID --out result
  madang report result
  madang report town.pb --rule mes --completion add1 --ties id --out report`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			at, err := time.Parse("-07:00", f.zone)
			if err != nil {
				return fmt.Errorf("--utc-offset %q: write it like +09:00", f.zone)
			}
			f.at = at.Location()
			if report.IsCampaign(args[0]) {
				return f.campaign(cmd, args[0])
			}
			data, err := f.read(cmd, args[0])
			if err != nil {
				return err
			}
			return f.write(cmd, args[0], data)
		},
	}
	cmd.Flags().StringVar(&f.out, "out", "", "folder to write to (default: \"report\" in DIR; of a campaign DIR)")
	cmd.Flags().StringSliceVar(&f.languages, "lang", report.Languages, "languages of the printed report, comma separated")
	cmd.Flags().StringVar(&f.zone, "utc-offset", "+09:00", "time zone of the times in the report")
	cmd.Flags().StringVar(&f.country, "country", "", "the country that result.pb names")
	cmd.Flags().StringVar(&f.unit, "unit", "", "the town or other unit that result.pb names")
	f.rule.register(cmd)
	return cmd
}

// read gathers what the report says.
func (f *reportFlags) read(cmd *cobra.Command, path string) (*report.Data, error) {
	var data *report.Data
	var err error
	if isPabulib(path) {
		data, err = f.readPabulib(cmd, path)
	} else {
		if err := f.frozen(cmd); err != nil {
			return nil, err
		}
		data, err = report.FromDirectory(cmd.Context(), path, verifier.Options{})
	}
	if err != nil {
		return nil, err
	}
	f.place(data)
	return data, nil
}

// place says where and when an election was.
func (f *reportFlags) place(data *report.Data) {
	data.Meta.Zone = f.at
	if f.country != "" {
		data.Meta.Country = f.country
	}
	if f.unit != "" {
		data.Meta.Unit = f.unit
	}
}

// campaign reports on every election of an exported campaign, each in its own
// folder, and on all of them together.
func (f *reportFlags) campaign(cmd *cobra.Command, path string) error {
	if err := f.frozen(cmd); err != nil {
		return err
	}
	out := cmp.Or(f.out, path)
	c, err := report.CampaignFromDirectory(cmd.Context(), path, verifier.Options{})
	if err != nil {
		return err
	}
	for _, e := range c.Elections {
		f.place(e.Data)
		to := filepath.Join(out, filepath.FromSlash(e.Report))
		if _, err := report.Write(to, e.Data, f.languages); err != nil {
			return err
		}
		if err := say(cmd, "%s: written", to); err != nil {
			return err
		}
	}
	files, err := report.WriteCampaign(out, c, f.languages)
	for _, file := range files {
		fmt.Fprintf(cmd.OutOrStdout(), "%s: %d bytes\n", filepath.Join(out, file.Name), len(file.Bytes))
	}
	return err
}

func (f *reportFlags) readPabulib(cmd *cobra.Command, path string) (*report.Data, error) {
	file, err := readElection(cmd, path, pabulib.Options{FreeProjects: true})
	if err != nil {
		return nil, err
	}
	rule, err := f.rule.rule(cmd, file)
	if err != nil {
		return nil, err
	}
	data, err := report.FromPabulib(file, rule)
	return data, in(path, err)
}

// frozen refuses flags for what stands in an election's manifest.
func (f *reportFlags) frozen(cmd *cobra.Command) error {
	for _, name := range append([]string{"rule-file"}, ruleFlagNames...) {
		if cmd.Flags().Changed(name) {
			return fmt.Errorf("the rule of an election stands in its manifest: --%s is for a FILE.pb", name)
		}
	}
	return nil
}

func (f *reportFlags) write(cmd *cobra.Command, path string, data *report.Data) error {
	out := cmp.Or(f.out, filepath.Join(path, reportFolder))
	if f.out == "" && isPabulib(path) {
		out = reportFolder
	}
	files, err := report.Write(out, data, f.languages)
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := say(cmd, "%s: %d bytes", filepath.Join(out, file.Name), len(file.Bytes)); err != nil {
			return err
		}
	}
	return nil
}

func isPabulib(path string) bool { return strings.EqualFold(filepath.Ext(path), ".pb") }
