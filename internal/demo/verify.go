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
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// verify exports the election and verifies everything in it, without the
// ledger. The archive that the gateway serves must be the same to the byte.
func (r *run) verify(ctx context.Context) error {
	summary, err := parties.ExportTo(ctx, r.host.node.Client(), r.election, r.Dir)
	if err != nil {
		return err
	}
	if err := r.compareDownload(ctx); err != nil {
		return err
	}
	s := &r.Summary
	info, err := os.Stat(r.archive())
	if err != nil {
		return err
	}
	s.ArchiveBytes, s.Head = info.Size(), fmt.Sprintf("%x", summary.Head)
	r.say("exported %s, %d bytes; the gateway serves the same", r.archive(), info.Size())

	began := time.Now()
	bar := progress.New(r.Bars, "verifying", s.Ballots)
	report, err := verifier.Directory(ctx, r.Dir, verifier.Options{Final: true, Progress: func(p verifier.Progress) {
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
	s.Verified = report.State == verifier.Passed
	if err := report.Err(); err != nil {
		s.FailedCheck = err.Error()
		r.say("NOT VERIFIED: %v", err)
		return nil
	}
	if report.Head != s.Head {
		return fmt.Errorf("the archive's head is %s, the contract's %s", report.Head, s.Head)
	}
	r.say("verified: %d checks passed, %d ballots of %d voters, %.0f ballots/s", len(report.Checks), report.Counts.Ballots, report.Counts.Voters, s.VerifyPerSecond)
	if report.Outcome == nil {
		return errors.New("the verifier reports no outcome")
	}
	r.counted = report.Outcome.Votes
	r.invalid(report.Outcome)
	return nil
}

// invalid lists the shuffled ballots that are no vote.
func (r *run) invalid(o *manifest.Outcome) {
	if o.Invalid == nil {
		return
	}
	r.Summary.Invalid = o.Invalid.Number
	r.say("%d of %d decrypted ballots are invalid", o.Invalid.Number, o.Invalid.Of)
	for _, v := range o.Invalid.Votes {
		r.say("  %v: %s", v.Numbers, v.Reason)
	}
}

func (r *run) archive() string { return filepath.Join(r.Dir, parties.ArchiveFile) }

// compareDownload checks that a reader of the gateway gets the same archive.
func (r *run) compareDownload(ctx context.Context) error {
	exported, err := os.Open(r.archive())
	if err != nil {
		return err
	}
	defer exported.Close()
	want, got := sha256.New(), sha256.New()
	if _, err := io.Copy(want, exported); err != nil {
		return err
	}
	if _, err := client.New(r.RESTURL, nil).Archive(ctx, r.manifest.UUID, got); err != nil {
		return err
	}
	if !bytes.Equal(want.Sum(nil), got.Sum(nil)) {
		return errors.New("the gateway serves another archive than the ledger's")
	}
	return nil
}

// toolGroups are the groups that Debian 12's belenios-tool 2.0 knows.
var toolGroups = map[string]bool{"BELENIOS-2048": true, "RFC-3526-2048": true}

// beleniosTool asks a verifier that is not ours, where there is one.
func (r *run) beleniosTool(ctx context.Context) error {
	s := &r.Summary
	tool, err := exec.LookPath("belenios-tool")
	switch {
	case err != nil:
		s.BeleniosTool = "not installed"
		return nil
	case !toolGroups[r.Group]:
		s.BeleniosTool = "not asked: version 2.0 does not know the group " + r.Group
		return nil
	}
	dir, err := os.MkdirTemp("", "madang-belenios-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	archive, err := filepath.Abs(r.archive())
	if err != nil {
		return err
	}
	if err := os.Symlink(archive, filepath.Join(dir, r.manifest.UUID+".bel")); err != nil {
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
	r.say("belenios-tool election verify: all checks passed")
	return nil
}
