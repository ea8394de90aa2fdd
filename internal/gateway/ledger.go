// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/parties"
)

// rosterAge is how long what the Organisations contract says is shown without asking again.
const rosterAge = 10 * time.Second

type rosterCache struct {
	mu   sync.Mutex
	at   time.Time
	read *api.Ledger
}

func (s *Server) showLedger(ctx context.Context, _ *struct{}) (*output[api.Ledger], error) {
	x := s.cfg.Explorer
	if x == nil {
		return nil, s.counted(errNoExplorer)
	}
	x.roster.mu.Lock()
	defer x.roster.mu.Unlock()
	if x.roster.read == nil || time.Since(x.roster.at) > rosterAge {
		read, err := x.readLedger(ctx)
		if err != nil {
			return nil, s.counted(s.internal("reading the ledger's parties", err))
		}
		x.roster.read, x.roster.at = read, time.Now()
	}
	out := *x.roster.read
	out.Block = s.cfg.Index.Progress().Block
	return &output[api.Ledger]{fresh, &out}, nil
}

func (x *Explorer) readLedger(ctx context.Context) (*api.Ledger, error) {
	id, err := x.Node.ChainID(ctx)
	if err != nil {
		return nil, err
	}
	genesis, err := x.Node.HeaderByNumber(ctx, new(big.Int))
	if err != nil {
		return nil, err
	}
	roster, err := parties.ReadRoster(ctx, x.Node, x.Consortium)
	if err != nil {
		return nil, err
	}
	out := &api.Ledger{
		ChainID: id.Uint64(), Genesis: genesis.Hash().Hex(), Quorum: roster.Quorum, Contracts: api.Contracts{
			Organisations: x.Consortium.Organisations.Hex(), Elections: x.Consortium.Elections.Hex(), Awards: x.Consortium.Awards.Hex(),
		},
	}
	x.listParties(out, roster)
	out.Validators, err = x.validators(ctx)
	return out, err
}

func (x *Explorer) listParties(out *api.Ledger, r *parties.Roster) {
	out.Organisations, out.Accounts = []api.Organisation{}, []api.LedgerParty{}
	for _, m := range r.Members {
		out.Organisations = append(out.Organisations, api.Organisation{Name: m.Name, Account: m.Account.Hex(), Roles: roleNames(r.Roles[m.Account])})
	}
	for account, roles := range r.Roles {
		if !r.IsMember(account) {
			out.Accounts = append(out.Accounts, api.LedgerParty{Account: account.Hex(), Organisation: x.Founders[account], Roles: roleNames(roles)})
		}
	}
	slices.SortFunc(out.Accounts, func(a, b api.LedgerParty) int {
		return cmp.Or(cmp.Compare(a.Organisation, b.Organisation), slices.Compare(a.Roles, b.Roles), cmp.Compare(a.Account, b.Account))
	})
}

func roleNames(roles []contracts.Role) []string {
	names := make([]string, len(roles))
	for i, role := range roles {
		names[i] = contracts.RoleName(role)
	}
	return names
}

// validators are those of the genesis, changed by what the organisations have decided.
func (x *Explorer) validators(ctx context.Context) ([]api.Validator, error) {
	c, err := contracts.NewOrganisationsFilterer(x.Consortium.Organisations, x.Node)
	if err != nil {
		return nil, err
	}
	changes, err := c.FilterValidatorUpdate(&bind.FilterOpts{Context: ctx}, nil)
	if err != nil {
		return nil, fmt.Errorf("reading the validators: %w", err)
	}
	defer changes.Close()
	now := slices.Clone(x.Validators)
	for changes.Next() {
		key := common.Hash(changes.Event.PublicKey)
		i := slices.IndexFunc(now, func(v api.Validator) bool { return bytes.Equal(common.FromHex(v.PublicKey), key[:]) })
		if i < 0 {
			i = len(now)
			now = append(now, api.Validator{PublicKey: fmt.Sprintf("%x", key), Address: ValidatorAddress(key)})
		}
		now[i].Power = changes.Event.Power
	}
	now = slices.DeleteFunc(now, func(v api.Validator) bool { return v.Power == 0 })
	return now, changes.Error()
}
