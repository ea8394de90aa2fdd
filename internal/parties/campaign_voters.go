// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/madangvote/madang/manifest"
)

// RegisteredVoter is a line of the register of a campaign's voters.
type RegisteredVoter struct {
	Number   string // or whatever the registrar knows the voter by; stays with the registrar
	District string // the own one; "": none
	Others   []string
}

// ReadVoters reads a register: CSV in UTF-8, a line a voter, with the voter's
// number, the own district and any others that the voter has named. It is
// checked against the campaign, and the error names the line.
func ReadVoters(r io.Reader, c *manifest.Campaign) ([]RegisteredVoter, error) {
	rows := csv.NewReader(r)
	rows.FieldsPerRecord, rows.TrimLeadingSpace, rows.ReuseRecord = -1, true, true
	var voters []RegisteredVoter
	lines := map[string]int{}
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		line, _ := rows.FieldPos(0)
		v, err := registered(cells)
		if err == nil && lines[v.Number] > 0 {
			err = fmt.Errorf("the same voter as in line %d; one code a person", lines[v.Number])
		}
		if err == nil {
			_, err = c.Allowed(v.District, v.Others)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		lines[v.Number] = line
		voters = append(voters, v)
	}
	if len(voters) == 0 {
		return nil, errors.New("the register names no voter")
	}
	if c.Voters > 0 && len(voters) > c.Voters {
		return nil, fmt.Errorf("the register has %d voters, the campaign states %d", len(voters), c.Voters)
	}
	return voters, nil
}

func registered(cells []string) (RegisteredVoter, error) {
	for i := range cells {
		cells[i] = strings.TrimSpace(strings.TrimPrefix(cells[i], "\ufeff"))
	}
	v := RegisteredVoter{Number: cells[0]}
	switch {
	case v.Number == "" || strings.ContainsAny(v.Number, "\t\r\n"):
		return v, errors.New("a voter's number is missing, or holds a tab or a line's end")
	case len(cells) < 2:
		return v, errors.New("the voter's own district is missing: write number,district")
	}
	v.District = cells[1]
	for _, other := range cells[2:] {
		if other != "" { // a spreadsheet's empty cells
			v.Others = append(v.Others, other)
		}
	}
	return v, nil
}

// Eligible joins a register and its voters' codes.
func Eligible(voters []RegisteredVoter, codes []string) []CampaignVoter {
	eligible := make([]CampaignVoter, len(voters))
	for i, v := range voters {
		eligible[i] = CampaignVoter{codes[i], v.District, v.Others}
	}
	return eligible
}
