// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// SinceReport says what an archive has more than an earlier copy of it.
type SinceReport struct {
	Events int64      `json:"events"` // of the earlier copy, all of which stand in the archive
	Head   string     `json:"head"`   // the earlier copy's, hexadecimal
	Added  []EventRun `json:"added"`  // empty if nothing was added
}

// EventRun is events of one type, one after the other.
type EventRun struct {
	Type  archive.EventType `json:"type"`
	First int64             `json:"first"` // height
	Last  int64             `json:"last"`  // height
}

// String counts the events and says where they stand.
func (r EventRun) String() string {
	if r.First == r.Last {
		return fmt.Sprintf("%s (event %d)", r.Type, r.First)
	}
	return fmt.Sprintf("%d × %s (events %d to %d)", r.Last-r.First+1, r.Type, r.First, r.Last)
}

// SinceError is an error of the earlier copy ([Options].Since) that leaves
// nothing to compare: it is no archive, or cannot be read.
type SinceError struct{ Err error }

func (e *SinceError) Error() string { return "earlier copy: " + e.Err.Error() }
func (e *SinceError) Unwrap() error { return e.Err }

// earlier is an earlier copy, read beside the archive, event by event.
type earlier struct {
	in     io.ReadSeeker
	medium *source
	r      *archive.Reader
	events int64
	ended  bool // after its last event
	broken *archive.Error
	parted *Failure // where it says something else
	head   [32]byte
	added  []EventRun
}

// openEarlier reads the earlier copy's header. It is nil if none was given.
func openEarlier(ctx context.Context, in io.ReadSeeker) (*earlier, error) {
	if in == nil {
		return nil, nil
	}
	if err := sniff(in); err != nil {
		return nil, &SinceError{err}
	}
	if _, err := in.Seek(0, io.SeekStart); err != nil {
		return nil, &SinceError{err}
	}
	o := &earlier{in: in, medium: &source{ctx: ctx, r: in}}
	var err error
	o.r, err = archive.NewReader(o.medium)
	return o, o.fault(err)
}

// fault keeps what is wrong with the copy, and returns other errors.
func (o *earlier) fault(err error) error {
	switch broken := new(archive.Error); {
	case o.medium.err != nil:
		return &SinceError{o.medium.err}
	case errors.Is(err, io.EOF):
		o.ended = true
	case errors.As(err, &broken):
		o.broken = broken
	case err != nil:
		return &SinceError{err}
	}
	return nil
}

// next reads the copy's next event, nil if there is none.
func (o *earlier) next() (*archive.Record, error) {
	if o.ended || o.broken != nil {
		return nil, nil
	}
	rec, err := o.r.Next()
	if err != nil {
		return nil, o.fault(err)
	}
	o.events++
	return rec, nil
}

// step compares an event of the archive with the one at the same height.
func (o *earlier) step(rec *archive.Record) error {
	if o == nil || o.parted != nil || o.broken != nil {
		return nil
	}
	old, err := o.next()
	switch {
	case err != nil || o.broken != nil:
		return err
	case old == nil:
		o.add(rec.Event)
	case old.Hash != rec.Hash:
		f := atEvent(rec.Event.Height, parting(old, rec))
		o.parted = &f
	default:
		o.head = old.Hash
	}
	return nil
}

func (o *earlier) add(e archive.Event) {
	if n := len(o.added); n > 0 && o.added[n-1].Type == e.Type {
		o.added[n-1].Last = e.Height
		return
	}
	o.added = append(o.added, EventRun{e.Type, e.Height, e.Height})
}

// parting words the first difference.
func parting(old, rec *archive.Record) string {
	h := rec.Event.Height
	if h > 0 {
		return fmt.Sprintf("the earlier copy and this archive part at event %d: the earlier copy has %s, this archive has %s; the events before are the same",
			h, eventWords(old), eventWords(rec))
	}
	was, is := electionOf(old), electionOf(rec)
	if was != is {
		return fmt.Sprintf("the earlier copy is of another election: of %s, this archive of %s", was, is)
	}
	return fmt.Sprintf("%s was set up anew: the earlier copy has another Setup", is)
}

func eventWords(rec *archive.Record) string {
	if rec.Event.Type == archive.Ballot && rec.Event.Payload != nil {
		return "Ballot with tracker " + base64.RawStdEncoding.EncodeToString(rec.Event.Payload[:])
	}
	return fmt.Sprintf("%s with SHA-256 %x", rec.Event.Type, rec.Hash)
}

func electionOf(setup *archive.Record) string {
	if len(setup.Data) > 0 {
		if e, err := belenios.ParseElection(bytes.Clone(setup.Data[0])); err == nil {
			return "election " + e.UUID()
		}
	}
	return "an election that cannot be read"
}

// sinceVerdict judges once the archive was read; whole says that to its end.
func (v *verification) sinceVerdict(ctx context.Context, whole bool) error {
	o := v.earlier
	if o == nil {
		return nil
	}
	events := v.board.events
	for whole && o.parted == nil && !o.ended && o.broken == nil { // events that the archive lacks
		if _, err := o.next(); err != nil {
			return err
		}
	}
	switch {
	case o.parted != nil:
		v.book.fail(Since, *o.parted)
	case o.broken != nil:
		v.book.fail(Since, Failure{Reason: fmt.Sprintf("the earlier copy is damaged at byte %d, after %s: %s; what stood there then cannot be compared",
			o.broken.Offset, plural(o.events, "event"), o.broken.Reason)})
	case !whole:
		v.book.skip(Since, "this archive could not be read to its end")
	case o.events > events:
		v.book.fail(Since, atEvent(events-1, missing(o.events, events)))
	default:
		return v.sameBytes(ctx)
	}
	return nil
}

// missing words that an archive of n events is shorter than the earlier copy.
func missing(was, n int64) string {
	which := fmt.Sprintf("event %d of the earlier copy is missing", n)
	if was-n > 1 {
		which = fmt.Sprintf("events %d to %d of the earlier copy are missing", n, was-1)
	}
	return fmt.Sprintf("%s: this archive ends at event %d; unless the two were exchanged and this one is the older, they were removed", which, n-1)
}

// sameBytes compares the earlier copy with the beginning of the archive: events
// do not cover the time stamp.
func (v *verification) sameBytes(ctx context.Context) error {
	o := v.earlier
	at, err := differ(ctx, o.in, v.r)
	if err != nil {
		return err
	}
	if at >= 0 {
		reason := fmt.Sprintf("the events of the earlier copy stand here, but byte %d of the file was changed", at)
		if was, is := o.r.Header().Timestamp, v.report.Started; was != is {
			reason += fmt.Sprintf("; the time stamp was %d and is %d", was, is)
		}
		v.book.fail(Since, Failure{Reason: reason})
		return nil
	}
	v.report.Since = &SinceReport{Events: o.events, Head: hex.EncodeToString(o.head[:]), Added: append([]EventRun{}, o.added...)}
	v.book.ok(Since, fmt.Sprintf("%s, head %x", plural(o.events, "event"), o.head), "all stand in this archive; "+v.report.Since.AddedText())
	return nil
}

// AddedText words what was added.
func (s *SinceReport) AddedText() string {
	if len(s.Added) == 0 {
		return "nothing was added"
	}
	words := make([]string, len(s.Added))
	for i, r := range s.Added {
		words[i] = r.String()
	}
	return "added: " + strings.Join(words, ", ")
}

// differ returns the first byte of old that is another in whole, or -1.
func differ(ctx context.Context, old, whole io.ReadSeeker) (int64, error) {
	if _, err := old.Seek(0, io.SeekStart); err != nil {
		return 0, &SinceError{err}
	}
	if _, err := whole.Seek(0, io.SeekStart); err != nil {
		return 0, err
	}
	a := bufio.NewReaderSize(&source{ctx: ctx, r: old}, 64<<10)
	b := bufio.NewReaderSize(&source{ctx: ctx, r: whole}, 64<<10)
	for at := int64(0); ; at++ {
		x, err := a.ReadByte()
		if errors.Is(err, io.EOF) {
			return -1, nil
		}
		if err != nil {
			return 0, &SinceError{err}
		}
		y, err := b.ReadByte()
		if errors.Is(err, io.EOF) {
			return 0, ErrChanged // the events were all there
		}
		if err != nil {
			return 0, err
		}
		if x != y {
			return at, nil
		}
	}
}
