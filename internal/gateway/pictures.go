// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/manifest"
)

// MaxPicture is the most bytes of a project's picture.
const MaxPicture = 5 << 20

type pictureOutput struct {
	ContentType    string `header:"Content-Type"`
	CacheControl   string `header:"Cache-Control"`
	ETag           string `header:"ETag"`
	SecurityPolicy string `header:"Content-Security-Policy"`
	Body           []byte
}

func (s *Server) registerPictures() {
	content := map[string]*huma.MediaType{}
	for _, t := range manifest.PictureTypes {
		content[t] = &huma.MediaType{Schema: &huma.Schema{Type: "string", Format: "binary"}}
	}
	huma.Register(s.api, huma.Operation{
		OperationID: "get-picture", Method: http.MethodGet, Path: "/v1/pictures/{sha256}", Summary: "A project's picture, as its manifest names it",
		Description: "The bytes have the SHA-256 of the address: whoever shows them can check that.",
		Tags:        []string{"elections"}, Errors: []int{404, 422, 429, 503}, Responses: map[string]*huma.Response{"200": {Description: "Picture", Content: content}},
	}, s.showPicture)
}

// showPicture answers with a file of the folder of pictures, which is named by its SHA-256 in lower-case hexadecimal.
func (s *Server) showPicture(_ context.Context, in *struct {
	SHA256 string `path:"sha256" pattern:"^[0-9a-f]{64}$" maxLength:"64"`
}) (*pictureOutput, error) {
	if s.cfg.Pictures == "" {
		return nil, s.counted(problem(api.CodeNotPublished, "this gateway has no pictures"))
	}
	raw, err := readPicture(filepath.Join(s.cfg.Pictures, in.SHA256))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, s.counted(problem(api.CodeNotPublished, "this gateway has no such picture"))
	}
	if err != nil {
		return nil, s.counted(s.internal("reading a picture", err))
	}
	kind := http.DetectContentType(raw)
	sum := sha256.Sum256(raw)
	if !slices.Contains(manifest.PictureTypes, kind) || hex.EncodeToString(sum[:]) != in.SHA256 {
		s.cfg.Logger.Warn("a file is not the picture that its name says", "folder", s.cfg.Pictures, "file", in.SHA256, "type", kind)
		return nil, s.counted(problem(api.CodeNotPublished, "this gateway has no such picture"))
	}
	return &pictureOutput{kind, forever, `"` + in.SHA256 + `"`, "default-src 'none'; sandbox", raw}, nil
}

func readPicture(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	n, err := io.Copy(&b, io.LimitReader(f, MaxPicture+1))
	if err == nil && n > MaxPicture {
		err = fs.ErrNotExist // not one that this gateway serves
	}
	return b.Bytes(), err
}
