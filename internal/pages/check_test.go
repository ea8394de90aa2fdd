// SPDX-License-Identifier: Apache-2.0

package pages_test

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/madangvote/madang/internal/pages"
)

func checked(t *testing.T, there http.Handler, here fstest.MapFS) []string {
	t.Helper()
	server := httptest.NewServer(there)
	defer server.Close()
	differences, err := pages.Check(t.Context(), server.Client(), server.URL+"/", here, "index.html")
	if err != nil {
		t.Fatal(err)
	}
	return differences
}

func TestCheck(t *testing.T) {
	if d := checked(t, serve(t, built(t)), built(t)); len(d) != 0 {
		t.Errorf("the same pages: %q", d)
	}
	for name, c := range map[string]struct {
		change func(fstest.MapFS)
		want   []string // in a difference each
	}{
		"another script": {func(f fstest.MapFS) {
			f["assets/main-abc.js"].Data = []byte("steal();")
			list(t, f, "index.html", "assets/main-abc.js", "assets/a-b.woff2")
		}, []string{"client.json: ", "/assets/main-abc.js: "}},
		"one more": {func(f fstest.MapFS) {
			list(t, f, "index.html", "assets/main-abc.js", "assets/a-b.woff2", "assets/unlisted.js")
		},
			[]string{"client.json: ", "/assets/unlisted.js: not of this program's pages"}},
		"one fewer": {func(f fstest.MapFS) { list(t, f, "index.html", "assets/main-abc.js") },
			[]string{"client.json: ", "/assets/a-b.woff2: 404"}},
	} {
		files := built(t)
		c.change(files)
		expect(t, name, checked(t, serve(t, files), built(t)), c.want)
	}
}

// A server whose client.json is honest and whose files are not.
func TestCheckLiars(t *testing.T) {
	honest := serve(t, built(t))
	for path, want := range map[string][]string{
		"/": {"/: "}, "/assets/main-abc.js": {"/assets/main-abc.js: "},
	} {
		d := checked(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == path {
				_, _ = w.Write([]byte("other"))
				return
			}
			honest.ServeHTTP(w, r)
		}), built(t))
		expect(t, path, d, want)
	}
	files := built(t)
	files[pages.ClientFile].Data = []byte(`{"files":{"index.html":"00"}}`)
	raw := files[pages.ClientFile].Data
	d := checked(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/"+pages.ClientFile {
			_, _ = w.Write(raw)
			return
		}
		honest.ServeHTTP(w, r)
	}), built(t))
	expect(t, "a list that lies", d, []string{"client.json: ", "/assets/a-b.woff2: the file is", "/assets/main-abc.js: the file is", "/index.html: the file is", "/: the file is"})
}

func TestCheckNothingThere(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	if _, err := pages.Check(t.Context(), server.Client(), server.URL, built(t), "index.html"); err == nil || !strings.Contains(err.Error(), "404") {
		t.Errorf("%v", err)
	}
}

func TestHash(t *testing.T) {
	files := built(t)
	sum := sha256.Sum256(files[pages.ClientFile].Data)
	if got, err := pages.Hash(files); err != nil || got != hex.EncodeToString(sum[:]) {
		t.Errorf("%s, %v", got, err)
	}
	if _, err := pages.Hash(fstest.MapFS{}); err == nil {
		t.Error("no pages have a hash")
	}
}

func expect(t *testing.T, name string, differences, want []string) {
	t.Helper()
	if len(differences) != len(want) {
		t.Errorf("%s: %q, want %q", name, differences, want)
		return
	}
	for i := range want {
		if !strings.HasPrefix(differences[i], want[i]) {
			t.Errorf("%s: %q, want %q", name, differences[i], want[i])
		}
	}
}

func FuzzClient(f *testing.F) {
	f.Add([]byte(`{"files":{"index.html":"00"}}`))
	f.Add([]byte(`{"files":{"../x":"00"}}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		hashes, err := pages.Files(fstest.MapFS{pages.ClientFile: {Data: raw}})
		for name := range hashes {
			if err != nil || strings.HasPrefix(name, "/") || strings.Contains("/"+name+"/", "/../") {
				t.Errorf("%q, %v", name, err)
			}
		}
	})
}
