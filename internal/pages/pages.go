// SPDX-License-Identifier: Apache-2.0

// Package pages serves the built pages of package web: what their client.json
// names, byte for byte, and nothing else.
//
// [New] makes the handler, [Hash] is what a manifest states as its client, and
// [Check] compares what a server sends with the pages of this program. A page's
// own addresses, which only its script knows, answer with the page; the caller
// lists them.
package pages

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

// ClientFile lists the SHA-256 of every other file of the pages.
const ClientFile = "client.json"

// Pages serves the files of one build. Safe for concurrent use.
type Pages struct {
	files  map[string]*file // by path without the leading slash
	index  *file
	routes []route
	status int // of the index
}

// file is a file with its compressed copies, all in memory.
type file struct {
	body, br, gzip []byte
	hash           string // SHA-256 of body, hex
	kind           string // Content-Type
	forever        bool   // its name changes with its content
}

// New reads the pages and compares them with their client.json. index is the
// page that "/" answers with, and the routes; see [Pages.Match].
func New(files fs.FS, index string, routes ...string) (*Pages, error) {
	hashes, err := Files(files)
	if err != nil {
		return nil, err
	}
	p := &Pages{files: map[string]*file{}, status: http.StatusOK}
	for name := range hashes {
		if p.files[name], err = read(files, name); err != nil {
			return nil, err
		}
		if p.files[name].hash != hashes[name] {
			return nil, fmt.Errorf("pages: %s is not the file that %s names; build the pages again", name, ClientFile)
		}
	}
	if p.files[ClientFile], err = read(files, ClientFile); err != nil {
		return nil, err
	}
	if p.index = p.files[index]; p.index == nil {
		return nil, fmt.Errorf("pages: there is no %s; build the pages again", index)
	}
	p.routes, err = parseRoutes(routes)
	return p, err
}

// Files are the names of the pages' files and their SHA-256 in hex, as
// client.json has them.
func Files(files fs.FS) (map[string]string, error) {
	raw, err := fs.ReadFile(files, ClientFile)
	if err != nil {
		return nil, fmt.Errorf("pages: %w; build the pages again", err)
	}
	return parseClient(raw)
}

func parseClient(raw []byte) (map[string]string, error) {
	var client struct {
		Files map[string]string `json:"files"`
	}
	if err := json.Unmarshal(raw, &client); err != nil {
		return nil, fmt.Errorf("pages: %s: %w", ClientFile, err)
	}
	if len(client.Files) == 0 {
		return nil, fmt.Errorf("pages: %s names no files", ClientFile)
	}
	for name := range client.Files {
		if !fs.ValidPath(name) || name == ClientFile {
			return nil, fmt.Errorf("pages: %s names %q, which is no file of the pages", ClientFile, name)
		}
	}
	return client.Files, nil
}

// Hash is the SHA-256 of client.json in lower-case hex: it names all files of the
// pages at once, and a manifest may state it.
func Hash(files fs.FS) (string, error) {
	raw, err := fs.ReadFile(files, ClientFile)
	if err != nil {
		return "", fmt.Errorf("pages: %w; build the pages again", err)
	}
	return sum(raw), nil
}

func sum(raw []byte) string {
	hash := sha256.Sum256(raw)
	return hex.EncodeToString(hash[:])
}

func read(files fs.FS, name string) (*file, error) {
	body, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("pages: %w; build the pages again", err)
	}
	f := &file{body: body, hash: sum(body), kind: contentType(name), forever: strings.HasPrefix(name, "assets/")}
	for suffix, copied := range map[string]*[]byte{".br": &f.br, ".gz": &f.gzip} {
		if *copied, err = fs.ReadFile(files, name+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("pages: %w", err)
		}
	}
	return f, nil
}

// contentTypes are those that a system's own table may have otherwise, or not.
var contentTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json", ".webp": "image/webp", ".wasm": "application/wasm",
}

func contentType(name string) string {
	ext := path.Ext(name)
	if known := contentTypes[ext]; known != "" {
		return known
	}
	if known := mime.TypeByExtension(ext); known != "" {
		return known
	}
	return "application/octet-stream"
}
