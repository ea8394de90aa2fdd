// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
)

// allowed is something that an account can do now.
type allowed struct {
	Action  string   `json:"action"`
	Account string   `json:"account"`
	Needs   []string `json:"needs"`
	Due     bool     `json:"due"` // the election waits for it
}

// rolesOf are the roles that a person's accounts have now, by name of the
// account.
func (f *Office) rolesOf(ctx context.Context, who *person) (map[string][]string, error) {
	all := map[string][]string{}
	for _, name := range f.accounts.names {
		if !who.may(name) {
			continue
		}
		roles, err := f.accounts.roles(ctx, f.accounts.addresses[name])
		if err != nil {
			return nil, err
		}
		all[name] = roles
	}
	return all, nil
}

// allowed are the actions on an election that these accounts can do now.
func (f *Office) allowed(s *state, roles map[string][]string) []allowed {
	list := []allowed{}
	for _, name := range f.accounts.names {
		p := &party{office: f, s: s, name: name, address: f.accounts.addresses[name], roles: roles[name]}
		p.organiser()
		p.registrar()
		p.trustee()
		p.member()
		list = append(list, p.list...)
	}
	return list
}

// party is an account in an election.
type party struct {
	office  *Office
	s       *state
	name    string
	address common.Address
	roles   []string
	list    []allowed
}

func (p *party) has(role contracts.Role) bool {
	return slices.Contains(p.roles, contracts.RoleName(role))
}

func (p *party) add(action string, due bool, needs ...string) {
	p.list = append(p.list, allowed{action, p.name, append([]string{}, needs...), due})
}

func (p *party) organiser() {
	s := p.s
	if s.organiser != p.address || !p.has(contracts.RoleOrganiser) {
		return
	}
	if s.ceremony != nil && s.ceremony.Complete() && s.RollCount > 0 {
		p.add("prepare", s.awaits("prepare")) // again, after a change
	}
	p.closing()
	checked := s.awaits("attest") // until the validators have looked at what was submitted
	for _, action := range []string{"tally", "end-shuffles", "result"} {
		if s.awaits(action) {
			p.add(action, !checked)
		}
	}
	p.awards(true)
}

// closing ends the ballots after the closing time: anybody may.
func (p *party) closing() {
	if p.s.awaits("end-ballots") {
		p.add("end-ballots", true)
	}
}

func (p *party) awards(due bool) {
	if p.s.Phase == contracts.PhaseFinal && !p.s.recorded {
		p.add("record-awards", due)
	}
}

func (p *party) registrar() {
	s := p.s
	if !slices.Contains(s.Frozen.Registrars, p.address) || !p.has(contracts.RoleRegistrar) || s.Phase != contracts.PhaseSetup || s.Height > 0 {
		return
	}
	list := "voters"
	if s.manifest != nil && s.manifest.Campaign != "" {
		list = "register"
	}
	roll, err := p.office.rollOf(s)
	switch {
	case err != nil || roll == nil:
		p.add("credentials", s.RollCount == 0, list)
	case !roll.Published:
		p.add("publish-roll", s.RollCount == 0)
		p.add("credentials", false, list, "replace")
	}
}

func (p *party) trustee() {
	s := p.s
	number := slices.Index(s.Frozen.Trustees, p.address)
	if number < 0 || !p.has(contracts.RoleTrustee) {
		return
	}
	passphrase := "new-passphrase"
	if p.office.hasSecret(s.UUID, p.name) {
		passphrase = "passphrase"
	}
	switch s.Phase {
	case contracts.PhaseSetup:
		if s.ceremony != nil {
			p.add("ceremony", slices.Contains(s.ceremony.Missing, p.address), passphrase)
		}
	case contracts.PhaseShuffling:
		if !s.done[chain.Shuffle][number] {
			p.add("shuffle", s.awaitsOf("shuffle", p.address))
		}
	case contracts.PhaseDecrypting:
		if !s.done[chain.PartialDecryption][number] && passphrase == "passphrase" {
			p.add("decrypt", s.awaitsOf("decrypt", p.address), passphrase)
		}
	}
}

func (p *party) member() {
	s := p.s
	if !slices.Contains(p.roles, memberRole) {
		return
	}
	switch {
	case s.Phase == contracts.PhaseSetup && s.Height == 0:
		if s.awaits("open") {
			p.add("open", true)
		}
		p.add("replace-trustee", s.awaits("complaint"), "trustees")
		p.add("restart-ceremony", s.awaits("complaint"), "reason")
	case s.Phase == contracts.PhaseOpen:
		p.add("close", false)
	case s.Phase == contracts.PhaseClosed:
		if s.organiser != p.address {
			p.closing()
		}
	case s.Phase == contracts.PhaseFinal && s.organiser != p.address:
		p.awards(false)
	}
}
