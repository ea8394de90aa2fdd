// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"

	"github.com/madangvote/madang/belenios/group"
)

// maxTrustees bounds the list, so that a hostile one cannot ask for unbounded
// work.
const maxTrustees = 1024

// Trustees is the trustees structure (§4.7), single trustees only, with
// verified proofs of knowledge.
type Trustees struct {
	group  group.Group
	keys   []trusteePublicKey
	public string
}

type trusteePublicKey struct {
	text string
	key  group.Element
}

// ParseTrustees reads a trustees structure and verifies every proof of
// knowledge. Errors wrap ErrMalformed, ErrProof, ErrUnsupported (Pedersen
// items) or package group's errors.
func ParseTrustees(groupName string, raw []byte) (*Trustees, error) {
	g, err := group.ByName(groupName)
	if err != nil {
		return nil, fmt.Errorf("trustees: %w", err)
	}
	t := &Trustees{group: g}
	s := &scanner{b: raw}
	product := g.Identity()
	s.list(maxTrustees, func() {
		if err == nil {
			err = t.scanItem(s, &product)
		}
		if err != nil {
			s.errorf("%v", err)
		}
	})
	if err == nil && s.end() != nil {
		err = fmt.Errorf("%w: %w", ErrMalformed, s.fail)
	}
	if err == nil && len(t.keys) == 0 {
		err = fmt.Errorf("%w: no trustees", ErrMalformed)
	}
	if err != nil {
		return nil, fmt.Errorf("trustees: %w", err)
	}
	t.public = string(g.AppendText(nil, product))
	return t, nil
}

func (t *Trustees) scanItem(s *scanner, product *group.Element) error {
	if s.try(`["Pedersen",`) {
		return unsupported("threshold trustees")
	}
	s.lit(`["Single",`)
	k, err := scanTrusteeKey(s, t.group)
	s.lit("]")
	if err != nil || s.fail != nil {
		return err
	}
	for i := range t.keys {
		if t.keys[i].text == k.text {
			return fmt.Errorf("%w: trustees %d and %d have the same key", ErrMalformed, i+1, len(t.keys)+1)
		}
	}
	t.keys = append(t.keys, k)
	*product = t.group.Mul(*product, k.key)
	return nil
}

// scanTrusteeKey reads a trustee_public_key and verifies its proof. The name
// that belenios servers may add has no meaning here.
func scanTrusteeKey(s *scanner, g group.Group) (k trusteePublicKey, err error) {
	s.lit(`{"pok":`)
	pok := scanProof(s, g.Scalars())
	s.lit(`,"public_key":`)
	k.text = string(s.plain())
	if s.try(`,"name":`) {
		s.text()
	}
	s.lit("}")
	if s.fail != nil {
		return k, nil
	}
	if k.key, err = g.ParseUnchecked([]byte(k.text)); err != nil {
		return k, fmt.Errorf("public_key %.16s…: %w", k.text, err)
	}
	ok, member := verifySchnorr(g, k.key, pok, pokPrefix(g, k.text))
	switch {
	case !member:
		err = fmt.Errorf("public_key %.16s…: %w", k.text, group.ErrNotMember)
	case !ok:
		err = fmt.Errorf("public_key %.16s…: %w: proof of knowledge", k.text, ErrProof)
	}
	return k, err
}

// MarshalTrustees joins trustee_public_key objects (PublicJSON) as single
// trustees, in order: the first one is owner 1.
func MarshalTrustees(publicKeys [][]byte) ([]byte, error) {
	if len(publicKeys) == 0 || len(publicKeys) > maxTrustees {
		return nil, fmt.Errorf("trustees: %w: %d keys, want 1 to %d", ErrMalformed, len(publicKeys), maxTrustees)
	}
	b := []byte{'['}
	for i, k := range publicKeys {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, `["Single",`...), k...), ']')
	}
	return append(b, ']'), nil
}

// PublicKey is the text of y, the product of the trustees' keys: it must be
// the election's public_key.
func (t *Trustees) PublicKey() string { return t.public }

// Len is the number of trustees.
func (t *Trustees) Len() int { return len(t.keys) }

// Key is the public key of trustee owner, 1 <= owner <= Len().
func (t *Trustees) Key(owner int) string { return t.keys[owner-1].text }

// Owner is the number of the trustee with the given public key, or 0.
func (t *Trustees) Owner(publicKey string) int {
	for i := range t.keys {
		if t.keys[i].text == publicKey {
			return i + 1
		}
	}
	return 0
}
