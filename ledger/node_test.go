// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"testing"
)

func TestSingle(t *testing.T) {
	n := startNode(t, testConfig(t.TempDir()))
	c := n.Client()
	r := send(t, c, 0, sinkAddr, make([]byte, 12000))
	t.Log(r.BlockNumber, r.Status, r.GasUsed, len(r.Logs), n.Health())
}
