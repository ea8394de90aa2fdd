// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
)

// MaxBody is the most bytes of a proof in JSON.
const MaxBody = 4 << 20

// maxHeader is the most bytes of an Ethereum header, some 600 of which are used.
const maxHeader = 2048

// maxBallot is the most bytes of a ballot, the contract's own limit.
const maxBallot = 120_000

// Phases are the contract's, as in a gateway's answers.
var Phases = []string{"draft", "setup", "open", "closed", "shuffling", "decrypting", "tallied", "final"}

// Election is what more than two thirds of the validators have signed about an election, as of one block. Hashes are
// zero where there is nothing yet.
type Election struct {
	Block, Time             uint64 // the block that all this is of, and its time, as contracts see it
	SignedAt                uint64 // when the validators made it final, by their clocks: it need not be the newest
	BlockHash               Word
	Signatures, Validators  int // how many were checked, of how many at this block
	SignedPower, TotalPower uint64

	UUID                        string
	Contract, Organiser         [20]byte
	Phase                       string // at the block's time
	Campaign, Manifest          Word
	OpensAt, ClosesAt, ClosedAt uint64
	RollRoot, RollCredentials   Word
	RollCount                   uint64
	Head                        Word // SHA-256 of the last event
	Events, Voters, Ballots     uint64
	Outcome                     Word
	Object                      Word // SHA-256 of the election object given, which is the one in the ledger
}

// The states of a ballot.
const (
	Counted  = "counted"  // in the ledger, and the last one of its voter
	Replaced = "replaced" // in the ledger, and its voter cast another one later
	Absent   = "absent"   // not in the ledger as of this block
)

// Ballot is what is proven about a ballot.
type Ballot struct {
	Election   *Election
	Tracker    Word
	State      string
	Height     uint64 // of its event; of one that is absent, 0
	ReplacedBy Word
}

// VerifyElection checks an election's proof. object may be nil; else it is the election object that a server gave out,
// which must then be the one in the ledger, byte for byte.
func VerifyElection(a *Anchor, uuid string, body, object []byte) (*Election, error) {
	v, err := open(a, body)
	if err != nil {
		return nil, err
	}
	return v.election(a, uuid, object)
}

// VerifyBallot checks a ballot's proof. credential is the voter's public credential, or empty if unknown.
func VerifyBallot(a *Anchor, uuid string, tracker Word, credential string, body, object []byte) (*Ballot, error) {
	v, err := open(a, body)
	if err != nil {
		return nil, err
	}
	e, err := v.election(a, uuid, object)
	if err != nil {
		return nil, err
	}
	return v.ballot(e, tracker, credential)
}

// view is a proof whose block is proven.
type view struct {
	proof   Proof
	nodes   nodes
	root    Word // of accounts
	storage Word // of the election
	about   Election
}

// open checks everything up to the block.
func open(a *Anchor, body []byte) (*view, error) {
	if len(body) > MaxBody {
		return nil, refuse(TooLarge, "%d bytes", len(body))
	}
	v := new(view)
	if err := json.Unmarshal(body, &v.proof); err != nil {
		return nil, refuse(Malformed, "%v", err)
	}
	p := &v.proof
	if p.Version != Version {
		return nil, refuse(Malformed, "version %d of the form of proofs", p.Version)
	}
	var err error
	if v.nodes, err = readNodes(p.Nodes); err != nil {
		return nil, err
	}
	h, err := v.consensus(a)
	if err != nil {
		return nil, err
	}
	return v, v.block(h)
}

// consensus follows the validators from the anchor to the proof's header.
func (v *view) consensus(a *Anchor) (*header, error) {
	if len(v.proof.Changes) > maxChanges {
		return nil, refuse(TooLarge, "%d changes of validators", len(v.proof.Changes))
	}
	current, err := readSet(a.Validators)
	if err != nil {
		return nil, err
	}
	checks, before := signatures{maxSignatures}, uint64(0)
	for i := range v.proof.Changes {
		change := &v.proof.Changes[i]
		h, err := checks.check(change, current, a.consensusChain())
		if err != nil {
			return nil, err
		}
		if current, err = readSet(change.NextValidators); err != nil {
			return nil, err
		}
		if h.height <= before || string(h.next) != string(hashField(current.hash)) {
			return nil, refuse(WrongValidators, "the change at height %d leads to others", h.height)
		}
		before = h.height
	}
	h, err := checks.check(&v.proof.Header, current, a.consensusChain())
	if err != nil {
		return nil, err
	}
	if h.height <= before {
		return nil, refuse(WrongValidators, "height %d is not after the changes", h.height)
	}
	v.about.Signatures, v.about.SignedPower, v.about.TotalPower = h.count, h.signed, current.total
	v.about.Validators, v.about.SignedAt = len(current.members), h.time
	return h, nil
}

// block checks that the Ethereum block is the one whose hash was signed.
func (v *view) block(h *header) error {
	if len(v.proof.Block) > 2*maxHeader {
		return refuse(TooLarge, "a block header of %d bytes", len(v.proof.Block)/2)
	}
	raw, err := hex.DecodeString(v.proof.Block)
	if err != nil {
		return refuse(Malformed, "the block is not hexadecimal")
	}
	v.about.BlockHash = keccak(raw)
	if v.about.BlockHash != h.app {
		return refuse(WrongBlock, "the validators signed %x", h.app)
	}
	items, err := list(raw)
	if err != nil {
		return err
	}
	if len(items) < 15 || len(items[3].content) != 32 {
		return refuse(WrongBlock, "it has %d fields", len(items))
	}
	v.root = Word(items[3].content)
	if v.about.Block, err = number(items[8]); err != nil {
		return err
	}
	if v.about.Time, err = number(items[11]); err != nil {
		return err
	}
	if v.about.Block+1 != h.height {
		return refuse(WrongBlock, "block %d under height %d", v.about.Block, h.height)
	}
	return nil
}

func number(i item) (uint64, error) {
	if i.list || len(i.content) > 6 || len(i.content) > 0 && i.content[0] == 0 {
		return 0, refuse(BadNode, "a number of %d bytes", len(i.content))
	}
	var n uint64
	for _, b := range i.content {
		n = n<<8 | uint64(b)
	}
	return n, nil
}

// election finds the election by its uuid and reads its contract.
func (v *view) election(a *Anchor, uuid string, object []byte) (*Election, error) {
	elections, err := readAddress(a.Elections)
	if err != nil {
		return nil, err
	}
	factory, err := v.nodes.account(v.root, elections)
	if err != nil {
		return nil, err
	}
	if factory == nil {
		return nil, refuse(UnknownElection, "the ledger has no contract at %s", a.Elections)
	}
	where, err := v.nodes.word(factory.storage, UUIDSlot(uuid))
	if err != nil {
		return nil, err
	}
	if where == (Word{}) {
		return nil, refuse(UnknownElection, "%q", uuid)
	}
	contract, err := v.nodes.account(v.root, where[12:])
	if err != nil {
		return nil, err
	}
	if contract == nil || contract.code != keccak(cloneCode(elections)) {
		return nil, refuse(WrongContract, "%x", where[12:])
	}
	v.storage = contract.storage
	e := &v.about
	e.UUID, e.Contract = uuid, [20]byte(where[12:])
	if err := v.fill(e, object); err != nil {
		return nil, err
	}
	return e, nil
}

func (v *view) fill(e *Election, object []byte) error {
	words := map[Word]Word{}
	for _, at := range ElectionSlots() {
		w, err := v.nodes.word(v.storage, at)
		if err != nil {
			return err
		}
		words[at] = w
	}
	of := func(n uint64) Word { return words[slot(n)] }
	u64 := func(w Word, offset int) uint64 { return binary.BigEndian.Uint64(w[24-offset : 32-offset]) }
	owner, counts, schedule := of(slotOrganiser), of(slotCounts), of(slotSchedule)
	e.Organiser = [20]byte(owner[12:])
	e.Events, e.Voters, e.Ballots, e.ClosedAt = u64(counts, 0), u64(counts, 8), u64(counts, 16), u64(counts, 24)
	e.OpensAt, e.ClosesAt = u64(schedule, 0), u64(schedule, 8)
	e.Campaign, e.Manifest, e.Head, e.Outcome = of(slotCampaign), of(slotManifest), of(slotHead), of(slotOutcome)
	e.RollRoot, e.RollCredentials, e.RollCount = of(slotRollRoot), of(slotRollList), u64(of(slotRollCount), 0)
	phase := int(owner[11])
	if phase >= len(Phases) {
		return refuse(Inconsistent, "phase %d", phase)
	}
	e.Phase = Phases[clocked(phase, e)]
	if object == nil {
		return nil
	}
	return v.object(e, object, u64(of(slotParts), 0), u64(of(slotObjectSize), 0))
}

// clocked is the contract's phase(): from opensAt open, from closesAt closed, whether anybody has said so or not.
func clocked(phase int, e *Election) int {
	const setup, open, closed = 1, 2, 3
	switch {
	case phase != open:
		return phase
	case e.Time < e.OpensAt:
		return setup
	case e.Time < e.ClosesAt:
		return open
	}
	return closed
}

// object checks the election object's bytes against the data contracts that hold them.
func (v *view) object(e *Election, object []byte, count, size uint64) error {
	if count == 0 {
		return refuse(NotStored, "of election %s", e.UUID)
	}
	if count > MaxParts || count != uint64(len(v.proof.Parts)) || size != uint64(len(object)) {
		return refuse(WrongObject, "%d bytes, the ledger has %d in %d parts", len(object), size, count)
	}
	rest := object
	for i, n := range v.proof.Parts {
		where, err := v.nodes.word(v.storage, PartSlot(i))
		if err != nil {
			return err
		}
		part, err := v.nodes.account(v.root, where[12:])
		if err != nil {
			return err
		}
		if part == nil || n <= 0 || n > len(rest) || part.code != keccak([]byte{0}, rest[:n]) {
			return refuse(WrongObject, "part %d", i)
		}
		rest = rest[n:]
	}
	if len(rest) > 0 {
		return refuse(WrongObject, "%d bytes too many", len(rest))
	}
	e.Object = sha256.Sum256(object)
	return nil
}

// ballot reads what the contract has of a ballot. That a credential's last ballot is this one shows by itself that the
// credential is its own, since no ballot is cast twice; that it is another one shows something only if the ballot's
// bytes are there.
func (v *view) ballot(e *Election, tracker Word, credential string) (*Ballot, error) {
	b := &Ballot{Election: e, Tracker: tracker, State: Absent}
	height, err := v.nodes.word(v.storage, HeightSlot(tracker))
	if err != nil {
		return nil, err
	}
	if height == (Word{}) {
		return b, nil
	}
	b.Height = binary.BigEndian.Uint64(height[24:])
	if b.Height >= e.Events {
		return nil, refuse(Inconsistent, "event %d of %d", b.Height, e.Events)
	}
	part := v.proof.Ballot
	if part == nil {
		return nil, refuse(Malformed, "nothing about the ballot's credential")
	}
	hash, err := readHex(part.Credential, 32)
	if err != nil {
		return nil, err
	}
	if credential != "" && CredentialHash(credential) != Word(hash) {
		return nil, refuse(WrongCredential, "the ballot is another voter's")
	}
	last, err := v.nodes.word(v.storage, BallotSlots(tracker, Word(hash))[1])
	if err != nil {
		return nil, err
	}
	if last == tracker {
		b.State = Counted
		return b, nil
	}
	if err := ownCredential(part, tracker, Word(hash)); err != nil {
		return nil, err
	}
	if last == (Word{}) {
		return nil, refuse(Inconsistent, "a ballot whose credential has none")
	}
	b.State, b.ReplacedBy = Replaced, last
	return b, nil
}

// ownCredential checks that a ballot is signed with the credential that the proof names.
func ownCredential(part *BallotPart, tracker, hash Word) error {
	if len(part.Bytes) > base64.StdEncoding.EncodedLen(maxBallot) {
		return refuse(TooLarge, "a ballot of %d characters", len(part.Bytes))
	}
	raw, err := base64.StdEncoding.DecodeString(part.Bytes)
	if err != nil || sha256.Sum256(raw) != tracker {
		return refuse(WrongBallot, "its bytes do not have this tracker")
	}
	var ballot struct{ Credential string }
	if err := json.Unmarshal(raw, &ballot); err != nil || CredentialHash(ballot.Credential) != hash {
		return refuse(WrongBallot, "it has another credential")
	}
	return nil
}
