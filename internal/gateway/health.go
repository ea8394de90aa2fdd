// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/madangvote/madang/internal/gateway/api"
)

type healthOutput struct {
	Status       int
	CacheControl string `header:"Cache-Control"`
	Body         *api.Health
}

func (s *Server) registerHealth() {
	huma.Register(s.api, huma.Operation{
		OperationID: "get-health", Method: http.MethodGet, Path: "/v1/health", Summary: "How this gateway is",
		Description: "200 when all is well, 503 otherwise, with the same body.", Tags: []string{"service"}, Errors: []int{429},
	}, s.health)
	responses := s.api.OpenAPI().Paths["/v1/health"].Get.Responses
	responses["503"] = &huma.Response{Description: "Stale or degraded", Content: responses["200"].Content}
}

func (s *Server) health(context.Context, *struct{}) (*healthOutput, error) {
	at := s.cfg.Index.Progress()
	age := max(0, s.cfg.Now().Unix()-int64(at.Time)) // a ledger with short block intervals is ahead of the clock
	h := &api.Health{Status: "ok", Block: at.Block, BlockAge: age, Ballots: s.carrier != nil, Version: s.cfg.Version}
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
	if s.cfg.Node != nil {
		node := s.cfg.Node()
		h.Node = &node
		if node.Halted || node.CatchingUp {
			h.Status, status = "stale", http.StatusServiceUnavailable
		}
	}
	return &healthOutput{status, "no-store", h}, nil
}
