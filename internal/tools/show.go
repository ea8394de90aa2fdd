// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"fmt"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// Summary is what is in an archive and what comes next, for people and as JSON.
type Summary struct {
	UUID      string   `json:"uuid"`
	Name      string   `json:"name"`
	Group     string   `json:"group"`
	Started   int64    `json:"timestamp"`
	Questions []string `json:"questions"`
	Trustees  []string `json:"trustees"` // in words, one an item
	Voters    int      `json:"voters"`   // on the list
	Events    int64    `json:"events"`
	Ballots   int64    `json:"ballots"` // with those that later ones replace
	Voted     int      `json:"voted"`   // different credentials
	Last      string   `json:"last"`    // type of the last event
	Shuffled  []int    `json:"shuffled,omitempty"`
	Decrypted []int    `json:"decrypted,omitempty"`
	Result    []string `json:"result,omitempty"` // one line a question; not verified
	Next      string   `json:"next"`
}

// Summary summarises the board.
func (b *Board) Summary() (*Summary, error) {
	weights, err := b.weights()
	if err != nil {
		return nil, err
	}
	s := &Summary{
		UUID: b.Election.UUID(), Name: b.Election.Name(), Group: b.Election.GroupName(), Started: b.Started,
		Voters: len(weights), Events: b.Events, Ballots: b.Ballots, Voted: b.Voters, Last: string(b.Last),
		Shuffled: b.shuffled(), Decrypted: b.decrypted(), Next: b.Next(),
	}
	for _, q := range b.Election.Questions() {
		s.Questions = append(s.Questions, describe(&q))
	}
	for _, item := range b.Trustees.Items() {
		s.Trustees = append(s.Trustees, describeItem(item))
	}
	if b.Result != nil {
		result, err := b.Election.ParseResult(b.Result)
		if err != nil {
			return nil, err
		}
		s.Result = ResultLines(b.Election.Questions(), result)
	}
	return s, nil
}

func describe(q *belenios.Question) string {
	switch q.Kind {
	case belenios.NonHomomorphic:
		return fmt.Sprintf("%s (%d answers, a number for each; shuffled)", q.Question, len(q.Answers))
	case belenios.Lists:
		return fmt.Sprintf("%s (one of %d lists)", q.Question, len(q.Lists))
	}
	blank := ""
	if q.Blank {
		blank = ", or blank"
	}
	return fmt.Sprintf("%s (%d to %d of %d answers%s)", q.Question, q.Min, q.Max, len(q.Answers), blank)
}

func describeItem(item belenios.TrusteeItem) string {
	if item.Pedersen {
		return fmt.Sprintf("trustees %d to %d, any %d of them", item.First, item.First+item.Count-1, item.Needed)
	}
	return fmt.Sprintf("trustee %d", item.First)
}

// Next says in words which step comes next, and the command for it.
func (b *Board) Next() string {
	switch b.Last {
	case archive.Setup, archive.Ballot:
		return "voters cast ('madang tools cast'); when voting ends, 'madang tools close'"
	case archive.EndBallots:
		return "the encrypted tally: 'madang tools close'"
	case archive.EncryptedTally:
		if b.Election.Shuffled() {
			return "each trustee shuffles in turn: 'madang tools shuffle --trustee 1'"
		}
		return b.nextDecryption()
	case archive.Shuffle:
		if left := b.others(b.shuffled()); len(left) > 0 {
			return fmt.Sprintf("%s may shuffle ('madang tools shuffle'), then 'madang tools end-shuffles'", Trustees(left))
		}
		return "all trustees have shuffled: 'madang tools end-shuffles'"
	case archive.EndShuffles, archive.PartialDecryption:
		return b.nextDecryption()
	}
	return "nothing; anyone can check it: 'madang verify'"
}

func (b *Board) nextDecryption() string {
	if missing := b.Trustees.Missing(b.decrypted()); len(missing) > 0 {
		return fmt.Sprintf("decryption by %s: 'madang tools decrypt'", strings.Join(missing, ", "))
	}
	return "enough trustees have decrypted: 'madang tools compute-result'"
}

// Trustees words a list of trustees' numbers.
func Trustees(numbers []int) string {
	word := "trustee"
	if len(numbers) > 1 {
		word = "trustees"
	}
	return word + " " + strings.Trim(strings.Join(strings.Fields(fmt.Sprint(numbers)), ", "), "[]")
}
