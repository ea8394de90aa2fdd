// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"encoding/hex"
	"fmt"
)

// Bind writes the campaign into a manifest.
func (c *Campaign) Bind(m *Manifest) { m.Campaign = c.Hash() }

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
		if err := c.checkManifest(i, m); err != nil {
			return fmt.Errorf("campaign: election %s: %w", c.Elections[i].UUID, err)
		}
	}
	return nil
}

func (c *Campaign) checkManifest(i int, m *Manifest) error {
	switch e := c.Elections[i]; {
	case m.UUID != e.UUID:
		return fmt.Errorf("its manifest is of election %q", m.UUID)
	case m.Name != e.Name:
		return fmt.Errorf("its manifest is named %q, not %q", m.Name, e.Name)
	case m.Campaign != c.Hash():
		return fmt.Errorf("its manifest states the campaign %q, not %s", m.Campaign, c.Hash())
	case m.OpensAt != c.OpensAt || m.ClosesAt != c.ClosesAt:
		return fmt.Errorf("it is open from %d to %d, the campaign from %d to %d", m.OpensAt, m.ClosesAt, c.OpensAt, c.ClosesAt)
	}
	return nil
}
