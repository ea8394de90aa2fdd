// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"unicode"

	"github.com/madangvote/madang/budget"
)

// table writes a table as RFC 4180 says, with the byte-order mark by which
// spreadsheets know UTF-8.
func table(rows [][]string) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, row := range rows {
		for i := range row {
			row[i] = cell(row[i])
		}
		if err := w.Write(row); err != nil {
			panic("report: writing CSV: " + err.Error())
		}
	}
	w.Flush()
	return b.Bytes()
}

// cell puts an apostrophe before a text that a spreadsheet could take for a
// formula, also behind spaces and in the wide forms of East Asian keyboards.
func cell(s string) string {
	bare := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.C, r) })
	if bare != "" && strings.ContainsRune("=+-@＝＋－＠−", []rune(bare)[0]) {
		return "'" + s
	}
	return s
}

// projectsCSV lists the projects in the order of decision.
func projectsCSV(d *Data) []byte {
	rows := [][]string{{
		"step", "project_id", "name", "category", "neighborhood", "district", "cost", "votes", "score",
		"funded", "stage", "reason", "left_before", "missing_votes", "missing_money", "sentence_ko", "sentence_en",
	}}
	ko, en := tell(d, "ko"), tell(d, "en")
	for i, s := range d.Allocation.Steps {
		p := d.Instance.Projects[s.Project]
		rows = append(rows, []string{
			strconv.Itoa(i + 1), p.ID, p.Name, strings.Join(p.Categories, "; "), p.Neighborhood, p.District, number(p.Cost),
			number(s.Votes), number(s.Score), yesNo(s.Funded), string(s.Stage), string(s.Reason), number(s.Left),
			number(s.MissingVotes), number(s.MissingMoney), ko.Steps[i], en.Steps[i],
		})
	}
	return table(rows)
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// ballotsCSV lists the anonymous ballots in the order of the last shuffle, the
// invalid ones after the others.
func ballotsCSV(d *Data) []byte {
	longest, points := 0, false
	for _, v := range d.Instance.Votes {
		longest = max(longest, len(v.Projects))
		points = points || v.Points != nil
	}
	head := []string{"ballot", "valid", "class", "reason", "numbers"}
	for i := range longest {
		head = append(head, "choice_"+strconv.Itoa(i+1))
		if points {
			head = append(head, "points_"+strconv.Itoa(i+1))
		}
	}
	rows := [][]string{head}
	for _, v := range d.Instance.Votes {
		row := make([]string, 5, len(head))
		row[0], row[1], row[2] = strconv.Itoa(len(rows)), "yes", v.Class
		rows = append(rows, padded(append(row, choices(d.Instance, v, points)...), len(head)))
	}
	if d.Meta.Invalid != nil {
		for _, v := range d.Meta.Invalid.Votes {
			rows = append(rows, padded([]string{strconv.Itoa(len(rows)), "no", "", v.Reason, numbers(v.Numbers)}, len(head)))
		}
	}
	return table(rows)
}

func choices(in *budget.Instance, v budget.Vote, points bool) (cells []string) {
	for i, p := range v.Projects {
		cells = append(cells, in.Projects[p].ID)
		switch {
		case points && i < len(v.Points):
			cells = append(cells, number(v.Points[i]))
		case points:
			cells = append(cells, "")
		}
	}
	return cells
}

func padded(row []string, n int) []string {
	for len(row) < n {
		row = append(row, "")
	}
	return row
}

// numbers are those of a decrypted ballot, apart so that no program takes them
// for one number.
func numbers(n []int) string {
	texts := make([]string, len(n))
	for i, x := range n {
		texts[i] = strconv.Itoa(x)
	}
	return strings.Join(texts, " ")
}
