// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/belenios/group"
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

// mustArchiveTrustees is the trustees structure of a vector.
func mustArchiveTrustees(t testing.TB, name string) []byte {
	t.Helper()
	c, err := vectors.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	r, err := archive.NewReader(bytes.NewReader(c.Archive))
	if err != nil {
		t.Fatal(err)
	}
	setup, err := r.Next()
	if err != nil || setup.Event.Type != archive.Setup {
		t.Fatalf("no Setup event: %v", err)
	}
	return setup.Data[1]
}

// parametersIn is the only item's threshold_parameters.
func parametersIn(trustees []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimPrefix(trustees, []byte(`[["Pedersen",`)), []byte("]]"))
}

// TestParametersFromMessages makes the vectors' threshold_parameters again
// from their certificates and polynomials, and their members' private keys.
func TestParametersFromMessages(t *testing.T) {
	for _, name := range thresholdVectors[1:] {
		if strings.HasPrefix(name, "belenios2048") && testing.Short() {
			continue // slow group
		}
		b, c := mustOpen(t, name)
		ceremony := mustCeremony(t, b.election.GroupName(), c.Ceremony)
		parameters := parametersIn(mustArchiveTrustees(t, name))
		keys := vectorKeys(t, b, c)
		var polynomials [][]byte
		for i, p := range c.Ceremony.Polynomials {
			polynomials = append(polynomials, []byte(p))
			if err := ceremony.CheckPolynomial(i+1, []byte(p)); err != nil {
				t.Error(err)
			}
		}
		for i, seed := range c.Ceremony.Seeds {
			k, err := belenios.ParseCeremonyKey(b.election.GroupName(), seed)
			if err != nil {
				t.Fatal(err)
			}
			v, err := ceremony.Output(rand.Reader, k, polynomials)
			if err != nil {
				t.Fatal(err)
			}
			key, err := ceremony.DecryptionKey(k, v)
			if err != nil || key.PublicKey() != keys[i].PublicKey() {
				t.Errorf("member %d: key %v, want %v: %v", i+1, key, keys[i], err)
			}
			if ceremony.Index(k) != i+1 || ceremony.Size() != 5 || ceremony.Threshold() != 3 {
				t.Errorf("index %d of %d, threshold %d", ceremony.Index(k), ceremony.Size(), ceremony.Threshold())
			}
		}
		again, err := belenios.ReserialiseParameters(b.election.GroupName(), parameters)
		if err != nil || !bytes.Equal(again, parameters) {
			t.Errorf("%s: written differently: %v", name, err)
		}
		for i, p := range polynomials {
			start := bytes.Index(p, []byte(`"coefexps":`)) + len(`"coefexps":`)
			end := bytes.LastIndex(p, []byte(`,"signature":`))
			if !bytes.Contains(parameters, p[start:end]) || !bytes.Contains(parameters, p[end+len(`,"signature":`):len(p)-1]) {
				t.Errorf("%s: polynomial %d is not in the parameters", name, i+1)
			}
		}
	}
}

// TestCeremonyKeyText: seeds are read whole or not at all, and never shown.
func TestCeremonyKeyText(t *testing.T) {
	k, err := belenios.NewCeremonyKey(rand.Reader, group.NameEd25519)
	if err != nil {
		t.Fatal(err)
	}
	again, err := belenios.ParseCeremonyKey(group.NameEd25519, k.Seed())
	if err != nil || again.String() != k.String() || again.GroupName() != group.NameEd25519 {
		t.Errorf("%v is read as %v, %v", k, again, err)
	}
	if text := fmt.Sprintf("%v %+v %s", k, k, k.LogValue()); strings.Contains(text, k.Seed()) {
		t.Errorf("%s shows the seed", text)
	}
	for _, seed := range []string{"", k.Seed()[1:], k.Seed() + "a", k.Seed()[1:] + "0", k.Seed()[1:] + "\n"} {
		_, err := belenios.ParseCeremonyKey(group.NameEd25519, seed)
		if !errors.Is(err, belenios.ErrSeed) || len(seed) > 20 && strings.Contains(err.Error(), seed[:20]) {
			t.Errorf("seed %q: %v", seed, err)
		}
	}
	if _, err := belenios.ParseCeremonyKey("P-256", k.Seed()); !errors.Is(err, group.ErrUnknown) {
		t.Errorf("unknown group: %v", err)
	}
}

// TestToolAcceptsThreshold has belenios-tool 2.0 verify elections of ours with
// a single trustee and two of three others, with and without a partial
// decryption more than needed.
func TestToolAcceptsThreshold(t *testing.T) {
	for _, surplus := range []int{0, 1} {
		if surplus > 0 && testing.Short() {
			break // slow group
		}
		b := newTool(t)
		d := newDKG(t, group.NameBelenios2048, 2, 3)
		m := makeThresholdElection(t, d)
		m.keys = m.keys[:3+surplus]
		raw, result := m.tallied(m.ballot(0, []int{1, 0}), m.ballot(1, []int{0, 1}))
		if string(result.Marshal()) != `{"result":[[1,1]]}` {
			t.Errorf("result %s", result.Marshal())
		}
		b.write(m.election.UUID()+".bel", raw)
		if _, out, err := b.run("election", "verify"); err != nil || !strings.Contains(out, "all checks passed") {
			t.Errorf("belenios-tool refuses our archive with %d more: %v\n%s", surplus, err, out)
		}
	}
}
