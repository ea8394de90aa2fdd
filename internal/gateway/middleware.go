// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/madangvote/madang/internal/gateway/api"
)

// maxBody is the most that is read of any request: room for a ballot of any group, and to say that it is too large.
const maxBody = 256 << 10

// bodyTimeout is how long a client may take to send its ballot.
const bodyTimeout = 10 * time.Second

// outer is around every request: metrics, recovery, headers, limits, body. Cheapest first.
func (s *Server) outer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &recorder{ResponseWriter: w}
		defer func() {
			failure := recover()
			if failure != nil && failure != http.ErrAbortHandler {
				s.cfg.Logger.Error("request panicked", "route", r.Pattern, "panic", fmt.Sprint(failure), "stack", string(debug.Stack()))
				if rec.status == 0 {
					writeProblem(rec, problem(api.CodeInternal, ""))
				}
			}
			s.metrics.observe(s.route(r), r.Method, rec.status, time.Since(start))
			if failure == http.ErrAbortHandler {
				panic(failure) // an archive that broke off: the connection must break too
			}
		}()
		page := s.page(r)
		if !page {
			s.headers(rec, r)
		}
		if p := s.before(rec, r); p != nil {
			s.fail(rec, p)
			return
		}
		if r.Method == http.MethodOptions {
			rec.WriteHeader(http.StatusNoContent)
			return
		}
		if page {
			s.cfg.Pages.ServeHTTP(rec, r)
			return
		}
		next.ServeHTTP(rec, r)
	})
}

// before makes the checks that need nothing but the request, and reads the body of a ballot.
func (s *Server) before(w http.ResponseWriter, r *http.Request) *Problem {
	if r.Method == http.MethodOptions {
		return nil
	}
	if !s.limits.allow(r) {
		return problem(api.CodeRateLimited, "")
	}
	if r.Method != http.MethodPost {
		return nil
	}
	if _, pattern := s.mux.Handler(r); pattern == "/" {
		return nil // nothing takes it: no need to read it
	}
	if ct := r.Header.Get("Content-Type"); ct != "" {
		if media, _, err := mime.ParseMediaType(ct); err != nil || media != "application/json" {
			return problem(api.CodeMediaType, "")
		}
	}
	if r.ContentLength > maxBody {
		return problem(api.CodeTooLarge, "")
	}
	return readBody(w, r)
}

// readBody reads the body here and lifts the connection's deadline: left standing, it would end the request
// of a client that waits for its ballot to be final.
func readBody(w http.ResponseWriter, r *http.Request) *Problem {
	control := http.NewResponseController(w)
	_ = control.SetReadDeadline(time.Now().Add(bodyTimeout)) // not supported by test recorders
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return problem(api.CodeTooLarge, "")
	case err != nil:
		return problem(api.CodeTimeout, "")
	}
	if len(body) == 0 {
		return problem(api.CodeMalformed, "the body is empty")
	}
	_ = control.SetReadDeadline(time.Time{})
	r.Body = io.NopCloser(bytes.NewReader(body))
	return nil
}

func (s *Server) headers(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Access-Control-Allow-Origin", s.cfg.AllowOrigin)
	if s.cfg.AllowOrigin != "*" {
		h.Add("Vary", "Origin")
	}
	h.Set("Access-Control-Expose-Headers", "Retry-After, Location, ETag")
	if r.Method == http.MethodOptions {
		h.Set("Access-Control-Allow-Methods", "GET, POST")
		h.Set("Access-Control-Allow-Headers", "Content-Type, Prefer")
		h.Set("Access-Control-Max-Age", "86400")
	}
}

// fallback answers what no route takes: a wrong method, or nothing there.
func (s *Server) fallback(w http.ResponseWriter, r *http.Request) {
	var allowed []string
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		probe := r.Clone(r.Context())
		probe.Method = method
		if _, pattern := s.mux.Handler(probe); pattern != "/" && pattern != "" {
			allowed = append(allowed, method)
		}
	}
	if len(allowed) > 0 {
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		s.fail(w, problem(api.CodeMethod, ""))
		return
	}
	s.fail(w, problem(api.CodeNotFound, ""))
}

// route is the request's pattern, for metrics: never the path, of which there are arbitrarily many.
func (s *Server) route(r *http.Request) string {
	if r.Pattern != "" {
		return r.Pattern
	}
	if s.page(r) {
		return "pages"
	}
	_, pattern := s.mux.Handler(r)
	return pattern
}

func (s *Server) fail(w http.ResponseWriter, p *Problem) {
	s.metrics.problems.WithLabelValues(string(p.Code)).Inc()
	writeProblem(w, p)
}

func writeProblem(w http.ResponseWriter, p *Problem) {
	for name, values := range p.GetHeaders() {
		w.Header()[name] = values
	}
	body, err := json.Marshal(p)
	if err != nil {
		panic("gateway: problem does not marshal: " + err.Error())
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(p.Status)
	_, _ = w.Write(body) // the client is gone
}

// recorder remembers the status for metrics.
type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) {
	if r.status == 0 {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	return r.ResponseWriter.Write(b)
}

// Unwrap is for http.ResponseController.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
