// SPDX-License-Identifier: Apache-2.0

package verifycmd

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/madangvote/madang/verifier"
)

// text writes a report for people.
func text(r *verifier.Report, quiet bool) string {
	var b strings.Builder
	if !quiet {
		heading(&b, r)
	}
	for _, c := range r.Checks {
		if !quiet || c.Status == verifier.StatusFailed {
			check(&b, c)
		}
	}
	if !quiet {
		result(&b, r)
	}
	if !quiet || !r.OK() {
		fmt.Fprintf(&b, "%s\n", verdict(r))
	}
	return b.String()
}

func heading(b *strings.Builder, r *verifier.Report) {
	if r.UUID != "" {
		fmt.Fprintf(b, "election  %s (%s, group %s)\n", printable(r.Name), r.UUID, r.Group)
	}
	if r.Manifest != "" {
		fmt.Fprintf(b, "manifest  %s, says the election\n", r.Manifest)
	}
	if r.Started != 0 {
		fmt.Fprintf(b, "began     %s, says the archive\n", time.Unix(r.Started, 0).UTC().Format(time.RFC3339))
	}
	if r.Head != "" {
		fmt.Fprintf(b, "head      %s\n", r.Head)
	}
	if s := r.Since; s != nil {
		fmt.Fprintf(b, "since     %d events of the earlier copy; %s\n", s.Events, s.AddedText())
	}
	c := r.Counts
	fmt.Fprintf(b, "counts    %d voters, %d ballots, %d of them replaced by later ones, %d counted\n\n", c.Voters, c.Ballots, c.Replaced, c.Counted)
}

var words = map[verifier.Status]string{
	verifier.StatusOK: "ok", verifier.StatusFailed: "FAILED", verifier.StatusPending: "pending",
	verifier.StatusSkipped: "skipped", verifier.StatusAssumed: "assumed",
}

func check(b *strings.Builder, c verifier.Check) {
	fmt.Fprintf(b, "%-8s%-19s%s\n", words[c.Status], c.ID, about(c))
	if c.Status != verifier.StatusFailed {
		return
	}
	for _, f := range c.Failures {
		fmt.Fprintf(b, "        - %s\n", printable(f.String()))
	}
	if more := c.FailureCount - int64(len(c.Failures)); more > 0 {
		fmt.Fprintf(b, "        - and %d more\n", more)
	}
}

func about(c verifier.Check) string {
	switch {
	case c.Status == verifier.StatusFailed: // its failures say what was compared
		return "not so: " + c.Title
	case c.Status != verifier.StatusOK:
		return c.Reason
	case c.Stated == c.Computed:
		return short(c.Stated) + " = recomputed"
	}
	return short(c.Stated) + ": " + short(c.Computed)
}

func result(b *strings.Builder, r *verifier.Report) {
	for _, q := range r.Result {
		fmt.Fprintf(b, "\n%s\n", printable(q.Question))
		counts(b, q.Answers, "")
		for _, l := range q.Lists {
			fmt.Fprintf(b, "%9d  %s\n", l.Count, printable(l.List))
			counts(b, l.Candidates, "    ")
		}
		if len(q.Names) > 0 {
			votes(b, q)
		}
	}
	if r.Outcome != nil {
		fmt.Fprintf(b, "\nfunded: %s; cost %s\n", printable(strings.Join(r.Outcome.Funded, ", ")), r.Outcome.Cost)
		if i := r.Outcome.Invalid; i != nil {
			fmt.Fprintf(b, "invalid: %d of %d ballots\n", i.Number, i.Of)
		}
	}
	b.WriteByte('\n')
}

func counts(b *strings.Builder, answers []verifier.AnswerCount, indent string) {
	for _, a := range answers {
		fmt.Fprintf(b, "%9d  %s%s\n", a.Count, indent, printable(a.Answer))
	}
}

// mostVotes is how many different votes are written; --json has all.
const mostVotes = 20

// votes writes how often each vote was cast, the most frequent first.
func votes(b *strings.Builder, q verifier.QuestionResult) {
	names := make([]string, len(q.Names))
	for i, name := range q.Names {
		names[i] = printable(name)
	}
	fmt.Fprintf(b, "    votes  %s\n", short(strings.Join(names, ", ")))
	count := map[string]int{}
	for _, vote := range q.Votes {
		count[fmt.Sprint(vote)]++
	}
	different := slices.SortedFunc(maps.Keys(count), func(x, y string) int {
		return cmp.Or(count[y]-count[x], strings.Compare(x, y))
	})
	for _, vote := range different[:min(len(different), mostVotes)] {
		fmt.Fprintf(b, "%9d  %s\n", count[vote], short(strings.Trim(vote, "[]")))
	}
	if more := len(different) - mostVotes; more > 0 {
		fmt.Fprintf(b, "           and %d more different votes\n", more)
	}
}

func verdict(r *verifier.Report) string {
	failed := r.FailedChecks()
	switch {
	case r.State == verifier.Passed:
		return "all checks passed"
	case r.State == verifier.Incomplete:
		return "incomplete: no result yet; all checks so far passed"
	case len(failed) == 0:
		return "FAILED: checks were skipped"
	}
	ids := make([]string, len(failed))
	for i, c := range failed {
		ids[i] = string(c.ID)
	}
	return "FAILED: " + strings.Join(ids, ", ")
}

// short abbreviates values for a line; --json has them whole.
func short(s string) string {
	const most = 100
	if r := []rune(s); len(r) > most {
		s = string(r[:most-21]) + "…" + string(r[len(r)-20:])
	}
	return printable(s)
}

// printable takes control characters out of what a stranger wrote: they could
// move the cursor and overwrite a verdict.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029' || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return '\ufffd'
		}
		return r
	}, s)
}
