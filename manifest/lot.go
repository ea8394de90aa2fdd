// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/madangvote/madang/budget"
)

// lotPrefix begins a tie order that has its seed.
const lotPrefix = string(budget.TieLot) + ":"

// checkedSeed stands for the seed that is not there yet, where only the form of
// a rule is checked.
const checkedSeed = "0000000000000000000000000000000000000000000000000000000000000000"

// LotSeed is the seed of a lot that a manifest leaves open: the hex SHA-256 of
// "madang-lot-1", a zero byte, the manifest's SHA-256 in hex, a zero byte, and
// the text of the election's public key. The trustees make that key after the
// manifest is frozen, each committing to a part before any is revealed, so that
// nobody knows it when projects and rule can still change. raw is the manifest
// as published.
func LotSeed(raw []byte, publicKey string) string {
	sum := sha256.Sum256(raw)
	seed := sha256.Sum256([]byte("madang-lot-1\x00" + hex.EncodeToString(sum[:]) + "\x00" + publicKey))
	return hex.EncodeToString(seed[:])
}

// needsLot tells whether the rule has a lot that waits for its seed.
func (m *Manifest) needsLot() bool { return slices.Contains(m.Rule.Ties, budget.TieLot) }

// ruleWith is the rule with a seed for the lot that has none.
func (m *Manifest) ruleWith(seed string) budget.Rule {
	rule := m.Rule
	rule.Ties = slices.Clone(rule.Ties)
	for i, tie := range rule.Ties {
		if tie == budget.TieLot {
			rule.Ties[i] = budget.Tie(lotPrefix + seed)
		}
	}
	return rule
}
