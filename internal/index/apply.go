// SPDX-License-Identifier: Apache-2.0

package index

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/index/sqldb"
)

// Phase is an election's phase, in the contract's numbering (IElection.Phase).
type Phase uint8

// The phases.
const (
	Draft      = Phase(contracts.PhaseDraft)
	InSetup    = Phase(contracts.PhaseSetup)
	Voting     = Phase(contracts.PhaseOpen)
	Closed     = Phase(contracts.PhaseClosed)
	Shuffling  = Phase(contracts.PhaseShuffling)
	Decrypting = Phase(contracts.PhaseDecrypting)
	Tallied    = Phase(contracts.PhaseTallied)
	Final      = Phase(contracts.PhaseFinal)
)

// election is the row of an election while blocks are applied.
type election struct {
	id          int64
	address     common.Address
	uuid        string
	phase       Phase
	manifest    []byte
	opensAt     int64
	closesAt    int64
	shuffled    bool
	decryptions int64
	members     int64
	threshold   int64
	round       int64     // seconds of a stage of the ceremony
	attempt     int64     // of the ceremony
	since       int64     // the attempt's beginning
	hashes      [3][]byte // election, trustees, credentials
	object      []byte    // only between opening and the end of its batch
	rollRoot    []byte
	rollCount   int64
	head        []byte
	height      int64
	voters      int64
	ballots     int64
	outcome     []byte
	finalBlock  int64
}

// load reads the elections' rows. There are few, and each block may change any of them.
func (ix *Index) load(ctx context.Context, tx *sqldb.Tx) error {
	rows, err := tx.Query(ctx, `SELECT id, address, uuid, phase, manifest, opens_at, closes_at, shuffled, decryptions,
		members, threshold, round_seconds, attempt, attempt_since, election, trustees, credentials, roll_root, roll_count, head, height, voters, ballots, outcome, final_block
		FROM elections`)
	if err != nil {
		return err
	}
	defer rows.Close()
	elections := map[common.Address]*election{}
	for rows.Next() {
		var e election
		var address []byte
		var shuffled int64
		if err := rows.Scan(&e.id, &address, &e.uuid, &e.phase, &e.manifest, &e.opensAt, &e.closesAt, &shuffled,
			&e.decryptions, &e.members, &e.threshold, &e.round, &e.attempt, &e.since, &e.hashes[0], &e.hashes[1], &e.hashes[2], &e.rollRoot, &e.rollCount, &e.head, &e.height,
			&e.voters, &e.ballots, &e.outcome, &e.finalBlock); err != nil {
			return err
		}
		e.address, e.shuffled = common.BytesToAddress(address), shuffled == 1
		elections[e.address] = &e
	}
	ix.elections = elections
	return rows.Err()
}

// batch is one transaction's work.
type batch struct {
	ix      *Index
	tx      *sqldb.Tx
	touched map[*election]bool
	times   map[uint64]uint64 // of blocks
	final   []FinalBallot

	events, ballots, turnout, rolls, complaints, submissions, attestations [][]any
	replaced                                                               [][3]any
}

// apply turns logs into rows. Logs of unknown contracts are ignored: anyone can emit such events.
func (b *batch) apply(ctx context.Context, logs []types.Log) error {
	for i := range logs {
		l := &logs[i]
		if l.Address == b.ix.cfg.Elections && len(l.Topics) > 0 && l.Topics[0] == chain.TopicElectionCreated {
			if err := b.create(ctx, l); err != nil {
				return err
			}
		}
	}
	for i := range logs {
		l := &logs[i]
		e := b.ix.elections[l.Address]
		if e == nil {
			continue
		}
		event, err := chain.Decode(l)
		if errors.Is(err, chain.ErrUnknownEvent) {
			continue
		}
		if err != nil {
			return fmt.Errorf("block %d, log %d: %w", l.BlockNumber, l.Index, err)
		}
		if l.BlockTimestamp != 0 {
			b.times[l.BlockNumber] = l.BlockTimestamp
		}
		b.touched[e] = true
		if err := b.event(ctx, e, event, l); err != nil {
			return fmt.Errorf("block %d, log %d: %w", l.BlockNumber, l.Index, err)
		}
	}
	return b.flush(ctx)
}

func (b *batch) create(ctx context.Context, l *types.Log) error {
	event, err := chain.Decode(l)
	if err != nil {
		return fmt.Errorf("block %d, log %d: %w", l.BlockNumber, l.Index, err)
	}
	c := event.(*chain.ElectionCreated)
	e := &election{id: int64(len(b.ix.elections)), address: c.Election, uuid: c.UUID}
	b.ix.elections[c.Election] = e
	b.touched[e] = true
	return b.tx.Exec(ctx, `INSERT INTO elections (id, address, uuid, campaign, organiser, created, phase, opens_at,
		closes_at, shuffled, decryptions, members, threshold, round_seconds, attempt, attempt_since, roll_count, height,
		voters, ballots, final_block) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)`,
		e.id, c.Election[:], c.UUID, c.Campaign[:], c.Organiser[:], int64(l.BlockNumber))
}

// time is a block's, from the log where the node gives it.
func (b *batch) time(ctx context.Context, block uint64) (int64, error) {
	if t, ok := b.times[block]; ok {
		return int64(t), nil
	}
	header, err := b.ix.cfg.Chain.HeaderByNumber(ctx, new(big.Int).SetUint64(block))
	if err != nil {
		return 0, fmt.Errorf("reading block %d: %w", block, err)
	}
	b.times[block] = header.Time
	return int64(header.Time), nil
}

// event applies one event of an election.
func (b *batch) event(ctx context.Context, e *election, event any, l *types.Log) error {
	at := []any{e.id, int64(l.BlockNumber), int64(l.Index)}
	switch v := event.(type) {
	case *chain.ManifestFrozen:
		return b.freeze(ctx, e, v, l)
	case *chain.Chunk:
		return b.chunk(ctx, e, v, l)
	case *chain.CeremonyCommitted, *chain.CeremonyRevealed, *chain.CeremonyRestarted:
		return b.ceremony(ctx, e, v, l)
	case *chain.TrusteeReplaced:
		return b.parties(ctx, e)
	case *chain.CeremonyComplaint:
		b.complaints = append(b.complaints,
			append(at, clamp(v.Attempt), v.Trustee[:], int64(v.Owner), readable(v.Reason)))
	case *chain.Roll:
		b.rolls = append(b.rolls, append(at, v.Registrar[:], v.Root[:], clamp(v.Count), v.Credentials[:]))
		e.rollRoot, e.rollCount = v.Root[:], clamp(v.Count) // the last one; all agree once the election opens
	case *chain.Opened:
		return b.open(ctx, e, v)
	case *chain.BeleniosEvent:
		return b.belenios(ctx, e, v, l)
	case *chain.BallotCast:
		return b.ballot(ctx, e, v, l)
	case *chain.Submitted, *chain.Attested, *chain.OutcomeAttested:
		return b.stated(ctx, e, v, l)
	case *chain.Finalised:
		e.phase, e.outcome, e.finalBlock = Final, v.Outcome[:], int64(l.BlockNumber)
	}
	return nil
}

// stated applies what somebody says of an event that is to come, or of the outcome.
func (b *batch) stated(ctx context.Context, e *election, event any, l *types.Log) error {
	time, err := b.time(ctx, l.BlockNumber)
	if err != nil {
		return err
	}
	at := []any{e.id, int64(l.BlockNumber), int64(l.Index)}
	switch v := event.(type) {
	case *chain.Submitted:
		b.submissions = append(b.submissions,
			append(at, int64(v.Height), v.Type.String(), v.Payload[:], v.Submitter[:], time))
	case *chain.Attested:
		b.attestations = append(b.attestations,
			append(at, int64(v.Height), v.Type.String(), v.Payload[:], nil, v.Validator[:], int64(1), time))
	case *chain.OutcomeAttested:
		b.attestations = append(b.attestations,
			append(at, e.height, "Outcome", v.Outcome[:], v.Head[:], v.Attester[:], flag(v.Validator), time))
	}
	return nil
}

func (b *batch) open(ctx context.Context, e *election, v *chain.Opened) error {
	object, err := chain.ElectionObject(ctx, b.ix.cfg.Chain, e.address, nil) // never changes after opening
	if err != nil {
		return fmt.Errorf("reading the election object of %s: %w", e.uuid, err)
	}
	e.phase, e.object = Voting, object
	e.hashes = [3][]byte{v.Election[:], v.Trustees[:], v.Credentials[:]}
	return nil
}

func (b *batch) belenios(ctx context.Context, e *election, v *chain.BeleniosEvent, l *types.Log) error {
	time, err := b.time(ctx, l.BlockNumber)
	if err != nil {
		return err
	}
	e.head, e.height = v.Head[:], int64(v.Height)+1
	switch v.Type {
	case chain.EndBallots:
		e.phase = Closed
	case chain.EncryptedTally:
		e.phase = Decrypting
		if e.shuffled {
			e.phase = Shuffling
		}
	case chain.EndShuffles:
		e.phase = Decrypting
	case chain.Result:
		e.phase = Tallied
	}
	b.events = append(b.events, []any{e.id, int64(v.Height), v.Type.String(), v.Payload[:], v.Head[:],
		int64(l.BlockNumber), time, int64(l.TxIndex), int64(l.Index)})
	return nil
}

func (b *batch) ballot(ctx context.Context, e *election, v *chain.BallotCast, l *types.Log) error {
	time, err := b.time(ctx, l.BlockNumber)
	if err != nil {
		return err
	}
	e.ballots++
	var replaces any
	if v.Replaced == ([32]byte{}) {
		e.voters++
	} else {
		replaces = v.Replaced[:]
		b.replaced = append(b.replaced, [3]any{v.Tracker[:], e.id, v.Replaced[:]})
	}
	b.ballots = append(b.ballots, []any{e.id, int64(v.Height), v.Tracker[:], v.Credential[:], int64(len(v.Ballot)),
		int64(l.BlockNumber), time, int64(l.TxIndex), int64(l.Index), l.TxHash[:], replaces})
	if n := len(b.turnout); n > 0 && b.turnout[n-1][0] == e.id && b.turnout[n-1][1] == int64(l.BlockNumber) {
		b.turnout = b.turnout[:n-1]
	}
	b.turnout = append(b.turnout, []any{e.id, int64(l.BlockNumber), time, e.voters, e.ballots})
	b.final = append(b.final, FinalBallot{e.uuid, v.Tracker})
	return nil
}

// flush writes the rows gathered, and those of the elections they belong to.
func (b *batch) flush(ctx context.Context) error {
	const place = "election, block, log_index, "
	for _, t := range []struct {
		table, columns, suffix string
		rows                   [][]any
	}{
		{"events", "election, height, type, payload, head, block, time, tx_index, log_index", "", b.events},
		{"ballots", "election, height, tracker, credential, size, block, time, tx_index, log_index, tx, replaces", "", b.ballots},
		{"turnout", "election, block, time, voters, ballots",
			"ON CONFLICT (election, block) DO UPDATE SET voters = excluded.voters, ballots = excluded.ballots", b.turnout},
		{"rolls", place + "registrar, root, count, credentials", "", b.rolls},
		{"complaints", place + "attempt, trustee, owner, reason", "", b.complaints},
		{"submissions", place + "height, type, payload, submitter, time", "", b.submissions},
		{"attestations", place + "height, type, payload, head, account, validator, time", "", b.attestations},
	} {
		if err := b.tx.Insert(ctx, t.table, t.columns, t.rows, t.suffix); err != nil {
			return err
		}
	}
	for _, r := range b.replaced {
		if err := b.tx.Exec(ctx, `UPDATE ballots SET replaced_by = ? WHERE election = ? AND tracker = ?`, r[:]...); err != nil {
			return err
		}
	}
	for e := range b.touched {
		if err := b.update(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

func (b *batch) update(ctx context.Context, e *election) error {
	err := b.tx.Exec(ctx, `UPDATE elections SET phase = ?, manifest = ?, opens_at = ?, closes_at = ?, shuffled = ?,
		decryptions = ?, members = ?, threshold = ?, round_seconds = ?, attempt = ?, attempt_since = ?, election = ?, trustees = ?, credentials = ?, roll_root = ?, roll_count = ?, head = ?,
		height = ?, voters = ?, ballots = ?, outcome = ?, final_block = ? WHERE id = ?`,
		int64(e.phase), e.manifest, e.opensAt, e.closesAt, flag(e.shuffled), e.decryptions, e.members,
		e.threshold, e.round, e.attempt, e.since, e.hashes[0], e.hashes[1], e.hashes[2], e.rollRoot, e.rollCount, e.head, e.height, e.voters, e.ballots, e.outcome, e.finalBlock, e.id)
	if err != nil || e.object == nil {
		return err
	}
	object := e.object
	e.object = nil
	return b.tx.Exec(ctx, `UPDATE elections SET object = ? WHERE id = ?`, object, e.id)
}

// clamp fits an unsigned number into a column; what exceeds it is centuries away.
func clamp(v uint64) int64 { return int64(min(v, math.MaxInt64)) }

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
