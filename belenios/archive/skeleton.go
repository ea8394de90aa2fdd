// SPDX-License-Identifier: Apache-2.0

package archive

import (
	"errors"
	"io"
)

var errTodo = errors.New("archive: not written yet")

// EventType is the type of an event.
type EventType string

const (
	Setup             EventType = "Setup"
	Ballot            EventType = "Ballot"
	EndBallots        EventType = "EndBallots"
	EncryptedTally    EventType = "EncryptedTally"
	Shuffle           EventType = "Shuffle"
	EndShuffles       EventType = "EndShuffles"
	PartialDecryption EventType = "PartialDecryption"
	Result            EventType = "Result"
)

type Header struct {
	Version   int   // 1
	Timestamp int64 // seconds since 1970
}

type Event struct {
	Parent  *[32]byte // nil for Setup
	Height  int64
	Type    EventType
	Payload *[32]byte // nil for EndBallots and EndShuffles
}

func (e Event) Marshal() []byte            { return nil }
func ParseEvent(raw []byte) (Event, error) { return Event{}, errTodo }

// Writer writes an archive; parents, heights and hashes are its own business.
type Writer struct{}

func NewWriter(w io.Writer, h Header) (*Writer, error) { return nil, errTodo }

// Append writes the data of one event and the event: Setup takes election, trustees, credentials and setup data;
// Ballot the ballot; EncryptedTally encrypted_tally and sized_encrypted_tally; PartialDecryption
// partial_decryption and owned_partial_decryption; Result the result; EndBallots nothing. Returns the event's hash.
func (w *Writer) Append(t EventType, data ...[]byte) ([32]byte, error) { return [32]byte{}, errTodo }
func (w *Writer) Head() [32]byte                                       { return [32]byte{} }
func (w *Writer) Height() int64                                        { return 0 } // of the next event

// Record is one event with the data that came with it, in the order of Append.
type Record struct {
	Event  Event
	Hash   [32]byte
	Offset int64    // of the first byte of the record's first entry
	Data   [][]byte // valid until the next call of Next
}

type Reader struct{}

func NewReader(r io.Reader) (*Reader, error) { return nil, errTodo }
func (r *Reader) Header() Header             { return Header{} }

// Next returns io.EOF at a clean end, *Error otherwise.
func (r *Reader) Next() (*Record, error) { return nil, errTodo }

// Error says what is wrong with an archive, and where.
type Error struct {
	Code   string // stable: truncated, bad-header, bad-name, bad-hash, bad-event, bad-chain, bad-order, too-large
	Offset int64  // of the entry's tar header
	Entry  string // file name, when known
	Reason string
}

func (e *Error) Error() string { return e.Reason }
