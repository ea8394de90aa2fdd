// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/hex"

	"github.com/danielgtaylor/huma/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

func (s *Server) registerEvents() {
	get := func(id, path, summary, tag string) huma.Operation {
		return huma.Operation{
			OperationID: id, Method: "GET", Path: path, Summary: summary, Tags: []string{tag}, Errors: []int{404, 422, 429, 503},
		}
	}
	huma.Register(s.api, get("list-ballots", "/v1/elections/{uuid}/ballots", "The ballot box: all ballots, in order or the newest first", "ballots"), s.listBallots)
	huma.Register(s.api, get("list-events", "/v1/elections/{uuid}/events", "The election's chain of Belenios events, and who attests what", "elections"), s.listEvents)
}

func (s *Server) listBallots(ctx context.Context, in *struct {
	UUIDInput
	From   uint64 `query:"from" doc:"Height of the first ballot to list; 0: the first, or the newest"`
	Limit  int    `query:"limit" minimum:"1" maximum:"1000" default:"100"`
	Newest bool   `query:"newest" doc:"The newest first, from the height down"`
}) (*output[api.Ballots], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	found, err := s.cfg.Index.Ballots(ctx, e.ID, in.Newest, in.From, in.Limit+1)
	if err != nil {
		return nil, s.counted(s.internal("listing ballots", err))
	}
	out := &api.Ballots{Ballots: []api.BallotLine{}}
	for i := range found {
		if i == in.Limit {
			out.Next = &found[i].Height
			break
		}
		out.Ballots = append(out.Ballots, ballotLine(&found[i]))
	}
	return &output[api.Ballots]{fresh, out}, nil
}

func ballotLine(b *index.Ballot) api.BallotLine {
	line := api.BallotLine{
		Tracker: api.FormatTracker(b.Tracker), TrackerHex: hex.EncodeToString(b.Tracker[:]), Height: b.Height, Block: b.Block,
		Time: rfc3339(int64(b.Time)), Transaction: b.Tx.Hex(),
	}
	if len(b.ReplacedBy) == 32 {
		line.ReplacedBy = api.FormatTracker([32]byte(b.ReplacedBy))
	}
	return line
}

func (s *Server) listEvents(ctx context.Context, in *struct {
	UUIDInput
	From    uint64 `query:"from" doc:"Height of the first event to list"`
	Limit   int    `query:"limit" minimum:"1" maximum:"1000" default:"100"`
	Ballots bool   `query:"ballots" doc:"With the ballots' events, of which there is one a ballot"`
}) (*output[api.Events], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	events, err := s.cfg.Index.Events(ctx, e.ID, in.Ballots, in.From, in.Limit+1)
	if err != nil {
		return nil, s.counted(s.internal("listing events", err))
	}
	attestations, err := s.cfg.Index.Attestations(ctx, e.ID)
	if err != nil {
		return nil, s.counted(s.internal("reading the attestations", err))
	}
	submissions, err := s.cfg.Index.Submissions(ctx, e.ID)
	if err != nil {
		return nil, s.counted(s.internal("reading who offered the events", err))
	}
	said := sayings(attestations, submissions)
	out := &api.Events{Events: []api.Event{}, Outcome: outcomes(attestations)}
	for i := range events {
		if i == in.Limit {
			out.Next = &events[i].Height
			break
		}
		out.Events = append(out.Events, said.event(&events[i]))
	}
	return &output[api.Events]{fresh, out}, nil
}

// saying names an event as it is offered and attested.
type saying struct {
	height  uint64
	payload string // of type and payload
}

type said struct {
	submitter map[saying]common.Address
	attested  map[saying][]api.EventAttestation
}

func sayings(attestations []index.Attestation, submissions []index.Submission) *said {
	out := &said{map[saying]common.Address{}, map[saying][]api.EventAttestation{}}
	for _, b := range submissions {
		key := saying{b.Height, b.Type + string(b.Payload)}
		if _, known := out.submitter[key]; !known {
			out.submitter[key] = b.Submitter
		}
	}
	for _, a := range attestations {
		key := saying{a.Height, a.Type + string(a.Payload)}
		out.attested[key] = append(out.attested[key], api.EventAttestation{Account: a.Account.Hex(), Block: a.Block, Time: rfc3339(int64(a.Time))})
	}
	return out
}

func (s *said) event(e *index.Event) api.Event {
	out := api.Event{
		Height: e.Height, Type: e.Type, Payload: hex.EncodeToString(e.Payload), Head: hex.EncodeToString(e.Head),
		Block: e.Block, Time: rfc3339(int64(e.Time)), Attestations: []api.EventAttestation{},
	}
	key := saying{e.Height, e.Type + string(e.Payload)}
	if by, known := s.submitter[key]; known {
		out.Submitter = by.Hex()
	}
	if by := s.attested[key]; by != nil {
		out.Attestations = by
	}
	return out
}

// outcomes are the attestations of outcomes, all of them, so that a differing one is seen.
func outcomes(attestations []index.Attestation) []api.Attestation {
	out := []api.Attestation{}
	for _, a := range attestations {
		if a.Type == "Outcome" {
			out = append(out, api.Attestation{
				Account: a.Account.Hex(), Head: hex.EncodeToString(a.Head), Outcome: hex.EncodeToString(a.Payload),
				Validator: a.Validator, Block: a.Block, Time: rfc3339(int64(a.Time)),
			})
		}
	}
	return out
}
