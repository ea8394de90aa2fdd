// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/contracts"
)

// Plan is what an organiser freezes.
type Plan struct {
	Manifest   *budget.Manifest
	Trustees   []common.Address // in the order of Belenios's owners
	Registrars []common.Address
}

// Create creates an election, publishes its manifest and freezes it. From then
// on neither projects nor schedule nor parties can change.
func (a *Account) Create(ctx context.Context, plan Plan) (common.Address, error) {
	m := plan.Manifest
	election, err := Find(ctx, a.Ledger, a.Consortium, m.UUID)
	if errors.Is(err, ErrUnknownElection) {
		if _, err = a.send(ctx, a.Consortium.Elections, contracts.ElectionsMetaData, "create", [32]byte{}, m.UUID); err != nil {
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
		Manifest: manifest, OpensAt: uint64(m.OpensAt), ClosesAt: uint64(m.ClosesAt),
		Decryptions: uint16(len(plan.Trustees)), // all of them single
		Trustees:    plan.Trustees, Registrars: plan.Registrars,
	})
	return election, err
}

// Prepare builds the election object from the frozen manifest and the keys
// that the trustees posted, checks all of them, stores the object in the
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
func Description(m *budget.Manifest) string {
	return fmt.Sprintf("Choose %d to %d of %d projects; budget %s %s\n%s",
		m.MinVotes, m.MaxVotes, len(m.Projects), m.Budget, m.Currency, budget.Line(m.Bytes()))
}

// NewObject builds the Belenios election object of a manifest: one question,
// with the projects as answers in the manifest's order.
func NewObject(m *budget.Manifest, group, publicKey string) (*belenios.Election, error) {
	question := belenios.Question{Question: m.Name, Min: m.MinVotes, Max: m.MaxVotes}
	for _, p := range m.Projects {
		question.Answers = append(question.Answers, p.Name)
	}
	return belenios.NewElection(belenios.ElectionParams{
		Name: m.Name, Description: Description(m), Group: group, PublicKey: publicKey,
		Questions: []belenios.Question{question}, UUID: m.UUID,
	})
}
