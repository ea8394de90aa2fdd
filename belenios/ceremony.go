// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// CeremonyContext is what a certificate says about its ceremony.
type CeremonyContext struct {
	Group     string // name of the group
	Size      int    // members, m
	Threshold int    // members who can decrypt together, t+1
	Index     int    // this member, 1 to Size
}

// CeremonyKey is a member's seed with the signing and decryption keys derived
// from it (§4.6.1).
type CeremonyKey struct {
	_     [0]func() // not comparable with ==
	group group.Group
	seed  string
}

// NewCeremonyKey draws a seed from rand.
func NewCeremonyKey(rand io.Reader, groupName string) (*CeremonyKey, error) {
	return nil, unsupported("threshold trustees")
}

// ParseCeremonyKey reads a seed: 22 base58 characters.
func ParseCeremonyKey(groupName, seed string) (*CeremonyKey, error) {
	return nil, unsupported("threshold trustees")
}

// Seed is the secret.
func (k *CeremonyKey) Seed() string { return k.seed }

// Certificate makes the member's first message (§4.6.2).
func (k *CeremonyKey) Certificate(rand io.Reader, ctx CeremonyContext) ([]byte, error) {
	return nil, unsupported("threshold trustees")
}

// Ceremony is the establishment of a Pedersen key (§4.6) after the
// certificates of all its members are known.
type Ceremony struct{}

// NewCeremony checks the certificates, in the order of the members' indexes.
func NewCeremony(groupName string, certs [][]byte) (*Ceremony, error) {
	return nil, unsupported("threshold trustees")
}

// Polynomial makes the second message of the member that holds k (§4.6.4).
func (c *Ceremony) Polynomial(rand io.Reader, k *CeremonyKey) ([]byte, error) {
	return nil, unsupported("threshold trustees")
}

// CheckPolynomial checks what is public of a member's second message.
func (c *Ceremony) CheckPolynomial(index int, raw []byte) error {
	return unsupported("threshold trustees")
}

// Output checks the shares sent to the member that holds k and makes its third
// message, the voutput (§4.6.6).
func (c *Ceremony) Output(rand io.Reader, k *CeremonyKey, polynomials [][]byte) ([]byte, error) {
	return nil, unsupported("threshold trustees")
}

// CheckOutput checks what is public of a member's third message.
func (c *Ceremony) CheckOutput(index int, polynomials [][]byte, voutput []byte) error {
	return unsupported("threshold trustees")
}

// Parameters makes the threshold_parameters (§4.6.7).
func (c *Ceremony) Parameters(polynomials, voutputs [][]byte) ([]byte, error) {
	return nil, unsupported("threshold trustees")
}

// DecryptionKey opens the key that the member holding k keeps in its voutput.
func (c *Ceremony) DecryptionKey(k *CeremonyKey, voutput []byte) (*TrusteeKey, error) {
	return nil, unsupported("threshold trustees")
}
