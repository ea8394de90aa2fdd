// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// outcomeOf applies an election's frozen rule to its verified result. The error
// wraps ErrTooEarly while an election from which this one inherits is not Final.
func outcomeOf(ctx context.Context, ledger Ledger, election common.Address, report *verifier.Report) (*manifest.Outcome, error) {
	m, err := ReadManifest(ctx, ledger, election)
	if err != nil {
		return nil, err
	}
	if err := hasResult(report); err != nil {
		return nil, err
	}
	var counts []int64
	if !m.Shuffled() {
		if counts, err = Votes(report); err != nil {
			return nil, err
		}
	}
	if report.Inherited, err = inherited(ctx, ledger, election, m); err != nil {
		return nil, err
	}
	return m.Outcome(m.Bytes(), report.Counted(counts, report.Result[0].Votes))
}

// hasResult makes sure that an archive is verified and has the one question of
// a manifest.
func hasResult(report *verifier.Report) error {
	if !report.OK() || len(report.Result) == 0 {
		return errors.New("the archive has no verified result")
	}
	if len(report.Result) != 1 {
		return fmt.Errorf("the result has %d questions, the manifest one", len(report.Result))
	}
	return nil
}

// Votes are the counts of the one homomorphic question of a verified election,
// in the order of its answers.
func Votes(report *verifier.Report) ([]int64, error) {
	if err := hasResult(report); err != nil {
		return nil, err
	}
	votes := make([]int64, len(report.Result[0].Answers))
	for i, answer := range report.Result[0].Answers {
		votes[i] = answer.Count
	}
	return votes, nil
}
