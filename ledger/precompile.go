// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"
)

// Precompile is a native contract. Contract sees the input only, neither state
// nor caller, and must give the same gas, output and success everywhere and for
// ever. To revert with data, Run returns the data and vm.ErrExecutionReverted;
// any other error uses up the gas of the call.
//
// A result cache is the contract's own business. Run is called from several
// goroutines at once, and two to three times per transaction.
type Precompile struct {
	Address  common.Address
	Contract vm.PrecompiledContract
}

func precompileAddresses(precompiles []Precompile) []common.Address {
	out := make([]common.Address, 0, len(precompiles))
	for _, p := range precompiles {
		out = append(out, p.Address)
	}
	slices.SortFunc(out, common.Address.Cmp)
	return out
}

// go-ethereum looks precompiles up in package variables without a lock. So an
// entry is made once, before any node runs in this process, and later nodes
// only exchange the contract behind it.
var installed struct {
	sync.Mutex
	slots   map[common.Address]*slot
	running int
}

type slot struct {
	contract atomic.Pointer[Precompile]
}

func (s *slot) RequiredGas(input []byte) uint64  { return s.contract.Load().Contract.RequiredGas(input) }
func (s *slot) Run(input []byte) ([]byte, error) { return s.contract.Load().Contract.Run(input) }
func (s *slot) Name() string                     { return s.contract.Load().Contract.Name() }

// install makes the precompiles callable and counts a running node; the
// returned function, called when that node has stopped, counts it off again.
func install(precompiles []Precompile) (release func(), err error) {
	installed.Lock()
	defer installed.Unlock()
	for _, p := range precompiles {
		if err := installOne(p); err != nil {
			return nil, err
		}
	}
	installed.running++
	return sync.OnceFunc(func() {
		installed.Lock()
		defer installed.Unlock()
		installed.running--
	}), nil
}

func installOne(p Precompile) error {
	if s, ok := installed.slots[p.Address]; ok {
		s.contract.Store(&p)
		return nil
	}
	if _, ok := vm.PrecompiledContractsOsaka[p.Address]; ok {
		return fmt.Errorf("%w: %s is a precompile of Ethereum's own", ErrConfig, p.Address)
	}
	if installed.running > 0 {
		return fmt.Errorf("%w: precompile %s is new while another node runs in this process; start nodes with all of them first", ErrConfig, p.Address)
	}
	s := new(slot)
	s.contract.Store(&p)
	if installed.slots == nil {
		installed.slots = make(map[common.Address]*slot)
	}
	installed.slots[p.Address] = s
	vm.PrecompiledContractsCancun[p.Address] = s
	vm.PrecompiledContractsPrague[p.Address] = s // the same map as PrecompiledContractsBLS
	vm.PrecompiledContractsOsaka[p.Address] = s
	vm.PrecompiledAddressesCancun = append(vm.PrecompiledAddressesCancun, p.Address)
	vm.PrecompiledAddressesPrague = append(vm.PrecompiledAddressesPrague, p.Address)
	vm.PrecompiledAddressesOsaka = append(vm.PrecompiledAddressesOsaka, p.Address)
	return nil
}
