// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"os"
	"path/filepath"

	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/secret"
)

// unsaved is where a trustee of the demo keeps its secrets: nowhere but in
// memory. A real one's are in an encrypted file.
type unsaved struct{}

func (unsaved) Save([]byte) error { return nil }

// sampleWork makes guessing the passphrase cheap: it is printed anyway.
const sampleWork = 10

// store is where trustee i keeps its secrets in the key ceremony: in a file as
// the office names it, if the election is to go on there.
func (e *election) store(i int, plain []byte) (parties.Store, func() error, error) {
	if e.secrets == "" {
		return unsaved{}, func() error { return nil }, nil
	}
	if err := os.MkdirAll(e.secrets, 0o700); err != nil {
		return nil, nil, err
	}
	name := e.manifest.UUID + "-" + trusteeAccount(i) + ".secret"
	file, err := secret.Create(filepath.Join(e.secrets, name), secret.Key{Passphrase: SamplePassphrase, WorkFactor: sampleWork}, plain)
	if err != nil {
		return nil, nil, err
	}
	return file, file.Close, nil
}
