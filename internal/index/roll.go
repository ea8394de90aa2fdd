// SPDX-License-Identifier: Apache-2.0

package index

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/madangvote/madang/internal/roll"
)

// ErrNoRoll: the list of credentials is not published yet, or the registrars have not posted its root.
var ErrNoRoll = errors.New("index: roll not published yet")

// Roll is an election's list of public credentials with its Merkle tree. Immutable; safe for concurrent use.
// It takes about 250 bytes a credential.
type Roll struct {
	tree    *roll.Tree
	entries []string
	places  map[string]uint32
}

// Place is a credential's place on the roll, with the proof that cast takes.
type Place struct {
	Index  uint64
	Weight uint64
	Entry  string // the list's text, the leaf
	Proof  [][32]byte
}

// Root is the root of the tree, as in the contract.
func (r *Roll) Root() [32]byte { return r.tree.Root() }

// Len is the number of entries.
func (r *Roll) Len() int { return len(r.entries) }

// Find is the place of a public credential, given without its weight.
func (r *Roll) Find(credential string) (Place, bool) {
	i, ok := r.places[credential]
	if !ok {
		return Place{}, false
	}
	entry := r.entries[i]
	_, weight, _ := splitEntry(entry) // checked by newRoll
	return Place{Index: uint64(i), Weight: weight, Entry: entry, Proof: r.tree.Proof(int(i))}, true
}

// Has is whether a credential is on the roll, without making a proof.
func (r *Roll) Has(credential string) bool {
	_, ok := r.places[credential]
	return ok
}

// newRoll reads public_credentials JSON (Belenios 2.0 §4.10): an array of "elt" or "elt,weight". That the elements
// are in the group is the verifier's check: one that is not cannot sign a ballot.
func newRoll(raw []byte) (*Roll, error) {
	var entries []string
	if err := json.Unmarshal(raw, &entries); err != nil {
		return nil, fmt.Errorf("public credentials: %w", err)
	}
	r := &Roll{entries: entries, places: make(map[string]uint32, len(entries))}
	for i, entry := range entries {
		credential, _, err := splitEntry(entry)
		if err != nil {
			return nil, fmt.Errorf("public credential %d: %w", i, err)
		}
		if _, twice := r.places[credential]; twice {
			return nil, fmt.Errorf("public credential %d is on the roll twice", i)
		}
		r.places[credential] = uint32(i)
	}
	r.tree = roll.New(entries)
	return r, nil
}

func splitEntry(entry string) (credential string, weight uint64, err error) {
	credential, text, weighted := strings.Cut(entry, ",")
	if !weighted {
		return credential, 1, nil
	}
	weight, err = strconv.ParseUint(text, 10, 64)
	if err != nil || weight == 0 || text[0] == '0' {
		return "", 0, fmt.Errorf("bad weight")
	}
	return credential, weight, nil
}

// rollCache keeps the rolls of the elections that are voted in. An election's roll never changes once it is
// open; before, the key changes with it.
type rollCache struct {
	mu    sync.Mutex
	rolls map[rollKey]*rollEntry
}

type rollKey struct {
	election          int64
	credentials, root [32]byte
}

type rollEntry struct {
	once sync.Once
	roll *Roll
	err  error
}

// maxRolls bounds the cache; beyond it any one is dropped and read again when needed.
const maxRolls = 256

func (c *rollCache) entry(key rollKey) *rollEntry {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.rolls == nil {
		c.rolls = map[rollKey]*rollEntry{}
	}
	e := c.rolls[key]
	if e == nil {
		if len(c.rolls) >= maxRolls {
			for old := range c.rolls {
				delete(c.rolls, old)
				break
			}
		}
		e = &rollEntry{}
		c.rolls[key] = e
	}
	return e
}

func (c *rollCache) drop(key rollKey, e *rollEntry) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.rolls[key] == e {
		delete(c.rolls, key)
	}
}

// Roll is the election's roll, built from the published list and compared with the contract's root. ErrNotFound
// for an unknown election, ErrNoRoll before both are there.
func (ix *Index) Roll(ctx context.Context, uuid string) (*Roll, error) {
	var key rollKey
	var root, credentials []byte
	err := ix.db.Get(ctx, `SELECT e.id, r.root, r.credentials FROM elections e LEFT JOIN rolls r ON r.election = e.id
		WHERE e.uuid = ? ORDER BY r.block DESC, r.log_index DESC LIMIT 1`, uuid).Scan(&key.election, &root, &credentials)
	if err != nil {
		return nil, notFound(err)
	}
	if root == nil {
		return nil, ErrNoRoll
	}
	key.root, key.credentials = [32]byte(root), [32]byte(credentials)
	e := ix.rolls.entry(key)
	e.once.Do(func() { e.roll, e.err = ix.buildRoll(context.WithoutCancel(ctx), key) })
	if e.err != nil {
		ix.rolls.drop(key, e) // it may be published in the next block
	}
	return e.roll, e.err
}

func (ix *Index) buildRoll(ctx context.Context, key rollKey) (*Roll, error) {
	raw, err := ix.payload(ctx, key.election, key.credentials[:])
	if errors.Is(err, ErrNotFound) {
		return nil, ErrNoRoll
	}
	if err != nil {
		return nil, err
	}
	r, err := newRoll(raw)
	if err != nil {
		return nil, err
	}
	if r.Root() != key.root {
		return nil, fmt.Errorf("index: the published list of credentials has root %x, the contract %x", r.Root(), key.root)
	}
	return r, nil
}
