// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/madangvote/madang/belenios/archive"
)

// TailError says that an archive breaks off inside an event, as one does when
// the machine stops while it is being written. Everything before Good is
// intact; what follows was never reported as done.
type TailError struct {
	Good   int64 // bytes up to the end of the last whole event
	Size   int64 // bytes of the file
	Events int64 // whole events
	Err    error
}

func (e *TailError) Error() string {
	return fmt.Sprintf("it breaks off inside an event: %d whole events in %d bytes, then %d bytes of one that was not finished; "+
		"'madang tools repair' cuts them off", e.Events, e.Good, e.Size-e.Good)
}

func (e *TailError) Unwrap() error { return e.Err }

// tail turns the error of a file that breaks off into a TailError; others it
// leaves alone. A disk may have the new length but not yet the bytes, which read
// as zeros then.
func (a *Archive) tail(err error) error {
	damage := new(archive.Error)
	if !errors.As(err, &damage) || a.Board.Events == 0 {
		return err
	}
	size, sizeErr := a.file.Seek(0, io.SeekEnd)
	if sizeErr != nil {
		return err
	}
	torn := damage.Code == archive.CodeTruncated ||
		damage.Code == archive.CodeBadHeader && zeros(a.file, damage.Offset, size)
	if !torn {
		return err
	}
	return &TailError{Good: a.Board.end, Size: size, Events: a.Board.Events, Err: err}
}

// zeros tells whether a file holds nothing but zeros from an offset on.
func zeros(r io.ReaderAt, from, size int64) bool {
	block := make([]byte, 64<<10)
	for at := from; at < size; {
		n, err := r.ReadAt(block[:min(int64(len(block)), size-at)], at)
		if len(bytes.Trim(block[:n], "\x00")) > 0 || n == 0 && err != nil {
			return false
		}
		at += int64(n)
	}
	return true
}

// Repair cuts off the unfinished event at an archive's end, if cut is set, and
// tells what it cut or would cut: nil if the archive is whole. Other damage is
// an error and never touched.
func Repair(ctx context.Context, path string, cut bool) (*TailError, error) {
	a, err := Open(ctx, path)
	if err == nil {
		return nil, a.Close()
	}
	tail := new(TailError)
	if !errors.As(err, &tail) {
		return nil, err
	}
	if !cut {
		return tail, nil
	}
	// Open has let the lock go: take it again, and look again.
	a = &Archive{path: path}
	defer a.Close() //nolint:errcheck // synced below
	if a.file, err = os.OpenFile(path, os.O_RDWR, 0); err != nil {
		return nil, err
	}
	if err := a.takeLock(ctx); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	_, err = a.Board.read(a.file)
	if now := new(TailError); !errors.As(a.tail(err), &now) || now.Good != tail.Good || now.Size != tail.Size {
		return nil, fmt.Errorf("%s: %w", path, ErrBusy)
	}
	if err := a.file.Truncate(tail.Good); err != nil {
		return nil, err
	}
	return tail, a.file.Sync()
}
