// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"crypto/sha256"

	"github.com/ethereum/go-ethereum/common"
)

// MaxPayload bounds the bytes kept for one payload: a province's list of credentials is 0.9 GB.
const MaxPayload = 1 << 30

// Assembler puts a payload together from its Chunk events, added in ledger order. The payload is that of the
// first publisher whose parts, each in its latest version, have the wanted SHA-256; what others publish, and
// what comes later, changes nothing. The zero value is not usable.
type Assembler struct {
	want [32]byte
	sets map[setKey]*partSet
	size int
}

// setKey separates the attempts that disagree on the number of parts.
type setKey struct {
	publisher common.Address
	total     uint32
}

type partSet struct{ parts map[uint32][]byte }

// NewAssembler waits for the payload with this SHA-256.
func NewAssembler(want [32]byte) *Assembler {
	return &Assembler{want: want, sets: map[setKey]*partSet{}}
}

// Add takes one chunk and returns the payload once it is complete. Chunks of other payloads, impossible
// ones and those beyond MaxPayload are ignored.
func (a *Assembler) Add(c *Chunk) ([]byte, bool) {
	if c.Payload != a.want || c.Index >= c.Total || a.size+len(c.Data) > MaxPayload {
		return nil, false
	}
	key := setKey{c.Publisher, c.Total}
	set := a.sets[key]
	if set == nil {
		set = &partSet{parts: map[uint32][]byte{}}
		a.sets[key] = set
	}
	a.size += len(c.Data) - len(set.parts[c.Index])
	set.parts[c.Index] = c.Data
	if uint32(len(set.parts)) < c.Total {
		return nil, false
	}
	return set.join(c.Total, a.want)
}

// Seen is whether any publisher has published anything of the payload.
func (a *Assembler) Seen() bool { return len(a.sets) > 0 }

func (s *partSet) join(total uint32, want [32]byte) ([]byte, bool) {
	size := 0
	hash := sha256.New()
	for i := range total {
		size += len(s.parts[i])
		hash.Write(s.parts[i])
	}
	if [32]byte(hash.Sum(nil)) != want {
		return nil, false
	}
	out := make([]byte, 0, size)
	for i := range total {
		out = append(out, s.parts[i]...)
	}
	return out, true
}
