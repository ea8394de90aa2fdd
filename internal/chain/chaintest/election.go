// SPDX-License-Identifier: Apache-2.0

package chaintest

import (
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/roll"
)

// Options of an election; the zero value is one question with two answers, three voters, opened at once.
type Options struct {
	Voters   int
	Weights  []int64 // of the voters, 1 where missing
	OpensAt  uint64  // default: long ago
	ClosesAt uint64  // default: in an hour
	Setup    bool    // stop before opening
	UUID     string  // default: a new one
	Campaign []byte  // the document that the election names by its hash; default: "campaign"
	// Manifest, if not nil, is what is frozen; it is not checked.
	Manifest func(uuid string) []byte
	Shuffled bool // a non-homomorphic question; a voter's answer gets 1, the other 0
	// Freeze, if not nil, changes what is frozen. The election stays there: its trustees are the test's.
	Freeze func(*contracts.IElectionFrozen)
}

// Election is an election on the ledger with all its secrets.
type Election struct {
	*Ledger
	Address     common.Address
	UUID        string
	Object      *belenios.Election
	Credentials []*belenios.Credential
	Entries     []string
	Tree        *roll.Tree
	Manifest    []byte
	Outcome     []byte // attested by Tally; "outcome" unless set before
	trustees    *belenios.Trustees
	key         *belenios.TrusteeKey
	hash        [3][32]byte // election, trustees, credentials
}

const group = "Ed25519"

func (l *Ledger) ok(err error) {
	l.t.Helper()
	if err != nil {
		l.t.Fatal(err)
	}
}

// NewElection creates an election and opens it.
func (l *Ledger) NewElection(o Options) *Election {
	l.t.Helper()
	if o.Voters == 0 {
		o.Voters = 3
	}
	if o.ClosesAt == 0 {
		o.ClosesAt = uint64(time.Now().Add(time.Hour).Unix())
	}
	e := &Election{Ledger: l, Outcome: []byte("outcome")}
	e.create(o)
	e.freeze(o)
	if o.Freeze != nil {
		return e
	}
	e.makeTrustee()
	e.makeRoll(o)
	e.store(o)
	if !o.Setup {
		e.Open()
	}
	return e
}

func (e *Election) create(o Options) {
	e.t.Helper()
	if e.UUID = o.UUID; e.UUID == "" {
		var err error
		e.UUID, err = belenios.NewUUID(rand.Reader)
		e.ok(err)
	}
	if o.Campaign == nil {
		o.Campaign = []byte("campaign")
	}
	r := e.Must(e.Elections, contracts.ElectionsMetaData, "create", sha256.Sum256(o.Campaign), e.UUID)
	for _, log := range r.Logs {
		if event, err := chain.Decode(log); err == nil {
			e.Address = event.(*chain.ElectionCreated).Election
		}
	}
}

func (e *Election) freeze(o Options) {
	e.t.Helper()
	e.Manifest = []byte(`{"manifest":"` + e.UUID + `"}`)
	if o.Manifest != nil {
		e.Manifest = o.Manifest(e.UUID)
	}
	admin := []common.Address{e.AdminAddress()}
	frozen := contracts.IElectionFrozen{
		Manifest: sha256.Sum256(e.Manifest), OpensAt: o.OpensAt, ClosesAt: o.ClosesAt, Decryptions: 1,
		Trustees: admin, Registrars: admin,
	}
	frozen.Shuffled = o.Shuffled
	if o.Freeze != nil {
		o.Freeze(&frozen)
	}
	e.must("freeze", frozen)
	e.Publish(e.Manifest)
}

func (e *Election) must(method string, args ...any) {
	e.t.Helper()
	e.Must(e.Address, contracts.ElectionMetaData, method, args...)
}

func (e *Election) makeTrustee() {
	e.t.Helper()
	key, err := belenios.GenerateTrusteeKey(rand.Reader, group)
	e.ok(err)
	e.key = key
	message := sha256.Sum256(key.PublicJSON())
	e.must("commitMessage", uint8(0), message)
	e.Publish(key.PublicJSON())
	e.must("revealMessage", uint8(0), message)
	raw, err := belenios.MarshalTrustees([][]byte{key.PublicJSON()})
	e.ok(err)
	e.trustees, err = belenios.ParseTrustees(group, raw)
	e.ok(err)
	e.hash[1] = sha256.Sum256(raw)
	e.Publish(raw)
}

func (e *Election) makeRoll(o Options) {
	e.t.Helper()
	var entries []belenios.CredentialEntry
	for i := range o.Voters {
		code, err := belenios.NewCredentialCode(rand.Reader)
		e.ok(err)
		cred, err := belenios.DeriveCredential(group, e.UUID, code)
		e.ok(err)
		entry := belenios.CredentialEntry{Public: cred.Public(), Weight: 1}
		if i < len(o.Weights) && o.Weights[i] != 1 {
			entry.Weight, entry.ShowWeight = o.Weights[i], true
		}
		e.Credentials = append(e.Credentials, cred)
		entries = append(entries, entry)
		e.Entries = append(e.Entries, entry.Text())
	}
	e.Tree = roll.New(e.Entries)
	raw := belenios.MarshalCredentials(entries)
	e.hash[2] = sha256.Sum256(raw)
	e.must("postRoll", e.Tree.Root(), uint64(len(entries)), e.hash[2])
	e.Publish(raw)
}

func (e *Election) store(o Options) {
	e.t.Helper()
	question := belenios.Question{Question: "Which?", Answers: []string{"A", "B"}, Min: 1, Max: 1}
	if o.Shuffled {
		question = belenios.Question{Kind: belenios.NonHomomorphic, Question: "How much?", Answers: []string{"A", "B"}}
	}
	object, err := belenios.NewElection(belenios.ElectionParams{
		Name: "Test", Description: "Test", Group: group, PublicKey: e.trustees.PublicKey(), UUID: e.UUID,
		Questions: []belenios.Question{question},
	})
	e.ok(err)
	e.Object = object
	e.hash[0] = object.Hash()
	e.must("storeElection", uint32(0), object.Raw())
}

// Open opens the election by decision.
func (e *Election) Open() {
	e.t.Helper()
	e.Decide(e.Address, contracts.ElectionMetaData, "open", e.hash[0], e.hash[1])
}

// Publish publishes a payload in chunks of at most 1,000 bytes, so that most have several.
func (e *Election) Publish(payload []byte) [32]byte {
	e.t.Helper()
	hash := sha256.Sum256(payload)
	total := uint32((len(payload) + 999) / 1000)
	for i := range total {
		part := payload[i*1000 : min(int(i+1)*1000, len(payload))]
		e.must("publish", hash, i, total, part)
	}
	return hash
}

// PublishAtOnce publishes a payload in parts of this size, all of them under way at the same time.
func (e *Election) PublishAtOnce(payload []byte, size int) [32]byte {
	e.t.Helper()
	hash := sha256.Sum256(payload)
	total := (len(payload) + size - 1) / size
	var pending []*chain.Pending
	for i := range total {
		part := payload[i*size : min((i+1)*size, len(payload))]
		data := e.pack(contracts.ElectionMetaData, "publish", hash, uint32(i), uint32(total), part)
		p, err := e.Sender.Submit(e.t.Context(), chain.Call{To: &e.Address, Data: data})
		e.ok(err)
		pending = append(pending, p)
	}
	for _, p := range pending {
		<-p.Done()
		_, err := p.Result()
		e.ok(err)
	}
	return hash
}

// Ballot makes a ballot of a voter for answer 0 or 1.
func (e *Election) Ballot(voter, answer int) []byte {
	e.t.Helper()
	choices := []int{0, 0}
	choices[answer] = 1
	raw, err := e.Object.EncryptBallot(rand.Reader, e.Credentials[voter], [][]int{choices})
	e.ok(err)
	return raw
}

// CastData is the call that casts a ballot of a voter.
func (e *Election) CastData(voter int, ballot []byte) []byte {
	var weight uint64 = 1
	if _, text, ok := cut(e.Entries[voter]); ok {
		fmt.Sscan(text, &weight)
	}
	return chain.CastData(ballot, weight, uint64(voter), e.Tree.Proof(voter))
}

func cut(entry string) (string, string, bool) {
	for i := range entry {
		if entry[i] == ',' {
			return entry[:i], entry[i+1:], true
		}
	}
	return entry, "", false
}

// Cast casts a ballot directly, without a gateway.
func (e *Election) Cast(voter int, ballot []byte) {
	e.t.Helper()
	_, err := e.Sender.Send(e.t.Context(), chain.Call{To: &e.Address, Data: e.CastData(voter, ballot), Gas: chain.MaxGas})
	e.ok(err)
}

// Close closes the election by decision.
func (e *Election) Close() {
	e.t.Helper()
	e.Decide(e.Address, contracts.ElectionMetaData, "close")
}

// Tally counts these ballots, which must be those that count, in order of their casting, with voters' weights, up to
// the final outcome.
func (e *Election) Tally(ballots [][]byte, weights []int64) (result []byte) {
	e.t.Helper()
	tally := e.TallyUntilShuffles(ballots, weights)
	encrypted := tally.EncryptedTally()
	if e.Object.Shuffled() {
		encrypted = e.shuffle(encrypted)
	}
	partial, err := e.Object.Decrypt(rand.Reader, e.key, encrypted)
	e.ok(err)
	e.Contribute(chain.PartialDecryption, e.Publish(partial))
	result, err = e.Object.ComputeResult(e.trustees, encrypted, tally.TotalWeight(),
		[]belenios.OwnedPartial{{Owner: 1, Raw: partial}})
	e.ok(err)
	e.append(chain.Result, result)
	head, err := chain.Head(e.t.Context(), e.Client, e.Address, nil)
	e.ok(err)
	e.must("attestOutcome", head, sha256.Sum256(e.Outcome))
	return result
}

// TallyUntilShuffles appends the encrypted tally of these ballots.
func (e *Election) TallyUntilShuffles(ballots [][]byte, weights []int64) *belenios.Tally {
	e.t.Helper()
	tally := e.Object.NewTally()
	for i, raw := range ballots {
		ballot, err := e.Object.VerifyBallot(raw)
		e.ok(err)
		e.ok(tally.Add(ballot, weights[i]))
	}
	e.Publish(tally.EncryptedTally())
	e.append(chain.EncryptedTally, tally.SizedEncryptedTally())
	return tally
}

// shuffle shuffles once and returns what is to be decrypted.
func (e *Election) shuffle(encrypted []byte) []byte {
	e.t.Helper()
	mix, err := e.Object.NewMix(encrypted)
	e.ok(err)
	shuffle, err := mix.Shuffle(rand.Reader)
	e.ok(err)
	e.ok(mix.Apply(shuffle))
	e.Contribute(chain.Shuffle, e.Publish(shuffle))
	e.must("submit", uint8(chain.EndShuffles), [32]byte{})
	e.attest(chain.EndShuffles, [32]byte{})
	return mix.EncryptedTally()
}

// Contribute submits and attests the trustee's event with this content, which is to be published.
func (e *Election) Contribute(t chain.EventType, content [32]byte) {
	e.t.Helper()
	e.must("contribute", uint8(t), content)
	e.attest(t, sha256.Sum256(belenios.OwnedPayload{Owner: 1, Payload: content}.Marshal()))
}

// append publishes, submits and attests an event.
func (e *Election) append(t chain.EventType, payload []byte) {
	e.t.Helper()
	hash := e.Publish(payload)
	e.must("submit", uint8(t), hash)
	e.attest(t, hash)
}

func (e *Election) attest(t chain.EventType, hash [32]byte) {
	e.t.Helper()
	height, err := e.Client.CallContract(e.t.Context(), callMsg(e.Address, e.pack(contracts.ElectionMetaData, "height")), nil)
	e.ok(err)
	var h uint64
	for _, b := range height[24:] {
		h = h<<8 | uint64(b)
	}
	e.must("attest", h, uint8(t), hash)
}

func callMsg(to common.Address, data []byte) ethereum.CallMsg {
	return ethereum.CallMsg{To: &to, Data: data}
}
