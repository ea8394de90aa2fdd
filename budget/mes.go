// SPDX-License-Identifier: Apache-2.0

package budget

import "fmt"

// equalShares is the rule [EqualShares].
func equalShares(p *prepared) (*Allocation, error) {
	return nil, fmt.Errorf("rule %q is not known", p.rule.Name)
}
