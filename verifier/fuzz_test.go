// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/vectors"
	"github.com/madangvote/madang/verifier"
)

// FuzzArchive: whatever the bytes, there is a report or ErrNotArchive, and
// nothing passes that is not one of the archives known to be valid.
func FuzzArchive(f *testing.F) {
	var valid [][]byte
	for _, c := range allVectors(f) {
		if strings.HasPrefix(c.Name, "ed25519-v1-3.3.0-h1") { // the fast group
			f.Add(c.Archive)
			valid = append(valid, c.Archive)
		}
	}
	f.Add([]byte("BELENIOS"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		report, err := verifier.Archive(t.Context(), bytes.NewReader(raw), verifier.Options{Workers: 1})
		if err != nil {
			if !errors.Is(err, verifier.ErrNotArchive) {
				t.Fatal(err)
			}
			return
		}
		if report.OK() == (report.Err() != nil) {
			t.Fatalf("state %s, error %v", report.State, report.Err())
		}
		if report.State == verifier.Passed && !slices.ContainsFunc(valid, func(v []byte) bool { return bytes.Equal(v, raw) }) {
			t.Fatalf("a new archive passes: %s", report.Head)
		}
	})
}

// FuzzRecord replaces one datum of a valid archive and chains everything anew,
// as a cheating server could: names, parents and references fit. Nothing passes
// but the original.
func FuzzRecord(f *testing.F) {
	if testing.Short() {
		f.Skip("its seeds take seconds")
	}
	var originals [][]*archive.Record
	for which, name := range []string{"h1", "thr35", "list", "nh"} {
		original := records(f, must(vectors.Get("ed25519-v1-3.3.0-"+name))(f).Archive)
		originals = append(originals, original)
		for height, rec := range original {
			if rec.Event.Type == archive.Ballot && height > 1 {
				continue // one is enough
			}
			for part, data := range rec.Data {
				f.Add(byte(which), byte(height), byte(part), data)
				f.Add(byte(which), byte(height), byte(part), bytes.Replace(data, []byte("1"), []byte("2"), 1))
			}
		}
	}
	f.Fuzz(func(t *testing.T, which, height, part byte, data []byte) {
		original := originals[int(which)%len(originals)]
		if int(height) >= len(original) || int(part) >= len(original[height].Data) {
			return
		}
		same := bytes.Equal(data, original[height].Data[part])
		report := verify(t, rechain(t, original, int(height), int(part), data), verifier.Options{Workers: 1})
		if (report.State == verifier.Passed) != same || report.OK() != same {
			t.Fatalf("event %d, datum %d: state %s, %v", height, part, report.State, report.Err())
		}
	})
}

// rechain writes the records with one datum replaced, and what refers to it.
func rechain(t *testing.T, original []*archive.Record, height, part int, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := must(archive.NewWriter(&out, archive.Header{Timestamp: 1_700_000_000}))(t)
	for i, rec := range original {
		with := slices.Clone(rec.Data)
		if i == height {
			with[part] = data
			refer(t, rec.Event.Type, part, with)
		}
		must(w.Append(rec.Event.Type, with...))(t)
	}
	return out.Bytes()
}

// refer makes the last datum of an event refer to the others, unless it is the
// one that was replaced.
func refer(t *testing.T, kind archive.EventType, part int, data [][]byte) {
	t.Helper()
	last := len(data) - 1
	switch {
	case part == last:
	case kind == archive.Setup:
		data[last] = belenios.SetupData{
			Election: sha256.Sum256(data[0]), Trustees: sha256.Sum256(data[1]), Credentials: sha256.Sum256(data[2]),
		}.Marshal()
	case kind == archive.EncryptedTally:
		sized := must(belenios.ParseSizedEncryptedTally(data[last]))(t)
		sized.EncryptedTally = sha256.Sum256(data[0])
		data[last] = sized.Marshal()
	case kind == archive.PartialDecryption || kind == archive.Shuffle:
		owner := must(belenios.ParseOwnedPayload(data[last]))(t)
		owner.Payload = sha256.Sum256(data[0])
		data[last] = owner.Marshal()
	}
}

// TestRecordFlips changes single characters of elections of every kind; see
// FuzzRecord. Trustees' messages are the longest texts in which all must count.
func TestRecordFlips(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const rounds = 12
	r := rand.New(rand.NewPCG(1, 2))
	for _, name := range []string{"h1", "thr35", "list", "nh"} {
		original := records(t, must(vectors.Get("ed25519-v1-3.3.0-"+name))(t).Archive)
		for height, rec := range original {
			if rec.Event.Type == archive.Ballot && height > 1 {
				continue
			}
			for part, data := range rec.Data {
				for range rounds {
					broken := bytes.Clone(data)
					at := r.IntN(len(broken))
					if inSignatures(broken, at) {
						continue
					}
					broken[at] = digitAfter(broken[at])
					if report := verify(t, rechain(t, original, height, part, broken), verifier.Options{}); report.OK() {
						t.Errorf("%s, event %d, %s, part %d, byte %d: state %s", name, height, rec.Event.Type, part, at, report.State)
					}
				}
			}
		}
	}
}

// inSignatures: what threshold trustees' "signatures" sign is in no
// specification; nothing is built on them, and they are not verified.
func inSignatures(data []byte, at int) bool {
	from := bytes.Index(data, []byte(`"signatures":[`))
	to := bytes.Index(data, []byte(`,"verification_keys":`))
	return from >= 0 && from <= at && at < to
}

// digitAfter is another digit in the place of one, so that the form stays.
func digitAfter(c byte) byte {
	switch {
	case c >= '0' && c < '9', c >= 'a' && c < 'f':
		return c + 1
	case c == '9':
		return '8'
	}
	return c ^ 1
}
