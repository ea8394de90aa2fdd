// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"net/http/cookiejar"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
)

// world is a ledger of organisations, each with its folder and office.
type world struct {
	t       *testing.T
	chain   *chaintest.Ledger
	ledger  parties.Ledger
	network *network.Network
	dirs    []string
	offices []*Office
	later   atomic.Int64 // by how much the offices' clocks are ahead, nanoseconds
}

// newWorld founds a ledger; each number is how many trustees an organisation has.
func newWorld(t *testing.T, trustees ...int) *world {
	t.Helper()
	w := &world{t: t, chain: chaintest.New(t)}
	w.ledger = w.chain.Client.(parties.Ledger)
	var identities []network.Identity
	for i, n := range trustees {
		dir := filepath.Join(t.TempDir(), "party")
		id, err := network.Init(dir, []string{"Province", "City", "University"}[i], n)
		w.ok(err)
		identities, w.dirs = append(identities, id), append(w.dirs, dir)
	}
	var err error
	w.network, err = network.New(network.DefaultChainID, time.Now(), identities)
	w.ok(err)
	w.fund(identities)
	founder := w.account(0, "member")
	w.ok(founder.Found(t.Context(), w.network.Members(), w.network.Grants(), w.network.Affiliations()...))
	founder.Close()
	for _, dir := range w.dirs {
		w.offices = append(w.offices, w.office(dir))
	}
	return w
}

func (w *world) office(dir string) *Office {
	w.t.Helper()
	f, err := Start(w.t.Context(), Options{
		Dir: dir, Ledger: w.ledger, Network: w.network, Listen: "localhost:0", PublicURL: "https://vote.example/", WorkFactor: 10,
		Now: func() time.Time { return time.Now().Add(time.Duration(w.later.Load())) }, Logger: chaintest.Quiet(),
	})
	w.ok(err)
	w.t.Cleanup(func() { w.ok(f.Stop(context.Background())) })
	return f
}

func (w *world) ok(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// fund gives all accounts gas credit.
func (w *world) fund(identities []network.Identity) {
	w.t.Helper()
	var sent []*chain.Pending
	for _, id := range identities {
		for _, to := range append([]common.Address{id.Member, id.Attester, id.Organiser, id.Registrar, id.Gateway}, id.Trustees...) {
			p, err := w.chain.Sender.Submit(w.t.Context(), chain.Call{To: &to, Value: new(big.Int).Lsh(big.NewInt(1), 80), Gas: 21_000})
			w.ok(err)
			sent = append(sent, p)
		}
	}
	for _, p := range sent {
		<-p.Done()
		_, err := p.Result()
		w.ok(err)
	}
	w.chain.Mine() // the pool learns of a block's balances before it makes the next
}

// account is one of an organisation's, outside its office.
func (w *world) account(organisation int, name string) *parties.Account {
	w.t.Helper()
	key, err := network.LoadKey(network.KeyFile(w.dirs[organisation], name))
	w.ok(err)
	a, err := parties.NewAccount(w.t.Context(), w.ledger, w.network.Consortium(), key, chaintest.Quiet())
	w.ok(err)
	return a
}

// attest runs the validators' attesters until the test ends.
func (w *world) attest() {
	w.t.Helper()
	ctx, cancel := context.WithCancel(w.t.Context())
	var running sync.WaitGroup
	var accounts []*parties.Account
	for i := range w.dirs {
		a := w.account(i, "attester")
		accounts = append(accounts, a)
		running.Go(func() { parties.NewAttester(a, chaintest.Quiet()).Run(ctx) })
	}
	w.t.Cleanup(func() {
		cancel()
		running.Wait()
		for _, a := range accounts {
			a.Close()
		}
	})
}

// browser is a person's, on the machine of an office.
type browser struct {
	*world
	office  *Office
	http    *http.Client
	passkey *authenticator
}

func (w *world) browser(organisation int) *browser {
	w.t.Helper()
	jar, err := cookiejar.New(nil)
	w.ok(err)
	f := w.offices[organisation]
	return &browser{w, f, &http.Client{Jar: jar}, newAuthenticator(w.t, f.URL)}
}

// person is a browser in which somebody has enrolled, with these accounts.
func (w *world) person(organisation int, name string, accounts ...string) *browser {
	w.t.Helper()
	b := w.browser(organisation)
	code, err := Invite(w.dirs[organisation], name, accounts)
	w.ok(err)
	b.enrol(code, "")
	return b
}

// answer is what a server said.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// ask sends a request as the office's own pages do, unless change does it
// otherwise.
func (b *browser) ask(method, path string, body any, change func(*http.Request)) answer {
	b.t.Helper()
	var reader io.Reader
	raw, isRaw := body.([]byte)
	if body != nil && !isRaw {
		var err error
		raw, err = json.Marshal(body)
		b.ok(err)
	}
	if body != nil {
		reader = bytes.NewReader(raw)
	}
	r, err := http.NewRequestWithContext(b.t.Context(), method, b.office.URL+path, reader)
	b.ok(err)
	r.Header.Set(ownHeader, "1")
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	if method == http.MethodPost {
		r.Header.Set("Origin", b.office.URL)
	}
	r.Header.Set("Content-Type", "application/json")
	if change != nil {
		change(r)
	}
	response, err := b.http.Do(r)
	b.ok(err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	b.ok(err)
	return answer{response.StatusCode, response.Header, text}
}

func (b *browser) get(path string, into any) {
	b.t.Helper()
	b.read(b.ask(http.MethodGet, api+path, nil, nil), into)
}

func (b *browser) post(path string, body, into any) {
	b.t.Helper()
	b.read(b.ask(http.MethodPost, api+path, body, nil), into)
}

func (b *browser) read(a answer, into any) {
	b.t.Helper()
	if a.status >= 300 {
		b.t.Fatalf("status %d: %s", a.status, a.body)
	}
	b.ok(json.Unmarshal(a.body, into))
}

// refused makes sure that an answer is a problem of this code, and returns it.
func (b *browser) refused(a answer, code string) Problem {
	b.t.Helper()
	p := Problem{}
	if err := json.Unmarshal(a.body, &p); err != nil || p.Code != code || p.Status != a.status || a.status != statuses[code] ||
		a.header.Get("Content-Type") != "application/problem+json" {
		b.t.Errorf("status %d: %s, want the problem %s", a.status, a.body, code)
	}
	return p
}

// begun2 is what begins a passkey's ceremony.
type beginning struct {
	Ceremony string  `json:"ceremony"`
	Options  options `json:"options"`
}

func (b *browser) enrol(code, name string) sessionView {
	b.t.Helper()
	var begun beginning
	b.post("/passkeys/begin", map[string]string{"code": code, "name": name}, &begun)
	var s sessionView
	b.post("/passkeys/finish", map[string]any{"ceremony": begun.Ceremony, "credential": b.passkey.create(begun.Options)}, &s)
	return s
}

// assertion begins a sign-in and answers its challenge.
func (b *browser) assertion() map[string]any {
	b.t.Helper()
	var begun beginning
	b.post("/login/begin", map[string]any{}, &begun)
	return map[string]any{"ceremony": begun.Ceremony, "credential": b.passkey.get(begun.Options)}
}

func (b *browser) login() sessionView {
	b.t.Helper()
	var s sessionView
	b.post("/login/finish", b.assertion(), &s)
	return s
}

// act starts an action and waits for its end.
func (b *browser) act(uuid, action, account string, p params) Job {
	b.t.Helper()
	return b.wait(b.begin(uuid, action, account, p))
}

func (b *browser) begin(uuid, action, account string, p params) Job {
	b.t.Helper()
	var j Job
	b.post("/elections/"+uuid+"/actions", map[string]any{"action": action, "account": account, "params": p}, &j)
	return j
}

// wait waits for a job's end.
func (b *browser) wait(j Job) Job {
	b.t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); j.State == "running"; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			b.t.Fatalf("%s by %s has not ended: %+v", j.Action, j.Account, j)
		}
		b.get("/jobs/"+j.ID, &j)
	}
	return j
}

// done is act for what has to succeed.
func (b *browser) done(uuid, action, account string, p params) Job {
	b.t.Helper()
	j := b.act(uuid, action, account, p)
	if j.State != "done" {
		b.t.Fatalf("%s by %s: %+v, %v", action, account, j, j.Error)
	}
	return j
}

// said tells whether a job said something.
func said(j Job, code string) bool {
	for _, m := range j.Messages {
		if m.Code == code {
			return true
		}
	}
	return false
}
