// SPDX-License-Identifier: Apache-2.0

package budget

import "fmt"

// Check makes sure that a rule is one, whatever the instance.
func (r *Rule) Check() error {
	if r.Name != Greedy {
		return fmt.Errorf("rule %q is not known", r.Name)
	}
	for _, t := range r.Ties {
		if t != TieOrder {
			return fmt.Errorf("tie order %q is not known", t)
		}
	}
	return nil
}
