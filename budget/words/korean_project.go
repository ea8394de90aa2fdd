// SPDX-License-Identifier: Apache-2.0

package words

import (
	"math/big"
	"strings"

	"github.com/madangvote/madang/budget"
)

func koreanOutcome(t *teller, s *budget.Step) string {
	if s.Funded {
		switch s.Stage {
		case budget.StageRule, "":
			return "선정"
		case budget.StageCompletion:
			return "선정(남은 돈)"
		case budget.StageTopUp:
			return "선정(추가 재원)"
		}
		return "선정 " + t.unknown(string(s.Stage))
	}
	switch s.Reason {
	case budget.ReasonNoVotes:
		if t.unit() != votes {
			return "점수 없음"
		}
		return "득표 없음"
	case budget.ReasonMinVotes:
		return "최소 득표 미달"
	case budget.ReasonMinShare:
		return "최소 지지 미달"
	case budget.ReasonCap:
		return "한도 초과"
	case budget.ReasonTooDear:
		return "총예산 초과"
	case budget.ReasonMisfit:
		return "예산 부족"
	case budget.ReasonStopped:
		return "선정 종료 뒤"
	case budget.ReasonUnaffordable:
		return "모은 몫 부족"
	}
	return "미선정 " + t.unknown(string(s.Reason))
}

// koreanStep says one thing in each sentence: the votes, the decision, what was
// missing, what decided between equals.
func koreanStep(t *teller, s *budget.Step) []string {
	said := []string{koreanSupport(t, s)}
	if s.Funded {
		said = append(said, koreanFunded(t, s))
	} else if why := koreanRefused(t, s); why != "" {
		said = append(said, why)
	}
	if s.MissingVotes != nil && !s.Funded {
		said = append(said, koreanMissing(t, s.MissingVotes))
	}
	if len(s.TiedWith) > 0 && t.tieMatters(s) {
		said = append(said, with.on(koreanNames(t, s.TiedWith))+" 순위가 같았으나, "+koreanTie(t, s.TieBy)+" 먼저 검토하였습니다.")
	} else if by := t.beatenBy(s); by != nil && !s.Funded {
		name := koreanName(t, by.Project)
		said = append(said, with.on(name)+" 순위가 같았으나, 그 사업이 "+koreanTie(t, by.TieBy)+" 먼저였습니다.")
	}
	return said
}

func koreanSupport(t *teller, s *budget.Step) string {
	name := topic.on(koreanName(t, s.Project))
	if s.Reason == budget.ReasonNoVotes && s.Score.Sign() == 0 {
		if t.unit() == votes {
			return name + " 표를 받지 못해 선정되지 않았습니다."
		}
		return name + " 점수를 받지 못해 선정되지 않았습니다."
	}
	said := name + " " + object.on(t.number(s.Votes)+"표") + " 받"
	switch t.unit() {
	case points:
		said = name + " " + t.number(s.Votes) + "명에게서 " + object.on(t.number(s.Score)+"점") + " 받"
	case combined:
		score := t.number(rat(t.a.Rule.Committee.Scores[t.project(s).ID]))
		said = name + " 주민에게서 " + t.number(s.Votes) + "표, 심사위원회에서 " + object.on(score+"점") + " 받아 종합 점수가 " + t.number(s.Score) + "점이"
	}
	if each := t.perScore(s); each != nil {
		what := map[unit]string{votes: "한 표당", points: "1점당", combined: "종합 점수 1점당"}[t.unit()]
		if t.unit() == combined {
			return said + "며, " + what + " " + t.amountOf(each) + "꼴입니다."
		}
		return said + "아 " + what + " " + t.amountOf(each) + "꼴입니다."
	}
	if t.unit() == combined {
		return said + "었습니다."
	}
	return said + "았습니다."
}

func koreanFunded(t *teller, s *budget.Step) string {
	cost := t.amountOf(t.project(s).Cost)
	switch {
	case s.TopUp != nil:
		return "남은 예산 " + subject.on(t.amountOf(s.Left)) + " 비용 " + cost + "의 " + t.percent(rat(t.a.Rule.TopUp)) + " 이상이어서 선정되었으며, 모자란 " + topic.on(t.amountOf(s.TopUp)) + " 따로 마련합니다."
	case t.free(s):
		return "비용이 들지 않아 선정되었습니다."
	case len(s.Payments) > 0:
		return koreanPayments(t, s)
	case s.Stage == budget.StageCompletion:
		return "투표한 사람들의 몫만으로는 모자랐으나, 비용 " + subject.on(cost) + " 남은 돈 " + t.amountOf(s.Left) + " 안에 들어 선정되었습니다."
	}
	return "비용 " + subject.on(cost) + " 남은 예산 " + t.amountOf(s.Left) + " 안에 들어 선정되었습니다."
}

// koreanPayments says who paid how much.
func koreanPayments(t *teller, s *budget.Step) string {
	cost := object.on(t.amountOf(t.project(s).Cost))
	p := t.payments(s)
	all := "투표한 " + t.count(s.Supporters) + "명"
	most := t.amountOf(p.most)
	each := most + "씩"
	if p.full == 1 {
		each = object.on(most)
	}
	rest, when := "남은 몫", ""
	if s.Load != nil { // of Phragmén
		rest, when = "지난번에 낸 뒤로 받은 돈", "투표자마다 "
		if len(t.a.Rule.Classes) > 0 {
			when += "한 표당 "
		}
		when += object.on(t.amountOf(s.Load)) + " 받았을 때 "
	}
	said := when + "비용 " + cost + " " + all
	switch {
	case s.Supporters == 1:
		return said + "이 모두 내어 선정되었습니다."
	case p.full == s.Supporters:
		return said + "이 " + most + "씩 내어 선정되었습니다."
	case !p.alike:
		if p.nothing > 0 {
			said += " 가운데 " + t.count(p.full+p.less) + "명"
		}
		said += "이 각자 " + t.amountOf(p.least) + "에서 " + most + "까지 내어 선정되었습니다."
	case p.less == 1:
		said += " 가운데 " + t.count(p.full) + "명이 " + each + ", 1명이 " + rest + " " + object.on(t.amountOf(p.least)) + " 내어 선정되었습니다."
	case p.less > 1:
		said += " 가운데 " + t.count(p.full) + "명이 " + each + ", " + t.count(p.less) + "명이 " + object.on(rest+"("+t.amountOf(p.least)+" 이상)") + " 내어 선정되었습니다."
	default:
		said += " 가운데 " + t.count(p.full) + "명이 " + each + " 내어 선정되었습니다."
	}
	if p.nothing > 0 {
		said += " " + t.count(p.nothing) + "명은 남은 몫이 없었습니다."
	}
	return said
}

func koreanRefused(t *teller, s *budget.Step) string {
	cost := t.amountOf(t.project(s).Cost)
	short := t.amountOf(s.MissingMoney)
	switch s.Reason {
	case budget.ReasonNoVotes:
		if s.Score.Sign() < 0 {
			return "0점보다 높은 사업만 선정될 수 있습니다."
		}
		return ""
	case budget.ReasonMinVotes:
		return koreanNeeded(t) + " 이상이 되지 못해 선정되지 않았습니다."
	case budget.ReasonMinShare:
		return "투표한 사람들의 몫이 비용 " + cost + "의 " + by.on(t.percent(t.brought(s))) + ", 필요한 " + t.percent(rat(t.a.Rule.MinShare)) + "에 이르지 못해 선정되지 않았습니다."
	case budget.ReasonCap:
		c := &t.a.Rule.Caps[s.Cap]
		return koreanGroup(t, c) + "의 한도 " + t.amountOf(rat(c.Most)) + " 가운데 " + subject.on(t.amountOf(t.under(s))) + " 남아 비용 " + cost + "에 " + subject.on(short) + " 모자라 선정되지 않았습니다."
	case budget.ReasonTooDear:
		return "비용 " + subject.on(cost) + " 총예산보다 " + t.amountOf(new(big.Rat).Sub(t.project(s).Cost, t.a.Budget)) + " 많아 선정될 수 없었습니다."
	case budget.ReasonMisfit:
		if s.Left.Sign() == 0 {
			return "차례가 되었을 때 남은 예산이 없어 비용 " + object.on(cost) + " 댈 수 없으므로 선정되지 않았습니다."
		}
		return "차례가 되었을 때 남은 예산이 " + because.on(t.amountOf(s.Left)) + " 비용 " + cost + "에 " + subject.on(short) + " 모자라 선정되지 않았습니다."
	case budget.ReasonStopped:
		if p := t.stopper(); p >= 0 {
			return "남은 예산에 들지 못한 " + koreanName(t, p) + "에서 선정이 끝나 선정되지 않았습니다."
		}
		return "앞에서 선정이 끝나 선정되지 않았습니다."
	case budget.ReasonUnaffordable:
		if s.SupportersMoney == nil {
			return "투표한 사람들이 비용 " + object.on(cost) + " 함께 낼 수 없어 선정되지 않았습니다."
		}
		if s.SupportersMoney.Sign() == 0 {
			return "투표한 사람들에게 남은 몫이 없어 비용 " + object.on(cost) + " 낼 수 없으므로 선정되지 않았습니다."
		}
		missing := new(big.Rat).Sub(t.project(s).Cost, s.SupportersMoney)
		return "투표한 사람들에게 남은 몫이 모두 " + because.on(t.amountOf(s.SupportersMoney)) + " 비용 " + cost + "에 " + subject.on(t.amountOf(missing)) + " 모자라 선정되지 않았습니다."
	}
	return "선정되지 않았습니다 " + t.unknown(string(s.Reason)) + "."
}

func koreanMissing(t *teller, n *big.Rat) string {
	if t.in.Style.Type == budget.Ordinal || t.unit() == points {
		return "1점을 주는 사람이 " + t.number(n) + "명 더 있었다면 선정되었을 것입니다."
	}
	return object.on(t.number(n)+"표") + " 더 받았다면 선정되었을 것입니다."
}

// koreanTie is why a project came first.
func koreanTie(t *teller, tieBy budget.Tie) string {
	kind, _ := tie(tieBy)
	switch kind {
	case budget.TieVotes:
		return "표가 더 많아"
	case budget.TieCost:
		return "비용이 더 적어"
	case budget.TieID:
		return "번호가 사전순으로 앞서"
	case budget.TieOrder:
		return "목록에서 앞서"
	case budget.TieLot:
		return "추첨에서 앞서"
	}
	return t.unknown(string(tieBy))
}

// koreanName is a project in the middle of a sentence. A name is followed by
// the word for project unless it ends with it, so that particles are right
// after names of all languages.
func koreanName(t *teller, project int) string {
	name, id := t.naming(project)
	if name == "" {
		return id + "번 사업"
	}
	said := "‘" + name + "’"
	if id != "" {
		said += "(" + id + ")"
	}
	if strings.HasSuffix(name, "사업") {
		return said
	}
	return said + " 사업"
}

// koreanNames lists projects, three at most by name.
func koreanNames(t *teller, projects []int) string {
	const most = 3
	var names []string
	for i, p := range projects {
		if i == most {
			return strings.Join(names, ", ") + " 등 " + t.count(len(projects)) + "개 사업"
		}
		names = append(names, koreanName(t, p))
	}
	return strings.Join(names, ", ")
}
