// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

type ballotInput struct {
	UUID    string `path:"uuid" doc:"Belenios uuid of the election" maxLength:"100"`
	Wait    int    `query:"wait" minimum:"0" maximum:"60" doc:"Seconds to wait for the ballot to be final before answering"`
	Prefer  string `header:"Prefer" doc:"RFC 7240: wait=N is the same as the parameter wait"`
	RawBody []byte `contentType:"application/json" required:"true"`
}

type ballotOutput struct {
	Status       int
	Location     string `header:"Location"`
	CacheControl string `header:"Cache-Control"`
	Body         *api.BallotStatus
}

type trackerInput struct {
	UUID    string `path:"uuid" doc:"Belenios uuid of the election" maxLength:"100"`
	Tracker string `path:"tracker" doc:"Hexadecimal, base64 or base64url, with or without padding" maxLength:"100"`
	Wait    int    `query:"wait" minimum:"0" maximum:"60" doc:"Seconds to wait for the ballot to be final before answering"`
}

func (s *Server) registerBallots() {
	huma.Register(s.api, huma.Operation{
		OperationID: "post-ballot", Method: http.MethodPost, Path: "/v1/elections/{uuid}/ballots",
		Summary: "Cast a ballot",
		Description: "The body is the ballot, byte for byte as its voter's device made it. The answer is 200 when the ballot is " +
			"final and 202 when it is on its way. Sending the same ballot again is harmless and gives the same tracker.",
		Tags: []string{"ballots"}, MaxBodyBytes: maxBody + 1, BodyReadTimeout: -1, SkipValidateBody: true, DefaultStatus: http.StatusAccepted,
		Errors: []int{400, 403, 404, 408, 409, 413, 415, 422, 429, 503},
	}, s.postBallot)
	huma.Register(s.api, huma.Operation{
		OperationID: "get-ballot", Method: http.MethodGet, Path: "/v1/elections/{uuid}/ballots/{tracker}",
		Summary: "Look a ballot up by its tracker", Tags: []string{"ballots"}, Errors: []int{400, 404, 429, 503},
	}, s.getBallot)
	post := s.api.OpenAPI().Paths["/v1/elections/{uuid}/ballots"].Post
	post.RequestBody.Description = "A Belenios ballot (Belenios 2.0, section 4.15), canonical JSON"
	post.RequestBody.Content["application/json"].Schema = &huma.Schema{
		Type: "object", Required: []string{"election_uuid", "election_hash", "credential", "answers", "signature"},
		Properties: map[string]*huma.Schema{
			"election_uuid": {Type: "string"}, "election_hash": {Type: "string"}, "credential": {Type: "string"},
			"answers":   {Type: "array", Items: &huma.Schema{Type: "object"}},
			"signature": {Type: "object"},
		},
	}
	post.Responses["200"] = &huma.Response{Description: "The ballot is final", Content: post.Responses["202"].Content}
	post.Responses["202"].Description = "The ballot is received and on its way"
}

func (s *Server) postBallot(ctx context.Context, in *ballotInput) (*ballotOutput, error) {
	raw := append([]byte(nil), in.RawBody...) // huma's buffer is used again
	b, err := s.accept(ctx, in.UUID, raw)
	if err != nil {
		return nil, s.counted(err)
	}
	s.await(ctx, b, max(in.Wait, preferWait(in.Prefer)))
	return s.status(ctx, in.UUID, sha256.Sum256(raw), b)
}

func (s *Server) getBallot(ctx context.Context, in *trackerInput) (*ballotOutput, error) {
	tracker, err := api.ParseTracker(in.Tracker)
	if err != nil {
		return nil, s.counted(problem(api.CodeTrackerMalformed, ""))
	}
	if _, err := s.election(ctx, in.UUID); err != nil {
		return nil, s.counted(err)
	}
	var b *carried
	if s.carrier != nil {
		if b = s.carrier.find(tracker); b != nil && b.uuid != in.UUID {
			b = nil
		}
	}
	if b != nil {
		s.await(ctx, b, in.Wait)
	}
	return s.status(ctx, in.UUID, tracker, b)
}

// await waits up to some seconds for a ballot to be settled.
func (s *Server) await(ctx context.Context, b *carried, seconds int) {
	if b == nil || seconds <= 0 {
		return
	}
	timer := time.NewTimer(time.Duration(min(seconds, 60)) * time.Second)
	defer timer.Stop()
	select {
	case <-b.settled:
	case <-timer.C:
	case <-ctx.Done():
	}
}

// status is the answer about a ballot: of the ledger if it has it, else of the outbox.
func (s *Server) status(ctx context.Context, uuid string, tracker [32]byte, b *carried) (*ballotOutput, error) {
	out := &api.BallotStatus{Election: uuid, Tracker: api.FormatTracker(tracker), TrackerHex: hex.EncodeToString(tracker[:])}
	ballot, err := s.cfg.Index.Ballot(ctx, uuid, tracker)
	switch {
	case err == nil:
		fill(out, ballot)
	case !errors.Is(err, index.ErrNotFound):
		return nil, s.counted(s.internal("looking up a ballot", err))
	case b != nil && b.settledAsRefused():
		out.State, out.Code, out.Reason = api.StateRefused, b.refused.Code, b.refused.Reason
	case b != nil:
		out.State = api.StateReceived
	default:
		if err := s.refused(ctx, uuid, tracker, out); err != nil {
			return nil, s.counted(err)
		}
	}
	s.metrics.ballots.WithLabelValues(out.State).Inc()
	res := &ballotOutput{
		Status: http.StatusOK, Body: out, CacheControl: "no-store",
		Location: fmt.Sprintf("/v1/elections/%s/ballots/%s", uuid, out.TrackerHex),
	}
	if out.State == api.StateReceived {
		res.Status = http.StatusAccepted
	}
	return res, nil
}

// refused looks among the ballots that the ledger refused.
func (s *Server) refused(ctx context.Context, uuid string, tracker [32]byte, out *api.BallotStatus) error {
	if s.carrier == nil {
		return problem(api.CodeBallotUnknown, "")
	}
	of, code, reason, ok, err := s.carrier.outbox.refusal(ctx, tracker)
	if err != nil {
		return s.internal("reading the outbox", err)
	}
	if !ok || of != uuid {
		return problem(api.CodeBallotUnknown, "")
	}
	out.State, out.Code, out.Reason = api.StateRefused, code, reason
	return nil
}

func fill(o *api.BallotStatus, b *index.Ballot) {
	o.State, o.Height, o.Block, o.Position = api.StateFinal, b.Height, b.Block, b.TxIndex
	o.Time = time.Unix(int64(b.Time), 0).UTC().Format(time.RFC3339)
	o.Transaction = b.Tx.Hex()
	if len(b.Replaces) == 32 {
		o.Replaces = api.FormatTracker([32]byte(b.Replaces))
	}
	if len(b.ReplacedBy) == 32 {
		o.ReplacedBy = api.FormatTracker([32]byte(b.ReplacedBy))
	}
}

func (b *carried) settledAsRefused() bool {
	select {
	case <-b.settled:
		return b.refused != nil
	default:
		return false
	}
}

// counted counts a problem for the metrics.
func (s *Server) counted(err error) error {
	var p *Problem
	if errors.As(err, &p) {
		s.metrics.problems.WithLabelValues(string(p.Code)).Inc()
	}
	return err
}

// preferWait is the N of wait=N in a Prefer header (RFC 7240), 0 if there is none.
func preferWait(header string) int {
	for _, preference := range strings.Split(header, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(strings.SplitN(preference, ";", 2)[0]), "=")
		if !strings.EqualFold(strings.TrimSpace(name), "wait") {
			continue
		}
		n, err := strconv.Atoi(strings.Trim(strings.TrimSpace(value), `"`))
		if err != nil || n < 0 {
			return 0
		}
		return min(n, 60)
	}
	return 0
}
