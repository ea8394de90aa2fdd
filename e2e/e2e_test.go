// SPDX-License-Identifier: Apache-2.0

// Package e2e runs whole elections with the real binary, as its users do.
package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// madang is the binary under test.
var madang string

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(func() int {
		if testing.Short() {
			return m.Run() // everything skips
		}
		var err error
		if madang, err = filepath.Abs("../bin/madang"); err != nil {
			panic(err)
		}
		build := exec.Command("go", "build", "-o", madang, "../cmd/madang")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			fmt.Fprintln(os.Stderr, "e2e: building madang:", err)
			return 1
		}
		dir, err := os.MkdirTemp("", "madang-e2e-")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		file := filepath.Join(dir, "passphrase")
		if err := errors.Join(os.WriteFile(file, []byte(passphrase+"\n"), 0o600), os.Setenv("MADANG_PASSPHRASE_FILE", file)); err != nil {
			panic(err)
		}
		return m.Run()
	}())
}

// passphrase is every trustee's, unless a test says otherwise.
const passphrase = "correct horse battery"

func long(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("a whole election takes longer than -short allows")
	}
}

// needTool skips where a program of others is missing, but not in CI.
func needTool(t *testing.T, tool string) {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is missing; scripts/setup.sh installs it", tool)
		}
		t.Skipf("%s is missing; scripts/setup.sh installs it", tool)
	}
}

// run runs madang and returns its standard output; it must succeed.
func run(t *testing.T, args ...string) []byte {
	t.Helper()
	out, stderr, code := try(t, args...)
	if code != 0 {
		t.Fatalf("madang %s: status %d\n%s", strings.Join(args, " "), code, stderr)
	}
	return out
}

// try runs madang and returns its outputs and exit status.
func try(t *testing.T, args ...string) (stdout, stderr []byte, code int) {
	t.Helper()
	return tryInput(t, nil, args...)
}

// tryInput is try with something on standard input.
func tryInput(t *testing.T, input []byte, args ...string) (stdout, stderr []byte, code int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	var out, errOut bytes.Buffer
	cmd := exec.CommandContext(ctx, madang, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(input), &out, &errOut
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("madang %s: %v", strings.Join(args, " "), err)
	}
	return out.Bytes(), errOut.Bytes(), cmd.ProcessState.ExitCode()
}

// freePort is a port that was free a moment ago.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func contains(text []byte, part string) bool { return bytes.Contains(text, []byte(part)) }

func decode[T any](t *testing.T, raw []byte) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatalf("%v in %s", err, raw)
	}
	return v
}
