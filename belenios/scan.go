// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// scanner reads canonical JSON: no white space, fields in the order of the
// specification. It goes forward only, remembers the first failure, and after
// one every method returns zero values. There is nothing to re-serialise and
// compare: what is not the canonical form is not accepted in the first place.
type scanner struct {
	b    []byte
	pos  int
	fail error
}

func (s *scanner) errorf(format string, args ...any) {
	if s.fail == nil {
		s.fail = fmt.Errorf("at byte %d: %s", s.pos, fmt.Sprintf(format, args...))
		s.pos = len(s.b)
	}
}

// lit reads exactly l.
func (s *scanner) lit(l string) {
	if !s.try(l) {
		s.errorf("expected %s", l)
	}
}

// try reads l if it comes next.
func (s *scanner) try(l string) bool {
	if s.fail != nil || len(s.b)-s.pos < len(l) || string(s.b[s.pos:s.pos+len(l)]) != l {
		return false
	}
	s.pos += len(l)
	return true
}

// end fails unless all input has been read.
func (s *scanner) end() error {
	if s.fail == nil && s.pos != len(s.b) {
		s.errorf("expected the end")
	}
	return s.fail
}

// plain reads a string of printable ASCII without escapes and returns what is
// between the quotes.
func (s *scanner) plain() []byte {
	s.lit(`"`)
	for i := s.pos; s.fail == nil && i < len(s.b); i++ {
		switch c := s.b[i]; {
		case c == '"':
			out := s.b[s.pos:i]
			s.pos = i + 1
			return out
		case c < 0x20 || c > 0x7e || c == '\\':
			s.pos = i
			s.errorf("unexpected character in a string")
			return nil
		}
	}
	s.errorf("unfinished string")
	return nil
}

// text reads a string, undoes its escapes and refuses any other way to write
// it than appendString's.
func (s *scanner) text() string {
	s.lit(`"`)
	start := s.pos
	var out []byte
	for s.fail == nil && s.pos < len(s.b) {
		switch c := s.b[s.pos]; {
		case c == '"':
			if !utf8.Valid(out) {
				s.errorf("string is not UTF-8")
				return ""
			}
			s.pos++
			if string(appendString(nil, string(out))) != string(s.b[start-1:s.pos]) {
				s.errorf("string is not written in the canonical form")
			}
			return string(out)
		case c == '\\':
			out = s.escape(out)
		default:
			out = append(out, c)
			s.pos++
		}
	}
	s.errorf("unfinished string")
	return ""
}

func (s *scanner) escape(out []byte) []byte {
	rest := s.b[s.pos+1:]
	if len(rest) == 0 {
		s.errorf("unfinished string")
		return out
	}
	if rest[0] != 'u' {
		for c, short := range shortEscapes {
			if short == rest[0] && short != 0 {
				s.pos += 2
				return append(out, byte(c))
			}
		}
		s.errorf("unknown escape in a string")
		return out
	}
	if len(rest) >= 5 {
		if n, err := strconv.ParseUint(string(rest[1:5]), 16, 16); err == nil && n < 0x80 {
			s.pos += 6
			return append(out, byte(n))
		}
	}
	s.errorf("unexpected escape in a string")
	return out
}

// int reads a number 0..max without sign or leading zeros.
func (s *scanner) int(max int64) int64 {
	start := s.pos
	var n int64
	for s.pos < len(s.b) && s.b[s.pos] >= '0' && s.b[s.pos] <= '9' && s.pos-start < 18 {
		n = n*10 + int64(s.b[s.pos]-'0')
		s.pos++
	}
	if s.fail == nil && (s.pos == start || s.b[start] == '0' && s.pos > start+1 || n > max) {
		s.pos = start
		s.errorf("expected a number from 0 to %d", max)
	}
	if s.fail != nil {
		return 0
	}
	return n
}

func (s *scanner) bool() bool {
	if s.try("true") {
		return true
	}
	s.lit("false")
	return false
}

// hash reads 64 lower-case hexadecimal digits in quotes.
func (s *scanner) hash() (h [32]byte) {
	t := s.plain()
	if s.fail != nil {
		return h
	}
	if !parseHash(&h, t) {
		s.errorf("expected 64 lower-case hexadecimal digits")
	}
	return h
}

func parseHash(h *[32]byte, t []byte) bool {
	if len(t) != 64 {
		return false
	}
	for i, c := range t {
		var d byte
		switch {
		case c >= '0' && c <= '9':
			d = c - '0'
		case c >= 'a' && c <= 'f':
			d = c - 'a' + 10
		default:
			return false
		}
		h[i/2] = h[i/2]<<4 | d
	}
	return true
}

// list reads [item,item,…] of at most max items, calling item for each.
func (s *scanner) list(max int, item func()) {
	s.lit("[")
	if s.try("]") {
		return
	}
	for n := 0; s.fail == nil; n++ {
		if n == max {
			s.errorf("more than %d items", max)
			return
		}
		item()
		if s.try("]") {
			return
		}
		s.lit(",")
	}
}

// array reads [item,…,item] of exactly n items.
func (s *scanner) array(n int, item func(i int)) {
	s.lit("[")
	for i := 0; i < n && s.fail == nil; i++ {
		if i > 0 {
			s.lit(",")
		}
		item(i)
	}
	s.lit("]")
}
