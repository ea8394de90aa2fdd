// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

func TestChosen(t *testing.T) {
	key, err := belenios.GenerateTrusteeKey(rand.Reader, "Ed25519")
	if err != nil {
		t.Fatal(err)
	}
	set, err := choice.NewSet(200, 1, 4, choice.SlotsEd25519)
	if err != nil {
		t.Fatal(err)
	}
	ranks, err := choice.NewRanking(200, 1, 3, choice.SlotsEd25519)
	if err != nil {
		t.Fatal(err)
	}
	gives, err := choice.NewPoints(choice.PointsRule{Projects: 4, Max: 4, Most: 5, MaxTotal: 10}, choice.SlotsEd25519)
	if err != nil {
		t.Fatal(err)
	}
	totals := belenios.Question{Question: "q", Answers: []string{"a", "b", "c"}, Min: 1, Max: 2}
	shuffled := belenios.Question{Kind: belenios.NonHomomorphic, Question: "q", Answers: set.Answers()}
	ranked := belenios.Question{Kind: belenios.NonHomomorphic, Question: "q", Answers: ranks.Answers()}
	points := belenios.Question{Kind: belenios.NonHomomorphic, Question: "q", Answers: gives.Answers()}
	plain := belenios.Question{Kind: belenios.NonHomomorphic, Question: "q", Answers: []string{"a", "b"}}
	blank := totals
	blank.Blank = true
	for name, c := range map[string]struct {
		questions []belenios.Question
		picks     string
		want      string
	}{
		"totals":           {[]belenios.Question{totals}, "3,1", "[[1 0 1]]"},
		"shuffled":         {[]belenios.Question{shuffled}, "105,3,17", "[[3 17 105 0]]"},
		"no project":       {[]belenios.Question{totals}, "4", ""},
		"twice":            {[]belenios.Question{totals}, "2,2", ""},
		"too many":         {[]belenios.Question{shuffled}, "1,2,3,4,5", ""},
		"other answers":    {[]belenios.Question{plain}, "1", ""},
		"blank":            {[]belenios.Question{blank}, "1", ""},
		"two questions":    {[]belenios.Question{totals, shuffled}, "1", ""},
		"ranked":           {[]belenios.Question{ranked}, "105,3,17", "[[105 3 17]]"},
		"points":           {[]belenios.Question{points}, "4=5,1=2", "[[2 0 0 5]]"},
		"no points at all": {[]belenios.Question{points}, "", "[[0 0 0 0]]"},
		"points missing":   {[]belenios.Question{points}, "4", ""},
		"some points":      {[]belenios.Question{points}, "4=5,1", ""},
		"points later":     {[]belenios.Question{points}, "4,1=5", ""},
		"too many points":  {[]belenios.Question{points}, "4=6", ""},
		"points, shuffled": {[]belenios.Question{shuffled}, "4=5", ""},
		"points, totals":   {[]belenios.Question{totals}, "3=1", ""},
		"no number":        {[]belenios.Question{totals}, "a", ""},
		"none, shuffled":   {[]belenios.Question{shuffled}, "0", ""},
	} {
		e, err := belenios.NewElection(belenios.ElectionParams{
			Name: "n", Group: "Ed25519", PublicKey: key.PublicKey(), Questions: c.questions, UUID: "21ZkTQPH8CMeSV",
		})
		if err != nil {
			t.Fatal(err)
		}
		answers, err := chosen(e, split(c.picks))
		if (err != nil) != (c.want == "") || (err == nil && fmt.Sprint(answers) != c.want) {
			t.Errorf("%s: %v, %v", name, answers, err)
		}
		if name == "too many" && !errors.As(err, new(*choice.InvalidError)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func split(picks string) []string {
	if picks == "" {
		return nil
	}
	return strings.Split(picks, ",")
}

// The manifest knows bounds that the election object does not, and must be the
// election's.
func TestChosenByTheManifest(t *testing.T) {
	m := &manifest.Manifest{
		Version: manifest.Version, UUID: "21ZkTQPH8CMeSV", Budget: "100", Counting: manifest.Shuffled, OpensAt: 1, ClosesAt: 2,
		Rule:     budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}},
		Ballot:   budget.Style{Type: budget.Approval, MaxSumCost: "100"},
		Projects: []manifest.Project{{ID: "a", Cost: "60"}, {ID: "b", Cost: "40"}, {ID: "c", Cost: "50"}},
	}
	key, err := belenios.GenerateTrusteeKey(rand.Reader, "Ed25519")
	if err != nil {
		t.Fatal(err)
	}
	e, err := parties.NewObject(m, "Ed25519", key.PublicKey())
	if err != nil {
		t.Fatal(err)
	}
	other := *m
	other.Budget = "1000"
	for name, c := range map[string]struct {
		frozen []byte
		picks  string
		want   string
	}{
		"within":           {m.Bytes(), "2,1", "[[1 2 0]]"},
		"too dear":         {m.Bytes(), "1,3", "cost 110"},
		"points":           {m.Bytes(), "1=3", "gives no points"},
		"another manifest": {other.Bytes(), "1,2", "is not the manifest"},
		"no manifest":      {[]byte("{}"), "1,2", "version"},
	} {
		path := filepath.Join(t.TempDir(), "manifest.json")
		if err := os.WriteFile(path, c.frozen, 0o600); err != nil {
			t.Fatal(err)
		}
		answers, err := chosenBy(path, e, split(c.picks))
		if got := fmt.Sprint(answers, err); !strings.Contains(got, c.want) || (err == nil) != strings.HasPrefix(c.want, "[[") {
			t.Errorf("%s: %s", name, got)
		}
	}
}
