// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rlp"

	"github.com/madangvote/madang/lightproof"
)

// errNotYet says that a block is not provable yet.
var errNotYet = errors.New("no signatures for this block yet")

const (
	// proofPatience is how long a request waits for a block to become provable.
	proofPatience = 8 * time.Second
	proofPoll     = 200 * time.Millisecond
)

// proofs keeps the part of light proofs that all of one block share.
type proofs struct {
	cfg      *Config
	progress func() uint64

	mu      sync.Mutex
	tip     *tip                               // the newest known
	seen    uint64                             // the index's block when it was read
	asked   time.Time                          // and when that was
	changes map[uint64]lightproof.SignedHeader // by height; they never change
}

// tip is a block that a consensus header proves. An old one's state is gone soon: the node keeps that of some 128 blocks.
type tip struct {
	number uint64
	node   NodeRPC
	anchor *lightproof.Anchor
	proof  lightproof.Proof // without nodes

	mu        sync.Mutex
	elections map[string]*proven
}

// newest is the newest provable block, read anew when the index has moved on, or when it is older than since; then it waits
// a little for that block.
func (p *proofs) newest(ctx context.Context, since uint64) (*tip, error) {
	for deadline := time.Now().Add(proofPatience); ; {
		t, err := p.current(ctx, since)
		if err != nil || t.number >= since {
			return t, err
		}
		if time.Now().After(deadline) {
			return nil, errNotYet
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(proofPoll):
		}
	}
}

// current asks the node at most once a block, or once in proofPoll while someone waits.
func (p *proofs) current(ctx context.Context, since uint64) (*tip, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	progress := p.progress()
	wanted := p.tip == nil || p.seen != progress || (p.tip.number < since && time.Since(p.asked) >= proofPoll)
	if !wanted {
		return p.tip, nil
	}
	t, err := p.read(ctx)
	if err != nil {
		return nil, err
	}
	p.tip, p.seen, p.asked = t, progress, time.Now()
	return t, nil
}

// nodeHeader is a node's answer: the signed header, and more.
type nodeHeader struct {
	Height uint64 `json:"height"`
	lightproof.SignedHeader
}

func (p *proofs) read(ctx context.Context) (*tip, error) {
	node := p.cfg.Light.Node
	var h nodeHeader
	if err := node.CallContext(ctx, &h, "comet_signedHeader"); err != nil {
		return nil, err
	}
	if p.tip != nil && h.Height == p.tip.number+1 {
		return p.tip, nil
	}
	t := &tip{number: h.Height - 1, node: node, anchor: p.cfg.Light.Anchor, elections: map[string]*proven{}}
	block, err := p.cfg.Chain.HeaderByNumber(ctx, new(big.Int).SetUint64(t.number))
	if err != nil {
		return nil, err
	}
	raw, err := rlp.EncodeToBytes(block)
	if err != nil {
		return nil, err
	}
	h.NextValidators = nil // they matter in changes only
	t.proof = lightproof.Proof{
		Version: lightproof.Version, Changes: []lightproof.SignedHeader{}, Header: h.SignedHeader, Block: hex.EncodeToString(raw), Parts: []int{},
	}
	var changes []uint64
	if err := node.CallContext(ctx, &changes, "comet_validatorChanges", t.number); err != nil {
		return nil, err
	}
	for _, height := range changes {
		change, err := p.change(ctx, height)
		if err != nil {
			return nil, err
		}
		t.proof.Changes = append(t.proof.Changes, change)
	}
	return t, nil
}

func (p *proofs) change(ctx context.Context, height uint64) (lightproof.SignedHeader, error) {
	if known, ok := p.changes[height]; ok {
		return known, nil
	}
	var h nodeHeader
	if err := p.cfg.Light.Node.CallContext(ctx, &h, "comet_signedHeader", height); err != nil {
		return h.SignedHeader, err
	}
	if p.changes == nil {
		p.changes = map[uint64]lightproof.SignedHeader{}
	}
	p.changes[height] = h.SignedHeader
	return h.SignedHeader, nil
}

// proven is a growing proof: the nodes in it so far.
type proven struct {
	tip   *tip
	proof lightproof.Proof
	in    map[string]bool
}

func (p *proven) clone() *proven {
	c := &proven{p.tip, p.proof, maps.Clone(p.in)}
	c.proof.Nodes = slices.Clone(p.proof.Nodes)
	return c
}

// election is the proof of an election's state, once for each block.
func (t *tip) election(ctx context.Context, uuid string, address common.Address) (*proven, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if p := t.elections[uuid]; p != nil {
		return p, nil
	}
	p := &proven{t, t.proof, map[string]bool{}}
	if _, err := p.prove(ctx, common.HexToAddress(t.anchor.Elections), []lightproof.Word{lightproof.UUIDSlot(uuid)}); err != nil {
		return nil, err
	}
	words, err := p.prove(ctx, address, lightproof.ElectionSlots())
	if err != nil {
		return nil, err
	}
	if err := p.parts(ctx, address, lightproof.PartCount(words)); err != nil {
		return nil, err
	}
	if len(t.elections) >= maxCached {
		clear(t.elections)
	}
	t.elections[uuid] = p
	return p, nil
}

// parts proves the data contracts that hold the election object.
func (p *proven) parts(ctx context.Context, election common.Address, count int) error {
	if count == 0 {
		return nil
	}
	slots := make([]lightproof.Word, count)
	for i := range slots {
		slots[i] = lightproof.PartSlot(i)
	}
	addresses, err := p.prove(ctx, election, slots)
	if err != nil {
		return err
	}
	for _, word := range addresses {
		address, code := common.BytesToAddress(word[12:]), hexutil.Bytes(nil)
		if _, err := p.prove(ctx, address, nil); err != nil {
			return err
		}
		if err := p.tip.node.CallContext(ctx, &code, "eth_getCode", address, hexutil.Uint64(p.tip.number)); err != nil {
			return err
		}
		if len(code) == 0 {
			return fmt.Errorf("no code at %s, a part of the election object", address)
		}
		p.proof.Parts = append(p.proof.Parts, len(code)-1)
	}
	return nil
}

// prove adds an account's nodes and those of its slots, and returns the slots' values.
func (p *proven) prove(ctx context.Context, address common.Address, slots []lightproof.Word) ([]lightproof.Word, error) {
	keys := make([]common.Hash, len(slots))
	for i, s := range slots {
		keys[i] = s
	}
	var answer struct {
		AccountProof []string
		StorageProof []struct {
			Value hexutil.Big
			Proof []string
		}
	}
	if err := p.tip.node.CallContext(ctx, &answer, "eth_getProof", address, keys, hexutil.Uint64(p.tip.number)); err != nil {
		return nil, err
	}
	if len(answer.StorageProof) != len(slots) {
		return nil, fmt.Errorf("eth_getProof answers %d of %d slots", len(answer.StorageProof), len(slots))
	}
	p.add(answer.AccountProof)
	words := make([]lightproof.Word, len(slots))
	for i := range slots {
		s := &answer.StorageProof[i]
		p.add(s.Proof)
		s.Value.ToInt().FillBytes(words[i][:])
	}
	return words, nil
}

func (p *proven) add(nodes []string) {
	for _, node := range nodes {
		node = strings.TrimPrefix(node, "0x")
		if !p.in[node] {
			p.in[node] = true
			p.proof.Nodes = append(p.proof.Nodes, node)
		}
	}
}
