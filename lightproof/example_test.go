// SPDX-License-Identifier: Apache-2.0

package lightproof_test

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"github.com/madangvote/madang/lightproof"
)

// A receipt, checked with the anchor of the ledger and what a gateway has answered.
func ExampleVerifyBallot() {
	raw, err := os.ReadFile("../vectors/proofs/one.json")
	if err != nil {
		log.Fatal(err)
	}
	var ledger struct {
		Anchor json.RawMessage
		UUID   string
		Cases  []struct {
			Name, Tracker string
			Proof         json.RawMessage
		}
	}
	if err := json.Unmarshal(raw, &ledger); err != nil {
		log.Fatal(err)
	}
	anchor, err := lightproof.ParseAnchor(ledger.Anchor)
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range ledger.Cases {
		tracker, err := hex.DecodeString(c.Tracker)
		if err != nil || len(tracker) != 32 {
			continue // the proof of an election
		}
		ballot, err := lightproof.VerifyBallot(anchor, ledger.UUID, [32]byte(tracker), "", c.Proof, nil)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %s, %d of %d\n", c.Name, ballot.State, ballot.Height, ballot.Election.Ballots)
	}
	// Output:
	// only one: counted, 1 of 1
	// replaced: replaced, 1 of 3
	// counted: counted, 3 of 3
	// absent: absent, 0 of 3
}
