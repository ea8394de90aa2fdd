// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
)

// swap replaces the first occurrence, which must exist.
func swap(t *testing.T, raw []byte, old, new string) []byte {
	t.Helper()
	if old == "" || !bytes.Contains(raw, []byte(old)) {
		t.Fatalf("no %q in the ballot", old)
	}
	return bytes.Replace(raw, []byte(old), []byte(new), 1)
}

// TestRubbish posts what is no good ballot, and wants the right code, nothing changed and the gateway alive.
func TestRubbish(t *testing.T) {
	r := newRig(t, nil)
	e, other := r.ledger.NewElection(chaintest.Options{}), r.ledger.NewElection(chaintest.Options{})
	early := r.ledger.NewElection(chaintest.Options{OpensAt: uint64(time.Now().Add(30 * time.Minute).Unix())})
	draft := r.ledger.NewElection(chaintest.Options{Setup: true})
	closed := r.ledger.NewElection(chaintest.Options{})
	late := closed.Ballot(0, 0)
	closed.Close()
	r.sync()
	good := e.Ballot(0, 0)
	foreign := other.Ballot(0, 0)
	var parts struct {
		Hash    string `json:"election_hash"`
		Answers []struct {
			Choices []struct{ Alpha, Beta string }
			Proof   []struct{ Challenge, Response string } `json:"overall_proof"`
		}
		Signature struct {
			Proof struct{ Challenge, Response string }
		}
	}
	r.ok(json.Unmarshal(good, &parts))
	alpha := parts.Answers[0].Choices[0].Alpha
	identity := strings.Repeat("0", 63) + "1"

	tests := []struct {
		name   string
		uuid   string
		body   []byte
		status int
		code   api.Code
	}{
		{"empty", e.UUID, nil, 400, api.CodeMalformed},
		{"not JSON", e.UUID, []byte("hello"), 400, api.CodeMalformed},
		{"zeros", e.UUID, make([]byte, 5000), 400, api.CodeMalformed},
		{"other JSON", e.UUID, []byte(`{"a":1}`), 400, api.CodeMalformed},
		{"an array", e.UUID, []byte(`[` + string(good) + `]`), 400, api.CodeMalformed},
		{"cut", e.UUID, good[:len(good)-1], 400, api.CodeMalformed},
		{"cut in the middle", e.UUID, good[:len(good)/2], 400, api.CodeMalformed},
		{"white space before", e.UUID, append([]byte(" "), good...), 400, api.CodeMalformed},
		{"a line end after", e.UUID, append(bytes.Clone(good), '\n'), 0, ""},
		{"fields in another order", e.UUID, swap(t, good, `"election_hash":"`+parts.Hash+`",`, ""), 400, api.CodeMalformed},
		{"another question's answer", e.UUID, swap(t, good, `"answers":[`, `"answers":[{},`), 0, ""},
		{"too large", e.UUID, bytes.Repeat([]byte("x"), 150_000), 413, api.CodeTooLarge},
		{"far too large", e.UUID, bytes.Repeat([]byte("x"), 1<<20), 413, api.CodeTooLarge},
		{"of another election", e.UUID, foreign, 409, api.CodeWrongElection},
		{"at another election", other.UUID, good, 409, api.CodeWrongElection},
		{"replayed with another uuid", e.UUID, swap(t, foreign, other.UUID, e.UUID), 409, api.CodeWrongElection},
		{"another election hash", e.UUID, swap(t, good, parts.Hash, strings.Repeat("A", 43)), 409, api.CodeWrongElection},
		{"unknown election", "ABCDEFGHJKLMNP", good, 404, api.CodeElectionUnknown},
		{"no election", "x", good, 404, api.CodeElectionUnknown},
		{"unlisted credential", e.UUID, swap(t, good, e.Credentials[0].Public(), other.Credentials[0].Public()), 403, api.CodeNotOnRoll},
		{"another voter's credential", e.UUID, swap(t, good, e.Credentials[0].Public(), e.Credentials[1].Public()), 422, api.CodeBadSignature},
		{"not in the group", e.UUID, swap(t, good, alpha, strings.Repeat("0", 62)+"02"), 422, api.CodeBadElement},
		{"not an element", e.UUID, swap(t, good, alpha, strings.Repeat("f", 64)), 422, api.CodeBadElement},
		{"identity", e.UUID, swap(t, good, alpha, identity), 422, ""},
		{"capital hexadecimal", e.UUID, swap(t, good, alpha, strings.ToUpper(alpha)), 422, ""},
		{"signature", e.UUID, swap(t, good, parts.Signature.Proof.Response, "1"), 422, api.CodeBadSignature},
		{"not open yet", early.UUID, early.Ballot(0, 0), 409, api.CodeNotOpenYet},
		{"not open at all", draft.UUID, draft.Ballot(0, 0), 409, api.CodeNotOpenYet},
		{"closed", closed.UUID, late, 409, api.CodeVotingClosed},
	}
	for _, tt := range tests {
		a := r.post(tt.uuid, tt.body, "")
		if a.header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: answered %d %s", tt.name, a.status, a.body)
			continue
		}
		if tt.status == 0 && a.status/100 == 4 { // the code is package belenios's choice
			continue
		}
		if a.status != tt.status || (tt.code != "" && a.code() != string(tt.code)) {
			t.Errorf("%s: %d %s, want %d %s", tt.name, a.status, a.body, tt.status, tt.code)
		}
		if c := a.code(); !knownCode(c) {
			t.Errorf("%s: code %q is not in the list", tt.name, c)
		}
	}
	if trackers := r.archived(e.UUID); len(trackers) != 0 {
		t.Errorf("ballots in the archive: %v", trackers)
	}
	r.cast(e.UUID, good) // nothing of all that spoiled the voter's own ballot
}

func knownCode(code string) bool {
	_, ok := gateway.Codes()[api.Code(code)]
	return ok
}

func TestRequests(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	draft := r.ledger.NewElection(chaintest.Options{Setup: true})
	r.sync()
	base := "/v1/elections/" + e.UUID
	unknown := strings.Repeat("ab", 32)
	for _, tt := range []struct {
		method, path, contentType string
		status                    int
		code                      api.Code
	}{
		{"GET", "/", "", 404, api.CodeNotFound},
		{"GET", "/v1/nothing", "", 404, api.CodeNotFound},
		{"GET", "/docs", "", 404, api.CodeNotFound},
		{"DELETE", base, "", 405, api.CodeMethod},
		{"POST", base, "application/json", 405, api.CodeMethod},
		{"DELETE", base + "/ballots", "", 405, api.CodeMethod},
		{"GET", base + "/ballots?limit=1001", "", 422, api.CodeRequestInvalid},
		{"GET", "/v1/elections/nothing/ballots", "", 404, api.CodeElectionUnknown},
		{"GET", base + "/report", "", 404, api.CodeNotPublished},
		{"GET", base + "/outcome", "", 404, api.CodeNotPublished},
		{"GET", base + "/report.html?lang=fr", "", 422, api.CodeRequestInvalid},
		{"GET", "/v1/elections/nothing/events", "", 404, api.CodeElectionUnknown},
		{"GET", base + "/turnout?by=day", "", 422, api.CodeRequestInvalid},
		{"GET", "/v1/campaigns/" + unknown, "", 404, api.CodeNotPublished},
		{"GET", "/v1/campaigns/12", "", 422, api.CodeRequestInvalid},
		{"GET", "/v1/blocks/x", "", 422, api.CodeRequestInvalid},
		{"GET", "/v1/blocks/999999999", "", 404, api.CodeNotFound},
		{"GET", "/v1/transactions/" + unknown, "", 404, api.CodeNotFound},
		{"GET", "/v1/transactions/12", "", 422, api.CodeRequestInvalid},
		{"GET", "/v1/pictures/" + unknown, "", 404, api.CodeNotPublished},
		{"GET", "/v1/pictures/..%2Foutbox.db", "", 422, api.CodeRequestInvalid},
		{"POST", base + "/ballots", "text/plain", 415, api.CodeMediaType},
		{"POST", base + "/ballots", "application/x-www-form-urlencoded", 415, api.CodeMediaType},
		{"POST", base + "/ballots?wait=1000", "application/json", 422, api.CodeRequestInvalid},
		{"POST", base + "/ballots?wait=x", "application/json", 422, api.CodeRequestInvalid},
		{"GET", base + "/ballots/xyz", "", 400, api.CodeTrackerMalformed},
		{"GET", base + "/ballots/" + unknown, "", 404, api.CodeBallotUnknown},
		{"GET", "/v1/elections/nothing/ballots/" + unknown, "", 404, api.CodeElectionUnknown},
		{"GET", "/v1/elections/nothing", "", 404, api.CodeElectionUnknown},
		{"GET", "/v1/elections/nothing/archive", "", 404, api.CodeElectionUnknown},
		{"GET", "/v1/elections/nothing/roll/1", "", 404, api.CodeElectionUnknown},
		{"GET", "/v1/elections?limit=0", "", 422, api.CodeRequestInvalid},
		{"GET", "/v1/elections?campaign=12", "", 422, api.CodeRequestInvalid},
		{"GET", base + "/roll/unlisted", "", 404, api.CodeNotOnRoll},
		{"GET", base + "/result", "", 404, api.CodeNotPublished},
		{"GET", "/v1/elections/" + draft.UUID + "/election", "", 404, api.CodeNotPublished},
		{"GET", "/v1/elections/" + draft.UUID + "/trustees", "", 404, api.CodeNotPublished},
		{"GET", "/v1/elections/" + draft.UUID + "/archive", "", 404, api.CodeNotPublished},
	} {
		name := tt.method + " " + tt.path
		var body []byte
		if tt.method == "POST" {
			body = []byte("{}")
		}
		a := r.do(tt.method, tt.path, tt.contentType, body)
		var p gateway.Problem
		if a.header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s %s", name, a.status, a.header.Get("Content-Type"), a.body)
			continue
		}
		a.decode(t, &p)
		if a.status != tt.status || p.Code != tt.code || p.Status != tt.status || p.Detail == "" || p.Title == "" ||
			p.Type != "urn:madang:problem:"+string(tt.code) {
			t.Errorf("%s: %d %s, want %d %s", name, a.status, a.body, tt.status, tt.code)
		}
	}
	a := r.do("OPTIONS", base+"/ballots", "", nil)
	if a.status != 204 || a.header.Get("Access-Control-Allow-Origin") != "*" || a.header.Get("Access-Control-Allow-Headers") == "" {
		t.Errorf("preflight: %d %v", a.status, a.header)
	}
	if a := r.do("DELETE", base, "", nil); a.header.Get("Allow") != "GET" {
		t.Errorf("Allow: %q", a.header.Get("Allow"))
	}
}

func TestLimits(t *testing.T) {
	r := newRig(t, func(c *gateway.Config) {
		c.Limits = gateway.Limits{PostPerIP: 0.001, PostPerIPBurst: 3, ReadPerIP: 0.001, ReadPerIPBurst: 5}
		c.ClientIPHeader = "X-Client"
	})
	try := func(method, client string, n int) (allowed int) {
		for range n {
			req, err := http.NewRequest(method, r.url+"/v1/elections/nothing/ballots", strings.NewReader("{}"))
			r.ok(err)
			req.Header.Set("X-Client", client)
			res, err := http.DefaultClient.Do(req)
			r.ok(err)
			res.Body.Close()
			if res.StatusCode != http.StatusTooManyRequests {
				allowed++
			} else if res.Header.Get("Retry-After") == "" {
				t.Error("429 without Retry-After")
			}
		}
		return allowed
	}
	for _, tt := range []struct {
		method, client string
		want           int
	}{
		{"POST", "192.0.2.1", 3}, {"POST", "192.0.2.1", 0}, {"POST", "192.0.2.2", 3}, {"GET", "192.0.2.1", 5},
		{"POST", "2001:db8::1", 3}, {"POST", "2001:db8::2", 0}, {"POST", "2001:db8:0:1::1", 3},
		{"POST", "evaded, 192.0.2.1", 0}, {"POST", "rubbish", 3}, {"POST", "other rubbish", 0},
	} {
		if got := try(tt.method, tt.client, 7); got != tt.want {
			t.Errorf("%s of %s: %d allowed, want %d", tt.method, tt.client, got, tt.want)
		}
	}
}

func TestLimitOfAll(t *testing.T) {
	r := newRig(t, func(c *gateway.Config) {
		c.Limits = gateway.Limits{PostAll: 0.001, PostAllBurst: 4, Addresses: 2}
		c.ClientIPHeader = "X-Client"
	})
	refused := 0
	for i := range 10 {
		req, err := http.NewRequest("POST", r.url+"/v1/elections/nothing/ballots", strings.NewReader("{}"))
		r.ok(err)
		req.Header.Set("X-Client", fmt.Sprintf("192.0.2.%d", i))
		res, err := http.DefaultClient.Do(req)
		r.ok(err)
		res.Body.Close()
		if res.StatusCode == http.StatusTooManyRequests {
			refused++
		}
	}
	if refused != 6 {
		t.Errorf("%d refused, want 6", refused)
	}
}
