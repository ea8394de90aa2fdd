// SPDX-License-Identifier: Apache-2.0

package projectfile

import (
	"slices"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"
)

// field is what a column holds.
type field string

const (
	fieldID            field = "id"
	fieldName          field = "name"
	fieldCost          field = "cost"
	fieldDistrict      field = "district"
	fieldNeighborhood  field = "neighborhood"
	fieldCategory      field = "category"
	fieldDescription   field = "description"
	fieldNameEn        field = "name_en"
	fieldDescriptionEn field = "description_en"
)

// headings are how towns head their columns, as [plain] writes them.
var headings = map[field][]string{
	fieldID: {"id", "no", "number", "projectid", "project", "번호", "연번", "순번", "순", "사업번호", "과제번호", "관리번호", "접수번호", "일련번호"},
	fieldName: {"name", "title", "projectname", "사업명", "이름", "제목", "명칭", "사업명칭", "제안명", "제안사업명", "과제명", "공모명",
		"사업이름"},
	fieldCost: {"cost", "price", "amount", "비용", "사업비", "총사업비", "금액", "예산", "예산액", "소요예산", "소요예산액", "소요액", "요구액",
		"사업예산", "제안금액", "신청금액"},
	fieldDistrict:      {"district", "region", "area", "지역", "자치구", "구", "구역", "시군구", "시군", "읍면동", "동", "행정동", "지역명"},
	fieldNeighborhood:  {"neighborhood", "neighbourhood", "동네", "마을"},
	fieldCategory:      {"category", "categories", "분야", "분류", "부문", "카테고리", "사업분야", "유형", "사업유형"},
	fieldDescription:   {"description", "details", "summary", "설명", "내용", "사업내용", "사업설명", "개요", "사업개요", "요약", "세부내용"},
	fieldNameEn:        {"nameen", "englishname", "영문명", "영문사업명", "영문이름", "사업명영문", "이름영문"},
	fieldDescriptionEn: {"descriptionen", "englishdescription", "영문설명", "영문내용", "설명영문", "내용영문"},
}

// units are what a heading may say that its amounts are counted in.
var units = map[string]string{
	"천원": "1000", "만원": "10000", "백만원": "1000000", "천만원": "10000000", "억원": "100000000", "단위천원": "1000", "단위만원": "10000", "단위백만원": "1000000",
	"thousand": "1000", "million": "1000000",
}

// columns say where the fields of a table are.
type columns struct {
	at     map[field]int
	titles []string
	unit   string // what amounts are multiplied by, "" for nothing
}

// plain is a heading without what towns write differently.
func plain(heading string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}

// meaning is a heading's field, and the unit that it names in parentheses.
func meaning(heading string) (f field, unit string, ok bool) {
	outside, inside := heading, ""
	if i := strings.IndexAny(heading, "(（["); i > 0 {
		outside, inside = heading[:i], heading[i:]
	}
	for _, text := range []string{heading, outside} { // "사업명(영문)" is more than "사업명"
		for f, known := range headings {
			if slices.Contains(known, plain(text)) {
				return f, units[plain(inside)], true
			}
		}
	}
	return "", "", false
}

// maxPreamble is how many lines may stand before the headings: a title, a date.
const maxPreamble = 20

// findColumns finds the line of headings, which has at least name and cost.
func findColumns(rows []row) (c *columns, first int, notes []Remark, ok bool) {
	for i, r := range rows[:min(len(rows), maxPreamble)] {
		c, notes := readHeadings(r)
		_, name := c.at[fieldName]
		_, cost := c.at[fieldCost]
		if name && cost {
			return c, i + 1, notes, true
		}
	}
	return nil, 0, nil, false
}

func readHeadings(r row) (*columns, []Remark) {
	c := &columns{at: map[field]int{}, titles: r.cells}
	var notes []Remark
	for i, title := range r.cells {
		if title == "" {
			continue
		}
		f, unit, known := meaning(title)
		_, twice := c.at[f]
		switch {
		case !known:
			notes = append(notes, remark("column-unknown", r.line, c.title(i), title))
		case twice:
			notes = append(notes, remark("column-twice", r.line, c.title(i), title))
		default:
			c.at[f] = i
			if f == fieldCost && unit != "" {
				c.unit = unit
				notes = append(notes, remark("unit", r.line, c.title(i), unit))
			}
		}
	}
	return c, notes
}

// title is a column's heading, or its letter.
func (c *columns) title(i int) string {
	if i < len(c.titles) && c.titles[i] != "" {
		return shortened(c.titles[i], 60)
	}
	letter, err := excelize.ColumnNumberToName(i + 1)
	if err != nil {
		return ""
	}
	return letter
}

// cell is what a row has in a field's column.
func (c *columns) cell(r row, f field) string {
	i, ok := c.at[f]
	if !ok || i >= len(r.cells) {
		return ""
	}
	return r.cells[i]
}

func (c *columns) titleOf(f field) string {
	i, ok := c.at[f]
	if !ok {
		return ""
	}
	return c.title(i)
}
