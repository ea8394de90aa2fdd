// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
)

// TestPictures: what is served is a picture, and has the hash that it is named by.
func TestPictures(t *testing.T) {
	r := newRig(t, nil)
	r.ok(os.Mkdir(filepath.Join(r.dir, "pictures"), 0o755))
	put := func(name string, raw []byte) string {
		t.Helper()
		r.ok(os.WriteFile(filepath.Join(r.dir, "pictures", name), raw, 0o644))
		return name
	}
	name := func(raw []byte) string {
		sum := sha256.Sum256(raw)
		return hex.EncodeToString(sum[:])
	}
	var b bytes.Buffer
	r.ok(png.Encode(&b, image.NewGray(image.Rect(0, 0, 4, 4))))
	good := put(name(b.Bytes()), b.Bytes())
	a := r.get("/v1/pictures/" + good)
	if a.status != 200 || !bytes.Equal(a.body, b.Bytes()) || a.header.Get("Content-Type") != "image/png" ||
		a.header.Get("Cache-Control") != "public, max-age=31536000, immutable" || a.header.Get("ETag") != `"`+good+`"` ||
		a.header.Get("Content-Security-Policy") != "default-src 'none'; sandbox" {
		t.Errorf("%d %v", a.status, a.header)
	}
	page, large := []byte("<!doctype html><script>alert(1)</script>"), append(bytes.Clone(b.Bytes()), make([]byte, gateway.MaxPicture)...)
	for what, file := range map[string]string{
		"a page": put(name(page), page), "other bytes": put(name([]byte("x")), b.Bytes()), "too large": put(name(large), large),
	} {
		if a := r.get("/v1/pictures/" + file); a.status != 404 || a.code() != string(api.CodeNotPublished) {
			t.Errorf("%s: %d %v", what, a.status, a.header)
		}
	}
}
