// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

var (
	outcomeOfTests = []byte(`{"votes":[3,2,1],"awards":[{"project":"a","amount":"100"},{"project":"b","amount":"50"}]}`)
	document       = payload("an invoice")
	city           = account(1) // whose organiser enters
	province       = account(2)
	auditOffice    = account(60) // acts for the province
)

// books is a Final election with the Awards contract, and three organisations: city, province, account(3).
type books struct {
	*board
	awards contract
}

// newBooks brings an election to Final, with the outcome of these tests.
func newBooks(t testing.TB) *books {
	t.Helper()
	b := newBoard(t, options{})
	b.opened()
	b.closed()
	b.tallied()
	b.election.must(account(40), "attestOutcome", b.head(), hashOf(outcomeOfTests))
	for i := byte(2); i <= 3; i++ {
		b.mustDecide("addMember", account(i), "another")
		b.consortium.members = append(b.consortium.members, account(i))
	}
	elections := b.election.view("elections")[0].(common.Address)
	address := b.deploy(account(200), contracts.AwardsMetaData, 0, b.address, elections,
		[]contracts.IAwardsAffiliation{{Account: organiser, Member: city}, {Account: auditOffice, Member: province}})
	return &books{b, b.at(address, contracts.AwardsMetaData)}
}

// recordedBooks has the awards recorded: project a with 100, b with 50.
func recordedBooks(t testing.TB) *books {
	t.Helper()
	b := newBooks(t)
	o := split(t, outcomeOfTests)
	b.awards.must(stranger, "record", b.election.address, o.Prefix, o.Projects, o.Amounts, true)
	return b
}

func (b *books) propose(method string, args ...any) int {
	b.t.Helper()
	got := b.awards.must(organiser, method, append([]any{b.election.address}, args...)...)
	id := new(big.Int).SetBytes(got.ret)
	if e := b.awards.events(got, "Proposed"); len(e) != 1 || e[0]["id"].(*big.Int).Cmp(id) != 0 {
		b.t.Fatalf("%s: events %v, id %s", method, e, id)
	}
	return int(id.Int64())
}

func (b *books) pay(award uint32, amount int) int {
	b.t.Helper()
	return b.propose("proposePayment", award, bigInt(amount), document)
}

func (b *books) confirm(id int) {
	b.t.Helper()
	b.awards.must(province, "confirm", b.election.address, bigInt(id))
}

// refuses expects a refusal of a call on this election's book.
func (b *books) refuses(want string, who common.Address, method string, args ...any) *contracts.RevertError {
	b.t.Helper()
	return b.awards.refused(want, who, method, append([]any{b.election.address}, args...)...)
}

// holds checks an award's sums.
func (b *books) holds(award int, paid, pending, refunding int64, open uint32) {
	b.t.Helper()
	a := awardsOf(b.awards, b.election.address)[award]
	if a.Paid.Int64() != paid || a.Pending.Int64() != pending || a.Refunding.Int64() != refunding || a.Open != open {
		b.t.Errorf("award %d: %+v, want %d paid, %d pending, %d refunding, %d open", award, a, paid, pending, refunding, open)
	}
}

func (b *books) entry(id int) contracts.IAwardsEntry {
	b.t.Helper()
	got := b.awards.view("entry", b.election.address, bigInt(id))[0]
	return *abi.ConvertType(got, new(contracts.IAwardsEntry)).(*contracts.IAwardsEntry)
}

func TestAwardsRecord(t *testing.T) {
	b := newBooks(t)
	o := split(t, outcomeOfTests)
	b.refuses("AwardsNotRecorded", organiser, "proposePayment", uint32(0), bigInt(1), document)
	b.refuses("AwardsNotRecorded", province, "confirm", bigInt(0))
	got := b.awards.must(stranger, "record", b.election.address, o.Prefix, o.Projects, o.Amounts, true)
	e := b.awards.events(got, "Recorded")
	if len(e) != 1 || e[0]["recorder"] != stranger || e[0]["count"].(*big.Int).Int64() != 2 || e[0]["total"].(*big.Int).Int64() != 150 {
		t.Errorf("%v", e)
	}
	book := b.awards.view("book", b.election.address)
	if book[0] != hashOf(outcomeOfTests) || book[1] != stranger || book[2] != b.block || book[4].(*big.Int).Int64() != 2 || book[5].(*big.Int).Sign() != 0 {
		t.Errorf("book %v", book)
	}
	err := b.refuses("AwardsAlreadyRecorded", stranger, "record", o.Prefix, o.Projects, o.Amounts, true)
	if err.Arg("recorder") != stranger {
		t.Error(err)
	}
	b.refuses("AwardsUnknownAward", stranger, "award", bigInt(2))
	b.refuses("AwardsUnknownEntry", stranger, "entry", bigInt(0))
}

// TestAwardsOfNoElection: an election of another factory, contracts that are none, an election that is not final.
func TestAwardsOfNoElection(t *testing.T) {
	b := newBooks(t)
	o := split(t, outcomeOfTests)
	other := b.at(b.deploy(account(200), contracts.ElectionsMetaData, 0, b.address), contracts.ElectionsMetaData)
	other.must(organiser, "create", [32]byte{}, testUUID) // the same uuid elsewhere
	ours := b.at(b.election.view("elections")[0].(common.Address), contracts.ElectionsMetaData)
	const draft = "Draft123456789"
	ours.must(organiser, "create", [32]byte{}, draft)
	for name, c := range map[string]struct {
		at   common.Address
		want string
	}{
		"foreign":        {other.view("byUuid", testUUID)[0].(common.Address), "AwardsUnknownElection"},
		"implementation": {ours.view("implementation")[0].(common.Address), "AwardsUnknownElection"},
		"no election":    {b.address, "AwardsUnknownElection"},
		"no contract":    {stranger, "AwardsUnknownElection"},
		"a precompile":   {common.BytesToAddress([]byte{2}), "AwardsUnknownElection"},
		"a draft":        {ours.view("byUuid", draft)[0].(common.Address), "AwardsNotFinal"},
	} {
		t.Run(name, func(t *testing.T) {
			b.awards.refused(c.want, stranger, "record", c.at, o.Prefix, o.Projects, o.Amounts, true)
		})
	}
}

// TestAwardsNotFinal: in every phase before Final, although the outcome is attested by some.
func TestAwardsNotFinal(t *testing.T) {
	b := newBoard(t, options{validators: 4})
	elections := b.election.view("elections")[0].(common.Address)
	awards := b.at(b.deploy(account(200), contracts.AwardsMetaData, 0, b.address, elections, []contracts.IAwardsAffiliation{}), contracts.AwardsMetaData)
	o := split(t, outcomeOfTests)
	record := func() (receipt, error) {
		return awards.send(stranger, "record", b.election.address, o.Prefix, o.Projects, o.Amounts, true)
	}
	for _, step := range []func(){
		func() {}, b.setUp, func() { b.open(); b.now = opensAt }, b.closed, b.tallied,
		func() { b.election.must(account(40), "attestOutcome", b.head(), hashOf(outcomeOfTests)) },
	} {
		step()
		_, err := record()
		wantRevert(t, err, "AwardsNotFinal")
	}
	for _, v := range accounts(41, 2) {
		b.election.must(v, "attestOutcome", b.head(), hashOf(outcomeOfTests))
	}
	if _, err := record(); err != nil {
		t.Error(err)
	}
}

// TestPayments: an award is paid in parts, up to its last unit and not one more.
func TestPayments(t *testing.T) {
	b := recordedBooks(t)
	first := b.pay(0, 60)
	b.holds(0, 0, 60, 0, 1)
	b.refuses("AwardsOverpaid", organiser, "proposePayment", uint32(0), bigInt(41), document)
	b.confirm(first)
	b.holds(0, 60, 0, 0, 0)
	e := b.entry(first)
	if e.State != contracts.EntryConfirmed || e.Proposer != organiser || e.Organisation != city || e.Decider != province ||
		e.Document != document || e.DecidedIn != b.block || e.ProposedIn == 0 || e.ProposedIn >= e.DecidedIn {
		t.Errorf("%+v", e)
	}
	err := b.refuses("AwardsOverpaid", organiser, "proposePayment", uint32(0), bigInt(41), document)
	if want := "41 more for project a is above its award of 100: 60 are paid and 0 await confirmation"; err.Message != want {
		t.Errorf("%s", err.Message)
	}
	second := b.pay(0, 40)
	b.refuses("AwardsOverpaid", organiser, "proposePayment", uint32(0), bigInt(1), document)
	b.confirm(second)
	b.holds(0, 100, 0, 0, 0)
	b.holds(1, 0, 0, 0, 0)
	most := new(big.Int).Sub(new(big.Int).Lsh(bigInt(1), 128), bigInt(1))
	for _, amount := range []*big.Int{bigInt(1), most} { // also where a sum would overflow
		b.refuses("AwardsOverpaid", organiser, "proposePayment", uint32(0), amount, document)
	}
	b.refuses("AwardsOverpaid", organiser, "proposePayment", uint32(1), bigInt(51), document)
	b.refuses("AwardsNotOpen", province, "confirm", bigInt(second))
}

// TestProposeRefused: who and what.
func TestProposeRefused(t *testing.T) {
	b := recordedBooks(t)
	for _, who := range []common.Address{stranger, city, province, auditOffice} {
		for method, args := range map[string][]any{
			"proposePayment": {uint32(0), bigInt(1), document}, "proposeRefund": {uint32(0), bigInt(1), document},
			"proposeMilestone": {uint32(0), document, document, uint64(0)}, "proposeReached": {uint32(0), document},
			"proposeCompletion": {uint32(0), document},
		} {
			if err := b.refuses("AwardsNotBookkeeper", who, method, args...); err.Arg("bookkeeper") != organiser {
				t.Errorf("%s: %v", method, err)
			}
		}
	}
	for _, c := range []struct {
		want, method string
		args         []any
	}{
		{"AwardsZeroAmount", "proposePayment", []any{uint32(0), bigInt(0), document}},
		{"AwardsZeroHash", "proposePayment", []any{uint32(0), bigInt(1), [32]byte{}}},
		{"AwardsUnknownAward", "proposePayment", []any{uint32(2), bigInt(1), document}},
		{"AwardsZeroAmount", "proposeRefund", []any{uint32(0), bigInt(0), document}},
		{"AwardsRefundTooLarge", "proposeRefund", []any{uint32(0), bigInt(1), document}},
		{"AwardsUnknownAward", "proposeRefund", []any{uint32(9), bigInt(1), document}},
		{"AwardsZeroHash", "proposeMilestone", []any{uint32(0), [32]byte{}, document, uint64(0)}},
		{"AwardsUnknownAward", "proposeMilestone", []any{uint32(2), document, document, uint64(0)}},
		{"AwardsUnknownEntry", "proposeReached", []any{uint32(0), document}},
		{"AwardsZeroHash", "proposeCompletion", []any{uint32(0), [32]byte{}}},
		{"AwardsUnknownAward", "proposeCompletion", []any{uint32(2), document}},
	} {
		b.refuses(c.want, organiser, c.method, c.args...)
	}
}

func TestRejectAndWithdraw(t *testing.T) {
	b := recordedBooks(t)
	rejected, withdrawn := bigInt(b.pay(0, 70)), bigInt(b.pay(0, 30))
	b.holds(0, 0, 100, 0, 2)
	b.refuses("AwardsReasonLength", province, "reject", rejected, "")
	b.refuses("AwardsReasonLength", province, "reject", rejected, strings.Repeat("x", 201))
	got := b.awards.must(province, "reject", b.election.address, rejected, "the invoice is another project's")
	if e := b.awards.events(got, "Rejected"); len(e) != 1 || e[0]["reason"] != "the invoice is another project's" {
		t.Errorf("%v", e)
	}
	b.holds(0, 0, 30, 0, 1)
	for _, who := range []common.Address{stranger, province, city} {
		b.refuses("AwardsNotProposer", who, "withdraw", withdrawn)
	}
	b.awards.must(organiser, "withdraw", b.election.address, withdrawn)
	b.holds(0, 0, 0, 0, 0)
	for _, id := range []*big.Int{rejected, withdrawn} {
		b.refuses("AwardsNotOpen", province, "confirm", id)
		b.refuses("AwardsNotOpen", province, "reject", id, "no")
		b.refuses("AwardsNotOpen", organiser, "withdraw", id)
		b.refuses("AwardsUnknownEntry", province, "confirm", bigInt(2))
	}
	if b.entry(0).State != contracts.EntryRejected || b.entry(1).State != contracts.EntryWithdrawn {
		t.Error("states")
	}
	b.confirm(b.pay(0, 100)) // all of it is free again
}

func TestRefund(t *testing.T) {
	b := recordedBooks(t)
	b.confirm(b.pay(0, 100))
	refund := b.propose("proposeRefund", uint32(0), bigInt(80), document)
	b.holds(0, 100, 0, 80, 1)
	b.refuses("AwardsRefundTooLarge", organiser, "proposeRefund", uint32(0), bigInt(21), document)
	b.refuses("AwardsOverpaid", organiser, "proposePayment", uint32(0), bigInt(1), document) // only confirmed refunds make room
	b.refuses("AwardsSameOrganisation", city, "confirm", bigInt(refund))
	b.confirm(refund)
	b.holds(0, 20, 0, 0, 0)
	b.refuses("AwardsRefundTooLarge", organiser, "proposeRefund", uint32(0), bigInt(21), document)
	again := b.propose("proposeRefund", uint32(0), bigInt(20), document)
	b.awards.must(province, "reject", b.election.address, bigInt(again), "not received")
	b.holds(0, 20, 0, 0, 0)
	b.confirm(b.pay(0, 80))
	b.holds(0, 100, 0, 0, 0)
}

func TestMilestones(t *testing.T) {
	b := recordedBooks(t)
	text := payload("the foundation is laid")
	milestone := b.propose("proposeMilestone", uint32(1), text, [32]byte{}, uint64(1_900_000_000))
	b.refuses("AwardsNotMilestone", organiser, "proposeReached", uint32(milestone), document)
	b.confirm(milestone)
	if e := b.entry(milestone); e.Kind != contracts.EntryMilestone || e.Text != text || e.Planned != 1_900_000_000 || e.Document != [32]byte{} {
		t.Errorf("%+v", e)
	}
	payment := b.pay(1, 5)
	b.refuses("AwardsNotMilestone", organiser, "proposeReached", uint32(payment), document)
	b.refuses("AwardsZeroHash", organiser, "proposeReached", uint32(milestone), [32]byte{})
	reached := b.propose("proposeReached", uint32(milestone), document)
	if e := b.entry(milestone); int(e.Milestone) != reached+1 {
		t.Errorf("%+v", e)
	}
	b.refuses("AwardsAlreadyReached", organiser, "proposeReached", uint32(milestone), document)
	b.awards.must(province, "reject", b.election.address, bigInt(reached), "the photograph is of another street")
	reached = b.propose("proposeReached", uint32(milestone), document)
	b.confirm(reached)
	b.refuses("AwardsAlreadyReached", organiser, "proposeReached", uint32(milestone), document)
	if e := b.entry(reached); e.Award != 1 || int(e.Milestone) != milestone || e.State != contracts.EntryConfirmed {
		t.Errorf("%+v", e)
	}
	dropped := b.propose("proposeMilestone", uint32(1), text, document, uint64(0))
	b.awards.must(organiser, "withdraw", b.election.address, bigInt(dropped))
	b.refuses("AwardsNotMilestone", organiser, "proposeReached", uint32(dropped), document)
}

func TestCompletion(t *testing.T) {
	b := recordedBooks(t)
	b.confirm(b.pay(0, 90))
	milestone := b.propose("proposeMilestone", uint32(0), payload("text"), document, uint64(0))
	b.refuses("AwardsStillOpen", organiser, "proposeCompletion", uint32(0), document)
	b.confirm(milestone)
	completion := b.propose("proposeCompletion", uint32(0), document)
	b.refuses("AwardsStillOpen", organiser, "proposeCompletion", uint32(0), document)
	late := b.pay(0, 10) // while the completion is open
	b.refuses("AwardsStillOpen", province, "confirm", bigInt(completion))
	b.awards.must(organiser, "withdraw", b.election.address, bigInt(late))
	b.confirm(completion)
	if a := awardsOf(b.awards, b.election.address); !a[0].Completed || a[1].Completed {
		t.Errorf("%+v", a)
	}
	b.refuses("AwardsCompleted", organiser, "proposePayment", uint32(0), bigInt(1), document)
	b.refuses("AwardsCompleted", organiser, "proposeMilestone", uint32(0), document, document, uint64(0))
	b.refuses("AwardsCompleted", organiser, "proposeReached", uint32(milestone), document)
	b.refuses("AwardsCompleted", organiser, "proposeCompletion", uint32(0), document)
	b.confirm(b.propose("proposeRefund", uint32(0), bigInt(15), document))
	b.holds(0, 75, 0, 0, 0)
	b.confirm(b.pay(1, 50)) // another project goes on
}

// TestPages: pages of awards and entries, at and beyond their ends.
func TestPages(t *testing.T) {
	b := recordedBooks(t)
	b.pay(0, 1)
	b.pay(1, 2)
	b.pay(1, 3)
	huge := new(big.Int).Sub(new(big.Int).Lsh(bigInt(1), 256), bigInt(1))
	for _, c := range []struct {
		from, count *big.Int
		want        int
	}{
		{bigInt(0), bigInt(0), 0}, {bigInt(0), bigInt(2), 2}, {bigInt(1), bigInt(5), 2}, {bigInt(3), bigInt(1), 0},
		{huge, huge, 0}, {bigInt(1), huge, 2}, {bigInt(0), huge, 3},
	} {
		got := b.awards.view("entries", b.election.address, c.from, c.count)[0]
		if n := len(*abi.ConvertType(got, new([]contracts.IAwardsEntry)).(*[]contracts.IAwardsEntry)); n != c.want {
			t.Errorf("from %s, %s of three: %d", c.from, c.count, n)
		}
	}
}

// TestPaymentGas: an entry costs about as much as a few stored words.
func TestPaymentGas(t *testing.T) {
	b := recordedBooks(t)
	proposed := b.awards.must(organiser, "proposePayment", b.election.address, uint32(0), bigInt(1), document)
	confirmed := b.awards.must(province, "confirm", b.election.address, bigInt(0))
	t.Logf("a payment: %d gas to propose, %d to confirm", proposed.gas, confirmed.gas)
	if proposed.gas > 260_000 || confirmed.gas > 120_000 {
		t.Errorf("%d and %d gas", proposed.gas, confirmed.gas)
	}
}
