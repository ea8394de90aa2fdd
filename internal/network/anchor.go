// SPDX-License-Identifier: Apache-2.0

package network

import (
	"encoding/hex"

	"github.com/madangvote/madang/lightproof"
)

// Anchor is what a light client must know of this network beforehand.
func (n *Network) Anchor() (*lightproof.Anchor, error) {
	validators := make([]lightproof.ValidatorPower, len(n.Genesis.Validators))
	for i, v := range n.Genesis.Validators {
		validators[i] = lightproof.ValidatorPower{PublicKey: hex.EncodeToString(v.PublicKey[:]), Power: v.Power}
	}
	c := n.Consortium()
	return lightproof.NewAnchor(n.Genesis.ChainID, c.Elections, c.Organisations, validators)
}
