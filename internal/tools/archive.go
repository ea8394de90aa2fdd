// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/gofrs/flock"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/verifier"
)

// ErrBusy says that another process holds the archive's lock.
var ErrBusy = errors.New("another process is appending to it; run this again when that is done")

// lockWait is how long Open waits for another process that appends.
const lockWait = 30 * time.Second

// Archive is a .bel file that is locked for appending. Not safe for concurrent
// use.
//
// An event is checked before anything is written, written in one piece, and
// forced to the disk before the method returns. When a write fails, the file is
// cut back to what it was.
type Archive struct {
	Board // what is in it

	path string
	file *os.File
	lock *flock.Flock
	size int64

	writer    *archive.Writer
	pending   bytes.Buffer   // what writer wrote, not yet in the file
	staged    []stagedEvent  // the events in it
	committed archive.Writer // writer before them

	// Options of the verifications that the steps do.
	Options verifier.Options
	// Verified says that the caller has verified the archive already:
	// [Archive.Verify] does nothing.
	Verified bool
}

type stagedEvent struct {
	event archive.EventType
	data  [][]byte
}

// Open locks an archive and reads what is in it. Errors: [*TailError] if it
// breaks off inside an event, [*archive.Error], ErrBusy, those of the file.
func Open(ctx context.Context, path string) (*Archive, error) {
	return open(ctx, path, true)
}

// OpenToRead reads what is in an archive, which nothing can be appended to
// then, and does not lock it. Errors are those of Open but ErrBusy.
func OpenToRead(ctx context.Context, path string) (*Archive, error) {
	return open(ctx, path, false)
}

func open(ctx context.Context, path string, lock bool) (_ *Archive, err error) {
	a := &Archive{path: path}
	defer func() {
		if err != nil {
			a.Close() //nolint:errcheck // the first error counts
		}
	}()
	mode := os.O_RDONLY
	if lock {
		mode = os.O_RDWR
	}
	if a.file, err = os.OpenFile(path, mode, 0); err != nil {
		return nil, err
	}
	if lock {
		if err := a.takeLock(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	reader, err := a.Board.read(a.file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, a.tail(err))
	}
	a.size = a.Board.end // whatever another process appends from now on
	a.writer = reader.Continue(&a.pending)
	a.committed = *a.writer
	return a, nil
}

// takeLock locks the archive itself, so that no file is left behind.
func (a *Archive) takeLock(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, lockWait)
	defer cancel()
	a.lock = flock.New(a.path, flock.SetFlag(os.O_RDWR))
	ok, err := a.lock.TryLockContext(ctx, 50*time.Millisecond)
	switch {
	case ok:
		return nil
	case err == nil || errors.Is(err, context.DeadlineExceeded):
		return ErrBusy
	}
	return err
}

// Close unlocks the archive.
func (a *Archive) Close() error {
	var err error
	if a.lock != nil {
		err = a.lock.Close()
	}
	if a.file != nil {
		err = errors.Join(err, a.file.Close())
	}
	return err
}

// Path is the name of the file.
func (a *Archive) Path() string { return a.path }

// Verify verifies the whole archive, once: later calls do nothing. Steps that
// vouch for what others did call it: closing, shuffling, decrypting, the result.
// The error names the first check that failed.
func (a *Archive) Verify(ctx context.Context) error {
	if a.Verified {
		return nil
	}
	report, err := verifier.Archive(ctx, a.content(), a.Options)
	if err == nil {
		err = report.Err()
	}
	// The file was read before, for the board: whoever could change it in between
	// must not have one thing verified and another decrypted.
	if head := a.writer.Head(); err == nil && report.Head != hex.EncodeToString(head[:]) {
		err = verifier.ErrChanged
	}
	if err != nil {
		return fmt.Errorf("%s: %w; nothing was done, 'madang verify %s' shows every check", a.path, err, a.path)
	}
	a.Verified = true
	return nil
}

// content is the file and after it what is pending.
func (a *Archive) content() io.ReadSeeker {
	return io.NewSectionReader(a, 0, a.size+int64(a.pending.Len()))
}

// ReadAt implements io.ReaderAt for content.
func (a *Archive) ReadAt(p []byte, at int64) (int, error) {
	n := 0
	if at < a.size {
		var err error
		if n, err = a.file.ReadAt(p[:min(int64(len(p)), a.size-at)], at); err != nil {
			return n, err
		}
	}
	if n == len(p) {
		return n, nil
	}
	rest := a.pending.Bytes()
	from := at + int64(n) - a.size
	if from >= int64(len(rest)) {
		return n, io.EOF
	}
	m := copy(p[n:], rest[from:])
	if n += m; n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// Append checks with verifier.Candidate that the archive stays valid, then adds
// the event, with data in the order of [archive.Writer.Append]. Nothing changes
// on an error, which is a [*verifier.CheckError] if the event is refused.
func (a *Archive) Append(ctx context.Context, event archive.EventType, data ...[]byte) error {
	return a.transaction(func() error { return a.stage(ctx, event, data...) })
}

// transaction adds all events that work stages, or none.
func (a *Archive) transaction(work func() error) error {
	if a.lock == nil {
		panic("tools: an archive that was opened to be read is appended to")
	}
	err := work()
	if err == nil {
		err = a.write()
	}
	if err == nil {
		for _, s := range a.staged {
			err = errors.Join(err, a.Board.apply(s.event, s.data))
		}
		a.size += int64(a.pending.Len())
		a.committed = *a.writer
	}
	*a.writer = a.committed
	a.pending.Reset()
	a.staged = nil
	return err
}

// stage checks an event after those staged before, and stages it.
func (a *Archive) stage(ctx context.Context, event archive.EventType, data ...[]byte) error {
	if err := verifier.Candidate(ctx, a.content(), a.Options, event, data...); err != nil {
		return fmt.Errorf("%s: %s was refused, nothing was added: %w", a.path, event, err)
	}
	return a.stageChecked(event, data...)
}

// stageChecked is for what is checked otherwise.
func (a *Archive) stageChecked(event archive.EventType, data ...[]byte) error {
	if _, err := a.writer.Append(event, data...); err != nil {
		return fmt.Errorf("%s: nothing was added: %w", a.path, err)
	}
	a.staged = append(a.staged, stagedEvent{event, data})
	return nil
}

// write writes what is pending and forces it to the disk, or leaves the file as
// it was.
func (a *Archive) write() error {
	_, err := a.file.WriteAt(a.pending.Bytes(), a.size)
	if err == nil {
		err = a.file.Sync()
	}
	if err == nil {
		return nil
	}
	err = fmt.Errorf("%s: nothing was added: %w", a.path, err)
	if cut := a.file.Truncate(a.size); cut != nil {
		return fmt.Errorf("%w; and it could not be cut back to %d bytes (%w): run 'madang tools repair' before anything else", err, a.size, cut)
	}
	return err
}
