// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// entries writes n entries, two writers beside each other.
func entries(t *testing.T, dir string, n int) *auditLog {
	t.Helper()
	first, second := newAuditLog(dir), newAuditLog(dir)
	var writing sync.WaitGroup
	for i := range n {
		writing.Go(func() {
			log := []*auditLog{first, second}[i%2]
			if err := log.append(Entry{Time: time.Now(), Who: "Kim", Action: "login", Result: "done"}); err != nil {
				t.Error(err)
			}
		})
	}
	writing.Wait()
	return first
}

func TestAuditChain(t *testing.T) {
	dir := t.TempDir()
	log := entries(t, dir, 20)
	whole, err := os.ReadFile(log.path)
	if err != nil {
		t.Fatal(err)
	}
	a, err := log.read(5)
	if err != nil || !a.Intact || a.Count != 20 || len(a.Lines) != 5 || a.Lines[0].N != 20 || a.Lines[4].N != 16 {
		t.Fatalf("%+v, %v", a, err)
	}
	lines := bytes.SplitAfter(whole, []byte("\n"))
	if a.Head != hashOf(bytes.TrimSuffix(lines[19], []byte("\n"))) {
		t.Error("the head is not the last line's hash")
	}
	for what, test := range map[string]struct {
		raw    []byte
		broken int
	}{
		"a letter changed": {bytes.Replace(whole, []byte(`"n":7`), []byte(`"n":8`), 1), 7},
		"a name changed":   {append(bytes.Replace(bytes.Join(lines[:5], nil), []byte("Kim"), []byte("Lee"), 1), bytes.Join(lines[5:], nil)...), 2},
		"a line gone":      {append(bytes.Join(lines[:9], nil), bytes.Join(lines[10:], nil)...), 10},
		"two exchanged":    {bytes.Join([][]byte{lines[1], lines[0], lines[2]}, nil), 1},
		"a line too long":  {append(bytes.Join(lines[:2], nil), bytes.Repeat([]byte("x"), maxLine+1)...), 2},
		"not an entry":     {append(bytes.Join(lines[:3], nil), "rubbish\n"...), 4},
	} {
		if err := os.WriteFile(log.path, test.raw, 0o600); err != nil {
			t.Fatal(err)
		}
		if a, err := log.read(100); err != nil || a.Intact || a.BrokenAt != test.broken {
			t.Errorf("%s: %+v, %v; want broken at %d", what, a, err, test.broken)
		}
	}
	if info, err := os.Stat(log.path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

// A line that a power cut left unfinished stays, and shows; the log goes on.
func TestAuditAfterPowerCut(t *testing.T) {
	dir := t.TempDir()
	log := entries(t, dir, 3)
	raw, err := os.ReadFile(log.path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(log.path, raw[:len(raw)-20], 0o600); err != nil {
		t.Fatal(err)
	}
	entries(t, dir, 2)
	a, err := log.read(10)
	if err != nil || a.Intact || a.BrokenAt != 3 || a.Count != 5 || a.Lines[0].N != 5 || a.Lines[1].N != 4 {
		t.Errorf("%+v, %v", a, err)
	}
	if now, err := os.ReadFile(log.path); err != nil || !strings.HasPrefix(string(now), string(raw[:len(raw)-20])) {
		t.Errorf("what was there has changed: %s, %v", now, err)
	}
}

func TestEmptyAudit(t *testing.T) {
	a, err := newAuditLog(t.TempDir()).read(10)
	if err != nil || !a.Intact || a.Count != 0 || a.Head != noLine || a.Lines == nil {
		t.Errorf("%+v, %v", a, err)
	}
}
