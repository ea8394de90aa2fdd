// SPDX-License-Identifier: Apache-2.0

package e2e

import "testing"

// The pages of one town in a real browser; each script's own tests are in the
// log of its subtest.
func TestBrowser(t *testing.T) {
	needPages(t)
	w := newTown(t)
	for _, script := range []string{"secrets", "conditions", "performance", "hostile", "pages"} {
		t.Run(script, func(t *testing.T) { browse(t, script+".test.mjs", w.setting()) })
	}
}
