// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// Board is what stands in an archive, read but not verified.
type Board struct {
	Election    *belenios.Election
	Trustees    *belenios.Trustees
	Credentials []byte // public_credentials
	Started     int64  // timestamp of the archive, seconds since 1970

	Events  int64
	Last    archive.EventType
	Ballots int64 // with those that later ones replace
	Voters  int   // different credentials among them

	Tally    []byte                       // encrypted_tally, nil before
	Sized    belenios.SizedEncryptedTally // what comes with it
	Shuffles []Owned                      // in order
	Partials []belenios.OwnedPartial      // in order
	Result   []byte                       // nil before

	voters map[string]struct{}
	roll   map[string]int64 // weights by public credential, once needed
	end    int64            // of the last whole event, in bytes
}

// Owned is a shuffle with the number of its trustee.
type Owned struct {
	Owner int
	Raw   []byte
}

// read reads an archive to its end. The reader that it returns stands there. On
// an error the board holds what came before.
func (b *Board) read(r io.ReadSeeker) (*archive.Reader, error) {
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	reader, err := archive.NewReader(r)
	if err != nil {
		return nil, err
	}
	b.Started = reader.Header().Timestamp
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		b.end = end(record)
		if err := b.apply(record.Event.Type, record.Data); err != nil {
			return nil, err
		}
	}
	return reader, nil
}

// end is where the files of a record end in the archive.
func end(r *archive.Record) int64 {
	const block = 512 // of tar
	at := r.Offset
	for _, content := range append(slices.Clone(r.Data), r.Raw) {
		at += block + (int64(len(content))+block-1)/block*block
	}
	return at
}

// apply takes the next event.
func (b *Board) apply(event archive.EventType, data [][]byte) error {
	height := b.Events
	b.Events, b.Last = b.Events+1, event
	var err error
	switch event {
	case archive.Setup:
		err = b.setup(data)
	case archive.Ballot:
		err = b.ballot(data[0])
	case archive.EncryptedTally:
		b.Tally = bytes.Clone(data[0])
		b.Sized, err = belenios.ParseSizedEncryptedTally(data[1])
	case archive.Shuffle:
		var owned belenios.OwnedPayload
		owned, err = belenios.ParseOwnedPayload(data[1])
		b.Shuffles = append(b.Shuffles, Owned{owned.Owner, bytes.Clone(data[0])})
	case archive.PartialDecryption:
		var owned belenios.OwnedPayload
		owned, err = belenios.ParseOwnedPayload(data[1])
		b.Partials = append(b.Partials, belenios.OwnedPartial{Owner: owned.Owner, Raw: bytes.Clone(data[0])})
	case archive.Result:
		b.Result = bytes.Clone(data[0])
	}
	if err != nil {
		return fmt.Errorf("event %d, %s: %w", height, event, err)
	}
	return nil
}

func (b *Board) setup(data [][]byte) (err error) {
	if b.Election, err = belenios.ParseElection(data[0]); err != nil {
		return err
	}
	if b.Trustees, err = belenios.ParseTrustees(b.Election.GroupName(), data[1]); err != nil {
		return err
	}
	b.Credentials = bytes.Clone(data[2])
	b.voters = map[string]struct{}{}
	return nil
}

func (b *Board) ballot(raw []byte) error {
	header, err := belenios.PeekBallot(raw)
	if err != nil {
		return err
	}
	b.Ballots++
	b.voters[header.Credential] = struct{}{}
	b.Voters = len(b.voters)
	return nil
}

// shuffled are the numbers of the trustees who have shuffled.
func (b *Board) shuffled() []int {
	var owners []int
	for _, s := range b.Shuffles {
		owners = append(owners, s.Owner)
	}
	return owners
}

// decrypted are the numbers of the trustees who have decrypted.
func (b *Board) decrypted() []int {
	var owners []int
	for _, p := range b.Partials {
		owners = append(owners, p.Owner)
	}
	return owners
}

// others are the trustees that are not among owners.
func (b *Board) others(owners []int) []int {
	var left []int
	for i := 1; i <= b.Trustees.Len(); i++ {
		if !slices.Contains(owners, i) {
			left = append(left, i)
		}
	}
	return left
}
