// SPDX-License-Identifier: Apache-2.0

package roll

import (
	"encoding/hex"
	"fmt"
	"testing"
)

func entries(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("%064x", i*7919)
		if i%3 == 1 {
			list[i] += fmt.Sprintf(",%d", i)
		}
	}
	return list
}

func TestEveryEntryProves(t *testing.T) {
	for n := 1; n <= 67; n++ {
		list := entries(n)
		tree := New(list)
		for i, entry := range list {
			if !Verify(tree.Root(), entry, uint64(i), uint64(n), tree.Proof(i)) {
				t.Fatalf("entry %d of %d does not prove", i, n)
			}
		}
	}
}

// TestShape computes a three-entry tree by hand: the odd leaf moves up unchanged.
func TestShape(t *testing.T) {
	l := [3][32]byte{keccak([]byte("\x00\x00\x00\x00\x00\x00\x00\x00\x00a")),
		keccak([]byte("\x00\x00\x00\x00\x00\x00\x00\x00\x01b,2")), keccak([]byte("\x00\x00\x00\x00\x00\x00\x00\x00\x02c"))}
	pair := keccak(append(append([]byte{1}, l[0][:]...), l[1][:]...))
	want := keccak(append(append([]byte{1}, pair[:]...), l[2][:]...))
	if got := New([]string{"a", "b,2", "c"}).Root(); got != want {
		t.Errorf("root %x, want %x", got, want)
	}
	if got := hex.EncodeToString(keccakOf("")); got != "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470" {
		t.Errorf("keccak256 of nothing is %s: not the Ethereum hash", got)
	}
}

func keccakOf(s string) []byte { h := keccak([]byte(s)); return h[:] }

func TestRefused(t *testing.T) {
	list := entries(11)
	tree := New(list)
	root, proof := tree.Root(), tree.Proof(4)
	changed := append([][32]byte{}, proof...)
	changed[1][0] ^= 1
	cases := []struct {
		name         string
		entry        string
		index, count uint64
		proof        [][32]byte
	}{
		{"another entry", list[5], 4, 11, proof},
		{"another place", list[4], 5, 11, proof},
		{"place beyond the list", list[4], 11, 11, proof},
		{"another count", list[4], 4, 8, proof},
		{"a weight more", list[4] + "0", 4, 11, proof},
		{"proof too short", list[4], 4, 11, proof[:len(proof)-1]},
		{"proof too long", list[4], 4, 11, append(append([][32]byte{}, proof...), root)},
		{"a changed sibling", list[4], 4, 11, changed},
		{"no proof", list[4], 4, 11, nil},
		{"empty list", list[4], 0, 0, nil},
	}
	if !Verify(root, list[4], 4, 11, proof) {
		t.Fatal("the unchanged proof fails")
	}
	for _, c := range cases {
		if Verify(root, c.entry, c.index, c.count, c.proof) {
			t.Errorf("%s: accepted", c.name)
		}
	}
}

func TestEmptyAndOutside(t *testing.T) {
	empty := New(nil)
	if empty.Len() != 0 || empty.Root() != [32]byte{} || empty.Proof(0) != nil {
		t.Error("an empty list has a root or a proof")
	}
	if tree := New(entries(3)); tree.Proof(-1) != nil || tree.Proof(3) != nil {
		t.Error("a place outside the list has a proof")
	}
}

func BenchmarkNew(b *testing.B) {
	list := entries(100_000)
	for b.Loop() {
		New(list)
	}
}
