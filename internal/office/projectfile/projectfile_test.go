// SPDX-License-Identifier: Apache-2.0

package projectfile

import (
	"archive/zip"
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"github.com/madangvote/madang/manifest"
)

// read is what an import gives: the draft, or the remarks of a refusal.
func read(t *testing.T, name string, raw []byte) (*manifest.Manifest, []Remark, bool) {
	t.Helper()
	got, err := Read(name, raw)
	if wrong := new(RefusedError); errors.As(err, &wrong) {
		return nil, wrong.Remarks, false
	}
	if err != nil {
		t.Fatal(err)
	}
	return got.Manifest, got.Warnings, true
}

func codesOf(notes []Remark) string {
	var codes []string
	for _, n := range notes {
		codes = append(codes, n.Code)
	}
	return strings.Join(codes, " ")
}

func TestImportedTable(t *testing.T) {
	tests := []struct {
		what, text string
		costs      string // "" if it is refused
		notes      string
	}{
		{"English", "id,name,cost\n7,Bench,100\n8,Tree,60.5\n", "100 60.5", ""},
		{"Korean", "번호,사업명,사업비\n1,벤치,\"1,200,000원\"\n2,나무,₩60\n", "1200000 60", ""},
		{"any order", "사업비;이름\n1.200.000,50;벤치\n\n;\n60;나무\n", "1200000.5 60", ""},
		{"tabs", "name\tcost\nBench\t1 200 000\n", "1200000", ""},
		{"a title above", "2026년 주민참여예산,,\n,,\n연번,제안사업명,소요예산(백만원)\n1,벤치,12\n", "12000000", "unit"},
		{"a comma that separates cells", "이름,비용\n벤치,12,000\n", "", "cells-many"},
		{"full width, quoted", "이름,비용\n벤치,\"１２，０００\"\n", "12000", ""},
		{"totals", "이름,비용\n벤치,1\n소 계,1\n", "1", "total-row"},
		{"unknown column", "이름,비용,담당자\n벤치,1,김\n", "1", "column-unknown"},
		{"column twice", "이름,비용,금액\n벤치,1,2\n", "1", "column-twice"},
		{"free number", "번호,이름,비용\n,벤치,1\n1,나무,2\n", "1 2", "id-given"},
		{"same name", "이름,비용\n벤치,1\n벤치,2\n", "1 2", "name-twice"},
		{"a dot and three digits", "이름,비용\n벤치,1.200\n", "1.2", "cost-ambiguous"},
		{"nothing", "이름,비용\n벤치,0\n", "0", "cost-zero"},
		{"long row", "이름,비용\n벤치,1,,,,,\n", "1", ""},

		{"same number", "번호,이름,비용\n1,벤치,1\n1,나무,2\n", "", "id-twice"},
		{"words", "이름,비용\n벤치,오천만\n", "", "cost-not-number"},
		{"negative", "이름,비용\n벤치,-1\n", "", "cost-negative"},
		{"no cost, no name", "이름,비용\n벤치,\n,3\n", "", "cost-missing name-missing"},
		{"short row", "이름,비용\n벤치\n", "", "cost-missing"},
		{"no headings", "벤치,1\n나무,2\n", "", "heading-missing"},
		{"only headings", "이름,비용\n", "", "file-empty"},
		{"empty", "", "", "heading-missing"},
		{"long", "이름,비용\n" + strings.Repeat("x", 1001) + ",1\n", "", "text-long"},
		{"a huge number", "이름,비용\n벤치," + strings.Repeat("9", 41) + "\n", "", "cost-not-number"},
		{"neither UTF-8 nor CP949", "이름,비용\n\xff\xff\xff,1\n", "", "file-format"},
		{"too many lines", "이름,비용\n" + strings.Repeat("\n", 0) + strings.Repeat("x,1\n", maxRows), "", "file-large"},
	}
	for _, test := range tests {
		m, notes, ok := read(t, "projects.csv", []byte(test.text))
		var costs []string
		if ok {
			for _, p := range m.Projects {
				costs = append(costs, p.Cost)
			}
		}
		if strings.Join(costs, " ") != test.costs || codesOf(notes) != test.notes {
			t.Errorf("%s: costs %v, remarks %+v", test.what, costs, notes)
		}
	}
	if len(tests) != 27 {
		t.Errorf("%d tests", len(tests))
	}
}

// A remark names line and column as the person sees them.
func TestRemarkPlaces(t *testing.T) {
	_, notes, _ := read(t, "a.csv", []byte("제목 줄\n\n번호,사업명,사업비(천원)\n1,벤치,백\n\"2\",\"두\n줄\",3\n3,나무,x\n"))
	want := []Remark{remark("cost-not-number", 4, "사업비(천원)", "백"), remark("cost-not-number", 7, "사업비(천원)", "x")}
	if len(notes) < 2 || notes[0] != want[0] || notes[1] != want[1] {
		t.Errorf("remarks %+v", notes)
	}
	if !strings.Contains(want[0].Korean, "숫자가 아닙니다: 백") || !strings.Contains(want[0].Text, "not a number: 백") {
		t.Errorf("texts %+v", want[0])
	}
}

func TestImportedFields(t *testing.T) {
	text := "No.,Project name,Cost (EUR),District,Category,Description,name_en,영문 설명,마을\n" +
		"A-1,벤치,\"1.200,50\",북구,\"공원, 복지;안전\",\"앉는 곳\n둘째 줄\",Bench,A place to sit,윗마을\n"
	for encoding, raw := range map[string][]byte{
		"UTF-8": []byte("\ufeff" + text), "CP949": encoded(t, korean.EUCKR.NewEncoder().Bytes, text),
		"UTF-16": encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes, text),
	} {
		m, notes, ok := read(t, `C:\files\동네 사업.csv`, raw)
		if !ok || len(m.Projects) != 1 || (encoding == "CP949") != (codesOf(notes) == "encoding") {
			t.Fatalf("%s: %+v", encoding, notes)
		}
		p := m.Projects[0]
		if p.ID != "A-1" || p.Name != "벤치" || p.Cost != "1200.5" || p.District != "북구" || p.Neighborhood != "윗마을" || p.Description != "앉는 곳\n둘째 줄" ||
			!slices.Equal(p.Categories, []string{"공원", "복지", "안전"}) || p.Languages["en"] != (manifest.Text{Name: "Bench", Description: "A place to sit"}) {
			t.Errorf("%s: %+v", encoding, p)
		}
		if m.Name != "동네 사업" || m.Decimals != 1 {
			t.Errorf("%s: %q, %d decimals", encoding, m.Name, m.Decimals)
		}
	}
}

func encoded(t *testing.T, encode func([]byte) ([]byte, error), text string) []byte {
	t.Helper()
	raw, err := encode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// workbook is a spreadsheet with these cells.
func workbook(t testing.TB, cells map[string]any) []byte {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	for at, value := range cells {
		if err := book.SetCellValue("Sheet1", at, value); err != nil {
			t.Fatal(err)
		}
	}
	var raw bytes.Buffer
	if err := book.Write(&raw); err != nil {
		t.Fatal(err)
	}
	return raw.Bytes()
}

func TestImportedWorkbook(t *testing.T) {
	m, notes, ok := read(t, "projects.XLSX", workbook(t, map[string]any{
		"A1": "참여예산 사업", "B3": "사업명", "C3": "사업비", "D3": "메모", "B4": "벤치", "C4": 12_000_000, "B6": "나무", "C6": "1,500,000", "B7": "합계", "C7": 13_500_000,
	}))
	if !ok || len(m.Projects) != 2 || m.Projects[0].Cost != "12000000" || m.Projects[1].Cost != "1500000" || codesOf(notes) != "column-unknown total-row" {
		t.Fatalf("%+v, %+v", m, notes)
	}
	if notes[1].Line != 7 || notes[0].Column != "메모" || m.Projects[0].ID != "1" || m.Projects[1].ID != "2" {
		t.Errorf("remarks %+v, projects %+v", notes, m.Projects)
	}
	for what, raw := range map[string][]byte{
		"nothing": {}, "not a zip": []byte("PK\x03\x04 and more"), "far below": workbook(t, map[string]any{"A1": "이름", "B1": "비용", "A30000": "x", "B30000": 1}),
	} {
		if _, notes, ok := read(t, "a.xlsx", raw); ok || (what == "far below") != (codesOf(notes) == "file-large") {
			t.Errorf("%s was read: %+v", what, notes)
		}
	}
	for _, name := range []string{"", "a", "a.doc", "a.exe", "../a.html"} {
		if _, notes, ok := read(t, name, []byte("이름,비용\n벤치,1\n")); ok || codesOf(notes) != "file-format" {
			t.Errorf("%q was read: %+v", name, notes)
		}
	}
}

// A small file that unpacks to a large one is refused before it does.
func TestZipBomb(t *testing.T) {
	var raw bytes.Buffer
	z := zip.NewWriter(&raw)
	for name, size := range map[string]int{"[Content_Types].xml": 100, "xl/workbook.xml": 100, "xl/worksheets/sheet1.xml": maxUnzipped + 1} {
		part, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		for n := 0; n < size; n += 1 << 16 {
			if _, err := part.Write(bytes.Repeat([]byte(" "), min(size-n, 1<<16))); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, notes, ok := read(t, "a.xlsx", raw.Bytes()); ok || raw.Len() > 200_000 || codesOf(notes) != "file-format" || !strings.Contains(notes[0].Text, "limit") {
		t.Errorf("%d bytes: %+v", raw.Len(), notes)
	}
}

func TestImportedPabulib(t *testing.T) {
	const file = "META\nkey;value\ndescription;A town\nbudget;100\nvote_type;approval\nrule;own-rule\nnum_projects;1\nnum_votes;0\nPROJECTS\nproject_id;cost;name\n1;60;Bench\nVOTES\nvoter_id;vote\n"
	m, notes, ok := read(t, "a.pb", []byte(file))
	if !ok || m.Budget != "100" || len(m.Projects) != 1 || codesOf(notes) != "rule-unknown" || string(m.Rule.Ties[0]) != "lot" {
		t.Errorf("%+v, %+v", m, notes)
	}
	if _, notes, ok := read(t, "a.pb", []byte("META\nkey;value\nbudget;x\n")); ok || len(notes) != 1 || notes[0].Line == 0 {
		t.Errorf("%+v", notes)
	}
}

// Each heading belongs to one field, and is written as plain makes it.
func TestHeadings(t *testing.T) {
	seen := map[string]field{}
	for f, list := range headings {
		for _, heading := range list {
			if other, twice := seen[heading]; twice || plain(heading) != heading {
				t.Errorf("%q: of %s and %s", heading, other, f)
			}
			seen[heading] = f
		}
	}
	for code, text := range remarks {
		if !strings.Contains(text.ko, "%s") || !strings.Contains(text.en, "%s") || !utf8.ValidString(text.ko) {
			t.Errorf("%s does not take what was found", code)
		}
	}
}

func FuzzImportCSV(f *testing.F) {
	for _, seed := range []string{"\ufeff연번,사업명,사업비(천원)\n1,벤치,\"100\"\n합계,,210\n", "id;name;cost\n1;a;1.200,5\n", "이름\t비용\n\"a\nb\"\t１２\n", "\xff\xfea\x00", "name,cost\n합계,1\n,\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) { fuzzed(t, "a.csv", raw) })
}

func FuzzImportXLSX(f *testing.F) {
	f.Add(workbook(f, map[string]any{"A1": "이름", "B1": "비용", "A2": "벤치", "B2": 12.5}))
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, raw []byte) { fuzzed(t, "a.xlsx", raw) })
}

// fuzzed: whatever the file is, there is a draft that is JSON, with projects, or
// a refusal with remarks.
func fuzzed(t *testing.T, name string, raw []byte) {
	m, notes, ok := read(t, name, raw)
	switch {
	case !ok && len(notes) == 0:
		t.Error("refused without a word")
	case ok && len(m.Projects) == 0:
		t.Error("a draft without projects")
	}
	for _, n := range notes {
		if !utf8.ValidString(n.Korean + n.Text + n.Column) {
			t.Errorf("remark %+v", n)
		}
	}
}
