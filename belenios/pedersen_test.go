// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/vectors"
)

// thresholdVectors are belenios-tool's elections with 3 of 5 trustees. The
// first is in the old form, with AES-CCM.
var thresholdVectors = []string{"belenios2048-v1-2.0-thr35", "belenios2048-v1-3.3.0-thr35", "ed25519-v1-3.3.0-thr35"}

// TestThresholdVectors opens each member's private key and compares it with
// the public one.
func TestThresholdVectors(t *testing.T) {
	for _, name := range thresholdVectors {
		t.Run(name, func(t *testing.T) {
			b, c := mustOpen(t, name)
			if err := b.verify(); err != nil {
				t.Fatal(err)
			}
			if got := b.trustees.Items(); len(got) != 1 || got[0] != (belenios.TrusteeItem{First: 1, Count: 5, Needed: 3, Pedersen: true}) {
				t.Errorf("items %v", got)
			}
			if b.trustees.Len() != 5 || b.trustees.Decryptions() != 3 {
				t.Errorf("%d trustees, %d decryptions", b.trustees.Len(), b.trustees.Decryptions())
			}
			keys := vectorKeys(t, b, c)
			for i, k := range keys {
				if b.trustees.Key(i+1) != k.PublicKey() || b.trustees.Owner(k.PublicKey()) != i+1 {
					t.Errorf("member %d: the key is %v's", i+1, k)
				}
			}
		})
	}
}

func vectorKeys(t testing.TB, b *box, c vectors.Case) (keys []*belenios.TrusteeKey) {
	t.Helper()
	for i, seed := range c.Ceremony.Seeds {
		k, err := belenios.ParseCeremonyKey(b.election.GroupName(), seed)
		if err != nil {
			t.Fatal(err)
		}
		key, err := k.OpenDecryptionKey([]byte(c.Ceremony.DecryptionKeys[i]))
		if err != nil {
			t.Fatalf("member %d: %v", i+1, err)
		}
		keys = append(keys, key)
	}
	return keys
}
