// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
)

// partyFlags say who takes part in an election, and how the trustees' key is
// shared out.
type partyFlags struct {
	trustees, registrars []string
	threshold, single    int
	roundTime            time.Duration
}

func (p *partyFlags) register(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&p.trustees, "trustee", nil, "a trustee's account, in order; repeat (default: the first organisation's trustees)")
	f.StringArrayVar(&p.registrars, "registrar", nil, "a registrar's account; repeat (default: the first organisation's)")
	f.IntVar(&p.threshold, "threshold", 0, "so many of the trustees decrypt together, however many are absent (default: every trustee must)")
	f.IntVar(&p.single, "single", 0, "with --threshold: the first so many trustees stay outside the group, and each must decrypt")
	f.DurationVar(&p.roundTime, "round-time", 24*time.Hour, "how long a stage of the key ceremony may take before a trustee is shown as late; 0: any time")
}

// plan is what they make of an election's plan. Those not named are of the
// first organisation.
func (p *partyFlags) plan(first network.Identity) (parts parties.Plan, err error) {
	parts.RoundSeconds = uint64(p.roundTime / time.Second)
	if parts.Trustees, err = addresses(p.trustees, first.Trustees); err != nil {
		return parts, fmt.Errorf("--trustee: %w", err)
	}
	if parts.Members, parts.Threshold, err = p.of(len(parts.Trustees)); err != nil {
		return parts, err
	}
	if parts.Registrars, err = addresses(p.registrars, []common.Address{first.Registrar}); err != nil {
		return parts, fmt.Errorf("--registrar: %w", err)
	}
	return parts, nil
}

// of is the size of the group among n trustees, and its threshold.
func (p *partyFlags) of(n int) (members, threshold int, err error) {
	switch {
	case p.threshold == 0 && p.single == 0:
		return 0, 0, nil
	case p.threshold < 1 || p.single < 0 || p.threshold > n-p.single:
		return 0, 0, fmt.Errorf("--threshold %d, --single %d: %d trustees leave a group of %d", p.threshold, p.single, n, n-p.single)
	}
	return n - p.single, p.threshold, nil
}

func addresses(texts []string, otherwise []common.Address) ([]common.Address, error) {
	if len(texts) == 0 {
		return otherwise, nil
	}
	list := make([]common.Address, len(texts))
	for i, text := range texts {
		var err error
		if list[i], err = address(text); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func address(text string) (common.Address, error) {
	if !common.IsHexAddress(text) {
		return common.Address{}, fmt.Errorf("%q is not an account: 0x and 40 hex digits", text)
	}
	return common.HexToAddress(text), nil
}
