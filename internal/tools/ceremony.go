// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/madangvote/madang/belenios"
)

// Ceremony is a folder that the members of a threshold ceremony share, by
// whatever means: it holds what each publishes, and no secret that is not
// encrypted. Every step checks all that it reads, and writes one new file.
//
//	cert-1.json ...        first messages
//	polynomial-1.json ...  second, when all of the first are there
//	output-1.json ...      third, when all of the second are there
//	threshold.json         threshold_parameters, when all of the third are there
type Ceremony struct{ Dir string }

// parametersFile is what the ceremony ends with.
const parametersFile = "threshold.json"

// maxMembers bounds the search for files.
const maxMembers = 1000

func (c Ceremony) file(kind string, index int) string {
	return filepath.Join(c.Dir, fmt.Sprintf("%s-%d.json", kind, index))
}

// Certificate writes the first message of a member.
func (c Ceremony) Certificate(rand io.Reader, key *belenios.CeremonyKey, context belenios.CeremonyContext) (path string, err error) {
	raw, err := key.Certificate(rand, context)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return "", err
	}
	path = c.file("cert", context.Index)
	return path, WritePublic(path, raw)
}

// readPublic reads a file without the newline at its end.
func readPublic(path string) ([]byte, error) {
	raw, err := os.ReadFile(path)
	return bytes.TrimRight(raw, "\r\n"), err
}

// read reads the messages of one kind, one each of members, or, if that is 0,
// as many as there are.
func (c Ceremony) read(kind string, members int) ([][]byte, error) {
	var all [][]byte
	var missing []string
	for i := 1; i <= max(members, 1) || members == 0 && i <= maxMembers; i++ {
		raw, err := readPublic(c.file(kind, i))
		if errors.Is(err, fs.ErrNotExist) && members == 0 && i > 1 {
			break
		}
		if errors.Is(err, fs.ErrNotExist) {
			missing = append(missing, filepath.Base(c.file(kind, i)))
			continue
		}
		if err != nil {
			return nil, err
		}
		all = append(all, raw)
	}
	if len(missing) > 0 {
		return nil, fmt.Errorf("%w: %s lacks %s; the members have to put them there", ErrTooEarly, c.Dir, strings.Join(missing, ", "))
	}
	return all, nil
}

// certified checks the certificates of all members and finds the member that
// holds key among them.
func (c Ceremony) certified(groupName string, key *belenios.CeremonyKey) (*belenios.Ceremony, int, error) {
	certs, err := c.read("cert", 0)
	if err != nil {
		return nil, 0, err
	}
	ceremony, err := belenios.NewCeremony(groupName, certs)
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", c.Dir, err)
	}
	if key == nil {
		return ceremony, 0, nil
	}
	index := ceremony.Index(key)
	if index == 0 {
		return nil, 0, fmt.Errorf("%s: this secret belongs to none of the %d certificates; is it of another ceremony?", c.Dir, len(certs))
	}
	return ceremony, index, nil
}

// Polynomial writes the second message of a member. It is made only once: of a
// member who published two, the others could not tell which counts.
func (c Ceremony) Polynomial(rand io.Reader, groupName string, key *belenios.CeremonyKey) (path string, err error) {
	ceremony, index, err := c.certified(groupName, key)
	if err != nil {
		return "", err
	}
	raw, err := ceremony.Polynomial(rand, key)
	if err != nil {
		return "", err
	}
	path = c.file("polynomial", index)
	return path, WritePublic(path, raw)
}

// Output writes the third message of a member, after checking the share that
// each other member has sent to it. The error names a member whose share is
// wrong: a [*belenios.TrusteeError].
func (c Ceremony) Output(rand io.Reader, groupName string, key *belenios.CeremonyKey) (path string, err error) {
	ceremony, index, err := c.certified(groupName, key)
	if err != nil {
		return "", err
	}
	polynomials, err := c.read("polynomial", ceremony.Size())
	if err != nil {
		return "", err
	}
	raw, err := ceremony.Output(rand, key, polynomials)
	if err != nil {
		return "", fmt.Errorf("%s: %w; nothing was written, tell the other members", c.Dir, err)
	}
	path = c.file("output", index)
	return path, WritePublic(path, raw)
}

// Finish checks everything and writes the threshold_parameters, for
// [MakeTrustees].
func (c Ceremony) Finish(groupName string) (path string, err error) {
	ceremony, _, err := c.certified(groupName, nil)
	if err != nil {
		return "", err
	}
	polynomials, err := c.read("polynomial", ceremony.Size())
	if err != nil {
		return "", err
	}
	outputs, err := c.read("output", ceremony.Size())
	if err != nil {
		return "", err
	}
	raw, err := ceremony.Parameters(polynomials, outputs)
	if err != nil {
		return "", fmt.Errorf("%s: %w", c.Dir, err)
	}
	path = filepath.Join(c.Dir, parametersFile)
	return path, WritePublic(path, raw)
}

// DecryptionKey opens the key that a member keeps, encrypted, in its third
// message.
func (c Ceremony) DecryptionKey(groupName string, key *belenios.CeremonyKey) (*belenios.TrusteeKey, error) {
	ceremony, index, err := c.certified(groupName, key)
	if err != nil {
		return nil, err
	}
	output, err := readPublic(c.file("output", index))
	if err != nil {
		return nil, err
	}
	return ceremony.DecryptionKey(key, output)
}
