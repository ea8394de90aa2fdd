// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// Ceremony is where the making of the election's key stands: three rounds, in
// each of which all who take part first commit to their message and then reveal
// it.
type Ceremony struct {
	Attempt   uint64 // from 1; a new one begins when a trustee is replaced
	Round     int    // 0 to 2; 3: complete
	Revealing bool   // second half of the round
	Deadline  uint64 // unix seconds, 0: none
	Late      bool   // the deadline has passed
	Missing   []common.Address
	// Complaints are those of this attempt.
	Complaints []Complaint
}

// Complaint says that a trustee found another's message wrong.
type Complaint struct {
	By     common.Address
	Owner  int // whose message, from 1
	Reason string
}

// Complete tells whether the key is made.
func (c *Ceremony) Complete() bool { return c.Round >= rounds }

// ReadCeremony asks the contract.
func ReadCeremony(ctx context.Context, ledger Ledger, election common.Address) (*Ceremony, error) {
	caller, err := contracts.NewElectionCaller(election, ledger)
	if err != nil {
		return nil, err
	}
	v, err := caller.Ceremony(callOpts(ctx))
	if err != nil {
		return nil, fmt.Errorf("reading the ceremony: %w", err)
	}
	c := &Ceremony{Attempt: v.Attempt, Round: int(v.Round), Revealing: v.Revealing, Deadline: v.Deadline, Late: v.Late, Missing: v.Missing}
	filterer, err := contracts.NewElectionFilterer(election, ledger)
	if err != nil {
		return nil, err
	}
	logs, err := filterer.FilterCeremonyComplaint(filterOpts(ctx), nil, []uint64{v.Attempt})
	if err != nil {
		return nil, fmt.Errorf("reading complaints: %w", err)
	}
	defer logs.Close()
	for logs.Next() {
		c.Complaints = append(c.Complaints, Complaint{logs.Event.Trustee, int(logs.Event.Owner), logs.Event.Reason})
	}
	return c, logs.Error()
}

// messageName is what a trustee sends in a round.
func messageName(round int, single bool) string {
	if single {
		return "public key"
	}
	return [rounds]string{"certificate", "polynomial", "verification key"}[round]
}

// Due says in words what those missing must do.
func (c *Ceremony) Due() string {
	if c.Complete() {
		return ""
	}
	verb := "commit"
	if c.Revealing {
		verb = "reveal"
	}
	return fmt.Sprintf("round %d of %d, %s", c.Round+1, rounds, verb)
}

// code is what is awaited, for programs.
func (c *Ceremony) code() string {
	if c.Revealing {
		return "ceremony-reveal"
	}
	return "ceremony-commit"
}

// TrusteeNames names trustees for people, with the numbers that Belenios gives
// them.
func TrusteeNames(all []common.Address, some []common.Address) string {
	names := make([]string, len(some))
	for i, t := range some {
		names[i] = TrusteeName(all, slices.Index(all, t)+1)
	}
	switch n := len(names); n {
	case 0:
		return "nobody"
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// TrusteeName is "trustee 2 (0x…)".
func TrusteeName(all []common.Address, owner int) string {
	if owner < 1 || owner > len(all) {
		return fmt.Sprintf("trustee %d", owner)
	}
	return fmt.Sprintf("trustee %d (%s)", owner, all[owner-1])
}
