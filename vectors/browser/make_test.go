// SPDX-License-Identifier: Apache-2.0

package browser_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/vectors/browser"
)

// maker makes elections out of a fixed seed.
type maker struct {
	t    *testing.T
	rand *rand.ChaCha8
}

func must[T any](v T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

var (
	yesNo   = belenios.Question{Question: "one of two", Answers: []string{"yes", "no"}, Min: 1, Max: 1}
	blank   = belenios.Question{Question: "blank, or two of three", Answers: []string{"a", "\"b\"", "c"}, Min: 2, Max: 2, Blank: true}
	most    = belenios.Question{Question: "up to three", Answers: []string{"가", "나", "다"}, Min: 0, Max: 3}
	lists   = belenios.Question{Question: "one list", Kind: belenios.Lists, Lists: [][]string{{"A", "a", "b"}, {"B", "c"}, {"empty"}}}
	numbers = belenios.Question{Question: "three numbers", Kind: belenios.NonHomomorphic, Answers: []string{"a", "b", "c"}}
)

// election makes an election of questions, and a Go ballot by each voter.
func (m *maker) election(name, groupName string, questions []belenios.Question, codes []string, answers ...[][]int) browser.Election {
	trustees, key := m.trustees(groupName)
	object := must(belenios.NewElection(belenios.ElectionParams{
		Name: name, Description: "made in Go for the pages\n<&>\u2028", Group: groupName, PublicKey: key,
		Questions: questions, UUID: must(belenios.NewUUID(m.rand))(m.t),
	}))(m.t)
	return m.voted(name, object, trustees, codes, answers)
}

func (m *maker) trustees(groupName string) (raw []byte, key string) {
	var public [][]byte
	for range 2 {
		public = append(public, must(belenios.GenerateTrusteeKey(m.rand, groupName))(m.t).PublicJSON())
	}
	raw = must(belenios.MarshalTrustees(public))(m.t)
	return raw, must(belenios.ParseTrustees(groupName, raw))(m.t).PublicKey()
}

func (m *maker) voted(name string, object *belenios.Election, trustees []byte, codes []string, answers [][][]int) browser.Election {
	e := browser.Election{Name: name, Object: string(object.Raw()), Trustees: string(trustees)}
	var roll []belenios.CredentialEntry
	e.Voters = make([]browser.Voter, len(answers))
	for i := range answers {
		code := must(belenios.NewCredentialCode(m.rand))(m.t)
		if i < len(codes) {
			code = codes[i]
		}
		credential := must(belenios.DeriveCredential(object.GroupName(), object.UUID(), code))(m.t)
		ballot := must(object.EncryptBallot(m.rand, credential, answers[i]))(m.t)
		tracker := belenios.Tracker(ballot)
		e.Voters[i] = browser.Voter{Code: code, Public: credential.Public(), Answers: answers[i], Ballot: string(ballot), Tracker: hex.EncodeToString(tracker[:])}
		roll = append(roll, belenios.CredentialEntry{Public: credential.Public(), Weight: 1})
	}
	e.Roll = string(belenios.MarshalCredentials(roll))
	return e
}

// ofManifest makes the election of a manifest, as an organiser does.
func (m *maker) ofManifest(groupName string, frozen *manifest.Manifest, votes ...budget.Vote) browser.Election {
	trustees, key := m.trustees(groupName)
	frozen.UUID = must(belenios.NewUUID(m.rand))(m.t)
	object := must(parties.NewObject(frozen, groupName, key))(m.t)
	var answers [][][]int
	for _, v := range votes {
		answers = append(answers, [][]int{must(frozen.Answer(v))(m.t)})
	}
	e := m.voted(frozen.Name, object, trustees, nil, answers)
	e.Manifest = string(frozen.Bytes())
	return e
}

// oldCodes have a checksum: belenios-tool 2.0 writes them.
var oldCodes = []string{"Uq2-hyc-t2o-28S-sG7", "mup-juq-8xQ-6FQ-qdV"}

func (m *maker) elections() []browser.Election {
	homomorphic := []belenios.Question{yesNo, blank, most}
	each := func(answers ...[]int) [][]int { return answers }
	knapsack := frozen("Knapsack", 300, budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 10, MaxSumCost: "300.5"})
	ranking := frozen("Ranking", 9, budget.Style{Type: budget.Ordinal, MinLength: 1, MaxLength: 4})
	return []browser.Election{
		m.election("every kind", group.NameEd25519, append(homomorphic, lists, numbers), nil,
			each([]int{1, 0}, []int{0, 1, 0, 1}, []int{0, 0, 0}, []int{1, 0, 1, 0, 0, 0}, []int{3, 255, 0}),
			each([]int{0, 1}, []int{1, 0, 0, 0}, []int{1, 1, 1}, []int{0, 0, 0, 1, 1, 0}, []int{0, 0, 0})),
		m.election("belenios-2048", group.NameBelenios2048, homomorphic, oldCodes,
			each([]int{1, 0}, []int{0, 1, 1, 0}, []int{0, 1, 0}),
			each([]int{0, 1}, []int{1, 0, 0, 0}, []int{0, 0, 0})),
		m.election("rfc-3526-2048", group.NameRFC3526, []belenios.Question{yesNo, numbers}, oldCodes[:1],
			each([]int{1, 0}, []int{0, 0, 0}),
			each([]int{0, 1}, []int{9, 8, 7})),
		m.ofManifest(group.NameEd25519, frozen("Approvals", 20, budget.Style{Type: budget.Approval, MinLength: 0, MaxLength: 5}),
			budget.Vote{Projects: []int{2, 16}}, budget.Vote{}),
		m.ofManifest(group.NameEd25519, knapsack, budget.Vote{Projects: []int{298, 3}}),
		m.ofManifest(group.NameEd25519, ranking, budget.Vote{Projects: []int{8, 0, 4}}),
	}
}

// frozen is a manifest of n projects; whatever looks at ballots is shuffled.
func frozen(name string, n int, style budget.Style) *manifest.Manifest {
	m := &manifest.Manifest{Version: manifest.Version, Name: name, Budget: "1000", Currency: "EUR", Decimals: 2, Ballot: style, OpensAt: 1, ClosesAt: 2}
	m.SetRule(budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieID}})
	for i := range n {
		m.Projects = append(m.Projects, project(i))
	}
	if m.NeedsBallots() {
		m.Counting = manifest.Shuffled
	}
	return m
}

// TestElections keeps elections.json what the Go packages make; UPDATE=1
// writes it. belenios draws and embeds as it did, so it seldom changes.
func TestElections(t *testing.T) {
	m := &maker{t, rand.NewChaCha8([32]byte{17})}
	golden(t, "elections.json", m.elections())
}

// golden compares a file, one element a line.
func golden[T any](t *testing.T, file string, elements []T) {
	t.Helper()
	var out bytes.Buffer
	for i, element := range elements {
		out.WriteString(map[bool]string{true: "[\n", false: ",\n"}[i == 0])
		var line bytes.Buffer
		encoder := json.NewEncoder(&line)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(element); err != nil {
			t.Fatal(err)
		}
		out.Write(bytes.TrimSuffix(line.Bytes(), []byte("\n")))
	}
	out.WriteString("\n]\n")
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("%s is not what is made today: UPDATE=1 go test ./vectors/browser, then UPDATE=1 npx vitest run belenios in web", file)
	}
}
