// SPDX-License-Identifier: Apache-2.0

package progress

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// Where there is no terminal, nothing is written: not into files, not into
// pipes, not where writing is impossible.
func TestNoTerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	closed, err := os.Create(filepath.Join(t.TempDir(), "closed"))
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	for _, out := range []*os.File{file, write, closed} {
		b := New(out, "voting", 3)
		b.drawn = time.Time{}
		b.Set(1)
		b.Set(3)
		b.Done()
		b.Done()
	}
	write.Close()
	var piped bytes.Buffer
	if _, err := piped.ReadFrom(read); err != nil || piped.Len() != 0 {
		t.Errorf("a pipe got %q, %v", piped.Bytes(), err)
	}
	if raw, err := os.ReadFile(path); err != nil || len(raw) != 0 {
		t.Errorf("a file got %q, %v", raw, err)
	}
}

// terminal is a bar as on a terminal.
func terminal(total int) (*Bar, *bytes.Buffer) {
	out := new(bytes.Buffer)
	return &Bar{out: out, label: "voting", total: total, started: time.Now()}, out
}

func TestTerminal(t *testing.T) {
	tests := []struct {
		total, done int
		want        string
	}{
		{4, 2, strings.Repeat("█", 15) + strings.Repeat("░", 15) + " 2 of 4"},
		{4, 4, strings.Repeat("█", 30) + " 4 of 4"},
		{4, 9, strings.Repeat("█", 30) + " 9 of 4"}, // more than was foreseen
		{0, 1, strings.Repeat("░", 30) + " 1 of 0"},
	}
	for _, test := range tests {
		b, out := terminal(test.total)
		b.Set(test.done)
		if !strings.HasPrefix(out.String(), "\r\x1b[Kvoting") || !strings.Contains(out.String(), test.want) {
			t.Errorf("%d of %d: %q, want %q in it", test.done, test.total, out, test.want)
		}
	}
}

func TestDrawnSparingly(t *testing.T) {
	b, out := terminal(10)
	b.Set(5)
	drawn := out.Len()
	b.drawn = time.Now().Add(time.Hour) // just now, on however slow a machine
	b.Set(6)
	if out.Len() != drawn {
		t.Error("drawn again at once")
	}
	b.drawn = time.Time{}
	b.Set(6)
	b.Set(3)
	if out.Len() != drawn || b.done != 6 {
		t.Errorf("a number not larger than before was drawn: %q", out.String()[drawn:])
	}
	b.Set(7)
	if !strings.Contains(out.String()[drawn:], " 7 of 10") {
		t.Errorf("drawn %q", out.String()[drawn:])
	}
	b.Done()
	b.drawn = time.Time{}
	b.Set(10)
	b.Done()
	if !strings.HasSuffix(out.String(), "\r\x1b[K") || strings.Contains(out.String(), "10 of 10") {
		t.Errorf("something stands after Done: %q", out)
	}
}

// Workers report in any order; -race watches.
func TestManyGoroutines(t *testing.T) {
	b, _ := terminal(1000)
	var workers sync.WaitGroup
	for w := range 8 {
		workers.Go(func() {
			for i := w; i <= 1000; i += 8 {
				b.Set(i)
			}
		})
	}
	workers.Wait()
	if b.done != 1000 {
		t.Errorf("%d done, want 1000", b.done)
	}
	b.Done()
}
