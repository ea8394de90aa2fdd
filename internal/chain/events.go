// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/contracts"
)

// EventType is a kind of Belenios event, in the contract's numbering (IElection.EventType).
type EventType uint8

// The Belenios events (Belenios 2.0 §4.4).
const (
	Setup             = EventType(contracts.EventSetup)
	Ballot            = EventType(contracts.EventBallot)
	EndBallots        = EventType(contracts.EventEndBallots)
	EncryptedTally    = EventType(contracts.EventEncryptedTally)
	Shuffle           = EventType(contracts.EventShuffle)
	EndShuffles       = EventType(contracts.EventEndShuffles)
	PartialDecryption = EventType(contracts.EventPartialDecryption)
	Result            = EventType(contracts.EventResult)
)

// String is the type's name in an event's JSON.
func (t EventType) String() string { return contracts.EventTypeName(contracts.EventType(t)) }

// The events of IElection and IElections, one struct each with the names of the Solidity parameters.
type (
	// ElectionCreated is in the log of the Elections contract, all others in an election's.
	ElectionCreated struct {
		Election  common.Address
		Campaign  [32]byte
		Organiser common.Address
		UUID      string
	}
	ManifestFrozen struct {
		Manifest          [32]byte
		OpensAt, ClosesAt uint64
	}
	// Chunk is part Index of Total of the payload whose SHA-256 is Payload, if its publisher is honest.
	Chunk struct {
		Payload      [32]byte
		Publisher    common.Address
		Index, Total uint32
		Data         []byte
	}
	// CeremonyCommitted and CeremonyRevealed are a trustee's steps in a round of an attempt to make the key.
	CeremonyCommitted struct {
		Attempt uint64
		Round   uint8
		Trustee common.Address
		Payload [32]byte
	}
	CeremonyRevealed struct {
		Attempt uint64
		Round   uint8
		Trustee common.Address
		Payload [32]byte
	}
	CeremonyRestarted struct {
		Attempt uint64
		Reason  string
	}
	// CeremonyComplaint is a trustee's about the trustee with number Owner, from 1.
	CeremonyComplaint struct {
		Trustee common.Address
		Attempt uint64
		Owner   uint16
		Reason  string
	}
	TrusteeReplaced struct{ Previous, Replacement common.Address }
	Roll            struct {
		Registrar   common.Address
		Root        [32]byte
		Count       uint64
		Credentials [32]byte
	}
	Opened struct{ Election, Trustees, Credentials [32]byte }
	// BeleniosEvent is one event of the chain; Head is the SHA-256 of its JSON.
	BeleniosEvent struct {
		Height        uint64
		Type          EventType
		Payload, Head [32]byte
	}
	// BallotCast is the contract's event Ballot; Credential is the Keccak-256 of the credential's text.
	BallotCast struct {
		Tracker, Credential [32]byte
		Height              uint64
		Replaced            [32]byte
		Ballot              []byte
	}
	Submitted struct {
		Height    uint64
		Type      EventType
		Payload   [32]byte
		Submitter common.Address
	}
	Attested struct {
		Height    uint64
		Type      EventType
		Payload   [32]byte
		Validator common.Address
	}
	OutcomeAttested struct {
		Attester      common.Address
		Head, Outcome [32]byte
		Validator     bool
	}
	Finalised struct{ Head, Outcome [32]byte }
)

// Topics of the events, for filters.
var (
	TopicElectionCreated   = crypto.Keccak256Hash([]byte("ElectionCreated(address,bytes32,address,string)"))
	TopicManifestFrozen    = crypto.Keccak256Hash([]byte("ManifestFrozen(bytes32,uint64,uint64)"))
	TopicChunk             = crypto.Keccak256Hash([]byte("Chunk(bytes32,address,uint32,uint32,bytes)"))
	TopicCeremonyCommitted = crypto.Keccak256Hash([]byte("CeremonyCommitted(uint64,uint8,address,bytes32)"))
	TopicCeremonyRevealed  = crypto.Keccak256Hash([]byte("CeremonyRevealed(uint64,uint8,address,bytes32)"))
	TopicCeremonyRestarted = crypto.Keccak256Hash([]byte("CeremonyRestarted(uint64,string)"))
	TopicCeremonyComplaint = crypto.Keccak256Hash([]byte("CeremonyComplaint(address,uint64,uint16,string)"))
	TopicTrusteeReplaced   = crypto.Keccak256Hash([]byte("TrusteeReplaced(address,address)"))
	TopicRoll              = crypto.Keccak256Hash([]byte("Roll(address,bytes32,uint64,bytes32)"))
	TopicOpened            = crypto.Keccak256Hash([]byte("Opened(bytes32,bytes32,bytes32)"))
	TopicBeleniosEvent     = crypto.Keccak256Hash([]byte("BeleniosEvent(uint64,uint8,bytes32,bytes32)"))
	TopicBallot            = crypto.Keccak256Hash([]byte("Ballot(bytes32,bytes32,uint64,bytes32,bytes)"))
	TopicSubmitted         = crypto.Keccak256Hash([]byte("Submitted(uint64,uint8,bytes32,address)"))
	TopicAttested          = crypto.Keccak256Hash([]byte("Attested(uint64,uint8,bytes32,address)"))
	TopicOutcomeAttested   = crypto.Keccak256Hash([]byte("OutcomeAttested(address,bytes32,bytes32,bool)"))
	TopicFinalised         = crypto.Keccak256Hash([]byte("Finalised(bytes32,bytes32)"))
)

// Topics are all events that Decode knows.
func Topics() []common.Hash {
	out := make([]common.Hash, len(decoders))
	for i, d := range decoders {
		out[i] = d.topic
	}
	return out
}

// ErrUnknownEvent is returned by Decode for a log of another kind.
var ErrUnknownEvent = errors.New("chain: unknown event")

// decoders lists each event's number of indexed parameters and how to read it; t are the indexed ones.
var decoders = []struct {
	topic   common.Hash
	indexed int
	decode  func(t *words, d *words) any
}{
	{TopicElectionCreated, 3, func(t, d *words) any {
		return &ElectionCreated{t.address(0), t.word(1), t.address(2), string(d.bytes(0))}
	}},
	{TopicManifestFrozen, 1, func(t, d *words) any {
		return &ManifestFrozen{t.word(0), d.uint(0, 64), d.uint(1, 64)}
	}},
	{TopicChunk, 2, func(t, d *words) any {
		return &Chunk{t.word(0), t.address(1), uint32(d.uint(0, 32)), uint32(d.uint(1, 32)), d.bytes(2)}
	}},
	{TopicCeremonyCommitted, 3, func(t, d *words) any {
		return &CeremonyCommitted{t.uint(0, 64), uint8(t.uint(1, 8)), t.address(2), d.word(0)}
	}},
	{TopicCeremonyRevealed, 3, func(t, d *words) any {
		return &CeremonyRevealed{t.uint(0, 64), uint8(t.uint(1, 8)), t.address(2), d.word(0)}
	}},
	{TopicCeremonyRestarted, 1, func(t, d *words) any { return &CeremonyRestarted{t.uint(0, 64), string(d.bytes(0))} }},
	{TopicCeremonyComplaint, 2, func(t, d *words) any {
		return &CeremonyComplaint{t.address(0), t.uint(1, 64), uint16(d.uint(0, 16)), string(d.bytes(1))}
	}},
	{TopicTrusteeReplaced, 2, func(t, _ *words) any { return &TrusteeReplaced{t.address(0), t.address(1)} }},
	{TopicRoll, 1, func(t, d *words) any {
		return &Roll{t.address(0), d.word(0), d.uint(1, 64), d.word(2)}
	}},
	{TopicOpened, 0, func(_, d *words) any { return &Opened{d.word(0), d.word(1), d.word(2)} }},
	{TopicBeleniosEvent, 2, func(t, d *words) any {
		return &BeleniosEvent{t.uint(0, 64), EventType(t.uint(1, 8)), d.word(0), d.word(1)}
	}},
	{TopicBallot, 2, func(t, d *words) any {
		return &BallotCast{t.word(0), t.word(1), d.uint(0, 64), d.word(1), d.bytes(2)}
	}},
	{TopicSubmitted, 2, func(t, d *words) any {
		return &Submitted{t.uint(0, 64), EventType(t.uint(1, 8)), d.word(0), d.address(1)}
	}},
	{TopicAttested, 2, func(t, d *words) any {
		return &Attested{t.uint(0, 64), EventType(t.uint(1, 8)), d.word(0), d.address(1)}
	}},
	{TopicOutcomeAttested, 1, func(t, d *words) any {
		return &OutcomeAttested{t.address(0), d.word(0), d.word(1), d.bool(2)}
	}},
	{TopicFinalised, 0, func(_, d *words) any { return &Finalised{d.word(0), d.word(1)} }},
}

// Decode reads one log into a pointer to its event struct. ErrUnknownEvent for logs of other contracts
// (their address is the caller's to check), ErrEncoding for one that only pretends.
func Decode(l *types.Log) (any, error) {
	if len(l.Topics) == 0 {
		return nil, ErrUnknownEvent
	}
	for i := range decoders {
		d := &decoders[i]
		if d.topic != l.Topics[0] {
			continue
		}
		if len(l.Topics) != d.indexed+1 {
			return nil, fmt.Errorf("%w: %d topics, needs %d", ErrEncoding, len(l.Topics), d.indexed+1)
		}
		var t words
		for _, topic := range l.Topics[1:] {
			t.data = append(t.data, topic[:]...)
		}
		data := words{data: l.Data}
		event := d.decode(&t, &data)
		data.adopt(&t)
		if data.err != nil {
			return nil, data.err
		}
		return event, nil
	}
	return nil, ErrUnknownEvent
}
