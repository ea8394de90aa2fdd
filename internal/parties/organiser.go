// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/manifest"
)

// Plan is what an organiser freezes.
type Plan struct {
	Manifest *manifest.Manifest
	// Trustees in the order of Belenios's owners. The last Members of them are
	// one group of which any Threshold decrypt together; each of the others,
	// single trustees, must decrypt. Without a group both are 0.
	Trustees           []common.Address
	Members, Threshold int
	// RoundSeconds is how long a stage of the ceremony may take before those
	// awaited are shown as late; 0: no limit.
	RoundSeconds uint64
	Registrars   []common.Address
}

// Decryptions is how many partial decryptions a result takes: those of all
// single trustees and of a threshold of the members.
func (p Plan) Decryptions() int { return len(p.Trustees) - p.Members + p.Threshold }

// check finds what the contract would refuse, and numbers that do not fit it.
func (p Plan) check() error {
	n := len(p.Trustees)
	switch {
	case n == 0 || n > maxTrustees:
		return fmt.Errorf("%d trustees; there must be 1 to %d", n, maxTrustees)
	case p.Members < 0 || p.Members > n:
		return fmt.Errorf("a group of %d trustees of %d", p.Members, n)
	case p.Members == 0 && p.Threshold != 0:
		return fmt.Errorf("a threshold of %d without a group of trustees", p.Threshold)
	case p.Members > 0 && (p.Threshold < 1 || p.Threshold > p.Members):
		return fmt.Errorf("a threshold of %d in a group of %d trustees; it must be 1 to %d", p.Threshold, p.Members, p.Members)
	}
	return nil
}

// maxTrustees is the contract's limit.
const maxTrustees = 64

// Create creates an election, publishes its manifest and freezes it. From then
// on neither projects nor schedule nor parties can change.
func (a *Account) Create(ctx context.Context, plan Plan) (common.Address, error) {
	if err := plan.check(); err != nil {
		return common.Address{}, err
	}
	m := plan.Manifest
	if _, err := manifest.Parse(m.Bytes()); err != nil {
		return common.Address{}, err
	}
	campaign, err := m.CampaignSum()
	if err != nil {
		return common.Address{}, err
	}
	election, err := Find(ctx, a.Ledger, a.Consortium, m.UUID)
	if errors.Is(err, ErrUnknownElection) {
		if _, err = a.send(ctx, a.Consortium.Elections, contracts.ElectionsMetaData, "create", campaign, m.UUID); err != nil {
			return election, err
		}
		election, err = Find(ctx, a.Ledger, a.Consortium, m.UUID)
	}
	if err != nil {
		return election, err
	}
	status, err := ReadStatus(ctx, a.Ledger, election)
	if err != nil || status.Phase > contracts.PhaseDraft {
		return election, err
	}
	manifest, err := a.publish(ctx, election, m.Bytes())
	if err != nil {
		return election, err
	}
	_, err = a.send(ctx, election, contracts.ElectionMetaData, "freeze", contracts.IElectionFrozen{
		Manifest: manifest, OpensAt: uint64(m.OpensAt), ClosesAt: uint64(m.ClosesAt), Shuffled: m.Shuffled(),
		Decryptions: uint16(plan.Decryptions()), Members: uint16(plan.Members), Threshold: uint16(plan.Threshold),
		RoundSeconds: plan.RoundSeconds, Trustees: plan.Trustees, Registrars: plan.Registrars,
	})
	return election, err
}

// Prepare builds the election object from the frozen manifest and what the
// trustees revealed in their ceremony, checks all of it, stores the object in the
// contract and publishes the trustees. It returns the two hashes that the
// organisations approve with [Account.ApproveOpening].
func (a *Account) Prepare(ctx context.Context, election common.Address, group string) (object, trustees [32]byte, err error) {
	setup, err := readSetup(ctx, a.Ledger, election, group)
	if err != nil {
		return object, trustees, err
	}
	raw := setup.object.Raw()
	for i := 0; i*partSize < len(raw); i++ {
		part := raw[i*partSize : min((i+1)*partSize, len(raw))]
		if _, err := a.send(ctx, election, contracts.ElectionMetaData, "storeElection", uint32(i), part); err != nil {
			return object, trustees, err
		}
	}
	trustees, err = a.publish(ctx, election, setup.trustees)
	return sha256.Sum256(raw), trustees, err
}

// Description is the text of an election object's description: a sentence for
// people, and the line that binds the manifest.
func Description(m *manifest.Manifest) string {
	return fmt.Sprintf("%s; budget %s %s\n%s", m.Task(), m.Budget, m.Currency, manifest.Line(m.Bytes()))
}

// NewObject builds the Belenios election object of a manifest: one question,
// with the manifest's answers; if the ballots are shuffled, it is not
// homomorphic.
func NewObject(m *manifest.Manifest, group, publicKey string) (*belenios.Election, error) {
	answers, err := m.Answers()
	if err != nil {
		return nil, err
	}
	question := belenios.Question{Question: m.Name, Answers: answers}
	if m.Shuffled() {
		question.Kind = belenios.NonHomomorphic
	} else {
		question.Min, question.Max = m.Lengths()
	}
	return belenios.NewElection(belenios.ElectionParams{
		Name: m.Name, Description: Description(m), Group: group, PublicKey: publicKey,
		Questions: []belenios.Question{question}, UUID: m.UUID,
	})
}
