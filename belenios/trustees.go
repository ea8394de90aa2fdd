// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"slices"

	"github.com/madangvote/madang/belenios/group"
)

// maxTrustees bounds the list, so that a hostile one cannot ask for unbounded
// work.
const maxTrustees = 1024

// Trustees is the trustees structure (§4.7), verified: items in any order, each
// a single trustee or the members of a Pedersen key. Trustees are numbered
// from 1 through all items; a number is an owner.
type Trustees struct {
	group  group.Group
	keys   []trusteePublicKey
	items  []TrusteeItem
	public string
}

// TrusteeItem is one item: owners First to First+Count-1, of whom Needed must
// decrypt.
type TrusteeItem struct {
	First, Count, Needed int
	Pedersen             bool
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
	t.items = append(t.items, TrusteeItem{First: len(t.keys), Count: 1, Needed: 1})
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
	items := make([][]byte, len(publicKeys))
	for i, k := range publicKeys {
		items[i] = SingleItem(k)
	}
	return MarshalTrusteeItems(items...)
}

// MarshalTrusteeItems joins what SingleItem and PedersenItem return, in order.
func MarshalTrusteeItems(items ...[]byte) ([]byte, error) {
	if len(items) == 0 || len(items) > maxTrustees {
		return nil, fmt.Errorf("trustees: %w: %d keys, want 1 to %d", ErrMalformed, len(items), maxTrustees)
	}
	b := []byte{'['}
	for i, item := range items {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, item...)
	}
	return append(b, ']'), nil
}

// SingleItem makes an item of a trustee_public_key (PublicJSON).
func SingleItem(publicJSON []byte) []byte {
	return append(append([]byte(`["Single",`), publicJSON...), ']')
}

// PedersenItem makes an item of threshold_parameters (Ceremony.Parameters).
func PedersenItem(parameters []byte) []byte {
	return append(append([]byte(`["Pedersen",`), parameters...), ']')
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

// Items lists the items in order.
func (t *Trustees) Items() []TrusteeItem { return slices.Clone(t.items) }

// Decryptions is the fewest partial decryptions that can suffice: the sum of
// Needed.
func (t *Trustees) Decryptions() int {
	n := 0
	for _, item := range t.items {
		n += item.Needed
	}
	return n
}

// Missing says in words whose partial decryptions are still needed when those
// of owners are there, one entry an item; it is empty if they suffice.
func (t *Trustees) Missing(owners []int) []string {
	var out []string
	for _, item := range t.items {
		if more := item.Needed - len(item.supplied(owners)); more > 0 {
			out = append(out, item.want(more))
		}
	}
	return out
}

// supplied returns which of owners belong to the item, in ascending order,
// each once.
func (i TrusteeItem) supplied(owners []int) []int {
	var out []int
	for _, o := range owners {
		if o >= i.First && o < i.First+i.Count {
			out = append(out, o)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (i TrusteeItem) want(more int) string {
	if i.Count == 1 {
		return fmt.Sprintf("trustee %d", i.First)
	}
	return fmt.Sprintf("%d more of trustees %d to %d", more, i.First, i.First+i.Count-1)
}
