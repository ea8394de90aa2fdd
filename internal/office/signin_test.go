// SPDX-License-Identifier: Apache-2.0

package office

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestSigningIn(t *testing.T) {
	w := newWorld(t, 1)
	w.run("enrolment", enrolment) // first: before anybody is enrolled
	w.run("assertions", assertions)
	w.run("sessions", sessionsEnd)
	w.run("guard", guarded)
	w.run("bodies", bodies)
	w.run("removed", removed)
}

// run runs a part of a test.
func (w *world) run(name string, test func(*testing.T, *world)) bool {
	t := w.t
	defer func() { w.t = t }()
	return t.Run(name, func(t *testing.T) { w.t = t; test(t, w) })
}

// patient lets a test make as many attempts as it likes.
func (w *world) patient() {
	for _, f := range w.offices {
		f.doors.SetBurst(1_000_000)
		f.doors.SetLimit(1_000_000)
	}
}

func enrolment(t *testing.T, w *world) {
	b := w.browser(0)
	var s sessionView
	b.get("/session", &s)
	if s.SignedIn || s.Enrolled || s.Name != "" || len(s.Accounts) != 0 {
		t.Errorf("session of nobody: %+v", s)
	}
	b.refused(b.ask("GET", api+"/elections", nil, nil), "signed-out")
	code, err := Invite(w.dirs[0], "", []string{"organiser", "registrar"})
	w.ok(err)
	later, err := Invite(w.dirs[0], "", []string{"organiser", "registrar"})
	w.ok(err)
	for _, wrong := range []string{"", "AAAA-BBBB-CCCC-DDDD", later + "A", code} { // of two starts only the last one's
		b.refused(b.ask("POST", api+"/passkeys/begin", map[string]string{"code": wrong, "name": "Kim"}, nil), "code-wrong")
	}
	b.refused(b.ask("POST", api+"/passkeys/begin", map[string]string{"code": later, "name": " "}, nil), "request-invalid")

	s = b.enrol(strings.ToLower(strings.ReplaceAll(later, "-", " ")), "Kim Minji")
	if !s.SignedIn || !s.Enrolled || s.Name != "Kim Minji" || s.Organisation != "Province" || len(s.Accounts) != 2 ||
		s.Accounts[0].Name != "organiser" || !slices.Equal(s.Accounts[0].Roles, []string{"organiser"}) {
		t.Errorf("session after enrolment: %+v", s)
	}
	b.refused(b.ask("POST", api+"/passkeys/begin", map[string]string{"code": later, "name": "Lee"}, nil), "code-wrong")
	if _, err := Invite(w.dirs[0], "Lee", []string{"attester"}); err == nil || !strings.Contains(err.Error(), "there are member") {
		t.Errorf("invited to the validator's account: %v", err)
	}
	again := w.person(0, "Kim Minji", "member") // a second passkey, other accounts
	b.get("/session", &s)
	if people, err := People(w.dirs[0]); err != nil || len(people) != 1 || people[0].Passkeys != 2 || len(s.Accounts) != 1 {
		t.Errorf("people %+v, %v; session %+v", people, err, s)
	}
	b.refused(b.ask("POST", api+"/logout", map[string]any{}, func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") }), "cross-origin")
	again.login()
}

func assertions(t *testing.T, w *world) {
	w.patient()
	b := w.person(0, "Park", "organiser")
	b.login()
	answered := b.assertion()
	var s sessionView
	b.post("/login/finish", answered, &s)
	b.refused(b.ask("POST", api+"/login/finish", answered, nil), "ceremony-unknown") // replayed

	old := b.assertion()
	fresh := b.assertion()
	old["ceremony"] = fresh["ceremony"] // an old signature under a new challenge
	b.refused(b.ask("POST", api+"/login/finish", old, nil), "passkey-refused")
	for what, wrong := range map[string]func(a *authenticator){
		"another origin":     func(a *authenticator) { a.origin = "http://localhost:1" },
		"another party":      func(a *authenticator) { a.rpID = "example.com" },
		"nobody verified":    func(a *authenticator) { a.flags = userPresent },
		"another key":        func(a *authenticator) { a.key = newAuthenticator(t, a.origin).key },
		"another credential": func(a *authenticator) { a.id = []byte("someone else's") },
		"nobody's handle":    func(a *authenticator) { a.handle = make([]byte, 64) },
		"counter gone back":  func(a *authenticator) { a.counter = 1 },
	} {
		good := *b.passkey
		wrong(b.passkey)
		if p := b.refused(b.ask("POST", api+"/login/finish", b.assertion(), nil), "passkey-refused"); t.Failed() {
			t.Errorf("%s: %+v", what, p)
		}
		b.passkey = &good
	}
	late := b.assertion()
	w.later.Add(int64(ceremonyLife + time.Second))
	b.refused(b.ask("POST", api+"/login/finish", late, nil), "ceremony-unknown")
	b.passkey.counter += 10
	b.login()

	f := w.offices[0]
	f.doors.SetLimit(0)
	f.doors.SetBurst(0)
	b.refused(b.ask("POST", api+"/login/begin", map[string]any{}, nil), "too-many")
	w.patient()
}

func sessionsEnd(t *testing.T, w *world) {
	b := w.person(0, "Choi", "organiser")
	signedIn := func(background bool) bool {
		var s sessionView
		b.read(b.ask("GET", api+"/session", nil, func(r *http.Request) {
			if background {
				r.Header.Set(backgroundHeader, "1")
			}
		}), &s)
		return s.SignedIn
	}
	w.later.Add(int64(14 * time.Minute))
	if !signedIn(false) {
		t.Error("out after 14 minutes")
	}
	w.later.Add(int64(10 * time.Minute))
	if !signedIn(true) {
		t.Error("out after 10 more")
	}
	w.later.Add(int64(6 * time.Minute)) // the one in between did not count
	if signedIn(false) {
		t.Error("still in after 16 minutes without a click")
	}
	b.login()
	for range 47 {
		w.later.Add(int64(10 * time.Minute))
		if !signedIn(false) {
			t.Fatal("out within 8 hours")
		}
	}
	w.later.Add(int64(10 * time.Minute))
	if signedIn(false) {
		t.Error("still in after 8 hours")
	}
	b.login()
	cookie := func() string { return b.ask("POST", api+"/login/finish", b.assertion(), nil).header.Get("Set-Cookie") }
	first, second := cookie(), cookie()
	for _, part := range []string{"HttpOnly", "SameSite=Strict", "Path=/office/"} {
		if !strings.Contains(first, part) {
			t.Errorf("cookie %q has no %s", first, part)
		}
	}
	value, _, _ := strings.Cut(first, ";")
	b.refused(b.ask("GET", api+"/elections", nil, func(r *http.Request) { r.Header.Set("Cookie", value) }), "signed-out")
	if first == second {
		t.Error("the cookie is not new at each sign-in")
	}
	value, _, _ = strings.Cut(second, ";")
	var out sessionView
	b.post("/logout", map[string]any{}, &out)
	if out.SignedIn {
		t.Error("signed in after signing out")
	}
	b.refused(b.ask("GET", api+"/elections", nil, func(r *http.Request) { r.Header.Set("Cookie", value) }), "signed-out")
}

func guarded(t *testing.T, w *world) {
	b := w.person(0, "Jung", "organiser")
	for what, test := range map[string]struct {
		method, code string
		change       func(*http.Request)
	}{
		"another host":    {"GET", "wrong-host", func(r *http.Request) { r.Host = "evil.example" }},
		"by number":       {"GET", "wrong-host", func(r *http.Request) { r.Host = strings.Replace(r.Host, "localhost", "127.0.0.1", 1) }},
		"another port":    {"GET", "wrong-host", func(r *http.Request) { r.Host = "localhost:1" }},
		"another site":    {"POST", "cross-origin", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }},
		"same site":       {"GET", "cross-origin", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") }},
		"another origin":  {"POST", "cross-origin", func(r *http.Request) { r.Header.Set("Origin", "http://localhost:8080") }},
		"origin null":     {"POST", "cross-origin", func(r *http.Request) { r.Header.Set("Origin", "null") }},
		"no own header":   {"POST", "cross-origin", func(r *http.Request) { r.Header.Del(ownHeader) }},
		"a form":          {"POST", "media-type", func(r *http.Request) { r.Header.Set("Content-Type", "text/plain") }},
		"without cookies": {"POST", "signed-out", func(r *http.Request) { b.http.Jar = nil }},
	} {
		jar := b.http.Jar
		path := api + "/session"
		if test.method == "POST" {
			path = api + "/preview"
		}
		if p := b.refused(b.ask(test.method, path, map[string]any{}, test.change), test.code); t.Failed() {
			t.Errorf("%s: %+v", what, p)
		}
		b.http.Jar = jar
	}
	a := b.ask("GET", api+"/session", nil, nil)
	for name, want := range map[string]string{
		"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
		"Cross-Origin-Resource-Policy": "same-origin", "Access-Control-Allow-Origin": "",
	} {
		if got := a.header.Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if policy := a.header.Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none'; script-src 'self'; style-src 'self';") {
		t.Errorf("policy %q", policy)
	}
}

func bodies(t *testing.T, w *world) {
	w.patient()
	b := w.person(0, "Han", "organiser")
	for _, path := range []string{"/preview", "/elections", "/campaigns", "/login/begin", "/login/finish", "/passkeys/begin", "/passkeys/finish"} {
		for _, rubbish := range []string{"", "null null", "[]", `"x"`, `{"nonsense":1}`, "{", "\x00", `{}{}`, `{"account":7}`} {
			a := b.ask("POST", api+path, []byte(rubbish), nil)
			p := Problem{}
			if json.Unmarshal(a.body, &p) != nil || a.status < 400 || a.status >= 500 {
				t.Errorf("%s of %q: %d %s", path, rubbish, a.status, a.body)
			}
		}
		b.refused(b.ask("POST", api+path, []byte(`{"name":"`+strings.Repeat("x", maxJSON)+`"}`), nil), "too-large")
	}
	b.refused(b.ask("POST", api+"/import?name=a.csv", make([]byte, maxFile+1), nil), "too-large")
	b.refused(b.ask("POST", api+"/pictures", make([]byte, maxPicture+1), nil), "too-large")
	for path, code := range map[string]string{
		"/nothing": "not-found", "/elections/nothing": "election-unknown", "/jobs/nothing": "job-unknown", "/pictures/x": "not-found",
		"/pictures/" + strings.Repeat("0", 64): "not-found", "/audit?last=0": "request-invalid", "/elections/x/letters": "election-unknown",
	} {
		b.refused(b.ask("GET", api+path, nil, nil), code)
	}
}

func removed(t *testing.T, w *world) {
	b := w.person(0, "Yoon", "organiser")
	w.ok(Remove(w.dirs[0], "Yoon"))
	b.refused(b.ask("GET", api+"/elections", nil, nil), "signed-out")
	b.refused(b.ask("POST", api+"/login/finish", b.assertion(), nil), "passkey-refused")
	if err := Remove(w.dirs[0], "Yoon"); err == nil {
		t.Error("removed twice")
	}
}
