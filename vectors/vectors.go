// SPDX-License-Identifier: Apache-2.0

// Package vectors embeds test vectors: elections made by belenios-tool, and
// broken copies of them. See README.md for what they are and where they come
// from. It is for tests; programs should not import it.
package vectors

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"strings"
)

//go:embed belenios
var files embed.FS

// Case is one archive with what is known about it.
type Case struct {
	Name    string `json:"-"` // file name without folder and suffixes
	Archive []byte `json:"-"` // the .bel file

	// Valid cases.
	UUID           string          `json:"uuid"`
	ExpectedResult json.RawMessage `json:"expected_result"`
	Credentials    []string        `json:"credentials"` // by voter
	Votes          []Vote          `json:"votes"`       // in the order of casting
	TrusteeKeys    []string        `json:"trustee_keys"`

	// Broken cases.
	What  string         `json:"what"`
	Tools map[string]any `json:"tools"` // exit status by version, or a sentence
}

// Vote is one voter's choice. Voter counts from 1.
type Vote struct {
	Voter  int             `json:"voter"`
	Choice json.RawMessage `json:"choice"`
}

// Valid returns the archives that must verify, or that are not supported yet.
func Valid() ([]Case, error) { return load("belenios") }

// Negative returns the broken archives and their valid controls.
func Negative() ([]Case, error) { return load("belenios/negative") }

// Get returns one valid case by name.
func Get(name string) (Case, error) { return read("belenios/" + name) }

func load(dir string) ([]Case, error) {
	entries, err := files.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []Case
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".bel.gz")
		if !ok {
			continue
		}
		c, err := read(dir + "/" + name)
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

func read(base string) (Case, error) {
	c := Case{Name: path.Base(base)}
	meta, err := files.ReadFile(base + ".json")
	if err != nil {
		return c, err
	}
	if err := json.Unmarshal(meta, &c); err != nil {
		return c, fmt.Errorf("vectors: %s: %w", base, err)
	}
	packed, err := files.ReadFile(base + ".bel.gz")
	if err != nil {
		return c, err
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return c, fmt.Errorf("vectors: %s: %w", base, err)
	}
	if c.Archive, err = io.ReadAll(z); err != nil {
		return c, fmt.Errorf("vectors: %s: %w", base, err)
	}
	return c, nil
}
