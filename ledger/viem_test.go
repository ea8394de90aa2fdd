// SPDX-License-Identifier: Apache-2.0

package ledger

import "testing"

func testViem(t *testing.T, n *Node) { t.Skip("later") }
