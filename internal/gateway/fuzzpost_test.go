// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"bytes"
	"encoding/json"
	"net/http/httptest"
	"testing"

	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
)

// FuzzPostBallot posts anything: each answer is a ballot's state or a problem with a listed code, and none is the
// server's own failure.
func FuzzPostBallot(f *testing.F) {
	r := newRig(f, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := e.Ballot(0, 0)
	f.Add(ballot)
	f.Add(ballot[:len(ballot)/2])
	f.Add(bytes.Replace(ballot, []byte(`"alpha":"`), []byte(`"alpha":"0`), 1))
	f.Add(bytes.Replace(ballot, []byte(`"answers":[`), []byte(`"answers":[[],`), 1))
	f.Add([]byte(`{"election_uuid":"` + e.UUID + `","election_hash":"` + e.Object.HashBase64() + `","credential":"` +
		e.Credentials[1].Public() + `","answers":[],"signature":{}}`))
	f.Add([]byte("{}"))
	handler := r.server.Handler()
	codes := gateway.Codes()
	f.Fuzz(func(t *testing.T, body []byte) {
		req := httptest.NewRequest("POST", "/v1/elections/"+e.UUID+"/ballots", bytes.NewReader(body))
		req.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, req)
		if w.Code < 300 {
			return // the seed, or the same ballot with another valid form, which there is not
		}
		var p gateway.Problem
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil {
			t.Fatalf("%d %s", w.Code, w.Body)
		}
		if codes[p.Code] == 0 || w.Code >= 500 {
			t.Fatalf("%d %s", w.Code, w.Body)
		}
	})
}
