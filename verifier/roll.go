// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/belenios"
)

// roll is the list of public credentials (specification 4.8), and which ballot
// of each counts.
//
// A credential is kept as the first 16 bytes of the SHA-256 of its text. To
// make two texts collide takes 2^64 hashes and gains nothing: the second reads
// as a duplicate.
type roll struct {
	index   map[[16]byte]int32
	weights []int64 // nil while all are 1
	last    []int32 // number of the last ballot, 0 if none
	size    int64
}

func rollKey(credential string) (key [16]byte) {
	sum := sha256.Sum256([]byte(credential))
	copy(key[:], sum[:])
	return key
}

// rollChunk is how many bytes of the list are decoded at a time.
const rollChunk = 64 << 10

// readRoll decodes the list on all cores: testing that an element is in the
// group takes as long as a proof. raw is one JSON array of strings.
func readRoll(ctx context.Context, workers int, group string, raw []byte, report func(reason string)) (*roll, error) {
	chunks, err := splitRoll(raw)
	if err != nil {
		return nil, err
	}
	type part struct {
		entries []belenios.CredentialEntry
		err     error
	}
	r := &roll{index: map[[16]byte]int32{}}
	// One batch of chunks at a time, so that decoded entries do not pile up.
	for len(chunks) > 0 {
		batch := chunks[:min(len(chunks), 4*workers)]
		chunks = chunks[len(batch):]
		parts := make([]part, len(batch))
		g, ctx := errgroup.WithContext(ctx)
		g.SetLimit(workers)
		for i, chunk := range batch {
			g.Go(func() error {
				parts[i].entries, parts[i].err = scan(group, chunk)
				return ctx.Err()
			})
		}
		if err := g.Wait(); err != nil {
			return nil, err
		}
		for _, p := range parts {
			if p.err != nil {
				return nil, rollError{whole(group, raw, p.err)}
			}
			for _, e := range p.entries {
				r.add(e, report)
			}
		}
	}
	r.last = make([]int32, len(r.index))
	return r, nil
}

// scan decodes one chunk.
func scan(group string, chunk []byte) ([]belenios.CredentialEntry, error) {
	var entries []belenios.CredentialEntry
	for e, err := range belenios.ScanCredentials(group, bytes.NewReader(chunk)) {
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// whole words the error of a chunk as one of the whole list, which counts the
// entries from its beginning.
func whole(group string, raw []byte, err error) error {
	for _, first := range belenios.ScanCredentials(group, bytes.NewReader(raw)) {
		if first != nil {
			return first
		}
	}
	return err
}

// rollError is a roll that cannot be read, unlike an interrupted reading.
type rollError struct{ error }

func (e rollError) Unwrap() error { return e.error }

func asRollError(err error) bool { return errors.As(err, new(rollError)) }

// splitRoll cuts the list into lists. Entries hold no quotes, so `","` can only
// stand between two of them; what is not such a list fails when it is decoded.
func splitRoll(raw []byte) ([][]byte, error) {
	if len(raw) < 2 || raw[0] != '[' || raw[len(raw)-1] != ']' {
		return nil, rollError{errors.New("it is no JSON array")}
	}
	var chunks [][]byte
	for len(raw) > rollChunk {
		cut := bytes.Index(raw[rollChunk-2:], []byte(`","`))
		if cut < 0 {
			break
		}
		cut += rollChunk - 1
		chunks = append(chunks, bracket(raw[:cut], chunks == nil, false))
		raw = raw[cut+1:]
	}
	return append(chunks, bracket(raw, chunks == nil, true)), nil
}

func bracket(part []byte, first, last bool) []byte {
	chunk := make([]byte, 0, len(part)+2)
	if !first {
		chunk = append(chunk, '[')
	}
	chunk = append(chunk, part...)
	if !last {
		chunk = append(chunk, ']')
	}
	return chunk
}

func (r *roll) add(e belenios.CredentialEntry, report func(string)) {
	number := r.size
	r.size++
	key := rollKey(e.Public)
	if _, twice := r.index[key]; twice {
		report(fmt.Sprintf("entry %d is a duplicate: %s stands there before", number+1, short(e.Public)))
		return
	}
	at := len(r.index)
	r.index[key] = int32(at)
	if r.weights == nil && e.Weight != 1 {
		r.weights = make([]int64, at, at+1)
		for i := range r.weights {
			r.weights[i] = 1
		}
	}
	if r.weights != nil {
		r.weights = append(r.weights, e.Weight)
	}
}

func (r *roll) find(credential string) (voter int32, ok bool) {
	voter, ok = r.index[rollKey(credential)]
	return voter, ok
}

func (r *roll) weight(voter int32) int64 {
	if r.weights == nil {
		return 1
	}
	return r.weights[voter]
}

// counted sums up the voters with a ballot.
func (r *roll) counted() (ballots, weight int64) {
	for voter, last := range r.last {
		if last != 0 {
			ballots++
			weight += r.weight(int32(voter))
		}
	}
	return ballots, weight
}

// short abbreviates a long number for people.
func short(s string) string {
	if len(s) <= 40 {
		return s
	}
	return s[:16] + "…" + s[len(s)-8:]
}
