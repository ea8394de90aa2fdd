// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// tail verifies what follows the ballots, event by event: shuffles and partial
// decryptions are as large as all ballots together, so each is read again in the
// second pass and dropped once it is verified.
type tail struct {
	b *board
	// mix are the ciphertexts as the shuffles left them, nil in an election that
	// has nothing to shuffle, and once decrypted tells.
	mix *belenios.Mix
	// decryption takes the partial decryptions, nil until the first.
	decryption *belenios.Decryption
	raw        []byte // the encrypted tally, of an election that has nothing to shuffle
	lost       string // why it is not known what trustees have to decrypt
}

func newTail(b *board) *tail { return &tail{b: b, lost: "there is no readable encrypted tally"} }

// tally takes the encrypted tally, or what the last of the shuffles that need
// not be verified left of it.
func (t *tail) tally(raw []byte) {
	if !t.b.election.Shuffled() {
		t.raw, t.lost = raw, ""
		return
	}
	mix, err := t.b.election.NewMix(raw)
	if err != nil {
		t.b.book.fail(EncryptedTally, atEvent(t.b.tally.height, err.Error()))
		return
	}
	t.mix, t.lost = mix, ""
}

// shuffle verifies a shuffle of the current ciphertexts, which it replaces.
func (t *tail) shuffle(s ownedRecord, raw []byte) {
	if t.lost != "" {
		return
	}
	if t.mix == nil {
		panic("verifier: a shuffle after a decryption") // the archive reader refuses it
	}
	if err := t.mix.Apply(raw); err != nil {
		t.b.book.fail(ShuffleProofs, atTrustee(s, err.Error()))
		t.mix, t.lost = nil, fmt.Sprintf("the shuffle of trustee %d is not valid", s.Owner)
	}
}

// partial verifies a partial decryption and keeps its factors.
func (t *tail) partial(p ownedRecord, raw []byte) {
	if t.lost != "" || t.b.trustees == nil {
		return
	}
	err := t.decrypt()
	if err == nil {
		err = t.decryption.Add(belenios.OwnedPartial{Owner: p.Owner, Raw: raw})
	}
	if err != nil {
		t.b.book.fail(DecryptionProofs, atTrustee(p, err.Error()))
	}
}

// decrypt begins the decryption.
func (t *tail) decrypt() (err error) {
	switch {
	case t.decryption != nil:
	case t.mix != nil:
		t.decryption = t.mix.NewDecryption(t.b.trustees)
		t.mix = nil // no shuffle may follow
	default:
		t.decryption, err = t.b.election.NewDecryption(t.b.trustees, t.raw)
	}
	return err
}

// follow reads the events after the ballots. Their data must be those that the
// first pass has seen: the chain of events covers only the last datum of each.
func (t *tail) follow(ctx context.Context, rec *archive.Record, meter *meter) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	b, height := t.b, rec.Event.Height
	switch rec.Event.Type {
	case archive.EncryptedTally:
		if b.tally == nil || b.tally.height != height {
			return nil
		}
		if !same(rec, b.tally.sized.EncryptedTally) {
			return ErrChanged
		}
		t.tally(rec.Data[0])
	case archive.Shuffle:
		s, kept := at(b.shuffles, height)
		if !kept {
			return nil
		}
		if !same(rec, s.hash) {
			return ErrChanged
		}
		t.shuffle(s, rec.Data[0])
		t.step(meter)
	case archive.PartialDecryption:
		p, kept := at(b.partials, height)
		if !kept {
			return nil
		}
		if !same(rec, p.hash) {
			return ErrChanged
		}
		t.partial(p, rec.Data[0])
		t.step(meter)
	}
	return nil
}

// step counts where there is much to do.
func (t *tail) step(m *meter) {
	if t.b.election.Shuffled() {
		m.step()
	}
}

func same(rec *archive.Record, first [32]byte) bool {
	return len(rec.Data) > 0 && sha256.Sum256(rec.Data[0]) == first
}

func at(records []ownedRecord, height int64) (ownedRecord, bool) {
	for _, r := range records {
		if r.height == height {
			return r, true
		}
	}
	return ownedRecord{}, false
}

// shuffledTally is the encrypted tally with the ciphertexts of a shuffle, whose
// proofs it leaves to others.
func shuffledTally(e *belenios.Election, tally, shuffle []byte) ([]byte, error) {
	var questions []json.RawMessage
	var s struct {
		Ciphertexts []json.RawMessage `json:"ciphertexts"`
	}
	if err := errors.Join(json.Unmarshal(tally, &questions), json.Unmarshal(shuffle, &s)); err != nil {
		return nil, err
	}
	all, next := e.Questions(), 0
	if len(questions) != len(all) {
		return nil, fmt.Errorf("the encrypted tally has %s for %d", plural(len(questions), "question"), len(all))
	}
	for i, q := range all {
		if !q.Shuffled() {
			continue
		}
		if next == len(s.Ciphertexts) {
			return nil, errors.New("the shuffle lacks a question")
		}
		questions[i] = s.Ciphertexts[next]
		next++
	}
	out := make([][]byte, len(questions))
	for i := range questions {
		out[i] = questions[i]
	}
	return append(append([]byte{'['}, bytes.Join(out, []byte{','})...), ']'), nil
}
