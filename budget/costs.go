// SPDX-License-Identifier: Apache-2.0

package budget

import "math/big"

// costs adds up what projects cost: as int64 in units of 1/den where even all
// projects together stay below 2^62 of them, so that nothing overflows, else as
// fractions.
type costs struct {
	exact []*big.Rat
	units []int64 // nil: too large
	den   int64
}

func newCosts(projects []Project) costs {
	c := costs{den: 1}
	for _, p := range projects {
		c.exact = append(c.exact, p.Cost)
	}
	den, total := big.NewInt(1), new(big.Rat)
	for _, p := range projects {
		total.Add(total, new(big.Rat).Abs(p.Cost))
		den = lcm(den, p.Cost.Denom())
		if scaled(total, den).BitLen() > 62 || den.BitLen() > 62 {
			return c
		}
	}
	c.den = den.Int64()
	for _, p := range projects {
		c.units = append(c.units, scaled(p.Cost, den).Int64())
	}
	return c
}

// scaled is the largest whole number up to r × den; exactly r × den where that
// is whole.
func scaled(r *big.Rat, den *big.Int) *big.Int {
	n := new(big.Int).Mul(r.Num(), den)
	return n.Div(n, r.Denom())
}

func lcm(a, b *big.Int) *big.Int {
	g := new(big.Int).GCD(nil, nil, a, b)
	return g.Mul(g.Div(a, g), b)
}

func (c *costs) sum(projects []int) *big.Rat {
	if c.units == nil {
		sum := new(big.Rat)
		for _, p := range projects {
			sum.Add(sum, c.exact[p])
		}
		return sum
	}
	sum := int64(0)
	for _, p := range projects {
		sum += c.units[p]
	}
	return big.NewRat(sum, c.den)
}
