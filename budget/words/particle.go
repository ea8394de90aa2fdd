// SPDX-License-Identifier: Apache-2.0

package words

import (
	"strings"
	"unicode"
)

// particle is a Korean particle in its two forms, and how both are written
// where the word before it does not say which.
type particle struct {
	consonant string // after a final consonant
	vowel     string
	both      string
}

// The particles. (으)로 takes its second form after a final ㄹ too.
var (
	topic   = particle{"은", "는", "은(는)"}
	subject = particle{"이", "가", "이(가)"}
	object  = particle{"을", "를", "을(를)"}
	with    = particle{"과", "와", "과(와)"}
	by      = particle{"으로", "로", "(으)로"}
	because = particle{"이어서", "여서", "(이)어서"}
)

// on puts the particle after a word.
func (p particle) on(word string) string {
	switch f := finalOf(word); {
	case f == unsaid:
		return word + p.both
	case f == open, f == rieul && p == by:
		return word + p.vowel
	}
	return word + p.consonant
}

// final is how a word ends when it is read in Korean.
type final int

const (
	unsaid final = iota // not known
	open                // in a vowel
	rieul               // in ㄹ
	closed              // in another consonant
)

// finalOf is how the last thing in a word that is read ends. What stands in
// brackets at the end is passed over, as the rules of spelling have it.
func finalOf(word string) final {
	runes := []rune(strings.TrimRightFunc(word, silent))
	if n := len(runes); n > 0 && runes[n-1] == ')' {
		if i := strings.LastIndexByte(string(runes), '('); i > 0 {
			return finalOf(string(runes)[:i])
		}
		return finalOf(string(runes[:n-1]))
	}
	if len(runes) == 0 {
		return unsaid
	}
	switch last := runes[len(runes)-1]; {
	case last >= '가' && last <= '힣':
		return syllable(last)
	case last >= '0' && last <= '9':
		return number(runes)
	case last == '%': // 퍼센트
		return open
	case last < unicode.MaxASCII && unicode.IsLetter(last):
		return latin(runes)
	}
	return unsaid
}

// silent are characters at the end of a word that are not read.
func silent(r rune) bool {
	return r != ')' && r != '%' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// syllable reads the final consonant from the arrangement of Hangul in Unicode
// (chapter 3.12): 28 finals to each pair of initial and vowel, none first, ㄹ
// the eighth after it.
func syllable(r rune) final {
	switch (r - '가') % 28 {
	case 0:
		return open
	case 8:
		return rieul
	}
	return closed
}

// number is how the number at the end of a word ends when it is read: by its
// last digit, or by the unit that closing zeros make: 십, 백, 천, 만, 억, 조, 경.
func number(runes []rune) final {
	digits, pointed := "", false
	for i := len(runes) - 1; i >= 0; i-- {
		if runes[i] == '.' && !pointed {
			pointed = true // decimals are read digit by digit
			break
		}
		if runes[i] >= '0' && runes[i] <= '9' {
			digits = string(runes[i]) + digits
		} else if runes[i] != ',' {
			break
		}
	}
	value := strings.TrimRight(digits, "0")
	zeros := len(digits) - len(value)
	if pointed || zeros == 0 || value == "" {
		return [10]final{closed, rieul, open, closed, open, open, closed, rieul, rieul, open}[digits[len(digits)-1]-'0']
	}
	if zeros >= 12 && zeros < 16 { // 조
		return open
	}
	return closed
}

// latin is how a word in Latin letters ends: an abbreviation by the name of its
// last letter, another word as it is usually written in Hangul.
func latin(runes []rune) final {
	start := len(runes)
	for start > 0 && runes[start-1] < unicode.MaxASCII && unicode.IsLetter(runes[start-1]) {
		start--
	}
	word := runes[start:]
	if strings.ToUpper(string(word)) == string(word) || len(word) == 1 {
		switch unicode.ToUpper(word[len(word)-1]) {
		case 'L', 'R': // 엘, 아르 or 알
			return rieul
		case 'M', 'N': // 엠, 엔
			return closed
		}
		return open
	}
	return latinWord(word)
}

// latinWord follows the rules for writing loanwords: l, m and n are finals, and
// c, k, p and t are after a single vowel.
func latinWord(word []rune) final {
	const vowels = "aeiouy"
	at := func(i int) rune {
		if i = len(word) - i; i < 0 {
			return 0
		}
		return unicode.ToLower(word[i])
	}
	switch at(1) {
	case 'l':
		return rieul
	case 'm', 'n':
		return closed
	case 'g':
		if at(2) == 'n' {
			return closed
		}
	case 'c', 'k', 'p', 't':
		single := strings.ContainsRune(vowels, at(2)) && (at(3) == 0 || !strings.ContainsRune(vowels, at(3)))
		if single {
			return closed
		}
	}
	return open
}
