// SPDX-License-Identifier: Apache-2.0

// Package network describes a ledger's founding: the organisations with their
// accounts, and the genesis that they share. It also keeps an organisation's
// account keys on disk.
package network

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/ledger"
)

// DefaultChainID is the EIP-155 chain id of a network that names none:
// "madang" on a telephone's keys.
const DefaultChainID = 623264

// Identity is what one organisation tells the others before founding: public
// keys and addresses only.
type Identity struct {
	Name         string           `json:"name"`
	NodeID       string           `json:"node_id"`       // for the others' --peer
	ValidatorKey common.Hash      `json:"validator_key"` // Ed25519, consensus
	Member       common.Address   `json:"member"`        // proposes and approves decisions
	Attester     common.Address   `json:"attester"`      // its node's account
	Organiser    common.Address   `json:"organiser"`
	Registrar    common.Address   `json:"registrar"`
	Gateway      common.Address   `json:"gateway"`
	Trustees     []common.Address `json:"trustees"`
}

// Network is what all organisations of a ledger share; `network.json`.
type Network struct {
	Genesis    ledger.Genesis `json:"genesis"`
	Identities []Identity     `json:"identities"` // the first founds the contracts
}

// foundingCredit is the gas credit of each founding account, in wei: at one
// wei a unit of gas enough for a hundred billion ballots. More comes from the
// Organisations contract, by decision.
var foundingCredit = new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil)

// reserve is the credit that the organisations can grant.
var reserve = new(big.Int).Exp(big.NewInt(10), big.NewInt(27), nil)

// New makes the network of the given organisations.
func New(chainID uint64, start time.Time, identities []Identity) (*Network, error) {
	if len(identities) == 0 {
		return nil, errors.New("a network needs at least one organisation")
	}
	n := &Network{Identities: identities}
	n.Genesis = ledger.Genesis{
		ChainID: chainID, Time: start, Alloc: types.GenesisAlloc{},
		ValidatorRegistry: n.Consortium().Organisations,
	}
	n.Genesis.Alloc[n.Consortium().Organisations] = types.Account{Balance: reserve}
	seen, nodes := map[common.Address]bool{}, map[common.Hash]bool{}
	for _, id := range identities {
		if id.ValidatorKey == (common.Hash{}) || nodes[id.ValidatorKey] {
			return nil, fmt.Errorf("organisation %q: validator key %s is empty or stands twice", id.Name, id.ValidatorKey)
		}
		nodes[id.ValidatorKey] = true
		n.Genesis.Validators = append(n.Genesis.Validators, ledger.Validator{PublicKey: id.ValidatorKey, Power: 1, Name: id.Name})
		for _, account := range id.accounts() {
			if account == (common.Address{}) || seen[account] {
				return nil, fmt.Errorf("organisation %q: account %s is empty or stands twice", id.Name, account)
			}
			seen[account] = true
			n.Genesis.Alloc[account] = types.Account{Balance: foundingCredit}
		}
	}
	return n, nil
}

func (id *Identity) accounts() []common.Address {
	return append([]common.Address{id.Member, id.Attester, id.Organiser, id.Registrar, id.Gateway}, id.Trustees...)
}

// Consortium is where the network's contracts are.
func (n *Network) Consortium() parties.Consortium {
	return parties.ConsortiumOf(n.Identities[0].Member)
}

// Members are the founding members.
func (n *Network) Members() []parties.Member {
	members := make([]parties.Member, len(n.Identities))
	for i, id := range n.Identities {
		members[i] = parties.Member{Account: id.Member, Name: id.Name}
	}
	return members
}

// Grants are the first roles.
func (n *Network) Grants() []parties.Grant {
	var grants []parties.Grant
	for _, id := range n.Identities {
		grants = append(grants,
			parties.Grant{Role: contracts.RoleValidator, Account: id.Attester},
			parties.Grant{Role: contracts.RoleOrganiser, Account: id.Organiser},
			parties.Grant{Role: contracts.RoleRegistrar, Account: id.Registrar},
			parties.Grant{Role: contracts.RoleGateway, Account: id.Gateway})
		for _, t := range id.Trustees {
			grants = append(grants, parties.Grant{Role: contracts.RoleTrustee, Account: t})
		}
	}
	return grants
}

// Affiliations are who acts for whom in the Awards contract: each organisation's
// organiser for its member.
func (n *Network) Affiliations() []parties.Affiliation {
	affiliations := make([]parties.Affiliation, len(n.Identities))
	for i, id := range n.Identities {
		affiliations[i] = parties.Affiliation{Account: id.Organiser, Member: id.Member}
	}
	return affiliations
}

// File is the name of a network's description in an organisation's folder.
const File = "network.json"

// Load reads dir/network.json.
func Load(dir string) (*Network, error) {
	n := new(Network)
	if err := ReadJSON(filepath.Join(dir, File), n); err != nil {
		return nil, fmt.Errorf("%w; run 'madang node init' or copy the network's file there", err)
	}
	if len(n.Identities) == 0 {
		return nil, fmt.Errorf("%s names no organisation", filepath.Join(dir, File))
	}
	return n, nil
}

// ReadJSON reads a file strictly into v.
func ReadJSON(path string, v any) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: something follows the JSON object", path)
	}
	return nil
}

// WriteJSON writes v to a file that everybody may read, unless it exists.
func WriteJSON(path string, v any) error {
	raw, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return writeNew(path, append(raw, '\n'), 0o644)
}
