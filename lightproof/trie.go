// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"encoding/hex"
)

// Limits of the trees' part. A branch is at most 532 bytes; 16 parts and 30 slots of full trees take some 500 nodes.
const (
	maxNodes = 1000
	maxNode  = 1024
)

// emptyRoot is the root of a tree without entries: keccak256(rlp("")).
var emptyRoot = keccak([]byte{0x80})

// nodes are a proof's, by hash.
type nodes map[Word][]byte

func readNodes(given []string) (nodes, error) {
	if len(given) > maxNodes {
		return nil, refuse(TooLarge, "%d nodes", len(given))
	}
	out := make(nodes, len(given))
	for _, text := range given {
		if len(text) > 2*maxNode {
			return nil, refuse(TooLarge, "a node of %d bytes", len(text)/2)
		}
		raw, err := hex.DecodeString(text)
		if err != nil {
			return nil, refuse(Malformed, "a node is not hexadecimal")
		}
		out[keccak(raw)] = raw
	}
	return out, nil
}

// get follows a key from a root (Ethereum yellow paper, appendix D). It returns nil where the tree shows that there is
// no such entry, and an error where the nodes do not tell.
func (n nodes) get(root Word, key []byte) ([]byte, error) {
	if root == emptyRoot {
		return nil, nil
	}
	hashed := keccak(key)
	path := nibbles(hashed[:])
	raw, ok := n[root]
	if !ok {
		return nil, refuse(NodeMissing, "root %x", root)
	}
	for { // each turn but the last takes at least one nibble
		items, err := list(raw)
		if err != nil {
			return nil, err
		}
		var child item
		switch {
		case len(items) == 17 && len(path) > 0:
			child, path = items[path[0]], path[1:]
		case len(items) == 2:
			prefix, leaf, err := compact(items[0])
			if err != nil {
				return nil, err
			}
			if len(prefix) > len(path) || string(path[:len(prefix)]) != string(prefix) {
				return nil, nil
			}
			path = path[len(prefix):]
			if leaf {
				return value(items[1], path)
			}
			child = items[1]
		default:
			return nil, refuse(BadNode, "%d items", len(items))
		}
		if !child.list && len(child.content) == 0 {
			return nil, nil
		}
		if raw, err = n.follow(child); err != nil {
			return nil, err
		}
	}
}

func value(i item, path []byte) ([]byte, error) {
	if i.list || len(i.content) == 0 {
		return nil, refuse(BadNode, "a leaf without a value")
	}
	if len(path) > 0 {
		return nil, nil // a longer key; keys are hashes of one length, so this is none of ours
	}
	return i.content, nil
}

// follow is the node that a reference stands for: a hash, or, when it is shorter than one, the node itself.
func (n nodes) follow(child item) ([]byte, error) {
	if child.list && len(child.raw) < 32 {
		return child.raw, nil
	}
	if child.list || len(child.content) != 32 {
		return nil, refuse(BadNode, "a reference of %d bytes", len(child.content))
	}
	raw, ok := n[Word(child.content)]
	if !ok {
		return nil, refuse(NodeMissing, "node %x", child.content)
	}
	return raw, nil
}

func nibbles(raw []byte) []byte {
	out := make([]byte, 0, 2*len(raw))
	for _, b := range raw {
		out = append(out, b>>4, b&15)
	}
	return out
}

// compact reads the path of a leaf or extension (hex-prefix encoding, appendix C).
func compact(i item) (prefix []byte, leaf bool, err error) {
	if i.list || len(i.content) == 0 || i.content[0] >= 0x40 {
		return nil, false, refuse(BadNode, "a path")
	}
	all := nibbles(i.content)
	leaf = all[0] >= 2
	if all[0]&1 == 1 {
		prefix = all[1:]
	} else if prefix = all[2:]; all[1] != 0 {
		return nil, false, refuse(BadNode, "a path")
	}
	if !leaf && len(prefix) == 0 {
		return nil, false, refuse(BadNode, "an extension of nothing")
	}
	return prefix, leaf, nil
}

// account is what the tree of accounts holds.
type account struct{ storage, code Word }

func (n nodes) account(root Word, address []byte) (*account, error) {
	raw, err := n.get(root, address)
	if raw == nil || err != nil {
		return nil, err
	}
	items, err := list(raw)
	if err != nil {
		return nil, err
	}
	if len(items) != 4 || len(items[2].content) != 32 || len(items[3].content) != 32 {
		return nil, refuse(BadNode, "an account of %d items", len(items))
	}
	return &account{Word(items[2].content), Word(items[3].content)}, nil
}

// word is a storage slot's value, zero where there is none.
func (n nodes) word(root, slot Word) (w Word, err error) {
	raw, err := n.get(root, slot[:])
	if raw == nil || err != nil {
		return w, err
	}
	i, err := decode(raw)
	if err != nil {
		return w, err
	}
	if i.list || len(i.content) == 0 || len(i.content) > 32 || i.content[0] == 0 {
		return w, refuse(BadNode, "a slot's value")
	}
	copy(w[32-len(i.content):], i.content)
	return w, nil
}
