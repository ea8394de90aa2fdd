// SPDX-License-Identifier: Apache-2.0

package verifycmd

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/madangvote/madang/verifier"
)

// isCampaign tells a campaign's folder from an election's.
func isCampaign(path string) bool {
	_, err := os.Stat(filepath.Join(path, verifier.CampaignFile))
	return err == nil
}

// runCampaign is run for a folder with several elections.
func runCampaign(ctx context.Context, out io.Writer, f flags, path string, opts verifier.Options, bar *bar) error {
	if f.since != "" {
		return errors.New("--since: an earlier copy is of one election; verify that one's folder")
	}
	report, err := verifier.Campaign(ctx, path, opts)
	bar.clear()
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err, path))
	}
	if f.json {
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		err = e.Encode(report)
	} else {
		_, err = io.WriteString(out, campaignText(report, f.quiet))
	}
	if err != nil {
		return err
	}
	if err := report.Err(); err != nil {
		return &FailedError{err}
	}
	return nil
}

// campaignText writes a campaign's report for people: each election's, then
// what is wrong between them.
func campaignText(r *verifier.CampaignReport, quiet bool) string {
	var b strings.Builder
	if !quiet {
		fmt.Fprintf(&b, "campaign  %s (%s)\n\n", printable(r.Name), r.Campaign)
	}
	for _, e := range r.Elections {
		part := text(e, quiet)
		if quiet && part != "" {
			fmt.Fprintf(&b, "election  %s (%s)\n", printable(e.Name), e.UUID)
		}
		b.WriteString(part)
		if !quiet {
			b.WriteString("\n")
		}
	}
	for _, failure := range r.Failures {
		fmt.Fprintf(&b, "FAILED    %s\n", printable(failure))
	}
	if !quiet || r.State == verifier.Failed {
		fmt.Fprintf(&b, "campaign: %s\n", r.State)
	}
	return b.String()
}
