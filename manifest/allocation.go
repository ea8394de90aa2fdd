// SPDX-License-Identifier: Apache-2.0

package manifest

import "github.com/madangvote/madang/budget"

// Allocation is [Manifest.Outcome] with the reason for each project: what the
// manifest's rule makes of a result, and the instance that it was applied to,
// which has the valid ballots if they were shuffled.
func (m *Manifest) Allocation(raw []byte, c Counted) (*budget.Instance, *budget.Allocation, error) {
	t, err := m.tally(raw, c)
	if err != nil {
		return nil, nil, err
	}
	return t.in, t.made, nil
}
