// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/madangvote/madang/vectors"
	"github.com/madangvote/madang/verifier"
)

// refused says for every broken vector which checks must fail, and no others, if
// a result is demanded. Names are without the election they were made from.
var refused = map[string]string{
	"ballot-ciphertext-swapped-alpha-beta":  "ballot-signature",                 // the signature covers the ciphertext
	"ballot-credential-not-on-list":         "ballot-credential result-present", // it stops there
	"ballot-dropped-chain-rebuilt":          "encrypted-tally tally-count tally-weight result-bounds",
	"ballot-fields-reordered":               "ballot-form",
	"ballot-noncanonical-json":              "ballot-form",
	"ballot-overall-proof-altered-resigned": "ballot-proofs",
	"ballot-proof-altered-resigned":         "ballot-proofs",
	"ballot-proof-altered-signature-stale":  "ballot-signature",
	"ballot-replayed":                       "ballot-unique result-present", // it stops there
	"ballot-response-plus-q-resigned":       "ballot-form",
	"ballot-signature-altered":              "ballot-signature",
	"ballot-unknown-field":                  "ballot-form",
	"chain-broken-parent":                   "event-chain",
	"chain-wrong-height":                    "event-chain",
	"credentials-duplicate-entry":           "roll",
	"data-without-last-event":               "archive-whole",
	"election-key-not-of-trustees":          "election-key ballot-election decryption-proofs",
	"event-record-duplicated":               "event-chain",
	"OVERVOTE-5-full-tally":                 "ballot-proofs result-bounds",
	"payload-altered-name-kept":             "data-hashes",
	"pd-factors-swapped":                    "decryption-proofs",
	"pd-proof-altered":                      "decryption-proofs",
	"pd-wrong-owner":                        "decryption-owners decryption-proofs",
	"result-altered":                        "result-correct",
	"result-order-swapped":                  "result-correct",
	"shuffle-2-dropped":                     "shuffle-proofs", // the third shuffle is not one of the first's ballots
	"shuffle-ciphertexts-swapped":           "shuffle-proofs",
	"shuffle-proof-altered":                 "shuffle-proofs",
	"tally-ciphertexts-swapped":             "encrypted-tally decryption-proofs",
	"tally-num-tallied-altered":             "tally-count",
	"truncated-ballots":                     "result-present",
	"truncated-before-result":               "result-present",
	"truncated-mid-archive":                 "archive-whole",
	"truncated-mid-record":                  "archive-whole",
	"trustee-pok-altered":                   "trustee-keys",
}

// places says how the first failure of a broken vector must begin: with the
// ballot, trustee or event.
var places = map[string]string{
	"ballot-credential-not-on-list":        "ballot 6, tracker TaHhKYT0GmxPiGJguJjT3aIHghUKgd/iam0VFmHlbtI, event 6: ",
	"ballot-replayed":                      "ballot 6, tracker uqZ6/wnMlOEALMotRou8voD1JJsfeH3tW8wkup3hCIo, event 6: ",
	"ballot-signature-altered":             "ballot 2, tracker 8ophX52AOJTbC0L5jxMtpQ7PWqTXZGcCbEWgKz1rK+0, event 2: ",
	"ballot-noncanonical-json":             "ballot 2, tracker KamtBMFtTSrZ3fqpaHBBUa7WKdtR9+jYa70wIboLpgc, event 2: ",
	"ballot-proof-altered-resigned":        "ballot 2, tracker 2NuarE2r43kzNWibcvE0bZNfrkd/aRek967S6T+fmPw, event 2: ",
	"chain-wrong-height":                   "event 2: ",
	"pd-proof-altered":                     "trustee 1, event 8: ",
	"tally-num-tallied-altered":            "event 7: num_tallied is 4, counted are 5 ballots",
	"truncated-before-result":              "event 10: incomplete: no result yet; the last event is PartialDecryption at height 10",
	"truncated-ballots":                    "event 3: incomplete: no result yet; the last event is Ballot at height 3",
	"truncated-mid-archive":                "event 4: ends inside the file (at byte 30208, file 984fb76e97b6c514660f54a7f96d2587e8895e331c79f338aa24963a57b0778c.data.json)",
	"credentials-duplicate-entry":          "event 0: entry 6 is a duplicate: 3035867615659803…29707716 stands there before",
	"data-without-last-event":              "event 11: ends before the event of the last data (at byte 63488)",
	"ballot-dropped-chain-rebuilt":         "event 6: the encrypted tally is not the sum of the counted ballots",
	"tally-ciphertexts-swapped":            "event 7: the encrypted tally is not the sum of the counted ballots",
	"shuffle-2-dropped":                    "trustee 3, event 24: ",
	"shuffle-ciphertexts-swapped":          "trustee 2, event 24: ",
	"shuffle-proof-altered":                "trustee 2, event 24: ",
	"result-order-swapped":                 "event 30: result: question 1: vote 1: ",
	"result-altered":                       "event 11: result: question 1: choice 1: ",
	"payload-altered-name-kept":            "event 2: ",
	"ballot-response-plus-q-resigned":      "ballot 2, tracker HmASvRSkxAcbXQ7b55itU9loGILrdFCKT9M/Nh+TlqI, event 2: ",
	"ballot-unknown-field":                 "ballot 2, tracker Lr9Sqpgr5L50fUqz3sIfgGziZ4QrRcjc9wZ/JRvVNJE, event 2: ",
	"trustee-pok-altered":                  "event 0: ",
	"pd-wrong-owner":                       "trustee 2, event 9: trustee 2 has decrypted before, in event 8",
	"election-key-not-of-trustees":         "event 0: the election's key is 3035867615659803…29707716, the trustees' keys give 1997080200442043…01935882",
	"ballot-fields-reordered":              "ballot 2, tracker Wy+LM4BQ8rGzxl5K5IFTjbczFR0BFh9zMaEAto4O2XU, event 2: not-canonical: ",
	"event-record-duplicated":              "event 3: ",
	"pd-factors-swapped":                   "trustee 1, event 8: ",
	"ballot-ciphertext-swapped-alpha-beta": "ballot 2, tracker sdhaNY3kFPugAUALsRGbv1RBZbaZpOIMRaYiH2ORH6E, event 2: ",
}

// expected is the failed checks of a vector, "" if it passes.
func expected(t *testing.T, name string) string {
	t.Helper()
	_, fault, broken := strings.Cut(name, "--")
	if !broken || strings.HasPrefix(fault, "CONTROL") {
		return ""
	}
	want, known := refused[fault]
	if !known {
		t.Fatalf("vector %s: say in this test which checks must fail", name)
	}
	return want
}

func allVectors(t testing.TB) []vectors.Case {
	t.Helper()
	valid, err := vectors.Valid()
	if err != nil {
		t.Fatal(err)
	}
	negative, err := vectors.Negative()
	if err != nil {
		t.Fatal(err)
	}
	return append(valid, negative...)
}

func verify(t testing.TB, raw []byte, opts verifier.Options) *verifier.Report {
	t.Helper()
	report, err := verifier.Archive(t.Context(), bytes.NewReader(raw), opts)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func failedIDs(r *verifier.Report) string {
	var ids []string
	for _, c := range r.FailedChecks() {
		ids = append(ids, string(c.ID))
	}
	return strings.Join(ids, " ")
}

// TestVectors verifies archives made by belenios-tool and broken copies of
// them. Run it with -v for the table.
func TestVectors(t *testing.T) {
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "vector\texpected\tgot\t")
	passed, broken := 0, 0
	for _, c := range allVectors(t) {
		if testing.Short() && strings.HasPrefix(c.Name, "rfc3526-v1-2.0-nh--") {
			continue // two seconds each
		}
		want, report := expected(t, c.Name), verify(t, c.Archive, verifier.Options{Final: true})
		got, mark := failedIDs(report), ""
		if got != want {
			mark = "WRONG"
			t.Errorf("%s: failed checks %q, want %q", c.Name, got, want)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", c.Name, orPassed(want), gotText(report), mark)
		checkVector(t, c, report)
		if want == "" {
			passed++
		} else {
			broken++
		}
	}
	if passed != 18 || broken != 38 && !testing.Short() {
		t.Errorf("read %d valid and %d broken vectors; want 18 and 38", passed, broken)
	}
	w.Flush()
	t.Logf("\n%s", table.String())
}

func orPassed(ids string) string {
	if ids == "" {
		return "passes"
	}
	return ids
}

// gotText is the failed checks, each with its first reason.
func gotText(r *verifier.Report) string {
	const most = 110
	var out []string
	for _, c := range r.FailedChecks() {
		first := c.Failures[0]
		first.Tracker = "" // takes too much room
		text := []rune(fmt.Sprintf("%s: %s", c.ID, first))
		if len(text) > most {
			text = append(text[:most-1], '…')
		}
		out = append(out, string(text))
	}
	return orPassed(strings.Join(out, "; "))
}

func checkVector(t *testing.T, c vectors.Case, r *verifier.Report) {
	t.Helper()
	if (failedIDs(r) == "") != (r.State == verifier.Passed) || r.OK() != (r.Err() == nil) {
		t.Errorf("%s: state %s, error %v, failed %q", c.Name, r.State, r.Err(), failedIDs(r))
	}
	if _, fault, _ := strings.Cut(c.Name, "--"); places[fault] != "" && !strings.HasPrefix(c.Name, "ed25519-v1-3.3.0-h1--") {
		want := places[fault]
		if first := r.FailedChecks()[0].Failures[0].String(); !strings.HasPrefix(first, want) {
			t.Errorf("%s: %q, want %q…", c.Name, first, want)
		}
	}
	if r.State == verifier.Passed && c.ExpectedResult != nil {
		checkResult(t, c, r)
	}
}

func checkResult(t *testing.T, c vectors.Case, r *verifier.Report) {
	t.Helper()
	got := make([]any, len(r.Result))
	for i, q := range r.Result {
		got[i] = plainResult(q)
	}
	var want []any
	if err := json.Unmarshal(c.ExpectedResult, &want); err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: result %v, want %v", c.Name, got, want)
	}
	last := map[int]bool{}
	for _, v := range c.Votes {
		last[v.Voter] = true
	}
	if r.Counts.Counted != int64(len(last)) || r.Counts.Ballots != int64(len(c.Votes)) || r.Counts.Replaced != int64(len(c.Votes)-len(last)) {
		t.Errorf("%s: counts %+v, want %d ballots of %d voters", c.Name, r.Counts, len(c.Votes), len(last))
	}
	if r.UUID != c.UUID {
		t.Errorf("%s: uuid %s, want %s", c.Name, r.UUID, c.UUID)
	}
}

// plainResult is a result as the vectors write it: votes sorted.
func plainResult(q verifier.QuestionResult) any {
	switch {
	case q.Votes != nil:
		return slices.SortedFunc(slices.Values(q.Votes), slices.Compare)
	case q.Lists != nil:
		var lists [][]int64
		for _, l := range q.Lists {
			lists = append(lists, append([]int64{l.Count}, plainCounts(l.Candidates)...))
		}
		return lists
	}
	return plainCounts(q.Answers)
}

func plainCounts(answers []verifier.AnswerCount) []int64 {
	var counts []int64
	for _, a := range answers {
		counts = append(counts, a.Count)
	}
	return counts
}
