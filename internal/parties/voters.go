// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Names of a registrar's files.
const (
	CodesFile       = "private_codes.tsv" // voter, tab, code: secret
	CredentialsFile = "public_credentials.json"
)

// VoterNames reads a list with one voter a line. Errors name the line.
func VoterNames(r io.Reader) ([]string, error) {
	var names []string
	seen := map[string]int{}
	lines := bufio.NewScanner(r)
	for line := 1; lines.Scan(); line++ {
		name := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		switch {
		case name == "":
			continue
		case strings.ContainsRune(name, '\t'):
			return nil, fmt.Errorf("line %d: a voter's name cannot contain a tab", line)
		case seen[name] > 0:
			return nil, fmt.Errorf("line %d: the same voter as line %d; one credential a person", line, seen[name])
		}
		seen[name] = line
		names = append(names, name)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("names no voter")
	}
	return names, nil
}

// NumberedVoters are names for n voters of whom there is no list.
func NumberedVoters(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("voter-%d", i+1)
	}
	return names
}

// WriteCodes writes the voters' codes, which are secret, into a folder. It never
// overwrites: codes that were handed out would be lost.
func WriteCodes(dir string, names, codes []string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	var lines bytes.Buffer
	for i, name := range names {
		fmt.Fprintf(&lines, "%s\t%s\n", name, codes[i])
	}
	file, err := os.OpenFile(filepath.Join(dir, CodesFile), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("%w; secrets are never overwritten, choose another folder", err)
	}
	_, err = file.Write(lines.Bytes())
	return errors.Join(err, file.Sync(), file.Close())
}

// VoterCode is a line of [CodesFile].
type VoterCode struct {
	_     [0]func() // not comparable with ==
	Voter string
	Code  string // secret
}

// ReadCodes reads what [WriteCodes] wrote. Errors never quote the file.
func ReadCodes(dir string) ([]VoterCode, error) {
	raw, err := os.ReadFile(filepath.Join(dir, CodesFile))
	if err != nil {
		return nil, err
	}
	var codes []VoterCode
	for line := range strings.Lines(string(raw)) {
		name, code, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || code == "" {
			return nil, fmt.Errorf("%s line %d: not a voter, a tab and a code", CodesFile, len(codes)+1)
		}
		codes = append(codes, VoterCode{Voter: name, Code: code})
	}
	return codes, nil
}
