// SPDX-License-Identifier: Apache-2.0

package projectfile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

// Bounds of an imported table, far above any real one.
const (
	maxRows     = 20_000
	maxCells    = 400_000
	maxUnzipped = 64 << 20
)

// row is a line of a table that has something in it.
type row struct {
	line  int
	cells []string
}

// table collects rows, and stops where nobody can mean it.
type table struct {
	rows  []row
	cells int
	text  bool // cells were told apart by separators, which amounts may have too
}

func (t *table) add(line int, cells []string) error {
	some := false
	for i := range cells {
		cells[i] = strings.TrimSpace(strings.ReplaceAll(cells[i], "\u00a0", " "))
		some = some || cells[i] != ""
	}
	if t.cells += len(cells); t.cells > maxCells || line > maxRows {
		return refused(remark("file-large", line, "", fmt.Sprintf("%d lines, %d cells", line, t.cells)))
	}
	if some {
		t.rows = append(t.rows, row{line, cells})
	}
	return nil
}

// RefusedError says why a file cannot be used as it is.
type RefusedError struct{ Remarks []Remark }

func (e *RefusedError) Error() string {
	return fmt.Sprintf("the file cannot be used as it is: line %d: %s", e.Remarks[0].Line, e.Remarks[0].Text)
}

func refused(list ...Remark) error { return &RefusedError{list} }

// readCSV reads comma, semicolon or tab separated values, in UTF-8, UTF-16 with a
// byte order mark, or the CP949 in which Korean spreadsheets save them.
func readCSV(raw []byte) (*table, []Remark, error) {
	text, notes, err := decodeText(raw)
	if err != nil {
		return nil, nil, err
	}
	lines := csv.NewReader(strings.NewReader(text))
	lines.Comma, lines.FieldsPerRecord, lines.LazyQuotes = separator(text), -1, true
	t := &table{text: true}
	for {
		cells, err := lines.Read()
		if errors.Is(err, io.EOF) {
			return t, notes, nil
		}
		if err != nil {
			return nil, nil, refused(remark("file-format", lineOf(err), "", err.Error()))
		}
		line, _ := lines.FieldPos(0)
		if err := t.add(line, cells); err != nil {
			return nil, nil, err
		}
	}
}

func lineOf(err error) int {
	if parse := new(csv.ParseError); errors.As(err, &parse) {
		return parse.Line
	}
	return 0
}

func decodeText(raw []byte) (string, []Remark, error) {
	switch {
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}), bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(raw)
		if err != nil {
			return "", nil, refused(remark("file-format", 0, "", err.Error()))
		}
		return string(text), nil, nil
	case utf8.Valid(raw):
		return strings.TrimPrefix(string(raw), "\ufeff"), nil, nil
	}
	text, err := korean.EUCKR.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return "", nil, refused(remark("file-format", 0, "", "neither UTF-8 nor CP949"))
	}
	return string(text), []Remark{remark("encoding", 0, "", "")}, nil
}

// separator is what stands most often in the first line that has something.
func separator(text string) rune {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		best, most := ',', strings.Count(line, ",")
		for _, other := range []rune{';', '\t'} {
			if n := strings.Count(line, string(other)); n > most {
				best, most = other, n
			}
		}
		return best
	}
	return ','
}

// readXLSX reads the first visible sheet of a workbook.
func readXLSX(raw []byte) (_ *table, notes []Remark, err error) {
	book, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped})
	if err != nil {
		return nil, nil, refused(remark("file-format", 0, "", err.Error()))
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	sheet, notes := firstSheet(book)
	lines, err := book.Rows(sheet)
	if err != nil {
		return nil, nil, refused(remark("file-format", 0, "", err.Error()))
	}
	defer func() { err = errors.Join(err, lines.Close()) }()
	t := new(table)
	for line := 1; lines.Next(); line++ {
		cells, err := lines.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, nil, refused(remark("file-format", line, "", err.Error()))
		}
		if err := t.add(line, cells); err != nil {
			return nil, nil, err
		}
	}
	if err := lines.Error(); err != nil {
		return nil, nil, refused(remark("file-format", 0, "", err.Error()))
	}
	return t, notes, nil
}

func firstSheet(book *excelize.File) (string, []Remark) {
	var seen []string
	for _, name := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(name); err == nil && visible {
			seen = append(seen, name)
		}
	}
	switch len(seen) {
	case 0:
		return "", nil
	case 1:
		return seen[0], nil
	}
	return seen[0], []Remark{remark("sheets", 0, "", strings.Join(seen, ", "))}
}
