// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/madangvote/madang/belenios"
)

// Voter is an entry of a file of voters.
type Voter struct {
	Name   string // what the file of codes says: the login, or else the whole identity
	Weight int64
}

// Voters are an election's voters.
type Voters struct {
	List     []Voter
	Weighted bool // a weight was written for at least one
}

// NumberedVoters are n voters without names.
func NumberedVoters(n int) (*Voters, error) {
	if n < 1 {
		return nil, errors.New("the number of voters must be at least 1")
	}
	v := &Voters{}
	for i := range n {
		v.List = append(v.List, Voter{fmt.Sprintf("voter-%d", i+1), 1})
	}
	return v, nil
}

// ReadVoters reads belenios-tool's file of voters: a line "address",
// "address,login" or "address,login,weight" each, login and weight optional and
// the weight 1 without one.
func ReadVoters(r io.Reader) (*Voters, error) {
	v := &Voters{}
	seen := map[string]int{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" {
			continue
		}
		voter, weighted, err := parseVoter(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if seen[voter.Name] > 0 {
			return nil, fmt.Errorf("line %d: the same voter as line %d; one credential a person", n, seen[voter.Name])
		}
		seen[voter.Name] = n
		v.Weighted = v.Weighted || weighted
		v.List = append(v.List, voter)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(v.List) == 0 {
		return nil, errors.New("it names no voter")
	}
	return v, nil
}

func parseVoter(line string) (v Voter, weighted bool, err error) {
	fields := strings.Split(line, ",")
	v = Voter{fields[0], 1}
	if len(fields) > 3 || strings.ContainsRune(line, '\t') {
		return v, false, errors.New("want address,login,weight, without tabs; login and weight may be left out")
	}
	if len(fields) > 1 && fields[1] != "" {
		v.Name = fields[1]
	}
	if v.Name == "" {
		return v, false, errors.New("a voter without a name")
	}
	if len(fields) < 3 || fields[2] == "" {
		return v, false, nil
	}
	v.Weight, err = strconv.ParseInt(fields[2], 10, 64)
	if err != nil || v.Weight < 0 || v.Weight > belenios.MaxWeight {
		return v, false, fmt.Errorf("the weight is not a number from 0 to %d", belenios.MaxWeight)
	}
	return v, true, nil
}

// Credentials are what GenerateCredentials makes.
type Credentials struct {
	Codes  []byte // secret: "voter<TAB>code" a line
	Public []byte // public_credentials, sorted: its order tells nothing of the voters'
}

// GenerateCredentials makes a code for each voter, on all cores. Errors wrap
// group.ErrUnknown or come from rand.
func GenerateCredentials(ctx context.Context, rand io.Reader, groupName, uuid string, voters *Voters) (*Credentials, error) {
	codes := make([]string, len(voters.List))
	for i := range codes {
		var err error
		if codes[i], err = belenios.NewCredentialCode(rand); err != nil {
			return nil, err
		}
	}
	entries := make([]belenios.CredentialEntry, len(codes))
	err := parallel(ctx, len(codes), func(i int) error {
		credential, err := belenios.DeriveCredential(groupName, uuid, codes[i])
		if err != nil {
			return err
		}
		entries[i] = belenios.CredentialEntry{Public: credential.Public(), Weight: voters.List[i].Weight, ShowWeight: voters.Weighted}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(entries, func(a, b belenios.CredentialEntry) int { return strings.Compare(a.Public, b.Public) })
	var file bytes.Buffer
	for i, v := range voters.List {
		fmt.Fprintf(&file, "%s\t%s\n", v.Name, codes[i])
	}
	return &Credentials{file.Bytes(), belenios.MarshalCredentials(entries)}, nil
}

// CleanCredentials leaves the names out of a list of public credentials that
// belenios-tool 2.0 wrote ("credential,weight,login"): they do not belong in
// public. Anything else it returns as it is, for others to judge.
func CleanCredentials(raw []byte) []byte {
	var entries []string
	if json.Unmarshal(raw, &entries) != nil {
		return raw
	}
	named := false
	for i, entry := range entries {
		if fields := strings.SplitN(entry, ",", 3); len(fields) == 3 {
			named = true
			entries[i] = strings.TrimSuffix(fields[0]+","+fields[1], ",")
		}
	}
	if !named {
		return raw
	}
	clean, err := json.Marshal(entries)
	if err != nil {
		panic("tools: strings cannot be written as JSON: " + err.Error())
	}
	return clean
}
