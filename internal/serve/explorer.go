// SPDX-License-Identifier: Apache-2.0

package serve

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
)

// explorer is what shows blocks and parties, where the ledger is more than a
// reader; nil elsewhere. Names are those of the network's file.
func explorer(ledger parties.Ledger, n *network.Network) *gateway.Explorer {
	node, ok := ledger.(gateway.Node)
	if !ok {
		return nil
	}
	x := &gateway.Explorer{Node: node, Consortium: n.Consortium(), Founders: map[common.Address]string{}}
	for _, v := range n.Genesis.Validators {
		x.Validators = append(x.Validators, api.Validator{
			PublicKey: fmt.Sprintf("%x", v.PublicKey), Address: gateway.ValidatorAddress(v.PublicKey), Power: v.Power, Name: v.Name,
		})
	}
	for _, id := range n.Identities {
		for _, account := range append([]common.Address{id.Member, id.Attester, id.Organiser, id.Registrar, id.Gateway}, id.Trustees...) {
			x.Founders[account] = id.Name
		}
	}
	return x
}
