// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"errors"
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

// ParseTrustees reads a trustees structure and verifies everything in it that
// is public: proofs of knowledge and, of Pedersen items, certificates,
// signatures (except one: see Ceremony) and that the verification keys are
// those that the polynomials give. Errors wrap ErrMalformed, ErrMismatch, ErrProof or package group's
// errors; a *TrusteeError says whose message is wrong.
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
	first := len(t.keys) + 1
	keys, sub, needed, pedersen, err := t.readItem(s)
	var member *TrusteeError
	switch {
	case errors.As(err, &member):
		return &TrusteeError{Owner: first - 1 + member.Owner, Err: member.Err}
	case err != nil || s.fail != nil:
		return err
	case len(keys) > maxTrustees-len(t.keys):
		return fmt.Errorf("%w: more than %d trustees", ErrMalformed, maxTrustees)
	}
	for i := range keys {
		if other := t.Owner(keys[i].text); other != 0 {
			return fmt.Errorf("%w: trustees %d and %d have the same key", ErrMalformed, other, first+i)
		}
	}
	t.keys = append(t.keys, keys...)
	t.items = append(t.items, TrusteeItem{First: first, Count: len(keys), Needed: needed, Pedersen: pedersen})
	*product = t.group.Mul(*product, sub)
	return nil
}

// readItem returns an item's keys and its sub-key (§4.7).
func (t *Trustees) readItem(s *scanner) (keys []trusteePublicKey, sub group.Element, needed int, pedersen bool, err error) {
	if pedersen = s.try(`["Pedersen",`); pedersen {
		p := scanParameters(s, t.group.Scalars())
		s.lit("]")
		if s.fail == nil {
			keys, sub, err = p.verify(t.group)
		}
		return keys, sub, p.threshold, true, err
	}
	s.lit(`["Single",`)
	k := scanPublicKey(s, t.group.Scalars())
	s.lit("]")
	if k.signature != nil {
		s.errorf("a single trustee's key is not signed")
	}
	if s.fail != nil {
		return nil, sub, 0, false, nil
	}
	key, err := k.verify(t.group)
	return []trusteePublicKey{key}, key.key, 1, false, err
}

// verify checks the proof of knowledge.
func (k publicKeyMessage) verify(g group.Group) (trusteePublicKey, error) {
	key, err := trusteePublicKey{text: k.public}, error(nil)
	if key.key, err = g.ParseUnchecked([]byte(k.public)); err != nil {
		return key, fmt.Errorf("public_key %.16s…: %w", k.public, err)
	}
	ok, member := verifySchnorr(g, key.key, k.pok, pokPrefix(g, k.public))
	switch {
	case !member:
		err = fmt.Errorf("public_key %.16s…: %w", k.public, group.ErrNotMember)
	case !ok:
		err = fmt.Errorf("public_key %.16s…: %w: proof of knowledge", k.public, ErrProof)
	}
	return key, err
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

// Owner is the number of the trustee with the given public key, or 0; the
// first one if there are more: members of a Pedersen key with threshold 1 all
// have the same.
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
