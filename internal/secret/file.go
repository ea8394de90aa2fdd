// SPDX-License-Identifier: Apache-2.0

package secret

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/gofrs/flock"

	"github.com/madangvote/madang/internal/wholefile"
)

// File is an open sealed file. Close unlocks it.
type File struct {
	path string
	key  Key
	lock *flock.Flock
}

// Create seals plain into a new file that only its owner can read. Errors wrap
// ErrExists, ErrInUse, ErrWeak, or are the file system's.
func Create(path string, key Key, plain []byte) (*File, error) {
	f, err := lock(path, key)
	if err != nil {
		return nil, err
	}
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		if err == nil {
			err = fmt.Errorf("%w: %s; secrets are never overwritten, choose another name", ErrExists, path)
		}
		return nil, errors.Join(err, f.Close())
	}
	if err := f.Save(plain); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Open unseals a file. Errors wrap ErrPassphrase, ErrDamaged, ErrNotSealed,
// ErrInUse, or are the file system's.
func Open(path string, key Key) (*File, []byte, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, nil, err // before a lock file is made beside nothing
	}
	f, err := lock(path, key)
	if err != nil {
		return nil, nil, err
	}
	sealed, err := read(path)
	if err == nil {
		var plain []byte
		if plain, err = Unseal(sealed, key); err == nil {
			return f, plain, nil
		}
		err = fmt.Errorf("%s: %w", path, err)
	}
	return nil, nil, errors.Join(err, f.Close())
}

// Save replaces the content. When it returns nil the new content is on the
// disk; when it fails, or the machine stops in between, the file holds the old
// content or the new, whole.
func (f *File) Save(plain []byte) error {
	sealed, err := Seal(plain, f.key)
	if err != nil {
		return err
	}
	return wholefile.Write(f.path, sealed)
}

// Close unlocks the file.
func (f *File) Close() error { return f.lock.Close() }

// Path is the file's name.
func (f *File) Path() string { return f.path }

// lock takes the lock of a file. Its own file beside stays: removing it would
// let a third process lock a file that the second no longer sees.
func lock(path string, key Key) (*File, error) {
	l := flock.New(path+".lock", flock.SetPermissions(0o600))
	locked, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("locking %s: %w", path, err)
	}
	if !locked {
		return nil, fmt.Errorf("%w: %s; wait until the other command has ended", ErrInUse, path)
	}
	return &File{path, key, l}, nil
}

func read(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxSize || !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: %w; is it another file?", path, ErrNotSealed)
	}
	return os.ReadFile(path)
}
