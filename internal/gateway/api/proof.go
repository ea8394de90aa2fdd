// SPDX-License-Identifier: Apache-2.0

package api

import "github.com/madangvote/madang/lightproof"

// Proof is a light proof of an election or a ballot; docs/light-proofs.md says how to check it.
type Proof = lightproof.Proof

// Anchor is what a client must know of the ledger before it can check a proof.
type Anchor = lightproof.Anchor
