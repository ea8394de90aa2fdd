// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"encoding/json"
	"html"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	vectors "github.com/madangvote/madang/vectors/pabulib"
	"github.com/madangvote/madang/verifier"
)

func TestSameInputSameBytes(t *testing.T) {
	one, two := contents(t, real(t, vectors.Default, greedyRule())), contents(t, real(t, vectors.Default, greedyRule()))
	if len(one) != 7 {
		t.Errorf("%d files, want 7", len(one))
	}
	for name, text := range one {
		if text == "" || two[name] != text {
			t.Errorf("%s: %d bytes, and other %d bytes the second time", name, len(text), len(two[name]))
		}
	}
}

// What is read back from result.pb gives the same winners, under the rule that
// it states.
func TestResultIsReadBack(t *testing.T) {
	scores := budget.Rule{Name: budget.EqualShares, Satisfaction: budget.ScoreSatisfaction, Completion: budget.Add1Greedy, Ties: []budget.Tie{"lot:seed", budget.TieCost}}
	for _, c := range []struct {
		file string
		rule budget.Rule
	}{
		{vectors.Default, greedyRule()},
		{vectors.Default, sharesRule()},
		{"poland_warszawa_2017_sadul.pb", budget.Rule{Name: budget.Greedy, By: budget.ByVotesPerCost, Misfit: budget.Stop, Ties: []budget.Tie{budget.TieVotes}}},
		{"poland_warszawa_2017_sadul.pb", budget.Rule{Name: budget.Phragmen, Ties: []budget.Tie{budget.TieVotes}}},
		{"poland_krakow_2021_nowa-huta.pb", greedyRule()},
		{"poland_krakow_2018_bienczyce.pb", greedyRule()},
		{"test_cumulative_0.pb", scores},
		{"test_scoring_0.pb", greedyRule()},
	} {
		t.Run(c.file, func(t *testing.T) {
			d := real(t, c.file, c.rule)
			f, a := readBack(t, contents(t, d)[PabulibFile])
			selected, _ := f.Winners()
			if !slices.Equal(a.Funded, d.Allocation.Funded) || !slices.Equal(selected, d.Allocation.Funded) || len(f.Votes) != len(d.Instance.Votes) {
				t.Errorf("funded %v, selected %v of %d votes; want %v of %d", a.Funded, selected, len(f.Votes), d.Allocation.Funded, len(d.Instance.Votes))
			}
		})
	}
}

// readBack parses a result and applies the rule that stands in it.
func readBack(t *testing.T, pb string) (*pabulib.File, *budget.Allocation) {
	t.Helper()
	f := must(pabulib.Parse(strings.NewReader(pb)))(t)
	var rule budget.Rule
	if err := json.Unmarshal([]byte(f.Meta[ruleKey]), &rule); err != nil {
		t.Fatal(err)
	}
	return f, must(budget.Allocate(&f.Instance, rule))(t)
}

func TestHomomorphicElection(t *testing.T) {
	dir := election(t, parks(""), []int{0, 1, 1}, []int{1, 0, 1}, []int{0, 0, 1})
	d := must(FromDirectory(t.Context(), dir, verifier.Options{}))(t)
	m := d.Meta
	if !m.TotalsOnly || m.Voters != 4 || m.Counted != 3 || m.Checks < 20 || len(m.Files) != 2 || m.Invalid != nil {
		t.Errorf("meta %+v", m)
	}
	files := contents(t, d)
	if _, there := files[BallotsFile]; there || len(files) != 6 {
		t.Errorf("%d files; there must be no list of ballots", len(files))
	}
	f := must(pabulib.Parse(strings.NewReader(files[PabulibFile])))(t)
	if len(f.Votes) != 0 || f.Meta["num_votes"] != "3" || f.Meta[commentKey] != totalsComment || f.Meta["date_begin"] != "01.05.2027" {
		t.Errorf("%d votes, meta %v", len(f.Votes), f.Meta)
	}
	var counts []int64
	column := slices.Index(f.ProjectTable.Columns, "votes")
	for _, row := range f.ProjectTable.Rows {
		counts = append(counts, must(strconv.ParseInt(row.Cells[column], 10, 64))(t))
	}
	a := must(budget.AllocateCounts(&f.Instance, counts, 3, d.Allocation.Rule))(t)
	if selected, _ := f.Winners(); !slices.Equal(counts, []int64{1, 1, 3}) || !slices.Equal(a.Funded, selected) || len(selected) != 2 {
		t.Errorf("totals %v, funded %v, selected %v", counts, a.Funded, selected)
	}
	wants(t, files[ReportFile("en")], "75.0"+nbsp+"%", "3 / 4", m.Head, m.Manifest, m.Outcome, english.CountingTotals, english.NoBallots, "1 May 2027, 09:00"+nbsp+"(UTC+9)")
	wants(t, files[ReportFile("ko")], korean.CountingTotals, "2027년 5월 1일 09:00")
}

func TestShuffledElectionListsInvalidBallots(t *testing.T) {
	dir := election(t, parks("shuffled"), []int{2, 3}, []int{3, 0}, []int{3, 1}, []int{1, 3})
	d := must(FromDirectory(t.Context(), dir, verifier.Options{}))(t)
	if bad := d.Meta.Invalid; bad == nil || bad.Number != 1 || len(d.Instance.Votes) != 3 {
		t.Fatalf("invalid %+v, %d valid", bad, len(d.Instance.Votes))
	}
	files := contents(t, d)
	f, a := readBack(t, files[PabulibFile])
	if !slices.Equal(a.Funded, d.Allocation.Funded) || f.Meta["num_votes"] != "3" || f.Meta[invalidKey] != "1" {
		t.Errorf("funded %v of %v, meta %v", a.Funded, d.Allocation.Funded, f.Meta)
	}
	if !strings.HasPrefix(string(d.Allocation.Rule.Ties[0]), "lot:") || !strings.Contains(f.Meta[ruleKey], string(d.Allocation.Rule.Ties[0])) {
		t.Errorf("the lot's seed is missing: %s", f.Meta[ruleKey])
	}
	wants(t, files[ReportFile("en")], "<code>3 1</code>", english.reasons["order"], english.CountingShuffled)
	wants(t, files[BallotsFile], "4,no,,order,3 1,,\r\n")
}

func TestWhatDoesNotVerifyHasNoReport(t *testing.T) {
	dir := election(t, parks(""), []int{0, 1, 1})
	for _, c := range []struct {
		file   string
		change func([]byte) []byte
		want   string
	}{
		{"manifest.json", func(raw []byte) []byte { return bytes.Replace(raw, []byte(`"100"`), []byte(`"101"`), 1) }, "manifest-hash"},
		{"election.bel", func(raw []byte) []byte { return raw[:len(raw)-600] }, "archive"},
		{"manifest.json", nil, ErrNoManifest.Error()},
	} {
		path := filepath.Join(dir, c.file)
		good := must(os.ReadFile(path))(t)
		if c.change == nil {
			must(0, os.Remove(path))(t)
		} else {
			must(0, os.WriteFile(path, c.change(good), 0o644))(t)
		}
		if _, err := FromDirectory(t.Context(), dir, verifier.Options{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.file, err, c.want)
		}
		must(0, os.WriteFile(path, good, 0o644))(t)
	}
}

// An earlier report's list of ballots does not stay beside totals.
func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	d := real(t, "poland_warszawa_2017_sadul.pb", greedyRule())
	files := must(Write(dir, d, []string{"ko"}))(t)
	if len(files) != 6 {
		t.Errorf("%d files, want 6", len(files))
	}
	d.Meta.TotalsOnly, d.Instance.Votes = true, nil
	must(Write(dir, d, []string{"ko"}))(t)
	var names []string
	for _, e := range must(os.ReadDir(dir))(t) {
		names = append(names, e.Name())
	}
	if want := []string{ProjectsFile, "report.ko.html", JSONFile, PabulibFile, RuleFile}; !slices.Equal(names, want) {
		t.Errorf("files %v, want %v", names, want)
	}
	if _, err := Files(d, []string{"fr"}); err == nil {
		t.Error("French was promised")
	}
}

func TestResultJSON(t *testing.T) {
	d := real(t, vectors.Default, greedyRule())
	files := contents(t, d)
	var r result
	decoder := json.NewDecoder(strings.NewReader(files[JSONFile]))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&r); err != nil {
		t.Fatal(err)
	}
	cost := new(big.Rat)
	for _, s := range r.Steps {
		if s.Funded {
			cost.Add(cost, must(budget.Number(s.Cost).Rat())(t))
		}
		if s.Sentences["ko"] == "" || s.Sentences["en"] == "" || s.Funded == (s.Reason != "") {
			t.Errorf("step %+v", s)
		}
	}
	if r.Format != resultFormat || number(cost) != r.Cost || len(r.Funded) != 10 || len(r.Steps) != 23 || r.Turnout.Counted != 4262 {
		t.Errorf("%s: cost %s, stated %s, %d funded, %d steps, %d counted", r.Format, number(cost), r.Cost, len(r.Funded), len(r.Steps), r.Turnout.Counted)
	}
	for _, f := range r.Hashes.Files {
		if f.SHA256 != hexSum([]byte(files[f.Name])) || f.Bytes != int64(len(files[f.Name])) {
			t.Errorf("%+v does not fit its file", f)
		}
	}
}

func wants(t *testing.T, text string, parts ...string) {
	t.Helper()
	text = html.UnescapeString(text)
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("missing: %q", part)
		}
	}
}
