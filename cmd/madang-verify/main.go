// SPDX-License-Identifier: Apache-2.0

// Madang-verify is the auditor's program: the command "madang verify" alone, as
// a small static binary that links neither the consensus nor the execution
// engine.
//
//	CGO_ENABLED=0 go build ./cmd/madang-verify
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/madangvote/madang/internal/verifycmd"
)

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := verifycmd.New("madang-verify").ExecuteContext(ctx)
	if err != nil && !verifycmd.Printed(err) {
		fmt.Fprintln(os.Stderr, "madang-verify:", err)
	}
	return verifycmd.Status(err)
}
