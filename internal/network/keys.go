// SPDX-License-Identifier: Apache-2.0

package network

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/ledger"
)

// LedgerDir is where an organisation's folder holds its node.
func LedgerDir(dir string) string { return filepath.Join(dir, "ledger") }

// KeyFile is where an organisation's folder holds the key of an account:
// member, attester, organiser, registrar, gateway, trustee-1, ...
func KeyFile(dir, account string) string { return filepath.Join(dir, "keys", account+".key") }

// Init makes an organisation's keys in dir, or finds those already there, and
// returns what the others may know. trustees is the number of trustees'
// accounts.
func Init(dir, name string, trustees int) (Identity, error) {
	node, err := ledger.Init(LedgerDir(dir))
	if err != nil {
		return Identity{}, err
	}
	id := Identity{Name: name, NodeID: node.NodeID, ValidatorKey: node.ValidatorKey}
	for account, target := range map[string]*common.Address{
		"member": &id.Member, "attester": &id.Attester, "organiser": &id.Organiser,
		"registrar": &id.Registrar, "gateway": &id.Gateway,
	} {
		if *target, err = ensureKey(KeyFile(dir, account)); err != nil {
			return Identity{}, err
		}
	}
	for i := range trustees {
		address, err := ensureKey(KeyFile(dir, fmt.Sprintf("trustee-%d", i+1)))
		if err != nil {
			return Identity{}, err
		}
		id.Trustees = append(id.Trustees, address)
	}
	return id, nil
}

// LoadKey reads an account's key: 64 hex digits.
func LoadKey(path string) (*ecdsa.PrivateKey, error) {
	key, err := crypto.LoadECDSA(path)
	if err != nil {
		// The cause could quote the file's content.
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("no account key: %w", err)
		}
		return nil, fmt.Errorf("%s is not an account key: it holds 64 hex digits", path)
	}
	return key, nil
}

// ensureKey reads a key, or makes one that only its owner can read.
func ensureKey(path string) (common.Address, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		key, err := crypto.GenerateKey()
		if err != nil {
			return common.Address{}, err
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return common.Address{}, err
		}
		if err := writeNew(path, fmt.Appendf(nil, "%x", crypto.FromECDSA(key)), 0o600); err != nil {
			return common.Address{}, err
		}
	}
	key, err := LoadKey(path)
	if err != nil {
		return common.Address{}, err
	}
	return crypto.PubkeyToAddress(key.PublicKey), nil
}

// writeNew writes a file that does not exist yet, and makes sure it is on disk:
// a key lost to a power cut is lost for good.
func writeNew(path string, content []byte, mode os.FileMode) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Sync(), file.Close())
}
