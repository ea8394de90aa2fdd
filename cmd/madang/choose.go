// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"math/big"
	"os"
	"strconv"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/manifest"
)

// chosen are the answers of a ballot that chooses projects by their numbers,
// counted from 1, or gives them points: as the election's code writes them
// where ballots are shuffled, 1 for each project where totals are counted.
func chosen(e *belenios.Election, picks []string) ([][]int, error) {
	vote, err := parsePicks(picks)
	if err != nil {
		return nil, err
	}
	questions := e.Questions()
	if len(questions) != 1 {
		return nil, fmt.Errorf("--choose is for elections with one question, this one has %d: give --answers", len(questions))
	}
	q := questions[0]
	if q.Kind == belenios.NonHomomorphic {
		code, err := choice.ParseAnswers(q.Answers)
		if err != nil {
			return nil, fmt.Errorf("--choose: %w: give --answers", err)
		}
		if _, points := code.(*choice.Points); len(picks) > 0 && points != (vote.Points != nil) {
			return nil, needPoints(points)
		}
		answer, err := code.Encode(vote)
		return [][]int{answer}, err
	}
	if q.Kind != belenios.Homomorphic || q.Blank {
		return nil, errors.New("--choose is for a choice of projects: give --answers")
	}
	if vote.Points != nil {
		return nil, needPoints(false)
	}
	answer := make([]int, len(q.Answers))
	for _, p := range vote.Projects {
		switch {
		case p < 0 || p >= len(answer):
			return nil, fmt.Errorf("--choose: project %d of %d", p+1, len(answer))
		case answer[p] == 1:
			return nil, fmt.Errorf("--choose: project %d stands twice", p+1)
		}
		answer[p] = 1
	}
	return [][]int{answer}, nil
}

// chosenBy is chosen with the election's manifest in a file, which knows bounds
// that the election object does not: of cost and of districts.
func chosenBy(path string, e *belenios.Election, picks []string) ([][]int, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m, err := manifest.Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if stated, bound := manifest.BoundManifest(e.Description()); !bound || stated != fmt.Sprintf("%x", sha256.Sum256(raw)) {
		return nil, fmt.Errorf("%s is not the manifest of election %s: its SHA-256 is another", path, e.UUID())
	}
	vote, err := parsePicks(picks)
	if err != nil {
		return nil, err
	}
	if len(picks) > 0 && m.Ballot.Type.HasPoints() != (vote.Points != nil) {
		return nil, needPoints(m.Ballot.Type.HasPoints())
	}
	plain := budget.Vote{Projects: vote.Projects}
	for _, n := range vote.Points {
		plain.Points = append(plain.Points, big.NewRat(int64(n), 1))
	}
	answer, err := m.Answer(plain)
	return [][]int{answer}, err
}

func needPoints(points bool) error {
	if points {
		return errors.New("--choose: this election gives points: write --choose 3=5,17=2 for 5 points to project 3 and 2 to project 17")
	}
	return errors.New("--choose: this election gives no points: write --choose 3,17")
}

// parsePicks reads "3,17" or "3=5,17=2": projects counted from 1, all with
// points or none.
func parsePicks(picks []string) (choice.Vote, error) {
	vote := choice.Vote{Projects: []int{}}
	for _, pick := range picks {
		number, points, given := strings.Cut(strings.TrimSpace(pick), "=")
		p, err := strconv.Atoi(number)
		if err == nil && given {
			var n int
			n, err = strconv.Atoi(points)
			vote.Points = append(vote.Points, n)
		}
		vote.Projects = append(vote.Projects, p-1)
		if err != nil || given != (len(vote.Points) == len(vote.Projects)) || given != (vote.Points != nil) {
			return vote, fmt.Errorf("--choose: %q: write 3,17 or, with points, 3=5,17=2", strings.Join(picks, ","))
		}
	}
	return vote, nil
}
