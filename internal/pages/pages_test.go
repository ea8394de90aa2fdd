// SPDX-License-Identifier: Apache-2.0

package pages_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/pages"
	"github.com/madangvote/madang/web"
)

// built is a build of three files, with copies of two.
func built(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{
		"index.html":          {Data: []byte("<!doctype html><title>x</title>")},
		"assets/main-abc.js":  {Data: []byte("export {};")},
		"assets/a-b.woff2":    {Data: []byte{1, 2, 3}},
		"index.html.br":       {Data: []byte("brotli")},
		"index.html.gz":       {Data: zipped("<!doctype html><title>x</title>")},
		"assets/unlisted.js":  {Data: []byte("alert(1)")},
		"assets/unlisted.css": {Data: []byte("x")},
	}
	list(t, files, "index.html", "assets/main-abc.js", "assets/a-b.woff2")
	return files
}

func zipped(text string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(text)) // into memory
	_ = w.Close()
	return b.Bytes()
}

// list writes client.json.
func list(t testing.TB, files fstest.MapFS, names ...string) {
	t.Helper()
	hashes := map[string]string{}
	for _, name := range names {
		sum := sha256.Sum256(files[name].Data)
		hashes[name] = hex.EncodeToString(sum[:])
	}
	raw, err := json.Marshal(map[string]any{"files": hashes})
	if err != nil {
		t.Fatal(err)
	}
	files[pages.ClientFile] = &fstest.MapFile{Data: raw}
}

func serve(t testing.TB, files fs.FS) *pages.Pages {
	t.Helper()
	p, err := pages.New(files, "index.html", gateway.PageRoutes...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func request(p http.Handler, method, path string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w.Result()
}

func body(t testing.TB, res *http.Response) string {
	t.Helper()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

const (
	uuid = "21ZkTQPH8CMeSV"
	hash = "00000000000000000000000000000000000000000000000000000000000000ab"
)

// TestAddresses: what answers with the page, and what with nothing.
func TestAddresses(t *testing.T) {
	p := serve(t, built(t))
	for _, path := range []string{
		"/", "/index.html", "/c/" + hash, "/e/" + uuid, "/e/" + uuid + "/vote", "/e/" + uuid + "/check", "/e/" + uuid + "/box",
		"/e/" + uuid + "/results", "/ledger", "/ledger/12", "/tx/0x" + hash, "/tx/" + hash, "/verify",
	} {
		if res := request(p, "GET", path); !p.Match(path) || res.StatusCode != 200 || body(t, res) != "<!doctype html><title>x</title>" {
			t.Errorf("%s: %d", path, res.StatusCode)
		}
	}
	for _, path := range []string{
		"/e", "/e/", "/e/" + uuid + "/", "/e/" + uuid + "/nothing", "/e/0OIl0OIl0OIl0OIl", "/e/short", "/c/xyz", "/ledger/-1", "/ledger/x",
		"/index.html.br", "/index.html.gz", "/assets", "/assets/", "/assets/unlisted.js", "/assets/../index.html", "/v1/elections", "/wp-login.php",
	} {
		res := request(p, "GET", path)
		if p.Match(path) || res.StatusCode != 404 || strings.Contains(body(t, res), "doctype") {
			t.Errorf("%s: %d", path, res.StatusCode)
		}
	}
	if res := request(p, "POST", "/"); res.StatusCode != 405 || res.Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d %v", res.StatusCode, res.Header)
	}
}

func TestHeaders(t *testing.T) {
	p := serve(t, built(t))
	want := map[string]string{
		"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
			"connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		"Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY", "X-Content-Type-Options": "nosniff",
		"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin", "Strict-Transport-Security": "",
		"Access-Control-Allow-Origin": "",
	}
	for _, path := range []string{"/", "/assets/main-abc.js", "/nothing"} {
		res := request(p, "GET", path)
		for name, value := range want {
			if got := res.Header.Get(name); got != value {
				t.Errorf("%s: %s: %q", path, name, got)
			}
		}
		if got := res.Header.Get("Permissions-Policy"); !strings.HasPrefix(got, "camera=(self), ") || !strings.Contains(got, "microphone=()") {
			t.Errorf("%s: %s", path, got)
		}
	}
	r := httptest.NewRequest("GET", "https://madang.example/", nil)
	r.TLS = &tls.ConnectionState{}
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	forwarded := request(p, "GET", "/", "X-Forwarded-Proto", "https")
	if w.Header().Get("Strict-Transport-Security") == "" || forwarded.Header.Get("Strict-Transport-Security") == "" {
		t.Error("no HSTS over TLS")
	}
}

// TestCaching: what has its hash in its name never changes, a page is asked for each time, and not sent again.
func TestCaching(t *testing.T) {
	p := serve(t, built(t))
	script := request(p, "GET", "/assets/main-abc.js")
	if script.Header.Get("Cache-Control") != "public, max-age=31536000, immutable" || script.Header.Get("Content-Type") != "text/javascript; charset=utf-8" {
		t.Errorf("%v", script.Header)
	}
	if font := request(p, "GET", "/assets/a-b.woff2"); font.Header.Get("Content-Type") != "font/woff2" || font.Header.Get("Vary") != "" {
		t.Errorf("%v", font.Header)
	}
	page := request(p, "GET", "/")
	tag := page.Header.Get("ETag")
	sum := sha256.Sum256([]byte("<!doctype html><title>x</title>"))
	if tag != `"`+hex.EncodeToString(sum[:])+`"` || page.Header.Get("Cache-Control") != "no-cache" {
		t.Errorf("%s %v", tag, page.Header)
	}
	for _, header := range []string{tag, "W/" + tag, `"x", ` + tag, "*"} {
		if res := request(p, "GET", "/", "If-None-Match", header); res.StatusCode != 304 || body(t, res) != "" || res.Header.Get("ETag") != tag {
			t.Errorf("%s: %d", header, res.StatusCode)
		}
	}
	if res := request(p, "GET", "/", "If-None-Match", tag, "Accept-Encoding", "br"); res.StatusCode != 200 {
		t.Errorf("another form of the file: %d", res.StatusCode)
	}
	head := request(p, "HEAD", "/")
	if body(t, head) != "" || head.ContentLength != 31 || head.Header.Get("ETag") != tag {
		t.Errorf("HEAD: %d %v", head.ContentLength, head.Header)
	}
}

func TestEncodings(t *testing.T) {
	p := serve(t, built(t))
	for accept, want := range map[string]string{
		"": "", "gzip, deflate, br, zstd": "br", "gzip": "gzip", "br;q=0, gzip": "gzip", "BR": "br", "*": "", "br;q=x": "",
		"gzip;q=0.5, br;q=0.1": "br", "identity": "", "gzip;q=0": "",
	} {
		res := request(p, "GET", "/", "Accept-Encoding", accept)
		got := res.Header.Get("Content-Encoding")
		text := map[string]string{"": "<!doctype html><title>x</title>", "br": "brotli", "gzip": string(zipped("<!doctype html><title>x</title>"))}[want]
		if got != want || body(t, res) != text || res.Header.Get("Vary") != "Accept-Encoding" || (want != "") != strings.HasSuffix(res.Header.Get("ETag"), "-"+want+`"`) {
			t.Errorf("%q: %q, %v", accept, got, res.Header)
		}
	}
}

// TestDamagedBuilds are not served at all.
func TestDamagedBuilds(t *testing.T) {
	for name, change := range map[string]func(fstest.MapFS){
		"other bytes":  func(f fstest.MapFS) { f["index.html"].Data = []byte("changed") },
		"a file gone":  func(f fstest.MapFS) { delete(f, "assets/main-abc.js") },
		"no list":      func(f fstest.MapFS) { delete(f, pages.ClientFile) },
		"broken list":  func(f fstest.MapFS) { f[pages.ClientFile].Data = []byte("{") },
		"empty list":   func(f fstest.MapFS) { f[pages.ClientFile].Data = []byte(`{"files":{}}`) },
		"no index":     func(f fstest.MapFS) { list(t, f, "assets/main-abc.js") },
		"outside":      func(f fstest.MapFS) { f[pages.ClientFile].Data = []byte(`{"files":{"../x":""}}`) },
		"names itself": func(f fstest.MapFS) { f[pages.ClientFile].Data = []byte(`{"files":{"client.json":""}}`) },
	} {
		files := built(t)
		change(files)
		if _, err := pages.New(files, "index.html"); err == nil {
			t.Errorf("%s: served", name)
		}
	}
	for _, route := range []string{"e", "/", "/e/{name}", "/e/{uuid"} {
		if _, err := pages.New(built(t), "index.html", route); err == nil {
			t.Errorf("route %q is accepted", route)
		}
	}
}

// TestMissing: a page without any script says what to do.
func TestMissing(t *testing.T) {
	p, err := pages.Missing(errors.New("no <pages>; run 'make pages'"), gateway.PageRoutes...)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/", "/e/" + uuid + "/vote"} {
		res := request(p, "GET", path)
		text := body(t, res)
		if res.StatusCode != 503 || !strings.Contains(text, "no &lt;pages&gt;; run &#39;make pages&#39;") || strings.Contains(text, "<script") {
			t.Errorf("%s: %d %s", path, res.StatusCode, text)
		}
	}
	if p.Match("/client.json") || p.Match("/assets/x.js") {
		t.Error("there are files")
	}
}

// TestRealPages: all files of this program's build are served, and copies are the same text.
func TestRealPages(t *testing.T) {
	files, err := web.Files()
	if errors.Is(err, web.ErrMissing) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	p := serve(t, files)
	hashes, err := pages.Files(files)
	if err != nil {
		t.Fatal(err)
	}
	for name := range hashes {
		plain := body(t, request(p, "GET", "/"+name))
		res := request(p, "GET", "/"+name, "Accept-Encoding", "gzip")
		if res.Header.Get("Content-Encoding") != "gzip" {
			continue
		}
		unzipped, err := gzip.NewReader(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(unzipped)
		if err != nil || !bytes.Equal(raw, []byte(plain)) {
			t.Errorf("%s: another text when compressed, %v", name, err)
		}
	}
	if page := body(t, request(p, "GET", "/")); strings.Contains(page, "<script>") || strings.Contains(page, " style=") {
		t.Error("the policy forbids what stands in the page")
	}
}
