// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"crypto/sha256"
	"math/rand/v2"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/belenios/group"
)

// made is an election made by this package, with its secrets.
type made struct {
	t        testing.TB
	rand     *rand.ChaCha8 // reproducible: tests only
	election *belenios.Election
	keys     []*belenios.TrusteeKey
	trustees []byte
	creds    []*belenios.Credential
	codes    []string
	roll     []belenios.CredentialEntry
}

const testTime = 1_700_000_000

// makeElection sets up an election with one voter for each weight.
func makeElection(t testing.TB, groupName string, questions []belenios.Question, trustees int, weights ...int64) *made {
	t.Helper()
	m := &made{t: t, rand: rand.NewChaCha8([32]byte{byte(len(weights)), groupName[0]})}
	var public [][]byte
	for range trustees {
		k, err := belenios.GenerateTrusteeKey(m.rand, groupName)
		m.check(err)
		m.keys = append(m.keys, k)
		public = append(public, k.PublicJSON())
	}
	var err error
	m.trustees, err = belenios.MarshalTrustees(public)
	m.check(err)
	parsed, err := belenios.ParseTrustees(groupName, m.trustees)
	m.check(err)
	uuid, err := belenios.NewUUID(m.rand)
	m.check(err)
	m.election, err = belenios.NewElection(belenios.ElectionParams{
		Description: "Żółć & <b>\"quoted\"</b> \\ \n\t\x7f\x01 \u2028", Name: "Łódź", Group: groupName,
		PublicKey: parsed.PublicKey(), Questions: questions, UUID: uuid,
	})
	m.check(err)
	for _, w := range weights {
		code, err := belenios.NewCredentialCode(m.rand)
		m.check(err)
		m.addVoter(code, w)
	}
	return m
}

func (m *made) addVoter(code string, weight int64) {
	c, err := belenios.DeriveCredential(m.election.GroupName(), m.election.UUID(), code)
	m.check(err)
	m.creds = append(m.creds, c)
	m.codes = append(m.codes, code)
	m.roll = append(m.roll, belenios.CredentialEntry{Public: c.Public(), Weight: weight})
}

func (m *made) check(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

// ballot encrypts voter's answers.
func (m *made) ballot(voter int, answers ...[]int) []byte {
	m.t.Helper()
	raw, err := m.election.EncryptBallot(m.rand, m.creds[voter], answers)
	m.check(err)
	return raw
}

// tallied counts, decrypts and returns the whole archive and the result.
func (m *made) tallied(ballots ...[]byte) ([]byte, belenios.Result) {
	m.t.Helper()
	var out bytes.Buffer
	w, err := archive.NewWriter(&out, archive.Header{Timestamp: testTime})
	m.check(err)
	add := func(t archive.EventType, data ...[]byte) {
		_, err := w.Append(t, data...)
		m.check(err)
	}
	roll := belenios.MarshalCredentials(m.roll)
	setup := belenios.SetupData{Election: m.election.Hash(), Trustees: sha256.Sum256(m.trustees), Credentials: sha256.Sum256(roll)}
	add(archive.Setup, m.election.Raw(), m.trustees, roll, setup.Marshal())
	b := &box{election: m.election, roll: m.roll, ballots: ballots}
	for _, raw := range ballots {
		add(archive.Ballot, raw)
	}
	add(archive.EndBallots)
	tally, err := b.tally()
	m.check(err)
	encrypted := tally.EncryptedTally()
	add(archive.EncryptedTally, encrypted, tally.SizedEncryptedTally())
	if m.election.Shuffled() {
		mix, err := m.election.NewMix(encrypted)
		m.check(err)
		for i := range m.keys {
			shuffle, err := mix.Shuffle(m.rand)
			m.check(err)
			m.check(mix.Apply(shuffle))
			add(archive.Shuffle, shuffle, belenios.OwnedPayload{Owner: i + 1, Payload: sha256.Sum256(shuffle)}.Marshal())
		}
		add(archive.EndShuffles)
		encrypted = mix.EncryptedTally()
	}
	for i, k := range m.keys {
		p, err := m.election.Decrypt(m.rand, k, encrypted)
		m.check(err)
		b.partials = append(b.partials, belenios.OwnedPartial{Owner: i + 1, Raw: p})
		add(archive.PartialDecryption, p, belenios.OwnedPayload{Owner: i + 1, Payload: sha256.Sum256(p)}.Marshal())
	}
	trustees, err := belenios.ParseTrustees(m.election.GroupName(), m.trustees)
	m.check(err)
	result, err := m.election.ComputeResult(trustees, encrypted, tally.TotalWeight(), b.partials)
	m.check(err)
	add(archive.Result, result)
	r, err := m.election.ParseResult(result)
	m.check(err)
	return out.Bytes(), r
}

// allKinds are questions of every kind: four homomorphic ones, one of lists and
// one that is shuffled, which voters of weight 1 only can answer.
var allKinds = []belenios.Question{
	{Question: "one of two", Answers: []string{"yes", "no"}, Min: 1, Max: 1},
	{Question: "up to all", Answers: []string{"a", "b", "c"}, Min: 0, Max: 3},
	{Question: "blank or two", Answers: []string{"a", "b", "c"}, Min: 2, Max: 2, Blank: true},
	{Question: "blank or up to one", Answers: []string{"a", "\"b\""}, Min: 0, Max: 1, Blank: true},
	{Question: "one list", Kind: belenios.Lists, Lists: [][]string{{"A", "a", "\"b\""}, {"B", "c"}, {"empty"}}},
	{Question: "order them", Kind: belenios.NonHomomorphic, Answers: []string{"a", "\"b\"", "c"}, Extra: []byte(`{"scoring":[3,2,1]}`)},
}

// kindsOf are those of allKinds that a group can encrypt.
func kindsOf(groupName string) []belenios.Question {
	if groupName == group.NameBelenios2048 {
		return allKinds[:5]
	}
	return allKinds
}

// vote cuts answers to allKinds to those that a group can encrypt.
func vote(groupName string, answers ...[]int) [][]int { return answers[:len(kindsOf(groupName))] }
