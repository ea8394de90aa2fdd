// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/manifest"
)

// CreateCampaign creates and freezes all elections of a campaign and publishes
// its document with the first of them. Plans are one an election, in the
// document's order. What an interrupted call has done already is not done again.
// It returns the elections' addresses.
func (a *Account) CreateCampaign(ctx context.Context, c *manifest.Campaign, plans []Plan) ([]common.Address, error) {
	manifests := make([]*manifest.Manifest, len(plans))
	for i, plan := range plans {
		manifests[i] = plan.Manifest
	}
	if err := c.CheckManifests(manifests); err != nil {
		return nil, err
	}
	elections := make([]common.Address, len(plans))
	for i, plan := range plans {
		var err error
		if elections[i], err = a.Create(ctx, plan); err != nil {
			return nil, fmt.Errorf("election %d of %d: %w", i+1, len(plans), err)
		}
	}
	_, err := a.publish(ctx, elections[0], c.Bytes())
	return elections, err
}

// ErrUnknownCampaign says that no document of this hash is on the ledger.
var ErrUnknownCampaign = errors.New("no such campaign on this ledger")

// ReadCampaign finds a campaign's document by its hash, and its elections' states
// in the document's order. Elections of other organisers that merely name the
// same campaign are none of it.
func ReadCampaign(ctx context.Context, ledger Ledger, consortium Consortium, hash [32]byte) (*manifest.Campaign, []*Status, error) {
	c, err := campaignDocument(ctx, ledger, consortium, hash)
	if err != nil {
		return nil, nil, err
	}
	elections := make([]*Status, len(c.Elections))
	for i, e := range c.Elections {
		address, err := Find(ctx, ledger, consortium, e.UUID)
		if err != nil {
			return nil, nil, err
		}
		stated, err := contracts.NewElectionCaller(address, ledger)
		if err != nil {
			return nil, nil, err
		}
		named, err := stated.Campaign(callOpts(ctx))
		if err != nil {
			return nil, nil, fmt.Errorf("reading election %s: %w", e.UUID, err)
		}
		if named != hash {
			return nil, nil, fmt.Errorf("election %s is of campaign %x, not of %x whose document names it", e.UUID, named, hash)
		}
		if elections[i], err = ReadStatus(ctx, ledger, address); err != nil {
			return nil, nil, err
		}
	}
	return c, elections, nil
}

// campaignDocument reads the document, which one of the elections published.
func campaignDocument(ctx context.Context, ledger Ledger, consortium Consortium, hash [32]byte) (*manifest.Campaign, error) {
	list, err := contracts.NewElectionsFilterer(consortium.Elections, ledger)
	if err != nil {
		return nil, err
	}
	logs, err := list.FilterElectionCreated(filterOpts(ctx), nil, [][32]byte{hash}, nil)
	if err != nil {
		return nil, fmt.Errorf("reading the list of elections: %w", err)
	}
	defer logs.Close()
	for logs.Next() {
		raw, err := export.Payload(ctx, ledger, logs.Event.Election, hash)
		if errors.As(err, new(*export.MissingPayloadError)) {
			continue
		}
		if err != nil {
			return nil, err
		}
		return manifest.ParseCampaign(raw)
	}
	if err := logs.Error(); err != nil {
		return nil, err
	}
	return nil, fmt.Errorf("%w: %x", ErrUnknownCampaign, hash)
}

// CampaignVoter is one voter, with the voter's own district ("" for none) and
// the others that the voter has named.
type CampaignVoter struct {
	Code     string // secret
	District string
	Others   []string
}

// CampaignRoll are the codes on the roll of one of a campaign's elections.
type CampaignRoll struct {
	UUID  string
	Codes []string // secret, in the voters' order
}

// CampaignRolls puts each voter on the rolls that the campaign allows, one an
// election in the document's order. The error names the voter by number, from 1.
func CampaignRolls(c *manifest.Campaign, voters []CampaignVoter) ([]CampaignRoll, error) {
	rolls := make([]CampaignRoll, len(c.Elections))
	for i, e := range c.Elections {
		rolls[i].UUID = e.UUID
	}
	seen := map[string]bool{}
	for n, v := range voters {
		allowed, err := c.Allowed(v.District, v.Others)
		if err != nil {
			return nil, fmt.Errorf("voter %d: %w", n+1, err)
		}
		if seen[v.Code] {
			return nil, fmt.Errorf("voter %d has the code of another voter", n+1)
		}
		seen[v.Code] = true
		for _, i := range allowed {
			rolls[i].Codes = append(rolls[i].Codes, v.Code)
		}
	}
	if i := slices.IndexFunc(rolls, func(r CampaignRoll) bool { return len(r.Codes) == 0 }); i >= 0 {
		return nil, fmt.Errorf("election %s (%s) has no voters", rolls[i].UUID, c.Elections[i].Name)
	}
	return rolls, nil
}
