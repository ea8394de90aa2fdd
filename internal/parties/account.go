// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"log/slog"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
)

// Ledger reads from and sends to a node. *ethclient.Client is one.
type Ledger interface {
	chain.Reader
	chain.Backend
	bind.ContractBackend
}

// Account acts for one party: a key, and where the consortium's contracts are.
type Account struct {
	Ledger     Ledger
	Consortium Consortium
	sender     *chain.Sender
}

// NewAccount starts sending from key's address. Close it after use.
func NewAccount(ctx context.Context, ledger Ledger, consortium Consortium, key *ecdsa.PrivateKey, logger *slog.Logger) (*Account, error) {
	sender, err := chain.NewSender(ctx, ledger, key, chain.SenderOptions{DecodeRevert: contracts.DecodeRevert, Logger: logger})
	if err != nil {
		return nil, err
	}
	return &Account{ledger, consortium, sender}, nil
}

// Address is the account's.
func (a *Account) Address() common.Address { return a.sender.From() }

// Close stops sending.
func (a *Account) Close() { a.sender.Close() }

// send calls a contract's method and waits until it is final.
func (a *Account) send(ctx context.Context, to common.Address, meta *bind.MetaData, method string, args ...any) (*types.Receipt, error) {
	data, err := pack(meta, method, args...)
	if err != nil {
		return nil, err
	}
	receipt, err := a.sender.Send(ctx, chain.Call{To: &to, Data: data})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", method, err)
	}
	return receipt, nil
}

func pack(meta *bind.MetaData, method string, args ...any) ([]byte, error) {
	parsed, err := meta.GetAbi()
	if err != nil {
		return nil, fmt.Errorf("reading the ABI of %s: %w", method, err)
	}
	data, err := parsed.Pack(method, args...)
	if err != nil {
		return nil, fmt.Errorf("encoding %s: %w", method, err)
	}
	return data, nil
}

// deploy creates a contract and waits for it.
func (a *Account) deploy(ctx context.Context, meta *bind.MetaData, args ...any) (common.Address, error) {
	parsed, err := meta.GetAbi()
	if err != nil {
		return common.Address{}, err
	}
	input, err := packConstructor(parsed, args...)
	if err != nil {
		return common.Address{}, err
	}
	receipt, err := a.sender.Send(ctx, chain.Call{Data: append(common.FromHex(meta.Bin), input...)})
	if err != nil {
		return common.Address{}, err
	}
	return receipt.ContractAddress, nil
}

func packConstructor(parsed *abi.ABI, args ...any) ([]byte, error) {
	input, err := parsed.Pack("", args...)
	if err != nil {
		return nil, fmt.Errorf("encoding constructor arguments: %w", err)
	}
	return input, nil
}
