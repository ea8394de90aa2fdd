// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/vectors"
)

// growing is an archive that has got as far as its encrypted tally, and grows.
type growing struct {
	t        testing.TB
	rand     io.Reader
	out      bytes.Buffer
	w        *archive.Writer
	election *belenios.Election
	trustees *belenios.Trustees
	mix      *belenios.Mix
}

func (c *growing) check(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *growing) add(kind archive.EventType, data ...[]byte) {
	c.t.Helper()
	_, err := c.w.Append(kind, data...)
	c.check(err)
}

// owned adds a trustee's message.
func (c *growing) owned(kind archive.EventType, owner int, raw []byte) {
	c.t.Helper()
	c.add(kind, raw, belenios.OwnedPayload{Owner: owner, Payload: sha256.Sum256(raw)}.Marshal())
}

// begin starts an archive with everything up to the encrypted tally.
func begin(t testing.TB, h archive.Header, b *box, copied func(c *growing)) *growing {
	t.Helper()
	c := &growing{t: t, rand: rand.NewChaCha8([32]byte{1})}
	var err error
	c.w, err = archive.NewWriter(&c.out, h)
	c.check(err)
	copied(c)
	c.election, c.trustees = b.election, b.trustees
	c.mix, err = b.election.NewMix(b.encrypted)
	c.check(err)
	return c
}

// shuffle adds our shuffle, or belenios-tool's, which we must accept.
func (c *growing) shuffle(b *tool, owner int, theirs bool) {
	c.t.Helper()
	raw, err := c.mix.Shuffle(c.rand)
	if theirs {
		b.write(c.election.UUID()+".bel", c.out.Bytes())
		out, messages, failed := b.run("election", "shuffle", fmt.Sprintf("--trustee-id=%d", owner))
		if failed != nil {
			c.t.Fatalf("belenios-tool does not shuffle: %v\n%s", failed, messages)
		}
		first, _, _ := strings.Cut(out, "\n") // owned_shuffle comes after it
		raw = []byte(first)
	}
	c.check(err)
	if err := c.mix.Apply(raw); err != nil {
		c.t.Fatalf("shuffle %d: %v", owner, err)
	}
	c.owned(archive.Shuffle, owner, raw)
}

// finish decrypts and has belenios-tool verify everything.
func (c *growing) finish(b *tool, keys ...*belenios.TrusteeKey) []byte {
	c.t.Helper()
	c.add(archive.EndShuffles)
	var partials []belenios.OwnedPartial
	for i, k := range keys {
		raw, err := c.election.Decrypt(c.rand, k, c.mix.EncryptedTally())
		c.check(err)
		partials = append(partials, belenios.OwnedPartial{Owner: i + 1, Raw: raw})
		c.owned(archive.PartialDecryption, i+1, raw)
	}
	result, err := c.election.ComputeResult(c.trustees, c.mix.EncryptedTally(), int64(c.mix.Len()), partials)
	c.check(err)
	c.add(archive.Result, result)
	b.write(c.election.UUID()+".bel", c.out.Bytes())
	if _, messages, err := b.run("election", "verify"); err != nil || !strings.Contains(messages, "all checks passed") {
		c.t.Errorf("belenios-tool refuses our archive: %v\n%s", err, messages)
	}
	return result
}

// TestToolAcceptsOurShuffles finishes an election that belenios-tool began:
// the tool makes the second shuffle of three, on top of ours.
func TestToolAcceptsOurShuffles(t *testing.T) {
	b := newTool(t)
	if testing.Short() {
		t.Skip("slow group: without -short")
	}
	v, err := vectors.Get(slowShuffled)
	if err != nil {
		t.Fatal(err)
	}
	tallied := &box{}
	r, err := archive.NewReader(bytes.NewReader(v.Archive))
	if err != nil {
		t.Fatal(err)
	}
	var records []*archive.Record
	for tallied.encrypted == nil {
		rec, err := r.Next()
		if err == nil {
			err = tallied.add(rec)
		}
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, rec)
	}
	c := begin(t, r.Header(), tallied, func(c *growing) {
		for _, rec := range records {
			c.add(rec.Event.Type, rec.Data...)
		}
	})
	var keys []*belenios.TrusteeKey
	for owner, private := range v.TrusteeKeys {
		c.shuffle(b, owner+1, owner == 1)
		k, err := belenios.ParseTrusteeKey(c.election.GroupName(), []byte(private))
		c.check(err)
		keys = append(keys, k)
	}
	var want [][][]int
	c.check(json.Unmarshal(v.ExpectedResult, &want))
	got, err := c.election.ParseResult(c.finish(b, keys...))
	c.check(err)
	slices.SortFunc(got[0].Votes, slices.Compare)
	if !slices.EqualFunc(got[0].Votes, want[0], slices.Equal) {
		t.Errorf("votes %v, want %v", got[0].Votes, want[0])
	}
}

// TestToolShufflesFew: belenios-tool shuffles no ballots, and one, as we do.
func TestToolShufflesFew(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for n, want := range []string{`{"result":[[]]}`, `{"result":[[[7,255]]]}`} {
		b := newTool(t)
		q := belenios.Question{Kind: belenios.NonHomomorphic, Question: "order", Answers: []string{"a", "b"}}
		m := makeElection(t, group.NameRFC3526, []belenios.Question{q}, 1, 1)
		tally := m.election.NewTally()
		tallied := &box{election: m.election, encrypted: tally.EncryptedTally()}
		var err error
		tallied.trustees, err = belenios.ParseTrustees(m.election.GroupName(), m.trustees)
		m.check(err)
		var ballots [][]byte
		for range n {
			ballots = append(ballots, m.ballot(0, []int{7, 255}))
			ballot, err := m.election.VerifyBallot(ballots[0])
			m.check(err)
			m.check(tally.Add(ballot, 1))
		}
		tallied.encrypted = tally.EncryptedTally()
		c := begin(t, archive.Header{Timestamp: testTime}, tallied, func(c *growing) {
			roll := belenios.MarshalCredentials(m.roll)
			setup := belenios.SetupData{Election: m.election.Hash(), Trustees: sha256.Sum256(m.trustees), Credentials: sha256.Sum256(roll)}
			c.add(archive.Setup, m.election.Raw(), m.trustees, roll, setup.Marshal())
			for _, raw := range ballots {
				c.add(archive.Ballot, raw)
			}
			c.add(archive.EndBallots)
			c.add(archive.EncryptedTally, tallied.encrypted, tally.SizedEncryptedTally())
		})
		c.shuffle(b, 1, true)
		c.shuffle(b, 1, false)
		if got := c.finish(b, m.keys...); string(got) != want {
			t.Errorf("result %s, want %s", got, want)
		}
	}
}
