// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/madangvote/madang/internal/gateway/api"
)

// awards is a node's view of the election's book.
func (e *election) awards() api.Awards {
	e.t.Helper()
	return decode[api.Awards](e.t, e.step("awards", "status", "--json"))
}

// entry waits until a node has seen an entry in a state.
func (e *election) entry(id uint64, state string) {
	e.t.Helper()
	until(e.t, fmt.Sprintf("entry %d is %s", id, state), func() bool {
		for _, p := range e.awards().Projects {
			for _, entry := range p.Entries {
				if entry.ID == id {
					return entry.State == state
				}
			}
		}
		return false
	})
}

// fund is what follows a final election: the awards are recorded by an
// organisation that has nothing to do with them, the organiser pays one in two
// parts, another organisation confirms, and one unit more is refused. Projects A
// (40) and D (30) are funded.
func (c *consortium) fund(at []*election) {
	t := c.t
	t.Helper()
	invoice := filepath.Join(t.TempDir(), "invoice.pdf")
	if err := os.WriteFile(invoice, []byte("an invoice"), 0o600); err != nil {
		t.Fatal(err)
	}
	organiser, second := at[0], at[1]
	organiser.refuses("anyone may: madang awards record", "awards", "status")
	at[3].says("2 awards recorded", "awards", "record")
	at[3].says("recorded before", "awards", "record")
	until(t, "the organiser's node has seen the awards", func() bool {
		_, _, code := try(t, "awards", "status", "--election", organiser.uuid, "--data", organiser.dir, "--rpc", "http://"+organiser.rpc)
		return code == 0
	})
	pay := []string{"awards", "pay", "--project", "A", "--document", invoice, "--amount"}
	second.refuses("only the election's organiser", append(pay, "25")...)
	organiser.refuses("41 more for project A is above its award of 40", append(pay, "41")...)
	organiser.refuses("more than 0 digits after the point", append(pay, "2.5")...)
	for id, amount := range []string{"25", "15"} {
		organiser.says(fmt.Sprintf("entry %d is made", id), append(pay, amount)...)
		entry := fmt.Sprint(id)
		organiser.refuses("another organisation decides", "awards", "confirm", entry)
		second.entry(uint64(id), "proposed")
		second.refuses("nothing was confirmed", "awards", "confirm", entry, "--document", madang)
		second.says("is confirmed", "awards", "confirm", entry, "--document", invoice)
		organiser.entry(uint64(id), "confirmed")
	}
	organiser.refuses("1 more for project A is above its award of 40: 40 are paid", append(pay, "1")...)
	organiser.says("entry 2 is made", "awards", "milestone", "--project", "D", "--text", invoice, "--planned", "2030-05-01")
	second.entry(2, "proposed")
	second.says("is rejected", "awards", "reject", "2", "--reason", "too late")
	organiser.entry(2, "rejected")
	organiser.says(`planned for 2030-05-01; entered in block`, "awards", "status")
	organiser.says("project     A: 40 KRW awarded, 40 KRW paid", "awards", "status")

	response, err := http.Get("http://" + organiser.rest + "/v1/elections/" + organiser.uuid + "/awards")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var book api.Awards
	if err := json.NewDecoder(response.Body).Decode(&book); err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("status %d, %v", response.StatusCode, err)
	}
	if book.Awarded != "70" || book.Paid != "40" || len(book.Projects) != 2 || book.Projects[1].Entries[0].Reason != "too late" ||
		book.Projects[0].Entries[0].Decided.Account != c.identities[1].Member.Hex() ||
		book.Projects[0].Entries[0].Proposed.Organisation != c.identities[0].Member.Hex() {
		t.Errorf("%+v", book)
	}
	whoActsFor(t, c, at)
}

// whoActsFor: the organisations let another account of the second act for it.
func whoActsFor(t *testing.T, c *consortium, at []*election) {
	t.Helper()
	clerk, member := c.identities[1].Gateway.Hex(), c.identities[1].Member.Hex()
	for i, a := range at[:3] {
		until(t, "the approval before is seen", func() bool {
			return i == 0 || contains(a.do("organisations", "show"), fmt.Sprintf("affiliate %s %s: %d of 3", clerk, member, i))
		})
		want := "waiting for more organisations"
		if i == 2 {
			want = "decided and carried out"
		}
		if out := a.do("awards", "act-for", clerk, member); !contains(out, want) {
			t.Errorf("organisation %d is told %q, not %q", i, out, want)
		}
	}
}
