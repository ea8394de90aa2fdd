// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	mathrand "math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// shared is an election of which belenios-tool and we do the steps in turn, on
// one archive in a folder.
type shared struct {
	t        *testing.T
	dir      string
	manifest *manifest.Manifest
	election *belenios.Election
	keys     [2]*belenios.TrusteeKey
	trustees *belenios.Trustees
	codes    []string
}

// newShared makes an election of up to 10 of 200 projects, with credentials
// for so many voters.
func newShared(t *testing.T, voters int) *shared {
	t.Helper()
	s := &shared{t: t, dir: t.TempDir(), manifest: &manifest.Manifest{
		Version: manifest.Version, Name: "Two hundred projects", Budget: "1000", Rule: budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}},
		Counting: manifest.Shuffled, Ballot: budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 10}, OpensAt: 1, ClosesAt: 2,
	}}
	for i := range 200 {
		s.manifest.Projects = append(s.manifest.Projects, manifest.Project{ID: fmt.Sprint(i + 1), Name: fmt.Sprintf("Project %d", i+1), Cost: "100"})
	}
	uuid, err := belenios.NewUUID(rand.Reader)
	s.check(err)
	s.manifest.UUID = uuid
	const group = "RFC-3526-2048" // the one that belenios-tool 2.0 shuffles in
	var public [][]byte
	for i := range s.keys {
		s.keys[i], err = belenios.GenerateTrusteeKey(rand.Reader, group)
		s.check(err)
		s.write(fmt.Sprintf("%d.privkey", i+1), s.keys[i].MarshalPrivate())
		public = append(public, s.keys[i].PublicJSON())
	}
	trustees, err := belenios.MarshalTrustees(public)
	s.check(err)
	s.trustees, err = belenios.ParseTrustees(group, trustees)
	s.check(err)
	s.election, err = parties.NewObject(s.manifest, group, s.trustees.PublicKey())
	s.check(err)

	var roll []belenios.CredentialEntry
	for i := range voters {
		code := "mup-juq-8xQ-6FQ-qdV" // the older form, which tool 2.0 can read
		if i > 0 {
			code, err = belenios.NewCredentialCode(rand.Reader)
			s.check(err)
		}
		credential, err := belenios.DeriveCredential(group, uuid, code)
		s.check(err)
		s.codes = append(s.codes, code)
		roll = append(roll, belenios.CredentialEntry{Public: credential.Public(), Weight: 1})
	}
	s.write("election.json", s.election.Raw())
	s.write("trustees.json", trustees)
	s.write("public_creds.json", belenios.MarshalCredentials(roll))
	s.tool(nil, "archive", "init")
	return s
}

func (s *shared) check(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *shared) write(name string, content []byte) {
	s.t.Helper()
	s.check(os.WriteFile(filepath.Join(s.dir, name), content, 0o600))
}

// tool runs belenios-tool and returns the lines that it prints.
func (s *shared) tool(input []byte, args ...string) [][]byte {
	s.t.Helper()
	return bytes.Split(must(s.t, s.dir, input, args...), []byte("\n"))
}

// add adds an event with its data to the archive.
func (s *shared) add(event archive.EventType, data ...[]byte) {
	s.t.Helper()
	s.tool(bytes.Join(append(data, nil), []byte("\n")), "archive", "add-event", "--type="+string(event))
}

// ballot is made by us.
func (s *shared) ballot(voter int, numbers []int) []byte {
	s.t.Helper()
	credential, err := belenios.DeriveCredential(s.election.GroupName(), s.election.UUID(), s.codes[voter])
	s.check(err)
	raw, err := s.election.EncryptBallot(rand.Reader, credential, [][]int{numbers})
	s.check(err)
	return raw
}

// toolBallot is made by belenios-tool, of the first voter.
func (s *shared) toolBallot(numbers []int) []byte {
	s.t.Helper()
	s.write("code", []byte(s.codes[0]+"\n"))
	s.write("choice", []byte(strings.ReplaceAll(fmt.Sprintf("[%v]\n", numbers), " ", ",")))
	return s.tool(nil, "election", "generate-ballot", "--privcred", "code", "--ballot", "choice")[0]
}

// owned are the data of an event that a trustee owns.
func owned(owner int, raw []byte) [][]byte {
	return [][]byte{raw, belenios.OwnedPayload{Owner: owner, Payload: sha256.Sum256(raw)}.Marshal()}
}

// count takes the archive from its ballots to the result: trustee 1 works with
// belenios-tool, trustee 2 with us. It returns the result.
func (s *shared) count() []byte {
	s.t.Helper()
	s.add(archive.EndBallots)
	tally := s.tool(nil, "election", "compute-encrypted-tally")
	s.add(archive.EncryptedTally, tally[:2]...)

	mix, err := s.election.NewMix(tally[0])
	s.check(err)
	theirs := s.tool(nil, "election", "shuffle", "--trustee-id=1")
	s.check(mix.Apply(theirs[0]))
	s.add(archive.Shuffle, theirs[:2]...)
	ours, err := mix.Shuffle(rand.Reader)
	s.check(err)
	s.check(mix.Apply(ours))
	s.add(archive.Shuffle, owned(2, ours)...)
	s.add(archive.EndShuffles)

	decrypted := s.tool(nil, "election", "decrypt", "--privkey", "1.privkey", "--trustee-id=1")
	s.add(archive.PartialDecryption, decrypted[:2]...)
	partial, err := s.election.Decrypt(rand.Reader, s.keys[1], mix.EncryptedTally())
	s.check(err)
	s.add(archive.PartialDecryption, owned(2, partial)...)

	result := s.tool(nil, "election", "compute-result")[0]
	mine, err := s.election.ComputeResult(s.trustees, mix.EncryptedTally(), int64(mix.Len()),
		[]belenios.OwnedPartial{{Owner: 1, Raw: decrypted[0]}, {Owner: 2, Raw: partial}})
	s.check(err)
	if !bytes.Equal(mine, result) {
		s.t.Errorf("our result %s\nbelenios-tool's %s", mine, result)
	}
	s.add(archive.Result, result)
	return result
}

// fromArchive reads the election object and the result, which is all that an
// auditor needs to decode the votes.
func fromArchive(t *testing.T, name string) (*belenios.Election, belenios.Result) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	reader, err := archive.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var election *belenios.Election
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			t.Fatal("no result in the archive")
		}
		if err == nil && record.Event.Type == archive.Setup {
			election, err = belenios.ParseElection(bytes.Clone(record.Data[0]))
		}
		if err != nil {
			t.Fatal(err)
		}
		if record.Event.Type == archive.Result {
			result, err := election.ParseResult(record.Data[0])
			if err != nil {
				t.Fatal(err)
			}
			return election, result
		}
	}
}

// Up to ten of 200 projects in one ciphertext: belenios-tool and we make,
// shuffle and decrypt ballots of the same election, belenios-tool verifies it,
// and the result file gives the votes back. One ballot is no vote.
func TestTwoHundredProjectsWithBeleniosTool(t *testing.T) {
	long(t)
	needTool(t, "belenios-tool")
	const voters = 8
	s := newShared(t, voters)
	random := mathrand.New(mathrand.NewPCG(200, 10))
	var want []string
	counts := make([]int64, 200)
	for i := range voters - 1 {
		projects := random.Perm(200)[:1+random.IntN(10)]
		if i == 0 {
			projects = []int{0, 1, 2, 3, 4, 195, 196, 197, 198, 199}
		}
		numbers, err := s.manifest.Answer(budget.Vote{Projects: projects})
		s.check(err)
		ballot := s.ballot
		if i == 0 {
			ballot = func(_ int, numbers []int) []byte { return s.toolBallot(numbers) }
		}
		s.add(archive.Ballot, ballot(i, numbers))
		slices.Sort(projects)
		want = append(want, fmt.Sprint(projects))
		for _, p := range projects {
			counts[p]++
		}
	}
	bad := []int{200, 199, 0, 0, 0, 0, 0, 0, 0, 255}
	s.add(archive.Ballot, s.ballot(voters-1, bad))
	s.count()
	if out := must(t, s.dir, nil, "election", "verify"); !contains(out, "all checks passed") {
		t.Errorf("belenios-tool says %s", out)
	}

	bel := filepath.Join(s.dir, s.election.UUID()+".bel")
	election, result := fromArchive(t, bel)
	code, err := choice.ParseAnswers(election.Questions()[0].Answers)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, numbers := range result[0].Votes {
		vote, err := code.Decode(numbers)
		switch {
		case slices.Equal(numbers, bad) && err != nil:
		case err != nil:
			t.Errorf("%v: %v", numbers, err)
		default:
			got = append(got, fmt.Sprint(vote.Projects))
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("decoded %v\nvoted   %v", got, want)
	}
	s.audit(counts, bad)
}

// audit lets our verifier recompute result and outcome from the archive and
// the manifest.
func (s *shared) audit(counts []int64, bad []int) {
	s.t.Helper()
	s.write("manifest.json", s.manifest.Bytes())
	report := decode[struct{ Outcome manifest.Outcome }](s.t, run(s.t, "verify", "--final", "--json", s.dir))
	if !slices.Equal(report.Outcome.Votes, counts) {
		s.t.Errorf("counted %v\nvoted   %v", report.Outcome.Votes, counts)
	}
	if i := report.Outcome.Invalid; i == nil || i.Number != 1 || i.Of != len(s.codes) || !slices.Equal(i.Votes[0].Numbers, bad) || i.Votes[0].Reason != string(choice.BadGap) {
		s.t.Errorf("invalid: %+v", i)
	}
}
