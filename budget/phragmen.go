// SPDX-License-Identifier: Apache-2.0

package budget

import "fmt"

// phragmen is the rule [Phragmen].
func phragmen(p *prepared) (*Allocation, error) {
	return nil, fmt.Errorf("rule %q is not known", p.rule.Name)
}
