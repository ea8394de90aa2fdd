// SPDX-License-Identifier: Apache-2.0

// Package progress draws a bar on a terminal while long work goes on, and
// nothing where there is no terminal.
package progress

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"
)

// Bar is one piece of work. Its methods may be called from several goroutines.
type Bar struct {
	out     io.Writer // nil: no terminal
	label   string
	total   int
	started time.Time

	mu    sync.Mutex
	done  int
	drawn time.Time
}

// redraw is how often the bar is drawn at the most.
const redraw = 100 * time.Millisecond

// New starts a bar for total pieces of work on out, if that is a terminal.
func New(out *os.File, label string, total int) *Bar {
	b := &Bar{label: label, total: total, started: time.Now()}
	if term.IsTerminal(int(out.Fd())) {
		b.out = out
	}
	return b
}

// Set says how many pieces are done. A smaller number than before is ignored.
func (b *Bar) Set(done int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if done <= b.done {
		return
	}
	b.done = done
	if b.out != nil && time.Since(b.drawn) > redraw {
		b.drawn = time.Now()
		b.draw()
	}
}

// Done removes the bar.
func (b *Bar) Done() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.out != nil {
		fmt.Fprint(b.out, "\r\x1b[K")
		b.out = nil
	}
}

func (b *Bar) draw() {
	const width = 30
	filled := 0
	if b.total > 0 {
		filled = min(width, b.done*width/b.total)
	}
	rate := float64(b.done) / max(time.Since(b.started).Seconds(), 0.001)
	fmt.Fprintf(b.out, "\r\x1b[K%-14s %s%s %d of %d, %.0f/s", b.label,
		strings.Repeat("█", filled), strings.Repeat("░", width-filled), b.done, b.total, rate)
}
