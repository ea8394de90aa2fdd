// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/boombuler/barcode/qr"

	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/network"
)

func picture(t *testing.T, side int, encode func(*bytes.Buffer, image.Image) error) []byte {
	t.Helper()
	var raw bytes.Buffer
	if err := encode(&raw, image.NewGray(image.Rect(0, 0, side, 2))); err != nil {
		t.Fatal(err)
	}
	return raw.Bytes()
}

func asPNG(b *bytes.Buffer, i image.Image) error  { return png.Encode(b, i) }
func asJPEG(b *bytes.Buffer, i image.Image) error { return jpeg.Encode(b, i, nil) }
func asGIF(b *bytes.Buffer, i image.Image) error  { return gif.Encode(b, i, nil) }

// webp is one pixel.
const webp = "RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"

func TestPictures(t *testing.T) {
	for kind, raw := range map[string][]byte{
		"image/png": picture(t, 4096, asPNG), "image/jpeg": picture(t, 3, asJPEG), "image/webp": []byte(webp),
	} {
		if p, err := checkPicture(raw); err != nil || p.Type != kind || p.Size != len(raw) || len(p.SHA256) != 64 {
			t.Errorf("%s: %+v, %v", kind, p, err)
		}
	}
	whole := picture(t, 100, asPNG)
	for what, raw := range map[string][]byte{
		"nothing": nil, "text": []byte("<svg onload='alert(1)'/>"), "GIF": picture(t, 3, asGIF), "too wide": picture(t, 4097, asPNG),
		"cut off": whole[:len(whole)-20], "HTML that begins as a picture": append([]byte("\xff\xd8\xff"), "<html>"...),
	} {
		if p, err := checkPicture(raw); err == nil || !strings.HasPrefix(err.Error(), "picture: ") {
			t.Errorf("%s is a picture: %+v, %v", what, p, err)
		}
	}
}

func TestPictureStore(t *testing.T) {
	w := newWorld(t, 1)
	b := w.person(0, "Organiser", "organiser")
	raw := picture(t, 10, asPNG)
	var stored pictureView
	b.post("/pictures", raw, &stored)
	b.post("/pictures", raw, &stored)
	a := b.ask("GET", api+"/pictures/"+stored.SHA256, nil, nil)
	file, err := os.ReadFile(filepath.Join(w.dirs[0], "pictures", stored.SHA256))
	if err != nil || !bytes.Equal(a.body, raw) || !bytes.Equal(file, raw) || a.header.Get("Content-Type") != "image/png" {
		t.Errorf("%v, %d bytes, %v", err, len(a.body), a.header)
	}
	b.refused(b.ask("POST", api+"/pictures", []byte("x"), nil), "picture")
}

// The path of a QR code is the code's black modules and no others.
func TestDraw(t *testing.T) {
	text := "https://vote.example/e/abcdefghijklmnop/vote#code=aaaaa-bbbbbb-ccccc-dddddd&f=0123456789abcdef"
	drawn, err := draw(text)
	if err != nil {
		t.Fatal(err)
	}
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		t.Fatal(err)
	}
	black := map[image.Point]bool{}
	for part := range strings.SplitSeq(strings.TrimSuffix(drawn.Path, "z"), "z") {
		var x, y, run, back int
		if _, err := fmt.Sscanf(part, "M%d %dh%dv1h-%d", &x, &y, &run, &back); err != nil || run != back {
			t.Fatalf("%q: %v", part, err)
		}
		for i := range run {
			black[image.Pt(x+i-quiet, y-quiet)] = true
		}
	}
	size := code.Bounds().Dx()
	if drawn.Size != size+2*quiet {
		t.Errorf("size %d of %d modules", drawn.Size, size)
	}
	for y := range size {
		for x := range size {
			if black[image.Pt(x, y)] != (code.At(x, y) == color.Black) {
				t.Fatalf("module %d, %d is wrong", x, y)
			}
		}
	}
	if _, err := draw(strings.Repeat("x", 5000)); err == nil {
		t.Error("drew what no QR code holds")
	}
}

func TestStartRefuses(t *testing.T) {
	w := newWorld(t, 1)
	dir, empty := w.dirs[0], t.TempDir()
	for what, test := range map[string]struct {
		change func(*Options)
		says   string
	}{
		"all addresses":     {func(o *Options) { o.Listen = ":0" }, "on this machine only"},
		"another machine":   {func(o *Options) { o.Listen = "192.0.2.1:0" }, "on this machine only"},
		"no port":           {func(o *Options) { o.Listen = "localhost" }, "--listen"},
		"taken":             {func(o *Options) { o.Listen = w.offices[0].host }, "choose another address"},
		"http elsewhere":    {func(o *Options) { o.Origin = "http://office.example" }, "passkeys"},
		"number for origin": {func(o *Options) { o.Origin = "http://127.0.0.1:8090" }, "passkeys"},
		"path in origin":    {func(o *Options) { o.Origin = "https://office.example/x" }, "is not an origin"},
		"no address":        {func(o *Options) { o.PublicURL = "vote.example" }, "--public-url"},
		"no keys":           {func(o *Options) { o.Dir = empty }, "no account's key"},
		"no pages":          {func(o *Options) { o.Pages = fstest.MapFS{} }, "build the pages"},
	} {
		o := Options{Dir: dir, Ledger: w.ledger, Network: w.network, Listen: "localhost:0", Logger: chaintest.Quiet()}
		test.change(&o)
		f, err := Start(t.Context(), o)
		if err == nil {
			w.ok(f.Stop(t.Context()))
		}
		if err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %v, want one saying %q", what, err, test.says)
		}
	}
}

// Behind TLS the origin is another, and the cookie is for TLS only.
func TestOriginBehindTLS(t *testing.T) {
	w := newWorld(t, 1)
	f, err := Start(t.Context(), Options{
		Dir: w.dirs[0], Ledger: w.ledger, Network: w.network, Listen: "127.0.0.1:0", Origin: "https://office.example", Logger: chaintest.Quiet(),
	})
	w.ok(err)
	defer f.Stop(context.Background()) //nolint:errcheck // the test ends
	if f.URL != "https://office.example" || f.host != "office.example" || f.sessions.cookieName() != "__Secure-madang_office" || !f.sessions.secure {
		t.Errorf("office %s, host %s, cookie %s", f.URL, f.host, f.sessions.cookieName())
	}
	if f.passkeys.auth.Config.RPID != "office.example" {
		t.Errorf("passkeys of %s", f.passkeys.auth.Config.RPID)
	}
}

// A node that does not answer is said so, and nothing is lost.
func TestNoNode(t *testing.T) {
	for err, code := range map[error]string{
		context.DeadlineExceeded: "no-node", errors.New("anything"): "internal", fmt.Errorf("x: %w", os.ErrNotExist): "not-found",
		problem("voters", "x"): "voters",
	} {
		if p := problemOf(err, chaintest.Quiet()); p.Code != code || p.Status != statuses[code] {
			t.Errorf("%v is %+v, want %s", err, p, code)
		}
	}
}

func TestJobs(t *testing.T) {
	log := newAuditLog(t.TempDir())
	j := newJobs(t.Context(), time.Now, log, chaintest.Quiet())
	hold := make(chan struct{})
	wait := func(ctx context.Context, b *job) error {
		for i := range 2 * maxMessages {
			b.say("x", fmt.Sprint(i))
		}
		b.progress(3, 10)
		b.progress(2, 10) // from another goroutine, later
		select {
		case <-hold:
			return errors.New("no")
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	first, err := j.start(order{who: "Kim", action: "a", account: "x", election: "e", do: wait})
	if err != nil || first.State != "running" {
		t.Fatalf("%+v, %v", first, err)
	}
	same, _ := j.start(order{who: "Lee", action: "a", account: "x", election: "e", do: wait})
	other, _ := j.start(order{who: "Lee", action: "a", account: "y", election: "e", do: wait})
	if same.ID != first.ID || other.ID == first.ID {
		t.Errorf("jobs %s, %s, %s", first.ID, same.ID, other.ID)
	}
	for i := range keptJobs + 10 {
		if _, err := j.start(order{who: "Kim", action: fmt.Sprint(i), account: "x", do: func(context.Context, *job) error { return nil }}); err != nil {
			t.Fatal(err)
		}
	}
	j.find(other.ID).cancel()
	close(hold)
	j.close()
	now, stopped := j.find(first.ID).view(), j.find(other.ID).view()
	if now.State != "failed" || now.Error.Code != "internal" || len(now.Messages) != maxMessages || now.Messages[0].Code != "started" || now.Progress.Done != 3 {
		t.Errorf("%+v", now)
	}
	if stopped.State != "stopped" && stopped.State != "failed" {
		t.Errorf("%+v", stopped)
	}
	if n := len(j.list(func(Job) bool { return true })); n > keptJobs+2 {
		t.Errorf("%d jobs are kept", n)
	}
	if a, err := log.read(1); err != nil || !a.Intact || a.Count != 2*(2+keptJobs+10) {
		t.Errorf("%+v, %v", a, err)
	}
}

// Whoever holds the folder's accounts gets no others than those for people.
func TestAccountNames(t *testing.T) {
	dir := t.TempDir()
	if _, err := network.Init(dir, "City", 2); err != nil {
		t.Fatal(err)
	}
	names, err := accountNames(dir)
	if err != nil || strings.Join(names, " ") != "member organiser registrar trustee-1 trustee-2" {
		t.Errorf("%v, %v", names, err)
	}
}
