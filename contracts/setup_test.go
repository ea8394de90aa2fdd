// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/precompile"
	"github.com/madangvote/madang/internal/roll"
)

func TestCreate(t *testing.T) {
	b := newBoard(t, options{})
	factory := b.at(b.deploy(account(200), contracts.ElectionsMetaData, 0, b.address), contracts.ElectionsMetaData)
	for _, uuid := range []string{"", "short", "1234567891234", "12345678912340", "1234567891234O", "1234567891234l",
		"1234567891234I", "12345678912345 ", strings.Repeat("1", 65), "1234567891234\x00"} {
		factory.refused("ElectionsBadUuid", organiser, "create", [32]byte{}, uuid)
	}
	factory.refused("ElectionsNotOrganiser", stranger, "create", [32]byte{}, "12345678912345")
	got := factory.must(organiser, "create", [32]byte{9}, "12345678912345")
	factory.must(organiser, "create", [32]byte{9}, strings.Repeat("z", 64))
	address := factory.view("at", bigInt(0))[0].(common.Address)
	taken := factory.refused("ElectionsUuidTaken", organiser, "create", [32]byte{1}, "12345678912345")
	if taken.Arg("election") != address || factory.view("byUuid", "12345678912345")[0] != address {
		t.Errorf("election %v, error %v", address, taken)
	}
	created := factory.events(got, "ElectionCreated")
	if len(created) != 1 || created[0]["election"] != address || created[0]["campaign"] != [32]byte{9} ||
		created[0]["organiser"] != organiser || created[0]["uuid"] != "12345678912345" {
		t.Errorf("events %v", created)
	}
	e := b.at(address, contracts.ElectionMetaData)
	if e.view("uuid")[0] != "12345678912345" || e.view("organiser")[0] != organiser || e.view("campaign")[0] != [32]byte{9} {
		t.Error("the election does not know what it was created with")
	}
	if n := factory.view("count")[0].(interface{ Int64() int64 }).Int64(); n != 2 {
		t.Errorf("%d elections", n)
	}
	if _, err := factory.tryView("at", bigInt(2)); !contracts.IsRevert(err, "ElectionsOutOfRange") {
		t.Errorf("at(2): %v", err)
	}
	e.refused("ElectionOnlyByFactory", organiser, "initialise", [32]byte{}, organiser, "other")
	bare := b.at(factory.view("implementation")[0].(common.Address), contracts.ElectionMetaData)
	bare.refused("ElectionNotOrganiser", organiser, "freeze", b.frozen())
}

func TestFreeze(t *testing.T) {
	b := newBoard(t, options{trustees: 2})
	for _, a := range accounts(100, 65) {
		b.mustDecide("grantRole", contracts.RoleTrustee, a)
	}
	cases := []struct {
		name string
		edit func(f *contracts.IElectionFrozen)
		want string
	}{
		{"as it is", func(*contracts.IElectionFrozen) {}, ""},
		{"no manifest", func(f *contracts.IElectionFrozen) { f.Manifest = [32]byte{} }, "ElectionZeroHash"},
		{"closes as it opens", func(f *contracts.IElectionFrozen) { f.ClosesAt = f.OpensAt }, "ElectionScheduleInvalid"},
		{"closes now", func(f *contracts.IElectionFrozen) { f.OpensAt, f.ClosesAt = start-9, start }, "ElectionScheduleInvalid"},
		{"opened before", func(f *contracts.IElectionFrozen) { f.OpensAt = 0 }, ""},
		{"no trustee", func(f *contracts.IElectionFrozen) { f.Trustees, f.Decryptions = nil, 0 }, "ElectionPartiesInvalid"},
		{"64 trustees", func(f *contracts.IElectionFrozen) { f.Trustees, f.Decryptions = accounts(100, 64), 64 }, ""},
		{"65 trustees", func(f *contracts.IElectionFrozen) { f.Trustees, f.Decryptions = accounts(100, 65), 65 }, "ElectionPartiesInvalid"},
		{"no decryption", func(f *contracts.IElectionFrozen) { f.Decryptions = 0 }, "ElectionThresholdInvalid"},
		{"fewer decryptions than single trustees", func(f *contracts.IElectionFrozen) { f.Decryptions = 1 }, "ElectionThresholdInvalid"},
		{"more decryptions than trustees", func(f *contracts.IElectionFrozen) { f.Decryptions = 3 }, "ElectionThresholdInvalid"},
		{"1 of 2", func(f *contracts.IElectionFrozen) { f.Members, f.Threshold, f.Decryptions = 2, 1, 1 }, ""},
		{"2 of 2", func(f *contracts.IElectionFrozen) { f.Members, f.Threshold = 2, 2 }, ""},
		{"single and 1 of 1", func(f *contracts.IElectionFrozen) { f.Members, f.Threshold = 1, 1 }, ""},
		{"3 of 2", func(f *contracts.IElectionFrozen) { f.Members, f.Threshold, f.Decryptions = 2, 3, 3 }, "ElectionThresholdInvalid"},
		{"0 of 2", func(f *contracts.IElectionFrozen) { f.Members, f.Decryptions = 2, 0 }, "ElectionThresholdInvalid"},
		{"0 of 1 and a single", func(f *contracts.IElectionFrozen) { f.Members, f.Decryptions = 1, 1 }, "ElectionThresholdInvalid"},
		{"threshold without members", func(f *contracts.IElectionFrozen) { f.Threshold = 1 }, "ElectionThresholdInvalid"},
		{"more members than trustees", func(f *contracts.IElectionFrozen) { f.Members, f.Threshold = 3, 2 }, "ElectionThresholdInvalid"},
		{"all trustees' decryptions of 1 of 2", func(f *contracts.IElectionFrozen) { f.Members, f.Threshold = 2, 1 }, "ElectionThresholdInvalid"},
		{"most numbers", func(f *contracts.IElectionFrozen) {
			f.Members, f.Threshold, f.Decryptions, f.RoundSeconds = 65535, 65535, 65535, 1<<64-1
		}, "ElectionThresholdInvalid"},
		{"no registrar", func(f *contracts.IElectionFrozen) { f.Registrars = nil }, "ElectionPartiesInvalid"},
		{"a trustee twice", func(f *contracts.IElectionFrozen) { f.Trustees[1] = f.Trustees[0] }, "ElectionDuplicateParty"},
		{"a trustee without the role", func(f *contracts.IElectionFrozen) { f.Trustees[1] = stranger }, "ElectionNotRole"},
		{"a registrar without the role", func(f *contracts.IElectionFrozen) { f.Registrars[0] = account(30) }, "ElectionNotRole"},
	}
	back := b.branch()
	for _, c := range cases {
		f := b.frozen()
		c.edit(&f)
		_, err := b.election.send(organiser, "freeze", f)
		if (err != nil || c.want != "") && !contracts.IsRevert(err, c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		back()
	}
}

func TestPublish(t *testing.T) {
	b := newBoard(t, options{})
	b.freeze()
	big := bytes.Repeat([]byte{1}, 96_000)
	for _, c := range []struct {
		name         string
		payload      [32]byte
		index, total uint32
		data         []byte
		want         string
	}{
		{"largest", payload("x"), 0, 1, big, ""},
		{"second of two", payload("x"), 1, 2, []byte("b"), ""},
		{"bytes of another payload", payload("x"), 0, 2, []byte("rubbish"), ""}, // readers ignore it, see IElection.publish
		{"too large", payload("x"), 0, 1, append(big, 1), "ElectionBadChunk"},
		{"empty", payload("x"), 0, 1, nil, "ElectionBadChunk"},
		{"beyond total", payload("x"), 2, 2, []byte("c"), "ElectionBadChunk"},
		{"no parts", payload("x"), 0, 0, []byte("c"), "ElectionBadChunk"},
		{"no payload", [32]byte{}, 0, 1, []byte("c"), "ElectionZeroHash"},
	} {
		got, err := b.election.send(organiser, "publish", c.payload, c.index, c.total, c.data)
		if (err != nil || c.want != "") && !contracts.IsRevert(err, c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		if chunks := b.election.events(got, "Chunk"); c.want == "" {
			if len(chunks) != 1 || !bytes.Equal(chunks[0]["data"].([]byte), c.data) || chunks[0]["publisher"] != organiser {
				t.Errorf("%s: chunks %v", c.name, len(chunks))
			}
		}
	}
}

func TestRoll(t *testing.T) {
	b := newBoard(t, options{registrars: 2})
	b.freeze()
	b.postKeys()
	b.store()
	second := account(21)
	args := b.rollArgs()
	empty := func() bool { return b.election.view("roll")[1].(uint64) == 0 }
	b.election.refused("ElectionZeroHash", registrar, "postRoll", [32]byte{}, uint64(1), payload("c"))
	b.election.refused("ElectionZeroHash", registrar, "postRoll", payload("r"), uint64(1), [32]byte{})
	b.election.refused("ElectionIncompleteSetup", registrar, "postRoll", payload("r"), uint64(0), payload("c"))
	b.election.must(registrar, "postRoll", args...)
	if !empty() {
		t.Error("one of two registrars made the roll")
	}
	for _, other := range [][]any{{payload("r"), args[1], args[2]}, {args[0], uint64(9), args[2]}, {args[0], args[1], payload("c")}} {
		b.election.must(second, "postRoll", other...)
		_, err := b.decideElection("open", b.parsed.Hash(), hashOf(b.trustees))
		wantRevert(t, err, "ElectionIncompleteSetup")
		if !empty() {
			t.Errorf("differing rolls make a roll: %v", other)
		}
	}
	b.election.must(second, "postRoll", args...)
	if empty() {
		t.Error("agreeing registrars make no roll")
	}
	b.election.must(registrar, "postRoll", payload("changed"), args[1], args[2])
	if !empty() {
		t.Error("a registrar that changed its mind left the old roll")
	}
	b.election.must(registrar, "postRoll", args...)
	b.open()
}

func TestStoreElection(t *testing.T) {
	b := newBoard(t, options{})
	b.freeze()
	raw := b.parsed.Raw()
	part := func(index uint32, data []byte) error {
		_, err := b.election.send(organiser, "storeElection", index, data)
		return err
	}
	object := func() []byte { return b.election.view("electionObject")[0].([]byte) }
	wantRevert(t, part(1, raw), "ElectionBadChunk")
	wantRevert(t, part(0, nil), "ElectionBadChunk")
	wantRevert(t, part(0, make([]byte, 24_001)), "ElectionBadChunk")
	full := bytes.Repeat([]byte{0xfe}, 24_000)
	for i := range 16 {
		b.ok(part(uint32(i), full))
	}
	wantRevert(t, part(16, full), "ElectionBadChunk")
	if got := object(); !bytes.Equal(got, bytes.Repeat([]byte{0xfe}, 16*24_000)) {
		t.Errorf("%d bytes came back", len(got))
	}
	b.ok(part(0, raw[:1]))
	b.ok(part(1, raw[1:50]))
	wantRevert(t, part(1, raw[50:]), "ElectionBadChunk")
	b.ok(part(2, raw[50:]))
	if got := object(); !bytes.Equal(got, raw) {
		t.Errorf("object %q", got)
	}
	b.postKeys()
	b.postRolls()
	b.open()
	b.now = opensAt
	b.cast(0, b.ballot(0, 0)) // from three parts
}

func TestOpenRefused(t *testing.T) {
	b := newBoard(t, options{trustees: 2})
	b.freeze()
	open := func(want string, args ...any) *contracts.RevertError {
		t.Helper()
		_, err := b.decideElection("open", args...)
		return wantRevert(t, err, want)
	}
	right := []any{b.parsed.Hash(), hashOf(b.trustees)}
	missing := func(part string) {
		t.Helper()
		if got := open("ElectionIncompleteSetup", right...); !strings.Contains(got.Message, part) {
			t.Errorf("missing %q, want %s", got.Message, part)
		}
	}
	missing("object")
	b.store()
	missing("roll")
	b.postRolls()
	missing("key ceremony")
	b.half("commitMessage", 0)
	b.election.must(account(30), "revealMessage", uint8(0), b.message(0, 0))
	missing("key ceremony")
	b.election.must(account(31), "revealMessage", uint8(0), b.message(0, 1))
	open("ElectionZeroHash", b.parsed.Hash(), [32]byte{})
	if got := open("ElectionHashMismatch", payload("x"), right[1]); got.Arg("actual") != b.parsed.Hash() {
		t.Errorf("error says %v", got.Args)
	}
	b.storeAndRefuse([]byte("{}"), "ElectionInvalidBallot", precompile.CodeBadElection)
	b.storeAndRefuse(b.parsed.Raw()[:100], "ElectionInvalidBallot", precompile.CodeBadElection)
	other, err := belenios.NewElection(belenios.ElectionParams{Description: "d", Name: "n", Group: b.group,
		UUID: "Another1234567", PublicKey: b.parties.PublicKey(), Questions: b.parsed.Questions()})
	b.ok(err)
	b.storeAndRefuse(other.Raw(), "ElectionWrongUuid", "")
	b.store()
	b.open()
}

// storeAndRefuse stores another object and expects that it cannot be opened.
func (b *board) storeAndRefuse(raw []byte, want, code string) {
	b.t.Helper()
	b.election.must(organiser, "storeElection", uint32(0), raw)
	_, err := b.decideElection("open", hashOf(raw), hashOf(b.trustees))
	got := wantRevert(b.t, err, want)
	if code != "" && got.Arg("code") != code {
		b.t.Errorf("code %v, want %s", got.Arg("code"), code)
	}
}

// TestRollMatchesGo: for every size and place the contract accepts what package roll proves (see TestCast for refusals).
func TestRollMatchesGo(t *testing.T) {
	b := newBoard(t, options{})
	b.freeze()
	b.postKeys()
	b.store()
	own := b.voters[0].entry.Text()
	raw := b.ballot(0, 0)
	back := b.branch()
	for _, n := range []int{1, 2, 3, 5, 6, 7, 8, 11} {
		for place := range n {
			entries := make([]string, n)
			for i := range entries {
				entries[i] = strings.Repeat("f", i+1)
			}
			entries[place] = own
			tree := roll.New(entries)
			b.election.must(registrar, "postRoll", tree.Root(), uint64(n), payload("list"))
			b.open()
			b.now = opensAt
			b.election.must(stranger, "cast", raw, uint64(1), uint64(place), tree.Proof(place))
			back()
		}
	}
}
