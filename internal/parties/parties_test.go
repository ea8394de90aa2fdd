// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"crypto/rand"
	"errors"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain/chaintest"
)

func TestFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	err := w.as("stranger").Found(t.Context(), w.members(), w.grants())
	refused(t, err, nil, "is not the founder")
	if _, err := Find(t.Context(), w.ledger, Consortium{Elections: common.Address{1}}, "x"); err == nil || errors.Is(err, ErrUnknownElection) {
		t.Errorf("looking where no consortium is: %v", err)
	}

	// As the programs do it: an own account, closed after use.
	key := w.fund([]string{"other"})["other"]
	other := ConsortiumOf(crypto.PubkeyToAddress(key.PublicKey))
	account, err := NewAccount(t.Context(), w.ledger, other, key, chaintest.Quiet())
	w.ok(err)
	defer account.Close()
	_, err = Find(t.Context(), w.ledger, other, "x")
	refused(t, err, bind.ErrNoCode, "looking up election x")
	w.ok(NewAttester(account, chaintest.Quiet()).round(t.Context())) // waits for the founding
	// Goes on where an earlier attempt was cut off.
	_, err = account.deploy(t.Context(), contracts.OrganisationsMetaData,
		[]contracts.IOrganisationsMember{{Account: account.Address(), Name: "Other"}}, []contracts.IOrganisationsGrant{})
	w.ok(err)
	w.ok(account.Found(t.Context(), w.members(), w.grants()))
	_, err = Find(t.Context(), w.ledger, other, "x")
	refused(t, err, ErrUnknownElection, "x")
}

func TestRoles(t *testing.T) {
	for i, name := range RoleNames() {
		if got, err := ParseRole(name); err != nil || int(got) != i {
			t.Errorf("role %s is %d, %v; want %d", name, got, err, i)
		}
	}
	_, err := ParseRole("mayor")
	refused(t, err, nil, "validator, organiser")
}

func TestCredentials(t *testing.T) {
	var most int
	var mu sync.Mutex
	made, err := NewCredentials(t.Context(), rand.Reader, testGroup, "ABCDEFGHJKLMNP", 20, func(n int) {
		mu.Lock()
		defer mu.Unlock()
		most = max(most, n)
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(made.Codes) != 20 || most != 20 {
		t.Errorf("%d codes, progress up to %d", len(made.Codes), most)
	}
	for _, code := range made.Codes {
		if bytes.Contains(made.Public, []byte(code)) {
			t.Error("a secret code stands in the public list")
		}
	}
	_, err = NewCredentials(t.Context(), bytes.NewReader(nil), testGroup, "ABCDEFGHJKLMNP", 1, nil)
	refused(t, err, nil, "making a credential")
	_, err = NewCredentials(t.Context(), rand.Reader, "no such group", "ABCDEFGHJKLMNP", 1, nil)
	refused(t, err, nil, "deriving a credential")
}
