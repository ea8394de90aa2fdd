// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/contracts"
)

// Consortium is where a ledger's three standing contracts are.
type Consortium struct {
	Organisations common.Address `json:"organisations"`
	Elections     common.Address `json:"elections"`
	Awards        common.Address `json:"awards"`
}

// ConsortiumOf predicts where the contracts of a founder's account are: they
// are its first three transactions. Genesis names the first as the registry of
// validators and gives it the gas credit, before any exists.
func ConsortiumOf(founder common.Address) Consortium {
	return Consortium{crypto.CreateAddress(founder, 0), crypto.CreateAddress(founder, 1), crypto.CreateAddress(founder, 2)}
}

// Member is a founding organisation.
type Member struct {
	Account common.Address
	Name    string
}

// Grant gives an account a role.
type Grant struct {
	Role    contracts.Role
	Account common.Address
}

// Affiliation lets an account act for a member organisation in the Awards
// contract, beside the member's own account.
type Affiliation struct{ Account, Member common.Address }

// Found deploys the consortium's contracts from the founder's account, unless
// they are there.
func (a *Account) Found(ctx context.Context, members []Member, grants []Grant, affiliations ...Affiliation) error {
	want := ConsortiumOf(a.Address())
	if a.Consortium != want {
		return fmt.Errorf("account %s is not the founder of the consortium at %s", a.Address(), a.Consortium.Organisations)
	}
	founding := make([]contracts.IOrganisationsMember, len(members))
	for i, m := range members {
		founding[i] = contracts.IOrganisationsMember{Account: m.Account, Name: m.Name}
	}
	roles := make([]contracts.IOrganisationsGrant, len(grants))
	for i, g := range grants {
		roles[i] = contracts.IOrganisationsGrant{Role: g.Role, Account: g.Account}
	}
	nonce, err := a.Ledger.NonceAt(ctx, a.Address(), nil)
	if err != nil {
		return fmt.Errorf("reading the founder's account: %w", err)
	}
	if nonce == 0 {
		if _, err := a.deploy(ctx, contracts.OrganisationsMetaData, founding, roles); err != nil {
			return fmt.Errorf("deploying Organisations: %w", err)
		}
		nonce++
	}
	if nonce == 1 {
		if _, err := a.deploy(ctx, contracts.ElectionsMetaData, want.Organisations); err != nil {
			return fmt.Errorf("deploying Elections: %w", err)
		}
		nonce++
	}
	if nonce == 2 {
		acting := make([]contracts.IAwardsAffiliation, len(affiliations))
		for i, f := range affiliations {
			acting[i] = contracts.IAwardsAffiliation{Account: f.Account, Member: f.Member}
		}
		if _, err := a.deploy(ctx, contracts.AwardsMetaData, want.Organisations, want.Elections, acting); err != nil {
			return fmt.Errorf("deploying Awards: %w", err)
		}
	}
	return nil
}

// Decide proposes a call by the organisations, or approves the same call when
// another member has proposed it, and tells whether it was carried out.
func (a *Account) Decide(ctx context.Context, target common.Address, data []byte) (executed bool, err error) {
	id, found, err := a.openDecision(ctx, target, data)
	if err != nil {
		return false, err
	}
	organisations, method, args := a.Consortium.Organisations, "propose", []any{target, data}
	if found {
		method, args = "approve", []any{id}
	}
	receipt, err := a.send(ctx, organisations, contracts.OrganisationsMetaData, method, args...)
	if err != nil {
		return false, err
	}
	parsed, err := contracts.OrganisationsMetaData.GetAbi()
	if err != nil {
		return false, err
	}
	for _, log := range receipt.Logs {
		if log.Address == organisations && log.Topics[0] == parsed.Events["Executed"].ID {
			return true, nil
		}
	}
	return false, nil
}

// openDecision finds a decision on this call that is not executed.
func (a *Account) openDecision(ctx context.Context, target common.Address, data []byte) (*big.Int, bool, error) {
	organisations, err := contracts.NewOrganisationsCaller(a.Consortium.Organisations, a.Ledger)
	if err != nil {
		return nil, false, err
	}
	opts := callOpts(ctx)
	count, err := organisations.Decisions(opts)
	if err != nil {
		return nil, false, fmt.Errorf("reading decisions: %w", err)
	}
	for i := count.Int64() - 1; i >= 0; i-- {
		id := big.NewInt(i)
		d, err := organisations.Decision(opts, id)
		if err != nil {
			return nil, false, fmt.Errorf("reading decision %d: %w", i, err)
		}
		if !d.Executed && d.Target == target && string(d.Data) == string(data) {
			return id, true, nil
		}
	}
	return nil, false, nil
}

// DecideOnOrganisations proposes, or approves, a call of the Organisations
// contract itself: grantRole, grantCredit, addMember, setValidator and so on.
// Below the quorum the error is [ErrAwaitingQuorum].
func (a *Account) DecideOnOrganisations(ctx context.Context, method string, args ...any) error {
	data, err := pack(contracts.OrganisationsMetaData, method, args...)
	if err != nil {
		return err
	}
	return awaitingQuorum(a.Decide(ctx, a.Consortium.Organisations, data))
}

// awaitingQuorum turns "not carried out yet" into its error.
func awaitingQuorum(executed bool, err error) error {
	if err == nil && !executed {
		return ErrAwaitingQuorum
	}
	return err
}

// RoleNames are the names of the roles, in the contract's order.
func RoleNames() []string {
	names := make([]string, contracts.RoleAuditor+1)
	for i := range names {
		names[i] = contracts.RoleName(contracts.Role(i))
	}
	return names
}

// ParseRole is the role of a name.
func ParseRole(name string) (contracts.Role, error) {
	i := slices.Index(RoleNames(), name)
	if i < 0 {
		return 0, fmt.Errorf("%q is not a role; roles are %s", name, strings.Join(RoleNames(), ", "))
	}
	return contracts.Role(i), nil
}

// Decision is a call that the organisations have not approved enough yet.
type Decision struct {
	ID        uint64 `json:"id"`
	Method    string `json:"method"` // of the target; the call's first bytes in hexadecimal if it is none
	Arguments string `json:"arguments,omitempty"`
	Approvals uint64 `json:"approvals"`
	Needed    uint64 `json:"needed"`
}

// OpenDecisions lists the decisions on an election, on the Awards contract or on
// the Organisations contract itself that wait for approvals, oldest first.
func OpenDecisions(ctx context.Context, ledger Ledger, consortium Consortium, target common.Address) ([]Decision, error) {
	organisations, err := contracts.NewOrganisationsCaller(consortium.Organisations, ledger)
	if err != nil {
		return nil, err
	}
	meta := contracts.ElectionMetaData
	switch target {
	case consortium.Organisations:
		meta = contracts.OrganisationsMetaData
	case consortium.Awards:
		meta = contracts.AwardsMetaData
	}
	parsed, err := meta.GetAbi()
	if err != nil {
		return nil, err
	}
	count, err := organisations.Decisions(callOpts(ctx))
	if err != nil {
		return nil, fmt.Errorf("reading decisions: %w", err)
	}
	open := []Decision{}
	for i := range count.Uint64() {
		d, err := organisations.Decision(callOpts(ctx), new(big.Int).SetUint64(i))
		if err != nil {
			return nil, fmt.Errorf("reading decision %d: %w", i, err)
		}
		if d.Executed || d.Target != target {
			continue
		}
		method, arguments := callText(parsed, d.Data)
		open = append(open, Decision{i, method, arguments, d.Approvals.Uint64(), d.Needed.Uint64()})
	}
	return open, nil
}

// callText is a call for people.
func callText(parsed *abi.ABI, data []byte) (method, arguments string) {
	known, err := parsed.MethodById(data)
	if err != nil {
		return fmt.Sprintf("%.4x", data), ""
	}
	values, err := known.Inputs.Unpack(data[4:])
	if err != nil {
		return known.Name, "malformed"
	}
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = fmt.Sprint(v)
		if hash, ok := v.([32]byte); ok {
			texts[i] = fmt.Sprintf("0x%x", hash)
		}
	}
	return known.Name, strings.Join(texts, " ")
}
