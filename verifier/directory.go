// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/manifest"
)

// Names of the files that [Directory] knows beside the archive.
const (
	ManifestFile = "manifest.json"
	OutcomeFile  = "outcome.json"
)

// maxSideFile bounds manifest.json and outcome.json, in bytes.
const maxSideFile = 16 << 20

// Directory verifies the one .bel archive in a directory, as belenios-tool
// wants it, and, if there is a manifest.json or an outcome.json, these too: the
// election is bound to the manifest, asks for the manifest's projects, and the
// outcome is what the manifest's rule makes of the result.
func Directory(ctx context.Context, dir string, opts Options) (*Report, error) {
	name, err := findArchive(dir)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s, err := readSide(dir)
	if err != nil {
		return nil, err
	}
	if s.manifest == nil && s.outcome == nil {
		return Archive(ctx, f, opts)
	}
	v := newVerification(opts, f, archiveChecks, manifestChecks)
	if err := v.archive(ctx); err != nil {
		return nil, err
	}
	v.side(s)
	v.book.finish(v.report)
	return v.report, nil
}

func findArchive(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	var names []string // sorted, as ReadDir sorts
	for _, e := range entries {
		if filepath.Ext(e.Name()) == ".bel" && !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	switch len(names) {
	case 0:
		return "", ErrNoArchive
	case 1:
		return filepath.Join(dir, names[0]), nil
	}
	return "", fmt.Errorf("%d .bel archives in this directory, %s and %s among them; there must be one", len(names), names[0], names[1])
}

// ErrNoArchive says that a directory holds no .bel file.
var ErrNoArchive = errors.New("no .bel archive in this directory")

// sideFiles are what lies beside an archive, nil if missing.
type sideFiles struct{ manifest, outcome []byte }

func readSide(dir string) (s sideFiles, err error) {
	if s.manifest, err = readOptional(filepath.Join(dir, ManifestFile)); err != nil {
		return s, err
	}
	s.outcome, err = readOptional(filepath.Join(dir, OutcomeFile))
	return s, err
}

func readOptional(name string) ([]byte, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxSideFile+1))
	if err == nil && len(raw) > maxSideFile {
		err = fmt.Errorf("%s: more than %d bytes", name, maxSideFile)
	}
	if raw == nil {
		raw = []byte{}
	}
	return raw, err
}

// side checks what lies beside the archive.
func (v *verification) side(s sideFiles) {
	switch {
	case s.manifest == nil:
		v.book.fail(Outcome, Failure{Reason: OutcomeFile + " cannot be recomputed: there is no " + ManifestFile})
	case v.board.election != nil:
		if m := v.manifest(s.manifest); m != nil {
			v.outcome(m, s)
		}
	}
}

func (v *verification) manifest(raw []byte) *manifest.Manifest {
	stated, bound := manifest.BoundManifest(v.board.election.Description())
	if !bound {
		v.book.fail(ManifestHash, Failure{Reason: "the election's description states no manifest"})
	} else {
		v.book.compare(ManifestHash, stated, hexSum(raw),
			Failure{Reason: fmt.Sprintf("the election's description states SHA-256 %s, %s has %s", stated, ManifestFile, hexSum(raw))})
	}
	m, err := manifest.Parse(raw)
	if err != nil {
		v.book.fail(ManifestForm, Failure{Reason: err.Error()})
		return nil
	}
	v.book.compare(ManifestForm, m.UUID, v.board.election.UUID(),
		Failure{Reason: fmt.Sprintf("the manifest is of election %s, the archive of %s", m.UUID, v.board.election.UUID())})
	v.manifestQuestion(m)
	if v.book.failed(ManifestHash, ManifestForm, ManifestProjects, ManifestLimits) {
		return nil
	}
	return m
}

func (v *verification) manifestQuestion(m *manifest.Manifest) {
	questions := v.board.election.Questions()
	if len(questions) == 0 {
		v.book.fail(ManifestProjects, Failure{Reason: "the election has no question"})
		return
	}
	q := questions[0]
	if m.Shuffled() {
		v.manifestCode(m, q)
		return
	}
	v.manifestProjects(m, q.Answers)
	least, most := m.Lengths()
	v.book.compare(ManifestLimits, fmt.Sprintf("%d to %d, blank %t", least, most, false), limits(q),
		Failure{Reason: fmt.Sprintf("the manifest allows %d to %d projects, the first question %s", least, most, limits(q))})
}

// limits says what a question lets a ballot choose.
func limits(q belenios.Question) string {
	switch q.Kind {
	case belenios.Homomorphic:
		return fmt.Sprintf("%d to %d, blank %t", q.Min, q.Max, q.Blank)
	case belenios.NonHomomorphic:
		return "any numbers, shuffled"
	}
	return "lists"
}

// manifestCode compares the question of a manifest with shuffled ballots: its
// answers are the labels of the code, which hold the limits too.
func (v *verification) manifestCode(m *manifest.Manifest, q belenios.Question) {
	answers, err := m.Answers()
	if err != nil {
		v.book.fail(ManifestProjects, Failure{Reason: err.Error()})
		return
	}
	v.book.compare(ManifestProjects, strings.Join(answers, "; "), strings.Join(q.Answers, "; "),
		Failure{Reason: "the answers of the first question are not those of the code that the manifest makes"})
	v.book.compare(ManifestLimits, limits(belenios.Question{Kind: belenios.NonHomomorphic}), limits(q),
		Failure{Reason: "the manifest wants shuffled ballots, the first question allows " + limits(q)})
}

func (v *verification) manifestProjects(m *manifest.Manifest, answers []string) {
	stated, computed := plural(len(m.Projects), "project"), plural(len(answers), "answer")
	if len(answers) != len(m.Projects) {
		v.book.fail(ManifestProjects, Failure{Reason: "the manifest has " + stated + ", the first question " + computed})
		v.book.values(ManifestProjects, stated, computed)
		return
	}
	for i, p := range m.Projects {
		if answers[i] != p.Name {
			v.book.fail(ManifestProjects, Failure{Reason: fmt.Sprintf("answer %d is %q, project %s is named %q", i+1, answers[i], p.ID, p.Name)})
		}
	}
	v.book.ok(ManifestProjects, stated, computed+" with the same names")
}

func (v *verification) outcome(m *manifest.Manifest, s sideFiles) {
	if v.result == nil {
		v.noOutcome(s)
		return
	}
	if !v.inherited(m, s) {
		return
	}
	o, err := m.Outcome(s.manifest, v.report.Counted(v.result[0].Counts, v.result[0].Votes))
	if err != nil {
		v.book.fail(Outcome, Failure{Reason: err.Error()})
		return
	}
	v.report.Outcome = o
	switch mine := o.Bytes(); {
	case s.outcome == nil:
		v.book.ok(Outcome, "no "+OutcomeFile+" to compare", plural(len(o.Funded), "project")+" funded")
	case !bytes.Equal(s.outcome, mine):
		v.book.fail(Outcome, Failure{Reason: fmt.Sprintf("%s has SHA-256 %s, the outcome recomputed has %s", OutcomeFile, hexSum(s.outcome), hexSum(mine))})
		v.book.values(Outcome, string(s.outcome), string(mine))
	default:
		funded := plural(len(o.Funded), "project") + " funded"
		if n := len(o.Inherited); n > 0 {
			funded += "; what " + plural(n, "other election") + " left is as it says itself"
		}
		v.book.ok(Outcome, "SHA-256 "+hexSum(s.outcome), funded)
	}
}

// inherited takes from the outcome what other elections have left to this one:
// their archives are not here.
func (v *verification) inherited(m *manifest.Manifest, s sideFiles) bool {
	if len(m.LeftoversFrom) == 0 {
		return true
	}
	if s.outcome == nil {
		waits := "the election gets what " + plural(len(m.LeftoversFrom), "other election") + " left, which only " + OutcomeFile + " says"
		if v.board.opts.Final {
			v.book.fail(Outcome, Failure{Reason: waits + ", and it is not there"})
		} else {
			v.book.pending(Outcome, waits)
		}
		return false
	}
	var stated struct{ Inherited []manifest.Inheritance }
	if err := json.Unmarshal(s.outcome, &stated); err != nil {
		v.book.fail(Outcome, Failure{Reason: OutcomeFile + ": " + err.Error()})
		return false
	}
	v.report.Inherited = stated.Inherited
	return true
}

func (v *verification) noOutcome(s sideFiles) {
	switch {
	case v.board.result != nil:
		v.book.skip(Outcome, "the archive does not verify")
	case s.outcome != nil:
		v.book.fail(Outcome, Failure{Reason: "there is an " + OutcomeFile + ", but no result yet"})
	default:
		v.book.pending(Outcome, "there is no result yet")
	}
}
