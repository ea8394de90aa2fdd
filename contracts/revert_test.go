// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/madangvote/madang/contracts"
)

// sample makes revert data for a custom error, with some value for each argument.
func sample(t testing.TB, e abi.Error) []byte {
	t.Helper()
	var values []any
	for _, input := range e.Inputs {
		switch input.Type.String() {
		case "uint8":
			values = append(values, uint8(2))
		case "bool":
			values = append(values, true)
		case "uint16":
			values = append(values, uint16(4))
		case "uint32":
			values = append(values, uint32(3))
		case "uint64":
			values = append(values, uint64(1_800_000_000))
		case "uint128", "uint256":
			values = append(values, big.NewInt(5))
		case "address":
			values = append(values, common.Address{6})
		case "bytes32":
			values = append(values, [32]byte{7})
		case "string":
			values = append(values, "text")
		case "bytes":
			values = append(values, []byte{8})
		default:
			t.Fatalf("%s has a %s", e.Name, input.Type)
		}
	}
	packed, err := e.Inputs.Pack(values...)
	if err != nil {
		t.Fatal(err)
	}
	return append(slices.Clone(e.ID[:4]), packed...)
}

// TestEveryErrorHasAMessage: all custom errors of all contracts, each with all its braces filled.
func TestEveryErrorHasAMessage(t *testing.T) {
	brace := regexp.MustCompile(`[{}]`)
	seen := make(map[string]bool)
	for _, parsed := range []*abi.ABI{abiOf(t, contracts.OrganisationsMetaData), abiOf(t, contracts.ElectionsMetaData),
		abiOf(t, contracts.ElectionMetaData), abiOf(t, contracts.AwardsMetaData)} {
		for name, e := range parsed.Errors {
			err := contracts.DecodeRevert(sample(t, e))
			var got *contracts.RevertError
			if !errors.As(err, &got) || got.Name != name || len(got.Args) != len(e.Inputs) {
				t.Fatalf("%s: %#v", name, err)
			}
			if got.Message == name || brace.MatchString(got.Message) || !strings.Contains(got.Message, " ") {
				t.Errorf("%s: message %q", name, got.Message)
			}
			seen[name] = true
		}
	}
	if len(seen) < 70 {
		t.Errorf("only %d custom errors", len(seen))
	}
}

func TestDecodeRevert(t *testing.T) {
	election := abiOf(t, contracts.ElectionMetaData)
	votingClosed := election.Errors["ElectionVotingClosed"]
	closed := append(slices.Clone(votingClosed.ID[:4]),
		append(common.LeftPadBytes(big.NewInt(1_800_000_060).Bytes(), 32), common.LeftPadBytes(big.NewInt(1_800_000_000).Bytes(), 32)...)...)
	failed := abiOf(t, contracts.OrganisationsMetaData).Errors["OrganisationsCallFailed"]
	wrapped, err := failed.Inputs.Pack(big.NewInt(4), closed)
	if err != nil {
		t.Fatal(err)
	}
	nested := append(slices.Clone(failed.ID[:4]), wrapped...)
	closedText := "voting closed at 2027-01-15T08:00:00Z; it is 2027-01-15T08:01:00Z"
	for _, c := range []struct {
		name       string
		data       []byte
		error, msg string
	}{
		{"custom", closed, "ElectionVotingClosed", closedText},
		{"nested", nested, "OrganisationsCallFailed", "decision 4 was approved but its call is refused: " + closedText},
		{"cut", closed[:40], "", "refused with malformed data for ElectionVotingClosed"},
		{"nothing", nil, "", "refused without a reason"},
		{"three bytes", []byte{1, 2, 3}, "", "refused without a reason"},
		{"unknown", []byte{1, 2, 3, 4, 5}, "", "refused with unknown data 0x01020304"},
		{"require", hexutil.MustDecode("0x08c379a0" + strings.Repeat("0", 62) + "20" + strings.Repeat("0", 63) + "2" + "6e6f" + strings.Repeat("0", 60)), "Error", "refused: no"},
		{"panic", hexutil.MustDecode("0x4e487b71" + strings.Repeat("0", 62) + "11"), "Panic", "refused: arithmetic underflow or overflow"},
	} {
		var got *contracts.RevertError
		if !errors.As(contracts.DecodeRevert(c.data), &got) || got.Name != c.error || got.Message != c.msg {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	if !contracts.IsRevert(contracts.DecodeRevert(nested), "ElectionVotingClosed") {
		t.Error("the inner refusal is not found")
	}
}

type rpcError struct{ data any }

func (rpcError) Error() string    { return "execution reverted" }
func (e rpcError) ErrorData() any { return e.data }

func TestRevertOf(t *testing.T) {
	data := sample(t, abiOf(t, contracts.ElectionMetaData).Errors["ElectionZeroHash"])
	for _, carried := range []any{hexutil.Encode(data), data} {
		if err := contracts.RevertOf(fmt.Errorf("send: %w", rpcError{carried})); !contracts.IsRevert(err, "ElectionZeroHash") {
			t.Errorf("%T: %v", carried, err)
		}
	}
	for _, other := range []error{errors.New("connection refused"), rpcError{nil}, rpcError{"no hex"}} {
		if got := contracts.RevertOf(other); !errors.Is(got, other) {
			t.Errorf("%v became %v", other, got)
		}
	}
	if contracts.RevertOf(nil) != nil || contracts.IsRevert(nil, "ElectionZeroHash") {
		t.Error("no error is a revert")
	}
}

func TestNames(t *testing.T) {
	for got, want := range map[string]string{
		contracts.PhaseName(contracts.PhaseFinal):              "Final",
		contracts.EventTypeName(contracts.EventResult):         "Result",
		contracts.RoleName(contracts.RoleAuditor):              "auditor",
		contracts.PhaseName(99):                                "phase 99",
		contracts.EventTypeName(contracts.EventEncryptedTally): "EncryptedTally",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func FuzzDecodeRevert(f *testing.F) {
	for _, meta := range []*abi.ABI{abiOf(f, contracts.OrganisationsMetaData), abiOf(f, contracts.ElectionMetaData)} {
		for _, e := range meta.Errors {
			f.Add(sample(f, e))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := contracts.DecodeRevert(data); err == nil || err.Error() == "" {
			t.Errorf("%v", err)
		}
	})
}

func FuzzCastBallot(f *testing.F) {
	parsed := abiOf(f, contracts.ElectionMetaData)
	data, err := parsed.Pack("cast", []byte("ballot"), uint64(1), uint64(2), [][32]byte{{3}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, calldata []byte) {
		if ballot, ok := contracts.CastBallot(calldata); ok && len(ballot) > len(calldata) {
			t.Errorf("%d bytes out of %d", len(ballot), len(calldata))
		}
	})
}
