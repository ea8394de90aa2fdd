// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	_ "image/jpeg" // the types of manifest.PictureTypes
	_ "image/png"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	_ "golang.org/x/image/webp"

	"github.com/madangvote/madang/internal/wholefile"
	"github.com/madangvote/madang/manifest"
)

// maxSide is the most pixels that a picture is wide or high.
const maxSide = 4096

// pictureView is a picture that was stored.
type pictureView struct {
	SHA256 string `json:"sha256"`
	Type   string `json:"type"`
	Size   int    `json:"size"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}

// postPicture stores a picture under its hash, where a gateway of the same
// folder serves it from. It stays as it is, byte for byte.
func (f *Office) postPicture(w http.ResponseWriter, r *http.Request, who *person) error {
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	release, err := f.heavyTurn(r)
	if err != nil {
		return err
	}
	defer release()
	p, err := checkPicture(raw)
	if err != nil {
		return err
	}
	dir := filepath.Join(f.o.Dir, "pictures")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	path := filepath.Join(dir, p.SHA256)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := wholefile.Write(path, raw); err != nil {
			return err
		}
		if err := os.Chmod(path, 0o644); err != nil { // it is public
			return err
		}
	}
	if err := f.audit.append(Entry{Time: f.o.Now(), Who: who.Name, Action: "picture", Params: p.SHA256, Result: "stored"}); err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, p)
	return nil
}

// checkPicture decodes a picture: what it is, is not for its sender to say.
func checkPicture(raw []byte) (*pictureView, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil || !slices.Contains(manifest.PictureTypes, "image/"+format) { // other packages add formats
		return nil, problem("picture", "this is no JPEG, PNG or WebP picture")
	}
	if config.Width < 1 || config.Height < 1 || config.Width > maxSide || config.Height > maxSide {
		return nil, problem("picture", "%d by %d pixels; a side may have %d: make it smaller", config.Width, config.Height, maxSide)
	}
	if _, _, err := image.Decode(bytes.NewReader(raw)); err != nil {
		return nil, problem("picture", "the picture is damaged: %v", err)
	}
	sum := sha256.Sum256(raw)
	return &pictureView{hex.EncodeToString(sum[:]), "image/" + format, len(raw), config.Width, config.Height}, nil
}

// heavyTurn lets one thing be decoded at a time: a small file can need much
// memory.
func (f *Office) heavyTurn(r *http.Request) (release func(), err error) {
	select {
	case f.heavy <- struct{}{}:
		return func() { <-f.heavy }, nil
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
}

func (f *Office) getPicture(w http.ResponseWriter, r *http.Request, _ *person) error {
	name := r.PathValue("sha256")
	if len(name) != 64 || strings.Trim(name, "0123456789abcdef") != "" {
		return problem("not-found", "a picture is named by its SHA-256")
	}
	raw, err := os.ReadFile(filepath.Join(f.o.Dir, "pictures", name))
	if err != nil {
		return problem("not-found", "no such picture here")
	}
	p, err := checkPicture(raw)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", p.Type)
	_, _ = w.Write(raw) // the reader is gone
	return nil
}
