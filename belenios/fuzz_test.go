// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// Every parser: no panic, typed errors, and one reading: what is accepted is
// written back as the same bytes.

// FuzzMalleability is about ballots: nobody may change a ballot's bytes, and
// so its tracker, without changing what it says.
func FuzzMalleability(f *testing.F) {
	for _, name := range []string{"ed25519-v1-3.3.0-multi", "ed25519-v1-3.3.0-blank", "ed25519-v1-3.3.0-list", "ed25519-v1-3.3.0-nh", "belenios2048-v1-2.0-h1"} {
		b, _ := mustOpen(f, name)
		f.Add(b.election.Raw(), b.ballots[0])
	}
	f.Fuzz(func(t *testing.T, electionRaw, raw []byte) {
		e, err := belenios.ParseElection(electionRaw)
		if err != nil {
			return
		}
		out, err := e.Reserialise(raw)
		var refused *belenios.BallotError
		switch {
		case err == nil && !bytes.Equal(out, raw):
			t.Fatalf("%q is written back as %q", raw, out)
		case err != nil && !errors.As(err, &refused):
			t.Fatalf("untyped error %v", err)
		}
	})
}

// FuzzBallot keeps the election fixed, which lets the fuzzer get further.
func FuzzBallot(f *testing.F) {
	var boxes []*box
	accepted := map[string]bool{}
	for _, name := range []string{"ed25519-v1-3.3.0-h1", "ed25519-v1-3.3.0-list", "ed25519-v1-3.3.0-nh"} {
		b, _ := mustOpen(f, name)
		for _, raw := range b.ballots {
			f.Add(raw)
			accepted[string(raw)] = true
		}
		boxes = append(boxes, b)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		h, peekErr := belenios.PeekBallot(raw)
		for _, b := range boxes {
			_, err := b.election.VerifyBallot(raw)
			if err == nil && !accepted[string(raw)] {
				t.Fatalf("a forged ballot: %q", raw)
			}
			if err == nil && (peekErr != nil || h.ElectionUUID != b.election.UUID() || h.ElectionHash != b.election.HashBase64()) {
				t.Fatalf("PeekBallot: %+v, %v", h, peekErr)
			}
		}
	})
}

func FuzzElection(f *testing.F) {
	for _, name := range []string{"ed25519-v1-3.3.0-multi", "ed25519-v1-3.3.0-blank", "ed25519-v1-3.3.0-list", "ed25519-v1-3.3.0-nh", "belenios2048-v1-2.0-h1"} {
		b, _ := mustOpen(f, name)
		f.Add(b.election.Raw())
	}
	m := makeElection(f, group.NameEd25519, allKinds, 1)
	f.Add(m.election.Raw())
	f.Add(bytes.Replace(m.election.Raw(), []byte(`,"questions"`), []byte(`,"language":"pl","questions"`), 1))
	f.Fuzz(func(t *testing.T, raw []byte) {
		e, err := belenios.ParseElection(raw)
		if err != nil {
			return
		}
		again, err := e.ReserialiseElection()
		if err != nil {
			t.Fatalf("accepted, but not writable: %v", err)
		}
		for _, kept := range []string{`"language":`, `"blank":false`, `"administrator":""`, `"credential_authority":""`} {
			if strings.Contains(string(raw), kept) {
				return // allowed, and left out by this writer
			}
		}
		if !bytes.Equal(again.Raw(), raw) {
			t.Fatalf("%q is written back as %q", raw, again.Raw())
		}
	})
}

func FuzzTrustees(f *testing.F) {
	m := makeElection(f, group.NameEd25519, allKinds[:1], 2)
	f.Add(m.trustees)
	f.Add([]byte(`[["Pedersen",{}]]`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		trustees, err := belenios.ParseTrustees(group.NameEd25519, raw)
		if err != nil {
			return
		}
		for i := 1; i <= trustees.Len(); i++ {
			if trustees.Owner(trustees.Key(i)) != i {
				t.Fatalf("trustee %d is listed twice", i)
			}
		}
	})
}

func FuzzCredentials(f *testing.F) {
	m := makeElection(f, group.NameEd25519, allKinds[:1], 1, 1, 7, 0)
	f.Add(belenios.MarshalCredentials(m.roll))
	f.Add([]byte("[]"))
	f.Add([]byte(`["` + m.roll[0].Public + `,1"]`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		entries, err := belenios.ParseCredentials(group.NameEd25519, raw)
		if err == nil && !bytes.Equal(belenios.MarshalCredentials(entries), raw) {
			t.Fatalf("%q is written back as %q", raw, belenios.MarshalCredentials(entries))
		}
	})
}

func FuzzCredentialCode(f *testing.F) {
	f.Add("gdWRN-sh8Xgg-vPUdZ-ievgmR")
	f.Add("Uq2-hyc-t2o-28S-sG7")
	f.Add("Uq2hyct2o28SsG7")
	f.Fuzz(func(t *testing.T, code string) {
		c, err := belenios.DeriveCredential(group.NameEd25519, "nSS8FHXPZ6Z5Nw", code)
		if (err == nil) != (belenios.CheckCredentialCode(code) == nil) {
			t.Fatalf("%q: DeriveCredential and CheckCredentialCode disagree", code)
		}
		if err == nil && strings.Contains(c.String(), code) {
			t.Fatal("the code is printed")
		}
		if err != nil && len(code) > 14 && strings.Contains(err.Error(), code) {
			t.Fatal("the error contains the code")
		}
	})
}

// FuzzEncryptedTally, FuzzResult and FuzzChoices read for three elections at
// once: homomorphic, shuffled and with lists.
func fuzzShapes(f *testing.F, seed func(b *box) []byte, read func(t *testing.T, e *belenios.Election, raw []byte) ([]byte, error)) {
	var elections []*belenios.Election
	for _, name := range []string{"ed25519-v1-3.3.0-multi", "ed25519-v1-3.3.0-nh", "ed25519-v1-3.3.0-list"} {
		b, _ := mustOpen(f, name)
		f.Add(seed(b))
		elections = append(elections, b.election)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, e := range elections {
			out, err := read(t, e, raw)
			if err == nil && !bytes.Equal(out, raw) {
				t.Fatalf("%q is written back as %q", raw, out)
			}
			if err != nil && !errors.Is(err, belenios.ErrMalformed) && !errors.Is(err, group.ErrEncoding) && !errors.Is(err, group.ErrNotMember) {
				t.Fatalf("untyped error %v", err)
			}
		}
	})
}

func FuzzEncryptedTally(f *testing.F) {
	f.Add([]byte("[[]]"))
	fuzzShapes(f, func(b *box) []byte { return b.encrypted }, func(_ *testing.T, e *belenios.Election, raw []byte) ([]byte, error) {
		return e.ReserialiseEncryptedTally(raw)
	})
}

func FuzzResult(f *testing.F) {
	f.Add([]byte(`{"result":[[]]}`))
	fuzzShapes(f, func(b *box) []byte { return b.result }, func(_ *testing.T, e *belenios.Election, raw []byte) ([]byte, error) {
		r, err := e.ParseResult(raw)
		return r.Marshal(), err
	})
}

func FuzzChoices(f *testing.F) {
	b, _ := mustOpen(f, "ed25519-v1-3.3.0-list")
	f.Add([]byte(`[[[0, 0, 0], [1, 1], [0, 0, 0, 0]]]`))
	f.Add([]byte(`[[[0,0,0],[1],[0,0,0,0]]]`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		answers, err := b.election.ParseChoices(raw)
		if err != nil && !errors.Is(err, belenios.ErrMalformed) && !errors.Is(err, belenios.ErrAnswers) {
			t.Fatalf("untyped error %v", err)
		}
		q := b.election.Questions()[0]
		if err == nil && (len(answers) != 1 || q.Check(answers[0]) != nil) {
			t.Fatalf("%s gives %v", raw, answers)
		}
	})
}

func FuzzPartialDecryption(f *testing.F) {
	b, _ := mustOpen(f, "ed25519-v1-3.3.0-multi")
	for _, p := range b.partials {
		f.Add(p.Raw)
	}
	good := map[string]bool{}
	for _, p := range b.partials {
		good[string(p.Raw)] = true
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if b.election.CheckPartial(raw) != nil || good[string(raw)] {
			return
		}
		for owner := 1; owner <= b.trustees.Len(); owner++ {
			if b.election.VerifyPartialDecryption(b.trustees, b.encrypted, belenios.OwnedPartial{Owner: owner, Raw: raw}) == nil {
				t.Fatalf("a forged partial decryption: %q", raw)
			}
		}
	})
}

// FuzzPayloads: the small structures.
func FuzzPayloads(f *testing.F) {
	f.Add(belenios.SetupData{Election: [32]byte{1}}.Marshal())
	f.Add(belenios.SizedEncryptedTally{NumTallied: 3, TotalWeight: 12}.Marshal())
	f.Add(belenios.OwnedPayload{Owner: 2}.Marshal())
	f.Fuzz(func(t *testing.T, raw []byte) {
		check := func(out []byte, err error) {
			if err == nil && !bytes.Equal(out, raw) {
				t.Fatalf("%q is written back as %q", raw, out)
			}
			if err != nil && !errors.Is(err, belenios.ErrMalformed) {
				t.Fatalf("untyped error %v", err)
			}
		}
		setup, err := belenios.ParseSetupData(raw)
		check(setup.Marshal(), err)
		sized, err := belenios.ParseSizedEncryptedTally(raw)
		check(sized.Marshal(), err)
		owned, err := belenios.ParseOwnedPayload(raw)
		check(owned.Marshal(), err)
	})
}
