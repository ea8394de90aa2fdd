// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"time"

	"github.com/cometbft/cometbft/crypto/ed25519"
	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// DefaultGasLimit is the gas of one block when Genesis.GasLimit is zero. It is
// high so that bytes (7.4 MB a block) and the build time bind first: the base
// fee, 0 at genesis, rises only after blocks that use more than half of it.
const DefaultGasLimit = 4_000_000_000

// maxCometBlock is the largest CometBFT block in bytes: go-ethereum's block of
// at most 8 MiB (EIP-7934) and CometBFT's commit and evidence beside it.
const maxCometBlock = 10 << 20

// MaxPower is the largest voting power of one validator. It keeps the sum of
// a million validators below CometBFT's limit of 2^60.
const MaxPower = 1_000_000_000_000

// Genesis is the first state of a chain. All nodes of a chain share one; its
// JSON form (JSON, ParseGenesis) is what organisations exchange.
type Genesis struct {
	// ChainID is the EIP-155 chain id. A transaction signed for another chain
	// is refused. Required, not zero, below 2^53 (JavaScript clients).
	ChainID uint64 `json:"chain_id"`

	// Time is the chain's start, whole seconds. Zero: the time of the first
	// Start, good for a single validator only. In the future: nodes wait for it.
	Time time.Time `json:"time"`

	// GasLimit is the gas limit of every block. Zero: DefaultGasLimit.
	GasLimit uint64 `json:"gas_limit"`

	// Alloc gives accounts their first balance (gas credit, in wei), code and
	// storage. An account without balance cannot send.
	Alloc types.GenesisAlloc `json:"alloc"`

	// Validators is the first validator set. Empty: this node alone.
	Validators []Validator `json:"validators"`

	// ValidatorRegistry is the contract whose logs
	// ValidatorUpdate(bytes32 indexed publicKey, uint64 power) change the
	// validator set from two blocks later on; power 0 removes. An update that
	// would leave no validator is ignored. Zero address: the set never changes.
	ValidatorRegistry common.Address `json:"validator_registry"`

	// Precompiles are the addresses of Config.Precompiles, filled in by Start
	// and compared by every later one.
	Precompiles []common.Address `json:"precompiles"`
}

// Validator is one member of the first validator set.
type Validator struct {
	PublicKey common.Hash `json:"public_key"`     // Ed25519, 32 bytes
	Power     uint64      `json:"power"`          // 1 to MaxPower; more than 2/3 of the sum decides
	Name      string      `json:"name,omitempty"` // for people only
}

// JSON returns the document that ParseGenesis reads; equal values give equal
// bytes.
func (g Genesis) JSON() ([]byte, error) {
	raw, err := json.MarshalIndent(g, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("ledger: encode genesis: %w", err)
	}
	return append(raw, '\n'), nil
}

// ParseGenesis reads a genesis document strictly: unknown fields, anything
// after it and impossible values are errors that wrap ErrConfig.
func ParseGenesis(raw []byte) (Genesis, error) {
	var g Genesis
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&g); err != nil {
		return Genesis{}, fmt.Errorf("%w: genesis: %w", ErrConfig, err)
	}
	if dec.More() {
		return Genesis{}, fmt.Errorf("%w: genesis: data after the document", ErrConfig)
	}
	if err := g.validate(); err != nil {
		return Genesis{}, err
	}
	return g, nil
}

// complete fills in what only the starting node knows.
func (g Genesis) complete(self Identity, precompiles []Precompile, now time.Time) Genesis {
	if g.Time.IsZero() {
		g.Time = now
	}
	g.Time = g.Time.UTC().Truncate(time.Second)
	setDefault(&g.GasLimit, DefaultGasLimit)
	if len(g.Validators) == 0 {
		g.Validators = []Validator{{PublicKey: self.ValidatorKey, Power: 1}}
	}
	alloc := make(types.GenesisAlloc, len(g.Alloc))
	for addr, account := range g.Alloc {
		if account.Balance == nil {
			account.Balance = new(big.Int)
		}
		alloc[addr] = account
	}
	g.Alloc = alloc
	g.Precompiles = precompileAddresses(precompiles)
	return g
}

func (g Genesis) validate() error {
	if g.ChainID == 0 || g.ChainID >= 1<<53 {
		return fmt.Errorf("%w: genesis: chain id %d is not in 1..2^53-1", ErrConfig, g.ChainID)
	}
	if g.GasLimit < params.MaxTxGas || g.GasLimit > params.MaxGasLimit {
		return fmt.Errorf("%w: genesis: gas limit %d is not in %d..%d", ErrConfig, g.GasLimit, params.MaxTxGas, uint64(params.MaxGasLimit))
	}
	if g.Time.Unix() <= 0 {
		return fmt.Errorf("%w: genesis: time %v is before 1970", ErrConfig, g.Time)
	}
	if len(g.Validators) == 0 {
		return fmt.Errorf("%w: genesis: no validators", ErrConfig)
	}
	seen := make(map[common.Hash]bool)
	for _, v := range g.Validators {
		if v.Power == 0 || v.Power > MaxPower {
			return fmt.Errorf("%w: genesis: validator %s has power %d, want 1..%d", ErrConfig, v.PublicKey, v.Power, uint64(MaxPower))
		}
		if seen[v.PublicKey] {
			return fmt.Errorf("%w: genesis: validator %s is listed twice", ErrConfig, v.PublicKey)
		}
		seen[v.PublicKey] = true
	}
	return nil
}

// core returns go-ethereum's genesis: Osaka rules from the first block, base
// fee 0, the system contracts, and code 0xfe at the precompiles' addresses so
// that Solidity's extcodesize check lets calls through.
func (g Genesis) core() *core.Genesis {
	chain := *params.AllDevChainProtocolChanges
	chain.ChainID = new(big.Int).SetUint64(g.ChainID)
	chain.BogotaTime = nil
	alloc := core.SystemContractAllocs()
	for _, addr := range g.Precompiles {
		alloc[addr] = types.Account{Code: []byte{0xfe}, Balance: new(big.Int)}
	}
	maps.Copy(alloc, g.Alloc)
	return &core.Genesis{
		Config:     &chain,
		Timestamp:  uint64(g.Time.Unix()),
		GasLimit:   g.GasLimit,
		Difficulty: new(big.Int),
		BaseFee:    new(big.Int),
		Alloc:      alloc,
	}
}

// comet returns CometBFT's genesis. It carries no application state: the
// application hash of height 1 is the Ethereum genesis hash, which covers it.
func (g Genesis) comet() (*cmttypes.GenesisDoc, error) {
	cp := cmttypes.DefaultConsensusParams()
	cp.Block.MaxBytes = maxCometBlock
	doc := &cmttypes.GenesisDoc{
		GenesisTime:     g.Time,
		ChainID:         fmt.Sprintf("ledger-%d", g.ChainID),
		InitialHeight:   1,
		ConsensusParams: cp,
	}
	for _, v := range g.Validators {
		key := ed25519.PubKey(slices.Clone(v.PublicKey[:]))
		doc.Validators = append(doc.Validators, cmttypes.GenesisValidator{PubKey: key, Power: int64(v.Power), Name: v.Name})
	}
	if err := doc.ValidateAndComplete(); err != nil {
		return nil, fmt.Errorf("%w: genesis: %w", ErrConfig, err)
	}
	return doc, nil
}
