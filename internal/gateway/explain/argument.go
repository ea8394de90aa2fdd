// SPDX-License-Identifier: Apache-2.0

package explain

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"reflect"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/gateway/api"
)

const (
	maxItems  = 100 // of a list
	shownHead = 32  // of longer bytes
	maxText   = 10_000
)

// argument is one value. Solidity's types of bytes are arrays and slices of Go,
// its structures are structs.
func argument(contract, name string, t abi.Type, value any, depth int) api.Argument {
	out := api.Argument{Name: strings.TrimSuffix(name, "_"), Type: t.String()}
	switch v := value.(type) {
	case common.Address:
		out.Value = v.Hex()
	case common.Hash: // of an indexed value that has no other form
		out.Value = v.Hex()
	case [32]byte:
		out.Value = "0x" + hex.EncodeToString(v[:])
	case []byte:
		bytesInto(&out, v)
	case string:
		out.Value = readable(v)
	case *big.Int:
		out.Value = v.String()
	case uint8:
		out.Value, out.Label = fmt.Sprint(v), label(contract, name, v)
	case bool, uint16, uint32, uint64:
		out.Value = fmt.Sprint(v)
	default:
		items(contract, &out, t, reflect.ValueOf(value), depth)
	}
	return out
}

func bytesInto(out *api.Argument, v []byte) {
	sum := sha256.Sum256(v)
	out.Length, out.SHA256 = len(v), hex.EncodeToString(sum[:])
	if len(v) > shownHead {
		v = v[:shownHead]
	}
	out.Value = "0x" + hex.EncodeToString(v)
}

// items reads lists and structures.
func items(contract string, out *api.Argument, t abi.Type, v reflect.Value, depth int) {
	if depth > maxDepth {
		return
	}
	switch {
	case (t.T == abi.SliceTy || t.T == abi.ArrayTy) && (v.Kind() == reflect.Slice || v.Kind() == reflect.Array):
		out.Length = v.Len()
		for i := range min(v.Len(), maxItems) {
			out.Items = append(out.Items, argument(contract, "", *t.Elem, v.Index(i).Interface(), depth+1))
		}
	case t.T == abi.TupleTy && v.Kind() == reflect.Struct && v.NumField() == len(t.TupleElems):
		out.Type = "struct"
		for i, element := range t.TupleElems {
			out.Items = append(out.Items, argument(contract, t.TupleRawNames[i], *element, v.Field(i).Interface(), depth+1))
		}
	}
}

// label is the name of a number, by the argument's name.
func label(contract, argument string, v uint8) string {
	switch {
	case argument == "role":
		return contracts.RoleName(v)
	case argument == "eventType":
		return contracts.EventTypeName(v)
	case contract == Awards && argument == "kind":
		return contracts.EntryKindName(v)
	case contract == Awards && argument == "state":
		return contracts.EntryStateName(v)
	}
	return ""
}

// readable is a text from the ledger, where anything may stand.
func readable(text string) string {
	if len(text) > maxText {
		text = text[:maxText]
	}
	return strings.ToValidUTF8(text, "\uFFFD")
}
