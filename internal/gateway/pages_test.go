// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/pages"
)

// TestPages: the pages are at every address that the API has not, with their own headers; nothing else of it changes.
func TestPages(t *testing.T) {
	const page = "<!doctype html><title>pages</title>"
	sum := sha256.Sum256([]byte(page))
	client := fmt.Sprintf(`{"files":{"index.html":%q,"v1/health":%[1]q,"openapi.json":%[1]q}}`, hex.EncodeToString(sum[:]))
	file := &fstest.MapFile{Data: []byte(page)}
	r := newRig(t, func(c *gateway.Config) {
		var err error
		c.Pages, err = pages.New(fstest.MapFS{"index.html": file, "v1/health": file, "openapi.json": file,
			pages.ClientFile: {Data: []byte(client)}}, "index.html", gateway.PageRoutes...)
		if err != nil {
			t.Fatal(err)
		}
	})
	for _, path := range []string{"/", "/e/21ZkTQPH8CMeSV/vote?lang=en", "/verify"} {
		a := r.get(path)
		if a.status != 200 || string(a.body) != page || a.header.Get("Content-Security-Policy") != pages.Policy ||
			a.header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %d %v", path, a.status, a.header)
		}
		if o := r.do("OPTIONS", path, "", nil); o.header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: another origin may read it: %v", path, o.header)
		}
	}
	for path, code := range map[string]api.Code{
		"/e/21ZkTQPH8CMeSV/admin": api.CodeNotFound, "/v1/nothing": api.CodeNotFound, "/v1/elections/21ZkTQPH8CMeSV": api.CodeElectionUnknown,
	} {
		if a := r.get(path); a.status != 404 || a.code() != string(code) || a.header.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: %d %s", path, a.status, a.body)
		}
	}
	for _, path := range []string{"/v1/health", "/openapi.json"} {
		if a := r.get(path); strings.Contains(string(a.body), "doctype") {
			t.Errorf("%s: a file of the pages hides the API", path)
		}
	}
	if a := r.do("POST", "/verify", "application/json", []byte("{}")); a.status != 405 {
		t.Errorf("POST: %d", a.status)
	}
	if metrics := string(r.get("/metrics").body); !strings.Contains(metrics, `madang_gateway_requests_total{method="GET",route="pages",status="200"} 3`) {
		t.Error("the pages are not counted under their name")
	}
}
