// SPDX-License-Identifier: Apache-2.0

package contracts

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
)

// RevertError says why a contract refused a call.
type RevertError struct {
	Name    string     // the custom error's name, "Error" or "Panic", or empty where the data is none of ours
	Args    []Argument // in the error's order
	Data    []byte     // the revert data, verbatim
	Message string     // one plain sentence with the arguments in it
	Inner   error      // of OrganisationsCallFailed: why the decision's call was refused, else nil
}

// Argument is one value of a custom error.
type Argument struct {
	Name  string
	Value any // as go-ethereum's abi decodes it
}

// Error returns the message.
func (e *RevertError) Error() string { return e.Message }

// Unwrap returns the inner refusal of a decision's call.
func (e *RevertError) Unwrap() error { return e.Inner }

// Arg returns the value of an argument, nil if there is none of that name.
func (e *RevertError) Arg(name string) any {
	for _, a := range e.Args {
		if a.Name == name {
			return a.Value
		}
	}
	return nil
}

// DecodeRevert turns revert data into a *RevertError; data that is none of ours gives one without a name.
func DecodeRevert(data []byte) error { return decodeRevert(data, 0) }

// RevertOf returns the *RevertError in an error of an Ethereum client (one with ErrorData, as JSON-RPC code 3 has),
// or the error itself if it carries no revert data.
func RevertOf(err error) error {
	var carrier interface{ ErrorData() any }
	if !errors.As(err, &carrier) {
		return err
	}
	switch data := carrier.ErrorData().(type) {
	case string:
		if raw, hexErr := hexutil.Decode(data); hexErr == nil {
			return DecodeRevert(raw)
		}
	case []byte:
		return DecodeRevert(data)
	}
	return err
}

// IsRevert reports whether err is or wraps (also as a decision's inner refusal) the custom error of that name.
func IsRevert(err error, name string) bool {
	for err != nil {
		var r *RevertError
		if !errors.As(err, &r) {
			return false
		}
		if r.Name == name {
			return true
		}
		err = r.Inner
	}
	return false
}

// maxDepth bounds decisions that call decisions.
const maxDepth = 4

func decodeRevert(data []byte, depth int) error {
	e := &RevertError{Data: bytes.Clone(data)}
	if len(data) < 4 {
		e.Message = "refused without a reason"
		return e
	}
	known, ok := knownErrors()[[4]byte(data[:4])]
	if !ok {
		return builtinRevert(e)
	}
	values, err := known.Inputs.Unpack(data[4:])
	if err != nil {
		e.Message = fmt.Sprintf("refused with malformed data for %s", known.Name)
		return e
	}
	e.Name = known.Name
	for i, input := range known.Inputs {
		e.Args = append(e.Args, Argument{Name: strings.TrimSuffix(input.Name, "_"), Value: values[i]})
	}
	if reason, ok := e.Arg("reason").([]byte); ok && depth < maxDepth {
		e.Inner = decodeRevert(reason, depth+1)
	}
	e.Message = e.format()
	return e
}

// builtinRevert decodes Solidity's own Error(string) and Panic(uint256).
func builtinRevert(e *RevertError) error {
	reason, err := abi.UnpackRevert(e.Data)
	if err != nil {
		e.Message = "refused with unknown data 0x" + hex.EncodeToString(e.Data[:4])
		return e
	}
	e.Name = "Error"
	if bytes.Equal(e.Data[:4], []byte{0x4e, 0x48, 0x7b, 0x71}) {
		e.Name = "Panic"
	}
	e.Args = []Argument{{Name: "reason", Value: reason}}
	e.Message = "refused: " + reason
	return e
}

// knownErrors maps the selectors of all custom errors of the contracts.
var knownErrors = sync.OnceValue(func() map[[4]byte]abi.Error {
	known := make(map[[4]byte]abi.Error)
	for _, metadata := range []interface{ GetAbi() (*abi.ABI, error) }{
		OrganisationsMetaData, ElectionsMetaData, ElectionMetaData, AwardsMetaData,
	} {
		parsed, err := metadata.GetAbi()
		if err != nil {
			panic("contracts: generated ABI: " + err.Error())
		}
		for _, e := range parsed.Errors {
			known[[4]byte(e.ID[:4])] = e
		}
	}
	return known
})

func (e *RevertError) format() string {
	text := messages[e.Name]
	if text == "" {
		text = e.Name
	}
	for _, a := range e.Args {
		text = strings.ReplaceAll(text, "{"+a.Name+"}", a.text())
	}
	if e.Inner != nil {
		text = strings.ReplaceAll(text, "{inner}", e.Inner.Error())
	}
	return text
}

// text writes a value for a reader: names for enumerations, UTC for block times, hex for hashes.
func (a Argument) text() string {
	switch v := a.Value.(type) {
	case uint8:
		return a.enumText(v)
	case uint64:
		if a.Name == "now" || a.Name == "opensAt" || a.Name == "closesAt" {
			return unixText(v)
		}
		return fmt.Sprint(v)
	case [32]byte:
		return hex.EncodeToString(v[:])
	case []byte:
		return hex.EncodeToString(v)
	case common.Address:
		return v.Hex()
	}
	return fmt.Sprint(a.Value)
}

func (a Argument) enumText(v uint8) string {
	switch a.Name {
	case "actual", "needed", "phase":
		return PhaseName(v)
	case "given", "eventType":
		return EventTypeName(v)
	case "role":
		return RoleName(v)
	case "kind":
		return EntryKindName(v)
	case "state":
		return EntryStateName(v)
	}
	return fmt.Sprint(v)
}

// unixText writes block time in UTC; beyond year 9999 the number itself.
func unixText(v uint64) string {
	const year10000 = 253402300800
	if v >= year10000 {
		return fmt.Sprint(v)
	}
	return time.Unix(int64(v), 0).UTC().Format(time.RFC3339)
}
