// SPDX-License-Identifier: Apache-2.0

package office

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Dir is where a party's folder keeps what belongs to its office.
func Dir(data string) string { return filepath.Join(data, "office") }

func makeDir(data string) (string, error) {
	dir := Dir(data)
	return dir, os.MkdirAll(dir, 0o700)
}

// Invite makes a code with which a person enrols a passkey, once, within a day,
// and may then use these accounts of the folder. A person of this name who is
// enrolled already gets another passkey and these accounts. With an empty name
// the person says it when enrolling.
func Invite(data, name string, accounts []string) (code string, err error) {
	known, err := accountNames(data)
	if err != nil {
		return "", err
	}
	for _, account := range accounts {
		if !slices.Contains(known, account) {
			return "", fmt.Errorf("no account %q in %s; there are %s", account, filepath.Join(data, "keys"), strings.Join(known, ", "))
		}
	}
	if len(accounts) == 0 {
		return "", fmt.Errorf("an invitation names at least one account; there are %s", strings.Join(known, ", "))
	}
	if name != "" {
		if err := checkName(name); err != nil {
			return "", err
		}
	}
	dir, err := makeDir(data)
	if err != nil {
		return "", err
	}
	code = newCode()
	now := time.Now()
	err = newRegister(dir).change(func(p *people) error {
		// Only the last code that names nobody is good: each start prints another.
		p.Invitations = slices.DeleteFunc(p.Invitations, func(i invitation) bool { return now.After(i.Until) || i.Name == "" && name == "" })
		p.Invitations = append(p.Invitations, invitation{codeHash(code), name, accounts, now.Add(invitationLife)})
		return nil
	})
	if err != nil {
		return "", err
	}
	return code, newAuditLog(dir).append(Entry{Time: now, Who: "terminal", Action: "invite", Account: strings.Join(accounts, ","), Result: "invited " + name})
}

// Remove takes a person's passkeys and invitations away. Sessions end with the
// next request.
func Remove(data, name string) error {
	dir, err := makeDir(data)
	if err != nil {
		return err
	}
	err = newRegister(dir).change(func(p *people) error {
		if p.byName(name) == nil {
			return fmt.Errorf("nobody of the name %q works in this office", name)
		}
		p.Users = slices.DeleteFunc(p.Users, func(u User) bool { return u.Name == name })
		p.Invitations = slices.DeleteFunc(p.Invitations, func(i invitation) bool { return i.Name == name })
		return nil
	})
	if err != nil {
		return err
	}
	return newAuditLog(dir).append(Entry{Time: time.Now(), Who: "terminal", Action: "remove", Result: "removed " + name})
}

// Person is who works in an office, for people.
type Person struct {
	Name     string
	Accounts []string
	Passkeys int
}

// People lists them.
func People(data string) ([]Person, error) {
	p, err := newRegister(Dir(data)).read()
	if err != nil {
		return nil, err
	}
	var list []Person
	for _, u := range p.Users {
		list = append(list, Person{u.Name, u.Accounts, len(u.Passkeys)})
	}
	return list, nil
}

// accountNames are the accounts of a folder that people act for. The node's own,
// which check results and carry ballots, are none: two programs must not send
// from one account.
func accountNames(data string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(data, "keys", "*.key")) // sorted
	if err != nil {
		return nil, err
	}
	var names []string
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".key")
		if name != "attester" && name != "gateway" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s holds no account's key that an office could use", filepath.Join(data, "keys"))
	}
	return names, nil
}
