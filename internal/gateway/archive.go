// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// archiveStall is how long a client may take to read a part of an archive.
const archiveStall = 30 * time.Second

func (s *Server) registerArchive() {
	huma.Register(s.api, huma.Operation{
		OperationID: "get-archive", Method: http.MethodGet, Path: "/v1/elections/{uuid}/archive",
		Summary: "The election's Belenios archive (.bel), as far as it is",
		Description: "Made from the ledger while it is sent; a failure on the way breaks the connection. Any node or auditor can " +
			"make the same bytes.",
		Tags: []string{"elections"}, Errors: []int{404, 429, 503},
		Responses: map[string]*huma.Response{"200": {
			Description: "Archive",
			Content: map[string]*huma.MediaType{"application/x-belenios": {
				Schema: &huma.Schema{Type: "string", Format: "binary"},
			}},
		}},
	}, s.archive)
}

func (s *Server) archive(ctx context.Context, in *UUIDInput) (*huma.StreamResponse, error) {
	e, err := s.election(ctx, in.UUID)
	if err != nil {
		return nil, s.counted(err)
	}
	if e.Phase < index.Voting {
		return nil, s.counted(problem(api.CodeNotPublished, "the archive begins when the election opens"))
	}
	select {
	case s.exporting <- struct{}{}:
	default:
		return nil, s.counted(problem(api.CodeBusy, "too many archives are being downloaded"))
	}
	to := s.cfg.Index.Progress().Block
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		defer func() { <-s.exporting }()
		_, w := humago.Unwrap(ctx)
		s.sendArchive(ctx.Context(), w, e, to)
	}}, nil
}

// sendArchive streams an archive. Nothing is sent before its first bytes are there, so that a failure until then is
// a proper answer; one after that breaks the connection.
func (s *Server) sendArchive(ctx context.Context, w http.ResponseWriter, e *index.Election, to uint64) {
	stream := &archiveStream{w: w, control: http.NewResponseController(w), name: e.UUID}
	_, err := export.Export(ctx, s.cfg.Chain, e.Address, stream, export.Options{FromBlock: e.Created, ToBlock: to})
	if err == nil {
		return
	}
	if ctx.Err() == nil && !errors.Is(err, errClientGone) {
		s.cfg.Logger.Error("archive failed", "election", e.UUID, "error", err)
	}
	if stream.started {
		panic(http.ErrAbortHandler)
	}
	var missing *export.MissingPayloadError
	if errors.As(err, &missing) {
		s.fail(w, problem(api.CodeNotPublished, err.Error()))
		return
	}
	s.fail(w, problem(api.CodeUnavailable, ""))
}

var errClientGone = errors.New("client does not read")

// archiveStream sends headers before the first bytes, and extends the connection's deadline with all of them.
type archiveStream struct {
	w       http.ResponseWriter
	control *http.ResponseController
	name    string
	started bool
}

var _ io.Writer = (*archiveStream)(nil)

func (a *archiveStream) Write(b []byte) (int, error) {
	if !a.started {
		a.started = true
		h := a.w.Header()
		h.Set("Content-Type", "application/x-belenios")
		h.Set("Content-Disposition", `attachment; filename="`+a.name+`.bel"`)
		h.Set("Cache-Control", "no-cache")
	}
	_ = a.control.SetWriteDeadline(time.Now().Add(archiveStall)) // not supported by test recorders
	n, err := a.w.Write(b)
	if err != nil {
		return n, errors.Join(errClientGone, err)
	}
	return n, nil
}
