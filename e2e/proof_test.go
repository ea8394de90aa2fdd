// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/madangvote/madang/lightproof"
)

// recording is what vectors/proofs keeps of a ledger: proofs with what they prove. MADANG_RECORD_PROOFS=1 writes it anew.
type recording struct {
	Anchor      json.RawMessage `json:"anchor"`
	Fingerprint string          `json:"fingerprint"`
	UUID        string          `json:"uuid"`
	Object      string          `json:"object"`
	Cases       []recordedProof `json:"cases"`
	anchor      *lightproof.Anchor
	object      []byte
}

type recordedProof struct {
	Name       string          `json:"name"`
	Tracker    string          `json:"tracker,omitempty"`
	Credential string          `json:"credential,omitempty"`
	State      string          `json:"state,omitempty"`
	Height     uint64          `json:"height,omitempty"`
	ReplacedBy string          `json:"replaced_by,omitempty"`
	Phase      string          `json:"phase"`
	Events     uint64          `json:"events"`
	Voters     uint64          `json:"voters"`
	Ballots    uint64          `json:"ballots"`
	Changes    int             `json:"changes"`
	Proof      json.RawMessage `json:"proof"`
}

// fetch asks again while the gateway says that a proof is not there yet: a block's signatures come with the next block.
func fetch(t *testing.T, n *network, path string) []byte {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(500 * time.Millisecond) {
		status, body := fetchOnce(t, n, path)
		if status == http.StatusOK {
			return body
		}
		if status != http.StatusServiceUnavailable || time.Now().After(deadline) {
			t.Fatalf("%s: %d %s", path, status, body)
		}
	}
}

func fetchOnce(t *testing.T, n *network, path string) (status int, body []byte) {
	t.Helper()
	res, err := http.Get("http://" + n.rest + path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if body, err = io.ReadAll(res.Body); err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, body
}

// newRecording reads the anchor from the operator's folder and from the gateway: they are the same bytes.
func newRecording(t *testing.T, e *election) *recording {
	t.Helper()
	printed := decode[struct{ Fingerprint string }](t, run(t, "node", "anchor", "--data", e.dir))
	served := fetch(t, e.network, "/v1/ledger/anchor")
	if sum := sha256.Sum256(served); hex.EncodeToString(sum[:]) != printed.Fingerprint {
		t.Errorf("the gateway's anchor is not that of %s", printed.Fingerprint)
	}
	anchor, err := lightproof.ParseAnchor(served)
	if err != nil {
		t.Fatal(err)
	}
	object := fetch(t, e.network, "/v1/elections/"+e.uuid+"/election")
	return &recording{
		Anchor: served, Fingerprint: printed.Fingerprint, UUID: e.uuid, Object: base64.StdEncoding.EncodeToString(object), anchor: anchor, object: object,
	}
}

// election takes and checks the election's proof.
func (r *recording) election(t *testing.T, n *network, name string) *lightproof.Election {
	t.Helper()
	var body []byte
	var e *lightproof.Election
	until(t, "the proof says "+name, func() (done bool) { // its block is the one before the newest
		var err error
		body = fetch(t, n, "/v1/elections/"+r.UUID+"/proof")
		if e, err = lightproof.VerifyElection(r.anchor, r.UUID, body, r.object); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return e.Phase == name
	})
	if e.Object != sha256.Sum256(r.object) {
		t.Errorf("%s: election %x", name, e.Object)
	}
	r.add(recordedProof{Name: name}, e, body)
	return e
}

func (r *recording) add(p recordedProof, e *lightproof.Election, body []byte) {
	p.Phase, p.Events, p.Voters, p.Ballots, p.Proof = e.Phase, e.Events, e.Voters, e.Ballots, bytes.TrimSpace(body)
	var proof lightproof.Proof
	if err := json.Unmarshal(body, &proof); err == nil {
		p.Changes = len(proof.Changes)
	}
	r.Cases = append(r.Cases, p)
}

// ballot takes and checks a ballot's proof.
func (r *recording) ballot(t *testing.T, n *network, name string, raw []byte, state string) *lightproof.Ballot {
	t.Helper()
	tracker := sha256.Sum256(raw)
	credential := decode[struct{ Credential string }](t, raw).Credential
	body := fetch(t, n, "/v1/elections/"+r.UUID+"/ballots/"+hex.EncodeToString(tracker[:])+"/proof")
	b, err := lightproof.VerifyBallot(r.anchor, r.UUID, tracker, credential, body, r.object)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if b.State != state {
		t.Errorf("%s: %s, want %s", name, b.State, state)
	}
	p := recordedProof{Name: name, Tracker: hex.EncodeToString(tracker[:]), Credential: credential, State: state, Height: b.Height}
	if state == lightproof.Replaced {
		p.ReplacedBy = hex.EncodeToString(b.ReplacedBy[:])
	}
	r.add(p, b.Election, body)
	return b
}

func (r *recording) save(t *testing.T, name string) {
	t.Helper()
	if os.Getenv("MADANG_RECORD_PROOFS") == "" {
		return
	}
	raw, err := json.MarshalIndent(r, "", " ")
	if err == nil {
		err = os.WriteFile(filepath.Join("..", "vectors", "proofs", name), append(raw, '\n'), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// voting casts three ballots, one of which replaces another, and proves them.
func (r *recording) voting(t *testing.T, e *election, n *network) {
	t.Helper()
	object := e.object()
	first, other, second, unsent := e.ballot(object, 0, []int{1, 0, 0, 0}), e.ballot(object, 1, []int{0, 1, 0, 0}), e.ballot(object, 0, []int{0, 0, 1, 0}), e.ballot(object, 2, []int{1, 0, 0, 0})
	e.cast(first)
	r.ballot(t, n, "only one", first, lightproof.Counted)
	e.cast(other)
	e.cast(second)
	if b := r.ballot(t, n, "replaced", first, lightproof.Replaced); b.ReplacedBy != sha256.Sum256(second) {
		t.Errorf("replaced by %x", b.ReplacedBy)
	}
	if b := r.ballot(t, n, "counted", second, lightproof.Counted); b.Height != 3 {
		t.Errorf("event %d", b.Height)
	}
	r.ballot(t, n, "absent", unsent, lightproof.Absent)
	tracker := sha256.Sum256(second)
	credential := decode[struct{ Credential string }](t, other).Credential
	body := fetch(t, n, "/v1/elections/"+r.UUID+"/ballots/"+hex.EncodeToString(tracker[:])+"/proof")
	var refused *lightproof.Error
	if _, err := lightproof.VerifyBallot(r.anchor, r.UUID, tracker, credential, body, nil); !errors.As(err, &refused) || refused.Code != lightproof.WrongCredential {
		t.Errorf("another's credential: %v", err)
	}
}

// TestLightProofs: what the gateway of a ledger of one proves, from before voting to the end; and a gateway apart from
// the node proves the same.
func TestLightProofs(t *testing.T) {
	long(t)
	n := newNetwork(t, "250ms")
	n.start()
	e := n.open(smallVoteFile(t), 3)
	r := newRecording(t, e)
	if got := r.election(t, n, "open"); got.Phase != "open" || got.Events != 1 || got.Ballots != 0 {
		t.Errorf("%+v", got)
	}
	r.voting(t, e, n)
	tracker := r.Cases[len(r.Cases)-2].Tracker // counted
	receipt := []string{"verify-receipt", "--gateway", "http://" + n.rest, "--election", e.uuid, tracker, "--fingerprint"}
	if out := run(t, append(receipt, r.Fingerprint)...); !contains(out, "is the one that counts") {
		t.Errorf("said %s", out)
	}
	if _, stderr, code := try(t, append(receipt, tracker)...); code != 1 || !contains(stderr, "this is another ledger") {
		t.Errorf("another fingerprint: %d %s", code, stderr)
	}
	e.finish()
	if got := r.election(t, apart(t, n), "final"); got.Phase != "final" || got.Voters != 2 || got.Ballots != 3 || got.Outcome == (lightproof.Word{}) {
		t.Errorf("%+v", got)
	}
	r.save(t, "one.json")
}

// apart is a gateway that reads the ledger over JSON-RPC.
func apart(t *testing.T, n *network) *network {
	t.Helper()
	other := *n
	other.rest, other.process = freePort(t), nil
	other.process = exec.Command(madang, "gateway", "--data", n.dir, "--rpc", "http://"+n.rpc, "--listen", other.rest, "--read-only",
		"--db", filepath.Join(t.TempDir(), "index.sqlite"))
	if err := other.process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(other.stop)
	other.ready()
	return &other
}

// TestLightProofsOfConsortium: four validators, of whom three sign at times, and whose powers change.
func TestLightProofsOfConsortium(t *testing.T) {
	long(t)
	c := newConsortium(t)
	for _, n := range c.nodes {
		n.launch()
	}
	for _, n := range c.nodes {
		n.ready()
	}
	e, at := c.prepare()
	c.decide(at, "open", "opened; voting is from", at[:3])
	r := newRecording(t, e)
	if got := r.election(t, c.nodes[1], "open"); got.Validators != 4 || got.Signatures < 3 || got.TotalPower != 4 {
		t.Errorf("%+v", got)
	}
	for i, power := range []int{2, 5} {
		for _, n := range c.nodes[:3] {
			n.do("organisations", "set-validator", c.identities[i].ValidatorKey.Hex(), strconv.Itoa(power))
		}
	}
	until(t, "the new powers", func() bool {
		body := fetch(t, c.nodes[1], "/v1/elections/"+e.uuid+"/proof")
		got, err := lightproof.VerifyElection(r.anchor, e.uuid, body, nil)
		if err != nil {
			t.Fatal(err)
		}
		return got.TotalPower == 9
	})
	at[3].object()
	r.voting(t, at[3], c.nodes[2])
	if got := r.Cases[len(r.Cases)-1]; got.Changes != 2 {
		t.Errorf("%d changes", got.Changes)
	}
	r.save(t, "four.json")
}
