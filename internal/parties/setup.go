// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/internal/roll"
	"github.com/madangvote/madang/manifest"
)

// setup is what an election is made of before it opens.
type setup struct {
	manifest *manifest.Manifest
	trustees []byte // Belenios trustees, JSON
	object   *belenios.Election
}

// ErrSetup is wrapped by what is wrong or missing in an election's setup.
var ErrSetup = errors.New("setup")

// readSetup puts the setup together from what is on the ledger.
func readSetup(ctx context.Context, ledger Ledger, election common.Address, group string) (*setup, error) {
	status, err := ReadStatus(ctx, ledger, election)
	if err != nil {
		return nil, err
	}
	if status.Phase != contracts.PhaseSetup {
		return nil, fmt.Errorf("%w: the election is in phase %s", ErrSetup, contracts.PhaseName(status.Phase))
	}
	manifest, err := ReadManifest(ctx, ledger, election)
	if err != nil {
		return nil, err
	}
	m := &messages{ledger, election, status.Frozen, group}
	raw, trustees, err := m.trustees(ctx)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSetup, err)
	}
	object, err := NewObject(manifest, group, trustees.PublicKey())
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSetup, err)
	}
	return &setup{manifest, raw, object}, nil
}

// ReadManifest reads the manifest that an election has frozen.
func ReadManifest(ctx context.Context, ledger Ledger, election common.Address) (*manifest.Manifest, error) {
	status, err := ReadStatus(ctx, ledger, election)
	if err != nil {
		return nil, err
	}
	if status.Phase == contracts.PhaseDraft {
		return nil, fmt.Errorf("%w: the election's manifest is not frozen yet", ErrSetup)
	}
	raw, err := export.Payload(ctx, ledger, election, status.Frozen.Manifest)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSetup, err)
	}
	manifest, err := manifest.Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSetup, err)
	}
	switch {
	case manifest.UUID != status.UUID:
		return nil, fmt.Errorf("%w: the manifest is of election %s, not %s", ErrSetup, manifest.UUID, status.UUID)
	case uint64(manifest.OpensAt) != status.Frozen.OpensAt || uint64(manifest.ClosesAt) != status.Frozen.ClosesAt:
		return nil, fmt.Errorf("%w: the manifest's schedule is not the contract's", ErrSetup)
	case !bytes.Equal(manifest.Bytes(), raw):
		return nil, fmt.Errorf("%w: the manifest is not in canonical form", ErrSetup)
	}
	return manifest, nil
}

// checkSetup recomputes the whole setup and compares it with what is stored
// and published.
func checkSetup(ctx context.Context, ledger Ledger, election common.Address, stored []byte) (*belenios.SetupData, error) {
	object, err := belenios.ParseElection(stored)
	if err != nil {
		return nil, fmt.Errorf("%w: the stored election object: %w", ErrSetup, err)
	}
	want, err := readSetup(ctx, ledger, election, object.GroupName())
	if err != nil {
		return nil, err
	}
	if err := checkCampaign(ctx, ledger, election, want.manifest); err != nil {
		return nil, err
	}
	if !bytes.Equal(want.object.Raw(), stored) {
		return nil, fmt.Errorf("%w: the stored election object is not the one that manifest and trustees' messages make", ErrSetup)
	}
	c, err := contracts.NewElectionCaller(election, ledger)
	if err != nil {
		return nil, err
	}
	posted, err := c.Roll(callOpts(ctx))
	if err != nil {
		return nil, fmt.Errorf("reading the roll: %w", err)
	}
	credentials, err := export.Payload(ctx, ledger, election, posted.Credentials)
	if err != nil {
		return nil, fmt.Errorf("%w: the roll: %w", ErrSetup, err)
	}
	entries, err := belenios.ParseCredentials(object.GroupName(), credentials)
	if err != nil {
		return nil, fmt.Errorf("%w: the roll: %w", ErrSetup, err)
	}
	if root := RollOf(entries).Root(); root != posted.Root || uint64(len(entries)) != posted.Count {
		return nil, fmt.Errorf("%w: the roll's root or count is not that of the published list", ErrSetup)
	}
	trustees := sha256.Sum256(want.trustees)
	if _, err := export.Payload(ctx, ledger, election, trustees); err != nil { // without it there is no archive
		return nil, fmt.Errorf("%w: the list of trustees: %w", ErrSetup, err)
	}
	return &belenios.SetupData{Election: object.Hash(), Trustees: trustees, Credentials: posted.Credentials}, nil
}

// RollOf is the Merkle tree of a list of credentials.
func RollOf(entries []belenios.CredentialEntry) *roll.Tree {
	texts := make([]string, len(entries))
	for i, e := range entries {
		texts[i] = e.Text()
	}
	return roll.New(texts)
}
