// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math/big"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
)

// resultFormat is the version of [JSONFile]: members are added, none changes
// its meaning.
const resultFormat = "madang-result-1"

// number writes an exact number, "" if there is none.
func number(r *big.Rat) string { return string(budget.NewNumber(r)) }

// result is [JSONFile]. Amounts and scores are texts: decimal numbers, or
// fractions such as "1/3" where they are none.
type result struct {
	Format   string       `json:"format"`
	Name     string       `json:"name"`
	UUID     string       `json:"uuid,omitempty"`
	Currency string       `json:"currency,omitempty"`
	OpensAt  int64        `json:"opens_at,omitempty"`
	ClosesAt int64        `json:"closes_at,omitempty"`
	Ballot   budget.Style `json:"ballot"`
	Rule     budget.Rule  `json:"rule"`

	Hashes  hashes            `json:"hashes"`
	Turnout turnout           `json:"turnout"`
	Invalid *manifest.Invalid `json:"invalid,omitempty"`

	Budget string `json:"budget"`
	// Inherited is what other elections left to this one; Budget has it already.
	Inherited []manifest.Inheritance `json:"inherited,omitempty"`
	Cost      string                 `json:"cost"`
	Left      string                 `json:"left"`
	Endowment string                 `json:"endowment,omitempty"` // of Equal Shares, a voter's
	Funded    []string               `json:"funded"`              // in the ballot's order
	Steps     []step                 `json:"steps"`
}

type hashes struct {
	Manifest string   `json:"manifest,omitempty"`
	Outcome  string   `json:"outcome,omitempty"`
	Head     string   `json:"archive_head,omitempty"`
	Checks   int      `json:"checks_passed,omitempty"`
	Sources  []Digest `json:"verified_files,omitempty"`
	Files    []Digest `json:"files"`
}

type turnout struct {
	Voters     int64  `json:"voters,omitempty"`
	Recorded   int64  `json:"recorded,omitempty"`
	Counted    int64  `json:"counted"`
	TotalsOnly bool   `json:"totals_only"`
	Weighed    string `json:"weighed"` // number of ballots, weighted as the rule wants
}

type step struct {
	budget.StepRecord
	Sentences map[string]string `json:"sentences"` // by language
}

func resultJSON(d *Data, languages []string, made []File) []byte {
	m, a := &d.Meta, d.Allocation
	r := result{
		Format: resultFormat, Name: m.Title, UUID: m.UUID, Currency: m.Currency, OpensAt: m.OpensAt, ClosesAt: m.ClosesAt,
		Ballot: d.Instance.Style, Rule: a.Rule, Invalid: m.Invalid,
		Hashes:  hashes{m.Manifest, m.Outcome, m.Head, m.Checks, m.Files, digests(made)},
		Turnout: turnout{m.Voters, m.Recorded, m.Counted, m.TotalsOnly, number(a.Voters)},
		Budget:  number(a.Budget), Inherited: m.Inherited, Cost: number(a.Cost), Left: number(a.Left), Endowment: number(a.Endowment),
		Funded: d.Instance.IDs(a.Funded), Steps: steps(d, languages),
	}
	return encode(r)
}

// ruleJSON is [RuleFile]: the rule as manifests have it, with the seed of its
// lot.
func ruleJSON(d *Data) []byte { return encode(d.Allocation.Rule) }

func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		panic("report: encoding JSON: " + err.Error())
	}
	return b.Bytes()
}

func steps(d *Data, languages []string) []step {
	spoken := map[string]*told{}
	for _, lang := range languages {
		spoken[lang] = tell(d, lang)
	}
	all := make([]step, len(d.Allocation.Steps))
	for i, record := range d.Allocation.Records(d.Instance) {
		all[i] = step{record, map[string]string{}}
		for lang, t := range spoken {
			all[i].Sentences[lang] = t.Steps[i]
		}
	}
	return all
}

func digests(files []File) []Digest {
	sums := make([]Digest, len(files))
	for i, f := range files {
		sum := sha256.Sum256(f.Bytes)
		sums[i] = Digest{f.Name, hex.EncodeToString(sum[:]), int64(len(f.Bytes))}
	}
	return sums
}
