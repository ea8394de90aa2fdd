// SPDX-License-Identifier: Apache-2.0

package verifycmd_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/verifycmd"
	"github.com/madangvote/madang/vectors"
)

// The commands of the scripts run as cmd/madang-verify does.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"madang-verify": func() {
		err := verifycmd.New("madang-verify").ExecuteContext(context.Background())
		if err != nil && !verifycmd.Printed(err) {
			fmt.Fprintln(os.Stderr, "madang-verify:", err)
		}
		os.Exit(verifycmd.Status(err))
	}})
}

// TestScripts runs testdata/*.txtar. UPDATE=1 rewrites what they expect.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: os.Getenv("UPDATE") != "",
		Setup:         writeVectors,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
			"head":   head,
			"upto":   upto,
			"redate": redate,
		},
	})
}

// writeVectors puts the vectors that the scripts name by short names into the
// working directory.
func writeVectors(env *testscript.Env) error {
	names := map[string]string{
		"ed25519-v1-3.3.0-h1":                                   "good.bel",
		"ed25519-v1-3.3.0-h1--CONTROL-ballot-resigned-valid":    "control.bel",
		"ed25519-v1-3.3.0-thr35":                                "threshold.bel",
		"ed25519-v1-3.3.0-nh":                                   "shuffled.bel",
		"ed25519-v1-3.3.0-nh--shuffle-proof-altered":            "badshuffle.bel",
		"ed25519-v1-3.3.0-list":                                 "lists.bel",
		"ed25519-v1-3.3.0-h1--ballot-proof-altered-resigned":    "badproof.bel",
		"belenios2048-v1-2.0-revote":                            "revote.bel",
		"belenios2048-v1-2.0-h1--truncated-before-result":       "noresult.bel",
		"belenios2048-v1-2.0-h1--truncated-mid-record":          "torn.bel",
		"belenios2048-v1-2.0-h1--ballot-credential-not-on-list": "unlisted.bel",
		"belenios2048-v1-2.0-h1--tally-num-tallied-altered":     "count.bel",
		"belenios2048-v1-2.0-h1--ballot-dropped-chain-rebuilt":  "dropped.bel",
		"belenios2048-v1-2.0-h1--ballot-replayed":               "replayed.bel",
		"belenios2048-v1-2.0-h1--credentials-duplicate-entry":   "rolltwice.bel",
	}
	valid, err := vectors.Valid()
	if err != nil {
		return err
	}
	negative, err := vectors.Negative()
	if err != nil {
		return err
	}
	for _, c := range append(valid, negative...) {
		if short, wanted := names[c.Name]; wanted {
			delete(names, c.Name)
			if err := os.WriteFile(filepath.Join(env.WorkDir, short), c.Archive, 0o644); err != nil {
				return err
			}
		}
	}
	if len(names) > 0 {
		return fmt.Errorf("no such vectors: %v", names)
	}
	return nil
}

// status N CMD... runs a command that must end with status N. What it writes is
// there for stdout, stderr and cmp.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command [args]")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("%s ended with status %s, want %s", strings.Join(args[1:], " "), got, args[0])
	}
}

// head N FROM TO copies the first N bytes of a file.
func head(ts *testscript.TestScript, neg bool, args []string) {
	var n int
	if _, err := fmt.Sscan(args[0], &n); neg || err != nil || len(args) != 3 {
		ts.Fatalf("usage: head N from to")
	}
	raw := ts.ReadFile(args[1])
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(raw[:n]), 0o644))
}

// upto N FROM TO copies an archive up to and with the event of height N.
func upto(ts *testscript.TestScript, neg bool, args []string) {
	var n int64
	if len(args) != 3 || neg {
		ts.Fatalf("usage: upto N from to")
	}
	_, err := fmt.Sscan(args[0], &n)
	ts.Check(err)
	raw := ts.ReadFile(args[1])
	r, err := archive.NewReader(strings.NewReader(raw))
	ts.Check(err)
	for {
		rec, err := r.Next()
		ts.Check(err)
		if rec.Event.Height == n+1 {
			ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(raw[:rec.Offset]), 0o644))
			return
		}
	}
}

// redate FROM TO copies an archive with a time stamp one second later.
func redate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: redate from to")
	}
	r, err := archive.NewReader(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	h := r.Header()
	h.Timestamp++
	var out bytes.Buffer
	w, err := archive.NewWriter(&out, h)
	ts.Check(err)
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		ts.Check(err)
		_, err = w.Append(rec.Event.Type, rec.Data...)
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out.Bytes(), 0o644))
}
