// SPDX-License-Identifier: Apache-2.0

package report

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// ErrNoManifest says that a folder has no manifest.json: without it nobody knows
// the rule.
var ErrNoManifest = errors.New("no " + verifier.ManifestFile + " beside the archive; export the election anew")

var errChanged = errors.New("the files changed while they were read; export them anew")

// FromDirectory verifies an exported election as [verifier.Directory] does, to
// the result, and gathers the data of its report. An election that does not
// verify gives the verifier's *CheckError and no data.
func FromDirectory(ctx context.Context, dir string, opts verifier.Options) (*Data, error) {
	opts.Final = true
	found, err := verifier.Directory(ctx, dir, opts)
	if err != nil {
		return nil, err
	}
	if err := found.Err(); err != nil {
		return nil, err
	}
	return FromVerified(dir, found)
}

// FromVerified gathers the data of an exported election that
// [verifier.Directory] has verified just now, to the result.
func FromVerified(dir string, found *verifier.Report) (*Data, error) {
	raw, err := os.ReadFile(filepath.Join(dir, verifier.ManifestFile))
	if errors.Is(err, os.ErrNotExist) {
		return nil, ErrNoManifest
	}
	if err != nil {
		return nil, err
	}
	d, err := fromVerified(raw, found)
	if err != nil {
		return nil, err
	}
	d.Meta.Files, err = sources(dir)
	return d, err
}

// fromVerified applies the manifest's rule to a verified result again, now with
// every step. raw must be the manifest that was verified.
func fromVerified(raw []byte, found *verifier.Report) (*Data, error) {
	if found.Outcome == nil || len(found.Result) == 0 || hexSum(raw) != found.Manifest {
		return nil, errChanged
	}
	m, err := manifest.Parse(raw)
	if err != nil {
		return nil, err
	}
	q := found.Result[0]
	var counts []int64
	for _, a := range q.Answers {
		counts = append(counts, a.Count)
	}
	in, a, err := m.Allocation(raw, found.Counted(counts, q.Votes))
	if err != nil {
		return nil, err
	}
	passed := 0
	for _, c := range found.Checks {
		if c.Status == verifier.StatusOK {
			passed++
		}
	}
	return &Data{Instance: in, Allocation: a, manifest: m, Meta: Meta{
		Title: m.Name, UUID: m.UUID, Currency: m.Currency, OpensAt: m.OpensAt, ClosesAt: m.ClosesAt,
		TotalsOnly: !m.Shuffled(), Voters: found.Counts.Voters, Recorded: found.Counts.Ballots, Counted: found.Counts.Counted,
		Invalid: found.Outcome.Invalid, Inherited: found.Outcome.Inherited,
		Checks: passed, Head: found.Head, Manifest: found.Manifest, Outcome: hexSum(found.Outcome.Bytes()),
	}}, nil
}

func hexSum(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// sources names the files that were verified.
func sources(dir string) ([]Digest, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var all []Digest
	for _, e := range entries { // sorted by name
		if name := e.Name(); filepath.Ext(name) != ".bel" && name != verifier.ManifestFile && name != verifier.OutcomeFile {
			continue
		}
		sum, err := digestFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		all = append(all, sum)
	}
	return all, nil
}

func digestFile(path string) (Digest, error) {
	f, err := os.Open(path)
	if err != nil {
		return Digest{}, err
	}
	defer f.Close()
	hash := sha256.New()
	n, err := io.Copy(hash, f)
	return Digest{filepath.Base(path), hex.EncodeToString(hash.Sum(nil)), n}, err
}
