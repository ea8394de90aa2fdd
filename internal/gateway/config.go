// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"errors"
	"log/slog"
	"runtime"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/time/rate"

	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
	"github.com/madangvote/madang/internal/pages"
)

// Submitter sends transactions; *chain.Sender is one.
type Submitter interface {
	Submit(ctx context.Context, call chain.Call) (*chain.Pending, error)
}

// Config is all that a gateway needs. Fields without a default are required, except where they say so.
type Config struct {
	// Index is the read model. Someone must Run it.
	Index *index.Index
	// Chain is the ledger, for archives and awards.
	Chain chain.Reader
	// Awards is the address of the Awards contract; zero: there is none.
	Awards common.Address
	// Sender carries ballots. Nil makes a gateway that only reads. Its account must not be used elsewhere.
	Sender Submitter
	// Verify checks a ballot fully, all but the roll, and returns its credential; precompile.Verifier.Verify is one.
	// It is called from several goroutines. Its refusals are *belenios.BallotError.
	Verify func(election, ballot []byte) (credential string, err error)
	// Outbox is the database of ballots on their way: an SQLite file or postgres://..., for this gateway alone.
	// Losing it loses ballots that were answered "received" and are not final.
	Outbox string

	// Light is what light proofs need. Nil: this gateway has none.
	Light *Light

	// Limits on requests. The zero value gives DefaultLimits.
	Limits Limits
	// Verifiers is how many ballots are verified at once. Default: the number of processors.
	Verifiers int
	// MaxPending is how many ballots may be on their way at once; further ones get 503. Default 8192; each takes
	// its size in memory.
	MaxPending int
	// MaxChecking is how many ballots may wait for their verification; further ones get 503. Default 1024: at 20 ms
	// and two processors, ten seconds.
	MaxChecking int
	// MaxBallot is the most bytes of a ballot. Default and the contract's own limit: 120,000.
	MaxBallot int
	// MaxExports is how many archives are written at once. Default 2.
	MaxExports int
	// ClientIPHeader names a header with the client's address, set by a proxy in front of the gateway; the last
	// value counts. Empty: the connection's address. Set without such a proxy, anyone can evade the limits.
	ClientIPHeader string
	// AllowOrigin is the web origins that may use the API from a browser. Default "*": a booth may use any gateway,
	// and nothing here is authorised by cookies.
	AllowOrigin string
	// Explorer shows blocks, transactions and the ledger's parties. Nil: this gateway does not.
	Explorer *Explorer
	// Pictures is the folder of projects' pictures, each in a file named by its SHA-256 in hexadecimal. Empty: none.
	Pictures string
	// MaxStreams is how many streams of changes may be open at once; further ones get 503. Default 1000.
	MaxStreams int
	// Heartbeat is how often a stream without changes shows that it lives. Default 15 s.
	Heartbeat time.Duration
	// Pages are what people see, at all addresses that the API has not; see [PageRoutes]. Nil: there are none.
	Pages *pages.Pages
	// Version is shown in the OpenAPI document and by health.
	Version string
	// Node says how the ledger's node is, where it runs in the same process; health shows it. Optional.
	Node func() api.Node
	// MaxLag is how old the newest block may be before health says "stale". Default 30 s.
	MaxLag time.Duration
	// Now is the clock. Default time.Now.
	Now func() time.Time
	// Logger gets what operators need. Default slog.Default().
	Logger *slog.Logger
}

// Limits are rates in requests per second, and bursts. Zero means the default, rate.Inf none.
type Limits struct {
	// Ballots posted: of one address (an IPv6 /64 counts as one; a mobile operator's customers share a few), and of all.
	PostPerIP, PostAll           rate.Limit
	PostPerIPBurst, PostAllBurst int
	// Everything else, of one address.
	ReadPerIP      rate.Limit
	ReadPerIPBurst int
	// Addresses is how many addresses are remembered. Default 65,536, some 10 MB.
	Addresses int
}

// DefaultLimits suit one gateway of a city behind an ordinary connection.
func DefaultLimits() Limits {
	return Limits{
		PostPerIP: 20, PostPerIPBurst: 100, PostAll: 1000, PostAllBurst: 2000,
		ReadPerIP: 100, ReadPerIPBurst: 500, Addresses: 65_536,
	}
}

// NoLimits are for load tests and demonstrations on one machine.
func NoLimits() Limits {
	return Limits{PostPerIP: rate.Inf, PostAll: rate.Inf, ReadPerIP: rate.Inf}
}

func orDefault[T comparable](v *T, def T) {
	var zero T
	if *v == zero {
		*v = def
	}
}

func (c *Config) setDefaults() error {
	if c.Index == nil || c.Chain == nil {
		return errors.New("gateway: Index and Chain are required")
	}
	if c.Sender != nil && (c.Verify == nil || c.Outbox == "") {
		return errors.New("gateway: a gateway that takes ballots needs Verify and Outbox")
	}
	d := DefaultLimits()
	orDefault(&c.Limits.PostPerIP, d.PostPerIP)
	orDefault(&c.Limits.PostPerIPBurst, d.PostPerIPBurst)
	orDefault(&c.Limits.PostAll, d.PostAll)
	orDefault(&c.Limits.PostAllBurst, d.PostAllBurst)
	orDefault(&c.Limits.ReadPerIP, d.ReadPerIP)
	orDefault(&c.Limits.ReadPerIPBurst, d.ReadPerIPBurst)
	orDefault(&c.Limits.Addresses, d.Addresses)
	orDefault(&c.Verifiers, runtime.NumCPU())
	orDefault(&c.MaxPending, 8192)
	orDefault(&c.MaxChecking, 1024)
	orDefault(&c.MaxBallot, 120_000)
	orDefault(&c.MaxExports, 2)
	orDefault(&c.MaxStreams, 1000)
	orDefault(&c.Heartbeat, 15*time.Second)
	orDefault(&c.AllowOrigin, "*")
	orDefault(&c.Version, "dev")
	orDefault(&c.MaxLag, 30*time.Second)
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Logger == nil {
		c.Logger = slog.Default()
	}
	return nil
}
