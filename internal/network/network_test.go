// SPDX-License-Identifier: Apache-2.0

package network

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/ledger"
)

var start = time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)

// organisation makes an identity without keys: each account has an own number.
func organisation(n byte, trustees int) Identity {
	address := func(i byte) common.Address { return common.Address{n, i} }
	id := Identity{
		Name: fmt.Sprintf("Organisation %d", n), NodeID: strings.Repeat("a", 40), ValidatorKey: common.Hash{n},
		Member: address(1), Attester: address(2), Organiser: address(3), Registrar: address(4), Gateway: address(5),
	}
	for i := range trustees {
		id.Trustees = append(id.Trustees, address(byte(6+i)))
	}
	return id
}

func TestNew(t *testing.T) {
	identities := []Identity{organisation(1, 2), organisation(2, 0), organisation(3, 1)}
	n, err := New(DefaultChainID, start, identities)
	if err != nil {
		t.Fatal(err)
	}
	g := n.Genesis
	if g.ChainID != DefaultChainID || !g.Time.Equal(start) || len(g.Validators) != 3 || len(g.Alloc) != 3*5+3+1 {
		t.Errorf("genesis %+v", g)
	}
	for i, v := range g.Validators {
		want := ledger.Validator{PublicKey: identities[i].ValidatorKey, Power: 1, Name: identities[i].Name}
		if v != want {
			t.Errorf("validator %d is %+v, want %+v", i, v, want)
		}
	}
	organisations := crypto.CreateAddress(identities[0].Member, 0)
	if g.ValidatorRegistry != organisations || n.Consortium() != (parties.Consortium{
		Organisations: organisations, Elections: crypto.CreateAddress(identities[0].Member, 1), Awards: crypto.CreateAddress(identities[0].Member, 2),
	}) {
		t.Errorf("registry %s, consortium %+v", g.ValidatorRegistry, n.Consortium())
	}
	for address, account := range g.Alloc {
		want := foundingCredit
		if address == organisations {
			want = reserve
		}
		if account.Balance.Cmp(want) != 0 || len(account.Code) > 0 {
			t.Errorf("%s has %s, want %s", address, account.Balance, want)
		}
	}
	g.GasLimit = ledger.DefaultGasLimit // the node's, when there is none
	raw, err := g.JSON()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ledger.ParseGenesis(raw); err != nil {
		t.Errorf("the ledger does not take this genesis: %v", err)
	}
	membersAndGrants(t, n)
}

func membersAndGrants(t *testing.T, n *Network) {
	t.Helper()
	members := n.Members()
	if len(members) != 3 || members[1] != (parties.Member{Account: n.Identities[1].Member, Name: "Organisation 2"}) {
		t.Errorf("members %+v", members)
	}
	affiliations := n.Affiliations()
	if len(affiliations) != 3 || affiliations[2] != (parties.Affiliation{Account: n.Identities[2].Organiser, Member: n.Identities[2].Member}) {
		t.Errorf("affiliations %+v", affiliations)
	}
	roles := map[common.Address]contracts.Role{}
	for _, g := range n.Grants() {
		if _, twice := roles[g.Account]; twice {
			t.Errorf("%s has two roles", g.Account)
		}
		roles[g.Account] = g.Role
	}
	want := map[common.Address]contracts.Role{}
	for _, id := range n.Identities {
		want[id.Attester], want[id.Organiser] = contracts.RoleValidator, contracts.RoleOrganiser
		want[id.Registrar], want[id.Gateway] = contracts.RoleRegistrar, contracts.RoleGateway
		for _, trustee := range id.Trustees {
			want[trustee] = contracts.RoleTrustee
		}
	}
	if !reflect.DeepEqual(roles, want) {
		t.Errorf("roles %v, want %v", roles, want)
	}
}

func TestNewRefuses(t *testing.T) {
	tests := []struct {
		what, says string
		change     func(ids []Identity) []Identity
	}{
		{"no organisation", "at least one organisation", func([]Identity) []Identity { return nil }},
		{"the same twice", "stands twice", func(ids []Identity) []Identity { return []Identity{ids[0], ids[0]} }},
		{"the same under another node", "stands twice", func(ids []Identity) []Identity {
			other := ids[0]
			other.ValidatorKey = common.Hash{9}
			return []Identity{ids[0], other}
		}},
		{"an account of another", "stands twice", func(ids []Identity) []Identity { ids[1].Gateway = ids[0].Member; return ids }},
		{"an account of another trustee", "stands twice", func(ids []Identity) []Identity { ids[1].Trustees[0] = ids[0].Trustees[1]; return ids }},
		{"an account in two parts", "stands twice", func(ids []Identity) []Identity { ids[0].Organiser = ids[0].Member; return ids }},
		{"no member", "is empty", func(ids []Identity) []Identity { ids[1].Member = common.Address{}; return ids }},
		{"an empty trustee", "is empty", func(ids []Identity) []Identity { ids[1].Trustees[0] = common.Address{}; return ids }},
		{"the same node twice", "validator key", func(ids []Identity) []Identity { ids[1].ValidatorKey = ids[0].ValidatorKey; return ids }},
		{"no node", "validator key", func(ids []Identity) []Identity { ids[1].ValidatorKey = common.Hash{}; return ids }},
	}
	for _, test := range tests {
		_, err := New(DefaultChainID, start, test.change([]Identity{organisation(1, 2), organisation(2, 2)}))
		if err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: error %v, want one saying %q", test.what, err, test.says)
		}
	}
}

func TestInit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "organisation")
	id, err := Init(dir, "City of Gwangju", 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(id.Trustees) != 2 || id.Name != "City of Gwangju" || id.NodeID == "" || id.ValidatorKey == (common.Hash{}) {
		t.Errorf("identity %+v", id)
	}
	if _, err := New(DefaultChainID, start, []Identity{id}); err != nil {
		t.Errorf("accounts of one organisation are not all different: %v", err)
	}
	again, err := Init(dir, "City of Gwangju", 2)
	if err != nil || !reflect.DeepEqual(again, id) {
		t.Errorf("the second time %+v (%v), first %+v", again, err, id)
	}
	more, err := Init(dir, "City of Gwangju", 3)
	if err != nil || !reflect.DeepEqual(more.Trustees[:2], id.Trustees) || len(more.Trustees) != 3 {
		t.Errorf("one trustee more: %+v, %v", more, err)
	}
	ownersOnly(t, dir)
	key, err := LoadKey(KeyFile(dir, "trustee-1"))
	if err != nil || crypto.PubkeyToAddress(key.PublicKey) != id.Trustees[0] {
		t.Errorf("trustee-1's key: %v", err)
	}

	// What the others are told holds nothing of the keys.
	public, err := json.Marshal(id)
	if err != nil {
		t.Fatal(err)
	}
	for _, account := range []string{"member", "attester", "organiser", "registrar", "gateway", "trustee-1", "trustee-2"} {
		secret, err := os.ReadFile(KeyFile(dir, account))
		if err != nil {
			t.Fatal(err)
		}
		if len(secret) != 64 || strings.Contains(string(public), string(secret)) {
			t.Errorf("%s: %d characters; is the key in the identity?", account, len(secret))
		}
	}
}

// ownersOnly checks that no key can be read by others.
func ownersOnly(t *testing.T, dir string) {
	t.Helper()
	keys := 0
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if strings.HasSuffix(path, ".key") || strings.Contains(entry.Name(), "key.json") {
			keys++
			if info.Mode().Perm() != 0o600 {
				t.Errorf("%s has mode %o", path, info.Mode().Perm())
			}
		}
		return nil
	})
	if err != nil || keys != 8+2 {
		t.Errorf("%d keys, %v", keys, err)
	}
	if info, err := os.Stat(filepath.Join(dir, "keys")); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("folder of keys: %v, %v", info.Mode(), err)
	}
}

// A key that is damaged is said to be, and neither shown nor replaced.
func TestDamagedKeys(t *testing.T) {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	secret := hex.EncodeToString(crypto.FromECDSA(key))
	contents := []string{
		"", secret[:63], secret + "0", secret + "\n\nmore", "0x" + secret, secret[:63] + "g", strings.Repeat("0", 64), strings.Repeat("f", 64), "\x00",
	}
	for _, content := range contents {
		dir := t.TempDir()
		path := KeyFile(dir, "registrar")
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, loadErr := LoadKey(path)
		_, initErr := Init(dir, "x", 0)
		for _, err := range []error{loadErr, initErr} {
			if err == nil || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "64 hex digits") {
				t.Errorf("key %.10q...: error %v", content, err)
				continue
			}
			if strings.Contains(err.Error(), secret[:8]) || strings.Contains(err.Error(), secret[56:]) {
				t.Errorf("the error shows the key: %v", err)
			}
		}
		if now, err := os.ReadFile(path); err != nil || string(now) != content {
			t.Errorf("the file of %.10q... was changed: %v", content, err)
		}
	}
	path := filepath.Join(t.TempDir(), "none.key")
	if _, err := LoadKey(path); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), path) {
		t.Errorf("a missing key: %v", err)
	}
	if err := os.WriteFile(path, []byte(secret+"\n"), 0o600); err != nil { // as an editor leaves it
		t.Fatal(err)
	}
	if got, err := LoadKey(path); err != nil || !got.Equal(key) {
		t.Errorf("a key with a line end: %v", err)
	}
}

func TestWriteNew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.key")
	if err := writeNew(path, []byte("first"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := writeNew(path, []byte("second"), 0o600); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a key written over another: %v", err)
	}
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "first" {
		t.Errorf("now %q, %v", raw, err)
	}
}

func TestLoad(t *testing.T) {
	n, err := New(77, start, []Identity{organisation(1, 1), organisation(2, 0)})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := Load(dir); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "madang node init") {
		t.Errorf("no network yet: %v", err)
	}
	path := filepath.Join(dir, File)
	if err := WriteJSON(path, n); err != nil {
		t.Fatal(err)
	}
	if err := WriteJSON(path, n); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a network was written over another: %v", err)
	}
	got, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	first, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	second, err := json.Marshal(got)
	if err != nil || string(first) != string(second) {
		t.Errorf("read back %s\nwritten %s (%v)", second, first, err)
	}
	if got.Genesis.Alloc[n.Consortium().Organisations].Balance.Cmp(new(big.Int).Exp(big.NewInt(10), big.NewInt(27), nil)) != 0 {
		t.Error("the reserve is not read back")
	}
}

func TestLoadRefuses(t *testing.T) {
	n, err := New(77, start, []Identity{organisation(1, 1)})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	good := string(raw)
	tests := []struct{ what, content, says string }{
		{"empty", "", "madang node init"},
		{"no JSON", "genesis", "invalid character"},
		{"unknown field", strings.Replace(good, `{"genesis"`, `{"extra":1,"genesis"`, 1), `unknown field "extra"`},
		{"unknown field in an identity", strings.Replace(good, `"member"`, `"membre"`, 1), `unknown field "membre"`},
		{"bad address", strings.Replace(good, strings.ToLower(organisation(1, 1).Gateway.Hex()), "0x12", 1), "madang node init"},
		{"no identities", `{"genesis":{},"identities":[]}`, "names no organisation"},
		{"something after it", good + "{}", "something follows"},
		{"a brace too many", good + "}", "something follows"},
		{"cut short", good[:len(good)-1], "unexpected EOF"},
	}
	for _, test := range tests {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, File), []byte(test.content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Load(dir)
		if err == nil || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), File) {
			t.Errorf("%s: error %v, want one saying %q", test.what, err, test.says)
		}
	}
}
