// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"os"
	"path/filepath"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// must unwraps a result or ends the test.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

const wieliczka = "poland_wieliczka_2023_green-budget.pb"

// real is the data of one of the shipped elections.
func real(t testing.TB, name string, rule budget.Rule) *Data {
	t.Helper()
	f := must(pabulib.Parse(bytes.NewReader(must(vectors.Files.ReadFile(name))(t))))(t)
	return must(FromPabulib(f, rule))(t)
}

func greedyRule() budget.Rule {
	return budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieID}}
}

func sharesRule() budget.Rule {
	return budget.Rule{Name: budget.EqualShares, Satisfaction: budget.CostSatisfaction, Completion: budget.Add1, Ties: []budget.Tie{budget.TieID}}
}

// contents are the files of a report by name.
func contents(t testing.TB, d *Data) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, f := range must(Files(d, Languages))(t) {
		files[f.Name] = string(f.Bytes)
	}
	return files
}

// parks is an election of three projects.
func parks(counting string) *manifest.Manifest {
	return &manifest.Manifest{
		Version: manifest.Version, UUID: "nSS8FHXPZ6Z5Nw", Name: "Parks & <Ponds>", Budget: "100", Currency: "EUR", Decimals: 2,
		Counting: counting, Rule: budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieLot}},
		Ballot: budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 2}, OpensAt: 1_809_129_600, ClosesAt: 1_809_766_800,
		Projects: []manifest.Project{{ID: "a", Name: "Benches", Cost: "60"}, {ID: "b", Name: "Trees", Cost: "40.50"}, {ID: "c", Name: "Pond", Cost: "39"}},
	}
}

// election writes an exported election into a folder: each ballot is the numbers
// of its answers, cast as they are.
func election(t testing.TB, m *manifest.Manifest, ballots ...[]int) (dir string) {
	t.Helper()
	q := belenios.Question{Question: m.Name, Min: 1, Max: 2, Answers: must(m.Answers())(t)}
	if m.Shuffled() {
		q = belenios.Question{Kind: belenios.NonHomomorphic, Question: m.Name, Answers: q.Answers}
	}
	key := must(belenios.GenerateTrusteeKey(rand.Reader, "Ed25519"))(t)
	trustees := must(belenios.MarshalTrusteeItems(belenios.SingleItem(key.PublicJSON())))(t)
	parsed := must(belenios.ParseTrustees("Ed25519", trustees))(t)
	e := must(belenios.NewElection(belenios.ElectionParams{
		Description: manifest.Line(m.Bytes()), Name: m.Name, Group: "Ed25519", PublicKey: parsed.PublicKey(), UUID: m.UUID, Questions: []belenios.Question{q},
	}))(t)
	var voters []*belenios.Credential
	var roll []belenios.CredentialEntry
	for range len(ballots) + 1 { // one stays at home
		c := must(belenios.DeriveCredential("Ed25519", m.UUID, must(belenios.NewCredentialCode(rand.Reader))(t)))(t)
		voters, roll = append(voters, c), append(roll, belenios.CredentialEntry{Public: c.Public(), Weight: 1})
	}
	credentials := belenios.MarshalCredentials(roll)

	var out bytes.Buffer
	w := must(archive.NewWriter(&out, archive.Header{Timestamp: 1_809_129_600}))(t)
	add := func(event archive.EventType, data ...[]byte) {
		t.Helper()
		must(w.Append(event, data...))(t)
	}
	add(archive.Setup, e.Raw(), trustees, credentials, belenios.SetupData{
		Election: e.Hash(), Trustees: sha256.Sum256(trustees), Credentials: sha256.Sum256(credentials),
	}.Marshal())
	tally := e.NewTally()
	for i, answer := range ballots {
		raw := must(e.EncryptBallot(rand.Reader, voters[i], [][]int{answer}))(t)
		add(archive.Ballot, raw)
		if err := tally.Add(must(e.VerifyBallot(raw))(t), 1); err != nil {
			t.Fatal(err)
		}
	}
	add(archive.EndBallots)
	sum := tally.EncryptedTally()
	add(archive.EncryptedTally, sum, tally.SizedEncryptedTally())
	if m.Shuffled() {
		mix := must(e.NewMix(sum))(t)
		raw := must(mix.Shuffle(rand.Reader))(t)
		if err := mix.Apply(raw); err != nil {
			t.Fatal(err)
		}
		add(archive.Shuffle, raw, belenios.OwnedPayload{Owner: 1, Payload: sha256.Sum256(raw)}.Marshal())
		add(archive.EndShuffles)
		sum = mix.EncryptedTally()
	}
	partial := must(e.Decrypt(rand.Reader, key, sum))(t)
	add(archive.PartialDecryption, partial, belenios.OwnedPayload{Owner: 1, Payload: sha256.Sum256(partial)}.Marshal())
	add(archive.Result, must(e.ComputeResult(parsed, sum, tally.TotalWeight(), []belenios.OwnedPartial{{Owner: 1, Raw: partial}}))(t))

	dir = t.TempDir()
	for name, raw := range map[string][]byte{"election.bel": out.Bytes(), "manifest.json": m.Bytes()} {
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
