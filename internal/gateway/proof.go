// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
	"github.com/madangvote/madang/lightproof"
)

// Light is what light proofs need beside the index.
type Light struct {
	// Node answers eth_getProof and the methods of namespace comet; a *rpc.Client of a node of the ledger does.
	Node NodeRPC
	// Anchor is what clients check proofs against.
	Anchor *lightproof.Anchor
}

// NodeRPC calls JSON-RPC methods; *rpc.Client does.
type NodeRPC interface {
	CallContext(ctx context.Context, result any, method string, args ...any) error
}

func (s *Server) registerProofs() {
	s.proofs.cfg, s.proofs.progress = &s.cfg, func() uint64 { return s.cfg.Index.Progress().Block }
	huma.Register(s.api, huma.Operation{
		OperationID: "get-anchor", Method: "GET", Path: "/v1/ledger/anchor",
		Summary: "What a client must know of the ledger to check light proofs",
		Description: "The body's SHA-256 is the ledger's fingerprint. A client gets it once, compares it with what people have on " +
			"paper, and keeps it.",
		Tags: []string{"ledger"}, Errors: []int{404, 429},
	}, s.showAnchor)
	s.api.OpenAPI().Paths["/v1/ledger/anchor"].Get.Responses["200"].Content["application/json"].Schema =
		s.api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[api.Anchor](), true, "Anchor")
	huma.Register(s.api, huma.Operation{
		OperationID: "get-election-proof", Method: "GET", Path: "/v1/elections/{uuid}/proof",
		Summary: "A light proof of an election's state", Tags: []string{"elections"}, Errors: []int{404, 429, 503},
		Description: "Shows with the validators' signatures what the ledger holds about the election, as of the newest block that " +
			"has them. docs/light-proofs.md says how to check it.",
	}, s.showElectionProof)
	huma.Register(s.api, huma.Operation{
		OperationID: "get-ballot-proof", Method: "GET", Path: "/v1/elections/{uuid}/ballots/{tracker}/proof",
		Summary: "A light proof that a ballot is in the ledger and counts, was replaced, or is not there",
		Tags:    []string{"ballots"}, Errors: []int{400, 404, 429, 503},
	}, s.showBallotProof)
}

func (s *Server) showAnchor(context.Context, *struct{}) (*rawOutput, error) {
	if s.cfg.Light == nil {
		return nil, s.counted(noProofs())
	}
	a := s.cfg.Light.Anchor
	return &rawOutput{"application/json", fresh, `"` + a.Fingerprint() + `"`, a.Bytes()}, nil
}

func noProofs() *Problem { return problem(api.CodeNotPublished, "this gateway has no light proofs") }

func (s *Server) showElectionProof(ctx context.Context, in *UUIDInput) (*output[api.Proof], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	t, err := s.tip(ctx, e.Created)
	if err != nil {
		return nil, s.counted(err)
	}
	p, err := t.election(ctx, e.UUID, e.Address)
	if err != nil {
		return nil, s.counted(s.internal("proving an election", err))
	}
	proof := p.proof
	return &output[api.Proof]{fresh, &proof}, nil
}

func (s *Server) showBallotProof(ctx context.Context, in *struct {
	UUIDInput
	Tracker string `path:"tracker" doc:"Hexadecimal, base64 or base64url, with or without padding" maxLength:"100"`
}) (*output[api.Proof], error) {
	tracker, err := api.ParseTracker(in.Tracker)
	if err != nil {
		return nil, s.counted(problem(api.CodeTrackerMalformed, ""))
	}
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	known, since, err := s.knownBallot(ctx, e, tracker)
	if err != nil {
		return nil, s.counted(s.internal("looking up a ballot", err))
	}
	t, err := s.tip(ctx, since)
	if err != nil {
		return nil, s.counted(err)
	}
	proof, err := s.proveBallot(ctx, t, e, tracker, known)
	if err != nil {
		return nil, s.counted(s.internal("proving a ballot", err))
	}
	return &output[api.Proof]{fresh, proof}, nil
}

// knownBallot is a ballot of the index, nil if there is none, and the block since which what is said of it here is true.
func (s *Server) knownBallot(ctx context.Context, e *index.Election, tracker [32]byte) (*index.Ballot, uint64, error) {
	known, err := s.cfg.Index.Ballot(ctx, e.UUID, tracker)
	if errors.Is(err, index.ErrNotFound) {
		return nil, e.Created, nil
	}
	if err != nil || len(known.ReplacedBy) != 32 {
		return known, since(known), err
	}
	later, err := s.cfg.Index.Ballot(ctx, e.UUID, [32]byte(known.ReplacedBy))
	return known, since(later), err
}

func since(b *index.Ballot) uint64 {
	if b == nil {
		return 0
	}
	return b.Block
}

// tip is the newest provable block, not older than one: who has just seen a ballot become final wants it proven, and a
// block's signatures come with the next one.
func (s *Server) tip(ctx context.Context, since uint64) (*tip, error) {
	if s.cfg.Light == nil {
		return nil, noProofs()
	}
	t, err := s.proofs.newest(ctx, since)
	if errors.Is(err, errNotYet) {
		return nil, problem(api.CodeUnavailable, "the block is not signed yet")
	}
	if err != nil {
		return nil, s.internal("reading the validators' signatures", err)
	}
	return t, nil
}

// proveBallot adds a ballot's slots to its election's proof.
func (s *Server) proveBallot(ctx context.Context, t *tip, e *index.Election, tracker [32]byte, known *index.Ballot) (*api.Proof, error) {
	base, err := t.election(ctx, e.UUID, e.Address)
	if err != nil {
		return nil, err
	}
	slots := []lightproof.Word{lightproof.HeightSlot(tracker)}
	var cast *chain.BallotCast
	if known != nil {
		if cast, err = s.ballotLog(ctx, e.Address, tracker, known.Block); err != nil {
			return nil, err
		}
		both := lightproof.BallotSlots(tracker, cast.Credential)
		slots = both[:]
	}
	b := base.clone()
	answer, err := b.prove(ctx, e.Address, slots)
	if err != nil {
		return nil, err
	}
	if cast == nil {
		return &b.proof, nil
	}
	b.proof.Ballot = &lightproof.BallotPart{Credential: hex.EncodeToString(cast.Credential[:])}
	if answer[1] != tracker {
		b.proof.Ballot.Bytes = base64.StdEncoding.EncodeToString(cast.Ballot)
	}
	return &b.proof, nil
}

// ballotLog reads what was logged when a ballot was cast.
func (s *Server) ballotLog(ctx context.Context, election common.Address, tracker [32]byte, block uint64) (*chain.BallotCast, error) {
	at := new(big.Int).SetUint64(block)
	logs, err := s.cfg.Chain.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: at, ToBlock: at, Addresses: []common.Address{election}, Topics: [][]common.Hash{{chain.TopicBallot}, {tracker}},
	})
	if err != nil {
		return nil, err
	}
	if len(logs) != 1 {
		return nil, fmt.Errorf("block %d has %d logs of the ballot", block, len(logs))
	}
	event, err := chain.Decode(&logs[0])
	if err != nil {
		return nil, err
	}
	return event.(*chain.BallotCast), nil
}
