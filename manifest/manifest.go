// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/madangvote/madang/budget"
)

// Version is the only version of [Manifest] that exists.
const Version = 2

// Manifest is an election's definition, frozen before opening: what is voted
// on, with how much money, and how votes become money. Its SHA-256 stands in
// the election contract and, through [Line], in the Belenios election object
// and so in every ballot.
//
// The Belenios election has one question, with the answers that
// [Manifest.Answers] returns.
type Manifest struct {
	Version int    `json:"version"`
	UUID    string `json:"uuid"`
	Name    string `json:"name"`
	// Description and Languages are for the pages that show the election: paragraphs
	// of plain text, and both in other languages, by BCP 47 tag.
	Description string          `json:"description,omitempty"`
	Languages   map[string]Text `json:"languages,omitempty"`
	Budget      string          `json:"budget"` // decimal, in Currency
	Currency    string          `json:"currency,omitempty"`
	// Decimals is how many digits an amount has after the point, 0 to 18: awards
	// are whole numbers of units of 10^-Decimals of the currency.
	Decimals int          `json:"decimals"`
	Ballot   budget.Style `json:"ballot"`
	Counting string       `json:"counting,omitempty"` // omitted: Homomorphic
	// Rule, with ties that may have a bare "lot": see [LotSeed].
	Rule     budget.Rule `json:"rule"`
	OpensAt  int64       `json:"opens_at"`  // unix seconds
	ClosesAt int64       `json:"closes_at"` // unix seconds
	// Campaign is the SHA-256 of the campaign's document, lower-case hex, if the
	// election belongs to one.
	Campaign string `json:"campaign,omitempty"`
	// LeftoversFrom are the elections of the campaign, by uuid, whose unspent
	// money this one gets. It is decided after them.
	LeftoversFrom []string `json:"leftovers_from,omitempty"`
	// Client is the SHA-256 of the client.json of the pages that the organiser
	// means voters to use, lower-case hex; see `madang pages`.
	Client   string    `json:"client,omitempty"`
	Projects []Project `json:"projects"`
}

// Project is a project on the ballot. Its groups are what the rule's caps and
// the ballot's districts go by.
type Project struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	Cost         string   `json:"cost"` // decimal, in the manifest's currency
	Categories   []string `json:"category,omitempty"`
	Neighborhood string   `json:"neighborhood,omitempty"`
	District     string   `json:"district,omitempty"`
	// For the pages, as in the manifest.
	Description string          `json:"description,omitempty"`
	Picture     *Picture        `json:"picture,omitempty"`
	Languages   map[string]Text `json:"languages,omitempty"`
}

// Parse reads a manifest strictly: unknown fields, numbers that are no
// numbers and rules that do not exist are errors.
func Parse(raw []byte) (*Manifest, error) {
	m := new(Manifest)
	if err := decode(raw, m); err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	if err := m.check(); err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	return m, nil
}

// decode reads one JSON object without unknown members.
func decode(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the JSON object")
	}
	return nil
}

// Bytes is the manifest as it is published and hashed.
func (m *Manifest) Bytes() []byte { return encode(m) }

// encode writes JSON as this package publishes it: without spaces, and without
// escapes that only web pages need.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic("manifest: encoding " + fmt.Sprintf("%T", v) + ": " + err.Error())
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

const linePrefix = "manifest-sha256: "

// Line is the line that binds a manifest into the description of a Belenios
// election: "manifest-sha256: " and the SHA-256 of the manifest's bytes in hex.
func Line(manifest []byte) string {
	sum := sha256.Sum256(manifest)
	return linePrefix + hex.EncodeToString(sum[:])
}

// BoundManifest finds the SHA-256 that [Line] put into a description.
func BoundManifest(description string) (sum string, ok bool) {
	for line := range strings.Lines(description) {
		if sum, ok = strings.CutPrefix(strings.TrimSuffix(line, "\n"), linePrefix); ok {
			return sum, true
		}
	}
	return "", false
}
