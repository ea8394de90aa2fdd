// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"math/bits"
)

// mesScale turns money into whole numbers of a small unit, 1/scale of the
// currency. It serves all endowments below most.
//
// The scale is chosen so that an endowment is below 2^62 units and that the
// money of all voters, times the largest satisfaction on a ballot, is below
// 2^126, so that no sum or product in this package's 128 bits overflows. It is
// as fine as that allows. Where possible it is a multiple of the number of
// voters and of all denominators, so that endowments and costs are exact.
type mesScale struct {
	scale *big.Rat
	most  *big.Rat
	// cost is that of each project times parts, rounded up, since weights count
	// in 1/parts; costs that all voters together cannot pay are left out.
	cost []u128
	// short is by how much cost is rounded up at most: 0 or 1.
	short []uint64
	dear  []bool // no endowment below most could pay for it
}

func (p *mesProfile) newScale(endowment *big.Rat) *mesScale {
	s := &mesScale{most: new(big.Rat).SetInt(pow2(bitsAbove(endowment)))}
	room := min(p.bits, 126-bits.Len64(p.total)-bits.Len64(p.maxUnit))
	base := p.commonDenominator()
	// most × base × 2^shift <= 2^room
	shift := room - bitsAbove(endowment) - base.BitLen()
	if shift < 0 {
		base.SetInt64(1)
		shift = room - bitsAbove(endowment)
	}
	s.scale = new(big.Rat).SetInt(base)
	if power := new(big.Rat).SetInt(pow2(max(shift, -shift))); shift >= 0 {
		s.scale.Mul(s.scale, power)
	} else {
		s.scale.Quo(s.scale, power)
	}
	for _, project := range p.projects {
		cost := new(big.Rat).Mul(project.cost, p.parts)
		up, exact := ceil(cost.Mul(cost, s.scale))
		units, ok := bigU128(up)
		s.cost = append(s.cost, units)
		// 2^127 and more is above the money of all voters, which is below 2^126.
		s.dear = append(s.dear, !ok)
		short := uint64(1)
		if exact {
			short = 0
		}
		s.short = append(s.short, short)
	}
	return s
}

// commonDenominator makes endowments and costs whole.
func (p *mesProfile) commonDenominator() *big.Int {
	d := p.budget.Denom()
	for i := range p.projects {
		d = lcm(d, p.projects[i].cost.Denom())
	}
	d = new(big.Int).Mul(d, p.voters.Num())
	return d.Mul(d, p.parts.Denom())
}

// bitsAbove is the least b >= 0 with x < 2^b.
func bitsAbove(x *big.Rat) int {
	return new(big.Int).Quo(x.Num(), x.Denom()).BitLen()
}

func pow2(n int) *big.Int { return new(big.Int).Lsh(big.NewInt(1), uint(n)) }

// floor is x rounded down, for x >= 0, and whether it was whole.
func floor(x *big.Rat) (down *big.Int, exact bool) {
	down, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	return down, rest.Sign() == 0
}

// ceil is x rounded up, for x >= 0, and whether it was whole.
func ceil(x *big.Rat) (up *big.Int, exact bool) {
	up, exact = floor(x)
	if !exact {
		up.Add(up, big.NewInt(1))
	}
	return up, exact
}
