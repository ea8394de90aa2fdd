// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
)

// recording is a file of vectors/proofs.
type recording struct {
	Anchor            json.RawMessage
	Fingerprint, UUID string
	Object            []byte
	Cases             []recorded
}

type recorded struct {
	Name, Tracker, Credential, State, Phase string
	Height                                  uint64
	ReplacedBy                              string `json:"replaced_by"`
	Events, Voters, Ballots                 uint64
	Changes                                 int
	Proof                                   json.RawMessage
}

func load(t testing.TB, name string) (*recording, *Anchor) {
	t.Helper()
	raw, err := os.ReadFile("../vectors/proofs/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	r := new(recording)
	if err := json.Unmarshal(raw, r); err != nil {
		t.Fatal(err)
	}
	anchor, err := ParseAnchor(r.Anchor)
	if err != nil {
		t.Fatal(err)
	}
	return r, anchor
}

func (r *recording) find(t testing.TB, name string) recorded {
	t.Helper()
	for _, c := range r.Cases {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no recorded proof %q", name)
	return recorded{}
}

func word(t testing.TB, text string) (w Word) {
	t.Helper()
	raw, err := hex.DecodeString(text)
	if err != nil || (len(raw) != 32 && len(raw) != 0) {
		t.Fatalf("%q: %v", text, err)
	}
	copy(w[:], raw)
	return w
}

func codeOf(err error) Code {
	var refused *Error
	if errors.As(err, &refused) {
		return refused.Code
	}
	return ""
}

// TestRecorded: proofs of real ledgers prove what was so when they were recorded.
func TestRecorded(t *testing.T) {
	counted := 0
	for _, name := range []string{"one", "four"} {
		r, anchor := load(t, name)
		if anchor.Fingerprint() != r.Fingerprint || string(anchor.Bytes()) != compact1(t, r.Anchor) {
			t.Errorf("%s: fingerprint %s, want %s", name, anchor.Fingerprint(), r.Fingerprint)
		}
		for _, c := range r.Cases {
			counted++
			e, err := VerifyElection(anchor, r.UUID, c.Proof, r.Object)
			if err != nil {
				t.Errorf("%s, %s: %v", name, c.Name, err)
				continue
			}
			if e.Phase != c.Phase || e.Events != c.Events || e.Voters != c.Voters || e.Ballots != c.Ballots || e.Object != sha256.Sum256(r.Object) ||
				e.SignedAt < 1_795_000_000 || e.SignedAt > e.Time+60 {
				t.Errorf("%s, %s: %+v", name, c.Name, e)
			}
			if c.Tracker == "" {
				continue
			}
			b, err := VerifyBallot(anchor, r.UUID, word(t, c.Tracker), c.Credential, c.Proof, nil)
			if err != nil || b.State != c.State || b.Height != c.Height || b.ReplacedBy != word(t, c.ReplacedBy) || b.Election.Object != (Word{}) {
				t.Errorf("%s, %s: %+v, %v", name, c.Name, b, err)
			}
		}
	}
	if counted != 11 {
		t.Errorf("%d proofs, there are 11", counted)
	}
}

func compact1(t *testing.T, raw []byte) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestForged: each forgery is a real proof with one thing changed, and each has its own reason.
func TestForged(t *testing.T) {
	r, anchor := load(t, "four")
	small, other := load(t, "one")
	c, absent, replaced := r.find(t, "counted"), r.find(t, "absent"), r.find(t, "replaced")
	var before Proof
	decodeProof(t, r.find(t, "open").Proof, &before)
	with := func(change func(*Anchor)) *Anchor {
		a, _ := ParseAnchor(anchor.Bytes())
		change(a)
		return a
	}
	for name, f := range map[string]struct {
		anchor  *Anchor
		base    recorded
		tracker string
		change  func(*Proof)
		want    Code
	}{
		"another ledger":         {other, c, c.Tracker, nil, WrongValidators},
		"another chain":          {with(func(a *Anchor) { a.ChainID++ }), c, c.Tracker, nil, WrongLedger},
		"other powers":           {with(func(a *Anchor) { a.Validators[0].Power = 2 }), c, c.Tracker, nil, WrongValidators},
		"another factory":        {with(func(a *Anchor) { a.Elections = a.Organisations }), c, c.Tracker, nil, NodeMissing},
		"change left out":        {anchor, c, c.Tracker, func(p *Proof) { p.Changes = p.Changes[:1] }, WrongValidators},
		"change to others":       {anchor, c, c.Tracker, func(p *Proof) { p.Changes[0].NextValidators[0].Power++ }, WrongValidators},
		"change to none":         {anchor, c, c.Tracker, func(p *Proof) { p.Changes[0].NextValidators = nil }, Malformed},
		"old header":             {anchor, c, c.Tracker, func(p *Proof) { p.Header = p.Changes[1] }, WrongValidators},
		"too little power":       {anchor, c, c.Tracker, func(p *Proof) { p.Header.Signatures = p.Header.Signatures[1:] }, TooLittlePower},
		"one signature twice":    {anchor, c, c.Tracker, func(p *Proof) { p.Header.Signatures[1] = p.Header.Signatures[0] }, Malformed},
		"signatures of another":  {anchor, c, c.Tracker, func(p *Proof) { p.Header.Signatures = before.Header.Signatures }, BadSignature},
		"another round":          {anchor, c, c.Tracker, func(p *Proof) { p.Header.Round++ }, BadSignature},
		"another time":           {anchor, c, c.Tracker, func(p *Proof) { p.Header.Signatures[0].Nanos ^= 1 }, BadSignature},
		"another app hash":       {anchor, c, c.Tracker, func(p *Proof) { p.Header.Fields[10] = before.Header.Fields[10] }, BadSignature},
		"another block":          {anchor, c, c.Tracker, func(p *Proof) { p.Block = before.Block }, WrongBlock},
		"no nodes":               {anchor, c, c.Tracker, func(p *Proof) { p.Nodes = nil }, NodeMissing},
		"not there":              {anchor, absent, c.Tracker, nil, NodeMissing},
		"no credential":          {anchor, c, c.Tracker, func(p *Proof) { p.Ballot = nil }, Malformed},
		"another's credential":   {anchor, c, c.Tracker, func(p *Proof) { p.Ballot.Credential = c.Tracker }, ""},
		"replaced without bytes": {anchor, replaced, replaced.Tracker, func(p *Proof) { p.Ballot.Bytes = "" }, WrongBallot},
		"replaced, other bytes":  {anchor, replaced, replaced.Tracker, func(p *Proof) { p.Ballot.Bytes = "AAAA" }, WrongBallot},
		"too many nodes":         {anchor, c, c.Tracker, func(p *Proof) { p.Nodes = make([]string, maxNodes+1) }, TooLarge},
		"a large node":           {anchor, c, c.Tracker, func(p *Proof) { p.Nodes[0] = strings.Repeat("80", maxNode+1) }, TooLarge},
		"too many changes":       {anchor, c, c.Tracker, func(p *Proof) { p.Changes = make([]SignedHeader, maxChanges+1) }, TooLarge},
		"a large ballot":         {anchor, replaced, replaced.Tracker, func(p *Proof) { p.Ballot.Bytes = strings.Repeat("A", 160_004) }, TooLarge},
		"another version":        {anchor, c, c.Tracker, func(p *Proof) { p.Version++ }, Malformed},
	} {
		var p Proof
		decodeProof(t, f.base.Proof, &p)
		if f.change != nil {
			f.change(&p)
		}
		_, err := VerifyBallot(f.anchor, r.UUID, word(t, f.tracker), "", encode(t, p), nil)
		if f.want == "" && (codeOf(err) == NodeMissing || codeOf(err) == WrongBallot) {
			continue // as the trees happen to branch
		}
		if codeOf(err) != f.want {
			t.Errorf("%s: %v, want %s", name, err, f.want)
		}
	}
	if b, err := VerifyBallot(anchor, r.UUID, word(t, absent.Tracker), "", c.Proof, nil); codeOf(err) != NodeMissing && (err != nil || b.State != Absent) {
		t.Errorf("a ballot that is not there: %+v, %v", b, err)
	}
	if _, err := VerifyElection(anchor, small.UUID, c.Proof, nil); codeOf(err) != UnknownElection {
		t.Errorf("another election: %v", err)
	}
	if _, err := VerifyElection(anchor, r.UUID, c.Proof, small.Object); codeOf(err) != WrongObject {
		t.Errorf("another object: %v", err)
	}
	if _, err := VerifyBallot(anchor, r.UUID, word(t, c.Tracker), absent.Credential, c.Proof, nil); codeOf(err) != WrongCredential {
		t.Errorf("another voter: %v", err)
	}
}

// TestNodes: every node is needed, as it is.
func TestNodes(t *testing.T) {
	r, anchor := load(t, "one")
	c := r.find(t, "counted")
	var honest Proof
	decodeProof(t, c.Proof, &honest)
	for i, node := range honest.Nodes {
		for _, instead := range []string{"", node[2:], node + "00", node[:len(node)-2]} {
			p := honest
			p.Nodes = append([]string{}, honest.Nodes...)
			p.Nodes[i] = instead
			if _, err := VerifyBallot(anchor, r.UUID, word(t, c.Tracker), "", encode(t, p), r.Object); codeOf(err) != NodeMissing {
				t.Fatalf("node %d: %v", i, err)
			}
		}
	}
}

func decodeProof(t *testing.T, raw []byte, p *Proof) {
	t.Helper()
	if err := json.Unmarshal(raw, p); err != nil {
		t.Fatal(err)
	}
}

func encode(t *testing.T, p Proof) []byte {
	t.Helper()
	raw, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestStolenBallot: another voter's replaced ballot does not pass for one's own.
func TestStolenBallot(t *testing.T) {
	r, anchor := load(t, "one")
	var replaced Proof
	c := r.find(t, "replaced")
	decodeProof(t, c.Proof, &replaced)
	raw, err := base64.StdEncoding.DecodeString(replaced.Ballot.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	raw[len(raw)-2] ^= 1
	replaced.Ballot.Bytes = base64.StdEncoding.EncodeToString(raw)
	if _, err := VerifyBallot(anchor, r.UUID, word(t, c.Tracker), "", encode(t, replaced), nil); codeOf(err) != WrongBallot {
		t.Error(err)
	}
}
