// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// marker is the file that says that a folder is a demo's and may be emptied.
const marker = ".madang-demo"

// prepareDir empties the folder of an earlier demo, and keeps others out of it
// until unlock is called.
func prepareDir(dir string) (unlock func(), err error) {
	entries, err := os.ReadDir(dir)
	if os.IsNotExist(err) {
		err = os.MkdirAll(dir, 0o755)
	}
	if err != nil {
		return nil, err
	}
	if len(entries) > 0 {
		if _, err := os.Stat(filepath.Join(dir, marker)); err != nil {
			return nil, fmt.Errorf("%s is not empty and not of an earlier demo; choose another folder with --data", dir)
		}
	}
	lock := flock.New(filepath.Join(dir, marker))
	locked, err := lock.TryLock()
	if err != nil {
		return nil, err
	}
	if !locked {
		return nil, fmt.Errorf("another demo is running in %s; end it, or choose another folder with --data", dir)
	}
	for _, e := range entries {
		if e.Name() == marker {
			continue
		}
		if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
			return nil, errors.Join(err, lock.Unlock())
		}
	}
	return func() { lock.Unlock() }, nil //nolint:errcheck // the process ends
}
