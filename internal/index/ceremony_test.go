// SPDX-License-Identifier: Apache-2.0

package index_test

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/index"
)

// ceremonyRun is an election with a single trustee and a group of three, of whom two decrypt, and a trustee to spare.
type ceremonyRun struct {
	*chaintest.Ledger
	t        *testing.T
	e        *chaintest.Election
	parties  []*chain.Sender // the trustees by owner, then the one to spare
	caller   *contracts.ElectionCaller
	messages int
	revealed [][32]byte // in this round by place of those who take part
}

func newCeremony(t *testing.T, l *chaintest.Ledger) *ceremonyRun {
	r := &ceremonyRun{Ledger: l, t: t}
	for range 5 {
		r.parties = append(r.parties, l.NewParty(contracts.RoleTrustee))
	}
	r.e = l.NewElection(chaintest.Options{Freeze: func(f *contracts.IElectionFrozen) {
		f.Trustees, f.Members, f.Threshold, f.Decryptions, f.RoundSeconds = r.addresses(0, 1, 2, 3), 3, 2, 3, 1000
	}})
	caller, err := contracts.NewElectionCaller(r.e.Address, l.Client.(bind.ContractCaller))
	if err != nil {
		t.Fatal(err)
	}
	r.caller = caller
	return r
}

func (r *ceremonyRun) addresses(which ...int) (out []common.Address) {
	for _, i := range which {
		out = append(out, r.parties[i].From())
	}
	return out
}

// act has trustees commit to new messages or reveal them.
func (r *ceremonyRun) act(method string, round uint8, who ...int) {
	r.t.Helper()
	for place, i := range who {
		if method == "commitMessage" {
			r.messages++
			r.revealed = append(r.revealed[:place], sha256.Sum256([]byte(fmt.Sprint(r.e.UUID, r.messages))))
		}
		r.MustAs(r.parties[i], r.e.Address, contracts.ElectionMetaData, method, round, r.revealed[place])
	}
}

// TestCeremony compares the index with the contract's own view at every stage.
func TestCeremony(t *testing.T) {
	r := newCeremony(t, chaintest.New(t))
	ix := open(t, r.Ledger, r.Client, t.TempDir()+"/index.db")
	defer ix.Close()
	steps := []func(){
		func() {},
		func() { r.act("commitMessage", 0, 0, 1) },
		func() { r.Decide(r.e.Address, contracts.ElectionMetaData, "restartCeremony", "a test") },
		func() { r.act("commitMessage", 0, 0, 1, 2, 3) },
		func() { r.act("revealMessage", 0, 0, 1) },
		func() {
			r.MustAs(r.parties[1], r.e.Address, contracts.ElectionMetaData, "complain", uint16(3), "no answer\x00\xff")
		},
		func() {
			r.Decide(r.e.Address, contracts.ElectionMetaData, "replaceTrustee", r.parties[2].From(), r.parties[4].From())
		},
		func() { r.act("commitMessage", 0, 0, 1, 4, 3) },
		func() { r.act("revealMessage", 0, 0, 1, 4, 3) },
		func() { r.act("commitMessage", 1, 1, 4) },
	}
	for i, step := range steps {
		step()
		r.compare(ix, i)
	}
	e := must[*index.Election](t)(ix.Election(t.Context(), r.e.UUID))
	got := must[*index.Trusteeship](t)(ix.Trusteeship(t.Context(), e))
	if len(got.Complaints) != 1 || got.Complaints[0].Trustee != r.parties[1].From() || got.Complaints[0].Owner != 3 ||
		got.Complaints[0].Attempt != 2 || got.Complaints[0].Reason != "no answer\uFFFD\uFFFD" {
		t.Errorf("complaints %+v", got.Complaints)
	}
	// Read from the start, when the contract knows the replacement already, it is the same.
	again := open(t, r.Ledger, r.Client, t.TempDir()+"/index.db")
	defer again.Close()
	must[uint64](t)(again.Sync(t.Context()))
	if rebuilt := must[*index.Trusteeship](t)(again.Trusteeship(t.Context(), e)); fmt.Sprint(rebuilt) != fmt.Sprint(got) {
		t.Errorf("rebuilt %+v, want %+v", rebuilt, got)
	}
}

func (r *ceremonyRun) compare(ix *index.Index, step int) {
	r.t.Helper()
	must[uint64](r.t)(ix.Sync(r.t.Context()))
	e := must[*index.Election](r.t)(ix.Election(r.t.Context(), r.e.UUID))
	got := must[*index.Trusteeship](r.t)(ix.Trusteeship(r.t.Context(), e))
	want, err := r.caller.Ceremony(&bind.CallOpts{Context: r.t.Context()})
	if err != nil {
		r.t.Fatal(err)
	}
	frozen, err := r.caller.Frozen(&bind.CallOpts{Context: r.t.Context()})
	if err != nil {
		r.t.Fatal(err)
	}
	var awaited, trustees []common.Address
	for i, trustee := range got.Trustees {
		trustees = append(trustees, trustee.Account)
		if trustee.Awaited {
			awaited = append(awaited, trustee.Account)
		}
		if trustee.Member != (i > 0) || trustee.Shuffled || trustee.Decrypted {
			r.t.Errorf("step %d: trustee %d: %+v", step, i+1, trustee)
		}
	}
	if uint64(got.Attempt) != want.Attempt || got.Round != int(want.Round) || got.Revealing != want.Revealing ||
		uint64(got.Deadline) != want.Deadline || !slices.Equal(awaited, want.Missing) || !slices.Equal(trustees, frozen.Trustees) {
		r.t.Errorf("step %d: index %+v, contract %+v", step, got, want)
	}
}

// TestCeremonyComplete follows all rounds to the end.
func TestCeremonyComplete(t *testing.T) {
	r := newCeremony(t, chaintest.New(t))
	ix := open(t, r.Ledger, r.Client, t.TempDir()+"/index.db")
	defer ix.Close()
	for round, taking := range [][]int{{0, 1, 2, 3}, {1, 2, 3}, {1, 2, 3}} {
		r.act("commitMessage", uint8(round), taking...)
		r.compare(ix, 10*round)
		r.act("revealMessage", uint8(round), taking...)
		r.compare(ix, 10*round+1)
	}
}

// TestShuffling: who has shuffled, and who is awaited, after the tally.
func TestShuffling(t *testing.T) {
	l := chaintest.New(t)
	ix := open(t, l, l.Client, t.TempDir()+"/index.db")
	defer ix.Close()
	e := l.NewElection(chaintest.Options{Shuffled: true})
	ballot := e.Ballot(0, 0)
	e.Cast(0, ballot)
	e.Close()
	e.TallyUntilShuffles([][]byte{ballot}, []int64{1})
	look := func(phase index.Phase, want index.Trustee, shuffles int64) {
		t.Helper()
		must[uint64](t)(ix.Sync(t.Context()))
		row := must[*index.Election](t)(ix.Election(t.Context(), e.UUID))
		got := must[*index.Trusteeship](t)(ix.Trusteeship(t.Context(), row))
		want.Account = l.AdminAddress()
		if row.Phase != phase || got.Shuffles != shuffles || len(got.Trustees) != 1 || got.Trustees[0] != want {
			t.Errorf("%s: %+v", row.Phase, got)
		}
	}
	look(index.Shuffling, index.Trustee{Awaited: true}, 0)
	content := sha256.Sum256([]byte("any"))
	l.Must(e.Address, contracts.ElectionMetaData, "contribute", uint8(chain.Shuffle), content)
	look(index.Shuffling, index.Trustee{Awaited: true}, 0) // submitted is not done
	e.Contribute(chain.Shuffle, content)
	look(index.Shuffling, index.Trustee{Shuffled: true}, 1)
	l.Must(e.Address, contracts.ElectionMetaData, "submit", uint8(chain.EndShuffles), [32]byte{})
	l.Must(e.Address, contracts.ElectionMetaData, "attest", uint64(5), uint8(chain.EndShuffles), [32]byte{})
	look(index.Decrypting, index.Trustee{Shuffled: true, Awaited: true}, 1)
}
