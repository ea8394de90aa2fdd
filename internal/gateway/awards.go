// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/hex"
	"errors"
	"math/big"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway/api"
)

func (s *Server) registerAwards() {
	huma.Register(s.api, huma.Operation{
		OperationID: "get-awards", Method: http.MethodGet, Path: "/v1/elections/{uuid}/awards",
		Summary: "What a final election has funded, what was paid of it, and what was built",
		Tags:    []string{"elections"}, Errors: []int{404, 429, 503},
	}, s.showAwards)
}

// showAwards reads the book from the contract. Books are read far less often than elections, so they are not indexed; an
// answer is kept as long as no block follows.
func (s *Server) showAwards(ctx context.Context, in *UUIDInput) (*output[api.Awards], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	if s.cfg.Awards == (common.Address{}) {
		return nil, s.counted(problem(api.CodeNotPublished, "this ledger has no book of awards"))
	}
	block, err := s.cfg.Chain.BlockNumber(ctx)
	if err != nil {
		return nil, s.counted(s.internal("reading the newest block's number", err))
	}
	s.mu.Lock()
	kept := s.awards[in.UUID]
	s.mu.Unlock()
	if kept != nil && kept.Block == block {
		return &output[api.Awards]{fresh, kept}, nil
	}
	book, err := chain.ReadBookAt(ctx, s.cfg.Chain, s.cfg.Awards, e.Address, block)
	if errors.Is(err, chain.ErrNoBook) {
		return nil, s.counted(problem(api.CodeNotPublished, "the awards are not recorded"))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading the awards", err))
	}
	out := AwardsOf(in.UUID, book)
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.awards) >= maxBooks {
		clear(s.awards)
	}
	s.awards[in.UUID] = out
	return &output[api.Awards]{fresh, out}, nil
}

// maxBooks bounds the books kept in memory.
const maxBooks = 64

// AwardsOf is an election's book as the gateway answers it.
func AwardsOf(uuid string, b *chain.Book) *api.Awards {
	out := &api.Awards{
		Election: uuid, Outcome: hex.EncodeToString(b.Outcome[:]), Recorder: b.Recorder.Hex(), RecordedIn: b.RecordedIn,
		Bookkeeper: b.Bookkeeper.Hex(), Awarded: b.Total.String(), Projects: []api.Project{}, Block: b.Block,
	}
	paid := new(big.Int)
	for _, a := range b.Awards {
		paid.Add(paid, a.Paid)
		out.Projects = append(out.Projects, api.Project{
			Project: a.Project, Awarded: a.Awarded.String(), Paid: a.Paid.String(), Pending: a.Pending.String(),
			Refunding: a.Refunding.String(), Completed: a.Completed, Entries: []api.Entry{},
		})
	}
	out.Paid = paid.String()
	for id, e := range b.Entries {
		p := &out.Projects[e.Award]
		p.Entries = append(p.Entries, entryOf(uint64(id), e))
	}
	return out
}

func entryOf(id uint64, e chain.Entry) api.Entry {
	out := api.Entry{
		ID: id, Kind: contracts.EntryKindName(e.Kind), State: contracts.EntryStateName(e.State), Reason: e.Reason,
		Document: hashText(e.Document), Text: hashText(e.Text),
		Proposed: api.Signature{Account: e.Proposer.Hex(), Organisation: e.Organisation.Hex(), Block: e.ProposedIn},
	}
	if e.Amount.Sign() > 0 {
		out.Amount = e.Amount.String()
	}
	if e.Planned > 0 && e.Planned < year10000 {
		out.Planned = rfc3339(int64(e.Planned))
	}
	switch {
	case e.Kind == contracts.EntryReached:
		out.Milestone = number(uint64(e.Milestone))
	case e.Milestone != 0:
		out.Reached = number(uint64(e.Milestone) - 1)
	}
	if e.State != contracts.EntryProposed {
		out.Decided = &api.Signature{Account: e.Decider.Hex(), Block: e.DecidedIn}
	}
	return out
}

func number(n uint64) *uint64 { return &n }

// hashText is empty for the zero hash, which stands for none.
func hashText(hash [32]byte) string {
	if hash == ([32]byte{}) {
		return ""
	}
	return hex.EncodeToString(hash[:])
}
