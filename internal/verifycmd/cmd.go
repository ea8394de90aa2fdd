// SPDX-License-Identifier: Apache-2.0

// Package verifycmd is the command "verify" of madang and of madang-verify.
package verifycmd

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/verifier"
)

// Exit statuses.
const (
	StatusPassed   = 0 // every check passed; without --final also "incomplete: no result yet"
	StatusFailed   = 1 // a check failed
	StatusUnusable = 2 // nothing was checked: no such file, not an archive, wrong arguments
)

// FailedError says that checks failed and that the command has said which.
type FailedError struct{ Err error }

func (e *FailedError) Error() string { return e.Err.Error() }
func (e *FailedError) Unwrap() error { return e.Err }

// Status is the exit status for an error of the command.
func Status(err error) int {
	switch {
	case err == nil:
		return StatusPassed
	case errors.As(err, new(*FailedError)):
		return StatusFailed
	}
	return StatusUnusable
}

// Printed tells whether the command has reported an error itself, so that the
// caller need not.
func Printed(err error) bool { return errors.As(err, new(*FailedError)) }

const help = `Verify checks a Belenios archive (.bel) from its first byte to its last: the
chain of events, the trustees' keys, the roll, every ballot's form, proofs and
signature, which ballots count, the encrypted tally, the shuffles, the
decryptions and the result. In a directory with manifest.json or outcome.json it
also checks that the election is bound to the manifest and that the outcome
follows from the result.

A directory with campaign.json, as 'madang campaign export' writes it, is a
campaign: all its elections are verified, and that their manifests agree with the
document and that what one inherits is what others left.

It accepts the archives of belenios-tool 2.0 to 3.3 (version 1 of the protocol):
homomorphic, non-homomorphic and list questions, single and threshold trustees.
What it cannot verify fails the check "supported".

With --since, an earlier copy of the archive, it also checks that nothing was
removed or changed since: the archive must begin with the copy, byte for byte.
The report says which events were added. An observer who keeps a copy now and
then can so prove that a ballot disappeared.

Exit status: 0 every check passed, 1 a check failed, 2 nothing could be checked
(no such file, not an archive, wrong arguments). An archive that breaks off or
is damaged has status 1. One that ends cleanly before the result is reported as
"incomplete: no result yet", with status 0, or 1 with --final.`

const example = `  VERIFY election.bel
  VERIFY --since yesterday.bel election.bel
  VERIFY --final --json election/ >report.json
  VERIFY --final campaign/`

type flags struct {
	json, final, quiet bool
	workers            int
	since              string
}

// New makes the command. path is how it is called: "madang verify" or
// "madang-verify".
func New(path string) *cobra.Command {
	var f flags
	cmd := &cobra.Command{
		Use:           path[strings.LastIndexByte(path, ' ')+1:] + " FILE.bel|DIR",
		Short:         "Verify an election's archive",
		Long:          help,
		Example:       strings.ReplaceAll(example, "VERIFY", path),
		Args:          oneArgument,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			return run(cmd.Context(), cmd.OutOrStdout(), cmd.ErrOrStderr(), f, args[0])
		},
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "write the report as JSON to standard output")
	cmd.Flags().BoolVar(&f.final, "final", false, "fail if there is no result yet")
	cmd.Flags().BoolVar(&f.quiet, "quiet", false, "write only what failed")
	cmd.Flags().IntVar(&f.workers, "workers", 0, "ballots to verify at a time (default: one a core)")
	cmd.Flags().StringVar(&f.since, "since", "", "check that nothing was removed since the earlier copy `OLD.bel`")
	cmd.MarkFlagsMutuallyExclusive("json", "quiet")
	return cmd
}

func oneArgument(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("%d arguments; one FILE.bel or one directory is wanted, see %s --help", len(args), cmd.CommandPath())
	}
	return nil
}

// memory is what the runtime may take, in bytes, before it collects garbage more
// often; a great many shuffled ballots take more all the same.
const memory = 150 << 20

func run(ctx context.Context, out, errOut io.Writer, f flags, path string) error {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	bar := newBar(errOut, f)
	opts := verifier.Options{Final: f.final, Workers: f.workers, Progress: bar.update()}
	if f.since != "" {
		old, err := os.Open(f.since)
		if err != nil {
			return fmt.Errorf("--since %s: %w", f.since, cause(err, f.since))
		}
		defer old.Close()
		opts.Since = old
	}
	if isCampaign(path) {
		return runCampaign(ctx, out, f, path, opts, bar)
	}
	report, err := verify(ctx, path, opts)
	bar.clear()
	if e := new(verifier.SinceError); errors.As(err, &e) {
		return fmt.Errorf("--since %s: %w", f.since, cause(e.Err, f.since))
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, cause(err, path))
	}
	if err := write(out, f, report); err != nil {
		return err
	}
	if err := report.Err(); err != nil {
		return &FailedError{err}
	}
	return nil
}

func verify(ctx context.Context, path string, opts verifier.Options) (*verifier.Report, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return verifier.Directory(ctx, path, opts)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return verifier.Archive(ctx, f, opts)
}

// cause leaves the path out of an error that begins with it: the caller does.
func cause(err error, path string) error {
	if e := new(os.PathError); errors.As(err, &e) && e.Path == path {
		return e.Err
	}
	return err
}

func write(out io.Writer, f flags, report *verifier.Report) error {
	if f.json {
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(report)
	}
	_, err := io.WriteString(out, text(report, f.quiet))
	return err
}
