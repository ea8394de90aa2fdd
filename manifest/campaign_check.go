// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/madangvote/madang/budget"
)

// Bind writes the campaign into the manifest of one of its elections.
func (c *Campaign) Bind(m *Manifest) {
	m.Campaign, m.LeftoversFrom = c.Hash(), nil
	if i := c.Index(m.UUID); i >= 0 {
		m.LeftoversFrom = c.LeftoversFrom(i)
	}
}

// CampaignSum is the hash of the campaign as the election contract has it: all
// zero if the election is of none.
func (m *Manifest) CampaignSum() (sum [32]byte, err error) {
	if m.Campaign == "" {
		return sum, nil
	}
	raw, err := hex.DecodeString(m.Campaign)
	if err != nil || copy(sum[:], raw) != len(raw) || len(raw) != len(sum) {
		return sum, fmt.Errorf("campaign %q is not a SHA-256", m.Campaign)
	}
	return sum, nil
}

// CheckManifests compares the campaign with its elections' manifests: one each,
// in the document's order, bound to it, with its schedule.
func (c *Campaign) CheckManifests(manifests []*Manifest) error {
	if len(manifests) != len(c.Elections) {
		return fmt.Errorf("campaign: %d manifests, %d elections", len(manifests), len(c.Elections))
	}
	for i, m := range manifests {
		if m.UUID != c.Elections[i].UUID {
			return fmt.Errorf("campaign: election %s: its manifest is of election %q", c.Elections[i].UUID, m.UUID)
		}
		if err := c.CheckManifest(m); err != nil {
			return err
		}
		if c.Leftovers != budget.KeepLeftovers && m.Currency != manifests[0].Currency {
			return fmt.Errorf("campaign: leftovers cannot go from %q to %q, elections in two currencies", manifests[0].Currency, m.Currency)
		}
	}
	return nil
}

// CheckManifest compares the campaign with the manifest of one of its elections.
func (c *Campaign) CheckManifest(m *Manifest) error {
	i := c.Index(m.UUID)
	if i < 0 {
		return fmt.Errorf("campaign: its document does not name election %q", m.UUID)
	}
	if err := c.checkManifest(i, m); err != nil {
		return fmt.Errorf("campaign: election %s: %w", m.UUID, err)
	}
	return nil
}

func (c *Campaign) checkManifest(i int, m *Manifest) error {
	switch e := c.Elections[i]; {
	case m.Name != e.Name:
		return fmt.Errorf("its manifest is named %q, not %q", m.Name, e.Name)
	case m.Campaign != c.Hash():
		return fmt.Errorf("its manifest states the campaign %q, not %s", m.Campaign, c.Hash())
	case m.OpensAt != c.OpensAt || m.ClosesAt != c.ClosesAt:
		return fmt.Errorf("it is open from %d to %d, the campaign from %d to %d", m.OpensAt, m.ClosesAt, c.OpensAt, c.ClosesAt)
	case !slices.Equal(m.LeftoversFrom, c.LeftoversFrom(i)):
		return fmt.Errorf("it inherits from %v, by the campaign's document from %v", m.LeftoversFrom, c.LeftoversFrom(i))
	}
	return nil
}
