// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/hex"
	"errors"
	"math"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
	"github.com/madangvote/madang/manifest"
)

func (s *Server) registerCampaigns() {
	get := func(id, path, summary string) huma.Operation {
		return huma.Operation{
			OperationID: id, Method: "GET", Path: path, Summary: summary, Tags: []string{"campaigns"}, Errors: []int{404, 422, 429, 503},
		}
	}
	huma.Register(s.api, get("list-campaigns", "/v1/campaigns", "List campaigns, the newest first"), s.listCampaigns)
	huma.Register(s.api, get("get-campaign", "/v1/campaigns/{hash}", "A campaign: its document, and how far its elections are"), s.showCampaign)
	campaign := s.api.OpenAPI().Components.Schemas.Map()["Campaign"]
	campaign.Properties["document"] = &huma.Schema{Type: "object", Description: campaign.Properties["document"].Description}
}

func (s *Server) listCampaigns(ctx context.Context, in *struct {
	Before int64 `query:"before" minimum:"0" doc:"Only campaigns whose first election has a number below this; 0: all"`
	Limit  int   `query:"limit" minimum:"1" maximum:"100" default:"20"`
}) (*output[api.Campaigns], error) {
	before := in.Before
	if before == 0 {
		before = math.MaxInt64
	}
	found, err := s.cfg.Index.Campaigns(ctx, before, in.Limit+1)
	if err != nil {
		return nil, s.counted(s.internal("listing campaigns", err))
	}
	out := &api.Campaigns{Campaigns: []*api.Campaign{}}
	for i, c := range found {
		if i == in.Limit {
			out.Next = &found[i-1].First
			break
		}
		campaign, err := s.campaign(ctx, c.Hash)
		if errors.Is(err, errNoCampaign) {
			continue // something of that hash is published, and it is no document
		}
		if err != nil {
			return nil, s.counted(s.internal("reading a campaign", err))
		}
		campaign.Document = nil
		out.Campaigns = append(out.Campaigns, campaign)
	}
	return &output[api.Campaigns]{fresh, out}, nil
}

func (s *Server) showCampaign(ctx context.Context, in *struct {
	Hash string `path:"hash" doc:"SHA-256 of the campaign's document, 64 hexadecimal digits" maxLength:"66"`
}) (*output[api.Campaign], error) {
	hash, ok := parseHash(in.Hash)
	if !ok {
		return nil, s.counted(problem(api.CodeRequestInvalid, "hash is 64 hexadecimal digits"))
	}
	out, err := s.campaign(ctx, hash)
	if errors.Is(err, errNoCampaign) {
		return nil, s.counted(problem(api.CodeNotPublished, "no campaign of this hash"))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading a campaign", err))
	}
	return &output[api.Campaign]{fresh, out}, nil
}

// parseHash reads 64 hexadecimal digits, with or without 0x.
func parseHash(text string) (hash [32]byte, ok bool) {
	raw, err := hex.DecodeString(strings.TrimPrefix(text, "0x"))
	return hash, err == nil && copy(hash[:], raw) == len(hash) && len(raw) == len(hash)
}

var errNoCampaign = errors.New("no such campaign")

// campaign is a campaign with its elections as they are now.
func (s *Server) campaign(ctx context.Context, hash [32]byte) (*api.Campaign, error) {
	raw, err := s.cfg.Index.CampaignDocument(ctx, hash)
	if errors.Is(err, index.ErrNotFound) {
		return nil, errNoCampaign
	}
	if err != nil {
		return nil, err
	}
	document, err := manifest.ParseCampaign(raw)
	if err != nil {
		return nil, errNoCampaign
	}
	out := &api.Campaign{
		Hash: hex.EncodeToString(hash[:]), Name: document.Name, OpensAt: rfc3339(document.OpensAt), ClosesAt: rfc3339(document.ClosesAt),
		Eligibility: string(document.Eligibility), Leftovers: string(document.Leftovers), Voters: document.Voters, Document: raw,
		Elections: make([]api.CampaignElection, len(document.Elections)),
	}
	for i, e := range document.Elections {
		out.Elections[i] = api.CampaignElection{UUID: e.UUID, Name: e.Name, District: e.District, Phase: "absent"}
		if err := s.fillElection(ctx, &out.Elections[i], hash); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// fillElection adds what the ledger says. An election that another organiser made under the uuid is none of the campaign.
func (s *Server) fillElection(ctx context.Context, out *api.CampaignElection, campaign [32]byte) error {
	e, err := s.election(ctx, out.UUID)
	if p := new(Problem); errors.As(err, &p) && p.Code == api.CodeElectionUnknown {
		return nil
	}
	if err != nil {
		return err
	}
	if string(e.Campaign) == string(campaign[:]) {
		out.Phase = e.PhaseAt(s.now()).String()
		out.Turnout = api.Turnout{Voters: e.Voters, Ballots: e.BallotsCount}
		out.RollCount = e.RollCount
	}
	return nil
}
