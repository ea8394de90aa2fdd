// SPDX-License-Identifier: Apache-2.0

package office

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/madangvote/madang/internal/pages"
)

// Headers of the office's own pages. No other origin can send them without being
// asked first, and this server never agrees.
const (
	ownHeader        = "X-Madang-Office"
	backgroundHeader = "X-Madang-Background"
)

// Most bytes of a request.
const (
	maxJSON    = 2 << 20
	maxFile    = 8 << 20
	maxPicture = 300 << 10
)

// person is who asks, as enrolled now.
type person struct {
	*User
	session *session
}

func (p *person) may(account string) bool { return slices.Contains(p.Accounts, account) }

type handler func(http.ResponseWriter, *http.Request) error
type personal func(http.ResponseWriter, *http.Request, *person) error

const api = "/office/v1"

func (f *Office) handler() http.Handler {
	mux := http.NewServeMux()
	open := func(pattern string, h handler) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) { f.answer(w, h(w, r)) })
	}
	to := func(pattern string, h personal) {
		open(pattern, func(w http.ResponseWriter, r *http.Request) error {
			who, err := f.signedIn(r)
			if err != nil {
				return err
			}
			return h(w, r, who)
		})
	}
	open("GET "+api+"/session", f.getSession)
	open("POST "+api+"/passkeys/begin", f.door(f.passkeyBegin))
	open("POST "+api+"/passkeys/finish", f.door(f.passkeyFinish))
	open("POST "+api+"/login/begin", f.door(f.loginBegin))
	open("POST "+api+"/login/finish", f.door(f.loginFinish))
	open("POST "+api+"/logout", f.logout)
	to("GET "+api+"/parties", f.getParties)
	to("POST "+api+"/import", f.postImport)
	to("POST "+api+"/preview", f.postPreview)
	to("POST "+api+"/pictures", f.postPicture)
	to("GET "+api+"/pictures/{sha256}", f.getPicture)
	to("GET "+api+"/elections", f.getElections)
	to("POST "+api+"/elections", f.postElection)
	to("POST "+api+"/campaigns", f.postCampaign)
	to("GET "+api+"/elections/{uuid}", f.getElection)
	to("POST "+api+"/elections/{uuid}/actions", f.postAction)
	to("GET "+api+"/elections/{uuid}/letters", f.getLetters)
	to("GET "+api+"/jobs", f.getJobs)
	to("GET "+api+"/jobs/{id}", f.getJob)
	to("POST "+api+"/jobs/{id}/stop", f.stopJob)
	to("GET "+api+"/audit", f.getAudit)
	open("GET "+api+"/letters.css", getLettersStyle)
	open("/office/", func(http.ResponseWriter, *http.Request) error {
		return problem("not-found", "there is nothing at this address")
	})
	if f.pages != nil {
		mux.Handle("/", f.pages)
	}
	return f.guard(mux)
}

// guard refuses what does not come from the office's own pages, before anything
// else is looked at.
func (f *Office) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		pages.Harden(w, r)
		if r.Host != f.host { // another name that was made to point here
			problem("wrong-host", "the office is at %s", f.URL).write(w)
			return
		}
		if strings.HasPrefix(r.URL.Path, "/office/") {
			w.Header().Set("Cache-Control", "no-store")
			if err := f.sameOrigin(r); err != nil {
				f.answer(w, err)
				return
			}
			r.Body = http.MaxBytesReader(w, r.Body, bodyLimit(r.URL.Path))
		}
		next.ServeHTTP(w, r)
	})
}

func (f *Office) sameOrigin(r *http.Request) error {
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		return problem("cross-origin", "another page has asked (%s): use the office's own", site)
	}
	if origin := r.Header.Get("Origin"); origin != "" && origin != f.URL {
		return problem("cross-origin", "another page has asked: use the office's own, %s", f.URL)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead && r.Header.Get(ownHeader) == "" {
		return problem("cross-origin", "the header %s is missing", ownHeader)
	}
	return nil
}

func bodyLimit(path string) int64 {
	switch path {
	case api + "/import":
		return maxFile
	case api + "/pictures":
		return maxPicture
	}
	return maxJSON
}

// answer writes an error, if there is one.
func (f *Office) answer(w http.ResponseWriter, err error) {
	if err == nil {
		return
	}
	if large := new(http.MaxBytesError); errors.As(err, &large) {
		err = problem("too-large", "more than %d bytes", large.Limit)
	}
	problemOf(err, f.o.Logger).write(w)
}

// door slows those down who try.
func (f *Office) door(h handler) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		if !f.doors.Allow() {
			return problem("too-many", "too many attempts; wait a moment")
		}
		return h(w, r)
	}
}

// signedIn finds out who asks. The register is read each time, so that somebody
// who was removed is out at once.
func (f *Office) signedIn(r *http.Request) (*person, error) {
	s := f.sessions.find(r)
	if s == nil {
		return nil, problem("signed-out", "sign in")
	}
	people, err := f.register.read()
	if err != nil {
		return nil, err
	}
	user := people.byHandle(s.handle)
	if user == nil {
		return nil, problem("signed-out", "you do not work in this office any more")
	}
	return &person{user, s}, nil
}

// readJSON reads a request's body strictly.
func readJSON(r *http.Request, into any) error {
	if kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); kind != "application/json" {
		return problem("media-type", "send application/json")
	}
	d := json.NewDecoder(r.Body)
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil {
		if _, end := d.Token(); !errors.Is(end, io.EOF) {
			err = errors.New("something follows the JSON object")
		}
	}
	switch {
	case err == nil:
		return nil
	case errors.As(err, new(*http.MaxBytesError)):
		return err
	}
	return problem("request-invalid", "%s", cut(err.Error(), 300))
}

// cut shortens a text for an answer.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}
