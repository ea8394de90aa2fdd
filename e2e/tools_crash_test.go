// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// open makes an archive with voters who have voters' codes, and a ballot of each
// in a file.
func (b *bench) open(voters int) {
	b.t.Helper()
	b.run(nil, "tools", "generate-credentials", "--uuid", "11111111111111", "--count", fmt.Sprint(voters))
	b.run(nil, "tools", "generate-trustee-key")
	b.run(nil, "tools", "make-trustees", "trustee.public")
	b.write("template.json", []byte(`{"description":"d","name":"n","questions":[`+choose+`]}`))
	b.run(nil, "tools", "make-election", "--uuid", "11111111111111")
	b.run(nil, "tools", "init")
	var votes bytes.Buffer
	for i := range voters {
		fmt.Fprintf(&votes, `{"voter":%d,"choice":[[1,0,0]]}`+"\n", i+1)
	}
	b.write("votes.jsonl", votes.Bytes())
	b.write("ballots", b.run(nil, "tools", "cast", "--votes", "votes.jsonl", "--codes", "roll/private_codes.tsv", "--out", "-"))
}

func (b *bench) ballots() (n int) {
	b.t.Helper()
	return decode[struct{ Ballots int }](b.t, b.run(nil, "tools", "show", "--json")).Ballots
}

// Commands that append at the same time wait for each other.
func TestToolsAtTheSameTime(t *testing.T) {
	long(t)
	b := &bench{t: t, dir: t.TempDir()}
	const n = 6
	b.open(n)
	ballots := strings.Split(strings.TrimSpace(string(b.read("ballots"))), "\n")
	var wg sync.WaitGroup
	for _, ballot := range ballots {
		wg.Go(func() {
			if _, err := b.try([]byte(ballot), "tools", "cast", "--ballots", "-"); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if got := b.ballots(); got != n {
		t.Errorf("%d ballots were cast, %d are in the archive", n, got)
	}
	b.run(nil, madang, "verify", "--quiet", "11111111111111.bel")
}

// Whenever a command is killed, what it has reported is in the archive, and the
// archive is whole or can be repaired.
func TestToolsKilled(t *testing.T) {
	long(t)
	b := &bench{t: t, dir: t.TempDir()}
	const n = 8
	b.open(n)
	ballots := strings.Split(strings.TrimSpace(string(b.read("ballots"))), "\n")
	reported := map[string]bool{}
	for i, ballot := range ballots {
		cmd := exec.Command(madang, "tools", "cast", "--ballots", "-")
		cmd.Dir, cmd.Stdin = b.dir, strings.NewReader(ballot)
		var out bytes.Buffer
		cmd.Stdout = &out
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(time.Duration(i)*25*time.Millisecond, func() { cmd.Process.Kill() }) //nolint:errcheck // it may have ended
		cmd.Wait()                                                                                   //nolint:errcheck // killed, or not
		timer.Stop()
		for tracker := range strings.Lines(out.String()) {
			reported[strings.TrimSpace(tracker)] = true
		}
		b.run(nil, "tools", "repair", "--cut")
	}
	if got := b.ballots(); got < len(reported) {
		t.Errorf("%d ballots were reported, %d are in the archive", len(reported), got)
	}
	for i, ballot := range ballots {
		b.write("one", []byte(ballot))
		said := string(b.run(nil, "tools", "verify-ballot", "one"))
		tracker, _, _ := strings.Cut(strings.TrimPrefix(said, "tracker "), "\n")
		if reported[tracker] && !strings.Contains(said, "it is in the archive, and counts") {
			t.Errorf("ballot %d was reported: %s", i+1, said)
		}
	}
	b.run(nil, madang, "verify", "--quiet", "11111111111111.bel")
}

// A tail that a crash left is reported by every command, with the way out, and
// cut off only when told.
func TestToolsRepair(t *testing.T) {
	long(t)
	b := &bench{t: t, dir: t.TempDir()}
	b.open(2)
	bel := filepath.Join(b.dir, "11111111111111.bel")
	first, _, _ := strings.Cut(string(b.read("ballots")), "\n")
	b.run([]byte(first), "tools", "cast", "--ballots", "-")
	whole, err := os.ReadFile(bel)
	if err != nil {
		t.Fatal(err)
	}
	b.write("11111111111111.bel", whole[:len(whole)-700]) // inside the ballot's event
	for _, step := range [][]string{{"show"}, {"close"}, {"cast", "--ballots", "ballots"}, {"decrypt", "--secret", "trustee.secret"}, {"compute-result"}} {
		if _, err := b.try(nil, "tools", step...); err == nil || !strings.Contains(err.Error(), "breaks off inside an event: 1 whole events") ||
			!strings.Contains(err.Error(), "madang tools repair") {
			t.Errorf("%v on an archive that breaks off: %v", step, err)
		}
	}
	if said := b.run(nil, "tools", "repair"); !contains(said, "with --cut they are cut off and 1 whole events stay") {
		t.Errorf("repair says %s", said)
	}
	if left, _ := os.ReadFile(bel); len(left) != len(whole)-700 {
		t.Error("repair changed the archive without --cut")
	}
	b.run(nil, "tools", "repair", "--cut")
	b.run(nil, "tools", "cast", "--ballots", "ballots")
	if said := b.run(nil, "tools", "repair"); !contains(said, "nothing to repair") {
		t.Errorf("repair of a whole archive says %s", said)
	}
	b.run(nil, "tools", "close")
	b.run(nil, "tools", "decrypt", "--secret", "trustee.secret")
	result := b.run(nil, "tools", "compute-result", "--json")
	if got := decode[struct{ Result json.RawMessage }](t, result); string(got.Result) != "[[2,0,0]]" {
		t.Errorf("result %s", result)
	}
	b.run(nil, madang, "verify", "--final", "--quiet", "11111111111111.bel")
}
