// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"log/slog"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
)

// accounts are those of the folder. A key is read when something is to be sent,
// and forgotten when nothing is on its way any more.
type accounts struct {
	dir        string
	ledger     parties.Ledger
	consortium parties.Consortium
	logger     *slog.Logger
	names      []string
	addresses  map[string]common.Address

	mu   sync.Mutex
	open map[string]*opened
}

// opened is an account that jobs use. All that use it at once share it: two
// senders of one account would get in each other's way.
type opened struct {
	*parties.Account
	watched *watchedLedger
	users   int
}

func newAccounts(dir string, ledger parties.Ledger, consortium parties.Consortium, logger *slog.Logger) (*accounts, error) {
	names, err := accountNames(dir)
	if err != nil {
		return nil, err
	}
	a := &accounts{
		dir: dir, ledger: ledger, consortium: consortium, logger: logger, names: names,
		addresses: map[string]common.Address{}, open: map[string]*opened{},
	}
	for _, name := range names {
		key, err := network.LoadKey(network.KeyFile(dir, name))
		if err != nil {
			return nil, err
		}
		a.addresses[name] = crypto.PubkeyToAddress(key.PublicKey)
	}
	return a, nil
}

// nameOf is the folder's name of an address, "" if it is another's.
func (a *accounts) nameOf(address common.Address) string {
	for _, name := range a.names {
		if a.addresses[name] == address {
			return name
		}
	}
	return ""
}

// use opens an account for a job, which calls release in the end. sent gets the
// transactions of all who use it.
func (a *accounts) use(ctx context.Context, name string, sent func(*types.Transaction)) (account *parties.Account, release func(), err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	o := a.open[name]
	if o == nil {
		if o, err = a.openNew(ctx, name); err != nil {
			return nil, nil, err
		}
		a.open[name] = o
	}
	o.users++
	forget := o.watched.watch(sent)
	return o.Account, func() {
		forget()
		a.mu.Lock()
		defer a.mu.Unlock()
		if o.users--; o.users == 0 {
			delete(a.open, name)
			o.Close()
		}
	}, nil
}

func (a *accounts) openNew(ctx context.Context, name string) (*opened, error) {
	key, err := network.LoadKey(network.KeyFile(a.dir, name))
	if err != nil {
		return nil, err
	}
	o := &opened{watched: &watchedLedger{Ledger: a.ledger, watchers: map[int]func(*types.Transaction){}}}
	o.Account, err = parties.NewAccount(context.WithoutCancel(ctx), o.watched, a.consortium, key, a.logger)
	return o, err
}

// roles are the names of what an account may do now.
func (a *accounts) roles(ctx context.Context, address common.Address) ([]string, error) {
	roles, member, err := parties.RolesOf(ctx, a.ledger, a.consortium, address)
	if err != nil {
		return nil, err
	}
	return roleNames(roles, member), nil
}

const memberRole = "member"

func roleNames(roles []contracts.Role, member bool) []string {
	names := []string{}
	for _, role := range roles {
		names = append(names, contracts.RoleName(role))
	}
	if member {
		names = append(names, memberRole)
	}
	slices.Sort(names)
	return names
}

// watchedLedger tells what an account sends.
type watchedLedger struct {
	parties.Ledger
	mu       sync.Mutex
	watchers map[int]func(*types.Transaction)
	last     int
}

func (l *watchedLedger) watch(sent func(*types.Transaction)) (forget func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last++
	n := l.last
	l.watchers[n] = sent
	return func() { l.mu.Lock(); defer l.mu.Unlock(); delete(l.watchers, n) }
}

// SendTransaction is the ledger's.
func (l *watchedLedger) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	err := l.Ledger.SendTransaction(ctx, tx)
	if err == nil {
		l.mu.Lock()
		defer l.mu.Unlock()
		for _, sent := range l.watchers {
			sent(tx)
		}
	}
	return err
}
