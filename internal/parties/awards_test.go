// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
)

// finalVote is an election of two organisations that has become Final: projects
// b (60) and c (50) are funded.
func finalVote(t *testing.T) *vote {
	t.Helper()
	w := newWorld(t, size{members: 2, validators: 1, trustees: 1, voters: 2})
	v := w.create(w.manifest())
	v.setUp()
	refused(t, v.as("member-1").ApproveOpening(v.ctx, v.address), ErrAwaitingQuorum, "")
	v.ok(v.as("member-2").ApproveOpening(v.ctx, v.address))
	v.cast(0, 0, 1, 1)
	v.cast(1, 0, 0, 1)
	refused(t, v.as("member-1").ApproveClosing(v.ctx, v.address), ErrAwaitingQuorum, "")
	v.ok(v.as("member-2").ApproveClosing(v.ctx, v.address))
	refused(t, v.as("stranger").RecordAwards(v.ctx, v.address), ErrTooEarly, "phase Closed")
	a, _ := w.attester("validator-1")
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	w.rounds(a, 1)
	v.ok(v.decrypt(0))
	w.rounds(a, 1)
	v.ok(v.as("organiser").SubmitResult(v.ctx, v.address))
	w.rounds(a, 2)
	v.phaseIs(contracts.PhaseFinal)
	return v
}

// affiliate has the organisations decide for whom the organiser acts.
func (v *vote) affiliate(account, member string) {
	v.t.Helper()
	refused(v.t, v.as("member-1").Affiliate(v.ctx, v.as(account).Address(), v.as(member).Address()), ErrAwaitingQuorum, "")
	waiting, err := OpenDecisions(v.ctx, v.ledger, v.consortium, v.consortium.Awards)
	if err != nil || len(waiting) != 1 || waiting[0].Method != "affiliate" {
		v.t.Errorf("decisions %+v, %v", waiting, err)
	}
	v.ok(v.as("member-2").Affiliate(v.ctx, v.as(account).Address(), v.as(member).Address()))
}

func (v *vote) bookOf() *chain.Book {
	v.t.Helper()
	book, err := ReadBook(v.ctx, v.ledger, v.consortium, v.address)
	v.ok(err)
	return book
}

// TestAwardsOfWholeElection: an election becomes Final, anyone records, the
// organiser pays in two parts, the second organisation confirms, and one unit
// more is refused.
func TestAwardsOfWholeElection(t *testing.T) {
	if testing.Short() {
		t.Skip("seconds")
	}
	t.Parallel()
	v := finalVote(t)
	if _, err := ReadBook(v.ctx, v.ledger, v.consortium, v.address); err == nil || !strings.Contains(err.Error(), "not recorded") {
		t.Errorf("a book before recording: %v", err)
	}
	invoice := sha256.Sum256([]byte("invoice 1"))
	pay := func(project string, amount int64) (uint64, error) {
		return v.as("organiser").ProposePayment(v.ctx, v.address, Payment{Project: project, Amount: big.NewInt(amount), Document: invoice})
	}
	_, err := pay("b", 1)
	refused(t, err, chain.ErrNoBook, "")
	refused(t, v.as("stranger").RecordOutcome(v.ctx, v.address, []byte("{}")), nil, "was attested")
	v.ok(v.as("stranger").RecordAwards(v.ctx, v.address))
	refused(t, v.as("organiser").RecordAwards(v.ctx, v.address), ErrDone, v.as("stranger").Address().Hex())

	book := v.bookOf()
	if len(book.Awards) != 2 || book.Awards[0].Project != "b" || book.Awards[0].Awarded.Int64() != 60 ||
		book.Awards[1].Project != "c" || book.Awards[1].Awarded.Int64() != 50 || book.Total.Int64() != 110 ||
		book.Outcome != v.status().Outcome || book.Bookkeeper != v.as("organiser").Address() {
		t.Fatalf("%+v", book)
	}

	_, err = pay("b", 20)
	refused(t, err, nil, "acts for no member organisation")
	v.affiliate("organiser", "member-1")
	_, err = pay("a", 1)
	refused(t, err, ErrUnknownProject, "a")
	_, err = pay("b", 0)
	refused(t, err, nil, "an amount of 0")
	for i, amount := range []int64{20, 40} {
		id, err := pay("b", amount)
		v.ok(err)
		if id != uint64(i) {
			t.Errorf("entry %d, want %d", id, i)
		}
		refused(t, v.as("organiser").ConfirmEntry(v.ctx, v.address, id), nil, "another organisation decides")
		refused(t, v.as("member-1").ConfirmEntry(v.ctx, v.address, id), nil, "another organisation decides")
		refused(t, v.as("stranger").ConfirmEntry(v.ctx, v.address, id), nil, "acts for no member")
		v.ok(v.as("member-2").ConfirmEntry(v.ctx, v.address, id))
	}
	_, err = pay("b", 1)
	refused(t, err, nil, "1 more for project b is above its award of 60: 60 are paid")
	if book = v.bookOf(); book.Awards[0].Paid.Int64() != 60 || len(book.Open()) != 0 || book.Entries[1].Decider != v.as("member-2").Address() {
		t.Errorf("%+v", book)
	}
	otherEntries(t, v)
}

// otherEntries goes on with a milestone, a refund, a rejection, a withdrawal and
// a completion.
func otherEntries(t *testing.T, v *vote) {
	t.Helper()
	organiser, second := v.as("organiser"), v.as("member-2")
	document := sha256.Sum256([]byte("report"))
	milestone, err := organiser.ProposeMilestone(v.ctx, v.address, Milestone{Project: "b", Text: sha256.Sum256([]byte("planted")), Planned: 1_900_000_000})
	v.ok(err)
	v.ok(second.ConfirmEntry(v.ctx, v.address, milestone))
	reached, err := organiser.ProposeReached(v.ctx, v.address, uint32(milestone), document)
	v.ok(err)
	v.ok(second.RejectEntry(v.ctx, v.address, reached, "the photograph is of another street"))
	refund, err := organiser.ProposePayment(v.ctx, v.address, Payment{Project: "b", Amount: big.NewInt(7), Document: document, Refund: true})
	v.ok(err)
	if open := v.bookOf().Open(); len(open) != 1 || open[0] != int(refund) {
		t.Errorf("open entries %v", open)
	}
	v.ok(second.ConfirmEntry(v.ctx, v.address, refund))
	completion, err := organiser.ProposeCompletion(v.ctx, v.address, "b", document)
	v.ok(err)
	v.ok(organiser.WithdrawEntry(v.ctx, v.address, completion))
	completion, err = organiser.ProposeCompletion(v.ctx, v.address, "b", document)
	v.ok(err)
	v.ok(second.ConfirmEntry(v.ctx, v.address, completion))
	book := v.bookOf()
	if a := book.Awards[0]; !a.Completed || a.Paid.Int64() != 53 {
		t.Errorf("%+v", a)
	}
	if e := book.Entries[reached]; e.State != contracts.EntryRejected || e.Reason != "the photograph is of another street" {
		t.Errorf("%+v", e)
	}

	clerk := v.as("stranger").Address()
	refused(t, v.as("member-1").AppointBookkeeper(v.ctx, v.address, clerk), ErrAwaitingQuorum, "")
	v.ok(second.AppointBookkeeper(v.ctx, v.address, clerk))
	if got := v.bookOf().Bookkeeper; got != clerk {
		t.Errorf("bookkeeper %s", got)
	}
}

// TestRecordInParts: a list longer than a transaction, interrupted, gone on
// with, and begun with something else before.
func TestRecordInParts(t *testing.T) {
	if testing.Short() {
		t.Skip("seconds")
	}
	t.Parallel()
	v := finalVote(t)
	dir := t.TempDir()
	_, err := ExportTo(v.ctx, v.ledger, v.address, dir)
	v.ok(err)
	raw, err := os.ReadFile(filepath.Join(dir, OutcomeFile))
	v.ok(err)
	o, err := contracts.SplitOutcome(raw)
	v.ok(err)
	a := v.as("stranger")
	begin := func(amounts ...*big.Int) {
		t.Helper()
		_, err := a.sendAwards(v.ctx, "record", v.address, o.Prefix, o.Projects[:1], amounts, false)
		v.ok(err)
	}
	begin(big.NewInt(61)) // not what the outcome says
	v.ok(a.RecordOutcome(v.ctx, v.address, raw))
	if book := v.bookOf(); len(book.Awards) != 2 || book.Awards[0].Awarded.Int64() != 60 {
		t.Errorf("%+v", book)
	}
	refused(t, a.recordFrom(v.ctx, v.address, o, 1, false), nil, "recorded already")
}

// TestPartEnd: every part has something, and no part is above its gas but by a
// single id that nobody would choose.
func TestPartEnd(t *testing.T) {
	var projects []string
	for i := range 1000 {
		projects = append(projects, fmt.Sprint(i))
	}
	parts := 0
	for from := 0; from < len(projects); parts++ {
		to := partEnd(projects, from)
		if to <= from || to-from > 160 {
			t.Fatalf("from %d to %d", from, to)
		}
		from = to
	}
	if parts != 7 {
		t.Errorf("%d parts of 1000 projects", parts)
	}
	huge := []string{strings.Repeat("x", 20_000), "y"}
	if partEnd(huge, 0) != 1 || partEnd(huge, 1) != 2 || partEnd(nil, 0) != 0 {
		t.Error("a huge id does not stand alone")
	}
}

// TestOldLedger: a ledger that was founded before the contract says so.
func TestOldLedger(t *testing.T) {
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	a := *w.as("organiser")
	a.Consortium.Awards = common.Address{1}
	refused(t, a.ConfirmEntry(t.Context(), w.consortium.Elections, 0), errNoAwardsContract, "earlier version")
	_, err := ReadBook(t.Context(), w.ledger, a.Consortium, w.consortium.Elections)
	refused(t, err, chain.ErrNoBook, "no Awards contract")
	if _, err := ReadBook(context.Background(), w.ledger, w.consortium, w.consortium.Elections); err != chain.ErrNoBook {
		t.Errorf("%v", err)
	}
}

// TestRecordManyProjects: a list for several transactions, and for several
// pages of the book, by an account without any role.
func TestRecordManyProjects(t *testing.T) {
	if testing.Short() {
		t.Skip("seconds")
	}
	t.Parallel()
	l := chaintest.New(t)
	e := l.NewElection(chaintest.Options{})
	list := make([]string, 330)
	for i := range list {
		list[i] = fmt.Sprintf(`{"project":"p%d","amount":"%d"}`, i, 1000+i)
	}
	e.Outcome = []byte(`{"votes":"` + strings.Repeat("9,", 100_000) + `","awards":[` + strings.Join(list, ",") + `]}`)
	ballot := e.Ballot(0, 0)
	e.Cast(0, ballot)
	e.Close()
	e.Tally([][]byte{ballot}, []int64{1})
	consortium := Consortium{Organisations: l.Organisations, Elections: l.Elections, Awards: l.Awards}
	sender, err := chain.NewSender(t.Context(), l.Client, l.Gateway, chaintest.SenderOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer sender.Close()
	a := &Account{l.Client.(Ledger), consortium, sender}
	if err := a.RecordOutcome(t.Context(), e.Address, e.Outcome); err != nil {
		t.Fatal(err)
	}
	book, err := ReadBook(t.Context(), a.Ledger, consortium, e.Address)
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Awards) != len(list) || book.Total.Int64() != 330*1000+330*329/2 {
		t.Errorf("%d awards of %s in all", len(book.Awards), book.Total)
	}
	for i, award := range book.Awards {
		if award.Project != fmt.Sprint("p", i) || award.Awarded.Int64() != int64(1000+i) {
			t.Fatalf("award %d is %+v", i, award)
		}
	}
	refused(t, a.RecordOutcome(t.Context(), e.Address, e.Outcome), ErrDone, "were recorded in block")
}
