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
	codes := make([]string, n)
	for i := range codes {
		code, err := belenios.NewCredentialCode(rand)
		if err != nil {
			return nil, fmt.Errorf("making a credential: %w", err)
		}
		codes[i] = code
	}
	entries := make([]belenios.CredentialEntry, n)
	err := parallel(ctx, n, progress, func(i int) error {
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
	return &Credentials{codes, belenios.MarshalCredentials(entries)}, nil
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
