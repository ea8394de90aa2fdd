// SPDX-License-Identifier: Apache-2.0

package words

import (
	"math/big"

	"github.com/madangvote/madang/budget"
)

// Amount writes money of an instance as the sentences do, for what stands beside
// them. It is "" for nil.
func Amount(in *budget.Instance, r *big.Rat, lang Language, currency string) string {
	return newTeller(in, nil, lang, currency).amountOf(r)
}
