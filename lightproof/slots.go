// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"encoding/binary"
	"slices"

	"golang.org/x/crypto/sha3"
)

// Where the contracts keep what a proof shows, as solc laid them out; a test compares these numbers with
// contracts/artifacts. Several values share a slot: offsets count bytes from the lowest.
const (
	slotByUUID = 1 // Elections._byUuid

	slotCampaign   = 1
	slotOrganiser  = 2 // organiser, _phase
	slotHead       = 3
	slotCounts     = 4 // height, _voters, _ballots, _closedAt
	slotManifest   = 5 // _frozen.manifest
	slotSchedule   = 6 // _frozen.opensAt, _frozen.closesAt
	slotRollRoot   = 9
	slotRollList   = 10 // _roll.credentials
	slotRollCount  = 11
	slotParts      = 12 // _object.parts
	slotObjectSize = 13
	slotHeightOf   = 18
	slotLastBallot = 19
	slotOutcome    = 25
)

// MaxParts is the most parts of an election object, as the contract limits them.
const MaxParts = 16

// Word is a storage slot's number or value.
type Word = [32]byte

func slot(n uint64) (w Word) {
	binary.BigEndian.PutUint64(w[24:], n)
	return w
}

func keccak(parts ...[]byte) (h Word) {
	k := sha3.NewLegacyKeccak256()
	for _, p := range parts {
		k.Write(p)
	}
	k.Sum(h[:0])
	return h
}

// entry is where a mapping keeps a key's value.
func entry(key Word, mapping uint64) Word {
	at := slot(mapping)
	return keccak(key[:], at[:])
}

// UUIDSlot is where the Elections contract keeps an election's address.
func UUIDSlot(uuid string) Word { return entry(keccak([]byte(uuid)), slotByUUID) }

// ElectionSlots are the slots of an election's contract that every proof shows.
func ElectionSlots() []Word {
	var out []Word
	for _, n := range []uint64{
		slotCampaign, slotOrganiser, slotHead, slotCounts, slotManifest, slotSchedule, slotRollRoot, slotRollList, slotRollCount,
		slotParts, slotObjectSize, slotOutcome,
	} {
		out = append(out, slot(n))
	}
	return out
}

// PartSlot is where an election's contract keeps the address of a part of the election object.
func PartSlot(part int) Word {
	at := slot(slotParts)
	first := keccak(at[:])
	n := binary.BigEndian.Uint64(first[24:])
	binary.BigEndian.PutUint64(first[24:], n+uint64(part)) // no carry: the constant hash does not end in ff
	return first
}

// BallotSlots are where an election's contract keeps a ballot's height, and its credential's last ballot.
func BallotSlots(tracker, credential Word) [2]Word {
	return [2]Word{entry(tracker, slotHeightOf), entry(credential, slotLastBallot)}
}

// HeightSlot is where an election's contract keeps a ballot's height, also of one that is not there.
func HeightSlot(tracker Word) Word { return entry(tracker, slotHeightOf) }

// CredentialHash is how the contract names a credential.
func CredentialHash(credential string) Word { return keccak([]byte(credential)) }

// cloneCode is an election's code: a minimal proxy (ERC-1167) of the implementation, the first contract that Elections
// created. Its address follows from that of Elections.
func cloneCode(elections []byte) []byte {
	created := keccak([]byte{0xd6, 0x94}, elections, []byte{0x01})
	return slices.Concat([]byte("\x36\x3d\x3d\x37\x3d\x3d\x3d\x36\x3d\x73"), created[12:], []byte("\x5a\xf4\x3d\x82\x80\x3e\x90\x3d\x91\x60\x2b\x57\xfd\x5b\xf3"))
}

// PartCount is how many parts an election object has, from the values of ElectionSlots; never more than MaxParts.
func PartCount(values []Word) int {
	for i, at := range ElectionSlots() {
		if at == slot(slotParts) && i < len(values) {
			return int(min(binary.BigEndian.Uint64(values[i][24:]), MaxParts))
		}
	}
	return 0
}
