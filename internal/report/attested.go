// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/hex"
	"fmt"

	"github.com/madangvote/madang/manifest"
)

// Attested is a final election as a reader of the ledger knows it: what is
// published, and the outcome that the validators have attested. No proof is
// checked: that the result is that of the ballots is the validators' word.
type Attested struct {
	Manifest []byte // as published
	Result   manifest.Counted
	Outcome  [32]byte // SHA-256 of the attested outcome
	Head     [32]byte // of the archive
	Voters   int64    // on the roll
	Recorded int64    // ballots, with those replaced later
	Counted  int64    // ballots, the last of each voter
}

// FromAttested applies the manifest's rule to the result again, with every step.
// It gives no data if the outcome is another than the one attested.
func FromAttested(a *Attested) (*Data, *manifest.Outcome, error) {
	m, err := manifest.Parse(a.Manifest)
	if err != nil {
		return nil, nil, err
	}
	o, err := m.Outcome(a.Manifest, a.Result)
	if err != nil {
		return nil, nil, err
	}
	if got, want := hexSum(o.Bytes()), hex.EncodeToString(a.Outcome[:]); got != want {
		return nil, nil, fmt.Errorf("the outcome computed here has SHA-256 %s, the attested one %s: verify the election", got, want)
	}
	in, made, err := m.Allocation(a.Manifest, a.Result)
	if err != nil {
		return nil, nil, err
	}
	return &Data{Instance: in, Allocation: made, manifest: m, Meta: Meta{
		Title: m.Name, UUID: m.UUID, Currency: m.Currency, OpensAt: m.OpensAt, ClosesAt: m.ClosesAt,
		TotalsOnly: !m.Shuffled(), Voters: a.Voters, Recorded: a.Recorded, Counted: a.Counted,
		Invalid: o.Invalid, Inherited: o.Inherited, Attested: true,
		Head: hex.EncodeToString(a.Head[:]), Manifest: hexSum(a.Manifest), Outcome: hexSum(o.Bytes()),
	}}, o, nil
}
