// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/vectors"
)

// Every message of a ceremony: no panic, typed errors, and what is accepted is
// written back as the same bytes.

// typed are the errors that a message may be refused with.
func typed(err error) bool {
	for _, want := range []error{
		belenios.ErrMalformed, belenios.ErrMismatch, belenios.ErrProof, belenios.ErrDecrypt, belenios.ErrUnsupported, belenios.ErrSeed,
		group.ErrEncoding, group.ErrNotMember, group.ErrScalar, group.ErrUnknown,
	} {
		if errors.Is(err, want) {
			return true
		}
	}
	return false
}

func sameOr(t *testing.T, raw, again []byte, err error) {
	t.Helper()
	switch {
	case err != nil && !typed(err):
		t.Fatalf("untyped error %v", err)
	case err == nil && !bytes.Equal(raw, again):
		t.Fatalf("%q is written back as %q", raw, again)
	}
}

func vectorCeremony(f testing.TB, name string) (*box, *vectors.Ceremony) {
	b, c := mustOpen(f, name)
	return b, c.Ceremony
}

func FuzzCertificate(f *testing.F) {
	for _, name := range thresholdVectors {
		b, c := vectorCeremony(f, name)
		f.Add(b.election.GroupName(), []byte(c.Certs[0]))
	}
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		signed, keys, message, err := belenios.ReserialiseCertificate(name, raw)
		if signed == nil {
			sameOr(t, nil, nil, err)
			return
		}
		sameOr(t, raw, signed, nil)
		sameOr(t, []byte(message), keys, err)
		_, err = belenios.NewCeremony(name, [][]byte{raw})
		sameOr(t, nil, nil, err)
	})
}

func FuzzPolynomial(f *testing.F) {
	_, v := vectorCeremony(f, "ed25519-v1-3.3.0-thr35")
	c := mustCeremony(f, group.NameEd25519, v)
	for _, p := range v.Polynomials {
		f.Add(1, []byte(p))
	}
	k, err := belenios.ParseCeremonyKey(group.NameEd25519, v.Seeds[0])
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, index int, raw []byte) {
		again, err := c.ReserialisePolynomial(raw)
		sameOr(t, raw, again, err)
		sameOr(t, nil, nil, c.CheckPolynomial(index, raw))
		if c.CheckPolynomial(1, raw) != nil {
			return
		}
		all := [][]byte{raw}
		for _, p := range v.Polynomials[1:] {
			all = append(all, []byte(p))
		}
		if _, err := c.Output(zeros{}, k, all); err == nil && !samePart(raw, []byte(v.Polynomials[0])) {
			t.Fatalf("a forged polynomial: %q", raw)
		}
	})
}

// samePart tells whether two polynomials agree in what the first member can
// check: its own secret and the coefficients. The other secrets are for others'
// eyes.
func samePart(a, b []byte) bool {
	type part struct {
		Secrets  []string        `json:"secrets"`
		Coefexps json.RawMessage `json:"coefexps"`
	}
	var x, y part
	if json.Unmarshal(a, &x) != nil || json.Unmarshal(b, &y) != nil {
		return false
	}
	return x.Secrets[0] == y.Secrets[0] && bytes.Equal(x.Coefexps, y.Coefexps)
}

// zeros is no source of randomness, but one for a fuzzer.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

func FuzzVoutput(f *testing.F) {
	d := newDKG(f, group.NameEd25519, 2, 3)
	d.finish()
	for i, v := range d.voutputs {
		f.Add(i+1, v)
	}
	f.Fuzz(func(t *testing.T, index int, raw []byte) {
		again, err := d.ceremony.ReserialiseVoutput(raw)
		if !bytes.Contains(raw, []byte(`,"name":`)) {
			sameOr(t, raw, again, err)
		}
		sameOr(t, nil, nil, d.ceremony.CheckOutput(index, d.polynomials, raw))
		_, err = d.ceremony.DecryptionKey(d.keys[0], raw)
		sameOr(t, nil, nil, err)
	})
}

func FuzzDecryptionKey(f *testing.F) {
	var keys []*belenios.CeremonyKey
	for i, name := range thresholdVectors {
		b, c := vectorCeremony(f, name)
		k, err := belenios.ParseCeremonyKey(b.election.GroupName(), c.Seeds[0])
		if err != nil {
			f.Fatal(err)
		}
		keys = append(keys, k)
		f.Add(uint(i), []byte(c.DecryptionKeys[0]))
	}
	f.Fuzz(func(t *testing.T, which uint, raw []byte) {
		again, err := belenios.ReserialiseEncrypted(raw)
		sameOr(t, raw, again, err)
		_, err = keys[which%uint(len(keys))].OpenDecryptionKey(raw)
		sameOr(t, nil, nil, err)
	})
}

// FuzzParameters is about the threshold_parameters in a trustees structure.
func FuzzParameters(f *testing.F) {
	d := newDKG(f, group.NameEd25519, 2, 3)
	f.Add(group.NameEd25519, d.finish())
	f.Add(group.NameBelenios2048, parametersIn(mustArchiveTrustees(f, thresholdVectors[0])))
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		again, err := belenios.ReserialiseParameters(name, raw)
		if !bytes.Contains(raw, []byte(`,"name":`)) {
			sameOr(t, raw, again, err)
		}
		trustees, err := belenios.MarshalTrusteeItems(belenios.PedersenItem(raw))
		if err != nil {
			t.Fatal(err)
		}
		_, err = belenios.ParseTrustees(name, trustees)
		sameOr(t, nil, nil, err)
	})
}

func FuzzSeed(f *testing.F) {
	_, c := vectorCeremony(f, thresholdVectors[2])
	f.Add(group.NameEd25519, c.Seeds[0])
	f.Add(group.NameEd25519, "")
	f.Fuzz(func(t *testing.T, name, seed string) {
		k, err := belenios.ParseCeremonyKey(name, seed)
		if err == nil && k.Seed() != seed {
			t.Fatalf("%q is read as %q", seed, k.Seed())
		}
		sameOr(t, nil, nil, err)
	})
}

func mustCeremony(t testing.TB, groupName string, v *vectors.Ceremony) *belenios.Ceremony {
	t.Helper()
	var certs [][]byte
	for _, c := range v.Certs {
		certs = append(certs, []byte(c))
	}
	c, err := belenios.NewCeremony(groupName, certs)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
