// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	cmtjson "github.com/cometbft/cometbft/libs/json"
	"github.com/cometbft/cometbft/p2p"
	"github.com/cometbft/cometbft/privval"
	"github.com/ethereum/go-ethereum/common"
)

// Identity is the public half of a node's keys.
type Identity struct {
	NodeID       string      // 40 hex digits; the id of "id@host:port" in Config.Peers
	ValidatorKey common.Hash // Ed25519 public key, for Genesis.Validators or the registry contract
}

// Init makes the keys of a node in dir, or reads those already there, and
// returns their public halves. Secrets stay in dir/consensus (mode 0600).
//
// dir/consensus/data/priv_validator_state.json records what was last signed.
// Init refuses to run when it is missing beside an existing key: without it the
// validator would sign conflicting votes.
func Init(dir string) (Identity, error) {
	node, validator, err := loadKeys(dir)
	if err != nil {
		return Identity{}, err
	}
	return identity(node, validator), nil
}

func identity(node *p2p.NodeKey, validator *privval.FilePV) Identity {
	return Identity{NodeID: string(node.ID()), ValidatorKey: common.BytesToHash(validator.Key.PubKey.Bytes())}
}

func loadKeys(dir string) (*p2p.NodeKey, *privval.FilePV, error) {
	config, data := filepath.Join(dir, "consensus", "config"), filepath.Join(dir, "consensus", "data")
	for _, d := range []string{config, data} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			return nil, nil, fmt.Errorf("ledger: %w", err)
		}
	}
	node, err := p2p.LoadOrGenNodeKey(filepath.Join(config, "node_key.json"))
	if err != nil {
		return nil, nil, fmt.Errorf("ledger: node key: %w", err)
	}
	keyFile, stateFile := filepath.Join(config, "priv_validator_key.json"), filepath.Join(data, "priv_validator_state.json")
	// Checked here because CometBFT ends the process over a missing file.
	key, state := exists(keyFile), exists(stateFile)
	switch {
	case !key && state:
		return nil, nil, fmt.Errorf("%w: %s is missing beside its signing state", ErrConfig, keyFile)
	case key && !state:
		return nil, nil, fmt.Errorf("%w: %s is missing; without it this validator could sign twice, restore it or make a new key", ErrConfig, stateFile)
	case !key:
		pv := privval.GenFilePV(keyFile, stateFile)
		pv.LastSignState.Save() // state first: a crash between the two leaves a pair that is refused, not one that signs twice
		pv.Key.Save()
		return node, pv, nil
	}
	if err := readable(keyFile, new(privval.FilePVKey)); err != nil {
		return nil, nil, err
	}
	if err := readable(stateFile, new(privval.FilePVLastSignState)); err != nil {
		return nil, nil, err
	}
	return node, privval.LoadFilePV(keyFile, stateFile), nil
}

// readable reports what is wrong with a file that CometBFT would end the
// process for. It never repeats the content, which may be a secret.
func readable(path string, into any) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("ledger: %w", err)
	}
	if cmtjson.Unmarshal(raw, into) != nil {
		return fmt.Errorf("%w: %s is damaged; restore it from a copy of the same moment", ErrConfig, path)
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// loadGenesis decides on the chain's genesis: the stored one when it agrees
// with the configured one, else the configured one, which it stores.
func loadGenesis(cfg Config, self Identity, wall clock) (Genesis, error) {
	path := filepath.Join(cfg.Dir, "genesis.json")
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if cfg.Genesis.ChainID == 0 {
			return Genesis{}, fmt.Errorf("%w: no Genesis given and none at %s", ErrConfig, path)
		}
		return storeGenesis(path, cfg.Genesis.complete(self, cfg.Precompiles, wall()))
	}
	if err != nil {
		return Genesis{}, fmt.Errorf("ledger: %w", err)
	}
	stored, err := ParseGenesis(raw)
	if err != nil {
		return Genesis{}, fmt.Errorf("%s: %w", path, err)
	}
	want := stored
	if cfg.Genesis.ChainID != 0 {
		want = cfg.Genesis
		if len(want.Validators) == 0 {
			want.Validators = stored.Validators
		}
	}
	same, err := equalGenesis(stored, want.complete(self, cfg.Precompiles, stored.Time))
	if err != nil {
		return Genesis{}, err
	}
	if !same {
		return Genesis{}, fmt.Errorf("%w: the given Genesis or Precompiles differ from %s; use another Dir for another chain", ErrConfig, path)
	}
	return stored, nil
}

func storeGenesis(path string, g Genesis) (Genesis, error) {
	if err := g.validate(); err != nil {
		return Genesis{}, err
	}
	raw, err := g.JSON()
	if err != nil {
		return Genesis{}, err
	}
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, raw, 0o644); err != nil {
		return Genesis{}, fmt.Errorf("ledger: %w", err)
	}
	if err := os.Rename(tmp, path); err != nil {
		return Genesis{}, fmt.Errorf("ledger: %w", err)
	}
	return ParseGenesis(raw)
}

func equalGenesis(a, b Genesis) (bool, error) {
	x, err := a.JSON()
	if err != nil {
		return false, err
	}
	y, err := b.JSON()
	if err != nil {
		return false, err
	}
	return bytes.Equal(x, y), nil
}
