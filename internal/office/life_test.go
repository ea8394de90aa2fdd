// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/office/projectfile"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

const passphrase = "correct horse battery staple"

// life is an election on its way through two offices.
type life struct {
	*world
	organiser, registrar, province, city *browser
	trustees                             []*browser // of the office of each
	accounts                             []string
	uuid                                 string
	manifest                             *manifest.Manifest
}

func newLife(t *testing.T) *life {
	t.Helper()
	w := newWorld(t, 2, 1)
	w.patient()
	w.attest()
	l := &life{world: w, accounts: []string{"trustee-1", "trustee-2", "trustee-1"}}
	l.organiser = w.person(0, "Organiser", "organiser")
	l.registrar = w.person(0, "Registrar", "registrar")
	l.province = w.person(0, "Province", "member")
	l.city = w.person(1, "City", "member", "trustee-1")
	l.trustees = []*browser{w.person(0, "Trustee 1", "trustee-1"), w.person(0, "Trustee 2", "trustee-2"), l.city}
	return l
}

// An election from a spreadsheet to the public book, through pages only but for
// the voters.
func TestWholeLife(t *testing.T) {
	if testing.Short() {
		t.Skip("a whole election")
	}
	l := newLife(t)
	l.create()
	l.makeRoll()
	l.makeKey()
	l.prepareAndOpen()
	l.vote()
	l.count()
	l.audited()
}

const spreadsheet = "\ufeff연번,사업명,사업비(천원),분야,사업내용,name_en\n1,벤치,\"100\",공원,앉는 곳,Bench\n2,나무,60,공원,,Tree\n3,가로등,50,안전,,Lamp\n합계,,210,,,\n"

func (l *life) create() {
	t, b := l.t, l.organiser
	var read struct {
		Kind     string               `json:"kind"`
		Manifest manifest.Manifest    `json:"manifest"`
		Warnings []projectfile.Remark `json:"warnings"`
	}
	b.read(b.ask("POST", api+"/import?name=projects.csv", []byte(spreadsheet), nil), &read)
	m := read.Manifest
	if read.Kind != "csv" || len(m.Projects) != 3 || m.Projects[0].Cost != "100000" || m.Projects[0].Languages["en"].Name != "Bench" {
		t.Fatalf("imported %+v", read)
	}
	m.Name, m.Budget, m.OpensAt, m.ClosesAt = "동네 투표", "120000", 1, time.Now().Add(10_000*time.Hour).Unix()
	m.Ballot.MaxLength = 2
	m.Version = 0
	var shown struct {
		previewed
		Manifest manifest.Manifest `json:"manifest"`
	}
	b.post("/preview", &m, &shown)
	if len(shown.Problems) != 0 || shown.Counting != "homomorphic" || shown.TotalCost != "210000" || shown.Manifest.UUID == "" {
		t.Fatalf("preview %+v", shown)
	}
	l.manifest, l.uuid = &shown.Manifest, shown.Manifest.UUID

	var roster struct {
		Quorum        int
		Organisations []organisationView
		Accounts      []partyView
	}
	b.get("/parties", &roster)
	var trustees, registrars []string
	for _, p := range roster.Accounts {
		if slices.Contains(p.Roles, "trustee") {
			trustees = append(trustees, p.Address.Hex())
		}
		if slices.Contains(p.Roles, "registrar") && p.Organisation == "Province" {
			registrars = append(registrars, p.Address.Hex())
		}
	}
	if roster.Quorum != 2 || len(roster.Organisations) != 2 || len(roster.Accounts) != 13 || len(trustees) != 3 || len(registrars) != 1 {
		t.Fatalf("parties %+v", roster)
	}
	request := map[string]any{"account": "organiser", "manifest": l.manifest, "trustees": trustees, "registrars": registrars, "threshold": 2, "round_hours": 24}
	l.refusedToCreate(request)
	var first, second Job
	b.post("/elections", request, &first)
	b.post("/elections", request, &second)
	if first = b.wait(first); first.State != "done" || first.Result.UUID != l.uuid || second.ID != first.ID {
		t.Fatalf("created by %+v, %v, then %+v", first, first.Error, second)
	}
	b.post("/elections", request, &second) // again, when it is there
	if second = b.wait(second); second.State != "done" || second.ID == first.ID {
		t.Errorf("created again: %+v", second)
	}
	var list struct{ Elections []electionLine }
	b.get("/elections", &list)
	if len(list.Elections) != 1 || list.Elections[0].Name != "동네 투표" || list.Elections[0].Phase != "Setup" {
		t.Errorf("elections %+v", list)
	}
}

func (l *life) refusedToCreate(request map[string]any) {
	for code, change := range map[string]map[string]any{
		"manifest":         {"manifest": map[string]any{"name": "x"}},
		"request-invalid":  {"threshold": 4},
		"not-your-account": {"account": "member"},
	} {
		wrong := map[string]any{}
		for k, v := range request {
			wrong[k] = v
		}
		for k, v := range change {
			wrong[k] = v
		}
		l.organiser.refused(l.organiser.ask("POST", api+"/elections", wrong, nil), code)
	}
}

func (b *browser) election(uuid string) electionView {
	b.t.Helper()
	var v electionView
	b.get("/elections/"+uuid, &v)
	return v
}

// can tells whether an action is offered, and whether it is due.
func (v electionView) can(action string) (offered, due bool) {
	i := slices.IndexFunc(v.Actions, func(a allowed) bool { return a.Action == action })
	return i >= 0, i >= 0 && v.Actions[i].Due
}

func (b *browser) expect(uuid, action string, offered, due bool) {
	b.t.Helper()
	v := b.election(uuid)
	if isOffered, isDue := v.can(action); isOffered != offered || isDue != due {
		b.t.Errorf("phase %s: %s offered %v, due %v; want %v, %v. All: %+v", v.Phase, action, isOffered, isDue, offered, due, v.Actions)
	}
}

// forbidden makes sure that an action is refused.
func (b *browser) forbidden(code, uuid, action, account string) {
	b.t.Helper()
	body := map[string]any{"action": action, "account": account, "params": params{Passphrase: passphrase, Reason: "why"}}
	b.refused(b.ask("POST", api+"/elections/"+uuid+"/actions", body, nil), code)
}

func (l *life) makeRoll() {
	t, b := l.t, l.registrar
	b.expect(l.uuid, "credentials", true, true)
	b.expect(l.uuid, "publish-roll", false, false)
	b.forbidden("not-now", l.uuid, "publish-roll", "registrar")
	b.forbidden("not-your-account", l.uuid, "ceremony", "trustee-1")
	b.forbidden("not-your-account", l.uuid, "credentials", "nobody")
	b.forbidden("request-invalid", l.uuid, "nonsense", "registrar")
	b.forbidden("role-withdrawn", l.uuid, "ceremony", "registrar") // it never had that role
	for what, p := range map[string]params{"nobody": {}, "twice": {Voters: "Kim\nLee\nKim"}, "both": {Voters: "Kim", Count: 1}} {
		if j := b.act(l.uuid, "credentials", "registrar", p); j.State != "failed" || j.Error.Code != "voters" {
			t.Errorf("%s: %+v", what, j)
		}
	}
	b.refused(b.ask("GET", api+"/elections/"+l.uuid+"/letters", nil, nil), "not-now")
	if j := b.done(l.uuid, "credentials", "registrar", params{Count: 2}); j.Result.Voters != 2 {
		t.Errorf("credentials: %+v", j)
	}
	if j := b.act(l.uuid, "credentials", "registrar", params{Voters: "Kim\nLee\nPark"}); j.State != "failed" || j.Error.Code != "codes-exist" {
		t.Errorf("codes made over others: %+v", j)
	}
	b.done(l.uuid, "credentials", "registrar", params{Voters: "Kim\n\nLee \nPark\n", Replace: true})
	info, err := os.Stat(filepath.Join(l.dirs[0], "rolls", l.uuid, parties.CodesFile))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the codes' file: %v, %v", info.Mode(), err)
	}
	b.expect(l.uuid, "publish-roll", true, true)
	b.refused(b.ask("GET", api+"/elections/"+l.uuid+"/letters", nil, nil), "not-now") // not prepared
	b.done(l.uuid, "publish-roll", "registrar", params{})
	if v := b.election(l.uuid); v.RollCount != 3 || v.Roll == nil || !v.Roll.Published || v.Roll.Voters != 3 {
		t.Errorf("after publishing: %+v", v)
	}
	b.expect(l.uuid, "credentials", false, false)
}

func (l *life) makeKey() {
	t := l.t
	if j := l.trustees[0].act(l.uuid, "ceremony", "trustee-1", params{Passphrase: "short"}); j.State != "failed" || j.Error.Code != "weak-passphrase" {
		t.Errorf("a weak passphrase: %+v", j)
	}
	first := l.trustees[0].begin(l.uuid, "ceremony", "trustee-1", params{Passphrase: passphrase})
	for deadline := time.Now().Add(time.Minute); !said(first, "ceremony-waits") && time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		l.trustees[0].get("/jobs/"+first.ID, &first)
	}
	if last := first.Messages[len(first.Messages)-1]; !slices.Equal(last.Awaited, []int{2, 3}) && !slices.Equal(last.Awaited, l.othersThan(0)) {
		t.Errorf("waits for %+v", last)
	}
	l.trustees[1].refused(l.trustees[1].ask("GET", api+"/jobs/"+first.ID, nil, nil), "job-unknown") // another's
	again := l.trustees[0].begin(l.uuid, "ceremony", "trustee-1", params{Passphrase: "whatever else"})
	if again.ID != first.ID {
		t.Errorf("a second ceremony beside the first: %+v", again)
	}
	var stopped Job
	l.trustees[0].post("/jobs/"+first.ID+"/stop", map[string]any{}, &stopped)
	if stopped = l.trustees[0].wait(stopped); stopped.State != "stopped" {
		t.Errorf("stopped: %+v", stopped)
	}
	if j := l.trustees[0].act(l.uuid, "ceremony", "trustee-1", params{Passphrase: "not that one"}); j.Error == nil || j.Error.Code != "wrong-passphrase" {
		t.Errorf("a wrong passphrase: %+v", j)
	}
	var running []Job
	for i, b := range l.trustees {
		running = append(running, b.begin(l.uuid, "ceremony", l.accounts[i], params{Passphrase: passphrase}))
	}
	for i, b := range l.trustees {
		if j := b.wait(running[i]); j.State != "done" || !said(j, "ceremony-complete") {
			t.Fatalf("ceremony of trustee %d: %+v, %v", i+1, j, j.Error)
		}
	}
	v := l.trustees[0].election(l.uuid)
	if v.Ceremony == nil || !v.Ceremony.Complete || !slices.Equal(v.Secrets, []string{"trustee-1"}) {
		t.Errorf("after the ceremony: %+v, secrets %v", v.Ceremony, v.Secrets)
	}
}

// othersThan are the numbers of the other trustees: the accounts are in the
// order of their addresses.
func (l *life) othersThan(i int) (numbers []int) {
	v := l.trustees[i].election(l.uuid)
	for _, other := range v.Trustees {
		if other.Mine != l.accounts[i] {
			numbers = append(numbers, other.Number)
		}
	}
	return numbers
}

func (l *life) prepareAndOpen() {
	t := l.t
	l.province.expect(l.uuid, "open", false, false)
	l.province.forbidden("not-now", l.uuid, "open", "member")
	l.organiser.expect(l.uuid, "prepare", true, true)
	l.organiser.done(l.uuid, "prepare", "organiser", params{})
	l.letters()
	l.province.expect(l.uuid, "open", true, true)
	j := l.province.done(l.uuid, "open", "member", params{})
	if !said(j, "awaiting-quorum") || j.Result == nil || j.Result.Decision.Approvals != 1 || j.Result.Decision.Needed != 2 {
		t.Errorf("the first approval: %+v", j)
	}
	if again := l.province.done(l.uuid, "open", "member", params{}); !said(again, "already-approved") {
		t.Errorf("approved twice: %+v", again)
	}
	if j := l.city.done(l.uuid, "open", "member", params{}); !said(j, "opened") {
		t.Errorf("the second approval: %+v", j)
	}
	if v := l.city.election(l.uuid); v.Phase != "Open" || !v.Opened || len(v.Fingerprint) != 16 || v.PublicURL != "https://vote.example/e/"+l.uuid {
		t.Errorf("opened: %+v", v)
	}
}

func (l *life) letters() {
	t, b := l.t, l.registrar
	path := api + "/elections/" + l.uuid + "/letters?count=2&lang="
	l.organiser.refused(l.organiser.ask("GET", path, nil, nil), "not-party")
	v := b.election(l.uuid)
	codes, err := parties.ReadCodes(filepath.Join(l.dirs[0], "rolls", l.uuid))
	l.ok(err)
	for lang, words := range map[string]string{"ko": "투표 코드", "en": "Your voting code"} {
		a := b.ask(http.MethodGet, path+lang, nil, nil)
		text := string(a.body)
		if a.status != 200 || strings.Count(text, "<article>") != 2 || strings.Count(text, "<svg") != 2 || strings.Contains(text, "<script") ||
			strings.Contains(text, "style=") {
			t.Fatalf("letters: %d %s", a.status, text)
		}
		for _, want := range []string{words, codes[0].Code, codes[1].Code, "Kim", inFours(v.Fingerprint), "https://vote.example/e/" + l.uuid} {
			if !strings.Contains(text, want) {
				t.Errorf("the letters in %s say nothing of %q", lang, want)
			}
		}
		if strings.Contains(text, codes[2].Code) || !strings.Contains(a.header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Error("too many letters, or no policy")
		}
	}
	if a := b.ask("GET", api+"/letters.css", nil, nil); a.status != 200 || !bytes.Contains(a.body, []byte("@page")) {
		t.Errorf("style %d", a.status)
	}
}

// vote casts ballots as voters do, with the codes of their letters.
func (l *life) vote() {
	ctx := l.t.Context()
	key, err := network.LoadKey(network.KeyFile(l.dirs[0], "gateway"))
	l.ok(err)
	sender, err := chain.NewSender(ctx, l.ledger, key, chaintest.SenderOptions())
	l.ok(err)
	defer sender.Close()
	address, err := parties.Find(ctx, l.ledger, l.network.Consortium(), l.uuid)
	l.ok(err)
	caller, err := contracts.NewElectionCaller(address, l.ledger)
	l.ok(err)
	raw, err := caller.ElectionObject(&bind.CallOpts{Context: ctx})
	l.ok(err)
	object, err := belenios.ParseElection(raw)
	l.ok(err)
	dir := filepath.Join(l.dirs[0], "rolls", l.uuid)
	public, err := os.ReadFile(filepath.Join(dir, parties.CredentialsFile))
	l.ok(err)
	entries, err := belenios.ParseCredentials(object.GroupName(), public)
	l.ok(err)
	codes, err := parties.ReadCodes(dir)
	l.ok(err)
	for i, chosen := range [][]int{{0, 2}, {1, 2}, {2}} {
		answer, err := l.manifest.Answer(budget.Vote{Projects: chosen})
		l.ok(err)
		credential, err := belenios.DeriveCredential(object.GroupName(), l.uuid, codes[i].Code)
		l.ok(err)
		ballot, err := object.EncryptBallot(rand.Reader, credential, [][]int{answer})
		l.ok(err)
		place := slices.IndexFunc(entries, func(e belenios.CredentialEntry) bool { return e.Public == credential.Public() })
		_, err = sender.Send(ctx, chain.Call{
			To: &address, Data: chain.CastData(ballot, 1, uint64(place), parties.RollOf(entries).Proof(place)), Gas: chain.MaxGas,
		})
		l.ok(err)
	}
}

func (l *life) count() {
	t := l.t
	l.province.expect(l.uuid, "close", true, false)
	l.organiser.forbidden("role-withdrawn", l.uuid, "close", "organiser")
	l.province.done(l.uuid, "close", "member", params{})
	if j := l.city.done(l.uuid, "close", "member", params{}); !said(j, "closed") {
		t.Errorf("closed: %+v", j)
	}
	l.trustees[0].forbidden("not-now", l.uuid, "decrypt", "trustee-1")
	l.organiser.expect(l.uuid, "tally", true, true)
	if j := l.organiser.done(l.uuid, "tally", "organiser", params{}); !said(j, "in-chain") || len(j.Messages) < 3 {
		t.Errorf("tally: %+v", j)
	}
	for i, b := range l.trustees[:2] {
		b.expect(l.uuid, "decrypt", true, true)
		if j := b.act(l.uuid, "decrypt", l.accounts[i], params{Passphrase: "not that one"}); j.Error == nil || j.Error.Code != "wrong-passphrase" {
			t.Errorf("a wrong passphrase: %+v", j)
		}
		if j := b.done(l.uuid, "decrypt", l.accounts[i], params{Passphrase: passphrase}); !said(j, "in-chain") || j.Progress == nil {
			t.Errorf("decryption: %+v", j)
		}
	}
	l.organiser.done(l.uuid, "result", "organiser", params{})
	for deadline := time.Now().Add(time.Minute); l.organiser.election(l.uuid).Phase != "Final"; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("not final: %+v", l.organiser.election(l.uuid))
		}
	}
	l.organiser.expect(l.uuid, "record-awards", true, true)
	l.organiser.done(l.uuid, "record-awards", "organiser", params{})
	if v := l.organiser.election(l.uuid); !v.AwardsRecorded || v.Outcome == "" || len(v.Actions) != 0 || v.Voters != 3 {
		t.Errorf("in the end: %+v", v)
	}
}

// audited looks at what was written down, by both offices.
func (l *life) audited() {
	t := l.t
	for i, b := range []*browser{l.organiser, l.city} {
		var log Audit
		b.get("/audit?last=1000", &log)
		raw, err := os.ReadFile(filepath.Join(Dir(l.dirs[i]), auditFile))
		l.ok(err)
		if !log.Intact || log.Count != bytes.Count(raw, []byte("\n")) || len(log.Lines) != log.Count || log.Lines[0].N != log.Count {
			t.Errorf("audit log of %d: intact %v, %d lines", i, log.Intact, log.Count)
		}
		codes, err := parties.ReadCodes(filepath.Join(l.dirs[0], "rolls", l.uuid))
		l.ok(err)
		for _, secret := range []string{passphrase, "not that one", codes[0].Code, "Kim\\n", "Park"} {
			if bytes.Contains(raw, []byte(secret)) {
				t.Errorf("the audit log holds %q", secret)
			}
		}
		seen := map[string]int{}
		for _, e := range log.Lines {
			if e.Result == "done" {
				seen[e.Action] += len(e.Transactions)
			}
		}
		for _, action := range []string{"open", "close", "ceremony"} {
			if seen[action] == 0 {
				t.Errorf("no transaction of %s is in the audit log of %d: %v", action, i, seen)
			}
		}
	}
	var list struct{ Jobs []Job }
	l.registrar.get("/jobs", &list)
	if slices.ContainsFunc(list.Jobs, func(j Job) bool { return j.Account != "registrar" }) || len(list.Jobs) == 0 {
		t.Errorf("jobs of the registrar: %+v", list.Jobs)
	}
}

// An account that the organisations have taken the role from can do nothing,
// though its person is signed in.
func TestRoleWithdrawn(t *testing.T) {
	w := newWorld(t, 1)
	w.patient()
	b := w.person(0, "Organiser", "organiser")
	m := aManifest(t)
	request := map[string]any{
		"account": "organiser", "manifest": m, "trustees": []string{w.network.Identities[0].Trustees[0].Hex()},
		"registrars": []string{w.network.Identities[0].Registrar.Hex()},
	}
	var j Job
	b.post("/elections", request, &j)
	if j = b.wait(j); j.State != "done" {
		t.Fatalf("%+v", j)
	}
	member := w.account(0, "member")
	defer member.Close()
	w.ok(member.DecideOnOrganisations(t.Context(), "revokeRole", contracts.RoleOrganiser, w.network.Identities[0].Organiser))
	b.refused(b.ask("POST", api+"/elections", request, nil), "role-withdrawn")
	b.forbidden("role-withdrawn", m.UUID, "prepare", "organiser")
	var s sessionView
	b.get("/session", &s)
	if len(s.Accounts) != 1 || len(s.Accounts[0].Roles) != 0 {
		t.Errorf("accounts %+v", s.Accounts)
	}
	if v := b.election(m.UUID); len(v.Actions) != 0 {
		t.Errorf("actions %+v", v.Actions)
	}
}

// aManifest is a draft that can be frozen.
func aManifest(t *testing.T) *manifest.Manifest {
	t.Helper()
	uuid, err := belenios.NewUUID(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	m := &manifest.Manifest{
		Version: manifest.Version, UUID: uuid, Name: "The street's vote", Budget: "120", Currency: "KRW",
		Rule:   budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieLot}},
		Ballot: budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 1}, OpensAt: 1, ClosesAt: time.Now().Add(10_000 * time.Hour).Unix(),
	}
	for i := range 3 {
		m.Projects = append(m.Projects, manifest.Project{ID: fmt.Sprint(i + 1), Name: fmt.Sprintf("Project %d", i+1), Cost: "50"})
	}
	return m
}

// What a page is answered is JSON with every list there, never null: also of an
// election that was created and not frozen, and of a draft with nothing in it.
func TestListsAreNeverNull(t *testing.T) {
	w := newWorld(t, 1)
	b := w.person(0, "Organiser", "organiser")
	uuid, err := belenios.NewUUID(rand.Reader)
	w.ok(err)
	key, err := network.LoadKey(network.KeyFile(w.dirs[0], "organiser"))
	w.ok(err)
	sender, err := chain.NewSender(t.Context(), w.ledger, key, chaintest.SenderOptions())
	w.ok(err)
	defer sender.Close()
	parsed, err := contracts.ElectionsMetaData.GetAbi()
	w.ok(err)
	data, err := parsed.Pack("create", [32]byte{}, uuid)
	w.ok(err)
	elections := w.network.Consortium().Elections
	_, err = sender.Send(t.Context(), chain.Call{To: &elections, Data: data})
	w.ok(err)
	for _, path := range []string{"/elections", "/elections/" + uuid, "/jobs", "/audit", "/parties", "/session"} {
		a := b.ask("GET", api+path, nil, nil)
		if a.status != 200 || !json.Valid(a.body) || bytes.Contains(a.body, []byte("null")) {
			t.Errorf("%s: %d %s", path, a.status, a.body)
		}
	}
	if v := b.election(uuid); v.Phase != "Draft" || len(v.Awaited) != 1 || v.Awaited[0].Code != "freeze" || len(v.Actions) != 0 {
		t.Errorf("a draft: %+v", v)
	}
	var p previewed
	b.post("/preview", map[string]any{}, &p)
	if len(p.Problems) != 1 || p.Problems[0].Code != "manifest" || p.Group != "" || len(p.SHA256) != 64 {
		t.Errorf("preview of nothing: %+v", p)
	}
}
