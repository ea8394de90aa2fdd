// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// Server is a gateway. Make it with New, run it with Serve, end it with Shutdown.
type Server struct {
	cfg       Config
	http      *http.Server
	mux       *http.ServeMux
	api       huma.API
	limits    *limiter
	metrics   *metrics
	carrier   *carrier // nil without a Sender
	verifying chan struct{}
	exporting chan struct{}
	checking  atomic.Int64
	proofs    proofs
	hub       *hub
	reports   *reports

	mu        sync.Mutex
	elections map[string]*index.Election // until a block changes them
	objects   map[string][]byte          // election objects, final from opening on
	awards    map[string]*api.Awards     // books, each of one block
	names     map[[32]byte]*named        // by manifest
}

// New opens the outbox, brings the index up to date and takes up the ballots of an earlier run.
func New(ctx context.Context, cfg Config) (*Server, error) {
	if err := cfg.setDefaults(); err != nil {
		return nil, err
	}
	limits, err := newLimiter(cfg.Limits, cfg.ClientIPHeader)
	if err != nil {
		return nil, fmt.Errorf("gateway: %w", err)
	}
	s := &Server{
		cfg: cfg, mux: http.NewServeMux(), limits: limits, hub: newHub(), reports: newReports(),
		verifying: make(chan struct{}, cfg.Verifiers), exporting: make(chan struct{}, cfg.MaxExports),
		elections: map[string]*index.Election{}, objects: map[string][]byte{}, awards: map[string]*api.Awards{},
		names: map[[32]byte]*named{},
	}
	s.metrics = newMetrics(s)
	s.routes()
	s.http = &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second,
		WriteTimeout: 90 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10,
	}
	s.http.RegisterOnShutdown(s.hub.close)
	cfg.Index.Subscribe(s.forget)
	cfg.Index.Subscribe(s.hub.tell)
	if _, err := cfg.Index.Sync(ctx); err != nil {
		return nil, fmt.Errorf("gateway: bringing the index up to date: %w", err)
	}
	if cfg.Sender == nil {
		return s, nil
	}
	box, err := openOutbox(ctx, cfg.Outbox)
	if err != nil {
		return nil, fmt.Errorf("gateway: %w", err)
	}
	carrier := newCarrier(&s.cfg, box)
	if err := carrier.start(ctx); err != nil {
		return nil, errors.Join(err, box.close())
	}
	s.carrier = carrier
	return s, nil
}

// Handler answers requests, with limits and metrics; for servers of one's own.
func (s *Server) Handler() http.Handler { return s.outer(s.mux) }

// Serve answers on l until Shutdown, and then returns nil.
func (s *Server) Serve(l net.Listener) error {
	if err := s.http.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("gateway: %w", err)
	}
	return nil
}

// Shutdown ends the gateway: no new requests, those under way finish while ctx lasts, the outbox is written. Ballots
// that are not final are sent again by the next New.
func (s *Server) Shutdown(ctx context.Context) error {
	err := s.http.Shutdown(ctx)
	if err != nil {
		err = errors.Join(err, s.http.Close())
	}
	s.reports.stop()
	if s.carrier != nil {
		s.carrier.close()
		err = errors.Join(err, s.carrier.outbox.close())
	}
	return err
}

// forget drops the elections that a block changed.
func (s *Server) forget(u index.Update) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, uuid := range u.Elections {
		delete(s.elections, uuid)
	}
}

// maxCached bounds the elections kept in memory.
const maxCached = 1024

// election is an election's row, or a Problem.
func (s *Server) election(ctx context.Context, uuid string) (*index.Election, error) {
	s.mu.Lock()
	e := s.elections[uuid]
	s.mu.Unlock()
	if e != nil {
		return e, nil
	}
	before := s.cfg.Index.Progress().Block
	e, err := s.cfg.Index.Election(ctx, uuid)
	if errors.Is(err, index.ErrNotFound) {
		return nil, problem(api.CodeElectionUnknown, "")
	}
	if err != nil {
		return nil, s.internal("reading an election", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.cfg.Index.Progress().Block == before { // else a block may have changed it since
		if len(s.elections) >= maxCached {
			clear(s.elections)
		}
		s.elections[uuid] = e
	}
	return e, nil
}

// object is an election object; it never changes once there.
func (s *Server) object(ctx context.Context, uuid string) ([]byte, error) {
	s.mu.Lock()
	raw := s.objects[uuid]
	s.mu.Unlock()
	if raw != nil {
		return raw, nil
	}
	raw, err := s.cfg.Index.Object(ctx, uuid)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.objects) >= maxCached {
		clear(s.objects)
	}
	s.objects[uuid] = raw
	return raw, nil
}

func (s *Server) routes() {
	config := huma.DefaultConfig("Madang gateway", s.cfg.Version)
	config.Info.Description = apiDescription
	config.DocsPath = ""     // its page would load scripts from elsewhere
	config.CreateHooks = nil // no $schema fields: answers are what the ledger says, and nothing more
	config.SchemasPath = ""
	s.api = humago.New(s.mux, config)
	s.registerElections()
	s.registerCampaigns()
	s.registerEvents()
	s.registerExplorer()
	s.registerReports()
	s.registerPictures()
	s.registerLive()
	s.registerAwards()
	s.registerBallots()
	s.registerProofs()
	s.registerArchive()
	s.registerHealth()
	s.mux.Handle("GET /metrics", s.metrics.handler())
	s.mux.HandleFunc("/", s.fallback)
}

const apiDescription = `Elections on a Madang ledger, and the way for ballots into it. A gateway is not trusted: ` +
	`everything it says can be checked against the ledger, and any other gateway takes the same ballot. ` +
	`Errors are problem documents (RFC 9457) with a stable member "code".`
