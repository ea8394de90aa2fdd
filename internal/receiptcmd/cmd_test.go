// SPDX-License-Identifier: Apache-2.0

package receiptcmd

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/lightproof"
)

// recorded are proofs of a real ledger, and a gateway that answers with them.
type recorded struct {
	Anchor            json.RawMessage
	Fingerprint, UUID string
	Cases             []struct {
		Name, Tracker, Credential, State string
		Proof                            json.RawMessage
	}
}

func load(t *testing.T, name string) (*recorded, string) {
	t.Helper()
	raw, err := os.ReadFile("../../vectors/proofs/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	r := new(recorded)
	if err := json.Unmarshal(raw, r); err != nil {
		t.Fatal(err)
	}
	var anchor bytes.Buffer
	if err := json.Compact(&anchor, r.Anchor); err != nil {
		t.Fatal(err)
	}
	answers := map[string][]byte{"/v1/ledger/anchor": anchor.Bytes()}
	for _, c := range r.Cases {
		answers["/v1/elections/"+r.UUID+"/ballots/"+c.Tracker+"/proof"] = c.Proof // of one ballot, the last
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if answers[req.URL.Path] == nil {
			w.WriteHeader(http.StatusServiceUnavailable)
			_, _ = w.Write([]byte(`{"detail":"not today"}`)) // the client notices what does not arrive
			return
		}
		_, _ = w.Write(answers[req.URL.Path])
	}))
	t.Cleanup(server.Close)
	return r, server.URL
}

func try(t *testing.T, args ...string) (string, error) {
	t.Helper()
	cmd := New("verify-receipt")
	var out bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SetArgs(args)
	err := cmd.ExecuteContext(t.Context())
	return out.String(), err
}

func TestReceipts(t *testing.T) {
	r, gateway := load(t, "four")
	file := filepath.Join(t.TempDir(), "anchor.json")
	if err := os.WriteFile(file, r.Anchor, 0o600); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{lightproof.Counted: "is the one that counts", lightproof.Replaced: "counts instead", lightproof.Absent: "is not in the ledger"}
	seen := map[string]bool{}
	for _, c := range r.Cases {
		if c.Name == "only one" || c.Tracker == "" {
			continue // shares its tracker with a later case
		}
		for _, trust := range [][]string{{"--anchor", file}, {"--fingerprint", strings.ToUpper(r.Fingerprint)}} {
			out, err := try(t, append([]string{"--gateway", gateway, "--election", r.UUID, "--credential", c.Credential, c.Tracker}, trust...)...)
			if (err != nil) != (c.State == lightproof.Absent) || !strings.Contains(out, want[c.State]) || !strings.Contains(out, "of 9 of the power") {
				t.Errorf("%s: %v\n%s", c.Name, err, out)
			}
		}
		out, _ := try(t, "--gateway", gateway, "--election", r.UUID, "--anchor", file, "--json", c.Tracker)
		var got report
		if err := json.Unmarshal([]byte(strings.SplitAfter(out, "}\n")[0]), &got); err != nil || got.State != c.State || got.Total != 9 {
			t.Errorf("%s: %v\n%s", c.Name, err, out)
		}
		seen[c.State] = true
	}
	if len(seen) != 3 {
		t.Errorf("seen %v", seen)
	}
}

func TestRefused(t *testing.T) {
	r, gateway := load(t, "four")
	other, _ := load(t, "one")
	file := filepath.Join(t.TempDir(), "anchor.json")
	if err := os.WriteFile(file, other.Anchor, 0o600); err != nil {
		t.Fatal(err)
	}
	tracker := r.Cases[len(r.Cases)-2].Tracker
	election := []string{"--gateway", gateway, "--election", r.UUID}
	for want, args := range map[string][]string{
		"vouch for itself":          append(election, tracker),
		"another ledger":            append(election, "--fingerprint", other.Fingerprint, tracker),
		"wrong-validators":          append(election, "--anchor", file, tracker),
		"a tracker is":              append(election, "--fingerprint", r.Fingerprint, "receipt"),
		"not today":                 append(election, "--fingerprint", r.Fingerprint, strings.Repeat("0", 64)),
		"try another gateway":       {"--gateway", "http://127.0.0.1:1", "--election", r.UUID, "--fingerprint", r.Fingerprint, tracker},
		"no such file":              append(election, "--anchor", file+".none", tracker),
		"required flag(s) \"electi": {tracker},
	} {
		if out, err := try(t, args...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v\n%s", want, err, out)
		}
	}
}
