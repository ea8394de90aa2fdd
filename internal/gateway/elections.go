// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"math"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// UUIDInput is the parameter of most routes. Exported, since huma reads no parameters of embedded types that are not.
type UUIDInput struct {
	UUID string `path:"uuid" doc:"Belenios uuid of the election" maxLength:"100"`
}

type output[T any] struct {
	CacheControl string `header:"Cache-Control"`
	Body         *T
}

type rawOutput struct {
	ContentType  string `header:"Content-Type"`
	CacheControl string `header:"Cache-Control"`
	ETag         string `header:"ETag"`
	Body         []byte
}

const (
	fresh   = "no-cache"
	forever = "public, max-age=31536000, immutable"
)

func (s *Server) registerElections() {
	get := func(id, path, summary string) huma.Operation {
		return huma.Operation{
			OperationID: id, Method: http.MethodGet, Path: path, Summary: summary, Tags: []string{"elections"},
			Errors: []int{404, 429, 503},
		}
	}
	huma.Register(s.api, get("list-elections", "/v1/elections", "List elections"), s.list)
	huma.Register(s.api, get("get-election", "/v1/elections/{uuid}", "An election's state, schedule and counts"), s.show)
	huma.Register(s.api, get("get-election-object", "/v1/elections/{uuid}/election",
		"The Belenios election object, byte for byte"), s.showObject)
	huma.Register(s.api, get("get-trustees", "/v1/elections/{uuid}/trustees",
		"The Belenios trustees, byte for byte"), s.showTrustees)
	huma.Register(s.api, get("get-manifest", "/v1/elections/{uuid}/manifest",
		"The manifest, byte for byte"), s.showManifest)
	huma.Register(s.api, get("get-roll-proof", "/v1/elections/{uuid}/roll/{credential}",
		"A public credential's place on the roll, with its Merkle proof"), s.showRoll)
	for path, schema := range map[string]*huma.Schema{
		"election": {Type: "object"}, "trustees": {Type: "array", Items: &huma.Schema{}}, "manifest": {Type: "object"},
	} { // huma takes bytes for base64
		response := s.api.OpenAPI().Paths["/v1/elections/{uuid}/"+path].Get.Responses["200"]
		response.Content["application/json"].Schema = schema
	}
	huma.Register(s.api, get("get-turnout", "/v1/elections/{uuid}/turnout", "Turnout, now and over time"), s.showTurnout)
	huma.Register(s.api, get("get-result", "/v1/elections/{uuid}/result", "Result and attestations"), s.showResult)
}

func (s *Server) list(ctx context.Context, in *struct {
	Campaign string `query:"campaign" doc:"Only elections of this campaign, 64 hexadecimal digits"`
	From     int64  `query:"from" minimum:"0" doc:"Number of the first election to list"`
	Newest   bool   `query:"newest" doc:"The newest first; from is not used"`
	Before   int64  `query:"before" minimum:"0" doc:"With newest: only elections with a number below this; 0: all"`
	Limit    int    `query:"limit" minimum:"1" maximum:"500" default:"100"`
}) (*output[api.Elections], error) {
	var campaign []byte
	if in.Campaign != "" {
		hash, ok := parseHash(in.Campaign)
		if !ok {
			return nil, s.counted(problem(api.CodeRequestInvalid, "campaign is 64 hexadecimal digits"))
		}
		campaign = hash[:]
	}
	var elections []*index.Election
	var err error
	if in.Newest {
		elections, err = s.cfg.Index.Newest(ctx, campaign, cmp.Or(in.Before, math.MaxInt64), in.Limit+1)
	} else {
		elections, err = s.cfg.Index.Elections(ctx, campaign, in.From, in.Limit+1)
	}
	if err != nil {
		return nil, s.counted(s.internal("listing elections", err))
	}
	page := &api.Elections{Elections: []*api.ElectionStatus{}}
	for i, e := range elections {
		if i == in.Limit {
			page.Next = &e.ID
			if in.Newest {
				page.Next = &elections[i-1].ID
			}
			break
		}
		status := s.describe(e)
		if err := s.name(ctx, e, status); err != nil {
			return nil, s.counted(s.internal("reading a manifest", err))
		}
		page.Elections = append(page.Elections, status)
	}
	return &output[api.Elections]{fresh, page}, nil
}

func (s *Server) show(ctx context.Context, in *UUIDInput) (*output[api.ElectionStatus], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	out := s.describe(e)
	if out.Trusteeship, err = s.trusteeship(ctx, e); err != nil {
		return nil, s.counted(s.internal("reading the trustees", err))
	}
	if err := s.name(ctx, e, out); err != nil {
		return nil, s.counted(s.internal("reading a manifest", err))
	}
	return &output[api.ElectionStatus]{fresh, out}, nil
}

// describe turns a row into an answer.
func (s *Server) describe(e *index.Election) *api.ElectionStatus {
	out := &api.ElectionStatus{
		Number: e.ID, UUID: e.UUID, Contract: e.Address.Hex(), Organiser: e.Organiser.Hex(),
		Phase: e.PhaseAt(s.now()).String(), Manifest: hex.EncodeToString(e.Manifest),
		ElectionHash: hex.EncodeToString(e.ElectionHash), Trustees: hex.EncodeToString(e.TrusteesHash),
		Credentials: hex.EncodeToString(e.CredentialsHash), RollRoot: hex.EncodeToString(e.RollRoot),
		RollCount: e.RollCount, Decryptions: e.Decryptions, Members: e.Members, Threshold: e.Threshold, Shuffled: e.Shuffled,
		Turnout: api.Turnout{Voters: e.Voters, Ballots: e.BallotsCount}, Head: hex.EncodeToString(e.Head), Events: e.Height,
		Outcome: hex.EncodeToString(e.Outcome), Block: s.cfg.Index.Progress().Block,
	}
	if string(e.Campaign) != string(make([]byte, 32)) {
		out.Campaign = hex.EncodeToString(e.Campaign)
	}
	if e.Phase > index.Draft {
		out.Schedule = api.Schedule{OpensAt: rfc3339(e.OpensAt), ClosesAt: rfc3339(e.ClosesAt)}
	}
	return out
}

func rfc3339(unix int64) string { return time.Unix(unix, 0).UTC().Format(time.RFC3339) }

func (s *Server) showObject(ctx context.Context, in *UUIDInput) (*rawOutput, error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	raw, err := s.object(ctx, in.UUID)
	return s.raw(raw, e.ElectionHash, err)
}

func (s *Server) showTrustees(ctx context.Context, in *UUIDInput) (*rawOutput, error) {
	return s.showPayload(ctx, in.UUID, func(e *index.Election) []byte { return e.TrusteesHash })
}

func (s *Server) showManifest(ctx context.Context, in *UUIDInput) (*rawOutput, error) {
	return s.showPayload(ctx, in.UUID, func(e *index.Election) []byte { return e.Manifest })
}

func (s *Server) showPayload(ctx context.Context, uuid string, which func(*index.Election) []byte) (*rawOutput, error) {
	e, err := s.election(ctx, uuid)
	if err != nil {
		return nil, s.counted(err)
	}
	hash := which(e)
	if hash == nil {
		return nil, s.counted(problem(api.CodeNotPublished, ""))
	}
	raw, err := s.cfg.Index.Payload(ctx, e.ID, hash)
	return s.raw(raw, hash, err)
}

// raw answers bytes with a known hash: they never change.
func (s *Server) raw(raw, hash []byte, err error) (*rawOutput, error) {
	if errors.Is(err, index.ErrNotFound) {
		return nil, s.counted(problem(api.CodeNotPublished, ""))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading a payload", err))
	}
	return &rawOutput{"application/json", forever, `"` + hex.EncodeToString(hash) + `"`, raw}, nil
}

func (s *Server) showRoll(ctx context.Context, in *struct {
	UUIDInput
	Credential string `path:"credential" maxLength:"1000" doc:"Public credential as in the ballot, without its weight"`
}) (*output[api.RollProof], error) {
	if _, err := s.election(ctx, in.UUID); err != nil {
		return nil, s.counted(err)
	}
	roll, err := s.cfg.Index.Roll(ctx, in.UUID)
	if errors.Is(err, index.ErrNoRoll) || errors.Is(err, index.ErrNotFound) {
		return nil, s.counted(problem(api.CodeNotPublished, ""))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading the roll", err))
	}
	place, ok := roll.Find(in.Credential)
	if !ok {
		p := problem(api.CodeNotOnRoll, "")
		p.Status, p.Title = http.StatusNotFound, http.StatusText(http.StatusNotFound)
		return nil, s.counted(p)
	}
	root := roll.Root()
	out := &api.RollProof{
		Index: place.Index, Weight: place.Weight, Entry: place.Entry, Count: uint64(roll.Len()),
		Root: hex.EncodeToString(root[:]), Proof: make([]string, len(place.Proof)),
	}
	for i := range place.Proof {
		out.Proof[i] = hex.EncodeToString(place.Proof[i][:])
	}
	return &output[api.RollProof]{fresh, out}, nil
}
