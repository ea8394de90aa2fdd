// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/secret"
	"github.com/madangvote/madang/internal/tools"
)

// sealedFlags are for secret files that may be encrypted with a passphrase.
// belenios-tool cannot read those.
type sealedFlags struct {
	passphrase
	encrypt bool
}

// registerNew is for the steps that may make a secret.
func (f *sealedFlags) registerNew(cmd *cobra.Command) {
	f.register(cmd)
	cmd.Flags().BoolVar(&f.encrypt, "encrypt", false, "encrypt the secret file with a passphrase; belenios-tool cannot read it then")
}

// write writes a new secret file.
func (f *sealedFlags) write(path string, content []byte) error {
	if !f.encrypt {
		return tools.WriteSecret(path, content)
	}
	if _, err := os.Lstat(path); err == nil { // before anybody types a passphrase
		return tools.WriteSecret(path, nil)
	}
	key, err := f.key(path, true)
	if err != nil {
		return err
	}
	sealed, err := secret.Seal(content, key)
	if err != nil {
		return err
	}
	return tools.WriteSecret(path, sealed)
}

// read reads a secret file, and asks for its passphrase if it has one.
func (f *sealedFlags) read(path string) ([]byte, error) {
	raw, err := os.ReadFile(path)
	if err != nil || !bytes.HasPrefix(raw, []byte("age-encryption.org/")) {
		return raw, err
	}
	key, err := f.key(path, false)
	if err != nil {
		return nil, err
	}
	plain, err := secret.Unseal(raw, key)
	return plain, in(path, err)
}

// member reads the secret of a ceremony's member. It never quotes the file in an
// error.
func (f *sealedFlags) member(path, group string) (*belenios.CeremonyKey, error) {
	raw, err := f.read(path)
	if err != nil {
		return nil, err
	}
	key, err := belenios.ParseCeremonyKey(group, string(bytes.TrimSpace(raw)))
	if err != nil {
		return nil, fmt.Errorf("%s is not the secret of a member of a threshold ceremony; is it another file?", path)
	}
	return key, nil
}

// single reads a single trustee's key likewise.
func (f *sealedFlags) single(path, group string) (*belenios.TrusteeKey, error) {
	raw, err := f.read(path)
	if err != nil {
		return nil, err
	}
	key, err := belenios.ParseTrusteeKey(group, bytes.TrimSuffix(raw, []byte("\n")))
	if err != nil {
		return nil, fmt.Errorf("%s is not a trustee's secret key of group %s; is it another file, or another --group?", path, group)
	}
	return key, nil
}
