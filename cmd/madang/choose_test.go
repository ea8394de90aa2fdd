// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/choice"
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
	totals := belenios.Question{Question: "q", Answers: []string{"a", "b", "c"}, Min: 1, Max: 2}
	shuffled := belenios.Question{Kind: belenios.NonHomomorphic, Question: "q", Answers: set.Answers()}
	plain := belenios.Question{Kind: belenios.NonHomomorphic, Question: "q", Answers: []string{"a", "b"}}
	blank := totals
	blank.Blank = true
	for name, c := range map[string]struct {
		questions []belenios.Question
		numbers   []int
		want      string
	}{
		"totals":         {[]belenios.Question{totals}, []int{3, 1}, "[[1 0 1]]"},
		"shuffled":       {[]belenios.Question{shuffled}, []int{105, 3, 17}, "[[3 17 105 0]]"},
		"no project":     {[]belenios.Question{totals}, []int{4}, ""},
		"twice":          {[]belenios.Question{totals}, []int{2, 2}, ""},
		"too many":       {[]belenios.Question{shuffled}, []int{1, 2, 3, 4, 5}, ""},
		"other answers":  {[]belenios.Question{plain}, []int{1}, ""},
		"blank":          {[]belenios.Question{blank}, []int{1}, ""},
		"two questions":  {[]belenios.Question{totals, shuffled}, []int{1}, ""},
		"none, shuffled": {[]belenios.Question{shuffled}, []int{0}, ""},
	} {
		e, err := belenios.NewElection(belenios.ElectionParams{
			Name: "n", Group: "Ed25519", PublicKey: key.PublicKey(), Questions: c.questions, UUID: "21ZkTQPH8CMeSV",
		})
		if err != nil {
			t.Fatal(err)
		}
		answers, err := chosen(e, c.numbers)
		if (err != nil) != (c.want == "") || (err == nil && fmt.Sprint(answers) != c.want) {
			t.Errorf("%s: %v, %v", name, answers, err)
		}
		if name == "too many" && !errors.As(err, new(*choice.InvalidError)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
