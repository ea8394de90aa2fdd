// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Vote is a choice with the code of who makes it. Both are secret.
type Vote struct {
	Credential string
	Choice     []byte // belenios-tool's form, such as [[1,0,0]]
}

// Codes are the private codes of an election's voters, as their file lists
// them.
type Codes struct {
	byLine  []string
	byVoter map[string]string
}

// maxLine bounds a line of a file of codes or votes, in bytes.
const maxLine = 1 << 20

// ReadCodes reads a file of private codes in one of four forms: "voter<TAB>code"
// a line, as GenerateCredentials writes; "voter code" a line, where the voter is a
// line of the file of voters, and a code alone a line (belenios-tool 2.0); a JSON
// object of voter and code (3.0 and later).
// Errors never quote a code.
func ReadCodes(r io.Reader) (*Codes, error) {
	br := bufio.NewReader(r)
	if first, err := br.Peek(1); err == nil && first[0] == '{' {
		return readCodesJSON(br)
	}
	c := &Codes{byVoter: map[string]string{}}
	lines := bufio.NewScanner(br)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" {
			continue
		}
		voter, code := "", line
		if i := strings.LastIndexAny(line, "\t "); i >= 0 {
			voter, code = strings.TrimSpace(line[:i]), line[i+1:]
		}
		if v, _, err := parseVoter(voter); err == nil { // belenios-tool 2.0 repeats the line of its file of voters
			voter = v.Name
		}
		if err := c.add(voter, code); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	return c, c.empty()
}

func readCodesJSON(r io.Reader) (*Codes, error) {
	c := &Codes{byVoter: map[string]string{}}
	d := json.NewDecoder(r)
	form := errors.New(`want an object of voters and codes, {"voter":"code",...}`)
	if _, err := d.Token(); err != nil { // the brace
		return nil, form
	}
	for d.More() {
		voter, err := d.Token()
		if err != nil {
			return nil, form
		}
		code, err := d.Token()
		if err != nil {
			return nil, form
		}
		name, ok1 := voter.(string)
		text, ok2 := code.(string)
		if !ok1 || !ok2 {
			return nil, form
		}
		if err := c.add(name, text); err != nil {
			return nil, fmt.Errorf("voter %d: %w", len(c.byLine)+1, err)
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, form
	}
	return c, c.empty()
}

func (c *Codes) add(voter, code string) error {
	c.byLine = append(c.byLine, code)
	if voter == "" {
		return nil
	}
	if _, twice := c.byVoter[voter]; twice {
		return fmt.Errorf("voter %q has a code already", voter)
	}
	c.byVoter[voter] = code
	return nil
}

func (c *Codes) empty() error {
	if len(c.byLine) == 0 {
		return errors.New("no codes in it")
	}
	return nil
}

// Len is the number of codes.
func (c *Codes) Len() int { return len(c.byLine) }

// voteLine is a line of a file of votes.
type voteLine struct {
	Voter      json.RawMessage `json:"voter"`
	Credential string          `json:"credential"`
	Choice     json.RawMessage `json:"choice"`
}

// ReadVotes reads votes, one JSON object a line: {"voter":3,"choice":[[1,0]]}
// with the number of the voter's line in the file of codes, or with its name
// there in quotes; or {"credential":"code","choice":[[1,0]]}, for which codes
// may be nil. Errors name the line and quote nothing of it.
func ReadVotes(r io.Reader, codes *Codes) ([]Vote, error) {
	var votes []Vote
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		v, err := parseVote(lines.Bytes(), codes)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		votes = append(votes, v)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(votes) == 0 {
		return nil, errors.New("no votes in it")
	}
	return votes, nil
}

func parseVote(line []byte, codes *Codes) (Vote, error) {
	var l voteLine
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if d.Decode(&l) != nil || d.More() || len(l.Choice) == 0 || (l.Credential == "") == (l.Voter == nil) {
		return Vote{}, errors.New(`want {"voter":1,"choice":[[1,0]]}, or "credential" with a code instead of "voter"`)
	}
	if l.Credential != "" {
		return Vote{l.Credential, bytes.Clone(l.Choice)}, nil
	}
	code, err := codes.of(l.Voter)
	return Vote{code, bytes.Clone(l.Choice)}, err
}

// of finds the code of a voter, given by number or by name.
func (c *Codes) of(voter json.RawMessage) (string, error) {
	if c == nil {
		return "", errors.New("a voter is named, but there is no file of codes: give one with --credentials")
	}
	var number int
	if json.Unmarshal(voter, &number) == nil {
		if number < 1 || number > len(c.byLine) {
			return "", fmt.Errorf("voter %d: the file of codes has %d", number, len(c.byLine))
		}
		return c.byLine[number-1], nil
	}
	var name string
	if json.Unmarshal(voter, &name) != nil {
		return "", errors.New("the voter is neither a number nor a name in quotes")
	}
	code, ok := c.byVoter[name]
	if !ok {
		return "", fmt.Errorf("voter %q is not in the file of codes", name)
	}
	return code, nil
}
