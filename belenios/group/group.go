// SPDX-License-Identifier: Apache-2.0

package group

import (
	"errors"
	"fmt"
)

// Names of the groups, as written in election objects.
const (
	NameEd25519      = "Ed25519"
	NameBelenios2048 = "BELENIOS-2048"
	NameRFC3526      = "RFC-3526-2048"
)

// Errors of Parse. Test with errors.Is.
var (
	ErrEncoding  = errors.New("not the canonical text of an element")
	ErrNotMember = errors.New("not an element of the prime-order group")
	ErrScalar    = errors.New("not a canonical decimal number below the group order")
	ErrUnknown   = errors.New("unknown group")
)

// incomparable makes == on a struct that holds it a compile-time error.
type incomparable [0]func()

// Element is an element of a group, immutable. The zero value is not an
// element. Elements of different groups must not be mixed: methods panic.
type Element struct {
	_  incomparable
	pt *point   // Ed25519: extended coordinates, never modified
	ff []uint64 // finite fields: Montgomery form, never modified
}

// Group is a cyclic group of prime order q with generator g, written
// multiplicatively as in the specification. Implementations are safe for
// concurrent use.
type Group interface {
	// Name is the group's name in election objects.
	Name() string
	// Scalars is the field of integers modulo q.
	Scalars() *ScalarField
	// Generator is g.
	Generator() Element
	// Identity is the neutral element. It is a valid element.
	Identity() Element

	// Parse reads an element: canonical text of a member of the group.
	// Errors wrap ErrEncoding or ErrNotMember.
	Parse(text []byte) (Element, error)
	// ParseUnchecked reads a canonical text but leaves the membership test
	// to Powers: until that has answered, the result may lie outside the
	// group and may be given to Powers only, unless the same text was tested
	// before.
	ParseUnchecked(text []byte) (Element, error)
	// AppendText appends the canonical text of x.
	AppendText(dst []byte, x Element) []byte
	// AppendTexts appends the texts of xs with sep between them, sharing
	// the inversion, and appends to ends the end of each text in dst.
	AppendTexts(dst []byte, xs []Element, sep byte, ends []int) ([]byte, []int)
	// MaxTextLen is the length of the longest element's text, in bytes.
	MaxTextLen() int

	// CompareTexts orders canonical texts as belenios-tool orders the
	// ballots of an encrypted tally: finite fields as numbers, Ed25519 as
	// the bytes of RFC 8032. It is negative if x comes before y.
	CompareTexts(x, y []byte) int

	// Equal reports whether x and y are the same element.
	Equal(x, y Element) bool
	// Mul is x·y.
	Mul(x, y Element) Element
	// Inverse is x⁻¹.
	Inverse(x Element) Element
	// Exp is x^s, in time that does not depend on s.
	Exp(x Element, s Scalar) Element
	// ExpBase is g^s, in time that does not depend on s.
	ExpBase(s Scalar) Element
	// ExpSmall is x^n for a public n, in variable time.
	ExpSmall(x Element, n uint64) Element

	// Powers returns x^s for every s of exps, and whether x is a member of
	// the group; the squarings are shared. Variable time: for public
	// inputs only.
	Powers(x Element, exps []Scalar) (powers []Element, member bool)
	// NewTable precomputes for exponentiations of x, which must be a
	// member. BaseTable is the same for g, computed once.
	NewTable(x Element) Table
	BaseTable() Table

	// MultiExp is Π xs[k]^exps[k], on all cores when there are many. Variable
	// time: for public inputs only. It panics if the lengths differ.
	MultiExp(xs []Element, exps []Scalar) Element
	// SecretMultiExp is the same in time that does not depend on exps.
	SecretMultiExp(xs []Element, exps []Scalar) Element
	// NonMember is the index of the first of xs, which ParseUnchecked may
	// have made, that is not a member of the group, or -1. For many it is
	// faster than Powers. The answer may be wrong with probability 2⁻¹²⁸.
	NonMember(xs []Element) int

	// Generators are the independent generators h_0 … h_(n-1) of shuffles
	// (§6, Table 7), and SecondaryTable is the table of h (Table 6), whose
	// logarithms nobody knows. Do not modify them.
	Generators(n int) []Element
	SecondaryTable() Table

	// EmbedMax is how many integers Embed takes at most, 0 where it takes
	// none at all (BELENIOS-2048).
	EmbedMax() int
	// Embed is the element that stands for 1 to EmbedMax integers from 0 to
	// 255 (§4.11.2). For Ed25519 the time hardly depends on them, see there;
	// for finite fields it does. The error wraps ErrEmbedding.
	Embed(ints []int) (Element, error)
	// Unembed is the inverse of Embed for n integers. Every element gives
	// some integers, also those that Embed never returns. The error, about
	// n alone, wraps ErrEmbedding.
	Unembed(x Element, n int) ([]int, error)

	// Cost estimates, in field multiplications: see Costs.
	Costs() Costs
}

// Table holds multiples of one fixed element. Safe for concurrent use.
type Table interface {
	// Exp is x^s, in time that does not depend on s.
	Exp(s Scalar) Element
	// MulExp is acc·x^s. Variable time: for public inputs only.
	MulExp(acc Element, s Scalar) Element
}

// Costs counts multiplications in the underlying field (a squaring counts as
// one), for estimates of work.
type Costs struct {
	Parse  int // ParseUnchecked of one element
	Base   int // Powers: shared part, with the membership test
	Power  int // Powers: each exponent
	MulExp int // Table.MulExp
	Text   int // AppendTexts: each element
}

// ByName returns the group with the given name. The error wraps ErrUnknown.
func ByName(name string) (Group, error) {
	switch name {
	case NameEd25519:
		return ed25519Group(), nil
	case NameBelenios2048:
		return belenios2048(), nil
	case NameRFC3526:
		return rfc3526(), nil
	}
	return nil, fmt.Errorf("%w %.40q: Ed25519, BELENIOS-2048 and RFC-3526-2048 are supported", ErrUnknown, name)
}
