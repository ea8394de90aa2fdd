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
	"errors"
	"fmt"
	"io"
	"io/fs"
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
	Credentials    []string        `json:"credentials"`  // by voter
	Votes          []Vote          `json:"votes"`        // in the order of casting
	TrusteeKeys    []string        `json:"trustee_keys"` // of single trustees
	Ceremony       *Ceremony       `json:"-"`            // of threshold trustees

	// Broken cases.
	What  string         `json:"what"`
	Tools map[string]any `json:"tools"` // exit status by version, or a sentence
	Base  string         `json:"base"`  // the valid case that Pieces are of, or empty
	// Pieces make up an archive that is mostly another's.
	Pieces []Piece `json:"pieces"`
}

// Vote is one voter's choice. Voter counts from 1.
type Vote struct {
	Voter  int             `json:"voter"`
	Choice json.RawMessage `json:"choice"`
}

// Ceremony is how threshold trustees made their keys: what they sent and what
// each kept, in the order of the members.
type Ceremony struct {
	Threshold      int      `json:"threshold"`
	Seeds          []string `json:"seeds"`           // private
	Certs          []string `json:"certs"`           // step 1
	Polynomials    []string `json:"polynomials"`     // step 3
	DecryptionKeys []string `json:"decryption_keys"` // step 5, each encrypted to its member
}

// Piece is the bytes From to To of the base's archive, or bytes of its own.
type Piece struct {
	From int    `json:"from"`
	To   int    `json:"to"`
	Gzip []byte `json:"gzip"` // compressed
}

// Valid returns the archives that must verify.
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
		name, ok := strings.CutSuffix(e.Name(), ".json")
		if !ok {
			continue
		}
		c, err := read(dir + "/" + name)
		if err != nil {
			return nil, fmt.Errorf("vectors: %s: %w", name, err)
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
		return c, err
	}
	if c.Archive, err = c.archive(base); err != nil {
		return c, err
	}
	ceremony, err := unpackFile(base + ".ceremony.json.gz")
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, err
	}
	return c, json.Unmarshal(ceremony, &c.Ceremony)
}

func (c *Case) archive(base string) ([]byte, error) {
	if c.Base == "" {
		return unpackFile(base + ".bel.gz")
	}
	from, err := unpackFile("belenios/" + c.Base + ".bel.gz")
	if err != nil {
		return nil, err
	}
	var out []byte
	for _, p := range c.Pieces {
		own, err := unpack(p.Gzip)
		if err != nil || p.From < 0 || p.From > p.To || p.To > len(from) {
			return nil, fmt.Errorf("piece %d to %d of %d bytes: %w", p.From, p.To, len(from), err)
		}
		out = append(append(out, from[p.From:p.To]...), own...)
	}
	return out, nil
}

func unpackFile(name string) ([]byte, error) {
	packed, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return unpack(packed)
}

func unpack(packed []byte) ([]byte, error) {
	if len(packed) == 0 {
		return nil, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
