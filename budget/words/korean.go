// SPDX-License-Identifier: Apache-2.0

package words

import "github.com/madangvote/madang/budget"

var korean = language{
	headings: Headings{"번호", "사업명", "득표", "점수", "비용", "남은 예산", "결과"},
	amount: func(number, currency string) string {
		switch currency {
		case "":
			return number
		case "KRW":
			return number + "원"
		}
		return number + " " + currency
	},
	about: func(text string) string { return "약 " + text },
	less:  func(text string) string { return text + " 미만" },
	rule:  func(*teller) []string { return nil },
	money: func(*teller) []string { return nil },
	step: func(t *teller, s *budget.Step) []string {
		return []string{"‘" + t.project(s).Name + "’ 득표수는 " + t.number(s.Votes) + "표입니다."}
	},
	outcome: func(_ *teller, s *budget.Step) string {
		if s.Funded {
			return "선정"
		}
		return string(s.Reason)
	},
}
