// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/parties"
)

type organisationView struct {
	Name    string         `json:"name"`
	Address common.Address `json:"address"`
}

type partyView struct {
	Address      common.Address `json:"address"`
	Roles        []string       `json:"roles"`
	Organisation string         `json:"organisation,omitempty"`
	Mine         string         `json:"mine,omitempty"`
}

// getParties are the organisations and all accounts that have a role.
func (f *Office) getParties(w http.ResponseWriter, r *http.Request, who *person) error {
	roster, err := parties.ReadRoster(r.Context(), f.o.Ledger, f.o.Network.Consortium())
	if err != nil {
		return err
	}
	organisations, accounts := []organisationView{}, []partyView{}
	for _, m := range roster.Members {
		organisations = append(organisations, organisationView{m.Name, m.Account})
		if roster.Roles[m.Account] == nil {
			roster.Roles[m.Account] = nil // a member without any other role
		}
	}
	owners := f.owners()
	for address, roles := range roster.Roles {
		p := partyView{Address: address, Roles: roleNames(roles, roster.IsMember(address)), Organisation: owners[address]}
		if mine := f.accounts.nameOf(address); mine != "" && who.may(mine) {
			p.Mine = mine
		}
		if len(p.Roles) > 0 {
			accounts = append(accounts, p)
		}
	}
	slices.SortFunc(accounts, func(a, b partyView) int { return bytes.Compare(a.Address[:], b.Address[:]) })
	writeJSON(w, http.StatusOK, map[string]any{"organisations": organisations, "quorum": roster.Quorum, "accounts": accounts})
	return nil
}

// getAudit shows the audit log to all who work here, and says whether it is whole.
func (f *Office) getAudit(w http.ResponseWriter, r *http.Request, _ *person) error {
	last, err := number(r, "last", 200, 10_000)
	if err != nil {
		return err
	}
	log, err := f.audit.read(last)
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, log)
	return nil
}

// number reads a whole number of at least 1 from an address.
func number(r *http.Request, name string, otherwise, most int) (int, error) {
	text := r.URL.Query().Get(name)
	if text == "" {
		return otherwise, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > most {
		return 0, problem("request-invalid", "%s is a number from 1 to %d", name, most)
	}
	return n, nil
}
