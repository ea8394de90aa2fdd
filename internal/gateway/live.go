// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// streamStall is how long a reader may take to read a part.
const streamStall = 30 * time.Second

// hub tells streams what has changed. A stream that reads slowly gets several changes as one.
type hub struct {
	mu      sync.Mutex
	streams map[*stream]bool
	closed  chan struct{}
}

// stream is one reader: what it has not been told yet.
type stream struct {
	changed map[string]bool
	last    index.Progress
	wake    chan struct{}
}

func newHub() *hub { return &hub{streams: map[*stream]bool{}, closed: make(chan struct{})} }

// join is nil if there are too many.
func (h *hub) join(most int) *stream {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.streams) >= most {
		return nil
	}
	st := &stream{changed: map[string]bool{}, wake: make(chan struct{}, 1)}
	h.streams[st] = true
	return st
}

func (h *hub) leave(st *stream) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.streams, st)
}

// tell is called after each batch of blocks.
func (h *hub) tell(u index.Update) {
	if len(u.Elections) == 0 {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for st := range h.streams {
		for _, uuid := range u.Elections {
			st.changed[uuid] = true
		}
		st.last = u.Progress
		select {
		case st.wake <- struct{}{}:
		default:
		}
	}
}

// take is what the stream has not been told yet.
func (h *hub) take(st *stream) api.Change {
	h.mu.Lock()
	defer h.mu.Unlock()
	c := api.Change{Number: st.last.Block, Time: rfc3339(int64(st.last.Time)), Elections: slices.Sorted(maps.Keys(st.changed))}
	clear(st.changed)
	return c
}

// close ends all streams; a server's Shutdown would wait for them.
func (h *hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	select {
	case <-h.closed:
	default:
		close(h.closed)
	}
}

func (s *Server) registerLive() {
	huma.Register(s.api, huma.Operation{
		OperationID: "get-live", Method: http.MethodGet, Path: "/v1/live", Summary: "A stream of changes (server-sent events)",
		Description: "An event \"block\" at once, and one whenever a block has changed elections; its data is a Change. A reader that is " +
			"slow gets several blocks as one. A comment comes every 15 seconds. Whoever has lost the stream asks for the elections again.",
		Tags: []string{"service"}, Errors: []int{429, 503},
		Responses: map[string]*huma.Response{"200": {Description: "Changes", Content: map[string]*huma.MediaType{
			"text/event-stream": {Schema: s.api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[api.Change](), true, "")}}}},
	}, s.live)
}

func (s *Server) live(context.Context, *struct{}) (*huma.StreamResponse, error) {
	st := s.hub.join(s.cfg.MaxStreams)
	if st == nil {
		return nil, s.counted(problem(api.CodeBusy, "too many streams are open"))
	}
	return &huma.StreamResponse{Body: func(ctx huma.Context) {
		defer s.hub.leave(st)
		_, w := humago.Unwrap(ctx)
		s.sendChanges(ctx.Context(), w, st)
	}}, nil
}

func (s *Server) sendChanges(ctx context.Context, w http.ResponseWriter, st *stream) {
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // nginx would hold events back
	ticker := time.NewTicker(s.cfg.Heartbeat)
	defer ticker.Stop()
	p := s.cfg.Index.Progress()
	next := event(api.Change{Number: p.Block, Time: rfc3339(int64(p.Time)), Elections: []string{}})
	for {
		if err := push(w, next); err != nil {
			return // the reader is gone
		}
		select {
		case <-ctx.Done():
			return
		case <-s.hub.closed:
			return
		case <-ticker.C:
			next = ": still here\n\n"
		case <-st.wake:
			next = event(s.hub.take(st))
		}
	}
}

func event(c api.Change) string {
	if c.Elections == nil {
		c.Elections = []string{}
	}
	data, err := json.Marshal(c)
	if err != nil {
		panic("gateway: a change does not marshal: " + err.Error())
	}
	return fmt.Sprintf("event: block\nid: %d\ndata: %s\n\n", c.Number, data)
}

// push writes past the server's deadline for whole answers: each part has its own.
func push(w http.ResponseWriter, text string) error {
	control := http.NewResponseController(w)
	_ = control.SetWriteDeadline(time.Now().Add(streamStall)) // not supported by test recorders
	if _, err := w.Write([]byte(text)); err != nil {
		return err
	}
	return control.Flush()
}
