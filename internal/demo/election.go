// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/report"
	"github.com/madangvote/madang/manifest"
)

// election is one of a demo's elections: what is its own.
type election struct {
	*run
	Summary  Summary
	label    string // which of the campaign's it is; "" if there is one only
	district string // "": citywide
	file     *pabulib.File
	votes    []budget.Vote
	casts    []int // votes[i] is cast by voters[casts[i]] of the run
	manifest *manifest.Manifest
	// otherRule: not the file's, so that its official winners say nothing.
	otherRule bool
	address   common.Address
	object    *belenios.Election
	keyrings  [trustees]*parties.Keyring
	secrets   string            // folder of the trustees' secret files; "": they are in memory only
	outcome   *manifest.Outcome // the verified one
	data      *report.Data      // and what is published of it
	dir       string            // of what is exported
}

// say tells people what is going on, and in a campaign where.
func (e *election) say(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if e.label != "" {
		text = shortened(e.label) + ": " + text
	}
	e.run.say("%s", text)
}

// shortened is a label for the beginning of a line.
func shortened(label string) string {
	const most = 24
	if letters := []rune(label); len(letters) > most {
		return strings.TrimSpace(string(letters[:most-1])) + "…"
	}
	return label
}

// labelled says whose error it is.
func (e *election) labelled(err error) error {
	if err == nil || e.label == "" {
		return err
	}
	return fmt.Errorf("%s: %w", e.label, err)
}

// step lets a party act, and waits until the contract shows it. seconds, unless
// nil, is set to how long both took.
func (e *election) step(ctx context.Context, who, what string, seconds *float64, act func(*parties.Account) error, until func(*parties.Status) bool) error {
	began := time.Now()
	if err := e.as(ctx, who, act); err != nil {
		return err
	}
	return e.await(ctx, what, began, seconds, until)
}

// countPatience is how long a step of counting may take: the validator checks a
// shuffle or a decryption of all ballots.
const countPatience = 30 * time.Minute

// await waits until the contract shows that a step is done.
func (e *election) await(ctx context.Context, what string, began time.Time, seconds *float64, until func(*parties.Status) bool) error {
	ctx, cancel := context.WithTimeout(ctx, countPatience)
	defer cancel()
	for {
		status, err := parties.ReadStatus(ctx, e.host.node.Client(), e.address)
		if err != nil {
			return err
		}
		if until(status) {
			took := time.Since(began).Seconds()
			if seconds != nil {
				*seconds = took
			}
			e.say("%s, %.1f s", what, took)
			return nil
		}
		select {
		case <-time.After(50 * time.Millisecond):
		case <-e.host.node.Done():
			return fmt.Errorf("the ledger stopped: %w", e.host.node.Err())
		case <-ctx.Done():
			return fmt.Errorf("waiting for %q: %w", what, ctx.Err())
		}
	}
}
