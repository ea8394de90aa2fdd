// SPDX-License-Identifier: Apache-2.0

package office

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"sync"
	"time"
)

// How long a session lasts.
const (
	idleLife     = 15 * time.Minute
	absoluteLife = 8 * time.Hour
)

// maxSessions bounds the memory; the oldest ends.
const maxSessions = 100

// session is a browser in which somebody is signed in.
type session struct {
	handle  []byte // the user's
	begun   time.Time
	touched time.Time
}

func (s *session) ends() time.Time { return s.begun.Add(absoluteLife) }
func (s *session) idles() time.Time {
	if idle := s.touched.Add(idleLife); idle.Before(s.ends()) {
		return idle
	}
	return s.ends()
}

// sessions are in memory only: they end with the program. They are found by the
// cookie's hash, so that looking one up tells nothing by its time.
type sessions struct {
	now    func() time.Time
	secure bool // over TLS
	mu     sync.Mutex
	all    map[[32]byte]*session
}

func newSessions(now func() time.Time, secure bool) *sessions {
	return &sessions{now: now, secure: secure, all: map[[32]byte]*session{}}
}

// cookiePath keeps the cookie from other programs on this machine, as far as
// browsers tell them apart: they send localhost's cookies to every port.
const cookiePath = "/office/"

func (s *sessions) cookieName() string {
	if s.secure {
		return "__Secure-madang_office"
	}
	return "madang_office"
}

// begin starts a session and sets its cookie; one that the browser had ends.
func (s *sessions) begin(w http.ResponseWriter, r *http.Request, handle []byte) *session {
	s.forget(r)
	secret := make([]byte, 32)
	rand.Read(secret) //nolint:errcheck // never fails
	value := base64.RawURLEncoding.EncodeToString(secret)
	now := s.now()
	made := &session{handle: handle, begun: now, touched: now}
	s.mu.Lock()
	s.makeRoom()
	s.all[sha256.Sum256([]byte(value))] = made
	s.mu.Unlock()
	s.setCookie(w, value, int(absoluteLife/time.Second))
	return made
}

func (s *sessions) setCookie(w http.ResponseWriter, value string, age int) {
	http.SetCookie(w, &http.Cookie{
		Name: s.cookieName(), Value: value, Path: cookiePath, MaxAge: age,
		HttpOnly: true, Secure: s.secure, SameSite: http.SameSiteStrictMode,
	})
}

// makeRoom drops what has ended, and if need be the oldest.
func (s *sessions) makeRoom() {
	var oldest [32]byte
	for key, one := range s.all {
		if !s.now().Before(one.idles()) {
			delete(s.all, key)
		} else if first := s.all[oldest]; first == nil || one.begun.Before(first.begun) {
			oldest = key
		}
	}
	if len(s.all) >= maxSessions {
		delete(s.all, oldest)
	}
}

// find returns a copy of the session of a request, nil if there is none or it
// has ended.
func (s *sessions) find(r *http.Request) *session {
	cookie, err := r.Cookie(s.cookieName())
	if err != nil {
		return nil
	}
	key := sha256.Sum256([]byte(cookie.Value))
	s.mu.Lock()
	defer s.mu.Unlock()
	found := s.all[key]
	if found == nil {
		return nil
	}
	if !s.now().Before(found.idles()) {
		delete(s.all, key)
		return nil
	}
	if r.Header.Get(backgroundHeader) == "" {
		found.touched = s.now()
	}
	one := *found
	return &one
}

// end ends the session of a request, if there is one.
func (s *sessions) end(w http.ResponseWriter, r *http.Request) {
	s.forget(r)
	s.setCookie(w, "", -1)
}

func (s *sessions) forget(r *http.Request) {
	if cookie, err := r.Cookie(s.cookieName()); err == nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.all, sha256.Sum256([]byte(cookie.Value)))
	}
}
