// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/cometbft/cometbft/crypto/ed25519"
	"github.com/cometbft/cometbft/crypto/merkle"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	cmttypes "github.com/cometbft/cometbft/types"
	gogotypes "github.com/cosmos/gogoproto/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/lightproof"
)

// notary stands for consensus, which the simulated ledger has not: one validator with CometBFT's own types. Its header of
// height n+1 carries block n, as in the real one. Everything else goes to the ledger.
type notary struct {
	ledger *chaintest.Ledger
	node   *rpc.Client
	key    ed25519.PrivKey

	mu    sync.Mutex
	calls map[string]int
	held  uint64 // newest block it signs, 0: all
}

func (n *notary) CallContext(ctx context.Context, result any, method string, args ...any) error {
	n.mu.Lock()
	n.calls[method]++
	held := n.held
	n.mu.Unlock()
	switch method {
	case "comet_signedHeader":
		header, err := n.sign(ctx, held)
		if err != nil {
			return err
		}
		raw, err := json.Marshal(header)
		if err != nil {
			return err
		}
		return json.Unmarshal(raw, result)
	case "comet_validatorChanges":
		return json.Unmarshal([]byte("[]"), result)
	}
	return n.node.CallContext(ctx, result, method, args...)
}

func (n *notary) hold(at uint64) { n.mu.Lock(); n.held = at; n.mu.Unlock() }

func (n *notary) set() *cmttypes.ValidatorSet {
	return cmttypes.NewValidatorSet([]*cmttypes.Validator{cmttypes.NewValidator(n.key.PubKey(), 1)})
}

const notaryChain = "ledger-7"

// sign is what a node answers for the newest header.
func (n *notary) sign(ctx context.Context, held uint64) (any, error) {
	number, err := n.ledger.Client.BlockNumber(ctx)
	if err != nil {
		return nil, err
	}
	if held > 0 {
		number = min(number, held)
	}
	block, err := n.ledger.Client.HeaderByNumber(ctx, new(big.Int).SetUint64(number))
	if err != nil {
		return nil, err
	}
	leaves := make([][]byte, 14)
	var errs [3]error
	leaves[1], errs[0] = (&gogotypes.StringValue{Value: notaryChain}).Marshal()
	leaves[2], errs[1] = (&gogotypes.Int64Value{Value: int64(number) + 1}).Marshal()
	leaves[3], errs[2] = gogotypes.StdTimeMarshal(time.Unix(int64(block.Time), 5))
	for i, hash := range map[int][]byte{7: n.set().Hash(), 8: n.set().Hash(), 10: block.Hash().Bytes()} {
		if leaves[i], err = (&gogotypes.BytesValue{Value: hash}).Marshal(); err != nil {
			return nil, err
		}
	}
	at := time.Unix(int64(block.Time), 5).UTC()
	vote := &cmtproto.Vote{
		Type: cmtproto.PrecommitType, Height: int64(number) + 1, Timestamp: at,
		BlockID: cmtproto.BlockID{Hash: merkle.HashFromByteSlices(leaves), PartSetHeader: cmtproto.PartSetHeader{Total: 1, Hash: make([]byte, 32)}},
	}
	signature, err := n.key.Sign(cmttypes.VoteSignBytes(notaryChain, vote))
	fields := make([]string, len(leaves))
	for i, leaf := range leaves {
		fields[i] = hex.EncodeToString(leaf)
	}
	return map[string]any{
		"height": number + 1, "fields": fields, "round": 0, "parts": lightproof.BlockParts{Total: 1, Hash: strings.Repeat("0", 64)},
		"signatures": []lightproof.Precommit{{Seconds: at.Unix(), Nanos: 5, Signature: hex.EncodeToString(signature)}},
	}, errors.Join(append(errs[:], err)...)
}

// lightRig is a rig whose gateway has light proofs.
func lightRig(t testing.TB) (*rig, *notary, *lightproof.Anchor) {
	t.Helper()
	n := &notary{key: ed25519.GenPrivKey(), calls: map[string]int{}}
	var anchor *lightproof.Anchor
	r := &rig{t: t, ledger: chaintest.New(t), dir: t.TempDir()}
	n.ledger = r.ledger
	// The simulated client hides the method Client of the one that it embeds behind that one's name.
	n.node = reflect.ValueOf(r.ledger.Client).FieldByName("Client").Interface().(*ethclient.Client).Client()
	anchor, err := lightproof.NewAnchor(7, r.ledger.Elections, r.ledger.Organisations, []lightproof.ValidatorPower{
		{PublicKey: hex.EncodeToString(n.key.PubKey().Bytes()), Power: 1},
	})
	r.ok(err)
	r.change = func(c *gateway.Config) { c.Light = &gateway.Light{Node: n, Anchor: anchor} }
	r.start()
	t.Cleanup(func() { r.stop() })
	return r, n, anchor
}

func (r *rig) ballotProof(uuid string, ballot []byte) answer {
	r.t.Helper()
	tracker := sha256.Sum256(ballot)
	return r.get(fmt.Sprintf("/v1/elections/%s/ballots/%x/proof", uuid, tracker))
}

func refusedAs(err error, code lightproof.Code) bool {
	var refused *lightproof.Error
	return errors.As(err, &refused) && refused.Code == code
}

func TestAnchor(t *testing.T) {
	r, _, anchor := lightRig(t)
	a := r.get("/v1/ledger/anchor")
	sum := sha256.Sum256(a.body)
	if got := hex.EncodeToString(sum[:]); a.status != 200 || got != anchor.Fingerprint() || a.header.Get("ETag") != `"`+got+`"` {
		t.Errorf("%d %s %v", a.status, a.body, a.header)
	}
	without := newRig(t, nil)
	e := without.ledger.NewElection(chaintest.Options{Setup: true})
	without.sync()
	for _, path := range []string{"/v1/ledger/anchor", "/v1/elections/" + e.UUID + "/proof", "/v1/elections/" + e.UUID + "/ballots/" + strings.Repeat("0", 64) + "/proof"} {
		if a := without.get(path); a.status != 404 || a.code() != string(api.CodeNotPublished) {
			t.Errorf("%s: %d %s", path, a.status, a.body)
		}
	}
}

// TestElectionProof: before the object is there, with an object in several parts, and open; one answer a block.
func TestElectionProof(t *testing.T) {
	r, n, anchor := lightRig(t)
	e := r.ledger.NewElection(chaintest.Options{Setup: true})
	object := e.Object.Raw()
	e.Must(e.Address, contracts.ElectionMetaData, "storeElection", uint32(0), object[:100])
	e.Must(e.Address, contracts.ElectionMetaData, "storeElection", uint32(1), object[100:101])
	e.Must(e.Address, contracts.ElectionMetaData, "storeElection", uint32(2), object[101:])
	r.sync()
	path := "/v1/elections/" + e.UUID + "/proof"
	got, err := lightproof.VerifyElection(anchor, e.UUID, r.get(path).body, object)
	if err != nil || got.Phase != "setup" || got.Events != 0 || got.Object != sha256.Sum256(object) || got.Contract != e.Address {
		t.Fatalf("%+v, %v", got, err)
	}
	e.Open()
	r.sync()
	r.ledger.Pause()
	body := r.get(path).body
	got, err = lightproof.VerifyElection(anchor, e.UUID, body, object)
	if err != nil || got.Phase != "open" || got.Events != 1 || got.RollCount != 3 || got.RollRoot != e.Tree.Root() || got.Manifest != sha256.Sum256(e.Manifest) {
		t.Errorf("%+v, %v", got, err)
	}
	head, err := chain.Head(t.Context(), r.ledger.Client, e.Address, nil)
	if err != nil || got.Head != head || got.Organiser != r.ledger.AdminAddress() {
		t.Errorf("%+v, %v", got, err)
	}
	r.sync()
	r.get(path)
	before := n.calls["eth_getProof"]
	if again := r.get(path).body; string(again) != string(body) || n.calls["eth_getProof"] != before {
		t.Errorf("the same block is proven twice")
	}
	r.ledger.Resume()
	if a := r.get("/v1/elections/xxxxxxxxxxxxxx/proof"); a.status != 404 || a.code() != string(api.CodeElectionUnknown) {
		t.Errorf("%d %s", a.status, a.body)
	}
}

// TestObjectNotStored: no server can make one up.
func TestObjectNotStored(t *testing.T) {
	r, _, anchor := lightRig(t)
	e := r.ledger.NewElection(chaintest.Options{Freeze: func(*contracts.IElectionFrozen) {}})
	r.sync()
	body := r.get("/v1/elections/" + e.UUID + "/proof").body
	if got, err := lightproof.VerifyElection(anchor, e.UUID, body, nil); err != nil || got.Phase != "setup" || got.RollCount != 0 {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := lightproof.VerifyElection(anchor, e.UUID, body, []byte("{}")); !refusedAs(err, lightproof.NotStored) {
		t.Error(err)
	}
}

func TestBallotProof(t *testing.T) {
	r, n, anchor := lightRig(t)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	first, second, other, unsent := e.Ballot(0, 0), e.Ballot(0, 1), e.Ballot(1, 0), e.Ballot(2, 0)
	for _, ballot := range [][]byte{first, second, other} {
		r.cast(e.UUID, ballot)
	}
	for _, c := range []struct {
		ballot []byte
		state  string
		height uint64
	}{{first, lightproof.Replaced, 1}, {second, lightproof.Counted, 2}, {other, lightproof.Counted, 3}, {unsent, lightproof.Absent, 0}} {
		a := r.ballotProof(e.UUID, c.ballot)
		b, err := lightproof.VerifyBallot(anchor, e.UUID, sha256.Sum256(c.ballot), "", a.body, e.Object.Raw())
		if err != nil || b.State != c.state || b.Height != c.height {
			t.Errorf("%s: %d %+v, %v", c.state, a.status, b, err)
		}
	}
	if a := r.get("/v1/elections/" + e.UUID + "/ballots/0/proof"); a.code() != string(api.CodeTrackerMalformed) {
		t.Errorf("%d %s", a.status, a.body)
	}

	// A block that has no signatures yet is waited for.
	at, err := r.ledger.Client.BlockNumber(t.Context())
	r.ok(err)
	n.hold(at)
	late := r.cast(e.UUID, unsent)
	if late.Block <= at {
		t.Fatalf("cast in block %d", late.Block)
	}
	time.AfterFunc(500*time.Millisecond, func() { n.hold(0) })
	b, err := lightproof.VerifyBallot(anchor, e.UUID, sha256.Sum256(unsent), "", r.ballotProof(e.UUID, unsent).body, nil)
	if err != nil || b.State != lightproof.Counted || b.Election.Block < late.Block {
		t.Errorf("%+v, %v", b, err)
	}
}

// TestOtherFactory: a contract that calls another ledger's election its own, and one that is none.
func TestOtherFactory(t *testing.T) {
	r, _, anchor := lightRig(t)
	e := r.ledger.NewElection(chaintest.Options{})
	slot := lightproof.UUIDSlot(e.UUID)
	// PUSH20 election, PUSH32 slot, SSTORE: as if it had created the election.
	code := slices.Concat([]byte{0x73}, e.Address[:], []byte{0x7f}, slot[:], []byte{0x55})
	receipt, err := r.ledger.Sender.Send(t.Context(), chain.Call{Data: code, Gas: 1_000_000})
	r.ok(err)
	r.sync()
	anchor.Elections = "0x" + hex.EncodeToString(receipt.ContractAddress[:])
	r.restart()
	r.sync()
	body := r.get("/v1/elections/" + e.UUID + "/proof").body
	if _, err := lightproof.VerifyElection(anchor, e.UUID, body, nil); !refusedAs(err, lightproof.WrongContract) {
		t.Errorf("%v in %s", err, body)
	}
}

// BenchmarkBallotProof is what a check of a receipt costs the gateway, within one block.
func BenchmarkBallotProof(b *testing.B) {
	r, _, _ := lightRig(b)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := e.Ballot(0, 0)
	r.cast(e.UUID, ballot)
	r.ledger.Pause()
	size := len(r.ballotProof(e.UUID, ballot).body)
	for b.Loop() {
		r.ballotProof(e.UUID, ballot)
	}
	b.ReportMetric(float64(size), "bytes/proof")
}
