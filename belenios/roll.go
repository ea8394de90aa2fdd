// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/madangvote/madang/belenios/group"
)

// MaxWeight bounds the weight of one voter and the total weight of a tally:
// a result is found as a discrete logarithm up to it.
const MaxWeight = 100_000_000

// CredentialEntry is one entry of public_credentials (§4.8).
type CredentialEntry struct {
	Public     string // text of a group element
	Weight     int64  // 0..MaxWeight; 1 where none is written
	ShowWeight bool   // write the weight even if it is 1
}

// Text is the entry's text in the list, "elt" or "elt,weight"; also the leaf
// of the roll.
func (c CredentialEntry) Text() string {
	if c.Weight == 1 && !c.ShowWeight {
		return c.Public
	}
	return c.Public + "," + strconv.FormatInt(c.Weight, 10)
}

// ParseCredentials reads public_credentials: canonical, every element in the
// group, none twice. Errors wrap ErrMalformed or package group's errors.
func ParseCredentials(groupName string, raw []byte) ([]CredentialEntry, error) {
	var out []CredentialEntry
	seen := make(map[string]struct{})
	for c, err := range ScanCredentials(groupName, bytes.NewReader(raw)) {
		if err != nil {
			return nil, err
		}
		if _, twice := seen[c.Public]; twice {
			return nil, fmt.Errorf("public_credentials: %w: entry %d is listed twice", ErrMalformed, len(out)+1)
		}
		seen[c.Public] = struct{}{}
		out = append(out, c)
	}
	return out, nil
}

// ScanCredentials reads public_credentials as a stream, in memory that does
// not grow with the list, checking form and membership but not that entries
// differ. It yields at most one error, last. It reads some entries ahead, to
// test them together.
func ScanCredentials(groupName string, r io.Reader) iter.Seq2[CredentialEntry, error] {
	return func(yield func(CredentialEntry, error) bool) {
		fail := func(err error) { yield(CredentialEntry{}, fmt.Errorf("public_credentials: %w", err)) }
		g, err := group.ByName(groupName)
		if err != nil {
			fail(err)
			return
		}
		br := bufio.NewReaderSize(r, 4096)
		for n, more := 0, true; more; {
			var batch []CredentialEntry
			batch, more, err = nextCredentials(br, g, n)
			for _, c := range batch {
				if !yield(c, nil) {
					return
				}
			}
			if err != nil {
				fail(err)
				return
			}
			n += len(batch)
		}
	}
}

// rollBatch is the number of entries whose elements are tested together.
const rollBatch = 1024

// nextCredentials reads a batch of entries, of which the first has number n
// from 0. Those before an error are valid.
func nextCredentials(br *bufio.Reader, g group.Group, n int) (batch []CredentialEntry, more bool, err error) {
	var elements [][]byte
	for more = true; more && err == nil && len(batch) < rollBatch; {
		var text []byte
		if text, more, err = nextCredential(br, n+len(batch), g.MaxTextLen()+12); !more || err != nil {
			break
		}
		var c CredentialEntry
		if c, err = parseEntry(text); err != nil {
			err = fmt.Errorf("entry %d: %w", n+len(batch)+1, err)
			break
		}
		batch, elements = append(batch, c), append(elements, []byte(c.Public))
	}
	if _, at, bad := parseElements(g, elements); bad != nil {
		return batch[:at], false, fmt.Errorf("entry %d: %w", n+at+1, bad)
	}
	return batch, more, err
}

// nextCredential reads [" or "," and a string's content, or the list's end.
func nextCredential(br *bufio.Reader, n, limit int) (text []byte, more bool, err error) {
	malformed := func() ([]byte, bool, error) {
		return nil, false, fmt.Errorf("%w: not a canonical list of strings, near entry %d", ErrMalformed, n+1)
	}
	want := byte(',')
	if n == 0 {
		want = '['
	}
	c, err := br.ReadByte()
	if err != nil {
		return readError(err)
	}
	if c == '[' && n == 0 {
		if next, err := br.Peek(1); err == nil && next[0] == ']' {
			br.ReadByte()
			return listEnd(br, malformed)
		}
	}
	if c == ']' && n > 0 {
		return listEnd(br, malformed)
	}
	if c != want {
		return malformed()
	}
	if c, err = br.ReadByte(); err != nil {
		return readError(err)
	}
	if c != '"' {
		return malformed()
	}
	for {
		c, err := br.ReadByte()
		switch {
		case err != nil:
			return readError(err)
		case c == '"':
			return text, true, nil
		case c < 0x20 || c > 0x7e || c == '\\' || len(text) == limit:
			return malformed()
		}
		text = append(text, c)
	}
}

func listEnd(br *bufio.Reader, malformed func() ([]byte, bool, error)) ([]byte, bool, error) {
	if _, err := br.ReadByte(); err == nil {
		return malformed()
	} else if !errors.Is(err, io.EOF) {
		return nil, false, err
	}
	return nil, false, nil
}

func readError(err error) ([]byte, bool, error) {
	if errors.Is(err, io.EOF) {
		err = fmt.Errorf("%w: the list ends too early", ErrMalformed)
	}
	return nil, false, err
}

// parseEntry leaves the element to parseElements.
func parseEntry(text []byte) (CredentialEntry, error) {
	elt, weight, weighted := bytes.Cut(text, comma)
	c := CredentialEntry{Public: string(elt), Weight: 1, ShowWeight: weighted}
	if weighted {
		s := &scanner{b: weight}
		c.Weight = s.int(MaxWeight)
		if s.end() != nil {
			return c, fmt.Errorf("%w: weight %.20q, want 0 to %d", ErrMalformed, weight, MaxWeight)
		}
	}
	return c, nil
}

// MarshalCredentials writes public_credentials.
func MarshalCredentials(entries []CredentialEntry) []byte {
	b := []byte{'['}
	for i, c := range entries {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, c.Text())
	}
	return append(b, ']')
}
