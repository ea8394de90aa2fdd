// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios"
)

// template is belenios-tool's template of an election: the election object
// without version, group, key and uuid.
type template struct {
	Description         *string            `json:"description"`
	Name                *string            `json:"name"`
	Questions           []templateQuestion `json:"questions"`
	Administrator       string             `json:"administrator"`
	CredentialAuthority string             `json:"credential_authority"`
}

// templateQuestion is a question of either form: with type and value, or, the
// homomorphic one, without.
type templateQuestion struct {
	homomorphicQuestion
	Type  string          `json:"type"`
	Value json.RawMessage `json:"value"`
	Extra json.RawMessage `json:"extra"`
}

type homomorphicQuestion struct {
	Answers  []string `json:"answers"`
	Blank    bool     `json:"blank"`
	Min      *int     `json:"min"`
	Max      *int     `json:"max"`
	Question *string  `json:"question"`
}

// MakeElection makes an election object of a template for trustees. The
// template may be laid out with white space. Errors wrap belenios.ErrMalformed
// and others of belenios.NewElection.
func MakeElection(raw []byte, uuid, groupName string, trustees *belenios.Trustees) (*belenios.Election, error) {
	var t template
	if err := strict(raw, &t); err != nil {
		return nil, fmt.Errorf("template: %w", err)
	}
	if t.Description == nil || t.Name == nil || len(t.Questions) == 0 {
		return nil, errors.New(`template: want {"description":"...","name":"...","questions":[...]}`)
	}
	p := belenios.ElectionParams{
		Description: *t.Description, Name: *t.Name, Group: groupName, PublicKey: trustees.PublicKey(), UUID: uuid,
		Administrator: t.Administrator, CredentialAuthority: t.CredentialAuthority,
	}
	for i, q := range t.Questions {
		question, err := q.question()
		if err != nil {
			return nil, fmt.Errorf("template: question %d: %w", i+1, err)
		}
		p.Questions = append(p.Questions, question)
	}
	return belenios.NewElection(p)
}

func (t *templateQuestion) question() (q belenios.Question, err error) {
	if t.Type != "" && t.Value == nil {
		return q, errors.New(`a question with "type" has its fields in "value"`)
	}
	switch t.Type {
	case "":
		return t.homomorphicQuestion.question()
	case "Homomorphic":
		var h homomorphicQuestion
		if err := strict(t.Value, &h); err != nil {
			return q, err
		}
		return h.question()
	case "NonHomomorphic":
		return t.nonHomomorphic()
	case "Lists":
		return t.lists()
	}
	return q, fmt.Errorf("unknown type %q; known are Homomorphic, NonHomomorphic and Lists", t.Type)
}

func (h *homomorphicQuestion) question() (q belenios.Question, err error) {
	if h.Question == nil || h.Min == nil || h.Max == nil {
		return q, errors.New(`want {"question":"...","answers":[...],"min":0,"max":1}, "blank":true if blank votes are allowed, or "type" and "value"`)
	}
	return belenios.Question{
		Kind: belenios.Homomorphic, Question: *h.Question, Answers: h.Answers, Min: *h.Min, Max: *h.Max, Blank: h.Blank,
	}, nil
}

func (t *templateQuestion) nonHomomorphic() (q belenios.Question, err error) {
	var v struct {
		Answers  []string `json:"answers"`
		Question string   `json:"question"`
	}
	if err := strict(t.Value, &v); err != nil {
		return q, err
	}
	q = belenios.Question{Kind: belenios.NonHomomorphic, Question: v.Question, Answers: v.Answers}
	if t.Extra != nil {
		var compact bytes.Buffer
		if err := json.Compact(&compact, t.Extra); err != nil {
			return q, err
		}
		q.Extra = compact.Bytes()
	}
	return q, nil
}

func (t *templateQuestion) lists() (q belenios.Question, err error) {
	var v struct {
		Answers  [][]string `json:"answers"`
		Question string     `json:"question"`
	}
	if err := strict(t.Value, &v); err != nil {
		return q, err
	}
	return belenios.Question{Kind: belenios.Lists, Question: v.Question, Lists: v.Answers}, nil
}

// strict reads one JSON value that has no other fields.
func strict(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows the JSON")
	}
	return nil
}
