// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/vectors"
)

// box is an archive taken apart, as a verifier would.
type box struct {
	header    archive.Header
	election  *belenios.Election
	trustees  *belenios.Trustees
	roll      []belenios.CredentialEntry
	ballots   [][]byte
	encrypted []byte
	sized     []byte
	shuffles  [][]byte
	partials  []belenios.OwnedPartial
	result    []byte
}

// open reads an archive without verifying ballots. The error is the first one
// of any message.
func open(raw []byte) (*box, error) {
	r, err := archive.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	b := &box{header: r.Header()}
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return b, nil
		}
		if err != nil {
			return nil, err
		}
		if err := b.add(rec); err != nil {
			return nil, err
		}
	}
}

func (b *box) add(rec *archive.Record) (err error) {
	switch rec.Event.Type {
	case archive.Setup:
		if b.election, err = belenios.ParseElection(rec.Data[0]); err != nil {
			return err
		}
		if b.trustees, err = belenios.ParseTrustees(b.election.GroupName(), rec.Data[1]); err != nil {
			return err
		}
		if b.roll, err = belenios.ParseCredentials(b.election.GroupName(), rec.Data[2]); err != nil {
			return err
		}
		setup, err := belenios.ParseSetupData(rec.Data[3])
		if err != nil {
			return err
		}
		if setup.Election != rec.Hashes[0] || setup.Trustees != rec.Hashes[1] || setup.Credentials != rec.Hashes[2] {
			return errors.New("setup_data does not refer to the data before it")
		}
	case archive.Ballot:
		b.ballots = append(b.ballots, rec.Data[0])
	case archive.EncryptedTally:
		b.encrypted, b.sized = rec.Data[0], rec.Data[1]
	case archive.Shuffle:
		b.shuffles = append(b.shuffles, rec.Data[0])
		_, err = owner(rec)
		return err
	case archive.PartialDecryption:
		o, err := owner(rec)
		if err != nil {
			return err
		}
		b.partials = append(b.partials, belenios.OwnedPartial{Owner: o, Raw: rec.Data[0]})
	case archive.Result:
		b.result = rec.Data[0]
	}
	return nil
}

// owner reads an owned payload that must refer to the data before it.
func owner(rec *archive.Record) (int, error) {
	o, err := belenios.ParseOwnedPayload(rec.Data[1])
	if err == nil && o.Payload != rec.Hashes[0] {
		err = errors.New("owned payload does not refer to the data before it")
	}
	return o.Owner, err
}

func mustOpen(t testing.TB, name string) (*box, vectors.Case) {
	t.Helper()
	c, err := vectors.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := open(c.Archive)
	if err != nil {
		t.Fatal(err)
	}
	return b, c
}

// tally counts the last ballot of each voter.
func (b *box) tally() (*belenios.Tally, error) {
	weights := map[string]int64{}
	for _, c := range b.roll {
		weights[c.Public] = c.Weight
	}
	t, last := b.election.NewTally(), map[string]*belenios.Ballot{}
	for _, raw := range b.ballots {
		ballot, err := b.election.VerifyBallot(raw)
		if err != nil {
			return nil, err
		}
		w, ok := weights[ballot.Credential]
		if !ok {
			return nil, errors.New("credential not on the list")
		}
		if old := last[ballot.Credential]; old != nil {
			if err := t.Sub(old, w); err != nil {
				return nil, err
			}
		}
		last[ballot.Credential] = ballot
		if err := t.Add(ballot, w); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// verify checks a complete archive: what a verifier does, in its thinnest form.
func (b *box) verify() error {
	if b.trustees.PublicKey() != b.election.PublicKey() {
		return errors.New("the election's key is not the trustees'")
	}
	tally, err := b.tally()
	if err != nil {
		return err
	}
	if b.encrypted == nil || b.result == nil {
		return errors.New("not tallied")
	}
	if !bytes.Equal(tally.EncryptedTally(), b.encrypted) {
		return errors.New("encrypted tally differs")
	}
	if !bytes.Equal(tally.SizedEncryptedTally(), b.sized) {
		return errors.New("sized encrypted tally differs")
	}
	decrypted, err := b.decrypted()
	if err != nil {
		return err
	}
	return b.election.VerifyResult(b.trustees, decrypted, tally.TotalWeight(), b.partials, b.result)
}

// decrypted is the encrypted tally that the trustees decrypted: after the
// shuffles, which it verifies, if there are any.
func (b *box) decrypted() ([]byte, error) {
	if !b.election.Shuffled() {
		return b.encrypted, nil
	}
	mix, err := b.election.NewMix(b.encrypted)
	if err != nil {
		return nil, err
	}
	for _, shuffle := range b.shuffles {
		if err := mix.Apply(shuffle); err != nil {
			return nil, err
		}
	}
	return mix.EncryptedTally(), nil
}

// slowVector has three shuffles in a slow group.
const slowVector = "rfc3526-v1-2.0-nh"

// TestValidVectors verifies belenios-tool's archives from end to end and then
// makes the tally, the result and the whole archive again.
func TestValidVectors(t *testing.T) {
	cases, err := vectors.Valid()
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) != 16 {
		t.Errorf("%d archives, want 16", len(cases))
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			if testing.Short() && c.Name == slowVector {
				t.Skip("slow group: without -short")
			}
			b, err := open(c.Archive)
			if err != nil {
				t.Fatal(err)
			}
			if err := b.verify(); err != nil {
				t.Fatal(err)
			}
			checkResult(t, b, c)
			checkKeys(t, b, c)
			checkVotes(t, b, c)
		})
	}
}

func checkResult(t *testing.T, b *box, c vectors.Case) {
	sized, err := belenios.ParseSizedEncryptedTally(b.sized)
	if err != nil || !bytes.Equal(sized.Marshal(), b.sized) {
		t.Fatalf("sized_encrypted_tally: %v", err)
	}
	decrypted, err := b.decrypted()
	if err != nil {
		t.Fatal(err)
	}
	got, err := b.election.ComputeResult(b.trustees, decrypted, sized.TotalWeight, b.partials)
	if err != nil || !bytes.Equal(got, b.result) {
		t.Fatalf("result %s, want %s: %v", got, b.result, err)
	}
	// The expected order of shuffled votes is not that of the shuffles.
	r, err := b.election.ParseResult(got)
	if err != nil {
		t.Fatal(err)
	}
	for i := range r {
		slices.SortFunc(r[i].Votes, slices.Compare)
	}
	var want bytes.Buffer
	if err := json.Compact(&want, c.ExpectedResult); err != nil {
		t.Fatal(err)
	}
	if got := string(r.Marshal()); got != `{"result":`+want.String()+"}" {
		t.Errorf("result %s, want %s", got, want.String())
	}
}

// checkVotes reads the plain votes and makes ballots of them again.
func checkVotes(t *testing.T, b *box, c vectors.Case) {
	if len(c.Votes) != len(b.ballots) {
		t.Fatalf("%d votes, %d ballots", len(c.Votes), len(b.ballots))
	}
	vote := c.Votes[0]
	answers, err := b.election.ParseChoices(vote.Choice)
	if err != nil {
		t.Fatal(err)
	}
	cred, err := belenios.DeriveCredential(b.election.GroupName(), b.election.UUID(), c.Credentials[vote.Voter-1])
	if err != nil {
		t.Fatal(err)
	}
	raw, err := b.election.EncryptBallot(seeded(1), cred, answers)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.election.VerifyBallot(raw); err != nil {
		t.Error(err)
	}
}

// TestEmbeddingVectors decrypts belenios-tool's ballots with the private keys:
// the elements are those that we embed the plain votes in, padding and all.
func TestEmbeddingVectors(t *testing.T) {
	for _, name := range []string{"ed25519-v1-3.3.0-nh", "rfc3526-v1-2.0-nh"} {
		b, c := mustOpen(t, name)
		e := b.election
		var keys []*belenios.TrusteeKey
		for _, raw := range c.TrusteeKeys {
			k, err := belenios.ParseTrusteeKey(e.GroupName(), []byte(raw))
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, k)
		}
		plain, err := e.Plain(keys, b.encrypted, 0)
		if err != nil {
			t.Fatal(err)
		}
		votes := map[string]bool{}
		for _, v := range c.Votes {
			answers, err := e.ParseChoices(v.Choice)
			if err != nil {
				t.Fatal(err)
			}
			x, err := e.Group().Embed(answers[0])
			if err != nil {
				t.Fatal(err)
			}
			votes[string(e.Group().AppendText(nil, x))] = true
		}
		if len(plain) != 20 || len(votes) != 20 {
			t.Errorf("%s: %d ballots, %d different votes", name, len(plain), len(votes))
		}
		for _, x := range plain {
			if !votes[string(e.Group().AppendText(nil, x))] {
				t.Errorf("%s: a vote that is embedded differently", name)
			}
		}
	}
}

// seeded is a reproducible source of randomness.
func seeded(seed byte) io.Reader { return rand.NewChaCha8([32]byte{seed}) }

// checkKeys derives the public sides of the private keys and credentials.
func checkKeys(t *testing.T, b *box, c vectors.Case) {
	e := b.election
	if e.UUID() != c.UUID || c.Ceremony == nil && len(c.TrusteeKeys) != b.trustees.Len() {
		t.Errorf("uuid %s, want %s; %d trustees, want %d", e.UUID(), c.UUID, b.trustees.Len(), len(c.TrusteeKeys))
	}
	for i, raw := range c.TrusteeKeys {
		k, err := belenios.ParseTrusteeKey(e.GroupName(), []byte(raw))
		if err != nil || k.PublicKey() != b.trustees.Key(i+1) || string(k.MarshalPrivate()) != raw {
			t.Errorf("trustee %d: %v", i+1, err)
		}
	}
	onRoll := map[string]bool{}
	for _, entry := range b.roll {
		onRoll[entry.Public] = true
	}
	for _, code := range c.Credentials {
		cred, err := belenios.DeriveCredential(e.GroupName(), e.UUID(), code)
		if err != nil || !onRoll[cred.Public()] {
			t.Errorf("credential not on the list: %v", err)
		}
	}
}

// TestReproduceArchive writes the archives again, byte for byte.
func TestReproduceArchive(t *testing.T) {
	cases, err := vectors.Valid()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		r, err := archive.NewReader(bytes.NewReader(c.Archive))
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		w, err := archive.NewWriter(&out, r.Header())
		if err != nil {
			t.Fatal(err)
		}
		for {
			rec, err := r.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", c.Name, err)
			}
			head, err := w.Append(rec.Event.Type, rec.Data...)
			if err != nil || head != rec.Hash || head != sha256.Sum256(rec.Raw) {
				t.Fatalf("%s: event %d: %v", c.Name, rec.Event.Height, err)
			}
		}
		if !bytes.Equal(out.Bytes(), c.Archive) {
			t.Errorf("%s: written differently", c.Name)
		}
	}
}
