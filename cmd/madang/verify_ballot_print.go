// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/hex"
	"fmt"
	"math/big"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
)

// opened is what an audited ballot contained, one for each question.
type opened struct {
	Question string   `json:"question"`
	Chosen   []picked `json:"chosen"`
	Blank    bool     `json:"blank,omitempty"`
	// Numbers, where it is not known what they mean.
	Numbers []int `json:"numbers,omitempty"`
	// Invalid says why nobody would count the ballot.
	Invalid string `json:"invalid,omitempty"`
}

// picked is a project or an answer that was chosen.
type picked struct {
	Number int    `json:"number"` // from 1
	Name   string `json:"name,omitempty"`
	Points int    `json:"points,omitempty"`
}

// contents says what answers mean.
func (in *auditedElection) contents(answers [][]int) ([]opened, error) {
	var out []opened
	for i, q := range in.election.Questions() {
		o := opened{Question: q.Question, Chosen: []picked{}}
		switch q.Kind {
		case belenios.NonHomomorphic:
			if err := in.decode(&o, q.Answers, answers[i]); err != nil {
				return nil, err
			}
		case belenios.Lists:
			o.pick(flat(q.Lists), answers[i])
		default:
			m := answers[i]
			if q.Blank {
				o.Blank, m = m[0] == 1, m[1:]
			}
			o.pick(q.Answers, m)
		}
		out = append(out, o)
	}
	return out, nil
}

func flat(lists [][]string) (out []string) {
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

func (o *opened) pick(names []string, m []int) {
	for i, chosen := range m {
		if chosen == 1 {
			o.Chosen = append(o.Chosen, picked{Number: i + 1, Name: names[i]})
		}
	}
}

// decode reads the numbers of a shuffled ballot by the code that the labels
// describe, if they do.
func (in *auditedElection) decode(o *opened, labels []string, numbers []int) error {
	code, err := choice.ParseAnswers(labels)
	if err != nil {
		o.Numbers = numbers
		return nil //nolint:nilerr // another program's question: its numbers are all there is to say
	}
	vote, err := code.Decode(numbers)
	if err != nil {
		o.Numbers, o.Invalid = numbers, err.Error()
		return nil //nolint:nilerr // an invalid ballot is a finding about the booth, not a failure here
	}
	if in.manifest != nil && len(in.manifest.Projects) != code.Projects() {
		return fmt.Errorf("the manifest has %d projects, the election %d", len(in.manifest.Projects), code.Projects())
	}
	for i, p := range vote.Projects {
		one := picked{Number: p + 1}
		if in.manifest != nil {
			one.Name = in.manifest.Projects[p].Name
		}
		if vote.Points != nil {
			one.Points = vote.Points[i]
		}
		o.Chosen = append(o.Chosen, one)
	}
	if in.manifest != nil {
		if _, err := in.manifest.Answer(plainVote(vote)); err != nil {
			o.Invalid = err.Error()
		}
	}
	return nil
}

func (f *auditCheck) print(cmd *cobra.Command, e *belenios.Election, audit *belenios.Audit, contents []opened) error {
	hash, sum := e.Hash(), audit.Ballot.Commitment()
	fingerprint, commitment := hex.EncodeToString(hash[:8]), hex.EncodeToString(sum[:])
	if f.asJSON {
		return printJSON(cmd.OutOrStdout(), map[string]any{
			"right": true, "election": e.UUID(), "name": e.Name(), "fingerprint": fingerprint,
			"commitment": commitment, "compared": f.commitment != "", "answers": audit.Answers, "contents": contents,
		})
	}
	var b strings.Builder
	fmt.Fprintf(&b, "RIGHT: the ballot contains what the document says.\nelection    %s, %s\nfingerprint %s\ncommitment  %s\n", e.Name(), e.UUID(), fingerprint, commitment)
	for _, o := range contents {
		fmt.Fprintf(&b, "\n%s\n%s", o.Question, o)
	}
	b.WriteString("\nIs this what was chosen in the booth?")
	if f.commitment == "" {
		b.WriteString(" Did the booth show this commitment before it opened the ballot?")
	}
	return say(cmd, "%s", b.String())
}

// String is a line for each choice.
func (o opened) String() string {
	var b strings.Builder
	for _, p := range o.Chosen {
		line := fmt.Sprintf("  %4d  %s", p.Number, p.Name)
		if p.Points > 0 {
			line += fmt.Sprintf("  %d points", p.Points)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	switch {
	case o.Invalid != "":
		fmt.Fprintf(&b, "  INVALID, nobody would count it: %s\n", o.Invalid)
	case o.Numbers != nil:
		fmt.Fprintf(&b, "  the numbers %v\n", o.Numbers)
	case o.Blank:
		b.WriteString("  a blank vote\n")
	case len(o.Chosen) == 0:
		b.WriteString("  nothing\n")
	}
	return b.String()
}

// plainVote is a vote as rules take it.
func plainVote(v choice.Vote) budget.Vote {
	vote := budget.Vote{Projects: v.Projects}
	for _, n := range v.Points {
		vote.Points = append(vote.Points, big.NewRat(int64(n), 1))
	}
	return vote
}
