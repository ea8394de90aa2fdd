// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/manifest"
)

const testGroup = "Ed25519"

// size is how many of each party a test needs. The last group of the trustees
// share a key, of which threshold decrypt; spare ones have the role only.
type size struct {
	members, validators, trustees, voters int
	group, threshold, spare               int
	shuffled                              bool
}

// world is a consortium on a simulated ledger, with an account for each party.
// Another one than that of chaintest, whose one account has all roles.
type world struct {
	t          *testing.T
	chain      *chaintest.Ledger
	ledger     Ledger
	consortium Consortium
	size       size
	accounts   map[string]*Account
	keys       map[string]*ecdsa.PrivateKey
}

// newWorld founds a consortium. member-1 is the founder.
func newWorld(t *testing.T, s size) *world {
	t.Helper()
	w := &world{t: t, chain: chaintest.New(t), size: s, accounts: map[string]*Account{}}
	w.ledger = w.chain.Client.(Ledger)
	names := []string{"organiser", "registrar", "stranger"}
	for who, n := range map[string]int{"member": s.members, "validator": s.validators, "trustee": s.trustees + s.spare} {
		for i := range n {
			names = append(names, fmt.Sprintf("%s-%d", who, i+1))
		}
	}
	w.keys = w.fund(names)
	w.consortium = ConsortiumOf(crypto.PubkeyToAddress(w.keys["member-1"].PublicKey))
	for name := range w.keys {
		w.through(w.ledger, name)
	}
	w.ok(w.as("member-1").Found(t.Context(), w.members(), w.grants()))
	return w
}

// through gives a party an account on a node, with a sender that suits the
// ledger's fast blocks.
func (w *world) through(node Ledger, name string) {
	w.t.Helper()
	sender, err := chain.NewSender(w.t.Context(), node, w.keys[name], chaintest.SenderOptions())
	w.ok(err)
	w.t.Cleanup(sender.Close)
	w.accounts[name] = &Account{node, w.consortium, sender}
}

// fund makes keys and gives them gas credit.
func (w *world) fund(names []string) map[string]*ecdsa.PrivateKey {
	w.t.Helper()
	keys := map[string]*ecdsa.PrivateKey{}
	var sent []*chain.Pending
	for _, name := range names {
		key, err := crypto.GenerateKey()
		w.ok(err)
		keys[name] = key
		to := crypto.PubkeyToAddress(key.PublicKey)
		p, err := w.chain.Sender.Submit(w.t.Context(), chain.Call{To: &to, Value: new(big.Int).Lsh(big.NewInt(1), 80), Gas: 21_000})
		w.ok(err)
		sent = append(sent, p)
	}
	for _, p := range sent {
		<-p.Done()
		_, err := p.Result()
		w.ok(err)
	}
	w.chain.Mine() // the pool learns of a block's balances before it makes the next
	return keys
}

func (w *world) ok(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) as(name string) *Account {
	w.t.Helper()
	if w.accounts[name] == nil {
		w.t.Fatalf("no account %s", name)
	}
	return w.accounts[name]
}

// all are the accounts of a kind of party.
func (w *world) all(who string, n int) []common.Address {
	w.t.Helper()
	addresses := make([]common.Address, n)
	for i := range addresses {
		addresses[i] = w.as(fmt.Sprintf("%s-%d", who, i+1)).Address()
	}
	return addresses
}

func (w *world) members() []Member {
	var members []Member
	for i, a := range w.all("member", w.size.members) {
		members = append(members, Member{a, fmt.Sprintf("Organisation %d", i+1)})
	}
	return members
}

func (w *world) grants() []Grant {
	grants := []Grant{
		{contracts.RoleOrganiser, w.as("organiser").Address()}, {contracts.RoleRegistrar, w.as("registrar").Address()},
	}
	for _, a := range w.all("validator", w.size.validators) {
		grants = append(grants, Grant{contracts.RoleValidator, a})
	}
	for _, a := range w.all("trustee", w.size.trustees+w.size.spare) {
		grants = append(grants, Grant{contracts.RoleTrustee, a})
	}
	return grants
}

// manifest is of a new election that is open from now on. The simulated
// ledger's clock runs faster than ours.
func (w *world) manifest() *manifest.Manifest {
	w.t.Helper()
	uuid, err := belenios.NewUUID(rand.Reader)
	w.ok(err)
	m := &manifest.Manifest{
		Version: manifest.Version, UUID: uuid, Name: "The street's vote", Budget: "120", Currency: "KRW",
		Rule: budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}}, Ballot: budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 2},
		OpensAt: 1, ClosesAt: time.Now().Add(10_000 * time.Hour).Unix(),
		Projects: []manifest.Project{{ID: "a", Name: "Bench", Cost: "100"}, {ID: "b", Name: "Tree", Cost: "60"}, {ID: "c", Name: "Lamp", Cost: "50"}},
	}
	if w.size.shuffled {
		m.Counting = manifest.Shuffled
	}
	return m
}

func (w *world) plan(m *manifest.Manifest) Plan {
	return Plan{
		Manifest: m, Trustees: w.all("trustee", w.size.trustees), Members: w.size.group, Threshold: w.size.threshold,
		RoundSeconds: 3600, Registrars: []common.Address{w.as("registrar").Address()},
	}
}

// attester is a validator's, whose rounds the test makes itself, and its log.
func (w *world) attester(who string) (*Attester, *logbook) {
	w.t.Helper()
	log := new(logbook)
	a := NewAttester(w.as(who), slog.New(log))
	w.t.Cleanup(func() {
		for election := range a.boxes {
			a.drop(election)
		}
	})
	return a, log
}

// rounds makes rounds of an attester, none of which may fail.
func (w *world) rounds(a *Attester, n int) {
	w.t.Helper()
	for range n {
		w.ok(a.round(w.t.Context()))
	}
}

// logbook keeps what is logged.
type logbook struct {
	mu    sync.Mutex
	lines []string
}

func (l *logbook) Enabled(context.Context, slog.Level) bool { return true }
func (l *logbook) WithAttrs([]slog.Attr) slog.Handler       { return l }
func (l *logbook) WithGroup(string) slog.Handler            { return l }

func (l *logbook) Handle(_ context.Context, r slog.Record) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	line := r.Message
	r.Attrs(func(a slog.Attr) bool { line += " " + a.String(); return true })
	l.lines = append(l.lines, line)
	return nil
}

// with are the lines that contain a text.
func (l *logbook) with(text string) []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(l.lines), func(s string) bool { return !strings.Contains(s, text) })
}
