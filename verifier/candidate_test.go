// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/vectors"
	"github.com/madangvote/madang/verifier"
)

// records reads an archive.
func records(t testing.TB, raw []byte) []*archive.Record {
	t.Helper()
	r := must(archive.NewReader(bytes.NewReader(raw)))(t)
	var all []*archive.Record
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, rec)
	}
}

// TestCandidateAccepts: each event of a valid archive was a valid candidate.
func TestCandidateAccepts(t *testing.T) {
	for _, name := range []string{"ed25519-v1-3.3.0-h1", "ed25519-v1-3.3.0-multi", "ed25519-v1-3.3.0-weights", "ed25519-v1-3.3.0-list", "ed25519-v1-3.3.0-nh", "ed25519-v1-3.3.0-thr35", "belenios2048-v1-2.0-revote"} {
		raw := must(vectors.Get(name))(t).Archive
		for i, rec := range records(t, raw) {
			sofar := io.ReadSeeker(bytes.NewReader(raw[:rec.Offset]))
			if i == 0 {
				sofar = nil
			}
			if err := verifier.Candidate(t.Context(), sofar, verifier.Options{}, rec.Event.Type, rec.Data...); err != nil {
				t.Errorf("%s: event %d, %s: %v", name, i, rec.Event.Type, err)
			}
		}
	}
}

// TestCandidateRefuses: what does not belong fails the check it should.
func TestCandidateRefuses(t *testing.T) {
	raw, other := ed(t), must(vectors.Get("ed25519-v1-3.3.0-blank"))(t).Archive
	mine, theirs := records(t, raw), records(t, other)
	const setup, ballot, tally, partial, result = 0, 1, 7, 8, 11 // heights in mine
	find := func(in []*archive.Record, e archive.EventType) [][]byte {
		for _, rec := range in {
			if rec.Event.Type == e {
				return rec.Data
			}
		}
		t.Fatalf("no %s", e)
		return nil
	}
	sized := must(belenios.ParseSizedEncryptedTally(mine[tally].Data[1]))(t)
	wrongCount, wrongWeight := sized, sized
	wrongCount.NumTallied--
	wrongWeight.TotalWeight++
	for _, c := range []struct {
		name string
		at   int // height of the candidate
		kind archive.EventType
		data [][]byte
		want verifier.CheckID
	}{
		{"another election's setup hashes", setup, archive.Setup, [][]byte{mine[0].Data[0], mine[0].Data[1], mine[0].Data[2], theirs[0].Data[3]}, verifier.SetupHashes},
		{"another election's trustees", setup, archive.Setup, resetup(mine[0].Data[0], theirs[0].Data[1], mine[0].Data[2]), verifier.ElectionKey},
		{"another group's roll", setup, archive.Setup, resetup(mine[0].Data[0], mine[0].Data[1], []byte(`["4"]`)), verifier.Roll},
		{"an election of version 2", setup, archive.Setup, resetup(bytes.Replace(mine[0].Data[0], []byte(`{"version":1,`), []byte(`{"version":2,`), 1), mine[0].Data[1], mine[0].Data[2]), verifier.Supported},
		{"a question of an unknown type", setup, archive.Setup, resetup(bytes.Replace(mine[0].Data[0], []byte(`"questions":[`), []byte(`"questions":[{"type":"Duel","value":{}},`), 1), mine[0].Data[1], mine[0].Data[2]), verifier.Supported},
		{"a second setup", ballot, archive.Setup, mine[0].Data, verifier.EventOrder},
		{"another election's ballot", ballot, archive.Ballot, [][]byte{bytes.Replace(mine[1].Data[0], []byte("nSS8FHXPZ6Z5Nw"), []byte("nSS8FHXPZ6Z5Nx"), 1)}, verifier.BallotElection},
		{"a ballot too large", ballot, archive.Ballot, find(theirs, archive.Ballot), verifier.BallotForm},
		{"an altered ballot", ballot, archive.Ballot, [][]byte{bytes.Replace(mine[1].Data[0], []byte(`"response":"1`), []byte(`"response":"2`), 1)}, verifier.BallotSignature},
		{"a ballot twice", 3, archive.Ballot, mine[1].Data, verifier.BallotUnique},
		{"a ballot after the end", tally, archive.Ballot, mine[1].Data, verifier.EventOrder},
		{"a tally before the end", 4, archive.EncryptedTally, mine[tally].Data, verifier.EventOrder},
		{"another election's tally", tally, archive.EncryptedTally, find(theirs, archive.EncryptedTally), verifier.EncryptedTally},
		{"a wrong num_tallied", tally, archive.EncryptedTally, [][]byte{mine[tally].Data[0], wrongCount.Marshal()}, verifier.TallyCount},
		{"a wrong total_weight", tally, archive.EncryptedTally, [][]byte{mine[tally].Data[0], wrongWeight.Marshal()}, verifier.TallyWeight},
		{"a tally that its size does not refer to", tally, archive.EncryptedTally, [][]byte{theirs[len(theirs)-5].Data[0], mine[tally].Data[1]}, verifier.DataHashes},
		{"another election's decryption", partial, archive.PartialDecryption, find(theirs, archive.PartialDecryption), verifier.DecryptionProofs},
		{"a trustee's second decryption", partial + 1, archive.PartialDecryption, mine[partial].Data, verifier.DecryptionOwners},
		{"a decryption of nobody", partial, archive.PartialDecryption, owned(4, mine[partial].Data[0]), verifier.DecryptionOwners},
		{"another trustee's decryption", partial, archive.PartialDecryption, owned(2, mine[partial].Data[0]), verifier.DecryptionProofs},
		{"a result before all have decrypted", result - 1, archive.Result, mine[result].Data, verifier.DecryptionOwners},
		{"a wrong result", result, archive.Result, [][]byte{[]byte(`{"result":[[2,3]]}`)}, verifier.ResultCorrect},
		{"a result with white space", result, archive.Result, [][]byte{[]byte(`{"result": [[3,2]]}`)}, verifier.ResultCorrect},
		{"a result with a payload too many", result, archive.Result, [][]byte{mine[result].Data[0], mine[result].Data[0]}, verifier.DataHashes},
		{"an event of no known type", result, "Coup", [][]byte{mine[result].Data[0]}, verifier.EventOrder},
		{"a shuffle where nothing is shuffled", partial, archive.EndShuffles, nil, verifier.EventOrder},
		{"anything after the result", result + 1, archive.Ballot, mine[1].Data, verifier.EventOrder},
	} {
		prefix := raw
		if c.at < len(mine) {
			prefix = raw[:mine[c.at].Offset]
		}
		refuses(t, c.name, prefix, c.kind, c.data, c.want)
	}
}

// refuses: the candidate must fail the check want.
func refuses(t *testing.T, name string, prefix []byte, kind archive.EventType, data [][]byte, want verifier.CheckID) {
	t.Helper()
	sofar := io.ReadSeeker(bytes.NewReader(prefix))
	if len(prefix) == 0 || kind == archive.Setup && want != verifier.EventOrder {
		sofar = nil
	}
	err := verifier.Candidate(t.Context(), sofar, verifier.Options{}, kind, data...)
	var refused *verifier.CheckError
	if !errors.As(err, &refused) || refused.Check.ID != want {
		t.Errorf("%s: %v, want check %s to fail", name, err, want)
	}
}

// TestCandidateRefusesShuffled: the same where ballots are shuffled and
// threshold trustees decrypt.
func TestCandidateRefusesShuffled(t *testing.T) {
	f := newFixture(t, plan{group: "Ed25519", members: 3, threshold: 2, weights: ones(2), questions: []belenios.Question{choice, ranking}})
	f.cast(0, []int{1, 0}, []int{1, 2, 3})
	f.cast(1, []int{0, 0}, []int{3, 2, 1})
	raw := f.finishWith([]int{2, 3}, []int{1, 3})
	all := records(t, raw)
	const tally, first, second, end, partial, result = 4, 5, 6, 7, 8, 10
	unshuffled := must(f.election.Decrypt(rand.Reader, f.keys[0], all[tally].Data[0]))(t)
	once := must(f.election.NewMix(all[tally].Data[0]))(t)
	if err := once.Apply(all[first].Data[0]); err != nil {
		t.Fatal(err)
	}
	onceDecrypted := must(f.election.Decrypt(rand.Reader, f.keys[0], once.EncryptedTally()))(t)
	spaced := append([]byte{' '}, all[first].Data[0]...)
	for _, c := range []struct {
		name string
		at   int
		kind archive.EventType
		data [][]byte
		want verifier.CheckID
	}{
		{"a shuffle before the tally", tally, archive.Shuffle, all[first].Data, verifier.EventOrder},
		{"a shuffle of nobody", first, archive.Shuffle, owned(4, all[first].Data[0]), verifier.ShuffleOwners},
		{"a shuffle with a payload too few", first, archive.Shuffle, all[first].Data[:1], verifier.DataHashes},
		{"a shuffle that its owner does not refer to", first, archive.Shuffle, [][]byte{all[second].Data[0], all[first].Data[1]}, verifier.DataHashes},
		{"an owner in other bytes", first, archive.Shuffle, [][]byte{all[first].Data[0], append([]byte{' '}, all[first].Data[1]...)}, verifier.ShuffleOwners},
		{"no shuffle at all", first, archive.EndShuffles, nil, verifier.ShuffleOwners},
		{"decrypted without shuffles", first, archive.PartialDecryption, owned(1, unshuffled), verifier.EventOrder},
		{"the same trustee again", second, archive.Shuffle, all[first].Data, verifier.ShuffleOwners},
		{"another's shuffle again", second, archive.Shuffle, owned(3, all[first].Data[0]), verifier.ShuffleProofs},
		{"a shuffle of the first ciphertexts", second, archive.Shuffle, owned(3, must(must(f.election.NewMix(all[tally].Data[0]))(t).Shuffle(rand.Reader))(t)), verifier.ShuffleProofs},
		{"a shuffle in other bytes", first, archive.Shuffle, owned(2, spaced), verifier.ShuffleProofs},
		{"decrypted before the end of the shuffles", end, archive.PartialDecryption, all[partial].Data, verifier.EventOrder},
		{"a shuffle after their end", partial, archive.Shuffle, all[first].Data, verifier.EventOrder},
		{"ciphertexts from before the shuffles", partial, archive.PartialDecryption, owned(1, unshuffled), verifier.DecryptionProofs},
		{"ciphertexts of the first shuffle", partial, archive.PartialDecryption, owned(1, onceDecrypted), verifier.DecryptionProofs},
		{"another member's decryption", partial, archive.PartialDecryption, owned(2, all[partial].Data[0]), verifier.DecryptionProofs},
		{"one member's decryption too few", result - 1, archive.Result, all[result].Data, verifier.DecryptionOwners},
		{"a vote changed", result, archive.Result, [][]byte{bytes.Replace(all[result].Data[0], []byte("3"), []byte("4"), 1)}, verifier.ResultCorrect},
		{"a vote of 256", result, archive.Result, [][]byte{bytes.Replace(all[result].Data[0], []byte("3"), []byte("256"), 1)}, verifier.ResultCorrect},
	} {
		refuses(t, c.name, raw[:all[c.at].Offset], c.kind, c.data, c.want)
	}
	for i, rec := range all[1:] {
		if err := verifier.Candidate(t.Context(), bytes.NewReader(raw[:rec.Offset]), verifier.Options{}, rec.Event.Type, rec.Data...); err != nil {
			t.Errorf("event %d, %s: %v", i+1, rec.Event.Type, err)
		}
	}
}

func resetup(election, trustees, roll []byte) [][]byte {
	s := belenios.SetupData{Election: sha256.Sum256(election), Trustees: sha256.Sum256(trustees), Credentials: sha256.Sum256(roll)}
	return [][]byte{election, trustees, roll, s.Marshal()}
}

func owned(owner int, partial []byte) [][]byte {
	return [][]byte{partial, belenios.OwnedPayload{Owner: owner, Payload: sha256.Sum256(partial)}.Marshal()}
}

// TestCandidateNeedsValidArchive: an archive that is not one has no next event.
func TestCandidateNeedsValidArchive(t *testing.T) {
	raw := ed(t)
	all := records(t, raw)
	last := all[len(all)-1]
	cut := bytes.NewReader(raw[:last.Offset-100])
	var refused *verifier.CheckError
	if err := verifier.Candidate(t.Context(), cut, verifier.Options{}, last.Event.Type, last.Data...); !errors.As(err, &refused) || refused.Check.ID != verifier.ArchiveWhole {
		t.Errorf("cut archive: %v", err)
	}
	if err := verifier.Candidate(t.Context(), bytes.NewReader(nil), verifier.Options{}, archive.EndBallots); !errors.Is(err, verifier.ErrNotArchive) {
		t.Errorf("empty archive: %v", err)
	}
	if err := verifier.Candidate(t.Context(), nil, verifier.Options{}, archive.EndBallots); !errors.As(err, &refused) || refused.Check.ID != verifier.EventOrder {
		t.Errorf("no archive: %v", err)
	}
}

// TestCandidateChanged: an archive that changes between the passes has no
// tally.
func TestCandidateChanged(t *testing.T) {
	raw := ed(t)
	all := records(t, raw)
	tally := all[7]
	for name, second := range map[string][]byte{
		"cut": raw[:all[6].Offset], "nothing": nil, "another": must(vectors.Get("ed25519-v1-3.3.0-blank"))(t).Archive,
	} {
		changing := &shrinking{bytes.NewReader(raw[:tally.Offset]), second, 0}
		err := verifier.Candidate(t.Context(), changing, verifier.Options{}, archive.EncryptedTally, tally.Data...)
		if !errors.Is(err, verifier.ErrChanged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
