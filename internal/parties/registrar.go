// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
)

// Credentials are made by a registrar: one secret code a voter, and the public
// list, whose order says nothing about that of the codes.
type Credentials struct {
	Codes  []string // secret; Codes[i] is for voter i
	Public []byte   // Belenios public_credentials, JSON, sorted
}

// NewCredentials makes credentials for n voters on all cores. progress, if not
// nil, is called with the number made so far,
// from several goroutines.
func NewCredentials(ctx context.Context, rand io.Reader, group, uuid string, n int, progress func(int)) (*Credentials, error) {
	codes, err := NewCodes(rand, n)
	if err != nil {
		return nil, err
	}
	public, err := PublicCredentials(ctx, group, uuid, codes, progress)
	if err != nil {
		return nil, err
	}
	return &Credentials{codes, public}, nil
}

// NewCodes makes n secret codes. A code is for one voter, in as many elections
// as the voter may vote in.
func NewCodes(rand io.Reader, n int) ([]string, error) {
	codes := make([]string, n)
	for i := range codes {
		code, err := belenios.NewCredentialCode(rand)
		if err != nil {
			return nil, fmt.Errorf("making a credential: %w", err)
		}
		codes[i] = code
	}
	return codes, nil
}

// PublicCredentials makes the public list of an election for the voters with
// these codes, on all cores; for progress see [NewCredentials]. The same code
// has another public credential in each election, and without the code nobody
// can tell that they belong together.
func PublicCredentials(ctx context.Context, group, uuid string, codes []string, progress func(int)) ([]byte, error) {
	entries := make([]belenios.CredentialEntry, len(codes))
	err := parallel(ctx, len(codes), progress, func(i int) error {
		credential, err := belenios.DeriveCredential(group, uuid, codes[i])
		if err != nil {
			return fmt.Errorf("deriving a credential: %w", err)
		}
		entries[i] = belenios.CredentialEntry{Public: credential.Public(), Weight: 1}
		return nil
	})
	if err != nil {
		return nil, err
	}
	// Sorted, so that the list's order does not follow the voters'.
	slices.SortFunc(entries, func(a, b belenios.CredentialEntry) int { return strings.Compare(a.Public, b.Public) })
	return belenios.MarshalCredentials(entries), nil
}

// PublishRoll publishes the list of public credentials and posts its root.
func (a *Account) PublishRoll(ctx context.Context, election common.Address, group string, public []byte) error {
	entries, err := belenios.ParseCredentials(group, public)
	if err != nil {
		return fmt.Errorf("the list of credentials: %w", err)
	}
	name, err := a.publish(ctx, election, public)
	if err != nil {
		return err
	}
	_, err = a.send(ctx, election, contracts.ElectionMetaData, "postRoll", RollOf(entries).Root(), uint64(len(entries)), name)
	return err
}
