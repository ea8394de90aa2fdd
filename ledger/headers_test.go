// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"encoding/hex"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cometbft/cometbft/crypto/ed25519"
	"github.com/cometbft/cometbft/crypto/merkle"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"
)

// TestSignedHeaders: what the node gives a light client is signed by its
// validator, leads to the Ethereum block before, and shows where validators
// change; over the network and in the process alike.
func TestSignedHeaders(t *testing.T) {
	n := startNode(t, testConfig(t.TempDir()))
	remote, err := rpc.Dial(n.RPCURL())
	if err != nil {
		t.Fatal(err)
	}
	defer remote.Close()
	for i, power := range []uint64{7, 1} {
		r := send(t, n.Client(), 0, registryAddr, append(n.Identity().ValidatorKey.Bytes(), common.BigToHash(new(big.Int).SetUint64(power)).Bytes()...))
		changed := r.BlockNumber.Uint64() + 1 // its next height is the first with the new power
		waitFor(t, 20*time.Second, "the change", func() bool { return n.Health().Height > changed+1 })
		for _, c := range []*rpc.Client{remote, n.Client().Client()} {
			var changes []uint64
			callRPC(t, c, &changes, "comet_validatorChanges")
			if len(changes) != i+1 || changes[i] != changed {
				t.Fatalf("changes %v, want %d last", changes, changed)
			}
			var upTo []uint64
			if callRPC(t, c, &upTo, "comet_validatorChanges", changed-1); !slices.Equal(upTo, changes[:i]) {
				t.Errorf("changes before %d: %v", changed, upTo)
			}
			before, after := checkSigned(t, n, c, changed), checkSigned(t, n, c, changed+1)
			if len(before.NextValidators) != 1 || before.NextValidators[0] != after.Validators[0] || after.Validators[0].Power != int64(power) {
				t.Errorf("before %+v, after %+v", before, after)
			}
		}
	}
	for _, height := range []uint64{0, 1 << 40} {
		if err := remote.Call(nil, "comet_signedHeader", height); err == nil || !strings.Contains(err.Error(), errNoHeader.Error()) {
			t.Errorf("height %d: %v", height, err)
		}
	}
}

func callRPC(t *testing.T, c *rpc.Client, result any, method string, args ...any) {
	t.Helper()
	if err := c.CallContext(context.Background(), result, method, args...); err != nil {
		t.Fatalf("%s: %v", method, err)
	}
}

// checkSigned checks a header with CometBFT's own types.
func checkSigned(t *testing.T, n *Node, c *rpc.Client, height uint64) SignedHeader {
	t.Helper()
	var h SignedHeader
	callRPC(t, c, &h, "comet_signedHeader", height)
	var leaves [][]byte
	for _, field := range h.Fields {
		leaves = append(leaves, unhex(t, field))
	}
	block, err := n.Client().HeaderByNumber(context.Background(), new(big.Int).SetUint64(height-1))
	if err != nil {
		t.Fatal(err)
	}
	if h.Height != height || h.Fields[10] != "0a20"+hex.EncodeToString(block.Hash().Bytes()) {
		t.Errorf("header %d carries %s, block %d is %s", height, h.Fields[10], height-1, block.Hash())
	}
	for _, s := range h.Signatures {
		vote := &cmtproto.Vote{
			Type: cmtproto.PrecommitType, Height: int64(height), Round: h.Round, Timestamp: time.Unix(s.Seconds, int64(s.Nanos)).UTC(),
			BlockID: cmtproto.BlockID{
				Hash:          merkle.HashFromByteSlices(leaves),
				PartSetHeader: cmtproto.PartSetHeader{Total: h.Parts.Total, Hash: unhex(t, h.Parts.Hash)},
			},
		}
		key := ed25519.PubKey(unhex(t, h.Validators[s.Validator].PublicKey))
		if !key.VerifySignature(cmttypes.VoteSignBytes("ledger-20170201", vote), unhex(t, s.Signature)) {
			t.Errorf("height %d: the signature does not hold", height)
		}
	}
	if len(h.Signatures) != 1 || len(h.Validators) != 1 {
		t.Errorf("height %d: %+v", height, h)
	}
	return h
}

func unhex(t *testing.T, text string) []byte {
	t.Helper()
	raw, err := hex.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
