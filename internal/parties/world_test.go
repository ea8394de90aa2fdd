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
	"github.com/madangvote/madang/verifier"
)

const testGroup = "Ed25519"

// size is how many of each party a test needs.
type size struct{ members, validators, trustees, voters int }

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
	for who, n := range map[string]int{"member": s.members, "validator": s.validators, "trustee": s.trustees} {
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
	for _, a := range w.all("trustee", w.size.trustees) {
		grants = append(grants, Grant{contracts.RoleTrustee, a})
	}
	return grants
}

// manifest is of a new election that is open from now on. The simulated
// ledger's clock runs faster than ours.
func (w *world) manifest() *budget.Manifest {
	w.t.Helper()
	uuid, err := belenios.NewUUID(rand.Reader)
	w.ok(err)
	return &budget.Manifest{
		Version: budget.ManifestVersion, UUID: uuid, Name: "The street's vote", Budget: "120", Currency: "KRW",
		Rule: budget.RuleGreedy, Ties: budget.TiesFileOrder, MinVotes: 1, MaxVotes: 2,
		OpensAt: 1, ClosesAt: time.Now().Add(10_000 * time.Hour).Unix(),
		Projects: []budget.ManifestProject{{ID: "a", Name: "Bench", Cost: "100"}, {ID: "b", Name: "Tree", Cost: "60"}, {ID: "c", Name: "Lamp", Cost: "50"}},
	}
}

func (w *world) plan(m *budget.Manifest) Plan {
	return Plan{m, w.all("trustee", w.size.trustees), []common.Address{w.as("registrar").Address()}}
}

// vote is an election of the world with all its secrets.
type vote struct {
	*world
	ctx         context.Context
	address     common.Address
	manifest    *budget.Manifest
	keys        []*belenios.TrusteeKey
	credentials *Credentials
}

// create creates and freezes an election, and makes its secrets.
func (w *world) create(m *budget.Manifest) *vote {
	w.t.Helper()
	v := &vote{world: w, ctx: w.t.Context(), manifest: m}
	var err error
	v.address, err = w.as("organiser").Create(v.ctx, w.plan(m))
	w.ok(err)
	for range w.size.trustees {
		key, err := belenios.GenerateTrusteeKey(rand.Reader, testGroup)
		w.ok(err)
		v.keys = append(v.keys, key)
	}
	v.credentials, err = NewCredentials(v.ctx, rand.Reader, testGroup, m.UUID, w.size.voters, nil)
	w.ok(err)
	return v
}

func trustee(i int) string { return fmt.Sprintf("trustee-%d", i+1) }

// setUp does what the parties do before the organisations approve.
func (v *vote) setUp() {
	v.t.Helper()
	for i, key := range v.keys {
		v.ok(v.as(trustee(i)).PostKey(v.ctx, v.address, key))
	}
	v.ok(v.as("registrar").PublishRoll(v.ctx, v.address, testGroup, v.credentials.Public))
	_, _, err := v.as("organiser").Prepare(v.ctx, v.address, testGroup)
	v.ok(err)
}

// open takes a new election of a consortium with one member to voting.
func (w *world) open() *vote {
	w.t.Helper()
	v := w.create(w.manifest())
	v.setUp()
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
	return v
}

// closed is open, one ballot a voter, and close.
func (w *world) closed(ballots ...[]int) *vote {
	w.t.Helper()
	v := w.open()
	for i, b := range ballots {
		v.cast(i, b...)
	}
	v.ok(v.as("member-1").ApproveClosing(v.ctx, v.address))
	return v
}

// cast encrypts and casts a voter's ballot.
func (v *vote) cast(voter int, answers ...int) {
	v.t.Helper()
	c, err := contracts.NewElectionCaller(v.address, v.ledger)
	v.ok(err)
	raw, err := c.ElectionObject(callOpts(v.ctx))
	v.ok(err)
	object, err := belenios.ParseElection(raw)
	v.ok(err)
	credential, err := belenios.DeriveCredential(testGroup, v.manifest.UUID, v.credentials.Codes[voter])
	v.ok(err)
	ballot, err := object.EncryptBallot(rand.Reader, credential, [][]int{answers})
	v.ok(err)
	entries, err := belenios.ParseCredentials(testGroup, v.credentials.Public)
	v.ok(err)
	place := slices.IndexFunc(entries, func(e belenios.CredentialEntry) bool { return e.Public == credential.Public() })
	_, err = v.as("stranger").sender.Send(v.ctx, chain.Call{
		To: &v.address, Data: chain.CastData(ballot, 1, uint64(place), RollOf(entries).Proof(place)), Gas: chain.MaxGas,
	})
	v.ok(err)
}

// call calls the election's contract directly, as somebody would who does not
// keep to our programs.
func (v *vote) call(who, method string, args ...any) {
	v.t.Helper()
	_, err := v.as(who).send(v.ctx, v.address, contracts.ElectionMetaData, method, args...)
	v.ok(err)
}

func (v *vote) publish(who string, payload []byte) [32]byte {
	v.t.Helper()
	name, err := v.as(who).publish(v.ctx, v.address, payload)
	v.ok(err)
	return name
}

func (v *vote) status() *Status {
	v.t.Helper()
	s, err := ReadStatus(v.ctx, v.ledger, v.address)
	v.ok(err)
	return s
}

func (v *vote) phaseIs(want contracts.Phase) {
	v.t.Helper()
	if got := v.status().Phase; got != want {
		v.t.Fatalf("phase %s, want %s", contracts.PhaseName(got), contracts.PhaseName(want))
	}
}

// until waits for what attesters in the background bring about.
func (v *vote) until(what string, done func(*Status) bool) {
	v.t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !done(v.status()); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			v.t.Fatalf("no %s after two minutes: %+v", what, v.status())
		}
	}
}

func (v *vote) decrypt(i int) error {
	return v.as(trustee(i)).Decrypt(v.ctx, rand.Reader, v.address, v.keys[i], verifier.Options{})
}

// box is the archive so far, closed with the test.
func (v *vote) box() *box {
	v.t.Helper()
	b, err := openBox(v.ctx, v.ledger, v.address)
	v.ok(err)
	v.t.Cleanup(b.Close)
	return b
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
