// SPDX-License-Identifier: Apache-2.0

// Package chaintest is a ledger for tests: go-ethereum's simulated backend with the real contracts and the real
// ballot precompile, and whole elections on it. It links the execution engine, but not consensus.
package chaintest

import (
	"context"
	"crypto/ecdsa"
	"log/slog"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/precompile"
)

// Client is all of the ledger that the packages under test use.
type Client interface {
	chain.Reader
	chain.Backend
}

// Ledger is a running ledger. One account, Admin, has every role and is the only member.
type Ledger struct {
	t             testing.TB
	backend       *simulated.Backend
	Client        Client
	Verifier      *precompile.Verifier
	Admin         *ecdsa.PrivateKey
	Gateway       *ecdsa.PrivateKey // gas credit, no role
	Sender        *chain.Sender     // of Admin
	Organisations common.Address
	Elections     common.Address
	Awards        common.Address

	mu     sync.Mutex
	paused bool
}

var verifier = sync.OnceValue(func() *precompile.Verifier {
	v := precompile.New(nil)
	vm.PrecompiledContractsOsaka[precompile.Address] = v
	vm.PrecompiledAddressesOsaka = append(vm.PrecompiledAddressesOsaka, precompile.Address)
	return v
})

// Quiet discards what is logged.
func Quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// New starts a ledger with the contracts deployed, which makes a block every few milliseconds. It ends with the test.
func New(t testing.TB) *Ledger {
	t.Helper()
	ballots := verifier() // first: no engine may run while it changes the list of precompiles
	admin, gateway := newKey(t), newKey(t)
	credit := types.Account{Balance: new(big.Int).Lsh(big.NewInt(1), 100)}
	backend := simulated.NewBackend(types.GenesisAlloc{
		crypto.PubkeyToAddress(admin.PublicKey):   credit,
		crypto.PubkeyToAddress(gateway.PublicKey): credit,
		precompile.Address:                        {Code: []byte{0xfe}, Balance: new(big.Int)},
	}, simulated.WithBlockGasLimit(1_000_000_000), func(_ *node.Config, c *ethconfig.Config) {
		c.Genesis.BaseFee = new(big.Int)
		c.TxPool.AccountSlots, c.TxPool.GlobalSlots, c.TxPool.AccountQueue = 4096, 16384, 4096
		c.Miner.GasPrice = big.NewInt(1)
		rules := *c.Genesis.Config
		rules.BogotaTime = nil
		c.Genesis.Config = &rules
	})
	l := &Ledger{
		t: t, backend: backend, Client: backend.Client().(Client), Verifier: ballots, Admin: admin, Gateway: gateway,
	}
	stop := make(chan struct{})
	stopped := make(chan struct{})
	go l.mine(stop, stopped)
	sender, err := chain.NewSender(context.Background(), l.Client, admin, SenderOptions())
	if err != nil {
		t.Fatal(err)
	}
	l.Sender = sender
	t.Cleanup(func() {
		sender.Close()
		close(stop)
		<-stopped
		backend.Close()
	})
	l.deploy()
	return l
}

// SenderOptions suit the fast blocks of this ledger.
func SenderOptions() chain.SenderOptions {
	return chain.SenderOptions{
		Poll: 5 * time.Millisecond, ResendAfter: 200 * time.Millisecond, DecodeRevert: contracts.DecodeRevert, Logger: Quiet(),
	}
}

func newKey(t testing.TB) *ecdsa.PrivateKey {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func (l *Ledger) mine(stop, stopped chan struct{}) {
	defer close(stopped)
	ticker := time.NewTicker(20 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
			l.mu.Lock()
			if !l.paused {
				l.backend.Commit()
			}
			l.mu.Unlock()
		}
	}
}

// Pause stops making blocks; Resume goes on.
func (l *Ledger) Pause() { l.mu.Lock(); l.paused = true; l.mu.Unlock() }

// Resume undoes Pause.
func (l *Ledger) Resume() { l.mu.Lock(); l.paused = false; l.mu.Unlock() }

// DropPool makes the pool forget all pending transactions, as a restart of a node without a journal does.
func (l *Ledger) DropPool() { l.mu.Lock(); l.backend.Rollback(); l.mu.Unlock() }

// Mine makes one block at once.
func (l *Ledger) Mine() { l.mu.Lock(); l.backend.Commit(); l.mu.Unlock() }

// Advance moves the ledger's clock on.
func (l *Ledger) Advance(d time.Duration) {
	l.t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.backend.Commit() // the clock moves between empty blocks only
	l.ok(l.backend.AdjustTime(d))
}

// AdminAddress is Admin's account.
func (l *Ledger) AdminAddress() common.Address { return crypto.PubkeyToAddress(l.Admin.PublicKey) }

func (l *Ledger) deploy() {
	l.t.Helper()
	admin := l.AdminAddress()
	var grants []contracts.IOrganisationsGrant
	for role := range uint8(7) {
		grants = append(grants, contracts.IOrganisationsGrant{Role: role, Account: admin})
	}
	founding := []contracts.IOrganisationsMember{{Account: admin, Name: "Test"}}
	l.Organisations = l.create(contracts.OrganisationsMetaData, founding, grants)
	l.Elections = l.create(contracts.ElectionsMetaData, l.Organisations)
	l.Awards = l.create(contracts.AwardsMetaData, l.Organisations, l.Elections, []contracts.IAwardsAffiliation{})
}

func (l *Ledger) create(meta *bind.MetaData, args ...any) common.Address {
	l.t.Helper()
	parsed, err := meta.GetAbi()
	if err != nil {
		l.t.Fatal(err)
	}
	input, err := parsed.Pack("", args...)
	if err != nil {
		l.t.Fatal(err)
	}
	r, err := l.Sender.Send(context.Background(), chain.Call{Data: append(common.FromHex(meta.Bin), input...), Gas: chain.MaxGas})
	if err != nil {
		l.t.Fatalf("deploying: %v", err)
	}
	return r.ContractAddress
}

// Call sends a call of a contract's method from Admin and waits for it.
func (l *Ledger) Call(to common.Address, meta *bind.MetaData, method string, args ...any) (*types.Receipt, error) {
	l.t.Helper()
	return l.Sender.Send(context.Background(), chain.Call{To: &to, Data: l.pack(meta, method, args...), Gas: chain.MaxGas})
}

// Must is Call for what has to succeed.
func (l *Ledger) Must(to common.Address, meta *bind.MetaData, method string, args ...any) *types.Receipt {
	l.t.Helper()
	r, err := l.Call(to, meta, method, args...)
	if err != nil {
		l.t.Fatalf("%s: %v", method, err)
	}
	return r
}

// NewParty is an account with gas credit and a role.
func (l *Ledger) NewParty(role contracts.Role) *chain.Sender {
	l.t.Helper()
	key := newKey(l.t)
	address := crypto.PubkeyToAddress(key.PublicKey)
	_, err := l.Sender.Send(context.Background(), chain.Call{To: &address, Value: new(big.Int).Lsh(big.NewInt(1), 80), Gas: 21_000})
	l.ok(err)
	l.Decide(l.Organisations, contracts.OrganisationsMetaData, "grantRole", role, address)
	sender, err := chain.NewSender(context.Background(), l.Client, key, SenderOptions())
	l.ok(err)
	l.t.Cleanup(sender.Close)
	return sender
}

// MustAs is Must for another party's call.
func (l *Ledger) MustAs(party *chain.Sender, to common.Address, meta *bind.MetaData, method string, args ...any) {
	l.t.Helper()
	_, err := party.Send(context.Background(), chain.Call{To: &to, Data: l.pack(meta, method, args...), Gas: chain.MaxGas})
	if err != nil {
		l.t.Fatalf("%s: %v", method, err)
	}
}

// Decide makes a call by decision of the organisations.
func (l *Ledger) Decide(to common.Address, meta *bind.MetaData, method string, args ...any) {
	l.t.Helper()
	l.Must(l.Organisations, contracts.OrganisationsMetaData, "propose", to, l.pack(meta, method, args...))
}

func (l *Ledger) pack(meta *bind.MetaData, method string, args ...any) []byte {
	l.t.Helper()
	parsed, err := meta.GetAbi()
	if err != nil {
		l.t.Fatal(err)
	}
	data, err := parsed.Pack(method, args...)
	if err != nil {
		l.t.Fatalf("%s: %v", method, err)
	}
	return data
}
