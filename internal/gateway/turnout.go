// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/hex"
	"errors"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

func (s *Server) showTurnout(ctx context.Context, in *struct {
	UUIDInput
	From  uint64 `query:"from" doc:"First block of the series"`
	Limit int    `query:"limit" minimum:"1" maximum:"5000" default:"1000"`
	By    string `query:"by" enum:"block,hour" default:"block" doc:"A point for each block with ballots, or for each hour"`
}) (*output[api.TurnoutSeries], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	if in.By == "hour" {
		return s.showHours(ctx, e, in.From, in.Limit)
	}
	points, err := s.cfg.Index.Turnout(ctx, e.ID, in.From, in.Limit+1)
	if err != nil {
		return nil, s.counted(s.internal("reading the turnout", err))
	}
	out := &api.TurnoutSeries{Turnout: api.Turnout{Voters: e.Voters, Ballots: e.BallotsCount}, RollCount: e.RollCount, Series: []api.TurnoutPoint{}}
	for i, p := range points {
		if i == in.Limit {
			out.Next = &points[i].Block
			break
		}
		out.Series = append(out.Series, api.TurnoutPoint{
			Block: p.Block, Time: rfc3339(int64(p.Time)), Voters: p.Voters, Ballots: p.Ballots,
		})
	}
	return &output[api.TurnoutSeries]{fresh, out}, nil
}

// showHours is the turnout at the end of each hour, so that a chart of weeks is a small answer.
func (s *Server) showHours(ctx context.Context, e *index.Election, from uint64, limit int) (*output[api.TurnoutSeries], error) {
	hours, err := s.cfg.Index.Hours(ctx, e.ID, from, limit+1)
	if err != nil {
		return nil, s.counted(s.internal("reading the turnout", err))
	}
	out := &api.TurnoutSeries{Turnout: api.Turnout{Voters: e.Voters, Ballots: e.BallotsCount}, RollCount: e.RollCount, Series: []api.TurnoutPoint{}}
	for i, h := range hours {
		if i == limit {
			out.Next = &hours[i].First
			break
		}
		out.Series = append(out.Series, api.TurnoutPoint{Block: h.Block, Time: rfc3339(int64(h.Time)), Voters: h.Voters, Ballots: h.Ballots})
	}
	return &output[api.TurnoutSeries]{fresh, out}, nil
}

func (s *Server) showResult(ctx context.Context, in *UUIDInput) (*output[api.Result], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	raw, err := s.cfg.Index.Result(ctx, e.ID)
	if errors.Is(err, index.ErrNotFound) {
		return nil, s.counted(problem(api.CodeNotPublished, ""))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading the result", err))
	}
	attestations, err := s.cfg.Index.Attestations(ctx, e.ID)
	if err != nil {
		return nil, s.counted(s.internal("reading the attestations", err))
	}
	out := &api.Result{
		State: e.Phase.String(), Result: raw, Head: hex.EncodeToString(e.Head), Outcome: hex.EncodeToString(e.Outcome),
		Turnout: api.Turnout{Voters: e.Voters, Ballots: e.BallotsCount}, Attestations: outcomes(attestations),
	}
	return &output[api.Result]{fresh, out}, nil
}
