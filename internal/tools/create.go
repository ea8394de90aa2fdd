// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/verifier"
)

// Create makes a new archive of an election at path, which must not exist, after
// verifying that its parts fit together. started is in the archive's header and
// covered by no hash. Errors are a [*verifier.CheckError] or those of the file.
func Create(ctx context.Context, path string, started time.Time, election, trustees, credentials []byte) error {
	data := belenios.SetupData{
		Election: sha256.Sum256(election), Trustees: sha256.Sum256(trustees), Credentials: sha256.Sum256(credentials),
	}
	parts := [][]byte{election, trustees, credentials, data.Marshal()}
	if err := verifier.Candidate(ctx, nil, verifier.Options{}, archive.Setup, parts...); err != nil {
		return fmt.Errorf("the parts do not make an election: %w", err)
	}
	var raw bytes.Buffer
	w, err := archive.NewWriter(&raw, archive.Header{Timestamp: started.Unix()})
	if err != nil {
		return err
	}
	if _, err := w.Append(archive.Setup, parts...); err != nil {
		return err
	}
	return writeNew(path, raw.Bytes(), 0o644)
}

// WriteSecret writes a new file that only its owner can read. Nothing is ever
// overwritten: fs.ErrExist.
func WriteSecret(path string, content []byte) error { return writeNew(path, content, 0o600) }

// WritePublic writes a new file that everybody can read, likewise.
func WritePublic(path string, content []byte) error { return writeNew(path, content, 0o644) }

// writeNew leaves nothing behind when it fails.
func writeNew(path string, content []byte, mode os.FileMode) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%w; nothing is overwritten, choose another name or move it away", err)
	}
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}
