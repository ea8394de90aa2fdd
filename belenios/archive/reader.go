// SPDX-License-Identifier: Apache-2.0

package archive

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Codes of Error. They are stable.
const (
	CodeTruncated = "truncated"  // ends inside a file, or between data and their event
	CodeBadHeader = "bad-header" // not an archive's header, or not a tar header in the exact form
	CodeBadName   = "bad-name"   // neither a data nor an event file
	CodeBadHash   = "bad-hash"   // a file's name is not the SHA-256 of its content
	CodeBadEvent  = "bad-event"  // not an event in canonical form
	CodeBadChain  = "bad-chain"  // parent or height does not fit the event before
	CodeBadOrder  = "bad-order"  // an event or data that may not come here
	CodeTooLarge  = "too-large"  // a file beyond the limit
)

// MaxFileSize is the limit for one file: public credentials of a million
// voters in a 2048-bit group are smaller.
const MaxFileSize = 1 << 30

// Error says what is wrong with an archive, and where.
type Error struct {
	Code   string // one of the Code constants
	Entry  string // name of the file, where known
	Offset int64  // of the file's tar header, in bytes from the beginning
	Reason string
}

func (e *Error) Error() string {
	if e.Entry == "" {
		return fmt.Sprintf("archive: %s at byte %d: %s", e.Code, e.Offset, e.Reason)
	}
	return fmt.Sprintf("archive: %s at byte %d, %s: %s", e.Code, e.Offset, e.Entry, e.Reason)
}

// Record is an event with the data that came with it.
type Record struct {
	Event  Event
	Raw    []byte     // the event's bytes
	Hash   [32]byte   // their SHA-256
	Offset int64      // of the first of the record's files
	Data   [][]byte   // in the order of Writer.Append
	Hashes [][32]byte // SHA-256 of each of Data
}

// Reader reads an archive as a stream; it keeps one record in memory.
type Reader struct {
	r      *bufio.Reader
	header Header
	offset int64
	last   EventType
	head   [32]byte
	height int64
	err    error
}

// file is one file of the tar archive.
type file struct {
	name    string
	offset  int64
	content []byte
	hash    [32]byte
	event   bool
}

// NewReader reads the header. Errors are *Error or those of r.
func NewReader(r io.Reader) (*Reader, error) {
	a := &Reader{r: bufio.NewReaderSize(r, 16<<10)}
	f, err := a.file()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = &Error{Code: CodeTruncated, Reason: "empty"}
		}
		return nil, err
	}
	if f.name != headerName {
		return nil, f.errorf(CodeBadHeader, "the first file must be BELENIOS")
	}
	if a.header, err = parseHeader(f.content); err != nil {
		return nil, f.errorf(CodeBadHeader, "%v", err)
	}
	return a, nil
}

// Header is the archive's header.
func (r *Reader) Header() Header { return r.header }

// Head is the SHA-256 of the last event read, zero before the first.
func (r *Reader) Head() [32]byte { return r.head }

// Continue returns a Writer that goes on where the archive ends, once Next has
// returned io.EOF. w must stand at the archive's end.
func (r *Reader) Continue(w io.Writer) *Writer {
	return &Writer{w: w, mtime: r.header.Timestamp, last: r.last, head: r.head, height: r.height}
}

// Next returns the next event with its data, which stay valid. It returns
// io.EOF where an archive may end, after any event; errors are *Error or those
// of the underlying reader, and final.
func (r *Reader) Next() (*Record, error) {
	if r.err != nil {
		return nil, r.err
	}
	rec, err := r.next()
	if err != nil {
		r.err = err
		return nil, err
	}
	return rec, nil
}

func (r *Reader) next() (*Record, error) {
	rec := &Record{Offset: r.offset}
	for {
		f, err := r.file()
		if errors.Is(err, io.EOF) && (len(rec.Data) > 0 || r.last == "") {
			return nil, &Error{Code: CodeTruncated, Offset: r.offset, Reason: "ends before the event of the last data"}
		}
		if err != nil {
			return nil, err
		}
		if f.event {
			return rec, r.event(rec, f)
		}
		if len(rec.Data) == r.mostData() {
			return nil, f.errorf(CodeBadOrder, "more data than any event that may come next takes")
		}
		rec.Data, rec.Hashes = append(rec.Data, f.content), append(rec.Hashes, f.hash)
	}
}

// mostData is the largest number of data that an event allowed next takes.
func (r *Reader) mostData() int {
	n := 0
	for _, t := range rules[r.last].next {
		n = max(n, rules[t].data)
	}
	return n
}

// event checks an event against its data and the event before.
func (r *Reader) event(rec *Record, f *file) error {
	e, err := ParseEvent(f.content)
	if err != nil {
		return f.errorf(CodeBadEvent, "%v", err)
	}
	if r.last == "" && e.Type != Setup || r.last != "" && (e.Parent == nil || *e.Parent != r.head) {
		return f.errorf(CodeBadChain, "the parent is not the event before")
	}
	if e.Height != r.height {
		return f.errorf(CodeBadChain, "height %d, want %d", e.Height, r.height)
	}
	if !slices.Contains(rules[r.last].next, e.Type) {
		return f.errorf(CodeBadOrder, "a %s event cannot follow %q", e.Type, r.last)
	}
	if n := rules[e.Type].data; len(rec.Data) != n {
		return f.errorf(CodeBadOrder, "a %s event takes %d data, %d come before it", e.Type, n, len(rec.Data))
	}
	if n := len(rec.Hashes); n > 0 && *e.Payload != rec.Hashes[n-1] {
		return f.errorf(CodeBadOrder, "the payload is not the data before the event")
	}
	r.last, r.head, r.height = e.Type, f.hash, r.height+1
	rec.Event, rec.Raw, rec.Hash = e, f.content, f.hash
	return nil
}

// file reads one file. It returns io.EOF only if nothing is left.
func (r *Reader) file() (*file, error) {
	var block [blockSize]byte
	f := &file{offset: r.offset}
	n, err := io.ReadFull(r.r, block[:])
	if err != nil {
		return nil, f.readError(err, n > 0)
	}
	name, size, mtime, ok := parseTarHeader(&block)
	if !ok || r.offset > 0 && mtime != r.header.Timestamp {
		return nil, f.errorf(CodeBadHeader, "not a tar header in the form that belenios-tool writes")
	}
	f.name = name
	if size > MaxFileSize {
		return nil, f.errorf(CodeTooLarge, "%d bytes, at most %d allowed", size, int64(MaxFileSize))
	}
	if f.content, err = r.content(size); err != nil {
		return nil, f.readError(err, true)
	}
	r.offset += blockSize + size + padding(size)
	if f.offset == 0 {
		return f, f.headerTime(mtime)
	}
	return f, f.check()
}

// content reads a file's bytes and its padding. Memory grows with what is
// there, not with what the header claims: at most eightfold.
func (r *Reader) content(size int64) ([]byte, error) {
	total := size + padding(size)
	b := make([]byte, min(total, 64<<10))
	for have := int64(0); ; {
		n, err := io.ReadFull(r.r, b[have:])
		have += int64(n)
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		if have == total {
			break
		}
		next := min(2*have, total)
		if have >= total/8 {
			next = total
		}
		b = append(make([]byte, 0, next), b...)[:next]
	}
	for _, c := range b[size:] {
		if c != 0 {
			return nil, errPadding
		}
	}
	return b[:size:size], nil
}

var errPadding = errors.New("padding is not zero")

// headerTime checks the header's own timestamp, once its content is known.
func (f *file) headerTime(mtime int64) error {
	h, err := parseHeader(f.content)
	if f.name == headerName && (err != nil || h.Timestamp != mtime) {
		return f.errorf(CodeBadHeader, "want version 1 and the timestamp of the tar header")
	}
	return nil
}

// check compares the name with the content.
func (f *file) check() error {
	f.hash = sha256.Sum256(f.content)
	f.event = strings.HasSuffix(f.name, evtSuffix)
	switch {
	case !f.event && !strings.HasSuffix(f.name, dataSuffix):
		return f.errorf(CodeBadName, "neither a data nor an event file")
	case f.name != fileName(f.hash, f.event):
		return f.errorf(CodeBadHash, "the name is not the SHA-256 of the content")
	}
	return nil
}

func (f *file) errorf(code, format string, args ...any) *Error {
	return &Error{Code: code, Entry: f.name, Offset: f.offset, Reason: fmt.Sprintf(format, args...)}
}

// readError turns an early end into a truncated archive.
func (f *file) readError(err error, inside bool) error {
	switch {
	case errors.Is(err, errPadding):
		return f.errorf(CodeBadHeader, "%v", err)
	case !inside && errors.Is(err, io.EOF):
		return io.EOF
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return f.errorf(CodeTruncated, "ends inside the file")
	}
	return fmt.Errorf("archive: reading: %w", err)
}
