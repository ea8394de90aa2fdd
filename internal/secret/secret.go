// SPDX-License-Identifier: Apache-2.0

// Package secret keeps a file that only the holder of a passphrase can read:
// age (age-encryption.org/v1) with one scrypt recipient, so that `age -d` opens
// it where Madang is not at hand.
//
// [Create] and [Open] are what callers want; [Seal] and [Unseal] do the same to
// bytes. A file is always whole: it is written beside, flushed to the disk and
// renamed. It is locked while it is open, so that two processes never write
// over each other.
//
// No error of this package holds a passphrase or anything that was sealed.
package secret

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
)

// Errors. Each comes with the cause in words and a hint.
var (
	// ErrPassphrase: the passphrase does not open the file.
	ErrPassphrase = errors.New("wrong passphrase")
	// ErrDamaged: the file is not as it was written, or was cut off.
	ErrDamaged = errors.New("the file is damaged")
	// ErrNotSealed: the file is no passphrase-encrypted file at all; perhaps an
	// older version's, unencrypted.
	ErrNotSealed = errors.New("not a file encrypted with a passphrase")
	// ErrExists: Create never writes over a file.
	ErrExists = errors.New("the file exists")
	// ErrInUse: another process has the file open.
	ErrInUse = errors.New("another process is using the file")
	// ErrWeak: a new passphrase is too short.
	ErrWeak = fmt.Errorf("a passphrase needs at least %d characters", MinPassphrase)
)

// MinPassphrase is the least length of a new passphrase, in bytes. scrypt makes
// each guess cost a second; that saves no passphrase that stands in a list.
const MinPassphrase = 8

// Key is a passphrase, and how hard each guess at it is.
type Key struct {
	_          [0]func() // not comparable with ==
	Passphrase string
	// WorkFactor is log2 of scrypt's N, 0 for age's default (18: about a second
	// and 256 MiB). Anything less is for tests.
	WorkFactor int
}

// String keeps the passphrase out of messages and logs.
func (k Key) String() string { return "passphrase" }

// GoString does the same for %#v.
func (k Key) GoString() string { return "secret.Key{}" }

// maxWorkFactor bounds what a file may ask of the reader: 2^20 is four seconds
// and 1 GiB. A file that somebody else put in place must not exhaust memory.
const maxWorkFactor = 20

// maxSize bounds a sealed file: ceremony messages of a thousand members are a
// few megabytes.
const maxSize = 64 << 20

const intro = "age-encryption.org/v1"

// Seal encrypts. Errors wrap ErrWeak.
func Seal(plain []byte, key Key) ([]byte, error) {
	if len(key.Passphrase) < MinPassphrase {
		return nil, ErrWeak
	}
	recipient, err := age.NewScryptRecipient(key.Passphrase)
	if err != nil {
		return nil, err
	}
	if key.WorkFactor != 0 {
		recipient.SetWorkFactor(key.WorkFactor)
	}
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, recipient)
	if err == nil {
		_, err = w.Write(plain)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("encrypting: %w", err)
	}
	return sealed.Bytes(), nil
}

// Unseal decrypts. Errors wrap ErrPassphrase, ErrDamaged or ErrNotSealed; the
// plain text is nil then.
func Unseal(sealed []byte, key Key) ([]byte, error) {
	if key.Passphrase == "" {
		return nil, fmt.Errorf("%w: it is empty", ErrPassphrase)
	}
	if !bytes.HasPrefix(sealed, []byte(intro)) {
		return nil, notSealed(sealed)
	}
	identity, err := age.NewScryptIdentity(key.Passphrase)
	if err != nil {
		return nil, err
	}
	identity.SetMaxWorkFactor(maxWorkFactor)
	r, err := age.Decrypt(bytes.NewReader(sealed), identity)
	if err != nil {
		return nil, openError(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%w: its content does not verify; restore your copy of it", ErrDamaged)
	}
	return plain, nil
}

// openError says what age's refusal means here. The header's MAC is under the
// key that the passphrase opens, so that a wrong passphrase is told from a
// damaged rest, though not from a damaged first line.
func openError(err error) error {
	other := new(age.NoIdentityMatchError)
	switch {
	case errors.As(err, &other) && len(other.StanzaTypes) == 1 && other.StanzaTypes[0] == "scrypt":
		return fmt.Errorf("%w (or the file's second or third line is damaged)", ErrPassphrase)
	case errors.As(err, &other):
		return fmt.Errorf("%w: it is encrypted to %s; use the file that madang wrote", ErrNotSealed, strings.Join(other.StanzaTypes, ", "))
	}
	return fmt.Errorf("%w: its header does not verify; restore your copy of it", ErrDamaged)
}

// notSealed tells an old, unencrypted file from something else, by its first
// byte: key files of earlier versions and of belenios-tool are JSON.
func notSealed(raw []byte) error {
	switch trimmed := bytes.TrimSpace(raw); {
	case len(raw) == 0:
		return fmt.Errorf("%w: it is empty; restore your copy of it", ErrDamaged)
	case strings.HasPrefix(intro, string(raw)):
		return fmt.Errorf("%w: it breaks off in its first line; restore your copy of it", ErrDamaged)
	case len(trimmed) > 0 && (trimmed[0] == '"' || trimmed[0] == '{'):
		return fmt.Errorf("%w: it looks like an unencrypted key; make a new one, nothing unencrypted is read", ErrNotSealed)
	}
	return fmt.Errorf("%w; is it another file?", ErrNotSealed)
}
