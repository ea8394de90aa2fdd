// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// keyOf is a ballot's credential in its election.
func keyOf(uuid string, ballot []byte) credentialKey {
	return sha256.Sum256([]byte(uuid + "\x00" + credentialOf(ballot)))
}

// credentialOf is a ballot's credential, empty if it has none.
func credentialOf(ballot []byte) string {
	header, err := belenios.PeekBallot(ballot)
	if err != nil {
		return ""
	}
	return header.Credential
}

// accept takes one ballot: cheap checks, full verification, outbox. It returns the ballot on its way, nil if it is
// final already. Posting the same bytes again, at the same time or later, gives the same answer and does nothing.
func (s *Server) accept(ctx context.Context, uuid string, raw []byte) (*carried, error) {
	if s.carrier == nil {
		return nil, problem(api.CodeReadOnly, "")
	}
	if len(raw) > s.cfg.MaxBallot {
		return nil, problem(api.CodeTooLarge, "")
	}
	header, err := belenios.PeekBallot(raw)
	if err != nil {
		return nil, ballotProblem(err)
	}
	tracker := sha256.Sum256(raw)
	b := s.carrier.find(tracker)
	if b != nil && b.uuid != uuid {
		return nil, problem(api.CodeWrongElection, "the ballot names another election than the address")
	}
	if b == nil {
		_, err := s.cfg.Index.Ballot(ctx, uuid, tracker)
		if err == nil {
			return nil, nil
		}
		if !errors.Is(err, index.ErrNotFound) {
			return nil, s.internal("looking up a ballot", err)
		}
		object, err := s.admissible(ctx, uuid, header)
		if err != nil {
			return nil, err
		}
		key := keyOf(uuid, raw)
		var existing bool
		if b, existing = s.carrier.reserve(tracker, uuid, key, s.cfg.MaxPending); b == nil {
			if s.carrier.busy(key) {
				return nil, problem(api.CodePreviousPending, "")
			}
			return nil, problem(api.CodeBusy, "")
		}
		if !existing {
			if s.checking.Add(1) > int64(s.cfg.MaxChecking) {
				s.carrier.release(b, problem(api.CodeBusy, ""))
			} else {
				s.check(b, outboxRow{tracker, uuid, raw}, object)
			}
			s.checking.Add(-1)
		}
	}
	select {
	case <-b.received:
		return b, b.err
	case <-ctx.Done():
		return nil, problem(api.CodeTimeout, "")
	}
}

// admissible makes the cheap checks of a ballot's first fields and returns its election object.
func (s *Server) admissible(ctx context.Context, uuid string, header belenios.BallotHeader) ([]byte, error) {
	e, err := s.election(ctx, uuid)
	if err != nil {
		return nil, err
	}
	if header.ElectionUUID != uuid {
		return nil, problem(api.CodeWrongElection, "the ballot names another election than the address")
	}
	switch e.PhaseAt(s.now()) {
	case index.Draft, index.InSetup:
		return nil, problem(api.CodeNotOpenYet, "")
	case index.Voting:
	default:
		return nil, problem(api.CodeVotingClosed, "")
	}
	if header.ElectionHash != base64.RawStdEncoding.EncodeToString(e.ElectionHash) {
		return nil, problem(api.CodeWrongElection, "the ballot's election_hash is not that of the election object")
	}
	roll, err := s.cfg.Index.Roll(ctx, uuid)
	if err != nil {
		return nil, s.internal("reading the roll", err)
	}
	if !roll.Has(header.Credential) {
		return nil, problem(api.CodeNotOnRoll, "")
	}
	object, err := s.object(ctx, uuid)
	if err != nil {
		return nil, s.internal("reading the election object", err)
	}
	return object, nil
}

// check verifies a ballot and puts it into the outbox. It does not end with its request: others may wait for the
// same ballot.
func (s *Server) check(b *carried, row outboxRow, object []byte) {
	s.verifying <- struct{}{}
	start := time.Now()
	_, err := s.cfg.Verify(object, row.ballot)
	s.metrics.verify.Observe(time.Since(start).Seconds())
	<-s.verifying
	if err != nil {
		s.carrier.release(b, ballotProblem(err))
		return
	}
	if err := s.carrier.outbox.add(row); err != nil {
		s.carrier.release(b, s.internal("writing the outbox", err))
		return
	}
	s.carrier.accepted(b, row)
}

// ballotProblem is the answer for a refusal by package belenios.
func ballotProblem(err error) *Problem {
	var refused *belenios.BallotError
	if !errors.As(err, &refused) {
		return problem(api.CodeMalformed, "")
	}
	if _, known := problems[api.Code(refused.Code)]; !known {
		return problem(api.CodeMalformed, refused.Reason)
	}
	return problem(api.Code(refused.Code), refused.Reason)
}

// internal logs what went wrong on the server's side and tells the client only that.
func (s *Server) internal(doing string, err error) *Problem {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return problem(api.CodeTimeout, "")
	}
	s.cfg.Logger.Error("request failed", "doing", doing, "error", err)
	return problem(api.CodeUnavailable, "")
}

// now is the time that phases go by: the clock's, or the last block's if the ledger's is ahead.
func (s *Server) now() int64 {
	return max(s.cfg.Now().Unix(), int64(s.cfg.Index.Progress().Time))
}
