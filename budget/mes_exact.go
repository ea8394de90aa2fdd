// SPDX-License-Identifier: Apache-2.0

package budget

import "math/big"

// What a voter of a group has left after some steps is the endowment less the
// prices of the projects that it helped to fund, unless it is spent: a voter
// that once pays less than the price has nothing left ever after. So the money
// of many voters together is
//
//	weight × endowment - sum over steps of price × units,
//
// with the units that these voters have in the step's project: whole numbers,
// and one fraction a step. The price of a step in turn is what those did not
// pay who spent the last of their money, divided by the units of the others.
// Hence any quantity of a run can be computed exactly when it is needed, at the
// cost of looking at the ballots concerned and of a few fractions, and none
// need be computed that is not.

// exactKnown is the exact price per unit of a project about to be funded, where
// it costs nothing to say; else nil.
func (r *mesRun) exactKnown(i int) *big.Rat {
	st := &r.state[i]
	if st.exact != nil && st.exactAt == len(r.steps) {
		return st.exact
	}
	if st.at != len(r.steps) || st.toUnits == 0 || st.from != st.to || st.fromUnits != st.toUnits {
		return nil
	}
	// Bounds that meet: nobody concerned has less, or all money is exact.
	price := new(big.Rat).SetInt(st.to.big())
	price.Quo(price, r.scale)
	return price.Quo(price, new(big.Rat).SetInt(new(big.Int).SetUint64(st.toUnits)))
}

// exactRho is the rho of a project that was just evaluated; nil if a run over a
// range cannot say.
func (r *mesRun) exactRho(i int) *big.Rat {
	price := r.exactKnown(i)
	if price == nil {
		if r.isRange() {
			return nil
		}
		price = r.exactPrice(i)
	}
	return new(big.Rat).Quo(price, new(big.Rat).SetInt(new(big.Int).SetUint64(r.projects[i].factor)))
}

// exactPrice is the price per unit of a project that its supporters can pay
// for, in currency, at this point of a run at one endowment.
func (r *mesRun) exactPrice(i int) *big.Rat {
	st := &r.state[i]
	if price := r.exactKnown(i); price != nil {
		st.exact, st.exactAt = price, len(r.steps)
		return price
	}
	low, high := make([]uint64, 0, 8), make([]uint64, 0, 8)
	for _, class := range r.projects[i].classes {
		from, to := r.priceBounds(st, class.unit)
		low, high = append(low, from), append(high, to)
	}
	return r.exactSolve(i, low, high)
}

// exactEvaluate settles a project of which the bounds do not even say whether
// its supporters can pay for it.
func (r *mesRun) exactEvaluate(i int) bool {
	p, st := &r.projects[i], &r.state[i]
	var all []int32
	for _, class := range p.classes {
		for _, g := range class.groups {
			if r.spent[g] == alive {
				all = append(all, g)
			}
		}
	}
	if r.exactSum(all, len(r.steps)).Cmp(r.costInParts(i)) < 0 {
		return false
	}
	// A lower bound of the price is that with the upper bounds of the money.
	missing, units, _ := r.solve(i, r.lo, r.err, u128{}, 0)
	missing = missing.subFloor(u128{0, r.short[i]})
	low, high := make([]uint64, len(p.classes)), make([]uint64, len(p.classes))
	for c := range p.classes {
		high[c] = r.richest + 1
		if units > 0 {
			low[c], _ = missing.mulDiv(p.classes[c].unit, units)
		}
	}
	rho := r.exactSolve(i, low, high)
	rho = new(big.Rat).Mul(rho, r.scale)
	rho.Quo(rho, new(big.Rat).SetInt(new(big.Int).SetUint64(p.factor)))
	st.high = boundOfRat(rho, true)
	if exact := boundOfRat(rho, false); exact.cmp(st.low) > 0 {
		st.low = exact
	}
	return true
}

// exactSolve finds the price of a project, given bounds of it by class, as solve
// does: only of voters that the bounds leave in doubt it needs the exact money.
func (r *mesRun) exactSolve(i int, low, high []uint64) *big.Rat {
	type doubtful struct {
		money, unit *big.Rat
		units       uint64
		weight      *big.Rat
	}
	now := len(r.steps)
	var weak []int32
	var doubts []doubtful
	units := uint64(0)
	for c, class := range r.projects[i].classes {
		unit := new(big.Rat).SetInt(new(big.Int).SetUint64(class.unit))
		for _, g := range class.groups {
			if r.spent[g] != alive {
				continue
			}
			if r.lo[g]+r.err < low[c] {
				weak = append(weak, g)
				continue
			}
			units += r.weight[g] * class.unit
			if r.lo[g] < high[c] {
				weight := new(big.Rat).SetInt(new(big.Int).SetUint64(r.weight[g]))
				doubts = append(doubts, doubtful{r.exactMoney(g, now), unit, r.weight[g] * class.unit, weight})
			}
		}
	}
	missing := r.costInParts(i)
	missing.Sub(missing, r.exactSum(weak, now))
	for {
		if units == 0 {
			panic("budget: equal shares: an affordable project is not")
		}
		price := new(big.Rat).Quo(missing, new(big.Rat).SetInt(new(big.Int).SetUint64(units)))
		rest := doubts[:0]
		for _, d := range doubts {
			if d.money.Cmp(new(big.Rat).Mul(price, d.unit)) >= 0 {
				rest = append(rest, d)
				continue
			}
			units -= d.units
			missing.Sub(missing, d.weight.Mul(d.weight, d.money))
		}
		if len(rest) == len(doubts) {
			r.state[i].exact, r.state[i].exactAt = price, now
			return price
		}
		doubts = rest
	}
}

// exactlySpent tells whether a supporter has no more than it must pay for a
// project that is about to be funded.
func (r *mesRun) exactlySpent(i int, g int32, unit uint64) bool {
	owes := new(big.Rat).SetInt(new(big.Int).SetUint64(unit))
	owes.Mul(owes, r.exactPrice(i))
	return r.exactMoney(g, len(r.steps)).Cmp(owes) <= 0
}

// exactMoney is what a voter of a group that is alive after some steps has.
func (r *mesRun) exactMoney(g int32, steps int) *big.Rat {
	money := new(big.Rat).Set(r.endowment)
	for _, e := range r.groups[g].entries {
		if j := r.state[e.project].step; j >= 0 && j < steps {
			price := new(big.Rat).SetInt(new(big.Int).SetUint64(e.unit))
			money.Sub(money, price.Mul(price, r.stepPrice(j)))
		}
	}
	return money
}

// exactSum is what the voters of groups that are alive after some steps have
// together, in 1/parts.
func (r *mesRun) exactSum(groups []int32, steps int) *big.Rat {
	weight := uint64(0)
	units := make([]u128, steps)
	for _, g := range groups {
		weight += r.weight[g]
		for _, e := range r.groups[g].entries {
			if j := r.state[e.project].step; j >= 0 && j < steps {
				units[j] = units[j].add(mul64(e.unit, r.weight[g]))
			}
		}
	}
	sum := new(big.Rat).SetInt(new(big.Int).SetUint64(weight))
	sum.Mul(sum, r.endowment)
	for j, u := range units {
		if u != (u128{}) {
			price := new(big.Rat).SetInt(u.big())
			sum.Sub(sum, price.Mul(price, r.stepPrice(j)))
		}
	}
	return sum
}

// stepPrice is the exact price per unit of a funded project.
func (r *mesRun) stepPrice(j int) *big.Rat {
	step := &r.steps[j]
	if step.exact != nil {
		return step.exact
	}
	if step.units == 0 {
		// All spent their last money: the price is what the richest had.
		for _, g := range step.last {
			price := new(big.Rat).SetInt(new(big.Int).SetUint64(r.unit(g, step.project)))
			price.Quo(r.exactMoney(g, j), price)
			if step.exact == nil || price.Cmp(step.exact) > 0 {
				step.exact = price
			}
		}
		return step.exact
	}
	missing := r.costInParts(step.project)
	missing.Sub(missing, r.exactSum(step.last, j))
	step.exact = missing.Quo(missing, new(big.Rat).SetInt(new(big.Int).SetUint64(step.units)))
	return step.exact
}

// unit is the units that a group has in a project.
func (r *mesRun) unit(g int32, project int) uint64 {
	for _, e := range r.groups[g].entries {
		if int(e.project) == project {
			return e.unit
		}
	}
	return 0
}

func (p *mesProfile) costInParts(i int) *big.Rat {
	return new(big.Rat).Mul(p.projects[i].cost, p.parts)
}

func (a u128) big() *big.Int {
	x := new(big.Int).SetUint64(a.hi)
	return x.Add(x.Lsh(x, 64), new(big.Int).SetUint64(a.lo))
}

// boundOfRat is x > 0 rounded down, or up.
func boundOfRat(x *big.Rat, up bool) bound {
	shift := 64 + x.Denom().BitLen() - x.Num().BitLen() + 1
	scaled := new(big.Rat).SetInt(pow2(max(shift, -shift)))
	if shift < 0 {
		scaled.Inv(scaled)
	}
	whole, exact := floor(scaled.Mul(scaled, x)) // 2^64 to 2^66
	units, _ := bigU128(whole)
	b := boundOf(units, up)
	if up && !exact && boundOf(units, false) == b {
		b = b.next()
	}
	b.e -= shift
	return b
}
