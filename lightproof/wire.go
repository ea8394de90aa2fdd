// SPDX-License-Identifier: Apache-2.0

package lightproof

// Version of the form of proofs.
const Version = 1

// Anchor is what a client must know beforehand: who makes blocks final, and where the contracts are. Its form for
// hashing is in anchor.go.
type Anchor struct {
	Version       int              `json:"version" enum:"1"`
	ChainID       uint64           `json:"chain_id" doc:"EIP-155 number of the ledger; CometBFT's chain id is ledger- and this number"`
	Elections     string           `json:"elections" doc:"Contract that creates elections"`
	Organisations string           `json:"organisations" doc:"Contract of the organisations"`
	Validators    []ValidatorPower `json:"validators" doc:"The first validator set, by power and then by address, as CometBFT sorts it"`
}

// ValidatorPower is a member of a validator set.
type ValidatorPower struct {
	PublicKey string `json:"public_key" doc:"Ed25519, hexadecimal"`
	Power     uint64 `json:"power"`
}

// Proof proves an election's state, or that and a ballot's. Bytes are lower-case hexadecimal.
type Proof struct {
	Version int            `json:"version" enum:"1"`
	Changes []SignedHeader `json:"changes" doc:"From the anchor on, each header whose next height has other validators, oldest first"`
	Header  SignedHeader   `json:"header" doc:"The header that carries the hash of the block that the proof is of"`
	Block   string         `json:"block" doc:"That block's Ethereum header, in RLP"`
	Nodes   []string       `json:"nodes" doc:"Nodes of the Merkle-Patricia trees of accounts and storage, each once, in no order"`
	Parts   []int          `json:"parts" doc:"Sizes of the parts in which the election object is stored; empty before it is"`
	Ballot  *BallotPart    `json:"ballot,omitempty" doc:"In the proof of a ballot that is in the ledger"`
}

// BallotPart is what the proof of a ballot has beyond that of its election.
type BallotPart struct {
	Credential string `json:"credential" doc:"Keccak-256 of the ballot's credential"`
	Bytes      string `json:"bytes,omitempty" doc:"Replaced: the ballot, base64. It shows that the credential is its own"`
}

// SignedHeader is a consensus header with the signatures that made its block final.
type SignedHeader struct {
	Fields         []string         `json:"fields" doc:"The header's 14 fields in protobuf: the leaves of the Merkle tree whose root is the block's hash"`
	Round          int32            `json:"round"`
	Parts          BlockParts       `json:"parts"`
	Signatures     []Precommit      `json:"signatures" doc:"Precommits for the block, in the validators' order"`
	NextValidators []ValidatorPower `json:"next_validators,omitempty" doc:"In changes: the validators from the next height on"`
}

// BlockParts names a block together with its header's hash.
type BlockParts struct {
	Total uint32 `json:"total"`
	Hash  string `json:"hash"`
}

// Precommit is one validator's.
type Precommit struct {
	Validator int    `json:"validator" doc:"Place in the validator set, from 0"`
	Seconds   int64  `json:"seconds" doc:"Time that is signed, unix seconds"`
	Nanos     int32  `json:"nanos"`
	Signature string `json:"signature" doc:"Ed25519"`
}
