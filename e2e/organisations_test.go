// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
)

// consortium is where the network's contracts are.
func (n *network) consortium() parties.Consortium {
	n.t.Helper()
	raw, err := os.ReadFile(filepath.Join(n.dir, "network.json"))
	if err != nil {
		n.t.Fatal(err)
	}
	file := decode[struct {
		Identities []struct{ Member common.Address }
	}](n.t, raw)
	return parties.ConsortiumOf(file.Identities[0].Member)
}

// What the organisations decide, by the commands of the one organisation there
// is.
func TestOrganisationsDecide(t *testing.T) {
	long(t)
	n := newNetwork(t, "250ms")
	n.start()
	account := common.HexToAddress("0x00000000000000000000000000000000deadbeef")
	n.do("organisations", "grant-role", "trustee", account.Hex())
	n.do("organisations", "grant-credit", account.Hex(), "12345")
	n.do("organisations", "add-member", account.Hex(), "Civic group")

	client, err := ethclient.Dial("http://" + n.rpc)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	balance, err := client.BalanceAt(t.Context(), account, nil)
	if err != nil || balance.Cmp(big.NewInt(12345)) != 0 {
		t.Errorf("credit %v, %v", balance, err)
	}
	organisations, err := contracts.NewOrganisationsCaller(n.consortium().Organisations, client)
	if err != nil {
		t.Fatal(err)
	}
	if has, err := organisations.HasRole(nil, contracts.RoleTrustee, account); err != nil || !has {
		t.Errorf("role: %v, %v", has, err)
	}
	members, err := organisations.Members(nil)
	if err != nil || len(members) != 2 || members[1].Name != "Civic group" {
		t.Errorf("members %v, %v", members, err)
	}

	// With two members the quorum is two: the next decision waits.
	if out := n.do("organisations", "revoke-role", "trustee", account.Hex()); !contains(out, "waiting for more organisations") {
		t.Errorf("said %s", out)
	}
	if out := n.do("organisations", "revoke-role", "trustee", account.Hex()); !contains(out, "has approved before") {
		t.Errorf("a second approval of the same member: %s", out)
	}
	if out := n.do("organisations", "show"); !contains(out, "revokeRole 3 "+account.Hex()+": 1 of 2 approvals") || !contains(out, "Civic group") {
		t.Errorf("show: %s", out)
	}
	if has, err := organisations.HasRole(nil, contracts.RoleTrustee, account); err != nil || !has {
		t.Errorf("the role is gone with one approval of two: %v, %v", has, err)
	}

	for _, c := range []struct {
		stderr string
		args   []string
	}{
		{"is not a role", []string{"grant-role", "king", account.Hex()}},
		{"is not an account", []string{"grant-role", "trustee", "0x12"}},
		{"wei above 0", []string{"grant-credit", account.Hex(), "0"}},
		{"is not a validator's key", []string{"set-validator", "0x12", "1"}},
		{"is not a power", []string{"set-validator", common.MaxHash.Hex(), "many"}},
	} {
		args := append(append([]string{"organisations"}, c.args...), "--data", n.dir, "--rpc", "http://"+n.rpc)
		if _, stderr, code := try(t, args...); code != 1 || !contains(stderr, c.stderr) {
			t.Errorf("%v: status %d, %s", c.args, code, stderr)
		}
	}
}
