// SPDX-License-Identifier: Apache-2.0

package belenios

// json reads any JSON value without white space, its strings in the form of
// appendString, nested at most depth deep, and returns its bytes.
func (s *scanner) json(depth int) []byte {
	start := s.pos
	s.value(depth)
	if s.fail != nil {
		return nil
	}
	return s.b[start:s.pos:s.pos]
}

func (s *scanner) value(depth int) {
	if depth == 0 {
		s.errorf("nested too deep")
		return
	}
	switch {
	case s.try("null"), s.try("true"), s.try("false"):
	case s.pos < len(s.b) && s.b[s.pos] == '"':
		s.text()
	case s.pos < len(s.b) && s.b[s.pos] == '[':
		s.list(len(s.b), func() { s.value(depth - 1) })
	case s.try("{}"):
	case s.try("{"):
		for s.fail == nil {
			s.text()
			s.lit(":")
			s.value(depth - 1)
			if s.try("}") {
				return
			}
			s.lit(",")
		}
	default:
		s.number()
	}
}

// number reads a number as RFC 8259, section 6, writes it.
func (s *scanner) number() {
	s.try("-")
	if !s.try("0") {
		s.digits()
	}
	if s.try(".") {
		s.digits()
	}
	if s.try("e") || s.try("E") {
		if !s.try("+") {
			s.try("-")
		}
		s.digits()
	}
}

func (s *scanner) digits() {
	start := s.pos
	for s.pos < len(s.b) && s.b[s.pos] >= '0' && s.b[s.pos] <= '9' {
		s.pos++
	}
	if s.pos == start {
		s.errorf("expected a digit")
	}
}
