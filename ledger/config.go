// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"path/filepath"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
)

// Defaults of the fields of [Config].
const (
	DefaultRPCAddr       = "127.0.0.1:8545"
	DefaultBlockInterval = time.Second
	DefaultPoolSlots     = 16384
	DefaultCacheMB       = 192

	// Off as an RPCAddr means: serve no JSON-RPC at all.
	Off = "off"
)

// MaxTxBytes is the largest transaction a node accepts, in bytes of its binary
// encoding (go-ethereum, core/txpool/legacypool, txMaxSize).
const MaxTxBytes = 128 * 1024

// ErrConfig is wrapped by every complaint about a [Config] or [Genesis].
var ErrConfig = errors.New("ledger: bad configuration")

// Config says how one node runs. Only Dir is required.
type Config struct {
	// Dir holds everything the node keeps: keys, genesis, both engines' data.
	// It is created when missing. Two processes cannot share it. Restoring an
	// old copy of it makes a validator sign conflicting votes: never do that
	// while other validators run.
	Dir string

	// Genesis is the chain's first state. The zero value means "read
	// Dir/genesis.json"; a node that has started once keeps its document there
	// and refuses any other. Every node of a chain needs the same one.
	Genesis Genesis

	// Precompiles are native contracts. Every node of a chain needs the same
	// ones, behaving identically to the last bit: a difference forks the node
	// off the chain and stops it.
	Precompiles []Precompile

	// RPCAddr is the host:port on which Ethereum JSON-RPC is served over HTTP
	// and WebSocket. Default 127.0.0.1:8545; port 0 takes a free one (see
	// Node.RPCURL); Off serves none. There is no authentication: anything else
	// than loopback belongs behind a proxy that limits rates.
	RPCAddr string

	// RPCHosts are the host names accepted in the HTTP Host header (IP
	// addresses always are). Default localhost; "*" accepts all and lets web
	// pages reach a loopback node by DNS rebinding.
	RPCHosts []string

	// RPCOrigins are the web origins that browsers may call from (CORS and
	// WebSocket). Default none.
	RPCOrigins []string

	// RPCModules are the JSON-RPC namespaces served. Default eth, net, web3,
	// txpool, comet (see SignedHeader). "debug" can trace, and lets any caller burn minutes of CPU.
	RPCModules []string

	// P2PAddr is the host:port on which other validators reach this node.
	// Default: a free loopback port, right for a single validator only.
	P2PAddr string

	// P2PExternalAddr is the host:port told to peers when it differs from
	// P2PAddr (address translation, containers).
	P2PExternalAddr string

	// Peers are the other nodes as "id@host:port", kept connected for ever; id
	// is Identity.NodeID. A validator that reaches no peer cannot go on.
	Peers []string

	// BlockInterval is the time from one block to the next while the machine
	// keeps up. Default 1 s, at least 50 ms. Ethereum block times are whole,
	// strictly increasing seconds: below 1 s the chain's clock runs ahead of
	// the wall's by (1 s - BlockInterval) a block, and deadlines come early.
	// Longer saves disk: empty blocks are made too.
	BlockInterval time.Duration

	// HaltAfter is the age of the newest block from which Health calls the node
	// halted. Default 30 s or 10 block intervals, whichever is longer.
	HaltAfter time.Duration

	// PoolSlots bounds the executable and, separately, the waiting transactions
	// held in memory, in slots of 32 KiB (a smaller transaction takes one).
	// Default 16384. When full, senders get "txpool is full" and must retry.
	PoolSlots uint64

	// CacheMB is the memory for go-ethereum's database and state caches, in
	// MiB, default 192, at least 32. Too little makes execution read disk.
	CacheMB int

	// OnPending, when set, is called with each batch of new executable
	// transactions, from local JSON-RPC and from other nodes alike, e.g. to
	// warm a precompile's cache. Calls come one at a time from a goroutine of
	// their own; a slow hook sees larger batches and, beyond 65,536 waiting
	// transactions, misses some. A panic in it is logged and survived; Stop
	// waits for a call that has not returned.
	OnPending func([]*types.Transaction)

	// Logger receives the node's own messages and, one level quieter, those of
	// both engines. Default slog.Default().
	Logger *slog.Logger

	wrapBuild func(buildFunc) buildFunc // tests make building fail
}

// withDefaults returns a copy with empty fields filled in, or what is wrong.
func (c Config) withDefaults() (Config, error) {
	if c.Dir == "" {
		return c, fmt.Errorf("%w: Dir is empty", ErrConfig)
	}
	dir, err := filepath.Abs(c.Dir)
	if err != nil {
		return c, fmt.Errorf("%w: Dir: %w", ErrConfig, err)
	}
	c.Dir = dir
	setDefault(&c.RPCAddr, DefaultRPCAddr)
	setDefault(&c.P2PAddr, "127.0.0.1:0")
	setDefault(&c.BlockInterval, DefaultBlockInterval)
	setDefault(&c.HaltAfter, max(30*time.Second, 10*c.BlockInterval))
	setDefault(&c.PoolSlots, DefaultPoolSlots)
	setDefault(&c.CacheMB, DefaultCacheMB)
	setDefault(&c.Logger, slog.Default())
	if c.RPCHosts == nil {
		c.RPCHosts = []string{"localhost"}
	}
	if c.RPCModules == nil {
		c.RPCModules = []string{"eth", "net", "web3", "txpool", "comet"}
	}
	return c, c.validate()
}

func (c Config) validate() error {
	if c.RPCAddr != Off {
		if _, _, err := splitAddr(c.RPCAddr); err != nil {
			return fmt.Errorf("%w: RPCAddr: %w", ErrConfig, err)
		}
	}
	if _, _, err := splitAddr(c.P2PAddr); err != nil {
		return fmt.Errorf("%w: P2PAddr: %w", ErrConfig, err)
	}
	if err := checkInterval(c.BlockInterval); err != nil {
		return err
	}
	if c.CacheMB < 32 {
		return fmt.Errorf("%w: CacheMB %d is below 32", ErrConfig, c.CacheMB)
	}
	for i, p := range c.Precompiles {
		if p.Contract == nil {
			return fmt.Errorf("%w: Precompiles[%d] at %s has no Contract", ErrConfig, i, p.Address)
		}
	}
	return nil
}

func splitAddr(addr string) (host string, port int, err error) {
	host, p, err := net.SplitHostPort(addr)
	if err != nil {
		return "", 0, err
	}
	n, err := strconv.ParseUint(p, 10, 16)
	if err != nil {
		return "", 0, fmt.Errorf("address %s: bad port", addr)
	}
	return host, int(n), nil
}

func setDefault[T comparable](field *T, value T) {
	var zero T
	if *field == zero {
		*field = value
	}
}

func checkInterval(d time.Duration) error {
	if d < 50*time.Millisecond {
		return fmt.Errorf("%w: BlockInterval %v is below 50ms", ErrConfig, d)
	}
	return nil
}
