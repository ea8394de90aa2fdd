// SPDX-License-Identifier: Apache-2.0

// Package roll builds the Merkle tree over the list of public credentials, whose root the Election contract holds.
//
// Leaf i is keccak256(0x00 || uint64be(i) || entry), where entry is the list's text "elt" or "elt,weight"; an inner
// node is keccak256(0x01 || left || right); an odd node at the end of a level moves up unchanged. The same rules are in
// contracts/src/lib/MerkleRoll.sol. Most callers want New and Proof.
package roll

import (
	"encoding/binary"

	"golang.org/x/crypto/sha3"
)

// Tree holds every node of the tree: 64 bytes an entry. It is safe for concurrent use.
type Tree struct {
	levels [][][32]byte // from the leaves up to the root
}

// New builds the tree over the entries in the list's order. An empty list has the zero root and no proofs.
func New(entries []string) *Tree {
	if len(entries) == 0 {
		return &Tree{}
	}
	level := make([][32]byte, len(entries))
	for i, entry := range entries {
		level[i] = Leaf(uint64(i), entry)
	}
	t := &Tree{levels: [][][32]byte{level}}
	for len(level) > 1 {
		level = parents(level)
		t.levels = append(t.levels, level)
	}
	return t
}

// Root returns the root, zero for an empty list.
func (t *Tree) Root() [32]byte {
	if len(t.levels) == 0 {
		return [32]byte{}
	}
	return t.levels[len(t.levels)-1][0]
}

// Len returns the number of entries.
func (t *Tree) Len() int {
	if len(t.levels) == 0 {
		return 0
	}
	return len(t.levels[0])
}

// Proof returns the siblings of entry i from the leaf's up; at most 64 hashes, none for a list of one entry. It
// returns nil for a place that the list does not have.
func (t *Tree) Proof(i int) [][32]byte {
	if i < 0 || i >= t.Len() {
		return nil
	}
	proof := make([][32]byte, 0, len(t.levels))
	for _, level := range t.levels[:len(t.levels)-1] {
		if sibling := i ^ 1; sibling < len(level) {
			proof = append(proof, level[sibling])
		}
		i /= 2
	}
	return proof
}

// Verify reports whether entry stands at index in a list of count entries with this root.
func Verify(root [32]byte, entry string, index, count uint64, proof [][32]byte) bool {
	if index >= count {
		return false
	}
	node := Leaf(index, entry)
	for count > 1 {
		if alone := index == count-1 && index%2 == 0; !alone {
			if len(proof) == 0 {
				return false
			}
			if index%2 == 0 {
				node = inner(node, proof[0])
			} else {
				node = inner(proof[0], node)
			}
			proof = proof[1:]
		}
		index /= 2
		count = count/2 + count%2
	}
	return len(proof) == 0 && node == root
}

// Leaf returns the hash of an entry at its place.
func Leaf(index uint64, entry string) [32]byte {
	place := binary.BigEndian.AppendUint64([]byte{0}, index)
	return keccak(place, []byte(entry))
}

func parents(level [][32]byte) [][32]byte {
	up := make([][32]byte, 0, (len(level)+1)/2)
	for i := 0; i+1 < len(level); i += 2 {
		up = append(up, inner(level[i], level[i+1]))
	}
	if len(level)%2 == 1 {
		up = append(up, level[len(level)-1])
	}
	return up
}

func inner(left, right [32]byte) [32]byte { return keccak([]byte{1}, left[:], right[:]) }

func keccak(parts ...[]byte) (hash [32]byte) {
	h := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		h.Write(p)
	}
	h.Sum(hash[:0])
	return hash
}
