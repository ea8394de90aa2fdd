// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// TestSecondOrganisation: no account of the proposer's organisation confirms or rejects, and none of no organisation.
func TestSecondOrganisation(t *testing.T) {
	b := recordedBooks(t)
	id := bigInt(b.pay(0, 10))
	for _, who := range []common.Address{organiser, city} {
		b.refuses("AwardsSameOrganisation", who, "confirm", id)
		b.refuses("AwardsSameOrganisation", who, "reject", id, "no")
	}
	b.refuses("AwardsNoOrganisation", stranger, "confirm", id)
	b.refuses("AwardsNoOrganisation", auditor, "reject", id, "no") // a role is not an organisation
	b.awards.must(auditOffice, "confirm", b.election.address, id)

	// The proposer is moved to the province while its entry is open: neither city nor province may confirm.
	id = bigInt(b.pay(0, 10))
	b.mustDecideAwards("affiliate", organiser, province)
	for _, who := range []common.Address{city, province, auditOffice, organiser} {
		b.refuses("AwardsSameOrganisation", who, "confirm", id)
	}
	b.awards.must(account(3), "confirm", b.election.address, id)

	// An affiliation ends with the membership, and comes back with it.
	b.mustDecideAwards("affiliate", organiser, city)
	id = bigInt(b.pay(0, 10))
	b.mustDecide("removeMember", province)
	b.consortium.members = []common.Address{city, account(3)}
	b.refuses("AwardsNoOrganisation", auditOffice, "confirm", id)
	b.refuses("AwardsNoOrganisation", province, "confirm", id)
	b.mustDecideAwards("affiliate", organiser, common.Address{})
	b.refuses("AwardsNoOrganisation", organiser, "proposePayment", uint32(0), bigInt(1), document)
	b.awards.must(account(3), "confirm", b.election.address, id)
	b.holds(0, 30, 0, 0, 0)
}

// mustDecideAwards decides a call of Awards.
func (b *books) mustDecideAwards(method string, args ...any) {
	b.t.Helper()
	if err := b.decideAwards(method, args...); err != nil {
		b.t.Fatalf("decide %s: %v", method, err)
	}
}

func (b *books) decideAwards(method string, args ...any) error {
	b.t.Helper()
	_, err := b.decide(b.awards.address, b.awards.pack(method, args...))
	return err
}

// TestAppoint: the organisations replace who keeps the book, and give it back.
func TestAppoint(t *testing.T) {
	b := recordedBooks(t)
	clerk := account(61)
	open := bigInt(b.pay(0, 1))
	b.mustDecideAwards("appoint", b.election.address, clerk)
	b.refuses("AwardsNotBookkeeper", organiser, "proposePayment", uint32(0), bigInt(1), document)
	b.refuses("AwardsNoOrganisation", clerk, "proposePayment", uint32(0), bigInt(1), document)
	b.mustDecideAwards("affiliate", clerk, account(3))
	b.awards.must(clerk, "withdraw", b.election.address, open) // its predecessor's too
	b.awards.must(clerk, "proposePayment", b.election.address, uint32(0), bigInt(1), document)
	b.refuses("AwardsSameOrganisation", account(3), "confirm", bigInt(1))
	b.awards.must(city, "confirm", b.election.address, bigInt(1))
	b.mustDecideAwards("appoint", b.election.address, common.Address{})
	if got := b.awards.view("bookkeeper", b.election.address)[0]; got != organiser {
		t.Errorf("%v", got)
	}
	b.pay(0, 1)
}

func TestAwardsDecisions(t *testing.T) {
	b := newBooks(t)
	for _, who := range []common.Address{city, organiser, stranger} {
		b.awards.refused("AwardsOnlyByDecision", who, "affiliate", stranger, city)
		b.awards.refused("AwardsOnlyByDecision", who, "appoint", b.election.address, stranger)
	}
	for _, c := range []struct {
		want, method string
		args         []any
	}{
		{"AwardsZeroAccount", "affiliate", []any{common.Address{}, city}},
		{"AwardsNotMember", "affiliate", []any{stranger, account(77)}},
		{"AwardsUnknownElection", "appoint", []any{b.address, stranger}},
	} {
		wantRevert(t, b.decideAwards(c.method, c.args...), c.want)
	}
	if got := b.awards.view("organisationOf", city)[0]; got != city {
		t.Errorf("a member acts for %v", got)
	}
	b.mustDecideAwards("affiliate", city, province) // a member acts for itself in any case
	if got := b.awards.view("organisationOf", city)[0]; got != city {
		t.Errorf("a member acts for %v", got)
	}
	elections := b.election.view("elections")[0].(common.Address)
	_, err := b.tryDeploy(account(200), contracts.AwardsMetaData, 0, b.address, elections, []contracts.IAwardsAffiliation{{Account: organiser, Member: stranger}})
	wantRevert(t, err, "AwardsNotMember")
}
