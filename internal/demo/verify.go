// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/madangvote/madang/internal/gateway/client"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/progress"
	"github.com/madangvote/madang/internal/report"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// reportFolder is the folder of a report beside its archive.
const reportFolder = report.Folder

// verify exports the election and verifies everything in it, without the
// ledger. The archive that the gateway serves must be the same to the byte.
func (e *election) verify(ctx context.Context) error {
	if err := e.exportCampaign(); err != nil {
		return err
	}
	summary, err := parties.ExportTo(ctx, e.host.node.Client(), e.address, e.dir)
	if err != nil {
		return err
	}
	if err := e.compareDownload(ctx); err != nil {
		return err
	}
	s := &e.Summary
	info, err := os.Stat(e.archive())
	if err != nil {
		return err
	}
	s.ArchiveBytes, s.Head = info.Size(), fmt.Sprintf("%x", summary.Head)
	e.say("exported %s, %d bytes; the gateway serves the same", e.archive(), info.Size())

	began := time.Now()
	bar := progress.New(e.Bars, "verifying", s.Ballots)
	found, err := verifier.Directory(ctx, e.dir, verifier.Options{Final: true, Progress: func(p verifier.Progress) {
		if p.Total > 0 {
			bar.Set(int(p.Done))
		}
	}})
	bar.Done()
	if err != nil {
		return err
	}
	s.Seconds.Verify = time.Since(began).Seconds()
	s.VerifyPerSecond = float64(s.Ballots) / s.Seconds.Verify
	s.Verified = found.State == verifier.Passed
	if err := found.Err(); err != nil {
		s.FailedCheck = err.Error()
		e.say("NOT VERIFIED: %v", err)
		return nil
	}
	if found.Head != s.Head {
		return fmt.Errorf("the archive's head is %s, the contract's %s", found.Head, s.Head)
	}
	e.say("verified: %d checks passed, %d ballots of %d voters, %.0f ballots/s", len(found.Checks), found.Counts.Ballots, found.Counts.Voters, s.VerifyPerSecond)
	if found.Outcome == nil {
		return errors.New("the verifier reports no outcome")
	}
	e.outcome = found.Outcome
	e.invalid(found.Outcome)
	return e.publish(found)
}

// exportCampaign writes the campaign's document beside its elections' folders.
func (e *election) exportCampaign() error {
	if e.campaign == nil {
		return nil
	}
	if err := os.MkdirAll(e.dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(filepath.Dir(e.dir), parties.SettingsFile), e.campaign.Bytes(), 0o644)
}

// publish writes the result for people, spreadsheets and print.
func (e *election) publish(found *verifier.Report) (err error) {
	if e.data, err = report.FromVerified(e.dir, found); err != nil {
		return err
	}
	for key, field := range map[string]*string{"country": &e.data.Meta.Country, "unit": &e.data.Meta.Unit} {
		*field = e.file.Meta[key]
	}
	folder := filepath.Join(e.dir, reportFolder)
	files, err := report.Write(folder, e.data, report.Languages)
	if err != nil {
		return err
	}
	e.say("%d files for people, spreadsheets and print in %s", len(files), folder)
	return nil
}

// invalid lists the shuffled ballots that are no vote.
func (e *election) invalid(o *manifest.Outcome) {
	if o.Invalid == nil {
		return
	}
	e.Summary.Invalid = o.Invalid.Number
	e.say("%d of %d decrypted ballots are invalid", o.Invalid.Number, o.Invalid.Of)
	for _, v := range o.Invalid.Votes {
		e.say("  %v: %s", v.Numbers, v.Reason)
	}
}

func (e *election) archive() string { return filepath.Join(e.dir, parties.ArchiveFile) }

// compareDownload checks that a reader of the gateway gets the same archive. The
// gateway may be some blocks behind.
func (e *election) compareDownload(ctx context.Context) error {
	exported, err := os.Open(e.archive())
	if err != nil {
		return err
	}
	defer exported.Close()
	want := sha256.New()
	if _, err := io.Copy(want, exported); err != nil {
		return err
	}
	for began := time.Now(); ; time.Sleep(blockInterval) {
		got := sha256.New()
		if _, err := client.New(e.RESTURL, nil).Archive(ctx, e.manifest.UUID, got); err != nil {
			return err
		}
		if bytes.Equal(want.Sum(nil), got.Sum(nil)) {
			return nil
		}
		if time.Since(began) > gatewayLag {
			return errors.New("the gateway serves another archive than the ledger's")
		}
	}
}

// gatewayLag is how far the gateway may be behind the ledger.
const gatewayLag = 20 * time.Second

// toolGroups are the groups that Debian 12's belenios-tool 2.0 knows.
var toolGroups = map[string]bool{"BELENIOS-2048": true, "RFC-3526-2048": true}

// beleniosTool asks a verifier that is not ours, where there is one.
func (e *election) beleniosTool(ctx context.Context) error {
	s := &e.Summary
	tool, err := exec.LookPath("belenios-tool")
	switch {
	case err != nil:
		s.BeleniosTool = "not installed"
		return nil
	case !toolGroups[e.Group]:
		s.BeleniosTool = "not asked: version 2.0 does not know the group " + e.Group
		return nil
	}
	dir, err := os.MkdirTemp("", "madang-belenios-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	archive, err := filepath.Abs(e.archive())
	if err != nil {
		return err
	}
	if err := os.Symlink(archive, filepath.Join(dir, e.manifest.UUID+".bel")); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, tool, "election", "verify")
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("belenios-tool refuses the archive: %w\n%s", err, out)
	}
	if !strings.Contains(string(out), "all checks passed") {
		return fmt.Errorf("belenios-tool does not say that all checks passed:\n%s", out)
	}
	s.BeleniosTool = "passed"
	e.say("belenios-tool election verify: all checks passed")
	return nil
}
