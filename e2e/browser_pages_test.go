// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"maps"
	"testing"
)

// The pages of one town in a real browser; each script's own tests are in the
// log of its subtest.
func TestBrowser(t *testing.T) {
	needPages(t)
	w := newTown(t)
	for _, script := range []string{"secrets", "conditions", "performance", "hostile", "pages"} {
		t.Run(script, func(t *testing.T) { browse(t, script+".test.mjs", w.setting()) })
	}
	t.Run("office", func(t *testing.T) {
		o := w.office()
		s := setting{"office": o.address, "data": w.dir, "invitation": o.invite("Kim Minji", "organiser", "member")}
		maps.Copy(s, w.setting())
		browse(t, "office.test.mjs", s)
	})
}
