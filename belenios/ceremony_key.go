// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/madangvote/madang/belenios/group"
)

// ErrSeed means that a text cannot be a ceremony key's seed.
var ErrSeed = errors.New("not a seed")

// seedLen is the length of a seed in base58 characters: 128 bits (§4.6.1).
const seedLen = 22

// CeremonyContext is what a certificate says about its ceremony.
type CeremonyContext struct {
	Group     string // name of the group
	Size      int    // members, 1 to 1024
	Threshold int    // members who can decrypt together, t+1, 1 to Size
	Index     int    // this member, 1 to Size
}

// CeremonyKey is a member's seed with the signing and the decryption key
// derived from it (§4.6.1). One seed must serve one ceremony only: nothing in
// the messages of a later one would tell them apart.
type CeremonyKey struct {
	_            [0]func() // not comparable with ==
	group        group.Group
	seed         string
	signKey      group.Scalar
	decryptKey   group.Scalar
	verification trusteePublicKey
	encryption   trusteePublicKey
}

// NewCeremonyKey draws a seed from rand. Errors wrap group.ErrUnknown or come
// from rand.
func NewCeremonyKey(rand io.Reader, groupName string) (*CeremonyKey, error) {
	seed, err := randomBase58(rand, seedLen)
	if err != nil {
		return nil, err
	}
	return ParseCeremonyKey(groupName, string(seed))
}

// ParseCeremonyKey derives the keys of a seed, 22 base58 characters: what
// belenios-tool keeps in a .key file, without the newline. Errors wrap ErrSeed
// or group.ErrUnknown and do not contain the seed.
func ParseCeremonyKey(groupName, seed string) (*CeremonyKey, error) {
	g, err := group.ByName(groupName)
	if err != nil {
		return nil, err
	}
	if len(seed) != seedLen || !isBase58(seed) {
		return nil, fmt.Errorf("%w: want %d base58 characters", ErrSeed, seedLen)
	}
	k := &CeremonyKey{group: g, seed: seed}
	k.signKey = hashToScalar(g.Scalars(), []byte("sk|"), []byte(seed))
	k.decryptKey = hashToScalar(g.Scalars(), []byte("dk|"), []byte(seed))
	k.verification.key, k.encryption.key = g.ExpBase(k.signKey), g.ExpBase(k.decryptKey)
	k.verification.text = string(g.AppendText(nil, k.verification.key))
	k.encryption.text = string(g.AppendText(nil, k.encryption.key))
	return k, nil
}

// Seed is the secret.
func (k *CeremonyKey) Seed() string { return k.seed }

// GroupName is the name of the key's group.
func (k *CeremonyKey) GroupName() string { return k.group.Name() }

// String and LogValue keep the secret out of messages and logs.
func (k *CeremonyKey) String() string {
	return fmt.Sprintf("ceremony key %.16s…", k.verification.text)
}

// LogValue implements slog.LogValuer.
func (k *CeremonyKey) LogValue() slog.Value { return slog.StringValue(k.String()) }

// Certificate makes the member's first message (§4.6.2, with the context that
// belenios-tool 2.5.1 and later put in). Errors wrap ErrMismatch or come from
// rand.
func (k *CeremonyKey) Certificate(rand io.Reader, ctx CeremonyContext) ([]byte, error) {
	if ctx.Group != k.group.Name() {
		return nil, fmt.Errorf("%w: the ceremony's group is %.40q, the key's %s", ErrMismatch, ctx.Group, k.group.Name())
	}
	if err := ctx.check(); err != nil {
		return nil, err
	}
	b := ctx.append([]byte(`{"context":`))
	b = appendString(append(b, `,"verification":`...), k.verification.text)
	b = appendString(append(b, `,"encryption":`...), k.encryption.text)
	signed, err := signMessage(rand, k.group, k.signKey, string(append(b, '}')))
	if err != nil {
		return nil, err
	}
	return appendSigned(nil, k.group.Scalars(), signed), nil
}

// OpenDecryptionKey opens a private decryption key that the holder of k has
// encrypted to itself: a voutput's private_key (§4.6.6), which belenios-tool
// keeps in a .dkey file. A final newline is allowed. Errors wrap ErrMalformed,
// ErrProof, ErrMismatch, ErrDecrypt or package group's errors.
func (k *CeremonyKey) OpenDecryptionKey(raw []byte) (*TrusteeKey, error) {
	message, err := k.receive(k.verification.key, string(bytes.TrimSuffix(raw, []byte("\n"))))
	if err != nil {
		return nil, fmt.Errorf("decryption key: %w", err)
	}
	x, err := scanSecretScalar(k.group.Scalars(), "decryption_key", message)
	if err != nil {
		return nil, fmt.Errorf("decryption key: %w", err)
	}
	return newTrusteeKey(k.group, x)
}
