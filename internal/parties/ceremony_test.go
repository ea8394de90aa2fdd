// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
)

// shared is a consortium whose trustees are one single and three members, of
// whom two decrypt.
var shared = size{members: 1, validators: 1, trustees: 4, group: 3, threshold: 2, voters: 2}

// dying is a node through which only so many transactions go out.
type dying struct {
	Ledger
	left int
}

var errKilled = errors.New("killed")

func (d *dying) EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error) {
	if d.left--; d.left < 0 {
		return 0, errKilled
	}
	return d.Ledger.EstimateGas(ctx, msg)
}

// The program is killed before each transaction of each step, and started again
// with nothing but what is on the disk. The same messages come out, once each.
func TestCeremonyKilledAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, shared)
	v := w.create(w.manifest())
	var disks []*disk
	nodes := map[int]*dying{}
	for i := range v.keyrings {
		disks = append(disks, new(disk))
		w.keyring(disks[i])
		nodes[i] = &dying{Ledger: w.ledger}
		w.through(nodes[i], trustee(i))
	}
	kills := 0
	for done := false; !done; {
		done = true
		for i := range disks {
			for sends := 0; ; sends++ {
				nodes[i].left = sends
				v.keyrings[i] = w.reopened(disks[i])
				step, err := v.step(i)
				if errors.Is(err, errKilled) {
					kills++
					continue
				}
				v.ok(err)
				done = done && step.Complete() && step.Did == ""
				break
			}
		}
	}
	// Each of ten messages: killed before the commitment, before it is
	// published and before it is revealed.
	if kills != 30 {
		t.Errorf("killed %d times", kills)
	}
	for i := range disks {
		k := w.reopened(disks[i])
		if len(k.state.Attempts) != 1 {
			t.Fatalf("trustee %d has %d attempts", i+1, len(k.state.Attempts))
		}
		c, err := contracts.NewElectionCaller(v.address, w.ledger)
		w.ok(err)
		for round, message := range k.state.Attempts[0].Messages {
			sent, err := c.CeremonyMessage(nil, uint8(round), v.as(trustee(i)).Address())
			w.ok(err)
			if (message != "") != sent.Revealed || message != "" && sent.Payload != sha256.Sum256([]byte(message)) {
				t.Errorf("trustee %d, round %d: sent %x, saved %.40s", i+1, round, sent.Payload, message)
			}
		}
	}
	v.setUp()
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
}

// What cannot be saved is not sent.
func TestCeremonySavesFirst(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, shared)
	v := w.create(w.manifest())
	d := &disk{}
	v.keyrings[1] = w.keyring(d)
	for round := range rounds {
		v.ceremonyUntil(round, false)
		d.full = errors.New("no space left")
		_, err := v.step(1)
		refused(t, err, d.full, "nothing was sent")
		if c, err := ReadCeremony(v.ctx, v.ledger, v.address); err != nil || !slices.Contains(c.Missing, v.as("trustee-2").Address()) {
			t.Errorf("round %d: sent unsaved (%v)", round, err)
		}
		d.full = nil
		before := d.saves
		_, err = v.step(1)
		v.ok(err)
		if d.saves != before+1 {
			t.Errorf("round %d: %d saves", round, d.saves-before)
		}
	}
	v.ceremony()

	// A copy of the file from before the last messages is refused where it matters.
	v.again()
	v.ceremonyUntil(0, false)
	old := slices.Clone(d.content)
	_, err := v.step(1)
	v.ok(err)
	v.ceremonyUntil(0, true)
	v.keyrings[1], err = OpenKeyring(old, new(disk))
	v.ok(err)
	_, err = v.step(1)
	refused(t, err, ErrKeyring, "the message that this trustee has committed to")
	err = errorOf(v.as("trustee-2").send(v.ctx, v.address, contracts.ElectionMetaData, "revealMessage", uint8(0), [32]byte{1}))
	if !contracts.IsRevert(err, "ElectionCeremonyMismatch") {
		t.Errorf("something else was revealed: %v", err)
	}
}

func errorOf[T any](_ T, err error) error { return err }

// wrongMessages are what a trustee may send in place of the right message. Each
// is found before anyone goes on, and its sender is named.
func TestCeremonyWrongMessages(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, shared)
	v := w.create(w.manifest())
	certificate := func(c belenios.CeremonyContext) []byte {
		key, err := belenios.NewCeremonyKey(rand.Reader, testGroup)
		w.ok(err)
		raw, err := key.Certificate(rand.Reader, c)
		w.ok(err)
		return raw
	}
	for _, test := range []struct {
		what         string
		owner, round int
		message      func() []byte
		says         string
		finder       int // who finds it, 0 for the first member
	}{
		{"a single key that is none", 1, 0, func() []byte { return []byte("{}") }, "public key is not valid", 2},
		{"no certificate", 3, 0, func() []byte { return []byte("rubbish") }, "certificate is malformed", 2},
		{"a lower threshold", 2, 0, func() []byte {
			return certificate(belenios.CeremonyContext{Group: testGroup, Size: 3, Threshold: 1, Index: 1})
		}, "another ceremony", 3},
		{"another's place", 4, 0, func() []byte {
			return certificate(belenios.CeremonyContext{Group: testGroup, Size: 3, Threshold: 2, Index: 1})
		}, "another ceremony", 2},
		{"no polynomial", 3, 1, func() []byte { return []byte("null") }, "polynomial is not valid", 2},
		{"a wrong share", 3, 1, func() []byte { return v.wrongShare(2, 3) }, "secret of member 3", 4},
		{"no voutput", 4, 2, func() []byte { return []byte("[]") }, "verification key is not valid", 2},
	} {
		v.ceremonyUntil(test.round, false)
		v.plant(test.owner-1, test.round, test.message())
		v.ceremonyUntil(test.round+1, false)
		_, err := v.step(test.finder - 1)
		bad := new(belenios.TrusteeError)
		refused(t, err, nil, test.says)
		if !errors.As(err, &bad) || bad.Owner != test.owner {
			t.Fatalf("%s: blames %v, want trustee %d", test.what, err, test.owner)
		}
		_, err = v.step(test.finder - 1) // complains once
		refused(t, err, nil, test.says)
		c, err := ReadCeremony(v.ctx, v.ledger, v.address)
		v.ok(err)
		finder := v.as(trustee(test.finder - 1)).Address()
		if len(c.Complaints) != 1 || c.Complaints[0].By != finder || c.Complaints[0].Owner != test.owner || !strings.Contains(c.Complaints[0].Reason, test.says) {
			t.Errorf("%s: complaints %+v", test.what, c.Complaints)
		}
		if test.round < 2 && !slices.Contains(c.Missing, finder) {
			t.Errorf("%s: its finder went on", test.what)
		}
		v.awaits("organisations", fmt.Sprintf("decide about trustee %d", test.owner))
		v.again()
	}
	v.setUp()
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
	v.freshEachTime()
}

// wrongShare is a polynomial of a member whose secret for another is that of
// another polynomial. All that is public of it is right.
func (v *vote) wrongShare(trustee, member int) []byte {
	v.t.Helper()
	m := &messages{v.ledger, v.address, v.status().Frozen, testGroup}
	_, ceremony, err := m.certificates(v.ctx)
	v.ok(err)
	attempts := v.keyrings[trustee].state.Attempts
	key, err := belenios.ParseCeremonyKey(testGroup, attempts[len(attempts)-1].Seed)
	v.ok(err)
	var parts [2]map[string]json.RawMessage
	var secrets [2][]json.RawMessage
	for i := range parts {
		raw, err := ceremony.Polynomial(rand.Reader, key)
		v.ok(err)
		v.ok(json.Unmarshal(raw, &parts[i]))
		v.ok(json.Unmarshal(parts[i]["secrets"], &secrets[i]))
	}
	secrets[0][member-1] = secrets[1][member-1]
	mixed, err := json.Marshal(secrets[0])
	v.ok(err)
	p := parts[0]
	return fmt.Appendf(nil, `{"polynomial":%s,"secrets":%s,"coefexps":%s,"signature":%s}`, p["polynomial"], mixed, p["coefexps"], p["signature"])
}

// awaits checks that the status says what is awaited from whom.
func (v *vote) awaits(who, what string) {
	v.t.Helper()
	list, err := ReadAwaited(v.ctx, v.ledger, v.status())
	v.ok(err)
	if !slices.ContainsFunc(list, func(a Awaited) bool { return strings.Contains(a.Who, who) && strings.Contains(a.What, what) }) {
		v.t.Errorf("%s: %s is not among what is awaited: %q", who, what, list)
	}
}

// freshEachTime checks that no attempt's secret or message came again.
func (v *vote) freshEachTime() {
	v.t.Helper()
	seen := map[string]bool{}
	for i, k := range v.keyrings {
		for _, a := range k.state.Attempts {
			for _, text := range append([]string{a.Single, a.Seed, a.Member}, a.Messages[:]...) {
				if len(text) > 10 && seen[text] {
					v.t.Errorf("trustee %d, attempt %d uses %.20s… again", i+1, a.Attempt, text)
				}
				seen[text] = true
			}
		}
	}
}

// A trustee who stalls is visible, and late when the time is over; it is
// replaced by decision, and the new one completes.
func TestTrusteeReplaced(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	s := shared
	s.members, s.spare = 2, 1
	w := newWorld(t, s)
	v := w.create(w.manifest())
	v.ceremonyUntil(1, false)
	for _, i := range []int{1, 2} {
		_, err := v.step(i)
		v.ok(err)
	}
	step, err := v.step(1)
	v.ok(err)
	stalling, spare := v.as("trustee-4").Address(), v.as("trustee-5").Address()
	if step.Did != "" || step.Late || !slices.Equal(step.Awaited, step.Trustees[3:]) || step.Due() != "round 2 of 3, commit" {
		t.Errorf("%+v", step)
	}
	v.awaits("trustee 4", "round 2 of 3, commit")
	w.chain.Advance(time.Hour)
	v.awaits("trustee 4", "late since")
	refused(t, v.as("trustee-1").ReplaceTrustee(v.ctx, v.address, stalling, spare), nil, "member")
	refused(t, v.as("member-1").ReplaceTrustee(v.ctx, v.address, stalling, spare), ErrAwaitingQuorum, "")
	v.ok(v.as("member-2").ReplaceTrustee(v.ctx, v.address, stalling, spare))

	_, err = v.step(3)
	refused(t, err, nil, "is no trustee")
	v.accounts["trustee-4"] = v.as("trustee-5")
	v.keyrings[3] = w.keyring(new(disk))
	v.setUp()
	refused(t, v.as("member-1").ApproveOpening(v.ctx, v.address), ErrAwaitingQuorum, "")
	v.ok(v.as("member-2").ApproveOpening(v.ctx, v.address))
	v.phaseIs(contracts.PhaseOpen)
	v.freshEachTime()
	if c, err := ReadCeremony(v.ctx, v.ledger, v.address); err != nil || c.Attempt != 2 || !c.Complete() {
		t.Errorf("%+v, %v", c, err)
	}
}

// A copy of the file from before the ceremony still decrypts: the seed opens
// what the member has sent.
func TestOldCopyDecrypts(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 2, group: 2, threshold: 2, voters: 1})
	v := w.create(w.manifest())
	d := new(disk)
	v.keyrings[0] = w.keyring(d)
	copied := slices.Clone(d.content)
	v.setUp()
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
	v.cast(0, 1, 0, 0)
	v.ok(v.as("member-1").ApproveClosing(v.ctx, v.address))
	a, _ := w.attester("validator-1")
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	w.rounds(a, 1)
	if key := v.key(0); !strings.Contains(string(d.content), strings.Trim(string(key.MarshalPrivate()), `"`)) {
		t.Error("the key is not saved")
	}
	var err error
	v.keyrings[0], err = OpenKeyring(copied, new(disk))
	v.ok(err)
	v.ok(v.decrypt(0))
	w.rounds(a, 1)
	if s := v.status(); s.Decrypted != 1 {
		t.Errorf("%d partial decryptions", s.Decrypted)
	}
}

func TestKeyringRefuses(t *testing.T) {
	good, err := NewKeyring(rand.Reader, testGroup)
	if err != nil {
		t.Fatal(err)
	}
	text := string(good.Marshal())
	again, err := OpenKeyring(good.Marshal(), nil)
	if err != nil || string(again.Marshal()) != text {
		t.Errorf("read and written again: %v", err)
	}
	first := good.state.Attempts[0]
	for what, raw := range map[string]string{
		"nothing":            "",
		"more behind":        text + "{}",
		"another file":       `"123"`,
		"unknown field":      strings.Replace(text, `"version"`, `"a":1,"version"`, 1),
		"another version":    strings.Replace(text, `"version":1`, `"version":2`, 1),
		"an unknown group":   strings.Replace(text, testGroup, "Curve448", 1),
		"no attempt":         fmt.Sprintf(`{"version":1,"group":%q,"attempts":[]}`, testGroup),
		"an attempt of null": fmt.Sprintf(`{"version":1,"group":%q,"attempts":[null]}`, testGroup),
		"a short seed":       strings.Replace(text, first.Seed, first.Seed[1:], 1),
		"no single key":      strings.Replace(text, strings.Trim(first.Single, `"`), "0", 1),
	} {
		_, err := OpenKeyring([]byte(raw), nil)
		refused(t, err, ErrKeyring, "")
		if err != nil && (strings.Contains(err.Error(), first.Seed) || strings.Contains(err.Error(), first.Single)) {
			t.Errorf("%s: the error holds a secret", what)
		}
	}
	if text := fmt.Sprintf("%v %s", good, good.LogValue()); strings.Contains(text, first.Seed) {
		t.Errorf("printed %s", text)
	}
}

func FuzzOpenKeyring(f *testing.F) {
	good, err := NewKeyring(rand.Reader, testGroup)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good.Marshal())
	good.state.Election, good.state.Account = "ABCDEFGHJKLMNP", "0x01"
	good.state.Attempts[0].Member, good.state.Attempts[0].Messages[1] = good.state.Attempts[0].Single, "{}"
	f.Add(good.Marshal())
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, plain []byte) {
		k, err := OpenKeyring(plain, nil)
		if err != nil && !errors.Is(err, ErrKeyring) {
			t.Fatalf("untyped error: %v", err)
		}
		if err == nil && string(k.Marshal()) != string(plain) {
			t.Fatalf("read %s, written %s", plain, k.Marshal())
		}
	})
}
