// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
)

// rounds is the number of rounds of a ceremony: certificates and single
// trustees' keys, polynomials, voutputs.
const rounds = 3

// CeremonyRounds is the same, for who shows a ceremony.
const CeremonyRounds = rounds

// Keyring is everything secret that a trustee has in one election. It never
// leaves the trustee's machine, and is written to its [Store] before anything
// that depends on it is sent, so that a step done again after a crash sends the
// same.
type Keyring struct {
	_     [0]func() // not comparable with ==
	state keyringState
	store Store
}

// Store keeps a keyring. When Save returns nil, the content is safe against a
// crash. *secret.File is one.
type Store interface{ Save(plain []byte) error }

// keyringState is a keyring's file, JSON.
type keyringState struct {
	Version  int               `json:"version"`
	Group    string            `json:"group"`
	Election string            `json:"election,omitempty"` // uuid; empty before the first step, as is Account
	Account  string            `json:"account,omitempty"`  // that acts for the trustee
	Attempts []*attemptSecrets `json:"attempts"`           // oldest first; none is ever thrown away
}

const keyringVersion = 1

// attemptSecrets are the secrets of one attempt at the ceremony. Each attempt
// has fresh ones: those who have seen a key that a trustee uses again could
// choose theirs accordingly.
type attemptSecrets struct {
	Attempt uint64 `json:"attempt"` // 0: of none yet
	// Single is the private key of a single trustee, Seed that of a member; the
	// one not needed stays unused.
	Single string `json:"single"`
	Seed   string `json:"seed"`
	// Member is a member's decryption key, once its voutput is made.
	Member string `json:"member,omitempty"`
	// Messages are those sent or to be sent, verbatim: making one again would
	// give another, and two different ones could give the secret away.
	Messages [rounds]string `json:"messages"`
}

// ErrKeyring is wrapped by what is wrong with a keyring's content.
var ErrKeyring = errors.New("the trustee's secret file")

// NewKeyring draws the keys for a first attempt. It has no store yet: the
// caller writes [Keyring.Marshal] and goes on with [OpenKeyring].
func NewKeyring(rand io.Reader, group string) (*Keyring, error) {
	first, err := newAttempt(rand, group, 0)
	if err != nil {
		return nil, err
	}
	return &Keyring{state: keyringState{Version: keyringVersion, Group: group, Attempts: []*attemptSecrets{first}}}, nil
}

// KeyringOf is a keyring with a single trustee's key that was made elsewhere.
func KeyringOf(rand io.Reader, key *belenios.TrusteeKey) (*Keyring, error) {
	k, err := NewKeyring(rand, key.GroupName())
	if err == nil {
		k.state.Attempts[0].Single = string(key.MarshalPrivate())
	}
	return k, err
}

// OpenKeyring reads what [Keyring.Marshal] wrote; changes go to store. Errors
// wrap ErrKeyring and never quote the content.
func OpenKeyring(plain []byte, store Store) (*Keyring, error) {
	k := &Keyring{store: store}
	if err := json.Unmarshal(plain, &k.state); err != nil || !bytes.Equal(k.Marshal(), plain) {
		return nil, fmt.Errorf("%w holds something else than a trustee's keys; is it another file?", ErrKeyring)
	}
	if k.state.Version != keyringVersion {
		return nil, fmt.Errorf("%w is of version %d, this program reads %d; use the program that made it", ErrKeyring, k.state.Version, keyringVersion)
	}
	for _, a := range k.state.Attempts {
		if a == nil || !a.valid(k.state.Group) {
			return nil, fmt.Errorf("%w holds a key that is none of group %s; restore your copy of it", ErrKeyring, k.state.Group)
		}
	}
	if len(k.state.Attempts) == 0 {
		return nil, fmt.Errorf("%w holds no key; restore your copy of it", ErrKeyring)
	}
	return k, nil
}

// Marshal is the keyring's content. Secret.
func (k *Keyring) Marshal() []byte {
	raw, err := json.Marshal(k.state)
	if err != nil {
		panic("parties: a keyring is always JSON: " + err.Error())
	}
	return raw
}

// Group is the Belenios group of the keys.
func (k *Keyring) Group() string { return k.state.Group }

// String and LogValue keep the secrets out of messages and logs.
func (k *Keyring) String() string { return "trustee's keys" }

// LogValue implements slog.LogValuer.
func (k *Keyring) LogValue() slog.Value { return slog.StringValue(k.String()) }

func newAttempt(rand io.Reader, group string, number uint64) (*attemptSecrets, error) {
	single, err := belenios.GenerateTrusteeKey(rand, group)
	if err != nil {
		return nil, fmt.Errorf("making a key: %w", err)
	}
	member, err := belenios.NewCeremonyKey(rand, group)
	if err != nil {
		return nil, fmt.Errorf("making a seed: %w", err)
	}
	return &attemptSecrets{Attempt: number, Single: string(single.MarshalPrivate()), Seed: member.Seed()}, nil
}

func (a *attemptSecrets) valid(group string) bool {
	_, single := belenios.ParseTrusteeKey(group, []byte(a.Single))
	_, seed := belenios.ParseCeremonyKey(group, a.Seed)
	if a.Member != "" {
		if _, err := belenios.ParseTrusteeKey(group, []byte(a.Member)); err != nil {
			return false
		}
	}
	return single == nil && seed == nil
}

// bind makes sure that the keyring is of this election and account, now or from
// now on. It is saved with the first message.
func (k *Keyring) bind(uuid string, account common.Address) error {
	if k.state.Election == "" {
		k.state.Election, k.state.Account = uuid, account.Hex()
	}
	if k.state.Election != uuid {
		return fmt.Errorf("%w is for election %s; each election needs its own: madang trustee keygen", ErrKeyring, k.state.Election)
	}
	if k.state.Account != account.Hex() {
		return fmt.Errorf("%w is for account %s, not %s; is it, or the account's key, another trustee's?", ErrKeyring, k.state.Account, account)
	}
	return nil
}

// attempt returns the secrets of an attempt, which are fresh ones the first
// time. They are saved with the first message.
func (k *Keyring) attempt(rand io.Reader, number uint64) (*attemptSecrets, error) {
	for _, a := range k.state.Attempts {
		if a.Attempt == number {
			return a, nil
		}
	}
	if last := k.state.Attempts[len(k.state.Attempts)-1]; last.Attempt == 0 {
		last.Attempt = number
		return last, nil
	}
	fresh, err := newAttempt(rand, k.state.Group, number)
	if err == nil {
		k.state.Attempts = append(k.state.Attempts, fresh)
	}
	return fresh, err
}

// save writes the keyring. Nothing that depends on its content may be sent
// before that.
func (k *Keyring) save() error {
	if k.store == nil {
		return fmt.Errorf("%w has no place; this is a bug", ErrKeyring)
	}
	if err := k.store.Save(k.Marshal()); err != nil {
		return fmt.Errorf("saving the trustee's secrets, nothing was sent: %w", err)
	}
	return nil
}

// decryptionKey finds the key with this public key, in any attempt.
func (k *Keyring) decryptionKey(public string) (*belenios.TrusteeKey, bool) {
	for _, a := range k.state.Attempts {
		for _, private := range []string{a.Single, a.Member} {
			if private == "" {
				continue
			}
			key, err := belenios.ParseTrusteeKey(k.state.Group, []byte(private))
			if err == nil && key.PublicKey() == public {
				return key, true
			}
		}
	}
	return nil, false
}

// member finds the seed of a member of a ceremony, in any attempt.
func (k *Keyring) member(c *belenios.Ceremony, index int) (*belenios.CeremonyKey, bool) {
	for _, a := range k.state.Attempts {
		key, err := belenios.ParseCeremonyKey(k.state.Group, a.Seed)
		if err == nil && c.Index(key) == index {
			return key, true
		}
	}
	return nil, false
}
