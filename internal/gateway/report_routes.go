// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/report"
)

// reportPolicy lets a printable report have its own style, and nothing else.
const reportPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

type fileOutput struct {
	ContentType    string `header:"Content-Type"`
	CacheControl   string `header:"Cache-Control"`
	ETag           string `header:"ETag"`
	Disposition    string `header:"Content-Disposition"`
	SecurityPolicy string `header:"Content-Security-Policy"`
	Body           []byte
}

func (s *Server) registerReports() {
	route := func(id, name, summary, contentType string, schema *huma.Schema) huma.Operation {
		return huma.Operation{
			OperationID: id, Method: "GET", Path: "/v1/elections/{uuid}/" + name, Summary: summary, Tags: []string{"elections"},
			Description: "Once the election is final. Made here from the published result, if its outcome is the one that the validators " +
				"have attested; the same data give the same bytes.",
			Errors:    []int{404, 422, 429, 503},
			Responses: map[string]*huma.Response{"200": {Description: summary, Content: map[string]*huma.MediaType{contentType: {Schema: schema}}}},
		}
	}
	text := &huma.Schema{Type: "string"}
	reported := s.api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[api.Report](), true, "")
	huma.Register(s.api, route("get-report", "report", "The result with the reasons, for programs", "application/json", reported), s.reportJSON)
	huma.Register(s.api, route("get-report-html", "report.html", "The printable report", "text/html", text), s.reportHTML)
	huma.Register(s.api, route("get-report-csv", "report.csv", "All projects in the order of decision, for spreadsheets", "text/csv", text),
		s.reportFile(report.ProjectsFile, "text/csv; charset=utf-8"))
	huma.Register(s.api, route("get-ballots-csv", "ballots.csv", "The anonymous ballots, where they were shuffled", "text/csv", text),
		s.reportFile(report.BallotsFile, "text/csv; charset=utf-8"))
	huma.Register(s.api, route("get-result-pb", "result.pb", "The anonymous result in Pabulib's format", "text/plain", text),
		s.reportFile(report.PabulibFile, "text/plain; charset=utf-8"))
	huma.Register(s.api, route("get-outcome", "outcome", "The outcome, byte for byte as attested", "application/json", &huma.Schema{Type: "object"}), s.outcome)
}

func (s *Server) reportJSON(ctx context.Context, in *UUIDInput) (*fileOutput, error) {
	made, err := s.report(ctx, in.UUID)
	if err != nil {
		return nil, err
	}
	return s.file(made, in.UUID, report.JSONFile, "application/json")
}

func (s *Server) reportHTML(ctx context.Context, in *struct {
	UUIDInput
	Lang string `query:"lang" enum:"ko,en" default:"ko"`
}) (*fileOutput, error) {
	made, err := s.report(ctx, in.UUID)
	if err != nil {
		return nil, err
	}
	return s.file(made, in.UUID, report.ReportFile(in.Lang), "text/html; charset=utf-8")
}

// reportFile answers with one of a report's files.
func (s *Server) reportFile(name, contentType string) func(context.Context, *UUIDInput) (*fileOutput, error) {
	return func(ctx context.Context, in *UUIDInput) (*fileOutput, error) {
		made, err := s.report(ctx, in.UUID)
		if err != nil {
			return nil, err
		}
		out, err := s.file(made, in.UUID, name, contentType)
		if err == nil {
			out.Disposition = `attachment; filename="` + in.UUID + "-" + name + `"`
		}
		return out, err
	}
}

func (s *Server) file(made *madeReport, uuid, name, contentType string) (*fileOutput, error) {
	for _, f := range made.files {
		if f.Name == name {
			return fileOf(f.Bytes, contentType), nil
		}
	}
	return nil, s.counted(problem(api.CodeNotPublished, "election "+uuid+" has no such file: its ballots were never opened"))
}

func fileOf(raw []byte, contentType string) *fileOutput {
	sum := sha256.Sum256(raw)
	return &fileOutput{
		ContentType: contentType, CacheControl: fresh, ETag: `"` + hex.EncodeToString(sum[:]) + `"`, SecurityPolicy: reportPolicy, Body: raw,
	}
}

func (s *Server) outcome(ctx context.Context, in *UUIDInput) (*fileOutput, error) {
	made, err := s.report(ctx, in.UUID)
	if err != nil {
		return nil, err
	}
	return fileOf(made.outcome.Bytes(), "application/json"), nil
}
