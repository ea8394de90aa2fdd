// SPDX-License-Identifier: Apache-2.0

package index

import (
	"context"
	"database/sql"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/chain"
)

// CeremonyComplete is the round of a ceremony that is over.
const CeremonyComplete = 3

// Trustee is a trustee of an election and what it has done.
type Trustee struct {
	Account   common.Address
	Member    bool // of the Pedersen group, else single
	Awaited   bool // its step is the next, or one of those that are
	Shuffled  bool // its Shuffle is in the chain
	Decrypted bool // its PartialDecryption is in the chain
}

// Complaint is a trustee's about the trustee with number Owner, from 1.
type Complaint struct {
	Block   uint64
	Attempt uint64
	Trustee common.Address
	Owner   uint64
	Reason  string
}

// Trusteeship is how far the trustees are: in Setup with the ceremony, after the tally with shuffles and decryptions.
type Trusteeship struct {
	Attempt    int64 // of the ceremony, from 1
	Round      int   // 0 to 2, or CeremonyComplete
	Revealing  bool  // all have committed in this round
	Deadline   int64 // unix seconds, block time, of this stage of the ceremony; 0: none
	Shuffles   int64
	Decrypted  int64
	Trustees   []Trustee   // in the order of Belenios's owners: owner i is Trustees[i-1]
	Complaints []Complaint // newest first, the last hundred
}

// maxComplaints bounds an answer; the ledger has them all.
const maxComplaints = 100

// step is what a trustee has done in a round: block times, 0 for not yet.
type step struct{ committed, revealed int64 }

// Trusteeship is where the trustees of an election are. Empty while it is not frozen.
func (ix *Index) Trusteeship(ctx context.Context, e *Election) (*Trusteeship, error) {
	t := &Trusteeship{Attempt: e.attempt}
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		var account []byte
		err := rows.Scan(&account)
		t.Trustees = append(t.Trustees, Trustee{Account: common.BytesToAddress(account)})
		return err
	}, `SELECT account FROM parties WHERE election = ? AND role = 'trustee' ORDER BY position`, e.ID)
	if err != nil || len(t.Trustees) == 0 {
		return t, err
	}
	for i := len(t.Trustees) - int(e.Members); i < len(t.Trustees); i++ {
		t.Trustees[i].Member = true
	}
	steps, err := ix.ceremonySteps(ctx, e)
	if err != nil {
		return nil, err
	}
	t.placeCeremony(e, steps)
	if t.Complaints, err = ix.complaints(ctx, e.ID); err != nil {
		return nil, err
	}
	if err := ix.contributions(ctx, e.ID, t); err != nil {
		return nil, err
	}
	t.await(e)
	return t, nil
}

// ceremonySteps are those of the present attempt.
func (ix *Index) ceremonySteps(ctx context.Context, e *Election) (steps [CeremonyComplete]map[common.Address]step, err error) {
	for round := range steps {
		steps[round] = map[common.Address]step{}
	}
	err = ix.db.Select(ctx, func(rows *sql.Rows) error {
		var round int64
		var trustee []byte
		var s step
		if err := rows.Scan(&round, &trustee, &s.committed, &s.revealed); err != nil {
			return err
		}
		if round >= 0 && round < CeremonyComplete {
			steps[round][common.BytesToAddress(trustee)] = s
		}
		return nil
	}, `SELECT round, trustee, committed, revealed FROM ceremony WHERE election = ? AND attempt = ?`, e.ID, e.attempt)
	return steps, err
}

// placeCeremony finds the stage: the first one that somebody has not done who takes part in it. It began when the last
// of the stage before was done.
func (t *Trusteeship) placeCeremony(e *Election, steps [CeremonyComplete]map[common.Address]step) {
	since := e.attemptSince
	t.Round = CeremonyComplete
	for round := range CeremonyComplete {
		taking := t.taking(round)
		for _, revealing := range []bool{false, true} {
			waits, latest := false, since
			for _, i := range taking {
				s := steps[round][t.Trustees[i].Account]
				done := s.committed
				if revealing {
					done = s.revealed
				}
				t.Trustees[i].Awaited = done == 0
				waits = waits || done == 0
				latest = max(latest, done)
			}
			if waits {
				t.Round, t.Revealing = round, revealing
				if e.RoundSeconds > 0 {
					t.Deadline = clamp(uint64(since) + uint64(e.RoundSeconds))
				}
				return
			}
			since = latest
		}
	}
}

// taking are the places of those who take part in a round: all in the first, then the members.
func (t *Trusteeship) taking(round int) (places []int) {
	for i := range t.Trustees {
		if round == 0 || t.Trustees[i].Member {
			places = append(places, i)
		}
	}
	return places
}

func (ix *Index) complaints(ctx context.Context, election int64) (out []Complaint, err error) {
	err = ix.db.Select(ctx, func(rows *sql.Rows) error {
		var c Complaint
		var trustee []byte
		err := rows.Scan(&c.Block, &c.Attempt, &trustee, &c.Owner, &c.Reason)
		c.Trustee = common.BytesToAddress(trustee)
		out = append(out, c)
		return err
	}, `SELECT block, attempt, trustee, owner, reason FROM complaints WHERE election = ?
		ORDER BY block DESC, log_index DESC LIMIT ?`, election, maxComplaints)
	return out, err
}

// contributions marks whose shuffles and partial decryptions are in the chain. The contract writes the submitter's
// number into their payloads, so that no two trustees submit the same.
func (ix *Index) contributions(ctx context.Context, election int64, t *Trusteeship) error {
	return ix.db.Select(ctx, func(rows *sql.Rows) error {
		var kind string
		var submitter []byte
		if err := rows.Scan(&kind, &submitter); err != nil {
			return err
		}
		shuffle := kind == chain.Shuffle.String()
		if shuffle {
			t.Shuffles++
		} else {
			t.Decrypted++
		}
		for i := range t.Trustees {
			if t.Trustees[i].Account == common.BytesToAddress(submitter) {
				t.Trustees[i].Shuffled = t.Trustees[i].Shuffled || shuffle
				t.Trustees[i].Decrypted = t.Trustees[i].Decrypted || !shuffle
			}
		}
		return nil
	}, `SELECT DISTINCT e.type, s.submitter FROM events e
		JOIN submissions s ON s.election = e.election AND s.type = e.type AND s.payload = e.payload
		WHERE e.election = ? AND e.type IN ('Shuffle', 'PartialDecryption')`, election)
}

// await marks whose step would help after voting: all single trustees must shuffle and decrypt, and enough members. In Setup it is the ceremony that says so.
func (t *Trusteeship) await(e *Election) {
	if e.Phase == InSetup {
		return
	}
	done := func(trustee Trustee) bool {
		return e.Phase == Shuffling && trustee.Shuffled || e.Phase == Decrypting && trustee.Decrypted
	}
	members := int64(0)
	for _, trustee := range t.Trustees {
		if trustee.Member && done(trustee) {
			members++
		}
	}
	for i, trustee := range t.Trustees {
		wanted := !trustee.Member || members < e.Threshold
		t.Trustees[i].Awaited = (e.Phase == Shuffling || e.Phase == Decrypting) && wanted && !done(trustee)
	}
}
