// SPDX-License-Identifier: Apache-2.0

// Package dbtest gives tests the databases that Madang works with: SQLite, and PostgreSQL in a temporary cluster.
package dbtest

import (
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// Run runs fn once for each database. open gives the name of a fresh, empty database. Without PostgreSQL's binaries
// (Debian's package postgresql) its part is skipped, and fails when CI=true.
func Run(t *testing.T, fn func(t *testing.T, open func() string)) {
	t.Run("sqlite", func(t *testing.T) {
		dir, n := t.TempDir(), 0
		fn(t, func() string { n++; return filepath.Join(dir, fmt.Sprintf("%d.db", n)) })
	})
	t.Run("postgres", func(t *testing.T) {
		if testing.Short() {
			t.Skip("a cluster takes seconds to start")
		}
		c := startCluster(t)
		fn(t, func() string { return c.database(t) })
	})
}

type cluster struct {
	bin, dir string
	n        atomic.Int32
}

// startCluster makes a cluster in a temporary directory, reached by a socket in it and by no network, and stops it
// with the test.
func startCluster(t *testing.T) *cluster {
	t.Helper()
	bins, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(bins) == 0 {
		if os.Getenv("CI") == "true" {
			t.Fatal("PostgreSQL is not installed; apt-get install postgresql")
		}
		t.Skip("PostgreSQL is not installed; apt-get install postgresql")
	}
	slices.Sort(bins)
	// Not t.TempDir: its parents belong to root, whom PostgreSQL refuses to run as, and socket paths are short.
	dir, err := os.MkdirTemp("", "madang-pg")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	c := &cluster{bin: filepath.Dir(bins[len(bins)-1]), dir: dir}
	if os.Geteuid() == 0 {
		run(t, "chown", "postgres", dir)
	}
	c.run(t, "initdb", "-D", dir+"/data", "-A", "trust", "-U", "madang", "-E", "UTF8", "--locale=C", "--no-sync")
	options := fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories=%s -c fsync=off -c max_connections=50", dir)
	c.run(t, "pg_ctl", "-D", dir+"/data", "-l", dir+"/log", "-w", "-o", options, "start")
	t.Cleanup(func() { c.run(t, "pg_ctl", "-D", dir+"/data", "-m", "immediate", "-w", "stop") })
	return c
}

// run runs one of PostgreSQL's programs, as the user postgres where the test's is root.
func (c *cluster) run(t *testing.T, program string, args ...string) {
	t.Helper()
	command := append([]string{filepath.Join(c.bin, program)}, args...)
	if os.Geteuid() == 0 {
		command = append([]string{"runuser", "-u", "postgres", "--"}, command...)
	}
	run(t, command...)
}

func run(t *testing.T, command ...string) {
	t.Helper()
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Dir = "/"
	// The server keeps what it inherits open: a pipe to the test would never end.
	out, err := os.CreateTemp("", "madang-pg-out")
	if err != nil {
		t.Fatal(err)
	}
	defer os.Remove(out.Name())
	defer out.Close()
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(out.Name())
		t.Fatalf("%s: %v\n%s", strings.Join(command, " "), err, text)
	}
}

func (c *cluster) database(t *testing.T) string {
	t.Helper()
	name := fmt.Sprintf("test%d", c.n.Add(1))
	c.run(t, "createdb", "-h", c.dir, "-U", "madang", name)
	return "postgres://madang@/" + name + "?host=" + url.QueryEscape(c.dir)
}
