// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/vectors"
)

// shuffled is what concerns shuffles in an archive.
type shuffled struct {
	election  *belenios.Election
	encrypted []byte
	shuffles  [][]byte
}

func openShuffled(t testing.TB, raw []byte) shuffled {
	t.Helper()
	r, err := archive.NewReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	var s shuffled
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return s
		}
		if err != nil {
			t.Fatal(err)
		}
		switch rec.Event.Type {
		case archive.Setup:
			if s.election, err = belenios.ParseElection(rec.Data[0]); err != nil {
				t.Fatal(err)
			}
		case archive.EncryptedTally:
			s.encrypted = rec.Data[0]
		case archive.Shuffle:
			s.shuffles = append(s.shuffles, rec.Data[0])
		}
	}
}

var shuffledVectors = []string{"ed25519-v1-3.3.0-nh", "rfc3526-v1-2.0-nh"}

// TestShuffleVectors verifies belenios-tool's shuffles.
func TestShuffleVectors(t *testing.T) {
	for _, name := range shuffledVectors {
		c, err := vectors.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		s := openShuffled(t, c.Archive)
		m, err := s.election.NewMix(s.encrypted)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.shuffles) != 3 {
			t.Fatalf("%d shuffles", len(s.shuffles))
		}
		for i, raw := range s.shuffles {
			if err := m.Apply(raw); err != nil {
				t.Errorf("%s: shuffle %d: %v", name, i+1, err)
			}
		}
	}
}
