// SPDX-License-Identifier: Apache-2.0

package verifycmd

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/madangvote/madang/verifier"
)

// bar is the progress bar: on standard error, and only if that is a terminal.
type bar struct {
	out   io.Writer // nil: draw nothing
	drawn time.Time
}

const barEvery = 100 * time.Millisecond

func newBar(errOut io.Writer, f flags) *bar {
	file, ok := errOut.(*os.File)
	if !ok || f.quiet || !term.IsTerminal(int(file.Fd())) {
		return &bar{}
	}
	return &bar{out: errOut}
}

func (b *bar) update() func(verifier.Progress) {
	if b.out == nil {
		return nil
	}
	return func(p verifier.Progress) {
		if now := time.Now(); now.Sub(b.drawn) >= barEvery {
			b.drawn = now
			fmt.Fprintf(b.out, "\r\x1b[K%s", line(p))
		}
	}
}

func (b *bar) clear() {
	if b.out != nil {
		fmt.Fprint(b.out, "\r\x1b[K")
	}
}

func line(p verifier.Progress) string {
	const width = 40
	if p.Total == 0 {
		return fmt.Sprintf("reading: %d events", p.Done)
	}
	full := int(p.Done * width / p.Total)
	return fmt.Sprintf("%s [%s%s] %d of %d", p.Phase, strings.Repeat("#", full), strings.Repeat(".", width-full), p.Done, p.Total)
}
