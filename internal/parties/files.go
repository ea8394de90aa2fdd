// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bufio"
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/verifier"
)

// Names of the files of an exported election.
const (
	ArchiveFile  = "election.bel"
	ManifestFile = "manifest.json"
	OutcomeFile  = "outcome.json"
)

// ExportTo writes an election's archive and manifest into dir, and its outcome
// when there is a result and, if it inherits, those of the others. The outcome
// is computed here, from the archive, and not taken from anybody.
func ExportTo(ctx context.Context, ledger Ledger, election common.Address, dir string) (*export.Summary, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	manifest, err := ReadManifest(ctx, ledger, election)
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, ManifestFile), manifest.Bytes(), 0o644); err != nil {
		return nil, err
	}
	file, summary, err := exportArchive(ctx, ledger, election, filepath.Join(dir, ArchiveFile))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	outcome := filepath.Join(dir, OutcomeFile)
	if !summary.Result {
		return summary, removeIfThere(outcome) // of an earlier export
	}
	report, err := verifier.Archive(ctx, file, verifier.Options{BallotsVerified: true})
	if err != nil {
		return nil, err
	}
	computed, err := outcomeOf(ctx, ledger, election, report)
	if errors.Is(err, ErrTooEarly) {
		return summary, removeIfThere(outcome)
	}
	if err != nil {
		return nil, err
	}
	return summary, os.WriteFile(outcome, computed.Bytes(), 0o644)
}

// exportArchive writes the archive, and takes the place of an earlier one only
// when it is whole. The caller closes the file.
func exportArchive(ctx context.Context, ledger Ledger, election common.Address, path string) (*os.File, *export.Summary, error) {
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return nil, nil, err
	}
	buffered := bufio.NewWriterSize(file, 1<<20)
	summary, err := export.Export(ctx, ledger, election, buffered, export.Options{})
	if err == nil {
		err = errors.Join(buffered.Flush(), file.Chmod(0o644))
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close(), removeIfThere(file.Name()))
	}
	return file, summary, nil
}

func removeIfThere(path string) error {
	if err := os.Remove(path); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
