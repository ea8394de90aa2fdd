// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/pbkdf2"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"github.com/madangvote/madang/belenios/group"
)

// Credential is a voter's signing key: the secret exponent s and g^s.
type Credential struct {
	_      [0]func() // not comparable with ==
	group  group.Group
	secret group.Scalar
	public string
}

// ErrCredentialCode means that a code cannot be a credential: it was mistyped.
var ErrCredentialCode = errors.New("not a credential code")

// NewCredentialCode draws a code in the form that belenios-tool 2.4 and later
// write: 22 base58 characters as xxxxx-xxxxxx-xxxxx-xxxxxx. It draws again
// until the number that they write is a multiple of 53, so that a booth can
// tell a typing error from another code: see [CredentialCodeChecks]. That
// leaves 123 bits. The error is rand's.
func NewCredentialCode(rand io.Reader) (string, error) {
	for {
		b, err := randomBase58(rand, 22)
		if err != nil {
			return "", err
		}
		if remainder(string(b)) == 0 {
			return dashed(string(b), 5, 6, 5), nil
		}
	}
}

// CredentialCodeChecks reports whether a code has the check that those of
// NewCredentialCode have, or, in the older form, its checksum. A code of 22
// characters without it is probably mistyped, but still a code: Belenios gives
// this form no check, and belenios-tool draws codes without.
func CredentialCodeChecks(code string) bool {
	plain, err := credentialChars(code)
	return err == nil && (len(plain) == 15 || remainder(plain) == 0)
}

// DeriveCredential computes the key of a code for one election. Both forms are
// read, with or without dashes: 15 characters with a checksum
// (belenios-tool 2.0 to 2.2; Belenios 2.0 §4.8) and 22 characters (2.4 to
// 3.3). Errors wrap ErrCredentialCode or group.ErrUnknown.
func DeriveCredential(groupName, uuid, code string) (*Credential, error) {
	g, err := group.ByName(groupName)
	if err != nil {
		return nil, err
	}
	plain, err := credentialChars(code)
	if err != nil {
		return nil, err
	}
	c := &Credential{group: g}
	if len(plain) == 15 {
		c.secret, err = derivePBKDF2(g.Scalars(), uuid, plain)
	} else {
		c.secret = deriveSHA256(g.Scalars(), uuid, plain)
	}
	if err != nil {
		return nil, err
	}
	c.public = string(g.AppendText(nil, g.ExpBase(c.secret)))
	return c, nil
}

// CheckCredentialCode reports whether a code has the form of a credential,
// and for the older form whether its checksum is right. Errors wrap
// ErrCredentialCode and do not contain the code.
func CheckCredentialCode(code string) error {
	_, err := credentialChars(code)
	return err
}

func credentialChars(code string) (string, error) {
	plain := strings.ReplaceAll(code, "-", "")
	if !isBase58(plain) {
		return "", fmt.Errorf("%w: a character is not in the base58 alphabet", ErrCredentialCode)
	}
	switch {
	case len(plain) == 15 && (code == plain || code == dashed(plain, 3, 3, 3, 3)):
		if !checksumHolds(plain) {
			return "", fmt.Errorf("%w: the checksum is wrong, check for a typing error", ErrCredentialCode)
		}
	case len(plain) == 22 && (code == plain || code == dashed(plain, 5, 6, 5)):
	default:
		return "", fmt.Errorf("%w: want 22 characters as xxxxx-xxxxxx-xxxxx-xxxxxx or 15 as xxx-xxx-xxx-xxx-xxx", ErrCredentialCode)
	}
	return plain, nil
}

// dashed puts dashes after groups of the given sizes.
func dashed(s string, sizes ...int) string {
	var b strings.Builder
	for _, n := range sizes {
		b.WriteString(s[:n] + "-")
		s = s[n:]
	}
	return b.String() + s
}

// checksumHolds: the first 14 characters as a number plus the last one are a
// multiple of 53.
func checksumHolds(s string) bool {
	return (remainder(s[:14])+strings.IndexByte(base58, s[14]))%53 == 0
}

// remainder is the number that base58 characters write, modulo 53.
func remainder(s string) int {
	n := 0
	for i := range len(s) {
		n = (n*58 + strings.IndexByte(base58, s[i])) % 53
	}
	return n
}

func derivePBKDF2(f *group.ScalarField, uuid, plain string) (group.Scalar, error) {
	b, err := pbkdf2.Key(sha256.New, dashed(plain, 3, 3, 3, 3), []byte(uuid), 1000, 32)
	if err != nil {
		return group.Scalar{}, fmt.Errorf("deriving the credential: %w", err)
	}
	return f.Reduce(b), nil
}

func deriveSHA256(f *group.ScalarField, uuid, plain string) group.Scalar {
	code := dashed(plain, 5, 6, 5)
	var b []byte
	for _, i := range []string{"0", "1"} {
		h := sha256.Sum256([]byte("derive_credential|" + uuid + "|" + i + "|" + code))
		b = append(b, h[:]...)
	}
	return f.Reduce(b)
}

// Public is the text of g^s: the entry in the list of public credentials.
func (c *Credential) Public() string { return c.public }

// String and LogValue keep the secret out of messages and logs.
func (c *Credential) String() string { return "credential " + c.public }

// LogValue implements slog.LogValuer.
func (c *Credential) LogValue() slog.Value { return slog.StringValue(c.String()) }
