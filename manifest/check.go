// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
)

// Bounds of a manifest, far above any real one.
const (
	maxProjects  = 10_000
	maxDecimals  = 18 // as many as ether has
	maxIDBytes   = 100
	maxUnitsBits = 128 // of an amount in units of 10^-decimals
)

func (m *Manifest) check() error {
	switch {
	case m.Version != Version:
		return fmt.Errorf("version %d; this program knows version %d", m.Version, Version)
	case len(m.Projects) == 0 || len(m.Projects) > maxProjects:
		return fmt.Errorf("%d projects; there must be 1 to %d", len(m.Projects), maxProjects)
	case m.OpensAt >= m.ClosesAt:
		return fmt.Errorf("closes_at %d is not after opens_at %d", m.ClosesAt, m.OpensAt)
	case m.Decimals < 0 || m.Decimals > maxDecimals:
		return fmt.Errorf("decimals %d; there must be 0 to %d", m.Decimals, maxDecimals)
	case m.Campaign != "" && !isSHA256(m.Campaign):
		return fmt.Errorf("campaign %q is not a SHA-256: 64 lower-case hexadecimal digits", m.Campaign)
	}
	if err := m.checkLeftovers(); err != nil {
		return err
	}
	if err := m.checkTexts(); err != nil {
		return err
	}
	if err := m.checkAmounts(); err != nil {
		return err
	}
	in, err := m.instance()
	if err != nil {
		return err
	}
	if err := in.Check(); err != nil {
		return err
	}
	if err := m.checkRule(in); err != nil {
		return err
	}
	if err := m.checkBallot(in); err != nil {
		return err
	}
	return pabulib.Holds(in) // the result is published in this format
}

// checkAmounts checks budget and projects.
func (m *Manifest) checkAmounts() error {
	if _, err := m.units(m.Budget); err != nil {
		return fmt.Errorf("budget %q %w", m.Budget, err)
	}
	seen := map[string]bool{}
	for _, p := range m.Projects {
		if err := checkID(p.ID); err != nil {
			return fmt.Errorf("project id %q %w", p.ID, err)
		}
		if seen[p.ID] {
			return fmt.Errorf("project id %q stands twice", p.ID)
		}
		seen[p.ID] = true
		if _, err := m.units(p.Cost); err != nil {
			return fmt.Errorf("project %s: cost %q %w", p.ID, p.Cost, err)
		}
	}
	return nil
}

// checkID makes sure that JSON writes an id as it is: the Awards contract puts
// ids between quotation marks and compares hashes.
func checkID(id string) error {
	switch {
	case id == "" || len(id) > maxIDBytes:
		return fmt.Errorf("has %d bytes; there must be 1 to %d", len(id), maxIDBytes)
	case !utf8.ValidString(id):
		return errors.New("is not UTF-8")
	case strings.ContainsAny(id, "\"\\\u2028\u2029") || strings.ContainsFunc(id, func(r rune) bool { return r < 0x20 }):
		return errors.New("holds a quotation mark, a backslash, a line separator or a control character: take another id")
	}
	return nil
}

// units is an amount of money as a whole number of units of 10^-decimals.
func (m *Manifest) units(amount string) (*big.Int, error) {
	n, err := parseAmount(amount)
	if err != nil {
		return nil, errors.New("is not a number >= 0, such as 1200 or 1200.50")
	}
	units := m.toUnits(n)
	switch {
	case units == nil:
		return nil, fmt.Errorf("has more than %d digits after the point: set decimals to how many there are at most", m.Decimals)
	case units.BitLen() > maxUnitsBits:
		return nil, errors.New("is too large")
	}
	return units, nil
}

// toUnits is nil if the amount is no whole number of units.
func (m *Manifest) toUnits(amount *big.Rat) *big.Int {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(m.Decimals)), nil)
	units := new(big.Rat).Mul(amount, new(big.Rat).SetInt(scale))
	if !units.IsInt() {
		return nil
	}
	return units.Num()
}

// checkRule checks the rule and whether it belongs to the projects.
func (m *Manifest) checkRule(in *budget.Instance) error {
	if len(m.Rule.Classes) > 0 {
		return errors.New("rule: classes: ballots are counted without names and carry no class; give the voters of a class their weight on the roll")
	}
	rule := m.ruleWith(checkedSeed)
	if err := rule.Check(); err != nil {
		return err
	}
	return rule.CheckInstance(in)
}

// checkBallot checks the ballot's style, and whether its ballots can be counted
// as the manifest wants.
func (m *Manifest) checkBallot(in *budget.Instance) error {
	if _, err := budget.NewChecker(&m.Ballot, in.Projects); err != nil {
		return fmt.Errorf("ballot: %w", err)
	}
	districts := slices.ContainsFunc(m.Projects, func(p Project) bool { return p.District != "" })
	switch {
	case m.Ballot.MaxLength > len(m.Projects):
		return fmt.Errorf("ballot: max_length %d of %d projects", m.Ballot.MaxLength, len(m.Projects))
	case m.Ballot.OtherDistricts != nil && !districts:
		return errors.New("ballot: other_districts bounds nothing: no project has a district; leave it out, or say which district each project is of")
	case m.Counting != "" && m.Counting != Homomorphic && m.Counting != Shuffled:
		return fmt.Errorf("counting %q is not known; use %q or %q", m.Counting, Homomorphic, Shuffled)
	case m.NeedsBallots() && !m.Shuffled():
		return fmt.Errorf("counting: %s, and homomorphic counting gives totals only: use %q", m.needs(), Shuffled)
	}
	if m.Shuffled() {
		_, err := m.Code()
		return err
	}
	return nil
}

// instance is the manifest as the rules take it, without ballots.
func (m *Manifest) instance() (*budget.Instance, error) {
	amount, err := parseAmount(m.Budget)
	if err != nil {
		return nil, fmt.Errorf("budget %q: %w", m.Budget, err)
	}
	in := &budget.Instance{Budget: amount, Style: m.Ballot}
	for _, p := range m.Projects {
		cost, err := parseAmount(p.Cost)
		if err != nil {
			return nil, fmt.Errorf("project %s: cost %q: %w", p.ID, p.Cost, err)
		}
		in.Projects = append(in.Projects, budget.Project{ID: p.ID, Name: p.Name, Cost: cost,
			Categories: p.Categories, Neighborhood: p.Neighborhood, District: p.District})
	}
	return in, nil
}

// parseAmount reads money: a decimal number >= 0.
func parseAmount(s string) (*big.Rat, error) {
	n, err := budget.Number(s).Rat()
	if err == nil && (n == nil || strings.Contains(s, "/")) {
		err = errors.New("not a decimal number")
	}
	return n, err
}
