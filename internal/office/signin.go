// SPDX-License-Identifier: Apache-2.0

package office

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// sessionView is what a page knows of who is signed in.
type sessionView struct {
	SignedIn     bool          `json:"signed_in"`
	Enrolled     bool          `json:"enrolled"`
	Organisation string        `json:"organisation,omitempty"`
	ChainID      uint64        `json:"chain_id"`
	PublicURL    string        `json:"public_url"`
	Name         string        `json:"name,omitempty"`
	Expires      int64         `json:"expires,omitempty"`
	IdleExpires  int64         `json:"idle_expires,omitempty"`
	Accounts     []accountView `json:"accounts"`
}

type accountView struct {
	Name    string         `json:"name"`
	Address common.Address `json:"address"`
	Roles   []string       `json:"roles"`
}

func (f *Office) getSession(w http.ResponseWriter, r *http.Request) error {
	who, err := f.signedIn(r)
	if err != nil {
		who = nil
	}
	return f.showSession(w, r, who)
}

func (f *Office) showSession(w http.ResponseWriter, r *http.Request, who *person) error {
	enrolled, err := f.Enrolled()
	if err != nil {
		return err
	}
	v := sessionView{Enrolled: enrolled, ChainID: f.o.Network.Genesis.ChainID, PublicURL: f.public, Accounts: []accountView{}}
	if who == nil {
		writeJSON(w, http.StatusOK, v)
		return nil
	}
	v.SignedIn, v.Name, v.Organisation = true, who.Name, f.organisation()
	v.Expires, v.IdleExpires = who.session.ends().Unix(), who.session.idles().Unix()
	for _, name := range f.accounts.names {
		if !who.may(name) {
			continue
		}
		address := f.accounts.addresses[name]
		roles, err := f.accounts.roles(r.Context(), address)
		if err != nil {
			return err
		}
		v.Accounts = append(v.Accounts, accountView{name, address, roles})
	}
	writeJSON(w, http.StatusOK, v)
	return nil
}

// organisation is the one whose accounts the folder has.
func (f *Office) organisation() string {
	for _, name := range f.accounts.names {
		if owner := f.owners()[f.accounts.addresses[name]]; owner != "" {
			return owner
		}
	}
	return ""
}

// owners are the organisations of the accounts that network.json names.
func (f *Office) owners() map[common.Address]string {
	owners := map[common.Address]string{}
	for _, id := range f.o.Network.Identities {
		for _, account := range append([]common.Address{id.Member, id.Attester, id.Organiser, id.Registrar, id.Gateway}, id.Trustees...) {
			owners[account] = id.Name
		}
	}
	return owners
}

// begun is the first half of a passkey's ceremony.
type begun struct {
	Ceremony string `json:"ceremony"`
	Options  any    `json:"options"`
}

type finished struct {
	Ceremony   string          `json:"ceremony"`
	Credential json.RawMessage `json:"credential"`
}

func (f *Office) passkeyBegin(w http.ResponseWriter, r *http.Request) error {
	var asked struct{ Code, Name string }
	if err := readJSON(r, &asked); err != nil {
		return err
	}
	id, options, err := f.passkeys.beginEnrolment(asked.Code, strings.TrimSpace(asked.Name))
	if err != nil {
		return f.refused("enrol", err)
	}
	writeJSON(w, http.StatusOK, begun{id, options.Response})
	return nil
}

func (f *Office) passkeyFinish(w http.ResponseWriter, r *http.Request) error {
	var made finished
	if err := readJSON(r, &made); err != nil {
		return err
	}
	user, err := f.passkeys.finishEnrolment(made.Ceremony, made.Credential)
	if err != nil {
		return f.refused("enrol", err)
	}
	return f.letIn(w, r, user, "enrol")
}

func (f *Office) loginBegin(w http.ResponseWriter, r *http.Request) error {
	if err := readJSON(r, new(struct{})); err != nil {
		return err
	}
	id, options, err := f.passkeys.beginLogin()
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, begun{id, options.Response})
	return nil
}

func (f *Office) loginFinish(w http.ResponseWriter, r *http.Request) error {
	var shown finished
	if err := readJSON(r, &shown); err != nil {
		return err
	}
	user, err := f.passkeys.finishLogin(shown.Ceremony, shown.Credential)
	if err != nil {
		return f.refused("login", err)
	}
	return f.letIn(w, r, user, "login")
}

// letIn writes it down and begins a session.
func (f *Office) letIn(w http.ResponseWriter, r *http.Request, user *User, how string) error {
	if err := f.audit.append(Entry{Time: f.o.Now(), Who: user.Name, Action: how, Result: "done"}); err != nil {
		return err
	}
	return f.showSession(w, r, &person{user, f.sessions.begin(w, r, user.Handle)})
}

// refused writes an attempt down. Nobody knows whose it was.
func (f *Office) refused(how string, err error) error {
	p := problemOf(err, f.o.Logger)
	if err := f.audit.append(Entry{Time: f.o.Now(), Who: "unknown", Action: how, Result: "refused: " + p.Code}); err != nil {
		return err
	}
	return p
}

func (f *Office) logout(w http.ResponseWriter, r *http.Request) error {
	if who, err := f.signedIn(r); err == nil {
		if err := f.audit.append(Entry{Time: f.o.Now(), Who: who.Name, Action: "logout", Result: "done"}); err != nil {
			return err
		}
	}
	f.sessions.end(w, r)
	return f.showSession(w, r, nil)
}
