// SPDX-License-Identifier: Apache-2.0

package archive

import (
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
)

// Writer writes an archive. Parents, heights and file names are its business.
// It does not buffer: each Append reaches the writer before it returns.
type Writer struct {
	w      io.Writer
	mtime  int64
	last   EventType
	head   [32]byte
	height int64
}

// NewWriter writes the archive's header. A zero version means 1.
func NewWriter(w io.Writer, h Header) (*Writer, error) {
	if h.Version == 0 {
		h.Version = 1
	}
	if h.Version != 1 || h.Timestamp < 0 || h.Timestamp > maxTimestamp {
		return nil, fmt.Errorf("archive: version %d, timestamp %d: want version 1 and a time from 1970 to 2242", h.Version, h.Timestamp)
	}
	a := &Writer{w: w, mtime: h.Timestamp}
	return a, a.file(headerName, h.marshal())
}

// Append writes the data of one event and then the event, whose SHA-256 it
// returns. The data are, in this order:
//
//	Setup              election, trustees, public_credentials, setup_data
//	Ballot             ballot
//	EncryptedTally     encrypted_tally, sized_encrypted_tally
//	Shuffle            shuffle, owned_shuffle
//	PartialDecryption  partial_decryption, owned_partial_decryption
//	Result             result
//
// and none for EndBallots and EndShuffles. Nothing is written if the type may
// not come next. After an error of the underlying writer the archive is cut
// and must be written again.
func (w *Writer) Append(t EventType, data ...[]byte) ([32]byte, error) {
	if !slices.Contains(rules[w.last].next, t) {
		return [32]byte{}, fmt.Errorf("archive: a %s event cannot follow %q", t, w.last)
	}
	if len(data) != rules[t].data {
		return [32]byte{}, fmt.Errorf("archive: a %s event takes %d data, not %d", t, rules[t].data, len(data))
	}
	e := Event{Height: w.height, Type: t}
	if w.last != "" {
		parent := w.head
		e.Parent = &parent
	}
	for _, d := range data {
		h := sha256.Sum256(d)
		if err := w.file(fileName(h, false), d); err != nil {
			return [32]byte{}, err
		}
		e.Payload = &h
	}
	raw := e.Marshal()
	head := sha256.Sum256(raw)
	if err := w.file(fileName(head, true), raw); err != nil {
		return [32]byte{}, err
	}
	w.last, w.head, w.height = t, head, w.height+1
	return head, nil
}

// Head is the SHA-256 of the last event, zero before the first.
func (w *Writer) Head() [32]byte { return w.head }

// Height is the height of the next event.
func (w *Writer) Height() int64 { return w.height }

// file writes one file in one call of the underlying writer.
func (w *Writer) file(name string, content []byte) error {
	h := tarHeader(name, int64(len(content)), w.mtime)
	b := make([]byte, 0, blockSize+len(content)+blockSize)
	b = append(append(b, h[:]...), content...)
	b = append(b, make([]byte, padding(int64(len(content))))...)
	if _, err := w.w.Write(b); err != nil {
		return fmt.Errorf("archive: writing %s: %w", name, err)
	}
	return nil
}
