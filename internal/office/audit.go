// SPDX-License-Identifier: Apache-2.0

package office

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// Entry is a line of the audit log. It never holds a secret: of an action's
// parameters there is a hash only, made without passphrases and voters.
type Entry struct {
	N            int       `json:"n"` // from 1
	Time         time.Time `json:"time"`
	Who          string    `json:"who"` // the person, or "terminal"
	Account      string    `json:"account,omitempty"`
	Action       string    `json:"action"`
	Election     string    `json:"election,omitempty"`
	Params       string    `json:"params,omitempty"` // SHA-256
	Result       string    `json:"result"`
	Transactions []string  `json:"transactions,omitempty"`
	Previous     string    `json:"previous"` // SHA-256 of the line before, zeros in the first
}

// auditLog is a file to which lines are only appended. Each names the one
// before by its hash, so that nothing can be changed in the middle unseen; the
// last hash, kept elsewhere, shows whether the end is missing.
type auditLog struct {
	path string
	mu   sync.Mutex
}

const auditFile = "audit.jsonl"

func newAuditLog(dir string) *auditLog { return &auditLog{path: filepath.Join(dir, auditFile)} }

var noLine = hex.EncodeToString(make([]byte, sha256.Size))

// append writes an entry and makes sure that it is on the disk. The terminal may
// write too.
func (l *auditLog) append(e Entry) (err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	lock := flock.New(l.path+".lock", flock.SetPermissions(0o600))
	if err := lock.Lock(); err != nil {
		return fmt.Errorf("locking the audit log: %w", err)
	}
	defer lock.Close()
	file, err := os.OpenFile(l.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return fmt.Errorf("the audit log: %w", err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	e.Time = e.Time.UTC().Truncate(time.Millisecond)
	if e.N, e.Previous, err = next(file); err != nil {
		return fmt.Errorf("the audit log: %w", err)
	}
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	if _, err := file.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("writing the audit log: %w", err)
	}
	return file.Sync()
}

func hashOf(line []byte) string {
	sum := sha256.Sum256(line)
	return hex.EncodeToString(sum[:])
}

// maxLine is more than any entry has: names and results are bounded.
const maxLine = 64 << 10

// next is the number and the predecessor of the next line. A line that a power
// cut left unfinished is ended: it stays, as a place where the chain is broken.
func next(file *os.File) (n int, previous string, err error) {
	size, err := file.Seek(0, io.SeekEnd)
	if err != nil || size == 0 {
		return 1, noLine, err
	}
	tail := make([]byte, min(size, 2*maxLine))
	if _, err := file.ReadAt(tail, size-int64(len(tail))); err != nil {
		return 0, "", err
	}
	if tail[len(tail)-1] != '\n' {
		if _, err := file.Write([]byte("\n")); err != nil {
			return 0, "", err
		}
		tail = append(tail, '\n')
	}
	tail = tail[:len(tail)-1]
	last := tail[bytes.LastIndexByte(tail, '\n')+1:]
	before := new(Entry)
	if json.Unmarshal(last, before) == nil && before.N > 0 {
		return before.N + 1, hashOf(last), nil
	}
	n, err = countLines(file)
	return n + 1, hashOf(last), err
}

func countLines(file *os.File) (n int, err error) {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return 0, err
	}
	r := bufio.NewReader(file)
	for {
		_, err := r.ReadSlice('\n')
		switch {
		case err == nil:
			n++
		case errors.Is(err, io.EOF):
			return n, nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return n, err
		}
	}
}

// Audit is the log, checked.
type Audit struct {
	Intact   bool    `json:"intact"`
	BrokenAt int     `json:"broken_at,omitempty"`
	Lines    []Entry `json:"lines"` // newest first
	Count    int     `json:"count"`
	Head     string  `json:"head"`
}

// read checks the whole log and returns its last entries.
func (l *auditLog) read(last int) (*Audit, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	a := &Audit{Intact: true, Lines: []Entry{}, Head: noLine}
	file, err := os.Open(l.path)
	if errors.Is(err, os.ErrNotExist) {
		return a, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, maxLine)
	for lines.Scan() {
		a.add(lines.Bytes())
		if len(a.Lines) > 2*last { // not each time
			a.Lines = append(a.Lines[:0], a.Lines[len(a.Lines)-last:]...)
		}
	}
	a.Lines = a.Lines[max(0, len(a.Lines)-last):]
	slices.Reverse(a.Lines)
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		a.broken()
		return a, nil
	}
	return a, lines.Err()
}

func (a *Audit) add(line []byte) {
	e := Entry{}
	a.Count++
	if json.Unmarshal(line, &e) != nil || e.N != a.Count || e.Previous != a.Head {
		a.broken()
	}
	a.Head = hashOf(line)
	a.Lines = append(a.Lines, e)
}

func (a *Audit) broken() {
	if a.Intact {
		a.Intact, a.BrokenAt = false, a.Count
	}
}
