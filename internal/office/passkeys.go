// SPDX-License-Identifier: Apache-2.0

package office

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// ceremonyLife is how long a person may take with the passkey.
const ceremonyLife = 5 * time.Minute

// maxCeremonies bounds what begins and never ends.
const maxCeremonies = 200

// ceremony is a passkey's registration or sign-in between its two halves.
type ceremony struct {
	data   webauthn.SessionData
	begun  time.Time
	enrols *User  // nil: a sign-in
	code   string // of the invitation
}

// passkeys are what lets people in.
type passkeys struct {
	auth     *webauthn.WebAuthn
	register *register
	now      func() time.Time

	mu      sync.Mutex
	pending map[string]*ceremony
}

func newPasskeys(register *register, rpID, origin string, now func() time.Time) (*passkeys, error) {
	limit := webauthn.TimeoutConfig{Enforce: true, Timeout: ceremonyLife, TimeoutUVD: ceremonyLife}
	auth, err := webauthn.New(&webauthn.Config{
		RPID: rpID, RPDisplayName: "Madang", RPOrigins: []string{origin},
		AttestationPreference: protocol.PreferNoAttestation,
		Timeouts:              webauthn.TimeoutsConfig{Login: limit, Registration: limit},
		// Some managers of passkeys say more than they were asked; nothing here looks at it.
		ExtensionsUnsolicitedOutputPolicy: protocol.UnsolicitedOutputPolicyIgnore,
	})
	if err != nil {
		return nil, fmt.Errorf("passkeys of %s: %w", origin, err)
	}
	return &passkeys{auth: auth, register: register, now: now, pending: map[string]*ceremony{}}, nil
}

// keep remembers a ceremony and names it.
func (p *passkeys) keep(c *ceremony) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	c.begun = p.now()
	var oldest string
	for id, other := range p.pending {
		if p.now().Sub(other.begun) > ceremonyLife {
			delete(p.pending, id)
		} else if first := p.pending[oldest]; first == nil || other.begun.Before(first.begun) {
			oldest = id
		}
	}
	if len(p.pending) >= maxCeremonies {
		delete(p.pending, oldest)
	}
	raw := make([]byte, 16)
	rand.Read(raw) //nolint:errcheck // never fails
	id := base64.RawURLEncoding.EncodeToString(raw)
	p.pending[id] = c
	return id
}

// take returns a ceremony once: what answers its challenge a second time finds
// none.
func (p *passkeys) take(id string, enrols bool) (*ceremony, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := p.pending[id]
	delete(p.pending, id)
	if c == nil || p.now().Sub(c.begun) > ceremonyLife || (c.enrols != nil) != enrols {
		return nil, problem("ceremony-unknown", "this was used already or took longer than %s; begin again", ceremonyLife)
	}
	return c, nil
}

var errCode = problem("code-wrong", "no such code, or it was used, or it is older than %s; ask for a new one: madang office invite", invitationLife)

// beginEnrolment checks the code and asks for a passkey that signs in without a
// name, and wants the person's finger, face or PIN.
func (p *passkeys) beginEnrolment(code, name string) (string, *protocol.CredentialCreation, error) {
	people, err := p.register.read()
	if err != nil {
		return "", nil, err
	}
	i, ok := people.invited(code, p.now())
	if !ok {
		return "", nil, errCode
	}
	user, err := people.invitee(people.Invitations[i], name)
	if err != nil {
		return "", nil, err
	}
	options, data, err := p.auth.BeginRegistration(user,
		webauthn.WithExclusions(webauthn.Credentials(user.Passkeys).CredentialDescriptors()),
		webauthn.WithConveyancePreference(protocol.PreferNoAttestation),
		webauthn.WithAuthenticatorSelection(protocol.AuthenticatorSelection{
			ResidentKey: protocol.ResidentKeyRequirementRequired, RequireResidentKey: protocol.ResidentKeyRequired(),
			UserVerification: protocol.VerificationRequired,
		}))
	if err != nil {
		return "", nil, err
	}
	return p.keep(&ceremony{data: *data, enrols: user, code: code}), options, nil
}

// invitee is the person that an invitation is for, as enrolled or new.
func (p *people) invitee(i invitation, name string) (*User, error) {
	if i.Name != "" {
		name = i.Name
	}
	if err := checkName(name); err != nil {
		return nil, problem("request-invalid", "%v", err)
	}
	if known := p.byName(name); known != nil {
		if i.Name == "" {
			return nil, problem("request-invalid", "somebody of the name %q works here already; take another name", name)
		}
		user := *known
		user.Accounts = i.Accounts
		return &user, nil
	}
	handle := make([]byte, 64)
	rand.Read(handle) //nolint:errcheck // never fails
	return &User{Handle: handle, Name: name, Accounts: i.Accounts}, nil
}

// finishEnrolment checks the new passkey and uses the code up.
func (p *passkeys) finishEnrolment(id string, response []byte) (*User, error) {
	c, err := p.take(id, true)
	if err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(response)
	if err != nil {
		return nil, refusedPasskey(err)
	}
	credential, err := p.auth.CreateCredential(c.enrols, c.data, parsed)
	if err != nil {
		return nil, refusedPasskey(err)
	}
	err = p.register.change(func(people *people) error {
		i, ok := people.invited(c.code, p.now())
		if !ok {
			return errCode
		}
		people.Invitations = slices.Delete(people.Invitations, i, i+1)
		return people.enrol(c.enrols, credential)
	})
	return c.enrols, err
}

// enrol adds a passkey, and its person if that is a new one.
func (p *people) enrol(user *User, credential *webauthn.Credential) error {
	for _, other := range p.Users {
		for _, known := range other.Passkeys {
			if slices.Equal(known.ID, credential.ID) {
				return problem("passkey-refused", "this passkey is enrolled already")
			}
		}
	}
	if known := p.byHandle(user.Handle); known != nil {
		known.Passkeys, known.Accounts = append(known.Passkeys, *credential), user.Accounts
		return nil
	}
	if p.byName(user.Name) != nil {
		return problem("request-invalid", "somebody of the name %q works here already; take another name", user.Name)
	}
	added := *user
	added.Passkeys = []webauthn.Credential{*credential}
	p.Users = append(p.Users, added)
	return nil
}

func (p *passkeys) beginLogin() (string, *protocol.CredentialAssertion, error) {
	options, data, err := p.auth.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return "", nil, err
	}
	return p.keep(&ceremony{data: *data}), options, nil
}

// finishLogin checks an assertion, and that the passkey's counter has not gone
// back, which would mean that there are two of it.
func (p *passkeys) finishLogin(id string, response []byte) (*User, error) {
	c, err := p.take(id, false)
	if err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(response)
	if err != nil {
		return nil, refusedPasskey(err)
	}
	var found *User
	err = p.register.change(func(people *people) error {
		_, credential, err := p.auth.ValidatePasskeyLogin(func(_, handle []byte) (webauthn.User, error) {
			if found = people.byHandle(handle); found == nil {
				return nil, errors.New("nobody here has this passkey")
			}
			return found, nil
		}, c.data, parsed)
		if err != nil {
			return refusedPasskey(err)
		}
		if credential.Authenticator.CloneWarning {
			return problem("passkey-refused", "the passkey's counter went back: there may be two of it. Have the person removed and invited anew, with another passkey")
		}
		i := slices.IndexFunc(found.Passkeys, func(k webauthn.Credential) bool { return slices.Equal(k.ID, credential.ID) })
		found.Passkeys[i] = *credential
		return nil
	})
	return found, err
}

// refusedPasskey says why in the library's words, which quote no secret.
func refusedPasskey(err error) *Problem {
	detail := err.Error()
	if p := new(protocol.Error); errors.As(err, &p) && p.DevInfo != "" {
		detail += ": " + p.DevInfo
	}
	return problem("passkey-refused", "%.300s", detail)
}
