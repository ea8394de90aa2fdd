// SPDX-License-Identifier: Apache-2.0

package words

import (
	"math/big"
	"strings"

	"github.com/madangvote/madang/budget"
)

var koreanCurrencies = map[string]string{
	"": "", "KRW": "원", "EUR": "유로", "USD": "달러", "PLN": "즈워티", "GBP": "파운드", "JPY": "엔", "CNY": "위안",
}

var korean = language{
	headings: Headings{"번호", "사업명", "득표", "점수", "비용", "남은 예산", "결과"},
	points:   "점수",
	heading: func(text, currency string) string {
		if name, known := koreanCurrencies[currency]; known {
			currency = name
		}
		return text + "(" + currency + ")"
	},
	amount: func(number, currency string) string {
		if name, known := koreanCurrencies[currency]; known {
			return number + name
		}
		return number + " " + currency
	},
	about:   func(text string) string { return "약 " + text },
	less:    func(text string) string { return text + " 미만" },
	rule:    koreanRule,
	money:   koreanMoney,
	step:    koreanStep,
	outcome: koreanOutcome,
	compare: koreanCompare,
}

func koreanRule(t *teller) []string {
	r := &t.a.Rule
	var said []string
	switch r.Name {
	case budget.Greedy:
		said = append(said, koreanOrder(t, t.a.Rule.By)+" 사업부터 차례로 검토하여 예산 안에서 선정합니다.")
		switch r.Misfit {
		case budget.Skip, "":
			said = append(said, "비용이 남은 예산보다 큰 사업은 건너뜁니다.")
		case budget.Stop:
			said = append(said, "비용이 남은 예산보다 큰 사업이 나오면 거기서 선정을 끝냅니다.")
		default:
			said = append(said, "비용이 남은 예산보다 큰 사업은 "+t.unknown(string(r.Misfit))+"에 따릅니다.")
		}
	case budget.EqualShares:
		said = append(said, "균등 몫 방식(Method of Equal Shares)입니다. 예산을 투표자 모두에게 똑같이 나누고, 한 사업에 투표한 사람들이 각자의 몫을 모아 비용을 낼 수 있으면 그 사업을 선정합니다.",
			koreanSatisfaction(t), koreanCompletion(t))
	case budget.Phragmen:
		said = append(said, "프라그멘 순차 방식(sequential Phragmén)입니다. 투표자 모두가 같은 속도로 돈을 받는다고 보고, 한 사업에 투표한 사람들이 가진 돈을 모아 비용이 되는 대로 그 사업을 선정하며 그들이 비용을 냅니다.",
			"그렇게 낼 차례가 된 사업의 비용이 남은 예산보다 크면 거기서 선정을 끝냅니다.")
	default:
		said = append(said, "선정 방식은 "+t.unknown(string(r.Name))+"입니다.")
	}
	said = append(said, koreanLimits(t)...)
	return append(said, koreanTies(t)...)
}

func koreanOrder(t *teller, by budget.By) string {
	switch by {
	case budget.ByVotes, "":
		return map[unit]string{votes: "득표수가 많은", points: "점수가 높은", combined: "주민과 심사위원회의 종합 점수가 높은"}[t.unit()]
	case budget.ByVotesPerCost:
		return map[unit]string{votes: "한 표당 비용이 적은", points: "1점당 비용이 적은", combined: "주민과 심사위원회의 종합 점수에 견주어 비용이 적은"}[t.unit()]
	}
	return t.unknown(string(by))
}

func koreanSatisfaction(t *teller) string {
	switch t.a.Rule.Satisfaction {
	case budget.CostSatisfaction, "":
		return "단계마다 표가 가장 많은 사업이 먼저이며, 남은 몫이 모자라 남들만큼 내지 못하는 사람의 표는 일부만 셉니다."
	case budget.CardinalitySatisfaction:
		return "단계마다 투표한 사람 한 명이 낼 돈이 가장 적은 사업이 먼저입니다."
	case budget.ScoreSatisfaction:
		return "단계마다 투표한 사람이 준 점수 1점당 낼 돈이 가장 적은 사업이 먼저입니다."
	}
	return "순서는 " + t.unknown(string(t.a.Rule.Satisfaction)) + "에 따릅니다."
}

func koreanCompletion(t *teller) string {
	raised := "그다음 모든 몫을 " + t.amountOf(big.NewRat(1, 1)) + "씩 늘려 가며 처음부터 다시 계산하고, "
	switch t.a.Rule.Completion {
	case budget.NoCompletion, "":
		return "몫으로 쓰지 못한 돈은 그대로 남깁니다."
	case budget.Add1:
		return raised + "비용의 합이 예산을 넘기 바로 전의 결과로 정합니다."
	case budget.Add1Exhaustive:
		return raised + "비용의 합이 예산을 넘기 전까지 되풀이하되 남은 예산으로 할 수 있는 사업이 더 없으면 그때 멈춥니다."
	case budget.Add1Greedy:
		return raised + "비용의 합이 예산을 넘기 전까지 되풀이하되 남은 예산으로 할 수 있는 사업이 더 없으면 그때 멈춥니다. 그래도 남은 돈은 " + koreanOrder(t, t.restBy()) + " 사업부터 차례로 씁니다."
	case budget.GreedyCompletion:
		return "그다음 남은 돈은 " + koreanOrder(t, t.restBy()) + " 사업부터 차례로 씁니다."
	}
	return "남은 돈은 " + t.unknown(string(t.a.Rule.Completion)) + "에 따라 씁니다."
}

func koreanLimits(t *teller) []string {
	r := &t.a.Rule
	var said []string
	if r.MinVotes != "" {
		said = append(said, "선정되려면 "+koreanNeeded(t)+" 이상이 필요합니다.")
	}
	if r.MinShare != "" {
		said = append(said, "예산을 투표자 수로 똑같이 나누었을 때, 그 사업에 투표한 사람들의 몫이 비용의 "+t.percent(rat(r.MinShare))+" 이상이어야 선정됩니다.")
	}
	for i := range r.Caps {
		said = append(said, koreanGroup(t, &r.Caps[i])+" 사업의 비용은 모두 합해 "+t.amountOf(rat(r.Caps[i].Most))+"까지입니다.")
	}
	if r.TopUp != "" {
		said = append(said, "남은 예산에 처음으로 들지 못한 사업은, 남은 예산이 비용의 "+t.percent(rat(r.TopUp))+" 이상이면 선정하고 모자란 돈은 따로 마련합니다.")
	}
	for _, c := range r.Classes {
		class := "구분이 없는 표"
		if c.Name != "" {
			class = "‘" + plain(c.Name) + "’ 표"
		}
		if c.Share != "" {
			said = append(said, topic.on(class)+" 몇 표이든 모두 합해 전체의 "+by.on(t.percent(t.classShare(c.Name)))+" 셉니다.")
		} else {
			said = append(said, topic.on(class)+" 한 표를 "+t.number(rat(c.Weight))+"표로 셉니다.")
		}
	}
	if c := r.Committee; c != nil {
		rest := new(big.Rat).Sub(big.NewRat(1, 1), rat(c.Share))
		said = append(said, "종합 점수에는 심사위원회 점수를 "+t.percent(rat(c.Share))+", 주민 투표를 "+t.percent(rest)+" 반영하며, 각각 가장 높은 사업을 기준으로 환산합니다.")
	}
	return said
}

// koreanNeeded is least support: votes, or voters where they give points.
func koreanNeeded(t *teller) string {
	n := t.number(rat(t.a.Rule.MinVotes))
	if t.unit() == points {
		return "점수를 준 사람 " + n + "명"
	}
	return n + "표"
}

func koreanLeft(t *teller, amount *big.Rat) string {
	if amount.Sign() == 0 {
		return "남는 돈이 없습니다"
	}
	return subject.on(t.amountOf(amount)) + " 남습니다"
}

func koreanGroup(t *teller, c *budget.Cap) string {
	value := "‘" + plain(c.Value) + "’"
	switch c.Field {
	case budget.ByCategory:
		return value + " 분야"
	case budget.ByNeighborhood:
		return value + " 동네"
	case budget.ByDistrict:
		return value + " 구역"
	}
	return value + " " + t.unknown(string(c.Field))
}

func koreanTies(t *teller) []string {
	var order []string
	for _, x := range t.a.Rule.Ties {
		kind, seed := tie(x)
		switch kind {
		case budget.TieVotes:
			order = append(order, "표가 많은 사업")
		case budget.TieCost:
			order = append(order, "비용이 적은 사업")
		case budget.TieID:
			order = append(order, "번호가 사전순으로 앞선 사업")
		case budget.TieOrder:
			order = append(order, "목록에서 앞선 사업")
		case budget.TieLot:
			order = append(order, "‘"+seed+"’에 따른 추첨에서 앞선 사업")
		default:
			order = append(order, t.unknown(string(x)))
		}
	}
	if len(order) == 0 {
		order = []string{"목록에서 앞선 사업"}
	}
	return []string{"순위가 같으면 " + subject.on(strings.Join(order, ", 그다음 ")) + " 먼저입니다."}
}

func koreanMoney(t *teller) []string {
	a := t.a
	said := []string{t.number(a.Voters) + "명의 투표를 집계하였습니다."}
	if len(a.Rule.Classes) > 0 {
		said[0] = "구분에 따라 환산하면 모두 " + t.number(a.Voters) + "표입니다."
	}
	if len(a.Funded) == 0 {
		said = append(said, "사업 "+t.count(len(a.Steps))+"개 가운데 선정된 사업은 없으며, 예산은 "+t.amountOf(a.Budget)+"입니다.")
	} else {
		said = append(said, "사업 "+t.count(len(a.Steps))+"개 가운데 "+t.count(len(a.Funded))+"개가 선정되었습니다.",
			"예산 "+t.amountOf(a.Budget)+" 가운데 비용은 모두 "+because.on(t.amountOf(a.Cost))+" "+koreanLeft(t, a.Left)+".")
	}
	if sum := t.topUps(); sum.Sign() > 0 {
		said = append(said, "비용 가운데 "+topic.on(t.amountOf(sum))+" 따로 마련합니다.")
	}
	if a.Endowment != nil && a.Voters.Sign() > 0 {
		said = append(said, "결과가 정해진 계산에서 투표자 한 사람의 몫은 "+t.amountOf(a.Endowment)+"입니다.")
	}
	return said
}

func koreanCompare(t *teller, here, official []int) string {
	switch {
	case len(here)+len(official) == 0:
		return "공식 결과와 같습니다."
	case len(official) == 0:
		return "공식 결과와 다릅니다. 공식 결과에서는 " + subject.on(koreanNames(t, here)) + " 선정되지 않았습니다."
	case len(here) == 0:
		return "공식 결과와 다릅니다. 공식 결과에서는 " + koreanNames(t, official) + "도 선정되었습니다."
	}
	return "공식 결과와 다릅니다. 공식 결과에서는 " + subject.on(koreanNames(t, official)) + " 선정되고 " + topic.on(koreanNames(t, here)) + " 선정되지 않았습니다."
}
