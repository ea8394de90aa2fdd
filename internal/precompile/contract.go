// SPDX-License-Identifier: Apache-2.0

package precompile

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/madangvote/madang/belenios"
)

// Address is where the Election contract calls the precompile; contracts/src/lib/BallotPrecompile.sol has it too.
var Address = common.HexToAddress("0x0000000000000000000000000000000000004d01")

var _ vm.PrecompiledContract = (*Verifier)(nil)

// sentences are what the chain says for each code. A change, also of a word, changes the gas of refused transactions
// and with it the history that a new node computes: treat it as a change of the protocol.
var sentences = map[string]string{
	belenios.CodeMalformed:     "not a ballot of this election",
	belenios.CodeNotCanonical:  "the JSON is not in canonical form",
	belenios.CodeWrongElection: "made for another election",
	belenios.CodeBadElement:    "a number is not an element of the group",
	belenios.CodeBadProof:      "a proof does not hold",
	belenios.CodeBadSignature:  "the signature does not hold",
	belenios.CodeTooLarge:      "longer than a ballot of this election can be",
	CodeBadElection:            "not an election object that can be verified",
	CodeBadInput:               "not an input of the ballot precompile",
}

// Name is what traces call the precompile. It implements vm.PrecompiledContract.
func (v *Verifier) Name() string { return "BELENIOS_BALLOT" }

// Run verifies; see the package's comment. It implements vm.PrecompiledContract. A refusal is data with
// vm.ErrExecutionReverted; the gas that was not needed stays with the caller.
func (v *Verifier) Run(input []byte) ([]byte, error) {
	got := v.answer(input)
	if got.code == "" {
		return []byte(got.text), nil
	}
	return refusalData(got.code), vm.ErrExecutionReverted
}

// refusalData is uint8 length, code, sentence. A code that is not in the table counts as malformed, so that a new code
// of package belenios cannot change the chain by accident.
func refusalData(code string) []byte {
	sentence, ok := sentences[code]
	if !ok {
		code, sentence = belenios.CodeMalformed, sentences[belenios.CodeMalformed]
	}
	data := append([]byte{uint8(len(code))}, code...)
	return append(data, sentence...)
}
