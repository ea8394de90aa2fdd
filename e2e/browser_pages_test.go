// SPDX-License-Identifier: Apache-2.0

package e2e

import "testing"

// The pages of one town in a real browser; each script's own tests are in the
// log of its subtest.
func TestBrowser(t *testing.T) {
	needPages(t)
	w := newTown(t)
	for name, script := range map[string]string{
		"public pages": "pages.test.mjs",
	} {
		t.Run(name, func(t *testing.T) { browse(t, script, w.setting()) })
	}
}
