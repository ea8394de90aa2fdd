// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
)

// Health is how the gateway is.
type Health struct {
	Status   string `json:"status" enum:"ok,stale,degraded" doc:"stale: no new block for too long; degraded: ballots are kept but do not reach the ledger"`
	Block    uint64 `json:"block" doc:"Last block in the index"`
	BlockAge int64  `json:"block_age_seconds" doc:"Age of that block"`
	Pending  int    `json:"pending_ballots" doc:"Ballots accepted here and not final"`
	Ballots  bool   `json:"takes_ballots"`
	Version  string `json:"version"`
}

type healthOutput struct {
	Status       int
	CacheControl string `header:"Cache-Control"`
	Body         *Health
}

func (s *Server) registerHealth() {
	huma.Register(s.api, huma.Operation{
		OperationID: "get-health", Method: http.MethodGet, Path: "/v1/health", Summary: "How this gateway is",
		Description: "200 when all is well, 503 otherwise, with the same body.", Tags: []string{"service"}, Errors: []int{429},
	}, s.health)
}

func (s *Server) health(context.Context, *struct{}) (*healthOutput, error) {
	at := s.cfg.Index.Progress()
	age := s.cfg.Now().Unix() - int64(at.Time)
	h := &Health{Status: "ok", Block: at.Block, BlockAge: age, Ballots: s.carrier != nil, Version: s.cfg.Version}
	status := http.StatusOK
	if s.carrier != nil {
		h.Pending = s.carrier.count()
		if s.carrier.trouble() != nil {
			h.Status, status = "degraded", http.StatusServiceUnavailable
		}
	}
	if time.Duration(age)*time.Second > s.cfg.MaxLag {
		h.Status, status = "stale", http.StatusServiceUnavailable
	}
	return &healthOutput{status, "no-store", h}, nil
}
