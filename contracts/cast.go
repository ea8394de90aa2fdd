// SPDX-License-Identifier: Apache-2.0

package contracts

import (
	"bytes"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
)

// castMethod is Election.cast.
var castMethod = sync.OnceValue(func() abi.Method {
	parsed, err := ElectionMetaData.GetAbi()
	if err != nil {
		panic("contracts: generated ABI: " + err.Error())
	}
	return parsed.Methods["cast"]
})

// CastBallot returns the ballot in the calldata of a call of Election.cast, and false for any other calldata.
func CastBallot(calldata []byte) (ballot []byte, ok bool) {
	method := castMethod()
	if !bytes.HasPrefix(calldata, method.ID) {
		return nil, false
	}
	values, err := method.Inputs.Unpack(calldata[len(method.ID):])
	if err != nil {
		return nil, false
	}
	ballot, ok = values[0].([]byte)
	return ballot, ok
}
