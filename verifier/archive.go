// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/manifest"
)

// Archive verifies a .bel archive (specification 3.5 and 4.4). It reads r from
// its beginning, twice.
//
// Whatever is wrong with the archive is in the report, and is no error. Errors
// are [ErrNotArchive], [ErrChanged], what ctx says, and those of r.
func Archive(ctx context.Context, r io.ReadSeeker, opts Options) (*Report, error) {
	v := newVerification(opts, r, archiveChecks)
	return v.run(ctx)
}

// verification is one run over one archive.
type verification struct {
	opts   Options
	r      io.ReadSeeker
	book   *book
	board  *board
	report *Report
	meter  *meter
	result belenios.Result // once verified
	// earlier is the copy to compare with, nil if there is none.
	earlier *earlier
}

func newVerification(opts Options, r io.ReadSeeker, checks ...[]sentence) *verification {
	if opts.Since != nil {
		checks = append(checks, sinceChecks)
	}
	b := newBook(checks...)
	return &verification{
		opts: opts, r: r, book: b, board: newBoard(opts, b), report: new(Report), meter: &meter{call: opts.Progress},
	}
}

func (v *verification) run(ctx context.Context) (*Report, error) {
	if err := v.archive(ctx); err != nil {
		return nil, err
	}
	v.book.finish(v.report)
	return v.report, nil
}

// archive runs the checks but leaves the book open.
func (v *verification) archive(ctx context.Context) error {
	if err := sniff(v.r); err != nil {
		return err
	}
	var err error
	if v.earlier, err = openEarlier(ctx, v.opts.Since); err != nil {
		return err
	}
	whole, err := v.firstPass(ctx)
	if err == nil {
		err = v.sinceVerdict(ctx, whole)
	}
	if err != nil {
		return err
	}
	v.describe()
	if !whole || v.board.election == nil {
		return nil
	}
	_, t, err := v.secondPass(ctx, v.board.events, v.board.head, true)
	if err != nil {
		return err
	}
	v.conclude(t)
	return nil
}

func sniff(r io.ReadSeeker) error {
	var magic [8]byte
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return err
	}
	n, err := io.ReadFull(r, magic[:])
	switch {
	case errors.Is(err, io.EOF):
		return fmt.Errorf("empty file: %w", ErrNotArchive)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("a file of %d bytes: %w", n, ErrNotArchive)
	case err != nil:
		return err
	case string(magic[:]) != "BELENIOS":
		return ErrNotArchive
	}
	return nil
}

// source makes reading end with ctx, and tells errors of the medium from those
// of the archive.
type source struct {
	ctx context.Context
	r   io.Reader
	n   int64
	err error
}

func (s *source) Read(p []byte) (int, error) {
	if s.err = s.ctx.Err(); s.err != nil {
		return 0, s.err
	}
	n, err := s.r.Read(p)
	s.n += int64(n)
	if err != nil && err != io.EOF {
		s.err = err
	}
	return n, err
}

func (v *verification) open(ctx context.Context) (*archive.Reader, *source, error) {
	if _, err := v.r.Seek(0, io.SeekStart); err != nil {
		return nil, nil, err
	}
	s := &source{ctx: ctx, r: v.r}
	r, err := archive.NewReader(s)
	return r, s, err
}

// firstPass reads all events. whole is false if the archive breaks off or
// breaks its form, so that nothing more can be said about it.
func (v *verification) firstPass(ctx context.Context) (whole bool, err error) {
	v.meter.start("reading", 0)
	r, s, err := v.open(ctx)
	if r != nil && err == nil {
		v.report.Started = r.Header().Timestamp
		for err == nil {
			err = v.next(ctx, r)
		}
	}
	switch {
	case s == nil:
		return false, err
	case s.err != nil:
		return false, s.err
	case errors.Is(err, io.EOF) && v.board.events == 0:
		v.book.fail(ArchiveWhole, Failure{Reason: "the archive ends after its header: there is no event"})
		return false, nil
	case errors.Is(err, io.EOF):
		v.formVerdicts(s.n)
		return true, nil
	}
	if broken := new(archive.Error); errors.As(err, &broken) {
		v.broken(broken)
		return false, nil
	}
	return false, err
}

func (v *verification) next(ctx context.Context, r *archive.Reader) error {
	rec, err := r.Next()
	if err != nil {
		return err
	}
	v.meter.step()
	if err := v.earlier.step(rec); err != nil {
		return err
	}
	return v.board.apply(ctx, rec)
}

// broken files an error of the archive reader under the check it belongs to.
func (v *verification) broken(e *archive.Error) {
	id := ArchiveForm
	switch e.Code {
	case archive.CodeTruncated:
		id = ArchiveWhole
	case archive.CodeBadHash:
		id = DataHashes
	case archive.CodeBadEvent, archive.CodeBadChain:
		id = EventChain
	case archive.CodeBadOrder:
		id = EventOrder
	}
	where := fmt.Sprintf(" (at byte %d", e.Offset)
	if e.Entry != "" {
		where += ", file " + e.Entry
	}
	v.book.fail(id, atEvent(v.board.events, e.Reason+where+")"))
}

func (v *verification) formVerdicts(bytes int64) {
	b := v.board
	events := plural(b.events, "event")
	v.book.ok(ArchiveForm, fmt.Sprintf("%d bytes", bytes), "as Belenios writes them")
	v.book.ok(ArchiveWhole, fmt.Sprintf("ends at byte %d", bytes), fmt.Sprintf("so does event %d, %s", b.events-1, b.lastType))
	v.book.ok(DataHashes, events, "all data found, all hashes equal")
	v.book.ok(EventChain, events, fmt.Sprintf("heights 0 to %d, head %x", b.events-1, b.head))
	v.book.ok(EventOrder, events, fmt.Sprintf("%s, last %s", plural(b.ballots, "ballot"), b.lastType))
}

// describe fills in what the report says about the election.
func (v *verification) describe() {
	b := v.board
	v.report.Counts.Events, v.report.Counts.Ballots = b.events, b.ballots
	if b.events > 0 {
		v.report.Head = hex.EncodeToString(b.head[:])
	}
	if b.roll != nil {
		c := &v.report.Counts
		c.Voters = int64(len(b.roll.index))
		c.Counted, c.Weight = b.roll.counted()
		c.Replaced = b.replaced
	}
	if e := b.election; e != nil {
		v.report.UUID, v.report.Name, v.report.Group = e.UUID(), e.Name(), e.GroupName()
		v.report.Key = e.PublicKey()
		v.report.Manifest, _ = manifest.BoundManifest(e.Description())
	}
}

// secondPass verifies the ballots, then what follows them: all of the first
// events, of which head is the last one's hash. The tail is nil if the ballots
// were all that was asked for.
func (v *verification) secondPass(ctx context.Context, events int64, head [32]byte, whole bool) (*belenios.Tally, *tail, error) {
	e := v.board.election
	c := &count{board: v.board, events: events, head: head, verify: e.VerifyBallot, meter: v.meter, tally: e.NewTally()}
	if v.opts.BallotsVerified || v.board.lean {
		c.verify = e.DecodeBallot
	}
	v.meter.start("ballots", v.board.ballots)
	r, s, err := v.open(ctx)
	if err == nil {
		err = c.ballots(ctx, r)
	}
	var t *tail
	switch {
	case err != nil:
	case whole:
		v.board.ballotVerdicts(c.refused.Load())
		v.board.tallyVerdicts(c.tally)
		c.tally = nil // shuffles need the memory
		t, err = v.follow(ctx, c, r)
	default:
		err = c.rest(r, func(*archive.Record) error { return ctx.Err() }) // to the head
	}
	switch {
	case s != nil && s.err != nil:
		return nil, nil, s.err
	case errors.As(err, new(*archive.Error)):
		return nil, nil, ErrChanged // the first pass found none
	case err != nil:
		return nil, nil, err
	}
	return c.tally, t, nil
}

// follow verifies what follows the ballots.
func (v *verification) follow(ctx context.Context, c *count, r *archive.Reader) (*tail, error) {
	t := newTail(v.board)
	if v.board.election.Shuffled() {
		v.meter.start("shuffles", int64(len(v.board.shuffles)+len(v.board.partials)))
	}
	return t, c.rest(r, func(rec *archive.Record) error { return t.follow(ctx, rec, v.meter) })
}

// conclude gives the verdicts on what follows the ballots.
func (v *verification) conclude(t *tail) {
	b := v.board
	if b.trustees != nil && !v.book.failed(Supported) {
		v.book.ok(Supported, "group "+b.election.GroupName(), kinds(b.election)+", "+trusteeKinds(b.trustees))
	}
	b.shuffleVerdicts(t)
	b.decryptionVerdicts(t)
	result := b.resultVerdicts(t)
	if result != nil && !v.book.anyFailed() {
		v.result = result
		v.report.Result = named(b.election, result)
	}
}

func kinds(e *belenios.Election) string {
	names := map[belenios.QuestionKind]string{
		belenios.Homomorphic: "homomorphic", belenios.NonHomomorphic: "non-homomorphic", belenios.Lists: "list",
	}
	var found []string
	for _, q := range e.Questions() {
		if !slices.Contains(found, names[q.Kind]) {
			found = append(found, names[q.Kind])
		}
	}
	return strings.Join(found, " and ") + " questions"
}

func trusteeKinds(t *belenios.Trustees) string {
	single, threshold := false, false
	for _, item := range t.Items() {
		single, threshold = single || !item.Pedersen, threshold || item.Pedersen
	}
	switch {
	case single && threshold:
		return "single and threshold trustees"
	case threshold:
		return "threshold trustees"
	}
	return "single trustees"
}
