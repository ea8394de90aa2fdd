// SPDX-License-Identifier: Apache-2.0

// Package explain says in names and readable values what transactions call and
// what contracts record, as far as the contracts are Madang's. It reads what
// anybody may have written: nothing in it is trusted, and its answers are bounded.
package explain

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/gateway/api"
)

// ErrUnknown says that data is no call of the contract, or a log none of its
// events.
var ErrUnknown = errors.New("not of this contract")

// Names of the contracts, as the gateway's answers have them.
const (
	Organisations = "Organisations"
	Elections     = "Elections"
	Awards        = "Awards"
	Election      = "Election"
)

// parsed are the interfaces of the contracts, by name.
var parsed = func() map[string]*abi.ABI {
	all := map[string]*abi.ABI{}
	for name, meta := range map[string]*bind.MetaData{
		Organisations: contracts.OrganisationsMetaData, Elections: contracts.ElectionsMetaData,
		Awards: contracts.AwardsMetaData, Election: contracts.ElectionMetaData,
	} {
		contract, err := meta.GetAbi()
		if err != nil {
			panic("explain: " + name + ": " + err.Error())
		}
		all[name] = contract
	}
	return all
}()

// Method is the name of the method that data calls; "" if there is none.
func Method(contract string, data []byte) string {
	if known := parsed[contract]; known != nil {
		if method, err := known.MethodById(data); err == nil {
			return method.Name
		}
	}
	return ""
}

// Call is what data calls. at names the contract at an address, "" for none: a
// decision of the organisations is a call of another contract within a call.
func Call(contract string, data []byte, at func(common.Address) string) (*api.Call, error) {
	return (&reader{at: at}).call(contract, data, 0)
}

// maxDepth bounds calls within calls, and lists within lists.
const maxDepth = 6

type reader struct{ at func(common.Address) string }

func (r *reader) call(contract string, data []byte, depth int) (*api.Call, error) {
	known := parsed[contract]
	if known == nil || depth > maxDepth {
		return nil, ErrUnknown
	}
	method, err := known.MethodById(data)
	if err != nil {
		return nil, ErrUnknown
	}
	values, err := method.Inputs.Unpack(data[4:])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	out := &api.Call{Method: method.Name, Arguments: r.arguments(contract, method.Inputs, values, depth)}
	if contract == Organisations && method.Name == "propose" {
		r.decision(out, values, depth)
	}
	return out, nil
}

// decision reads the call that a decision is about.
func (r *reader) decision(out *api.Call, values []any, depth int) {
	target, isAddress := values[0].(common.Address)
	data, isData := values[1].([]byte)
	if !isAddress || !isData {
		return
	}
	if inner, err := r.call(r.at(target), data, depth+1); err == nil {
		out.Arguments[1].Decoded = inner
	}
}

func (r *reader) arguments(contract string, inputs abi.Arguments, values []any, depth int) []api.Argument {
	out := make([]api.Argument, len(values))
	for i, v := range values {
		out[i] = argument(contract, inputs[i].Name, inputs[i].Type, v, depth)
	}
	return out
}

// Event is what a log records.
func Event(contract string, log *types.Log, at func(common.Address) string) (name string, arguments []api.Argument, err error) {
	known := parsed[contract]
	if known == nil || len(log.Topics) == 0 {
		return "", nil, ErrUnknown
	}
	event, err := known.EventByID(log.Topics[0])
	if err != nil {
		return "", nil, ErrUnknown
	}
	values := map[string]any{}
	if err := event.Inputs.UnpackIntoMap(values, log.Data); err != nil {
		return "", nil, fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	var indexed abi.Arguments
	for _, input := range event.Inputs {
		if input.Indexed {
			indexed = append(indexed, input)
		}
	}
	if err := abi.ParseTopicsIntoMap(values, indexed, log.Topics[1:]); err != nil {
		return "", nil, fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	for _, input := range event.Inputs {
		arguments = append(arguments, argument(contract, input.Name, input.Type, values[input.Name], 0))
	}
	if contract == Organisations && event.Name == "Proposed" {
		r := &reader{at: at}
		target, _ := values["target"].(common.Address)
		data, _ := values["data"].([]byte)
		if inner, err := r.call(at(target), data, 1); err == nil {
			arguments[len(arguments)-1].Decoded = inner
		}
	}
	return event.Name, arguments, nil
}
