// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// Roster is who takes part in the ledger now, by the Organisations contract.
type Roster struct {
	Members []Member
	Quorum  int // of members, for a decision
	// Roles are those of each account that has one.
	Roles map[common.Address][]contracts.Role
}

// IsMember tells whether an account is a member organisation's.
func (r *Roster) IsMember(account common.Address) bool {
	return slices.ContainsFunc(r.Members, func(m Member) bool { return m.Account == account })
}

// ReadRoster asks the contract, for every account that was ever given a role.
func ReadRoster(ctx context.Context, ledger Ledger, consortium Consortium) (*Roster, error) {
	c, err := contracts.NewOrganisations(consortium.Organisations, ledger)
	if err != nil {
		return nil, err
	}
	members, err := c.Members(callOpts(ctx))
	if err != nil {
		return nil, fmt.Errorf("reading the members: %w", err)
	}
	quorum, err := c.Quorum(callOpts(ctx))
	if err != nil {
		return nil, fmt.Errorf("reading the quorum: %w", err)
	}
	r := &Roster{Quorum: int(quorum.Int64()), Roles: map[common.Address][]contracts.Role{}}
	for _, m := range members {
		r.Members = append(r.Members, Member{m.Account, m.Name})
	}
	granted, err := c.FilterRoleGranted(filterOpts(ctx), nil, nil)
	if err != nil {
		return nil, fmt.Errorf("reading the roles: %w", err)
	}
	defer granted.Close()
	for granted.Next() {
		role, account := contracts.Role(granted.Event.Role), granted.Event.Account
		has, err := c.HasRole(callOpts(ctx), granted.Event.Role, account)
		if err != nil {
			return nil, fmt.Errorf("reading the roles: %w", err)
		}
		if has && !slices.Contains(r.Roles[account], role) {
			r.Roles[account] = append(r.Roles[account], role)
		}
	}
	return r, granted.Error()
}

// RolesOf are an account's roles now, and whether it is a member organisation's.
func RolesOf(ctx context.Context, ledger Ledger, consortium Consortium, account common.Address) (roles []contracts.Role, member bool, err error) {
	c, err := contracts.NewOrganisationsCaller(consortium.Organisations, ledger)
	if err != nil {
		return nil, false, err
	}
	if member, err = c.IsMember(callOpts(ctx), account); err != nil {
		return nil, false, fmt.Errorf("reading the members: %w", err)
	}
	for role := range contracts.RoleAuditor + 1 {
		has, err := c.HasRole(callOpts(ctx), uint8(role), account)
		if err != nil {
			return nil, false, fmt.Errorf("reading the roles: %w", err)
		}
		if has {
			roles = append(roles, role)
		}
	}
	return roles, member, nil
}

// Listed is an election that somebody has created.
type Listed struct {
	Address   common.Address
	UUID      string
	Organiser common.Address
}

// List are all elections of the ledger, oldest first.
func List(ctx context.Context, ledger Ledger, consortium Consortium) ([]Listed, error) {
	c, err := contracts.NewElectionsFilterer(consortium.Elections, ledger)
	if err != nil {
		return nil, err
	}
	logs, err := c.FilterElectionCreated(filterOpts(ctx), nil, nil, nil)
	if err != nil {
		return nil, fmt.Errorf("reading the list of elections: %w", err)
	}
	defer logs.Close()
	var all []Listed
	for logs.Next() {
		all = append(all, Listed{logs.Event.Election, logs.Event.Uuid, logs.Event.Organiser})
	}
	return all, logs.Error()
}

// WaitingDecisions are the organisations' decisions on an election that still
// matter in its phase.
func WaitingDecisions(ctx context.Context, ledger Ledger, c Consortium, s *Status) ([]Decision, error) {
	wanted := map[contracts.Phase][]string{
		contracts.PhaseSetup: {"open", "replaceTrustee", "restartCeremony"}, contracts.PhaseOpen: {"close"},
	}[s.Phase]
	if wanted == nil {
		return []Decision{}, nil
	}
	all, err := OpenDecisions(ctx, ledger, c, s.Address)
	return slices.DeleteFunc(all, func(d Decision) bool { return !slices.Contains(wanted, d.Method) }), err
}
