// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// A whole election by clicking: the file is the only thing that is not typed or
// clicked. What comes out is verified by the commands.
func TestBrowserWholeElection(t *testing.T) {
	needPages(t)
	n := newNetwork(t, "250ms")
	n.start()
	o := n.office()
	out := browse(t, "election.test.mjs", setting{
		"gateway": "http://" + n.rest, "office": o.address,
		"invitations": map[string]string{
			"organiser": o.invite("organiser", "organiser", "member"), "registrar": o.invite("registrar", "registrar"),
			"trustee-1": o.invite("trustee-1", "trustee-1"), "trustee-2": o.invite("trustee-2", "trustee-2"), "trustee-3": o.invite("trustee-3", "trustee-3"),
		},
	})
	told := decode[struct {
		UUID     string            `json:"uuid"`
		Receipts map[string]string `json:"receipts"`
	}](t, out)
	e := &election{network: n, uuid: told.UUID}
	if s := e.status(); s.Phase != "Final" || s.Ballots != 4 || s.Voters != 3 || s.Decrypted != 2 {
		t.Errorf("%+v", s)
	}
	export := filepath.Join(n.dir, "export")
	e.step("export", "--out", export)
	r := decode[struct {
		Counts  struct{ Voters, Ballots, Replaced int }
		Outcome struct{ Votes []int64 }
	}](t, run(t, "verify", "--final", "--json", export))
	if !slices.Equal(r.Outcome.Votes, []int64{2, 1, 2, 0}) || r.Counts.Ballots != 4 || r.Counts.Replaced != 1 {
		t.Errorf("%+v", r)
	}
	run(t, "verify", "--final", export)
}

// office is `madang office` over a network's folder.
type office struct {
	n       *network
	address string
}

// office starts one.
func (n *network) office() *office {
	n.t.Helper()
	_, port, _ := strings.Cut(freePort(n.t), ":")
	o := &office{n: n, address: "http://localhost:" + port}
	cmd := exec.Command(madang, "office", "--data", n.dir, "--rpc", "http://"+n.rpc, "--listen", "localhost:"+port, "--public-url", "http://"+n.rest)
	cmd.Stderr = n.log
	out, err := cmd.StdoutPipe()
	if err != nil {
		n.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		n.t.Fatal(err)
	}
	n.t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt) //nolint:errcheck // it may have ended
		if err := cmd.Wait(); err != nil {
			n.t.Errorf("the office did not stop cleanly: %v", err)
		}
	})
	up := make(chan bool, 1)
	go func() {
		lines := bufio.NewScanner(out)
		up <- lines.Scan() && strings.HasPrefix(lines.Text(), "office ")
		for lines.Scan() { //nolint:revive // what it prints later must not block it
		}
	}()
	select {
	case well := <-up:
		if !well {
			n.t.Fatal("the office did not start; see the node's log")
		}
	case <-time.After(time.Minute):
		n.t.Fatal("the office is not up after a minute")
	}
	return o
}

// invite makes a code with which a person enrols.
func (o *office) invite(name string, accounts ...string) string {
	o.n.t.Helper()
	out := run(o.n.t, "office", "invite", "--data", o.n.dir, "--name", name, "--accounts", strings.Join(accounts, ","))
	return strings.TrimSpace(string(out))
}
