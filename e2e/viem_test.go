// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// viem, an Ethereum client that we did not write, reads an election's contract
// and logs, recomputes its chain and sends a decision.
func TestViemAuditsAnElection(t *testing.T) {
	long(t)
	needTool(t, "node")
	if _, err := os.Stat("viem/node_modules/viem"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("viem is not installed; scripts/setup.sh does that")
		}
		t.Skip("viem is not installed; scripts/setup.sh does that")
	}
	n := newNetwork(t, "250ms")
	n.start()
	e := n.open("../vectors/pabulib/poland_lodz_2020_lagiewniki.pb", 3)
	object := e.object()
	for _, voter := range []int{0, 1, 0} { // one votes twice
		if _, err := n.gateway().Cast(t.Context(), e.uuid, e.ballot(object, voter, []int{1, 0, 0, 1, 0})); err != nil {
			t.Fatal(err)
		}
	}
	e.do("election", "close", "--election", e.uuid)

	if h, err := n.gateway().Health(t.Context()); err != nil || h.Node == nil || h.Node.Height == 0 || h.Node.Halted {
		t.Errorf("the node's health through the gateway: %+v, %v", h, err)
	}
	key, err := os.ReadFile(filepath.Join(n.dir, "keys", "member.key"))
	if err != nil {
		t.Fatal(err)
	}
	in, err := json.Marshal(map[string]string{
		"url": "http://" + n.rpc, "uuid": e.uuid, "memberKey": "0x" + strings.TrimSpace(string(key)),
		"elections": n.consortium().Elections.Hex(), "organisations": n.consortium().Organisations.Hex(),
		"credit": "0x00000000000000000000000000000000deadbeef",
	})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), "node", "viem/election.mjs", string(in))
	cmd.Stderr = os.Stderr
	raw, err := cmd.Output()
	if err != nil {
		t.Fatalf("election.mjs: %v", err)
	}
	type audit struct {
		Phase                           int
		Head, Computed                  string
		Height, Events, Ballots, Voters int
		TrackersAgree                   bool
		Decision                        string
		Credit                          int
	}
	got := decode[audit](t, raw)
	want := audit{
		Phase: 3, Head: e.status().Head, Computed: e.status().Head, Height: 5, Events: 5, Ballots: 3, Voters: 2,
		TrackersAgree: true, Decision: "success", Credit: 4711,
	}
	if got != want {
		t.Errorf("viem saw %+v, want %+v", got, want)
	}
}
