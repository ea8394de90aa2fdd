// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
)

func TestCastRefused(t *testing.T) {
	b := newBoard(t, options{})
	b.opened()
	good := b.ballot(0, 0)
	cut := good[:len(good)-1]
	proof := b.tree.Proof(0)
	changed := append([][32]byte{}, proof...)
	changed[0][31] ^= 1
	stolen := bytes.Replace(good, []byte(b.voters[0].credential.Public()), []byte(b.voters[3].credential.Public()), 1)
	unlisted := b.unlisted()
	cases := []struct {
		name   string
		ballot []byte
		weight uint64
		index  uint64
		proof  [][32]byte
		want   string
		code   string // of ElectionInvalidBallot
	}{
		{"empty", nil, 1, 0, proof, "ElectionInvalidBallot", belenios.CodeMalformed},
		{"cut", cut, 1, 0, proof, "ElectionInvalidBallot", belenios.CodeMalformed},
		{"not canonical", append(bytes.Clone(good), '\n'), 1, 0, proof, "ElectionInvalidBallot", belenios.CodeNotCanonical},
		{"larger than a ballot of this election", append(bytes.Clone(good), make([]byte, 9_000)...), 1, 0, proof, "ElectionInvalidBallot", belenios.CodeTooLarge},
		{"larger than any", make([]byte, 120_001), 1, 0, proof, "ElectionTooLarge", ""},
		{"under another credential", stolen, 1, 3, b.tree.Proof(3), "ElectionInvalidBallot", belenios.CodeBadSignature},
		{"of another election", b.foreign(), 1, 0, proof, "ElectionInvalidBallot", belenios.CodeWrongElection},
		{"unlisted credential", unlisted, 1, 0, proof, "ElectionNotOnRoll", ""},
		{"another's place", good, 1, 1, b.tree.Proof(1), "ElectionNotOnRoll", ""},
		{"own proof for another place", good, 1, 1, proof, "ElectionNotOnRoll", ""},
		{"place beyond the roll", good, 1, 4, proof, "ElectionNotOnRoll", ""},
		{"more weight", good, 2, 0, proof, "ElectionNotOnRoll", ""},
		{"no weight", good, 0, 0, proof, "ElectionZeroWeight", ""},
		{"changed proof", good, 1, 0, changed, "ElectionNotOnRoll", ""},
		{"short proof", good, 1, 0, proof[:1], "ElectionNotOnRoll", ""},
		{"long proof", good, 1, 0, append(append([][32]byte{}, proof...), [32]byte{}), "ElectionNotOnRoll", ""},
		{"no proof", good, 1, 0, nil, "ElectionNotOnRoll", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := b.election.send(stranger, "cast", c.ballot, c.weight, c.index, c.proof)
			got := wantRevert(t, err, c.want)
			if c.code != "" && got.Arg("code") != c.code {
				t.Errorf("code %v, want %s", got.Arg("code"), c.code)
			}
			if b.height() != 1 {
				t.Errorf("height %d after a refusal", b.height())
			}
		})
	}
	b.cast(0, good)
}

// unlisted makes a ballot with a credential that is on no roll.
func (b *board) unlisted() []byte {
	b.t.Helper()
	code, err := belenios.NewCredentialCode(b.rand)
	b.ok(err)
	credential, err := belenios.DeriveCredential(b.group, testUUID, code)
	b.ok(err)
	raw, err := b.parsed.EncryptBallot(b.rand, credential, [][]int{{1, 0}})
	b.ok(err)
	return raw
}

// foreign makes a ballot with voter 0's credential for an election that differs in its name only.
func (b *board) foreign() []byte {
	b.t.Helper()
	other, err := belenios.NewElection(belenios.ElectionParams{Description: "d", Name: "other", Group: b.group,
		UUID: testUUID, PublicKey: b.parties.PublicKey(), Questions: b.parsed.Questions()})
	b.ok(err)
	raw, err := other.EncryptBallot(b.rand, b.voters[0].credential, [][]int{{1, 0}})
	b.ok(err)
	return raw
}

func TestRevote(t *testing.T) {
	b := newBoard(t, options{})
	b.opened()
	first, second := b.ballot(0, 0), b.ballot(0, 1)
	credential := crypto.Keccak256Hash([]byte(b.voters[0].credential.Public()))
	for i, c := range []struct {
		raw      []byte
		replaced [32]byte
	}{{first, [32]byte{}}, {second, hashOf(first)}} {
		got := b.election.events(b.cast(0, c.raw), "Ballot")
		if len(got) != 1 {
			t.Fatalf("%d Ballot events", len(got))
		}
		e, height := got[0], uint64(i+1)
		// An indexed bytes32 comes back as [32]byte; the height is the event's in the chain.
		if e["tracker"] != hashOf(c.raw) || e["credential"] != [32]byte(credential) || e["height"] != height ||
			e["replaced"] != c.replaced || !bytes.Equal(e["ballot"].([]byte), c.raw) {
			t.Errorf("ballot %d: event %v", i, e)
		}
		if b.election.view("heightOf", hashOf(c.raw))[0] != height || b.election.view("lastBallot", [32]byte(credential))[0] != hashOf(c.raw) {
			t.Errorf("ballot %d: not the last", i)
		}
	}
	for _, old := range [][]byte{first, second} {
		got := b.election.refused("ElectionBallotAlreadyCast", stranger, "cast", b.castArgs(0, old)...)
		if got.Arg("tracker") != hashOf(old) {
			t.Errorf("error says %v", got.Args)
		}
	}
	if b.election.view("lastBallot", [32]byte(credential))[0] != hashOf(second) {
		t.Error("replaying an old ballot changed the one that counts")
	}
	voters, ballots := b.election.view("turnout")[0], b.election.view("turnout")[1]
	if voters != uint64(1) || ballots != uint64(2) {
		t.Errorf("%v voters, %v ballots", voters, ballots)
	}
}

// TestWeights: "elt", "elt,1" and "elt,3" on the roll.
func TestWeights(t *testing.T) {
	b := newBoard(t, options{})
	b.opened()
	for i := range b.voters {
		b.cast(i, b.ballot(i, 0))
	}
	heavy := b.ballot(2, 0)
	b.election.refused("ElectionNotOnRoll", stranger, "cast", heavy, uint64(1), uint64(2), b.tree.Proof(2))
}

// TestWithoutPrecompile: a node that lacks it must not accept a ballot.
func TestWithoutPrecompile(t *testing.T) {
	b := newBoard(t, options{})
	b.opened()
	raw := b.ballot(0, 0)
	back := b.branch()
	uninstall(t)
	for _, code := range [][]byte{{0xfe}, nil} {
		b.db.SetCode(verifierAddress, code, 0)
		got := b.election.refused("ElectionInvalidBallot", stranger, "cast", b.castArgs(0, raw)...)
		if got.Arg("code") != "no-verdict" {
			t.Errorf("code %v", got.Arg("code"))
		}
		back()
	}
}

// TestCastGas measures what a ballot of the default size costs; the EVM's part is what the contract can change.
func TestCastGas(t *testing.T) {
	b := newBoard(t, options{answers: 20})
	b.opened()
	for _, c := range []struct {
		name  string
		voter int
		limit uint64
	}{{"first ballot of a voter", 0, 700_000}, {"revote", 0, 700_000}} {
		raw := b.ballot(c.voter, 3)
		got := b.cast(c.voter, raw)
		native := verifier.RequiredGas(encodeInput(b.parsed.Raw(), raw))
		t.Logf("%s: %d bytes, %d gas, %d of it the precompile's, %d the rest", c.name, len(raw), got.gas, native, got.gas-native)
		if got.gas-native > c.limit {
			t.Errorf("%s: %d gas beside the precompile", c.name, got.gas-native)
		}
		b.checkCastGas(got, raw)
	}
}

// TestLargestGroup: the dearest election of the demo fits into a transaction.
func TestLargestGroup(t *testing.T) {
	if testing.Short() {
		t.Skip("two seconds of arithmetic")
	}
	for _, name := range []string{"BELENIOS-2048", "RFC-3526-2048"} {
		b := newBoard(t, options{answers: 23, group: name})
		b.opened()
		raw := b.ballot(0, 3)
		got := b.cast(0, raw)
		t.Logf("%s: %d bytes, %d gas", name, len(raw), got.gas)
		b.checkCastGas(got, raw)
	}
}

// checkCastGas holds the gas limit that gateways compute to what a transaction used, and runs it with that limit.
func (b *board) checkCastGas(got receipt, raw []byte) {
	b.t.Helper()
	limit := verifier.CastGas(b.parsed.Raw(), raw, len(b.tree.Proof(0)))
	if got.gas > limit || limit > got.gas*5/4 {
		b.t.Errorf("CastGas says %d, %d used", limit, got.gas)
	}
	back := b.branch()
	defer back()
	fresh := b.ballot(1, 3)
	b.limit = verifier.CastGas(b.parsed.Raw(), fresh, len(b.tree.Proof(1)))
	b.cast(1, fresh)
	b.limit = params.MaxTxGas
}

// TestCastBallot: the decoder of calldata that the warm-up uses.
func TestCastBallot(t *testing.T) {
	b := newBoard(t, options{})
	data := b.election.pack("cast", b.castArgs(0, []byte("a ballot"))...)
	if got, ok := contracts.CastBallot(data); !ok || string(got) != "a ballot" {
		t.Errorf("%q, %v", got, ok)
	}
	for name, bad := range map[string][]byte{
		"empty": nil, "selector": data[:4], "cut": data[:100], "another method": b.election.pack("close"),
	} {
		if _, ok := contracts.CastBallot(bad); ok {
			t.Errorf("%s: accepted", name)
		}
	}
}
