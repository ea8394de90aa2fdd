// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// ErrTooEarly says that another step comes first; the error's text names it.
var ErrTooEarly = errors.New("too early")

// ErrDone says that a step has been taken already.
var ErrDone = errors.New("done already")

// CloseVoting ends the voting and adds the encrypted tally of the last ballot of
// each voter, or only the latter if the voting has ended. The archive is
// verified first. Errors wrap ErrDone, or are those of Verify and Append.
func (a *Archive) CloseVoting(ctx context.Context) error {
	if a.Tally != nil {
		return fmt.Errorf("%s: %w: the voting is closed and the tally is in it", a.path, ErrDone)
	}
	if err := a.Verify(ctx); err != nil {
		return err
	}
	return a.transaction(func() error { // both events or none
		if a.Last != archive.EndBallots {
			if err := a.stage(ctx, archive.EndBallots); err != nil {
				return err
			}
		}
		tally, err := a.count(ctx)
		if err != nil {
			return err
		}
		return a.stage(ctx, archive.EncryptedTally, tally.EncryptedTally(), tally.SizedEncryptedTally())
	})
}

// count adds up the last ballot of each voter, verified before.
func (a *Archive) count(ctx context.Context) (*belenios.Tally, error) {
	last := map[string]int64{}
	each := func(visit func(*archive.Record) error) error { return records(ctx, a.content(), visit) }
	err := each(func(r *archive.Record) error {
		if r.Event.Type != archive.Ballot {
			return nil
		}
		header, err := belenios.PeekBallot(r.Data[0])
		last[header.Credential] = r.Event.Height
		return err
	})
	if err != nil {
		return nil, err
	}
	weights, err := a.weights()
	if err != nil {
		return nil, err
	}
	tally := a.Election.NewTally()
	err = each(func(r *archive.Record) error {
		if r.Event.Type != archive.Ballot {
			return nil
		}
		ballot, err := a.Election.DecodeBallot(r.Data[0]) // Verify has seen its elements
		if err != nil || last[ballot.Credential] != r.Event.Height {
			return err
		}
		return tally.Add(ballot, weights[ballot.Credential])
	})
	return tally, err
}

// records visits an archive's events.
func records(ctx context.Context, r io.Reader, visit func(*archive.Record) error) error {
	reader, err := archive.NewReader(r)
	if err != nil {
		return err
	}
	for ctx.Err() == nil {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := visit(record); err != nil {
			return fmt.Errorf("event %d: %w", record.Event.Height, err)
		}
	}
	return ctx.Err()
}

// weights are the voters' weights, by public credential. The verifier has
// checked the list.
func (b *Board) weights() (map[string]int64, error) {
	var entries []string
	if err := json.Unmarshal(b.Credentials, &entries); err != nil {
		return nil, fmt.Errorf("public_credentials: %w", err)
	}
	weights := make(map[string]int64, len(entries))
	for _, entry := range entries {
		credential, weight, weighted := strings.Cut(entry, ",")
		weights[credential] = 1
		if weighted {
			n, err := strconv.ParseInt(weight, 10, 64)
			if err != nil {
				return nil, fmt.Errorf("public_credentials: weight: %w", err)
			}
			weights[credential] = n
		}
	}
	return weights, nil
}
