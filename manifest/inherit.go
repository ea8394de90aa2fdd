// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/madangvote/madang/budget"
)

// Inheritance is money that an election got because another one left it: an
// election of the same campaign, whose outcome is final.
type Inheritance struct {
	Election string `json:"election"` // uuid
	Outcome  string `json:"outcome"`  // SHA-256 of its outcome, lower-case hex
	Amount   string `json:"amount"`   // decimal, in the manifest's currency; what the outcome's Left says
}

// Inherit is what an election leaves to another one. o must be its attested or
// verified outcome.
func Inherit(uuid string, o *Outcome) Inheritance {
	sum := sha256.Sum256(o.Bytes())
	return Inheritance{Election: uuid, Outcome: hex.EncodeToString(sum[:]), Amount: o.Left}
}

// LeftoversFrom are the elections from which election i inherits, as its
// manifest states them.
func (c *Campaign) LeftoversFrom(i int) (from []string) {
	switch {
	case c.Leftovers == budget.NextLeftovers && i > 0:
		return []string{c.Elections[i-1].UUID}
	case c.Leftovers == budget.CitywideLeftovers && c.Elections[i].District == "":
		for _, e := range c.Elections {
			if e.District != "" {
				from = append(from, e.UUID)
			}
		}
	}
	return from
}

// checkLeftovers checks the form of LeftoversFrom.
func (m *Manifest) checkLeftovers() error {
	seen := map[string]bool{m.UUID: true}
	for _, uuid := range m.LeftoversFrom {
		if !validUUID(uuid) || seen[uuid] {
			return fmt.Errorf("leftovers_from: election %q is no uuid, this election itself, or stands twice", uuid)
		}
		seen[uuid] = true
	}
	if len(m.LeftoversFrom) > 0 && m.Campaign == "" {
		return errors.New("leftovers_from: only an election of a campaign inherits")
	}
	return nil
}

// inherit adds what is inherited to the budget: one amount of each election that
// the manifest names, in its order.
func (m *Manifest) inherit(in *budget.Instance, inherited []Inheritance) error {
	var from []string
	for _, i := range inherited {
		from = append(from, i.Election)
	}
	if !slices.Equal(from, m.LeftoversFrom) {
		return fmt.Errorf("inherited from the elections %v; the manifest says %v", from, m.LeftoversFrom)
	}
	in.Budget = new(big.Rat).Set(in.Budget)
	for _, i := range inherited {
		amount, err := parseAmount(i.Amount)
		if err != nil || len(i.Outcome) != 64 || strings.Trim(i.Outcome, "0123456789abcdef") != "" {
			return fmt.Errorf("inherited from election %s: amount %q is not a number >= 0, or outcome %q no SHA-256", i.Election, i.Amount, i.Outcome)
		}
		in.Budget.Add(in.Budget, amount)
	}
	return nil
}
