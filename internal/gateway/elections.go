// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/madangvote/madang/internal/index"
)

// ElectionStatus is an election as its contract and events say it is.
type ElectionStatus struct {
	Number       int64    `json:"number" doc:"Order of creation, from 0"`
	UUID         string   `json:"uuid" doc:"Belenios uuid"`
	Contract     string   `json:"contract" doc:"Address of the Election contract"`
	Campaign     string   `json:"campaign,omitempty" doc:"Campaign that it belongs to, hexadecimal"`
	Organiser    string   `json:"organiser" doc:"Account of the organiser"`
	Phase        string   `json:"phase" enum:"draft,setup,open,closed,shuffling,decrypting,tallied,final" doc:"Phase at this moment"`
	Schedule     Schedule `json:"schedule"`
	Manifest     string   `json:"manifest,omitempty" doc:"SHA-256 of the manifest, hexadecimal"`
	ElectionHash string   `json:"election_hash,omitempty" doc:"SHA-256 of the election object, hexadecimal"`
	Trustees     string   `json:"trustees,omitempty" doc:"SHA-256 of the trustees, hexadecimal"`
	Credentials  string   `json:"credentials,omitempty" doc:"SHA-256 of the list of public credentials, hexadecimal"`
	RollRoot     string   `json:"roll_root,omitempty" doc:"Merkle root of the roll, hexadecimal"`
	RollCount    int64    `json:"roll_count" doc:"Number of credentials on the roll"`
	Decryptions  int64    `json:"decryptions" doc:"Partial decryptions needed for a result"`
	Shuffled     bool     `json:"shuffled" doc:"Whether ballots are shuffled before decryption"`
	Turnout      Turnout  `json:"turnout"`
	Head         string   `json:"head,omitempty" doc:"SHA-256 of the last event, hexadecimal"`
	Events       int64    `json:"events" doc:"Number of events so far"`
	Outcome      string   `json:"outcome,omitempty" doc:"SHA-256 of the outcome, once final"`
	Block        uint64   `json:"block" doc:"Ledger block that this answer is of"`
}

// Schedule is when voting begins and ends, by the ledger's clock.
type Schedule struct {
	OpensAt  string `json:"opens_at,omitempty" doc:"RFC 3339; empty while not frozen"`
	ClosesAt string `json:"closes_at,omitempty" doc:"RFC 3339; empty while not frozen"`
}

// Turnout counts voters and ballots.
type Turnout struct {
	Voters  int64 `json:"voters" doc:"Credentials with a ballot"`
	Ballots int64 `json:"ballots" doc:"Ballots, with those replaced later"`
}

// Elections is a page of elections.
type Elections struct {
	Elections []*ElectionStatus `json:"elections"`
	Next      *int64            `json:"next,omitempty" doc:"Value of from for the next page; absent on the last"`
}

// TurnoutSeries is the turnout over time.
type TurnoutSeries struct {
	Turnout
	RollCount int64          `json:"roll_count" doc:"Number of credentials on the roll"`
	Series    []TurnoutPoint `json:"series" doc:"Turnout after each block with ballots, oldest first"`
	Next      *uint64        `json:"next,omitempty" doc:"Value of from for the next page; absent on the last"`
}

// TurnoutPoint is the turnout after a block.
type TurnoutPoint struct {
	Block   uint64 `json:"block"`
	Time    string `json:"time" doc:"Of the block, RFC 3339"`
	Voters  uint64 `json:"voters"`
	Ballots uint64 `json:"ballots"`
}

// Result is an election's result and who attests it. Before the result event there is none anywhere.
type Result struct {
	State        string          `json:"state" enum:"tallied,final" doc:"final: more than two thirds of the validators attest it and none attests another"`
	Result       json.RawMessage `json:"result" doc:"The Belenios result, verbatim: result[question][choice]"`
	Head         string          `json:"head" doc:"SHA-256 of the last event: what an exported archive must end with"`
	Outcome      string          `json:"outcome,omitempty" doc:"SHA-256 of the outcome, once final"`
	Attestations []Attestation   `json:"attestations" doc:"All of them, so that a differing one is seen"`
	Turnout      Turnout         `json:"turnout"`
}

// Attestation is one validator's or auditor's.
type Attestation struct {
	Account   string `json:"account"`
	Head      string `json:"head"`
	Outcome   string `json:"outcome"`
	Validator bool   `json:"validator" doc:"Whether it counts towards finality"`
	Block     uint64 `json:"block"`
}

// RollProof shows that a credential is on the roll.
type RollProof struct {
	Index  uint64   `json:"index" doc:"Place on the roll, from 0"`
	Weight uint64   `json:"weight"`
	Entry  string   `json:"entry" doc:"The list's text, from which the leaf is made"`
	Count  uint64   `json:"count" doc:"Length of the roll"`
	Root   string   `json:"root" doc:"Merkle root, as in the contract, hexadecimal"`
	Proof  []string `json:"proof" doc:"Siblings from the leaf's up, hexadecimal"`
}

type uuidInput struct {
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
	huma.Register(s.api, get("get-turnout", "/v1/elections/{uuid}/turnout", "Turnout, now and over time"), s.showTurnout)
	huma.Register(s.api, get("get-result", "/v1/elections/{uuid}/result", "Result and attestations"), s.showResult)
}

func (s *Server) list(ctx context.Context, in *struct {
	Campaign string `query:"campaign" doc:"Only elections of this campaign, 64 hexadecimal digits"`
	From     int64  `query:"from" minimum:"0" doc:"Number of the first election to list"`
	Limit    int    `query:"limit" minimum:"1" maximum:"500" default:"100"`
}) (*output[Elections], error) {
	var campaign []byte
	if in.Campaign != "" {
		raw, err := hex.DecodeString(strings.TrimPrefix(in.Campaign, "0x"))
		if err != nil || len(raw) != 32 {
			return nil, s.counted(problem(CodeRequestInvalid, "campaign is 64 hexadecimal digits"))
		}
		campaign = raw
	}
	elections, err := s.cfg.Index.Elections(ctx, campaign, in.From, in.Limit+1)
	if err != nil {
		return nil, s.counted(s.internal("listing elections", err))
	}
	page := &Elections{Elections: []*ElectionStatus{}}
	for i, e := range elections {
		if i == in.Limit {
			page.Next = &e.ID
			break
		}
		page.Elections = append(page.Elections, s.describe(e))
	}
	return &output[Elections]{fresh, page}, nil
}

func (s *Server) show(ctx context.Context, in *uuidInput) (*output[ElectionStatus], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	return &output[ElectionStatus]{fresh, s.describe(e)}, nil
}

// describe turns a row into an answer.
func (s *Server) describe(e *index.Election) *ElectionStatus {
	out := &ElectionStatus{
		Number: e.ID, UUID: e.UUID, Contract: e.Address.Hex(), Organiser: e.Organiser.Hex(),
		Phase: e.PhaseAt(s.now()).String(), Manifest: hex.EncodeToString(e.Manifest),
		ElectionHash: hex.EncodeToString(e.ElectionHash), Trustees: hex.EncodeToString(e.TrusteesHash),
		Credentials: hex.EncodeToString(e.CredentialsHash), RollRoot: hex.EncodeToString(e.RollRoot),
		RollCount: e.RollCount, Decryptions: e.Decryptions, Shuffled: e.Shuffled,
		Turnout: Turnout{e.Voters, e.BallotsCount}, Head: hex.EncodeToString(e.Head), Events: e.Height,
		Outcome: hex.EncodeToString(e.Outcome), Block: s.cfg.Index.Progress().Block,
	}
	if string(e.Campaign) != string(make([]byte, 32)) {
		out.Campaign = hex.EncodeToString(e.Campaign)
	}
	if e.Phase > index.Draft {
		out.Schedule = Schedule{rfc3339(e.OpensAt), rfc3339(e.ClosesAt)}
	}
	return out
}

func rfc3339(unix int64) string { return time.Unix(unix, 0).UTC().Format(time.RFC3339) }

func (s *Server) showObject(ctx context.Context, in *uuidInput) (*rawOutput, error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	raw, err := s.object(ctx, in.UUID)
	return s.raw(raw, e.ElectionHash, err)
}

func (s *Server) showTrustees(ctx context.Context, in *uuidInput) (*rawOutput, error) {
	return s.showPayload(ctx, in.UUID, func(e *index.Election) []byte { return e.TrusteesHash })
}

func (s *Server) showManifest(ctx context.Context, in *uuidInput) (*rawOutput, error) {
	return s.showPayload(ctx, in.UUID, func(e *index.Election) []byte { return e.Manifest })
}

func (s *Server) showPayload(ctx context.Context, uuid string, which func(*index.Election) []byte) (*rawOutput, error) {
	e, err := s.election(ctx, uuid)
	if err != nil {
		return nil, s.counted(err)
	}
	hash := which(e)
	if hash == nil {
		return nil, s.counted(problem(CodeNotPublished, ""))
	}
	raw, err := s.cfg.Index.Payload(ctx, e.ID, hash)
	return s.raw(raw, hash, err)
}

// raw answers bytes with a known hash: they never change.
func (s *Server) raw(raw, hash []byte, err error) (*rawOutput, error) {
	if errors.Is(err, index.ErrNotFound) {
		return nil, s.counted(problem(CodeNotPublished, ""))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading a payload", err))
	}
	return &rawOutput{"application/json", forever, `"` + hex.EncodeToString(hash) + `"`, raw}, nil
}

func (s *Server) showRoll(ctx context.Context, in *struct {
	uuidInput
	Credential string `path:"credential" maxLength:"1000" doc:"Public credential as in the ballot, without its weight"`
}) (*output[RollProof], error) {
	if _, err := s.election(ctx, in.UUID); err != nil {
		return nil, s.counted(err)
	}
	roll, err := s.cfg.Index.Roll(ctx, in.UUID)
	if errors.Is(err, index.ErrNoRoll) || errors.Is(err, index.ErrNotFound) {
		return nil, s.counted(problem(CodeNotPublished, ""))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading the roll", err))
	}
	place, ok := roll.Find(in.Credential)
	if !ok {
		p := problem(CodeNotOnRoll, "")
		p.Status, p.Title = http.StatusNotFound, http.StatusText(http.StatusNotFound)
		return nil, s.counted(p)
	}
	root := roll.Root()
	out := &RollProof{
		Index: place.Index, Weight: place.Weight, Entry: place.Entry, Count: uint64(roll.Len()),
		Root: hex.EncodeToString(root[:]), Proof: make([]string, len(place.Proof)),
	}
	for i := range place.Proof {
		out.Proof[i] = hex.EncodeToString(place.Proof[i][:])
	}
	return &output[RollProof]{fresh, out}, nil
}

func (s *Server) showTurnout(ctx context.Context, in *struct {
	uuidInput
	From  uint64 `query:"from" doc:"First block of the series"`
	Limit int    `query:"limit" minimum:"1" maximum:"5000" default:"1000"`
}) (*output[TurnoutSeries], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	points, err := s.cfg.Index.Turnout(ctx, e.ID, in.From, in.Limit+1)
	if err != nil {
		return nil, s.counted(s.internal("reading the turnout", err))
	}
	out := &TurnoutSeries{Turnout: Turnout{e.Voters, e.BallotsCount}, RollCount: e.RollCount, Series: []TurnoutPoint{}}
	for i, p := range points {
		if i == in.Limit {
			out.Next = &points[i].Block
			break
		}
		out.Series = append(out.Series, TurnoutPoint{p.Block, rfc3339(int64(p.Time)), p.Voters, p.Ballots})
	}
	return &output[TurnoutSeries]{fresh, out}, nil
}

func (s *Server) showResult(ctx context.Context, in *uuidInput) (*output[Result], error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	raw, err := s.cfg.Index.Result(ctx, e.ID)
	if errors.Is(err, index.ErrNotFound) {
		return nil, s.counted(problem(CodeNotPublished, ""))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading the result", err))
	}
	attestations, err := s.cfg.Index.Attestations(ctx, e.ID)
	if err != nil {
		return nil, s.counted(s.internal("reading the attestations", err))
	}
	out := &Result{
		State: e.Phase.String(), Result: raw, Head: hex.EncodeToString(e.Head), Outcome: hex.EncodeToString(e.Outcome),
		Turnout: Turnout{e.Voters, e.BallotsCount}, Attestations: []Attestation{},
	}
	for _, a := range attestations {
		if a.Type == "Outcome" {
			out.Attestations = append(out.Attestations, Attestation{
				a.Account.Hex(), hex.EncodeToString(a.Head), hex.EncodeToString(a.Payload), a.Validator, a.Block,
			})
		}
	}
	return &output[Result]{fresh, out}, nil
}
