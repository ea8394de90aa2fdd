// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/roll"
)

// Accounts of the cast. Trustees are account(30) on, validators account(40) on.
var (
	organiser = account(10)
	registrar = account(20)
	auditor   = account(70)
	stranger  = account(99)
)

const (
	testUUID = "Board123456789"
	opensAt  = start + 1_000
	closesAt = start + 5_000
)

var manifest = sha256.Sum256([]byte("manifest"))

// stream is a fixed stream of bytes for keys and proofs, so that tests do the same each time.
type stream struct {
	seed    [32]byte
	counter uint64
}

func (s *stream) Read(p []byte) (int, error) {
	for i := range p {
		block := sha256.Sum256(binary.BigEndian.AppendUint64(s.seed[:], s.counter))
		s.counter++
		p[i] = block[0]
	}
	return len(p), nil
}

type voter struct {
	credential *belenios.Credential
	entry      belenios.CredentialEntry
}

// options of a board; the zero value is completed by newBoard.
type options struct {
	validators, trustees, registrars int
	members, threshold               int // of the trustees, the last ones
	roundSeconds                     uint64
	shuffled                         bool
	answers                          int
	group                            string
}

// board is an election in the EVM beside the keys and objects of its parties.
type board struct {
	consortium
	election contract
	options
	rand     *stream
	parsed   *belenios.Election
	keys     []*belenios.TrusteeKey // decryption keys by owner
	said     [3][][]byte            // messages of the ceremony's rounds, by owner
	trustees []byte
	parties  *belenios.Trustees
	voters   []voter
	list     []byte
	tree     *roll.Tree
}

func hashOf(data []byte) [32]byte { return sha256.Sum256(data) }

func accounts(first, n int) (out []common.Address) {
	for i := range n {
		out = append(out, account(byte(first+i)))
	}
	return out
}

// newBoard creates an election in Draft.
func newBoard(t testing.TB, o options) *board {
	t.Helper()
	o.validators, o.trustees = max(o.validators, 1), max(o.trustees, 1)
	o.registrars, o.answers = max(o.registrars, 1), max(o.answers, 2)
	if o.group == "" {
		o.group = group.NameEd25519
	}
	grants := []contracts.IOrganisationsGrant{
		{Role: contracts.RoleOrganiser, Account: organiser}, {Role: contracts.RoleAuditor, Account: auditor},
	}
	for role, list := range map[contracts.Role][]common.Address{
		contracts.RoleValidator: accounts(40, o.validators), contracts.RoleTrustee: accounts(30, o.trustees),
		contracts.RoleRegistrar: accounts(20, o.registrars),
	} {
		for _, a := range list {
			grants = append(grants, contracts.IOrganisationsGrant{Role: role, Account: a})
		}
	}
	b := &board{consortium: newConsortium(t, 1, grants...), options: o, rand: &stream{seed: hashOf([]byte(t.Name()))}}
	b.makeObjects()
	factory := b.at(b.deploy(account(200), contracts.ElectionsMetaData, 0, b.address), contracts.ElectionsMetaData)
	factory.must(organiser, "create", [32]byte{7}, testUUID)
	b.election = b.at(factory.view("byUuid", testUUID)[0].(common.Address), contracts.ElectionMetaData)
	return b
}

// makeObjects makes trustees' keys, the election object and a roll of four: plain, "elt,1", weight 3, plain.
func (b *board) makeObjects() {
	var items [][]byte
	for round := range b.said {
		b.said[round] = make([][]byte, b.options.trustees)
	}
	for i := range b.options.trustees - b.options.members {
		key, err := belenios.GenerateTrusteeKey(b.rand, b.group)
		b.ok(err)
		b.keys, items = append(b.keys, key), append(items, belenios.SingleItem(key.PublicJSON()))
		b.said[0][i] = key.PublicJSON()
	}
	if b.options.members > 0 {
		items = append(items, b.makeGroup())
	}
	var err error
	b.trustees, err = belenios.MarshalTrusteeItems(items...)
	b.ok(err)
	b.parties, err = belenios.ParseTrustees(b.group, b.trustees)
	b.ok(err)
	question := belenios.Question{Question: "Which?", Min: 1, Max: min(5, b.answers)}
	if b.shuffled {
		question = belenios.Question{Question: "How much?", Kind: belenios.NonHomomorphic}
	}
	for i := range b.answers {
		question.Answers = append(question.Answers, fmt.Sprint("Project ", i+1))
	}
	b.parsed, err = belenios.NewElection(belenios.ElectionParams{
		Description: "d", Name: "n", Group: b.group, UUID: testUUID, PublicKey: b.parties.PublicKey(),
		Questions: []belenios.Question{question},
	})
	b.ok(err)
	b.makeRoll()
}

// makeGroup runs the ceremony of the members and returns their item.
func (b *board) makeGroup() []byte {
	first, size := b.options.trustees-b.options.members, b.options.members
	secrets := make([]*belenios.CeremonyKey, size)
	for i := range secrets {
		var err error
		secrets[i], err = belenios.NewCeremonyKey(b.rand, b.group)
		b.ok(err)
		b.said[0][first+i], err = secrets[i].Certificate(b.rand, belenios.CeremonyContext{
			Group: b.group, Size: size, Threshold: b.threshold, Index: i + 1,
		})
		b.ok(err)
	}
	ceremony, err := belenios.NewCeremony(b.group, b.said[0][first:])
	b.ok(err)
	for i, k := range secrets {
		b.said[1][first+i], err = ceremony.Polynomial(b.rand, k)
		b.ok(err)
	}
	for i, k := range secrets {
		b.said[2][first+i], err = ceremony.Output(b.rand, k, b.said[1][first:])
		b.ok(err)
		key, err := ceremony.DecryptionKey(k, b.said[2][first+i])
		b.ok(err)
		b.keys = append(b.keys, key)
	}
	parameters, err := ceremony.Parameters(b.said[1][first:], b.said[2][first:])
	b.ok(err)
	return belenios.PedersenItem(parameters)
}

func (b *board) makeRoll() {
	var entries []belenios.CredentialEntry
	var texts []string
	for i := range 4 {
		code, err := belenios.NewCredentialCode(b.rand)
		b.ok(err)
		credential, err := belenios.DeriveCredential(b.group, testUUID, code)
		b.ok(err)
		entry := belenios.CredentialEntry{Public: credential.Public(), Weight: 1, ShowWeight: i == 1}
		if i == 2 && !b.shuffled {
			entry.Weight = 3
		}
		b.voters = append(b.voters, voter{credential, entry})
		entries, texts = append(entries, entry), append(texts, entry.Text())
	}
	b.list = belenios.MarshalCredentials(entries)
	b.tree = roll.New(texts)
}

func (b *board) ok(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// ---- Steps of the setup

func (b *board) frozen() contracts.IElectionFrozen {
	return contracts.IElectionFrozen{
		Manifest: manifest, OpensAt: opensAt, ClosesAt: closesAt, Shuffled: b.shuffled,
		Decryptions: uint16(b.options.trustees - b.options.members + b.threshold), Members: uint16(b.options.members),
		Threshold: uint16(b.threshold), RoundSeconds: b.roundSeconds, Trustees: accounts(30, b.options.trustees),
		Registrars: accounts(20, b.registrars),
	}
}

func (b *board) freeze() { b.election.must(organiser, "freeze", b.frozen()) }

// postKeys runs the whole ceremony.
func (b *board) postKeys() {
	for round := range uint8(3) {
		b.half("commitMessage", round)
		b.half("revealMessage", round)
	}
}

// half is a stage of the ceremony: all who take part in the round commit, or reveal.
func (b *board) half(method string, round uint8) {
	b.t.Helper()
	for i := range b.options.trustees {
		if round == 0 || i >= b.options.trustees-b.options.members {
			b.election.must(account(byte(30+i)), method, round, b.message(round, i))
		}
	}
}

// message is the hash of what trustee i (from 0) says in a round.
func (b *board) message(round uint8, i int) [32]byte { return hashOf(b.said[round][i]) }

func (b *board) rollArgs() []any {
	return []any{b.tree.Root(), uint64(b.tree.Len()), hashOf(b.list)}
}

func (b *board) postRolls() {
	for _, r := range accounts(20, b.registrars) {
		b.election.must(r, "postRoll", b.rollArgs()...)
	}
}

func (b *board) store() { b.election.must(organiser, "storeElection", uint32(0), b.parsed.Raw()) }

func (b *board) setUp() {
	b.freeze()
	b.postKeys()
	b.postRolls()
	b.store()
}

// decideElection decides a call of the election.
func (b *board) decideElection(method string, args ...any) (receipt, error) {
	b.t.Helper()
	return b.decide(b.election.address, b.election.pack(method, args...))
}

func (b *board) open() {
	b.t.Helper()
	_, err := b.decideElection("open", b.parsed.Hash(), hashOf(b.trustees))
	b.ok(err)
}

// opened brings the election to the first second of voting.
func (b *board) opened() {
	b.t.Helper()
	b.setUp()
	b.open()
	b.now = opensAt
}

// ---- Voting

// ballot makes voter i's ballot for one answer.
func (b *board) ballot(i, answer int) []byte {
	b.t.Helper()
	choices := make([]int, b.answers)
	choices[answer] = 1
	raw, err := b.parsed.EncryptBallot(b.rand, b.voters[i].credential, [][]int{choices})
	b.ok(err)
	return raw
}

// castArgs are the arguments of cast for voter i.
func (b *board) castArgs(i int, ballot []byte) []any {
	return []any{ballot, uint64(b.voters[i].entry.Weight), uint64(i), b.tree.Proof(i)}
}

func (b *board) cast(i int, ballot []byte) receipt {
	b.t.Helper()
	return b.election.must(stranger, "cast", b.castArgs(i, ballot)...)
}

func (b *board) closed() {
	b.t.Helper()
	b.now = closesAt
	b.election.must(stranger, "close")
}

// ---- After voting

// submitter is who may submit an event: the trustee for its own, the organiser for the rest.
func submitter(eventType contracts.EventType, trustee int) common.Address {
	if isContribution(eventType) {
		return account(byte(30 + trustee))
	}
	return organiser
}

func isContribution(eventType contracts.EventType) bool {
	return eventType == contracts.EventPartialDecryption || eventType == contracts.EventShuffle
}

// owned is the payload that the contract makes of an owner's contribution.
func owned(owner int, content [32]byte) [32]byte {
	return hashOf(belenios.OwnedPayload{Owner: owner, Payload: content}.Marshal())
}

func (b *board) submit(who common.Address, eventType contracts.EventType, payload [32]byte) {
	b.t.Helper()
	method := "submit"
	if isContribution(eventType) {
		method = "contribute"
	}
	b.election.must(who, method, eventType, payload)
}

// append submits an event and attests it by as many validators as it needs. Of a trustee's contribution, payload is
// the content.
func (b *board) append(eventType contracts.EventType, payload [32]byte, trustee int) {
	b.t.Helper()
	b.submit(submitter(eventType, trustee), eventType, payload)
	if isContribution(eventType) {
		payload = owned(trustee+1, payload)
	}
	before := b.height()
	for _, v := range accounts(40, b.validators) {
		if b.height() != before {
			return
		}
		b.election.must(v, "attest", before, eventType, payload)
	}
	if b.height() == before {
		b.t.Fatalf("%s is not appended by all validators", contracts.EventTypeName(eventType))
	}
}

func (b *board) height() uint64 { return b.election.view("height")[0].(uint64) }
func (b *board) phase() string {
	return contracts.PhaseName(b.election.view("phase")[0].(uint8))
}
func (b *board) head() [32]byte { return b.election.view("head")[0].([32]byte) }

// payload makes up the hash of a payload for tests that do not care what is in it.
func payload(name string) [32]byte { return hashOf([]byte(name)) }

func bigInt(n int) *big.Int { return big.NewInt(int64(n)) }
