// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/gateway/client"
)

// network is a ledger of one organisation, run as its operator would, with
// every step a command.
type network struct {
	t             *testing.T
	dir           string
	rpc, rest     string
	blockInterval string
	more          []string // further arguments of `madang node run`
	process       *exec.Cmd
	log           *os.File
}

func newNetwork(t *testing.T, blockInterval string) *network {
	t.Helper()
	n := newNode(t, blockInterval)
	run(t, "node", "init", "--data", n.dir, "--name", "Test province")
	return n
}

// newNode is an organisation's folder, empty yet, and what is needed to run a
// node with it.
func newNode(t *testing.T, blockInterval string) *network {
	t.Helper()
	n := &network{t: t, dir: t.TempDir(), rpc: freePort(t), rest: freePort(t), blockInterval: blockInterval}
	log, err := os.Create(filepath.Join(n.dir, "node.log"))
	if err != nil {
		t.Fatal(err)
	}
	n.log = log
	t.Cleanup(func() {
		n.stop()
		log.Close()
		if t.Failed() {
			tail, _ := exec.Command("tail", "-n", "40", log.Name()).Output()
			t.Logf("node's log:\n%s", tail)
		}
	})
	return n
}

// start starts the node and waits until its gateway is well.
func (n *network) start() {
	n.t.Helper()
	n.launch()
	n.ready()
}

// launch starts the node and waits for nothing.
func (n *network) launch() {
	n.t.Helper()
	args := append([]string{"node", "run", "--data", n.dir, "--rpc", n.rpc, "--gateway", n.rest, "--block-interval", n.blockInterval}, n.more...)
	n.process = exec.Command(madang, args...)
	n.process.Stdout, n.process.Stderr = n.log, n.log
	if err := n.process.Start(); err != nil {
		n.process = nil
		n.t.Fatal(err)
	}
}

// ready waits until the node's gateway is well.
func (n *network) ready() {
	n.t.Helper()
	deadline := time.Now().Add(2 * time.Minute)
	for time.Now().Before(deadline) {
		if _, err := n.gateway().Health(n.t.Context()); err == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	n.t.Fatal("the node is not up after two minutes")
}

// kill ends the process as a power cut would end it for its own memory.
func (n *network) kill() {
	n.t.Helper()
	if err := n.process.Process.Signal(syscall.SIGKILL); err != nil {
		n.t.Fatal(err)
	}
	n.process.Wait() //nolint:errcheck // it was killed
	n.process = nil
}

// stop ends the process as Ctrl-C does.
func (n *network) stop() {
	if n.process == nil {
		return
	}
	n.process.Process.Signal(os.Interrupt) //nolint:errcheck // it may have ended
	done := make(chan error, 1)
	go func() { done <- n.process.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			n.t.Errorf("the node did not stop cleanly: %v", err)
		}
	case <-time.After(time.Minute):
		n.process.Process.Kill() //nolint:errcheck // the test fails anyway
		n.t.Error("the node did not stop within a minute")
	}
	n.process = nil
}

func (n *network) gateway() *client.Client { return client.New("http://"+n.rest, nil) }

// do runs a command with the network's folder and node.
func (n *network) do(args ...string) []byte {
	n.t.Helper()
	return run(n.t, append(args, "--data", n.dir, "--rpc", "http://"+n.rpc)...)
}

// plan says which election to make.
type plan struct {
	pabulib string
	voters  int
	create  []string // further arguments of `madang election create`
	group   []string // --group, if not the default
}

// election is an election on a network, with its voters' codes.
type election struct {
	*network
	uuid  string
	codes []string
}

// open takes an election to open, each party by its own command.
func (n *network) open(pabulib string, voters int) *election {
	n.t.Helper()
	e := n.prepare(plan{pabulib: pabulib, voters: voters})
	n.do("election", "open", "--election", e.uuid)
	return e
}

// prepare does all that comes before the organisations open the election.
func (n *network) prepare(p plan) *election {
	n.t.Helper()
	e := n.create(p)
	for i := 1; i <= 3; i++ {
		run(n.t, append([]string{"trustee", "keygen", "--out", e.secret(i)}, p.group...)...)
	}
	e.ceremony()
	n.do(append([]string{"registrar", "publish", "--election", e.uuid, "--public", filepath.Join(e.roll(), "public_credentials.json")}, p.group...)...)
	n.do(append([]string{"election", "prepare", "--election", e.uuid}, p.group...)...)
	return e
}

// ceremony lets three single trustees make the election's key: all commit, then
// all reveal.
func (e *election) ceremony() {
	e.t.Helper()
	for range 2 {
		for i := 1; i <= 3; i++ {
			e.do("trustee", "ceremony", "--election", e.uuid, "--secret", e.secret(i), "--key", e.key(i))
		}
	}
}

// create creates an election and makes its voters' codes.
func (n *network) create(p plan) *election {
	n.t.Helper()
	e := &election{network: n}
	e.uuid = strings.TrimSpace(string(n.do(append([]string{"election", "create", "--pabulib", p.pabulib}, p.create...)...)))
	run(n.t, append([]string{"registrar", "credentials", "--election", e.uuid, "--count", fmt.Sprint(p.voters), "--out", e.roll()}, p.group...)...)
	file, err := os.Open(filepath.Join(e.roll(), "private_codes.tsv"))
	if err != nil {
		n.t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		_, code, _ := strings.Cut(lines.Text(), "\t")
		e.codes = append(e.codes, code)
	}
	if len(e.codes) != p.voters {
		n.t.Fatalf("%d codes for %d voters", len(e.codes), p.voters)
	}
	return e
}

func (e *election) roll() string { return filepath.Join(e.dir, "roll-"+e.uuid) }

func (e *election) secret(i int) string {
	return filepath.Join(e.dir, fmt.Sprintf("trustee-%d-%s.secret", i, e.uuid))
}

func (e *election) key(i int) string {
	return filepath.Join(e.dir, "keys", fmt.Sprintf("trustee-%d.key", i))
}

// ballot makes a voter's ballot.
func (e *election) ballot(object *belenios.Election, voter int, answer []int) []byte {
	e.t.Helper()
	credential, err := belenios.DeriveCredential(object.GroupName(), object.UUID(), e.codes[voter])
	if err != nil {
		e.t.Fatal(err)
	}
	raw, err := object.EncryptBallot(rand.Reader, credential, [][]int{answer})
	if err != nil {
		e.t.Fatal(err)
	}
	return raw
}

// object waits until the gateway shows the election object.
func (e *election) object() *belenios.Election {
	e.t.Helper()
	ctx, cancel := context.WithTimeout(e.t.Context(), 30*time.Second)
	defer cancel()
	for {
		raw, err := e.gateway().ElectionObject(ctx, e.uuid)
		if err == nil {
			object, err := belenios.ParseElection(raw)
			if err != nil {
				e.t.Fatal(err)
			}
			return object
		}
		if ctx.Err() != nil {
			e.t.Fatal(err)
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// status is what `madang election status --json` says.
func (e *election) status() (s struct {
	Phase     string
	Head      string
	Events    int
	Roll      int
	Ballots   int
	Voters    int
	Decrypted int `json:"decryptions"`
}) {
	e.t.Helper()
	if err := json.Unmarshal(e.do("election", "status", "--json", "--election", e.uuid), &s); err != nil {
		e.t.Fatal(err)
	}
	return s
}

// finish closes, counts and exports, and returns the folder of the export.
func (e *election) finish() string {
	e.t.Helper()
	e.do("election", "close", "--election", e.uuid)
	e.do("election", "tally", "--election", e.uuid)
	return e.decrypted()
}

// decrypted goes from the encrypted tally, shuffled if it must be, to an export.
func (e *election) decrypted() string {
	e.t.Helper()
	e.until("Decrypting", 0)
	for i := 1; i <= 3; i++ {
		e.do("trustee", "decrypt", "--election", e.uuid, "--secret", e.secret(i), "--key", e.key(i))
	}
	e.until("Decrypting", 3)
	e.do("election", "tally", "--election", e.uuid)
	e.until("Final", 3)
	out := filepath.Join(e.dir, "export-"+e.uuid)
	e.do("export", "--election", e.uuid, "--out", out)
	run(e.t, "verify", "--final", out)
	return out
}

func (e *election) until(phase string, decrypted int) {
	e.t.Helper()
	deadline := time.Now().Add(3 * time.Minute)
	for {
		s := e.status()
		if s.Phase == phase && s.Decrypted == decrypted {
			return
		}
		if time.Now().After(deadline) {
			e.t.Fatalf("phase %s with %d decryptions after three minutes, waiting for %s with %d", s.Phase, s.Decrypted, phase, decrypted)
		}
		time.Sleep(200 * time.Millisecond)
	}
}
