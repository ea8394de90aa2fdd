// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SyntaxError says where a .pb file is wrong and what to do about it.
type SyntaxError struct {
	// Line counts from 1. Column is the first character (not byte) of the cell in
	// its line, from 1; 0: the whole line.
	Line, Column int
	Problem      string
}

func (e *SyntaxError) Error() string {
	if e.Column == 0 {
		return fmt.Sprintf("line %d: %s", e.Line, e.Problem)
	}
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Problem)
}

// place is where something stands, both from 1.
type place struct{ line, column int32 }

func (p place) errorf(format string, args ...any) *SyntaxError {
	return &SyntaxError{int(p.line), int(p.column), fmt.Sprintf(format, args...)}
}

// errorf is an error in one of the row's cells.
func (r *Row) errorf(cell int, format string, args ...any) *SyntaxError {
	return r.place(cell).errorf(format, args...)
}

func (r *Row) place(cell int) place {
	if cell >= len(r.at) {
		return place{int32(r.Line), 0}
	}
	return r.at[cell]
}

// scanner splits text into rows of cells.
//
// A cell that begins with a quote ends with one, and doubles those within; it
// may hold semicolons and line ends. In other cells a quote is a character like
// any other, as town halls write them. encoding/csv either refuses those or also
// takes quotes that are never closed, and it counts columns in bytes.
type scanner struct {
	rest string
	at   place // of rest
}

func newScanner(text string) (*scanner, error) {
	s := &scanner{strings.TrimPrefix(text, "\ufeff"), place{1, 1}}
	for i, r := range s.rest {
		if r != utf8.RuneError || strings.HasPrefix(s.rest[i:], string(utf8.RuneError)) {
			continue
		}
		s.skip(i)
		return nil, s.at.errorf("not UTF-8; convert the file to UTF-8")
	}
	return s, nil
}

// row reads the next row, nil at the end. Empty rows, and empty cells at the end
// of one, are left out.
func (s *scanner) row() (*Row, error) {
	for s.rest != "" {
		r := &Row{Line: int(s.at.line)}
		for more := true; more; {
			at, text, err := s.cell()
			if err != nil {
				return nil, err
			}
			r.Cells, r.at = append(r.Cells, text), append(r.at, at)
			more = s.next(';')
		}
		s.endLine()
		n := len(r.Cells)
		for n > 0 && r.Cells[n-1] == "" {
			n--
		}
		if r.Cells = r.Cells[:n]; n > 0 {
			return r, nil
		}
	}
	return nil, nil
}

// cell reads up to the semicolon or the end of the line.
func (s *scanner) cell() (place, string, error) {
	s.skip(len(s.rest) - len(strings.TrimLeftFunc(s.rest, isBlank)))
	at := s.at
	if !s.next('"') {
		end := strings.IndexAny(s.rest, ";\r\n")
		if end < 0 {
			end = len(s.rest)
		}
		return at, strings.TrimSpace(s.skip(end)), nil
	}
	text, err := s.quoted(at)
	if err != nil {
		return at, "", err
	}
	s.skip(len(s.rest) - len(strings.TrimLeftFunc(s.rest, isBlank)))
	if s.rest != "" && !strings.ContainsRune(";\r\n", rune(s.rest[0])) {
		return at, "", s.at.errorf("text after the closing quote of a cell; a quote inside a quoted cell is written twice")
	}
	return at, clean(text), nil
}

// quoted reads the rest of a quoted cell, whose first quote is at that place.
func (s *scanner) quoted(at place) (string, error) {
	var parts []string
	for {
		end := strings.IndexByte(s.rest, '"')
		if end < 0 {
			return "", at.errorf("the quote that begins this cell is never closed; close it, or double it and quote the cell")
		}
		parts = append(parts, s.skip(end))
		s.skip(1)
		if !s.next('"') {
			return strings.Join(parts, `"`), nil
		}
	}
}

func (s *scanner) endLine() {
	s.next('\r')
	s.next('\n')
}

// next skips one byte if it is b, and says whether it was.
func (s *scanner) next(b byte) bool {
	if s.rest == "" || s.rest[0] != b {
		return false
	}
	s.skip(1)
	return true
}

// skip goes on by n bytes and returns them. A line ends with "\n", "\r\n" or
// "\r".
func (s *scanner) skip(n int) string {
	text := s.rest[:n]
	s.rest = s.rest[n:]
	for part := text; part != ""; {
		i := strings.IndexAny(part, "\r\n")
		if i < 0 {
			s.at.column += int32(utf8.RuneCountInString(part))
			break
		}
		following := s.rest
		if i+1 < len(part) {
			following = part[i+1:]
		}
		if part[i] == '\n' || !strings.HasPrefix(following, "\n") { // else the "\n" counts
			s.at = place{s.at.line + 1, 1}
		}
		part = part[i+1:]
	}
	return text
}

// isBlank tells whether a character may stand before a cell.
func isBlank(r rune) bool { return unicode.IsSpace(r) && r != '\n' && r != '\r' }

// lineEnds makes every line end a "\n".
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// clean is a cell's text as it is kept: cleaning it again changes nothing.
func clean(text string) string { return strings.TrimSpace(lineEnds.Replace(text)) }
