// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"fmt"
	"time"
)

// Health is a node's state at one moment.
type Health struct {
	Height     uint64        `json:"height"`      // newest final block
	HeadAge    time.Duration `json:"head_age_ns"` // since this node committed it, or since Start
	Peers      int           `json:"peers"`       // connected nodes
	CatchingUp bool          `json:"catching_up"` // fetching blocks that others have made final
	Halted     bool          `json:"halted"`      // stopped, failed, or no new block for Config.HaltAfter
	Reason     string        `json:"reason"`      // why Halted or CatchingUp, else empty
}

// OK reports whether the node follows the chain and accepts transactions with
// a prospect of making them final.
func (h Health) OK() bool { return !h.Halted && !h.CatchingUp }

// Health reports whether the chain goes on. JSON-RPC alone does not tell: it
// keeps answering from the last block when consensus has stopped.
func (n *Node) Health() Health {
	comet := n.consensus()
	h := Health{
		Height:     n.exec.head().Number.Uint64(),
		HeadAge:    n.app.wall().Sub(time.Unix(0, n.app.headSeen.Load())),
		Peers:      comet.Switch().Peers().Size(),
		CatchingUp: comet.ConsensusReactor().WaitSync(),
	}
	h.Halted, h.Reason = n.halted(h)
	return h
}

func (n *Node) halted(h Health) (bool, string) {
	stopping := false
	select {
	case <-n.quit:
		stopping = true
	default:
	}
	switch err := n.Err(); {
	case err != nil:
		return true, err.Error()
	case stopping:
		return true, "the node is stopped"
	case h.HeadAge > n.cfg.HaltAfter && h.Peers == 0 && len(n.cfg.Peers) > 0:
		return true, fmt.Sprintf("no block for %v and no peer is reachable", h.HeadAge.Round(time.Second))
	case h.HeadAge > n.cfg.HaltAfter:
		return true, fmt.Sprintf("no block for %v", h.HeadAge.Round(time.Second))
	case h.CatchingUp && h.Peers == 0:
		return false, "waiting for peers"
	case h.CatchingUp:
		return false, "fetching blocks from peers"
	}
	return false, ""
}
