// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// consortium is an Organisations contract with members account(1) to account(n).
type consortium struct {
	contract
	members []common.Address
}

func newConsortium(t testing.TB, n int, grants ...contracts.IOrganisationsGrant) consortium {
	t.Helper()
	c := newChain(t)
	var founding []contracts.IOrganisationsMember
	var members []common.Address
	for i := range n {
		members = append(members, account(byte(i+1)))
		founding = append(founding, contracts.IOrganisationsMember{Account: account(byte(i + 1)), Name: fmt.Sprint("member ", i+1)})
	}
	address := c.deploy(account(200), contracts.OrganisationsMetaData, 0, founding, grants)
	return consortium{c.at(address, contracts.OrganisationsMetaData), members}
}

// propose proposes a call of Organisations itself by the first member.
func (o consortium) propose(method string, args ...any) *big.Int {
	o.t.Helper()
	id := o.view("decisions")[0].(*big.Int)
	o.must(o.members[0], "propose", o.address, o.pack(method, args...))
	return id
}

// decide proposes a call and approves it up to the quorum; the last answer is returned.
func (o consortium) decide(target common.Address, data []byte) (receipt, error) {
	o.t.Helper()
	id := o.view("decisions")[0].(*big.Int)
	got, err := o.send(o.members[0], "propose", target, data)
	for _, member := range o.members[1:] {
		if err != nil || o.executed(id) {
			break
		}
		got, err = o.send(member, "approve", id)
	}
	return got, err
}

// decideOwn decides a call of Organisations itself.
func (o consortium) decideOwn(method string, args ...any) error {
	o.t.Helper()
	_, err := o.decide(o.address, o.pack(method, args...))
	return err
}

func (o consortium) mustDecide(method string, args ...any) {
	o.t.Helper()
	if err := o.decideOwn(method, args...); err != nil {
		o.t.Fatalf("decide %s: %v", method, err)
	}
}

func (o consortium) executed(id *big.Int) bool {
	o.t.Helper()
	return o.view("decision", id)[2].(bool)
}

func (o consortium) approvals(id *big.Int) int64 {
	o.t.Helper()
	return o.view("decision", id)[3].(*big.Int).Int64()
}

func TestQuorumIsMoreThanTwoThirds(t *testing.T) {
	needed := []int64{1: 1, 2: 2, 3: 3, 4: 3, 5: 4, 6: 5, 7: 5}
	for n := 1; n <= 7; n++ {
		o := newConsortium(t, n)
		if got := o.view("quorum")[0].(*big.Int).Int64(); got != needed[n] {
			t.Errorf("%d members: quorum %d, want %d", n, got, needed[n])
		}
		id := o.propose("addMember", account(100), "new")
		for given := int64(1); !o.executed(id); given++ {
			if given >= needed[n] {
				t.Fatalf("%d members: not executed by %d approvals", n, given)
			}
			o.must(o.members[given], "approve", id)
		}
		if got := o.approvals(id); got != needed[n] {
			t.Errorf("%d members: executed by %d approvals, want %d", n, got, needed[n])
		}
	}
}

func TestConstructor(t *testing.T) {
	one := contracts.IOrganisationsMember{Account: account(1), Name: "one"}
	cases := []struct {
		name     string
		founding []contracts.IOrganisationsMember
		grants   []contracts.IOrganisationsGrant
		want     string
	}{
		{"nobody", nil, nil, "OrganisationsLastMember"},
		{"the same twice", []contracts.IOrganisationsMember{one, one}, nil, "OrganisationsAlreadyMember"},
		{"zero member", []contracts.IOrganisationsMember{{}}, nil, "OrganisationsZeroAccount"},
		{"zero role holder", []contracts.IOrganisationsMember{one}, []contracts.IOrganisationsGrant{{}}, "OrganisationsZeroAccount"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := newChain(t).tryDeploy(account(200), contracts.OrganisationsMetaData, 0, c.founding, c.grants)
			wantRevert(t, err, c.want)
		})
	}
}

func TestFoundingRoles(t *testing.T) {
	o := newConsortium(t, 3,
		contracts.IOrganisationsGrant{Role: contracts.RoleValidator, Account: account(1)},
		contracts.IOrganisationsGrant{Role: contracts.RoleValidator, Account: account(2)},
		contracts.IOrganisationsGrant{Role: contracts.RoleTrustee, Account: account(2)})
	for _, c := range []struct {
		role contracts.Role
		who  byte
		want bool
	}{
		{contracts.RoleValidator, 1, true}, {contracts.RoleValidator, 2, true}, {contracts.RoleValidator, 3, false},
		{contracts.RoleTrustee, 2, true}, {contracts.RoleTrustee, 1, false},
	} {
		if got := o.view("hasRole", c.role, account(c.who))[0].(bool); got != c.want {
			t.Errorf("hasRole(%s, %d) = %v", contracts.RoleName(c.role), c.who, got)
		}
	}
	if got := o.view("roleCount", contracts.RoleValidator)[0].(*big.Int).Int64(); got != 2 {
		t.Errorf("%d validators", got)
	}
}

func TestOnlyByDecision(t *testing.T) {
	o := newConsortium(t, 1)
	calls := map[string][]any{
		"addMember":    {account(9), "nine"},
		"removeMember": {account(1)},
		"grantRole":    {contracts.RoleAuditor, account(9)},
		"revokeRole":   {contracts.RoleAuditor, account(9)},
		"setValidator": {[32]byte{1}, uint64(10)},
		"grantCredit":  {account(9), big.NewInt(1)},
	}
	for method, args := range calls {
		for _, who := range []common.Address{account(1), account(99)} {
			got := o.refused("OrganisationsOnlyByDecision", who, method, args...)
			if got.Arg("caller") != who {
				t.Errorf("%s: caller %v", method, got.Arg("caller"))
			}
		}
	}
}

func TestDecisionsRefused(t *testing.T) {
	o := newConsortium(t, 4)
	noop := o.pack("grantRole", contracts.RoleAuditor, account(9))
	id := o.propose("grantRole", contracts.RoleAuditor, account(9))
	o.refused("OrganisationsNotMember", account(99), "propose", o.address, noop)
	o.refused("OrganisationsZeroAccount", o.members[0], "propose", common.Address{}, noop)
	o.refused("OrganisationsNotMember", account(99), "approve", id)
	o.refused("OrganisationsAlreadyApproved", o.members[0], "approve", id)
	o.refused("OrganisationsUnknownDecision", o.members[1], "approve", big.NewInt(1))
	o.must(o.members[1], "approve", id)
	o.must(o.members[2], "approve", id)
	o.refused("OrganisationsAlreadyExecuted", o.members[3], "approve", id)
	if _, err := o.tryView("decision", big.NewInt(7)); !contracts.IsRevert(err, "OrganisationsUnknownDecision") {
		t.Errorf("decision 7: %v", err)
	}
}

func TestFailedCallLeavesNothingAndCanBeApprovedAgain(t *testing.T) {
	o := newConsortium(t, 2)
	id := o.propose("removeMember", account(50))
	for range 2 {
		got := o.refused("OrganisationsCallFailed", o.members[1], "approve", id)
		if !contracts.IsRevert(got.Inner, "OrganisationsNotMember") {
			t.Fatalf("inner %v", got.Inner)
		}
		if o.executed(id) || o.approvals(id) != 1 {
			t.Fatalf("a failed call left executed %v with %d approvals", o.executed(id), o.approvals(id))
		}
	}
	o.mustDecide("addMember", account(50), "fifty")
	o.must(o.members[1], "approve", id)
	if o.executed(id) {
		t.Fatal("two of three members executed a decision")
	}
	o.must(account(50), "approve", id)
	if !o.executed(id) || o.view("isMember", account(50))[0].(bool) {
		t.Error("the decision did not execute once its call could succeed")
	}
}

func TestCallOfAnAccountWithoutCodeFails(t *testing.T) {
	o := newConsortium(t, 1)
	o.refused("OrganisationsCallFailed", o.members[0], "propose", account(70), []byte{1, 2, 3, 4})
}

func TestRemovedMembersApprovalsStopCounting(t *testing.T) {
	o := newConsortium(t, 5)
	id := o.propose("grantRole", contracts.RoleAuditor, account(9)) // by member 1
	o.must(o.members[4], "approve", id)
	o.must(o.members[3], "approve", id)
	removal := o.view("decisions")[0].(*big.Int)
	o.must(o.members[0], "propose", o.address, o.pack("removeMember", o.members[4]))
	for _, m := range o.members[1:4] {
		o.must(m, "approve", removal)
	}
	if got := o.approvals(id); got != 2 {
		t.Errorf("%d approvals count after one of three was removed", got)
	}
	o.refused("OrganisationsNotMember", o.members[4], "approve", id)
	back := o.view("decisions")[0].(*big.Int)
	o.must(o.members[0], "propose", o.address, o.pack("addMember", o.members[4], "again"))
	for _, m := range o.members[1:3] {
		o.must(m, "approve", back)
	}
	if !o.executed(back) || o.approvals(id) != 2 {
		t.Errorf("approvals %d after the member came back, want 2", o.approvals(id))
	}
	o.must(o.members[4], "approve", id)
	if o.executed(id) || o.approvals(id) != 3 {
		t.Errorf("three of five: executed %v, %d approvals", o.executed(id), o.approvals(id))
	}
}

// TestShrunkQuorum: five members need four approvals, four members three. With three given, nobody new has to come.
func TestShrunkQuorum(t *testing.T) {
	o := newConsortium(t, 5)
	id := o.propose("grantRole", contracts.RoleAuditor, account(9))
	o.must(o.members[1], "approve", id)
	o.must(o.members[2], "approve", id)
	o.refused("OrganisationsAlreadyApproved", o.members[2], "approve", id)
	o.mustDecide("removeMember", o.members[4])
	o.must(o.members[2], "approve", id)
	if !o.executed(id) {
		t.Error("a decision with enough approvals cannot be executed")
	}
}

func TestMembers(t *testing.T) {
	o := newConsortium(t, 1)
	wantRevert(t, o.decideOwn("removeMember", account(1)), "OrganisationsLastMember")
	wantRevert(t, o.decideOwn("addMember", account(1), "again"), "OrganisationsAlreadyMember")
	wantRevert(t, o.decideOwn("addMember", common.Address{}, "zero"), "OrganisationsZeroAccount")
	o.mustDecide("addMember", account(2), "two")
	list := o.view("members")[0]
	if got := fmt.Sprintf("%v", list); got != fmt.Sprintf("[{%v member 1} {%v two}]", account(1), account(2)) {
		t.Errorf("members %s", got)
	}
}

func TestRolesAreGrantedOnce(t *testing.T) {
	o := newConsortium(t, 1)
	count := func() int64 { return o.view("roleCount", contracts.RoleGateway)[0].(*big.Int).Int64() }
	o.mustDecide("grantRole", contracts.RoleGateway, account(5))
	o.mustDecide("grantRole", contracts.RoleGateway, account(5))
	if count() != 1 {
		t.Errorf("%d holders after granting twice", count())
	}
	o.mustDecide("revokeRole", contracts.RoleGateway, account(5))
	o.mustDecide("revokeRole", contracts.RoleGateway, account(5))
	if count() != 0 || o.view("hasRole", contracts.RoleGateway, account(5))[0].(bool) {
		t.Errorf("%d holders after revoking", count())
	}
	wantRevert(t, o.decideOwn("grantRole", contracts.RoleGateway, common.Address{}), "OrganisationsZeroAccount")
}

func TestValidators(t *testing.T) {
	o := newConsortium(t, 1)
	a, b, genesis := [32]byte{1}, [32]byte{2}, [32]byte{3}
	wantRevert(t, o.decideOwn("setValidator", genesis, uint64(0)), "OrganisationsLastValidator")
	o.mustDecide("setValidator", a, uint64(10))
	o.mustDecide("setValidator", a, uint64(20))
	wantRevert(t, o.decideOwn("setValidator", a, uint64(0)), "OrganisationsLastValidator")
	wantRevert(t, o.decideOwn("setValidator", b, uint64(1<<40+1)), "OrganisationsPowerTooLarge")
	got, err := o.decide(o.address, o.pack("setValidator", genesis, uint64(0)))
	if err != nil {
		t.Fatal(err)
	}
	updates := o.events(got, "ValidatorUpdate")
	if len(updates) != 1 || updates[0]["publicKey"] != genesis || updates[0]["power"] != uint64(0) {
		t.Errorf("updates %v", updates)
	}
	o.mustDecide("setValidator", b, uint64(1))
	o.mustDecide("setValidator", a, uint64(0))
	wantRevert(t, o.decideOwn("setValidator", b, uint64(0)), "OrganisationsLastValidator")
}

func TestCredit(t *testing.T) {
	o := newConsortium(t, 1)
	o.fund(account(200), 100)
	if _, err := o.apply(account(200), &o.address, nil, 100); err != nil {
		t.Fatalf("the contract refuses credit: %v", err)
	}
	o.mustDecide("grantCredit", account(7), big.NewInt(60))
	if got := o.db.GetBalance(account(7)).Uint64(); got != 60 {
		t.Errorf("account 7 holds %d", got)
	}
	err := o.decideOwn("grantCredit", account(7), big.NewInt(41))
	got := wantRevert(t, err, "OrganisationsCreditTooLarge")
	if fmt.Sprint(got.Arg("asked"), got.Arg("held")) != "41 40" {
		t.Errorf("error says %v", got.Args)
	}
	wantRevert(t, o.decideOwn("grantCredit", common.Address{}, big.NewInt(1)), "OrganisationsZeroAccount")
	elections := o.deploy(account(200), contracts.ElectionsMetaData, 0, o.address)
	wantRevert(t, o.decideOwn("grantCredit", elections, big.NewInt(1)), "OrganisationsCreditRefused")
}
