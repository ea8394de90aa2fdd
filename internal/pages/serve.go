// SPDX-License-Identifier: Apache-2.0

package pages

import (
	"net/http"
	"strconv"
	"strings"
)

// Policy is the pages' content security policy: what is not of this origin is
// not loaded, and what stands in a page as text is never run.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
	"connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// permissions: the camera reads a letter's QR code, and passkeys open the office.
const permissions = "camera=(self), publickey-credentials-create=(self), publickey-credentials-get=(self), " +
	"accelerometer=(), autoplay=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), " +
	"gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), " +
	"midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"

// Harden sets the headers that each answer of the pages has.
func Harden(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", Policy)
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Permissions-Policy", permissions)
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	if r.TLS != nil || strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https") {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
}

// ServeHTTP answers GET and HEAD.
func (p *Pages) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	Harden(w, r)
	f := p.find(r.URL.Path)
	switch {
	case f == nil:
		http.Error(w, "There is nothing at this address.", http.StatusNotFound)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "This address does not take this method.", http.StatusMethodNotAllowed)
	default:
		status := http.StatusOK
		if f == p.index {
			status = p.status
		}
		f.serve(w, r, status)
	}
}

func (f *file) serve(w http.ResponseWriter, r *http.Request, status int) {
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", "no-cache")
	if f.forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	body, encoding := f.encoded(r.Header.Get("Accept-Encoding"))
	tag := f.hash
	if f.br != nil || f.gzip != nil {
		h.Add("Vary", "Accept-Encoding")
	}
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
		tag += "-" + encoding
	}
	h.Set("ETag", `"`+tag+`"`)
	if status == http.StatusOK && unchanged(r.Header.Get("If-None-Match"), tag) {
		h.Del("Content-Type")
		h.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(body) // the reader is gone
	}
}

// encoded is the body in the best form that the reader takes.
func (f *file) encoded(accept string) (body []byte, encoding string) {
	for _, form := range []struct {
		name string
		body []byte
	}{{"br", f.br}, {"gzip", f.gzip}} {
		if form.body != nil && accepts(accept, form.name) {
			return form.body, form.name
		}
	}
	return f.body, ""
}

// accepts reads Accept-Encoding (RFC 9110, section 12.5.3): an encoding is taken
// if it is named without the weight 0. "*" names nothing here: the plain form is
// always right.
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, weight, weighted := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), encoding) {
			continue
		}
		if !weighted {
			return true
		}
		_, q, _ := strings.Cut(weight, "=")
		n, err := strconv.ParseFloat(strings.TrimSpace(q), 64)
		return err == nil && n > 0
	}
	return false
}

// unchanged reads If-None-Match (RFC 9110, section 13.1.2).
func unchanged(header, tag string) bool {
	for part := range strings.SplitSeq(header, ",") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "W/")
		if part == "*" || part == `"`+tag+`"` {
			return true
		}
	}
	return false
}
