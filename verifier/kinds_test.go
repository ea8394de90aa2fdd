// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/verifier"
)

var (
	ranking = belenios.Question{Kind: belenios.NonHomomorphic, Question: "Rank", Answers: []string{"a", "b", "c"}}
	choice  = belenios.Question{Question: "Choose", Answers: []string{"d", "e"}, Min: 0, Max: 1}
	lists   = belenios.Question{Kind: belenios.Lists, Question: "List", Lists: [][]string{{"L1", "x", "y"}, {"L2", "z"}}}
)

// cast records a ballot and counts it.
func (f *fixture) cast(voter int, answers ...[]int) {
	f.t.Helper()
	raw := f.ballot(voter, answers)
	f.append(archive.Ballot, raw)
	f.count(raw, 1)
}

// TestShuffledElections makes what the vectors lack: no ballot, a single one,
// all ballots equal, questions of every kind together.
func TestShuffledElections(t *testing.T) {
	for _, c := range []struct {
		name      string
		questions []belenios.Question
		votes     [][][]int
	}{
		{"no ballot", []belenios.Question{ranking}, nil},
		{"one ballot", []belenios.Question{ranking}, [][][]int{{{1, 2, 3}}}},
		{"equal ballots", []belenios.Question{ranking}, [][][]int{{{0, 0, 0}}, {{0, 0, 0}}, {{0, 0, 0}}}},
		{"every kind", []belenios.Question{choice, ranking, lists, ranking}, [][][]int{
			{{1, 0}, {1, 255, 0}, {1, 0, 1, 0, 0}, {3, 2, 1}},
			{{0, 0}, {0, 0, 9}, {1, 1, 1, 0, 0}, {1, 1, 1}},
			{{0, 1}, {7, 7, 7}, {0, 0, 0, 1, 1}, {0, 9, 0}},
		}},
	} {
		for _, group := range []string{"Ed25519", "RFC-3526-2048"} {
			if testing.Short() && group != "Ed25519" {
				continue
			}
			f := newFixture(t, plan{group: group, trustees: 2, weights: ones(4), questions: c.questions})
			for voter, answers := range c.votes {
				f.cast(voter, answers...)
			}
			report := verify(t, f.finish(), verifier.Options{Final: true})
			if report.State != verifier.Passed {
				t.Errorf("%s, %s: %v", c.name, group, report.Err())
				continue
			}
			for i, q := range c.questions {
				if q.Kind != belenios.NonHomomorphic {
					continue
				}
				want := make([][]int, len(c.votes))
				for voter := range c.votes {
					want[voter] = c.votes[voter][i]
				}
				if got := report.Result[i]; fmt.Sprint(sorted(got.Votes)) != fmt.Sprint(sorted(want)) || !slices.Equal(got.Names, q.Answers) || got.Answers != nil {
					t.Errorf("%s, %s: question %d: %+v, want the votes %v", c.name, group, i+1, got, want)
				}
			}
			if len(c.questions) == 4 {
				got := fmt.Sprintf("%+v", report.Result[2].Lists)
				if want := "[{List:L1 Count:2 Candidates:[{Answer:x Count:1} {Answer:y Count:2}]} {List:L2 Count:1 Candidates:[{Answer:z Count:1}]}]"; got != want {
					t.Errorf("%s, %s: lists %s, want %s", c.name, group, got, want)
				}
			}
		}
	}
}

func sorted(votes [][]int) [][]int {
	return slices.SortedFunc(slices.Values(votes), slices.Compare)
}

// TestShuffledRevotes: the last ballot of a voter counts, and the ciphertexts
// of an encrypted tally stand in one order only.
func TestShuffledRevotes(t *testing.T) {
	f := newFixture(t, plan{group: "Ed25519", weights: ones(3), questions: []belenios.Question{ranking}})
	for i, c := range []struct {
		voter  int
		counts bool
	}{{0, false}, {1, true}, {2, false}, {0, true}, {2, true}} {
		raw := f.ballot(c.voter, [][]int{{c.voter, i, 0}})
		f.append(archive.Ballot, raw)
		if c.counts {
			f.count(raw, 1)
		}
	}
	other := *f
	other.out = *cloneBuffer(&f.out)
	other.w = continued(t, &other.out)
	report := verify(t, f.finish(), verifier.Options{Final: true})
	if report.State != verifier.Passed || report.Counts.Replaced != 2 || fmt.Sprint(sorted(report.Result[0].Votes)) != "[[0 3 0] [1 1 0] [2 4 0]]" {
		t.Errorf("%v, %+v, %+v", report.Err(), report.Counts, report.Result)
	}
	swapped := swapFirst(t, f.tally.EncryptedTally())
	sized := must(belenios.ParseSizedEncryptedTally(f.tally.SizedEncryptedTally()))(t)
	sized.EncryptedTally = sha256.Sum256(swapped)
	other.append(archive.EndBallots)
	other.append(archive.EncryptedTally, swapped, sized.Marshal())
	other.shuffle(must(f.election.NewMix(swapped))(t), 1)
	if report := verify(t, other.out.Bytes(), verifier.Options{}); failedIDs(report) != "encrypted-tally" {
		t.Errorf("in another order: failed %q", failedIDs(report))
	}
}

// swapFirst exchanges the first two ciphertexts of the first question.
func swapFirst(t *testing.T, tally []byte) []byte {
	t.Helper()
	var all [][]json.RawMessage
	if err := json.Unmarshal(tally, &all); err != nil {
		t.Fatal(err)
	}
	all[0][0], all[0][1] = all[0][1], all[0][0]
	return must(json.Marshal(all))(t)
}

// TestShuffleOwners: who has to shuffle, and when.
func TestShuffleOwners(t *testing.T) {
	for _, c := range []struct {
		name      string
		shufflers []int
		want      string // failed checks
		reason    string
	}{
		{"one of three", []int{2}, "", ""},
		{"in any order", []int{3, 1, 2}, "", ""},
		{"nobody", nil, "shuffle-owners", "event 3: no trustee has shuffled the ballots"},
		{"one twice", []int{1, 2, 1}, "shuffle-owners", "trustee 1, event 5: trustee 1 has shuffled before, in event 3"},
		{"a stranger", []int{1, 4}, "shuffle-owners", "trustee 4, event 4: owner 4 of a shuffle; there are 3 trustees"},
	} {
		f := newFixture(t, plan{group: "Ed25519", trustees: 3, weights: ones(2), questions: []belenios.Question{ranking}})
		report := verify(t, f.finishWith(c.shufflers, []int{1, 2, 3}), verifier.Options{Final: true})
		if failedIDs(report) != c.want || c.want != "" && !strings.Contains(report.Err().Error(), c.reason) {
			t.Errorf("%s: failed %q, %v, want %q, %q", c.name, failedIDs(report), report.Err(), c.want, c.reason)
		}
	}
	f := newFixture(t, plan{group: "Ed25519", weights: ones(2), questions: []belenios.Question{ranking}})
	tally := f.endBallots()
	for _, want := range []string{"no trustee has shuffled yet", ""} {
		report := verify(t, f.out.Bytes(), verifier.Options{})
		if c := report.Check(verifier.ShuffleOwners); report.State != verifier.Incomplete || c.Reason != want {
			t.Errorf("state %s, %+v", report.State, c)
		}
		f.shuffle(must(f.election.NewMix(tally))(t), 1)
	}
	// Decrypted without an end of the shuffles, which would not matter if the
	// ciphertexts were not the voters'.
	skipped := newFixture(t, plan{group: "Ed25519", weights: ones(2), questions: []belenios.Question{ranking}})
	tally = skipped.endBallots()
	skipped.result(tally, skipped.decrypt(tally, []int{1}))
	if report := verify(t, skipped.out.Bytes(), verifier.Options{}); !strings.Contains(failedIDs(report), "event-order") ||
		!strings.Contains(report.Err().Error(), "the shuffles of the ballots have not ended") {
		t.Errorf("decrypted without shuffles: %v", report.Err())
	}
}

// TestShuffledWeights: a ballot that is shuffled cannot be weighed.
func TestShuffledWeights(t *testing.T) {
	for _, weight := range []int64{0, 2} {
		f := newFixture(t, plan{group: "Ed25519", weights: []int64{1, weight}, questions: []belenios.Question{ranking}})
		if report := verify(t, f.out.Bytes(), verifier.Options{}); failedIDs(report) != "roll" {
			t.Errorf("weight %d: failed %q", weight, failedIDs(report))
		}
	}
}

// TestThreshold: which partial decryptions suffice, and what is said of those
// that are missing or wrong.
func TestThreshold(t *testing.T) {
	p := plan{group: "Ed25519", trustees: 1, members: 4, threshold: 2, weights: ones(3), questions: []belenios.Question{choice, ranking}}
	f := newFixture(t, p)
	for voter := range 3 {
		f.cast(voter, []int{1, 0}, []int{voter, 2, 3})
	}
	tally := f.endBallots()
	mix := must(f.election.NewMix(tally))(t)
	f.shuffle(mix, 4)
	f.append(archive.EndShuffles)
	tally = mix.EncryptedTally()
	base := cloneBuffer(&f.out)
	trustees := must(belenios.ParseTrustees("Ed25519", f.trustees))(t)
	result := f.decrypted(tally, trustees, []int{1, 2, 3})
	for _, c := range []struct {
		name   string
		owners []int
		as     map[int]int // owner to whose key is used
		want   string
		reason string
	}{
		{"just enough", []int{1, 2, 3}, nil, "", ""},
		{"other members, in another order", []int{5, 1, 3}, nil, "", ""},
		{"a surplus", []int{2, 1, 3, 5, 4}, nil, "", ""},
		{"a wrong surplus", []int{1, 2, 3, 5}, map[int]int{5: 4}, "decryption-proofs", "trustee 5, event 11: "},
		{"a wrong one that is needed", []int{1, 2, 3}, map[int]int{1: 2}, "decryption-proofs", "trustee 1, event 8: "},
		{"a member too few", []int{1, 2}, nil, "decryption-owners", "missing: 1 more of trustees 2 to 5"},
		{"the single trustee missing", []int{2, 3, 4}, nil, "decryption-owners", "missing: trustee 1"},
		{"both", []int{4}, nil, "decryption-owners", "missing: trustee 1, 1 more of trustees 2 to 5"},
	} {
		g := *f
		g.out = *cloneBuffer(base)
		g.w = continued(t, &g.out)
		for _, owner := range c.owners {
			key := owner
			if c.as[owner] != 0 {
				key = c.as[owner]
			}
			g.append(archive.PartialDecryption, owned(owner, must(f.election.Decrypt(rand.Reader, f.keys[key-1], tally))(t))...)
		}
		pending := verify(t, g.out.Bytes(), verifier.Options{})
		if c.want == "decryption-owners" && (pending.State != verifier.Incomplete || !strings.Contains(pending.Check(verifier.DecryptionOwners).Reason, c.reason)) {
			t.Errorf("%s, without a result: %s, %+v", c.name, pending.State, pending.Check(verifier.DecryptionOwners))
		}
		g.append(archive.Result, result)
		report := verify(t, g.out.Bytes(), verifier.Options{Final: true})
		if failedIDs(report) != c.want || c.want != "" && !strings.Contains(report.Err().Error(), c.reason) {
			t.Errorf("%s: failed %q, %v", c.name, failedIDs(report), report.Err())
		}
	}
}

// decrypted computes a result without recording anything.
func (f *fixture) decrypted(tally []byte, trustees *belenios.Trustees, owners []int) []byte {
	f.t.Helper()
	var partials []belenios.OwnedPartial
	for _, owner := range owners {
		partials = append(partials, belenios.OwnedPartial{Owner: owner, Raw: must(f.election.Decrypt(rand.Reader, f.keys[owner-1], tally))(f.t)})
	}
	return must(f.election.ComputeResult(trustees, tally, f.tally.TotalWeight(), partials))(f.t)
}
