// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/cometbft/cometbft/crypto/ed25519"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	cmttypes "github.com/cometbft/cometbft/types"
)

var update = flag.Bool("update", false, "write vectors/proofs/votes.json anew")

// signedVote is a case of vectors/proofs/votes.json: what CometBFT itself has validators sign, and its hash of a set.
type signedVote struct {
	Chain      string           `json:"chain"`
	Height     uint64           `json:"height"`
	Round      uint64           `json:"round"`
	Block      string           `json:"block"`
	Total      uint32           `json:"total"`
	Parts      string           `json:"parts"`
	Seconds    uint64           `json:"seconds"`
	Nanos      uint64           `json:"nanos"`
	SignBytes  string           `json:"sign_bytes"`
	Validators []ValidatorPower `json:"validators"`
	SetHash    string           `json:"set_hash"`
}

// byComet makes a case with CometBFT's own code.
func byComet(r *rand.Rand, chain string, height, round uint64, total uint32, at time.Time, validators int) signedVote {
	raw := func() []byte {
		out := make([]byte, 32)
		for i := range out {
			out[i] = byte(r.Uint32())
		}
		return out
	}
	block, parts := raw(), raw()
	vote := &cmtproto.Vote{
		Type: cmtproto.PrecommitType, Height: int64(height), Round: int32(round), Timestamp: at,
		BlockID: cmtproto.BlockID{Hash: block, PartSetHeader: cmtproto.PartSetHeader{Total: total, Hash: parts}},
	}
	out := signedVote{
		Chain: chain, Height: height, Round: round, Block: hex.EncodeToString(block), Total: total, Parts: hex.EncodeToString(parts),
		Seconds: uint64(at.Unix()), Nanos: uint64(at.Nanosecond()), SignBytes: hex.EncodeToString(cmttypes.VoteSignBytes(chain, vote)),
	}
	var members []*cmttypes.Validator
	for range validators {
		members = append(members, cmttypes.NewValidator(ed25519.PubKey(raw()), 1+r.Int64N(1<<(1+r.IntN(40)))))
	}
	set := cmttypes.NewValidatorSet(members)
	for _, v := range set.Validators {
		out.Validators = append(out.Validators, ValidatorPower{hex.EncodeToString(v.PubKey.Bytes()), uint64(v.VotingPower)})
	}
	out.SetHash = hex.EncodeToString(set.Hash())
	return out
}

func cometCases() []signedVote {
	r := rand.New(rand.NewPCG(1, 2))
	at := time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)
	cases := []signedVote{
		byComet(r, "ledger-1", 1, 0, 1, at, 1),
		byComet(r, "ledger-623264", 1<<40, 3, 128, at.Add(5), 2),
		byComet(r, "ledger-9007199254740991", 1<<52, 1<<31-1, 1<<32-1, at.Add(999_999_999), 3),
		byComet(r, "ledger-20170201", 77, 1, 200, time.Unix(0, 1).UTC(), 4),
	}
	for range 20 {
		cases = append(cases, byComet(r, "ledger-623264", 1+r.Uint64N(1<<30), r.Uint64N(4), 1+r.Uint32N(300), at.Add(time.Duration(r.Int64N(1e18))), 1+r.IntN(40)))
	}
	return cases
}

// TestAsComet compares the sixty lines of protobuf here with CometBFT, and keeps what it says for other languages.
func TestAsComet(t *testing.T) {
	cases := cometCases()
	for i, c := range cases {
		v := vote{c.Height, c.Round, word(t, c.Block), c.Total, mustHex(t, c.Parts), c.Chain}
		if got := v.signBytes(c.Seconds, c.Nanos); hex.EncodeToString(got) != c.SignBytes {
			t.Errorf("case %d: sign bytes %x, want %s", i, got, c.SignBytes)
		}
		s, err := readSet(c.Validators)
		if err != nil || hex.EncodeToString(s.hash[:]) != c.SetHash {
			t.Errorf("case %d: %v, %v", i, s, err)
		}
		shuffled := slices.Clone(c.Validators)
		slices.Reverse(shuffled)
		anchor, err := NewAnchor(1, [20]byte{}, [20]byte{}, shuffled)
		if err != nil || !slices.Equal(anchor.Validators, c.Validators) {
			t.Errorf("case %d: the anchor's order is %v, %v", i, anchor, err)
		}
	}
	raw, err := json.MarshalIndent(cases, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	raw = append(raw, '\n')
	const file = "../vectors/proofs/votes.json"
	if *update {
		if err := os.WriteFile(file, raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if kept, err := os.ReadFile(file); err != nil || !bytes.Equal(kept, raw) {
		t.Errorf("%s is not what CometBFT says now (-update writes it anew): %v", file, err)
	}
}

func mustHex(t *testing.T, text string) []byte {
	t.Helper()
	raw, err := hex.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
