// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/go-webauthn/webauthn/webauthn"
	"github.com/gofrs/flock"

	"github.com/madangvote/madang/internal/wholefile"
)

// User is a person who works in this office.
type User struct {
	Handle []byte `json:"handle"` // 64 random bytes that the passkeys know the person by
	Name   string `json:"name"`
	// Accounts are those of the folder that the person may use. What may be done
	// with them is for the organisations to say.
	Accounts []string              `json:"accounts"`
	Passkeys []webauthn.Credential `json:"passkeys"`
}

// WebAuthnID implements webauthn.User.
func (u *User) WebAuthnID() []byte { return u.Handle }

// WebAuthnName implements webauthn.User.
func (u *User) WebAuthnName() string { return u.Name }

// WebAuthnDisplayName implements webauthn.User.
func (u *User) WebAuthnDisplayName() string { return u.Name }

// WebAuthnCredentials implements webauthn.User.
func (u *User) WebAuthnCredentials() []webauthn.Credential { return u.Passkeys }

// invitation lets whoever has its code enrol a passkey, once.
type invitation struct {
	Hash     string    `json:"hash"` // SHA-256 of the code
	Name     string    `json:"name,omitempty"`
	Accounts []string  `json:"accounts"`
	Until    time.Time `json:"until"`
}

// people is the file of users and invitations.
type people struct {
	Users       []User       `json:"users"`
	Invitations []invitation `json:"invitations"`
}

// register keeps it. The terminal writes to it beside the running office.
type register struct{ path string }

const usersFile = "users.json"

// invitationLife is how long an invitation is good for.
const invitationLife = 24 * time.Hour

func newRegister(dir string) *register { return &register{filepath.Join(dir, usersFile)} }

func (r *register) read() (*people, error) {
	p := new(people)
	raw, err := os.ReadFile(r.path)
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(p); err != nil {
		return nil, fmt.Errorf("%s: %w; restore your copy of it, or move it away and enrol anew", r.path, err)
	}
	return p, nil
}

// change reads the file, lets fn change it, and writes it whole. When fn fails
// nothing is written.
func (r *register) change(fn func(*people) error) error {
	lock := flock.New(r.path+".lock", flock.SetPermissions(0o600))
	if err := lock.Lock(); err != nil {
		return fmt.Errorf("locking %s: %w", r.path, err)
	}
	defer lock.Close()
	p, err := r.read()
	if err != nil {
		return err
	}
	if err := fn(p); err != nil {
		return err
	}
	raw, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	return wholefile.Write(r.path, append(raw, '\n'))
}

func (p *people) byHandle(handle []byte) *User {
	for i := range p.Users {
		if subtle.ConstantTimeCompare(p.Users[i].Handle, handle) == 1 {
			return &p.Users[i]
		}
	}
	return nil
}

func (p *people) byName(name string) *User {
	i := slices.IndexFunc(p.Users, func(u User) bool { return u.Name == name })
	if i < 0 {
		return nil
	}
	return &p.Users[i]
}

// invited finds the invitation of a code, if it is still good.
func (p *people) invited(code string, now time.Time) (int, bool) {
	hash := codeHash(code)
	i := slices.IndexFunc(p.Invitations, func(i invitation) bool {
		return subtle.ConstantTimeCompare([]byte(i.Hash), []byte(hash)) == 1 && now.Before(i.Until)
	})
	return i, i >= 0
}

// newCode is 80 random bits, in four groups of letters and digits.
func newCode() string {
	raw := make([]byte, 10)
	rand.Read(raw) //nolint:errcheck // never fails
	text := base32.StdEncoding.EncodeToString(raw)
	return strings.Join([]string{text[:4], text[4:8], text[8:12], text[12:]}, "-")
}

// codeHash forgives how a code was typed.
func codeHash(code string) string {
	letters := strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' || r >= '2' && r <= '7' {
			return r
		}
		return -1
	}, strings.ToUpper(code))
	sum := sha256.Sum256([]byte(letters))
	return hex.EncodeToString(sum[:])
}

func checkName(name string) error {
	if name == "" || len(name) > 100 || strings.TrimSpace(name) != name || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' }) {
		return errors.New("a name has 1 to 100 bytes, no spaces around it and no control characters")
	}
	return nil
}
