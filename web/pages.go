// SPDX-License-Identifier: Apache-2.0

// Package web holds the built pages: what residents, organisers and trustees
// see. Node makes them (`npm run build` in this folder, or `make pages`); a
// program built before that has none.
package web

import (
	"embed"
	"errors"
	"io/fs"
)

//go:embed dist
var dist embed.FS

// ErrMissing says that this program was built without pages.
var ErrMissing = errors.New("this program was built without its pages; with Node 20 or later run 'make pages build', and start it again")

// Files are the built pages, with index.html at their root; or ErrMissing.
func Files() (fs.FS, error) {
	site, err := fs.Sub(dist, "dist/site")
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(site, "index.html"); err != nil {
		return nil, ErrMissing
	}
	return site, nil
}
