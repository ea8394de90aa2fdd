// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/manifest"
)

// inherited is what the elections of a manifest's LeftoversFrom have left, as
// the outcomes say that the validators have attested. While one of them is not
// Final, the error wraps ErrTooEarly.
func inherited(ctx context.Context, ledger Ledger, election common.Address, m *manifest.Manifest) ([]manifest.Inheritance, error) {
	givers, err := giversOf(ctx, ledger, election, m)
	if err != nil {
		return nil, err
	}
	var list []manifest.Inheritance // nil where nothing is inherited
	for _, giver := range givers {
		o, err := finalOutcome(ctx, ledger, giver)
		if err != nil {
			return nil, fmt.Errorf("the leftovers of election %s: %w", giver.UUID, err)
		}
		list = append(list, manifest.Inherit(giver.UUID, o))
	}
	return list, nil
}

// notFinalError says that an election inherits from one that is not Final yet.
type notFinalError struct{ UUID, Phase string }

func (e *notFinalError) Error() string {
	return fmt.Sprintf("%v: the election gets what election %s leaves, which is in phase %s", ErrTooEarly, e.UUID, e.Phase)
}

func (e *notFinalError) Unwrap() error { return ErrTooEarly }

// giversOf are the elections from which another one inherits, all of them Final.
func giversOf(ctx context.Context, ledger Ledger, election common.Address, m *manifest.Manifest) ([]*Status, error) {
	if len(m.LeftoversFrom) == 0 {
		return nil, nil
	}
	factory, err := factoryOf(ctx, ledger, election)
	if err != nil {
		return nil, err
	}
	givers := make([]*Status, len(m.LeftoversFrom))
	for i, uuid := range m.LeftoversFrom {
		address, err := Find(ctx, ledger, Consortium{Elections: factory}, uuid)
		if err != nil {
			return nil, err
		}
		if givers[i], err = ReadStatus(ctx, ledger, address); err != nil {
			return nil, err
		}
		if givers[i].Phase != contracts.PhaseFinal {
			return nil, &notFinalError{uuid, contracts.PhaseName(givers[i].Phase)}
		}
	}
	return givers, nil
}

// factoryOf is the contract that created an election and knows the others.
func factoryOf(ctx context.Context, ledger Ledger, election common.Address) (common.Address, error) {
	c, err := contracts.NewElectionCaller(election, ledger)
	if err != nil {
		return common.Address{}, err
	}
	factory, err := c.Elections(callOpts(ctx))
	if err != nil {
		return factory, fmt.Errorf("reading election %s: %w", election, err)
	}
	return factory, nil
}

// outcomes are those computed for heirs before, by their hash. In a chain of
// elections each would otherwise be computed anew for all that come after it.
var outcomes sync.Map // [32]byte to *manifest.Outcome

// finalOutcome computes the outcome of a Final election and makes sure that it
// is the one attested.
func finalOutcome(ctx context.Context, ledger Ledger, s *Status) (*manifest.Outcome, error) {
	if known, ok := outcomes.Load(s.Outcome); ok {
		return known.(*manifest.Outcome), nil
	}
	dir, err := os.MkdirTemp("", "madang-leftovers-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if _, err := ExportTo(ctx, ledger, s.Address, dir); err != nil {
		return nil, err
	}
	raw, err := os.ReadFile(filepath.Join(dir, OutcomeFile))
	if err != nil {
		return nil, err
	}
	if sum := sha256.Sum256(raw); sum != s.Outcome {
		return nil, fmt.Errorf("its outcome is computed with SHA-256 %x, attested was %x", sum, s.Outcome)
	}
	o := new(manifest.Outcome)
	if err := json.Unmarshal(raw, o); err != nil {
		return nil, err
	}
	outcomes.Store(s.Outcome, o)
	return o, nil
}

// checkCampaign makes sure that an election is of the campaign that its
// manifest states, and agrees with its document, which must be published.
func checkCampaign(ctx context.Context, ledger Ledger, election common.Address, m *manifest.Manifest) error {
	want, err := m.CampaignSum()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrSetup, err)
	}
	c, err := contracts.NewElectionCaller(election, ledger)
	if err != nil {
		return err
	}
	stated, err := c.Campaign(callOpts(ctx))
	if err != nil {
		return fmt.Errorf("reading election %s: %w", election, err)
	}
	if stated != want {
		return fmt.Errorf("%w: the contract states campaign %x, the manifest %q", ErrSetup, stated, m.Campaign)
	}
	if m.Campaign == "" {
		return nil
	}
	factory, err := factoryOf(ctx, ledger, election)
	if err != nil {
		return err
	}
	document, err := campaignDocument(ctx, ledger, Consortium{Elections: factory}, want)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrSetup, err)
	}
	if err := document.CheckManifest(m); err != nil {
		return fmt.Errorf("%w: %w", ErrSetup, err)
	}
	return nil
}
