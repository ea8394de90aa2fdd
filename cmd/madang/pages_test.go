// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/madangvote/madang/internal/pages"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/web"
)

// runPages runs the command as a person would.
func runPages(t *testing.T, args ...string) (string, error) {
	t.Helper()
	cmd := root()
	var out bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetArgs(append([]string{"pages"}, args...))
	err := cmd.ExecuteContext(t.Context())
	return out.String(), err
}

func TestPages(t *testing.T) {
	files, err := web.Files()
	if err != nil {
		if _, err := runPages(t); !errors.Is(err, web.ErrMissing) {
			t.Errorf("without pages: %v", err)
		}
		t.Skip(err)
	}
	hash, err := pages.Hash(files)
	if err != nil {
		t.Fatal(err)
	}
	if out, err := runPages(t); err != nil || out != hash+"\n" {
		t.Errorf("%q, %v; want %s", out, err, hash)
	}
	same, err := pages.New(files, "index.html")
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(same)
	defer server.Close()
	if _, err := runPages(t, "--check", server.URL); err != nil {
		t.Errorf("the same pages: %v", err)
	}
	other, err := pages.New(files, "office.html")
	if err != nil {
		t.Fatal(err)
	}
	changed := httptest.NewServer(other)
	defer changed.Close()
	if out, err := runPages(t, "--check", changed.URL); !errors.Is(err, errOtherPages) || !strings.HasPrefix(out, "/: ") {
		t.Errorf("another page at /: %q, %v", out, err)
	}
}

func TestClientFlag(t *testing.T) {
	var m, given manifest.Manifest
	want := ""
	if files, err := web.Files(); err == nil {
		if want, err = pages.Hash(files); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(clientFlag("").set(&m), clientFlag("abc").set(&given)); err != nil || m.Client != want || given.Client != "abc" {
		t.Errorf("%q, %q, %v; want %q", m.Client, given.Client, err, want)
	}
	if err := noClient.set(&given); err != nil || given.Client != "abc" {
		t.Errorf("none: %q, %v", given.Client, err)
	}
}
