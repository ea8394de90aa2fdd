// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
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
	original := records(f, ed(f))
	for height, rec := range original {
		for part, data := range rec.Data {
			f.Add(byte(height), byte(part), data)
			f.Add(byte(height), byte(part), bytes.Replace(data, []byte("1"), []byte("2"), 1))
		}
	}
	f.Fuzz(func(t *testing.T, height, part byte, data []byte) {
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
