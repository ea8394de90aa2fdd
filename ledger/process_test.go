// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

// childEnv makes the test binary run a node instead of tests, so that a node
// can be killed for real.
const childEnv = "LEDGER_TEST_CHILD"

// childConfig is what a parent hands to a child.
type childConfig struct {
	Dir, P2PAddr string
	Peers        []string
	Interval     time.Duration
	Genesis      json.RawMessage
}

func TestMain(m *testing.M) {
	if raw := os.Getenv(childEnv); raw != "" {
		if err := runChild(raw); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func runChild(raw string) error {
	var cc childConfig
	if err := json.Unmarshal([]byte(raw), &cc); err != nil {
		return err
	}
	genesis, err := ParseGenesis(cc.Genesis)
	if err != nil {
		return err
	}
	cfg := testConfig(cc.Dir)
	cfg.Genesis, cfg.Peers, cfg.P2PAddr, cfg.BlockInterval = genesis, cc.Peers, cc.P2PAddr, cc.Interval
	ctx, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer cancel()
	n, err := Start(ctx, cfg)
	if err != nil {
		return err
	}
	fmt.Println("rpc", n.RPCURL())
	// The parent's end of standard input closes when the parent dies.
	go func() {
		_, _ = os.Stdin.Read(make([]byte, 1))
		cancel()
	}()
	ticker := time.NewTicker(100 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return n.Stop(context.Background())
		case <-n.Done():
			return n.Err()
		case <-ticker.C:
			h, err := json.Marshal(n.Health())
			if err != nil {
				return err
			}
			fmt.Printf("health %s\n", h)
		}
	}
}

// child is a node in a process of its own.
type child struct {
	*ethclient.Client
	cmd  *exec.Cmd
	done chan struct{}

	mu     sync.Mutex
	health Health
}

func startChild(t testing.TB, cc childConfig) *child {
	t.Helper()
	raw, err := json.Marshal(cc)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+string(raw))
	cmd.Stderr = os.Stderr
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &child{cmd: cmd, done: make(chan struct{})}
	t.Cleanup(c.kill)
	url := make(chan string, 1)
	go func() {
		defer close(c.done)
		defer close(url)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			switch kind, rest, _ := strings.Cut(lines.Text(), " "); kind {
			case "rpc":
				url <- rest
			case "health":
				c.mu.Lock()
				_ = json.Unmarshal([]byte(rest), &c.health)
				c.mu.Unlock()
			default:
				fmt.Fprintln(os.Stderr, "child:", lines.Text())
			}
		}
		_ = cmd.Wait()
	}()
	select {
	case u, ok := <-url:
		if !ok {
			t.Fatal("child ended before it served JSON-RPC")
		}
		if c.Client, err = ethclient.Dial(u); err != nil {
			t.Fatal(err)
		}
	case <-time.After(60 * time.Second):
		t.Fatal("child does not start")
	}
	return c
}

// kill ends the process as power loss would, the disk's cache apart.
func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	<-c.done
}

func (c *child) lastHealth() Health {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.health
}

func (c *child) height() uint64 {
	n, err := c.BlockNumber(context.Background())
	if err != nil {
		return 0
	}
	return n
}

// load sends transactions of one account without pause and remembers those
// whose receipt it has seen.
type load struct {
	mu   sync.Mutex
	seen map[common.Hash]common.Hash // transaction to block
}

func (l *load) run(ctx context.Context, t testing.TB, c *ethclient.Client, key, size int) {
	data := make([]byte, size)
	nonce, err := c.NonceAt(ctx, testAddr(key), nil)
	if err != nil {
		return
	}
	var waiting []common.Hash
	for ctx.Err() == nil {
		for len(waiting) < 50 {
			data[0]++
			tx := signTx(t, key, testChainID, &types.DynamicFeeTx{Nonce: nonce, To: &sinkAddr, Data: data})
			err := c.SendTransaction(ctx, tx)
			if err != nil && !strings.Contains(err.Error(), "already known") {
				break
			}
			nonce++
			waiting = append(waiting, tx.Hash())
		}
		open := waiting[:0]
		for _, hash := range waiting {
			r, err := c.TransactionReceipt(ctx, hash)
			if err != nil {
				open = append(open, hash)
				continue
			}
			l.mu.Lock()
			l.seen[hash] = r.BlockHash
			l.mu.Unlock()
		}
		waiting = open
		time.Sleep(20 * time.Millisecond)
	}
}

// check fails unless every transaction whose receipt was seen is where it was.
func (l *load) check(t testing.TB, c *ethclient.Client) {
	t.Helper()
	checked := make(map[common.Hash]bool)
	for hash, block := range l.seen {
		r, err := c.TransactionReceipt(context.Background(), hash)
		if err != nil || r.BlockHash != block {
			t.Fatalf("transaction %s was in block %s; now %v, %v", hash, block, r, err)
		}
		if checked[block] {
			continue
		}
		checked[block] = true
		canonical, err := c.HeaderByNumber(context.Background(), r.BlockNumber)
		if err != nil || canonical.Hash() != block {
			t.Fatalf("block %v is not %s any more: %v", r.BlockNumber, block, err)
		}
	}
}

// TestKill kills a validator under load at random moments: what was once seen
// as final must be there after every restart.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills take longer than -short allows")
	}
	const rounds = 12
	dir := t.TempDir()
	self, err := Init(dir)
	if err != nil {
		t.Fatal(err)
	}
	cc := childConfig{Dir: dir, P2PAddr: "127.0.0.1:0", Interval: 50 * time.Millisecond, Genesis: genesisJSON(t, self)}
	l := &load{seen: make(map[common.Hash]common.Hash)}
	var slowest time.Duration
	for range rounds {
		start := time.Now()
		c := startChild(t, cc)
		slowest = max(slowest, time.Since(start))
		l.check(t, c.Client)
		ctx, cancel := context.WithCancel(context.Background())
		var wg sync.WaitGroup
		for key := range 2 {
			wg.Go(func() { l.run(ctx, t, c.Client, key, 1000) })
		}
		time.Sleep(time.Duration(300+rand.IntN(1500)) * time.Millisecond)
		c.kill()
		cancel()
		wg.Wait()
	}
	c := startChild(t, cc)
	l.check(t, c.Client)
	t.Logf("%d kills, %d transactions kept, height %d, slowest start %v", rounds, len(l.seen), c.height(), slowest)
	if len(l.seen) == 0 {
		t.Error("no transaction became final in any round")
	}
}

func genesisJSON(t testing.TB, validators ...Identity) json.RawMessage {
	t.Helper()
	g := testGenesis()
	for _, v := range validators {
		g.Validators = append(g.Validators, Validator{PublicKey: v.ValidatorKey, Power: 10})
	}
	g = g.complete(Identity{}, testConfig("").Precompiles, time.Now().Add(-time.Second))
	raw, err := g.JSON()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// network prepares n nodes that know each other, the first validators of them
// being validators.
func network(t testing.TB, n, validators int) ([]childConfig, []Identity) {
	t.Helper()
	var (
		configs = make([]childConfig, n)
		ids     = make([]Identity, n)
		addrs   = make([]string, n)
	)
	root := t.TempDir()
	for i := range configs {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		addrs[i] = l.Addr().String()
		defer l.Close()
		configs[i] = childConfig{Dir: filepath.Join(root, fmt.Sprint(i)), P2PAddr: addrs[i], Interval: 300 * time.Millisecond}
		if ids[i], err = Init(configs[i].Dir); err != nil {
			t.Fatal(err)
		}
	}
	genesis := genesisJSON(t, ids[:validators]...)
	for i := range configs {
		configs[i].Genesis = genesis
		for j := range configs {
			if i != j {
				configs[i].Peers = append(configs[i].Peers, ids[j].NodeID+"@"+addrs[j])
			}
		}
	}
	return configs, ids
}

// TestNetwork runs four validators and an observer as processes: gossip, one
// killed and back, a validator added and one removed.
func TestNetwork(t *testing.T) {
	if testing.Short() {
		t.Skip("five processes, about a minute")
	}
	configs, ids := network(t, 5, 4)
	nodes := make([]*child, len(configs))
	var wg sync.WaitGroup
	for i, cc := range configs {
		wg.Go(func() { nodes[i] = startChild(t, cc) })
	}
	wg.Wait()
	waitHeight(t, nodes, 2)

	// What one node is sent, all have; the receipt is the same everywhere.
	r := send(t, nodes[0].Client, 0, sinkAddr, make([]byte, 12000))
	for i, c := range nodes {
		if got := waitReceipt(t, c.Client, r.TxHash); got.BlockHash != r.BlockHash {
			t.Errorf("node %d has the transaction in another block", i)
		}
	}

	// One of four is killed: the others go on, it comes back with an empty disk
	// and catches up.
	nodes[3].kill()
	height := nodes[0].height()
	waitHeight(t, nodes[:3], height+6)
	r = send(t, nodes[1].Client, 0, sinkAddr, []byte("while one is down"))
	loseDisk(t, configs[3].Dir)
	nodes[3] = startChild(t, configs[3])
	if got := waitReceipt(t, nodes[3].Client, r.TxHash); got.BlockHash != r.BlockHash {
		t.Error("the node that came back has another chain")
	}
	waitFor(t, 30*time.Second, "the node to be healthy again", func() bool { return nodes[3].lastHealth().OK() && nodes[3].lastHealth().Peers == 4 })

	// The observer becomes a validator and validator 0 leaves. Of the four that
	// are left one may be missing, two may not.
	changeValidator(t, nodes[1].Client, ids[4], 10)
	r = changeValidator(t, nodes[1].Client, ids[0], 0)
	waitHeight(t, nodes, r.BlockNumber.Uint64()+4)
	nodes[0].kill() // no validator any more: it must not be missed
	nodes[1].kill() // 30 of 40 remain, enough
	height = nodes[2].height()
	waitHeight(t, nodes[2:], height+5)
	nodes[2].kill() // 20 of 40, too little
	time.Sleep(2 * time.Second)
	height = nodes[3].height()
	time.Sleep(5 * time.Second)
	if now := nodes[3].height(); now != height {
		t.Errorf("half of the power made blocks %d to %d", height, now)
	}
	nodes[2] = startChild(t, configs[2])
	waitHeight(t, nodes[2:], height+3)
}

// loseDisk removes everything but the keys and what was last signed.
func loseDisk(t testing.TB, dir string) {
	t.Helper()
	data := filepath.Join(dir, "consensus", "data")
	entries, err := os.ReadDir(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() == "priv_validator_state.json" {
			continue
		}
		if err := os.RemoveAll(filepath.Join(data, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.RemoveAll(filepath.Join(dir, "execution")); err != nil {
		t.Fatal(err)
	}
}

func waitHeight(t testing.TB, nodes []*child, height uint64) {
	t.Helper()
	for i, c := range nodes {
		waitFor(t, 60*time.Second, fmt.Sprintf("node %d to reach height %d", i, height), func() bool { return c.height() >= height })
	}
}

func changeValidator(t testing.TB, c *ethclient.Client, id Identity, power int64) *types.Receipt {
	t.Helper()
	r := send(t, c, 0, registryAddr, append(id.ValidatorKey.Bytes(), common.BigToHash(big.NewInt(power)).Bytes()...))
	if r.Status != types.ReceiptStatusSuccessful {
		t.Fatal("the registry refused")
	}
	return r
}
