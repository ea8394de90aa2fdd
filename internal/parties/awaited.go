// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
)

// Awaited says what an election waits for, and from whom.
type Awaited struct {
	Code     string           `json:"code"` // for programs
	Accounts []common.Address `json:"accounts,omitempty"`
	Who      string           `json:"who"`
	What     string           `json:"what"`
}

// ReadAwaited finds out what an election of this status waits for. It is empty
// while nobody but voters has something to do, and at the end.
func ReadAwaited(ctx context.Context, ledger Ledger, s *Status) ([]Awaited, error) {
	c, err := contracts.NewElectionCaller(s.Address, ledger)
	if err != nil {
		return nil, err
	}
	w := &waiting{ctx: ctx, ledger: ledger, c: c, s: s, list: []Awaited{}}
	switch s.Phase {
	case contracts.PhaseDraft:
		w.add("freeze", "organiser", "freeze the election")
	case contracts.PhaseSetup:
		if s.Height == 0 {
			err = w.setup()
		}
	case contracts.PhaseClosed:
		err = w.closed()
	case contracts.PhaseShuffling:
		err = w.shuffles()
	case contracts.PhaseDecrypting:
		err = w.decryptions()
	case contracts.PhaseTallied:
		err = w.outcome()
	}
	if err == nil && s.Phase >= contracts.PhaseClosed {
		err = w.attestations()
	}
	return w.list, err
}

type waiting struct {
	ctx    context.Context
	ledger Ledger
	c      *contracts.ElectionCaller
	s      *Status
	list   []Awaited
}

func (w *waiting) add(code, who, format string, args ...any) {
	w.list = append(w.list, Awaited{Code: code, Who: who, What: fmt.Sprintf(format, args...)})
}

// addTrustee is add for something that is awaited of one trustee.
func (w *waiting) addTrustee(code string, owner int, format string, args ...any) {
	all := w.s.Frozen.Trustees
	w.add(code, TrusteeName(all, owner), format, args...)
	w.list[len(w.list)-1].Accounts = all[owner-1 : owner]
}

// outcome is due, unless the money that this election inherits is not known yet.
func (w *waiting) outcome() error {
	m, err := ReadManifest(w.ctx, w.ledger, w.s.Address)
	if err != nil {
		return err
	}
	_, err = giversOf(w.ctx, w.ledger, w.s.Address, m)
	if open := new(notFinalError); errors.As(err, &open) {
		w.add("leftovers", "election "+open.UUID, "come to its outcome, from phase %s: what it leaves goes to this election", open.Phase)
		return nil
	}
	w.add("attest-outcome", "validators", "attest the outcome")
	return err
}

func (w *waiting) setup() error {
	ceremony, err := ReadCeremony(w.ctx, w.ledger, w.s.Address)
	if err != nil {
		return err
	}
	all := w.s.Frozen.Trustees
	for _, t := range ceremony.Missing {
		late := ""
		if ceremony.Late {
			late = "; late since " + time.Unix(int64(ceremony.Deadline), 0).UTC().Format(time.RFC3339)
		}
		w.addTrustee(ceremony.code(), slices.Index(all, t)+1, "ceremony, %s%s", ceremony.Due(), late)
	}
	for _, c := range ceremony.Complaints {
		w.add("complaint", "organisations", "decide about %s: %s says %q", TrusteeName(all, c.Owner), TrusteeNames(all, []common.Address{c.By}), c.Reason)
	}
	if w.s.RollCount == 0 {
		w.add("publish-roll", "registrar", "publish the roll")
	}
	if !ceremony.Complete() || w.s.RollCount == 0 {
		return nil
	}
	object, err := w.c.ElectionObject(callOpts(w.ctx))
	if err != nil {
		return fmt.Errorf("reading the election object: %w", err)
	}
	if len(object) == 0 {
		w.add("prepare", "organiser", "prepare the election")
	} else {
		w.add("open", "organisations", "check and open")
	}
	return nil
}

func (w *waiting) closed() error {
	filterer, err := contracts.NewElectionFilterer(w.s.Address, w.ledger)
	if err != nil {
		return err
	}
	logs, err := filterer.FilterBeleniosEvent(filterOpts(w.ctx), nil, []uint8{uint8(chain.EndBallots)})
	if err != nil {
		return err
	}
	defer logs.Close()
	if logs.Next() {
		w.add("tally", "organiser", "submit the encrypted tally")
	} else {
		w.add("end-ballots", "anyone", "close the ballot box")
	}
	return logs.Error()
}

// absent are the numbers, of first to last, of trustees whose contribution is
// not in the chain.
func (w *waiting) absent(t chain.EventType, first, last int) (owners []int, err error) {
	for owner := first; owner <= last; owner++ {
		in, err := w.c.Contributed(callOpts(w.ctx), uint8(t), w.s.Frozen.Trustees[owner-1])
		if err != nil {
			return nil, fmt.Errorf("reading who has contributed: %w", err)
		}
		if !in {
			owners = append(owners, owner)
		}
	}
	return owners, nil
}

func (w *waiting) shuffles() error {
	return w.contributions(chain.Shuffle, Said{"shuffle", "shuffle, in turn"}, Said{"end-shuffles", "end the shuffling"})
}

func (w *waiting) decryptions() error {
	return w.contributions(chain.PartialDecryption, Said{"decrypt", "decrypt"}, Said{"result", "submit the result"})
}

// contributions awaits all single trustees and as many members as must decrypt,
// and then the organiser.
func (w *waiting) contributions(t chain.EventType, what, then Said) error {
	f := w.s.Frozen
	singles := len(f.Trustees) - int(f.Members)
	absent, err := w.absent(t, 1, singles)
	if err != nil {
		return err
	}
	for _, owner := range absent {
		w.addTrustee(what.Code, owner, "%s", what.Sentence)
	}
	late, err := w.absent(t, singles+1, len(f.Trustees))
	if err != nil {
		return err
	}
	more := int(f.Threshold) - (int(f.Members) - len(late))
	if more > 0 {
		for _, owner := range late {
			w.addTrustee(what.Code, owner, "%s; %d more of these needed", what.Sentence, more)
		}
	}
	if len(absent) == 0 && more <= 0 {
		w.add(then.Code, "organiser", "%s", then.Sentence)
	}
	return nil
}

// attestations are those of events submitted on top of the chain's last.
func (w *waiting) attestations() error {
	submitted, err := submissions(w.ctx, w.ledger, w.s.Address)
	if err != nil {
		return err
	}
	for _, e := range submitted {
		if e.Height != w.s.Height {
			continue
		}
		a, err := w.c.Attestations(callOpts(w.ctx), e.EventType, e.Payload)
		if err != nil {
			return fmt.Errorf("reading attestations: %w", err)
		}
		w.add("attest", "validators", "check %s %.4x submitted by %s; %d of %d attest", chain.EventType(e.EventType), e.Payload, e.Submitter, a.Count, a.Needed)
	}
	return nil
}
