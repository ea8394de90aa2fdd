// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"errors"
	"fmt"

	"github.com/madangvote/madang/choice"
)

// How ballots become counts: the values of [Manifest].Counting.
const (
	// Homomorphic: only the totals are ever decrypted. Answer i of the
	// question is the name of project i.
	Homomorphic = "homomorphic"
	// Shuffled: the ballots are shuffled, and each is decrypted. It
	// holds the numbers of the manifest's [Manifest.Code].
	Shuffled = "shuffled"
)

// Invalid are the decrypted ballots that are no vote. They count for nothing,
// and anybody sees which they were: nobody's proof kept their voters from
// casting them, unlike in homomorphic counting.
type Invalid struct {
	Number int           `json:"number"`
	Of     int           `json:"of"`    // all decrypted ballots, valid or not
	Votes  []InvalidVote `json:"votes"` // in the order of the result
}

// InvalidVote is a decrypted ballot that is no vote.
type InvalidVote struct {
	Numbers []int         `json:"numbers"`
	Reason  choice.Reason `json:"reason"`
}

// Shuffled tells whether ballots are shuffled and decrypted one by one.
func (m *Manifest) Shuffled() bool { return m.Counting == Shuffled }

// Code is how votes are written in shuffled ballots. It depends on nothing but
// the manifest: the smallest code that every group can hold, else one that
// needs RFC-3526-2048. The error wraps choice's ErrParameters or ErrCapacity.
func (m *Manifest) Code() (choice.Code, error) {
	code, err := choice.NewSet(len(m.Projects), m.Ballot.MinLength, m.Ballot.MaxLength, choice.SlotsEd25519)
	if errors.Is(err, choice.ErrCapacity) {
		code, err = choice.NewSet(len(m.Projects), m.Ballot.MinLength, m.Ballot.MaxLength, choice.SlotsRFC3526)
	}
	if err != nil {
		return nil, err
	}
	return code, nil
}

// Answers are the answers of the Belenios question: the projects' names, or, if
// shuffled, the labels of the code.
func (m *Manifest) Answers() ([]string, error) {
	if m.Shuffled() {
		code, err := m.Code()
		if err != nil {
			return nil, err
		}
		return code.Answers(), nil
	}
	names := make([]string, len(m.Projects))
	for i, p := range m.Projects {
		names[i] = p.Name
	}
	return names, nil
}

// Answer is a voter's answer to the question, one number an answer, for a
// choice of projects by their places in the manifest, counted from 0. The error
// is for projects that do not exist or stand twice, and, if shuffled, for too
// few or too many of them (in homomorphic counting the proof would fail).
func (m *Manifest) Answer(projects []int) ([]int, error) {
	if m.Shuffled() {
		code, err := m.Code()
		if err != nil {
			return nil, err
		}
		return code.Encode(choice.Vote{Projects: projects})
	}
	answer := make([]int, len(m.Projects))
	for _, p := range projects {
		switch {
		case p < 0 || p >= len(answer):
			return nil, fmt.Errorf("project %d of %d", p+1, len(answer))
		case answer[p] == 1:
			return nil, errors.New("a project stands twice on the ballot")
		}
		answer[p] = 1
	}
	return answer, nil
}
