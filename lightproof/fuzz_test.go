// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"bytes"
	"testing"
)

// FuzzProof: whatever the body, the answer is an *Error or what the ledger says.
func FuzzProof(f *testing.F) {
	r, anchor := load(f, "one")
	for _, c := range r.Cases {
		f.Add([]byte(c.Proof))
	}
	c := r.find(f, "counted")
	f.Fuzz(func(t *testing.T, body []byte) {
		b, err := VerifyBallot(anchor, r.UUID, word(t, c.Tracker), "", body, r.Object)
		if err != nil && codeOf(err) == "" {
			t.Fatalf("not a refusal: %v", err)
		}
		if err == nil && (b.State == Replaced || b.Election.Events > 8) {
			t.Fatalf("never signed: %+v", b)
		}
	})
}

// FuzzAnchor: what is read has one form, which reads as itself.
func FuzzAnchor(f *testing.F) {
	r, _ := load(f, "four")
	f.Add([]byte(r.Anchor))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := ParseAnchor(raw)
		if err != nil {
			if codeOf(err) == "" {
				t.Fatalf("not a refusal: %v", err)
			}
			return
		}
		again, err := ParseAnchor(a.Bytes())
		if err != nil || !bytes.Equal(again.Bytes(), a.Bytes()) {
			t.Fatalf("%s reads as %v, %v", a.Bytes(), again, err)
		}
	})
}

// FuzzNode: a node's walk ends, in a value, in nothing, or in a refusal.
func FuzzNode(f *testing.F) {
	f.Add([]byte{0xc2, 0x20, 0x01}, []byte("key"))
	f.Add([]byte{0xd1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80}, []byte{1})
	f.Fuzz(func(t *testing.T, node, key []byte) {
		n := nodes{keccak(node): node}
		if value, err := n.get(keccak(node), key); err != nil && (value != nil || codeOf(err) == "") {
			t.Fatalf("%x, %v", value, err)
		}
		if i, err := decode(node); err == nil && !bytes.Equal(i.raw, node) {
			t.Fatalf("%x of %x", i.raw, node)
		}
	})
}
