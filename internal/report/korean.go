// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"time"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
)

var korean = text{
	Lang: "ko", Report: "투표 결과 보고서", Skip: "결과로 바로 가기",

	Overview: "투표 개요", Glance: "한눈에 보는 결과", Money: "예산과 선정 사업비", Votes: "사업별 득표",
	Points: "사업별 점수", Combined: "사업별 종합 점수", Shares: "지지자들이 사업비를 나누어 낸 방법",
	Rule: "선정 방법", Projects: "모든 사업의 결과와 이유", Invalid: "무효표", Verify: "직접 확인하는 방법",

	Title: "투표", UUID: "식별 번호", Opens: "정해 둔 투표 시작", Closes: "정해 둔 투표 마감", FirstDay: "투표 첫날", LastDay: "투표 마지막 날", Style: "한 표에 담는 것", Counting: "개표 방식",
	Budget: "예산", Voters: "선거인 수", Recorded: "접수된 표(나중에 바꾼 표 포함)", Counted: "투표한 사람", Turnout: "투표율",
	FundedProjects: "선정된 사업", Cost: "사업비", Left: "남은 예산", BallotsWord: "득표", Endowment: "한 사람의 몫",
	Manifest: "투표 정의(manifest.json)", Outcome: "선정 결과(outcome.json)", Head: "기록의 끝 해시", Archive: "전체 기록",
	Step: "순서", Project: "사업", Score: "점수", Result: "결과", Reason: "무효인 이유", Number: "표 수", Numbers: "표에 적힌 수",
	Share: "예산 대비", ID: "번호", File: "파일", Hash: "SHA-256", Size: "바이트",
	Funded: "선정",

	CountingTotals:   "암호화된 표를 그대로 더한 뒤 합계만 열었습니다. 한 표 한 표의 내용은 아무도 알 수 없습니다.",
	CountingShuffled: "수탁자들이 차례로 표를 섞은 뒤 이름 없이 한 장씩 열었습니다.",
	CountingOther:    "표는 이름 없이 공개되어 있습니다.",
	InheritedNote:    "다른 투표에서 넘겨받은 돈은 그 투표의 선정 결과에 적힌 대로입니다. 캠페인 전체를 `madang report`나 `madang verify`로 확인하면 함께 검증됩니다.",
	MoneyNote:        "막대의 한 칸이 선정된 사업 하나이고, 칸의 너비가 사업비입니다. 칸의 숫자는 아래 ‘모든 사업의 결과와 이유’ 표의 순서입니다.",
	VotesNote:        "표를 많이 받은 순서입니다. 선정된 사업은 채워진 막대와 ✓ 표시, 굵은 글씨로, 선정되지 않은 사업은 빗금 막대로 나타냅니다.",
	ScoresNote:       "점수가 높은 순서입니다. 선정된 사업은 채워진 막대와 ✓ 표시, 굵은 글씨로, 선정되지 않은 사업은 빗금 막대로 나타냅니다.",
	SharesNote: "균등 몫 방식에서는 모든 투표자가 같은 금액을 가지며, 한 사업의 지지자들이 그 사업비를 되도록 고르게 나누어 냅니다. " +
		"그림마다 너비는 돈을 낸 지지자의 수, 높이는 한 사람이 낸 금액이므로 넓이가 사업비입니다. 모든 그림의 눈금은 같습니다. " +
		"윗변이 평평하면 모두 같은 금액을 낸 것이고, 오른쪽으로 낮아지면 그 사람들에게 남은 돈이 적었던 것입니다.",
	PhragmenNote: "프라그멘 방식에서는 모든 투표자에게 돈이 같은 속도로 쌓이고, 한 사업의 지지자들이 모은 돈이 그 사업비가 되는 순간 사업비를 냅니다. " +
		"그림마다 너비는 돈을 낸 지지자의 수, 높이는 한 사람이 낸 금액이므로 넓이가 사업비입니다. 모든 그림의 눈금은 같습니다. " +
		"오른쪽으로 낮아지는 부분은 앞서 다른 사업에 돈을 낸 사람들입니다.",
	TableNote:      "선정 방법에 따라 결정된 순서입니다.",
	InvalidNone:    "무효표는 없습니다. 열어 본 모든 표가 유효했습니다.",
	InvalidNote:    "열어 본 표 가운데 규칙에 맞지 않는 표입니다. 투표율에는 들어가지만 어느 사업에도 더해지지 않습니다. 누구의 표인지는 아무도 알 수 없습니다.",
	InvalidMore:    "전체 목록은 ballots.csv에 있습니다.",
	VerifyIntro:    "이 보고서를 그대로 믿지 않아도 됩니다. 여기 적힌 모든 것은 공개된 투표 기록에서 나오며, 기록은 참여 기관의 어느 게이트웨이에서나 받을 수 있고 확인 프로그램도 공개되어 있습니다.",
	VerifyCommands: "투표 기록을 받아 첫 바이트부터 결과까지 검증하고, 선정 방법을 다시 적용하고, 이 보고서를 다시 만드는 명령입니다.",
	VerifyRule:     "표에 선정 방법을 다시 적용하는 명령입니다.",
	VerifyHashes:   "아래 값을 참여 기관이 알린 값, 그리고 위 명령이 출력하는 값과 비교하십시오.",
	VerifyChecks:   "이 보고서를 만들 때 통과한 검사 수",
	FilesNote:      "직접 계산해 볼 수 있도록 이 보고서와 함께 만든 파일입니다.",
	NoBallots:      "표 목록은 없습니다. 표를 한 장도 열지 않았기 때문입니다.",
	Verified:       "전체 검증을 통과한 투표로 만든 보고서입니다.",
	Attested:       "공개된 개표 결과로 만든 보고서이며, 선정 결과는 검증 기관의 3분의 2가 넘게 확인한 것과 같습니다. 이 보고서를 만들면서 따로 검증하지는 않았습니다.",
	Unverified:     "표가 담긴 파일로 만든 보고서이며, 암호학적 검증은 포함되지 않았습니다.",
	Rounded:        "금액은 읽기 쉽게 반올림했습니다. 선정 계산에서는 반올림하지 않으며, 정확한 수는 result.json에 있습니다.",
	Source:         "누구나 확인할 수 있는 주민투표 시스템 마당이 만들었습니다.",
	LegendFunded:   "선정", LegendNot: "미선정", LegendLeft: "남은 예산", LegendBudget: "예산", LegendTopUp: "예산을 넘는 추가 재원",
	AxisVoters: "지지자 수", AxisMoney: "한 사람이 낸 금액",

	Elections: "투표별 결과", HowMany: "투표 수", Eligible: "투표할 수 있는 곳", EligibleAll: "모든 투표", EligibleOwn: "자기 지역의 투표와 전체 투표",
	Citywide: "전체", RollEntries: "선거인 명부 인원의 합", RollBound: "명부 인원 합의 한도", AllCounted: "모든 투표의 표",
	CampaignMoneyNote: "모든 막대의 눈금은 같습니다. 막대 전체가 그 투표의 예산이고, 채워진 부분이 선정된 사업의 비용입니다.",
	LeftoversTitle:    "남은 예산의 처리",
	Inherited:         "넘겨받은 돈", CampaignHash: "캠페인(campaign.json)",
	leftovers: map[budget.Leftovers]string{
		budget.KeepLeftovers:     "쓰지 않고 남깁니다.",
		budget.NextLeftovers:     "목록의 다음 투표로 넘기고, 그 투표는 넘겨받은 금액을 더하여 정합니다.",
		budget.CitywideLeftovers: "전체 투표로 넘기고, 전체 투표는 넘겨받은 금액을 더하여 마지막에 정합니다.",
	},
	eligibleOthers: func(n int) string {
		return fmt.Sprintf("자기 지역의 투표와 전체 투표, 그리고 스스로 고른 다른 지역 %d곳", n)
	},
	reasons: map[string]string{
		string(choice.BadLength): "수의 개수가 맞지 않음", string(choice.BadNumber): "없는 사업의 번호이거나 점수가 너무 큼",
		string(choice.BadGap): "목록이 끝난 뒤에 다른 수가 있음", string(choice.BadOrder): "번호 순서가 아니거나 같은 사업이 두 번 있음",
		string(choice.BadTwice): "같은 사업이 두 번 있음", string(choice.BadCount): "고른 사업의 수가 너무 적거나 많음",
		string(choice.BadPoints): "점수가 없는 사업이 있음", string(choice.BadTotal): "점수의 합이 너무 적거나 많음",
		string(budget.VoteCost): "고른 사업의 사업비 합이 너무 적거나 많음", string(budget.VoteDistricts): "너무 여러 지역의 사업을 고름",
	},
	of: func(part, whole int) string { return fmt.Sprintf("%d개 중 %d개", whole, part) },
	paid: func(voters int, most string) string {
		return fmt.Sprintf("%s명, 최대 %s", count(voters), most)
	},
	date:  func(t time.Time) string { return t.Format("2006년 1월 2일 15:04") },
	style: koreanStyle,
}

func koreanStyle(s budget.Style) string {
	var what string
	switch s.Type {
	case budget.Choose1:
		what = "사업 하나"
	case budget.Approval:
		what = "사업 " + koreanSpan(s.MinLength, s.MaxLength)
	case budget.Ordinal:
		what = "사업 " + koreanSpan(s.MinLength, s.MaxLength) + "의 순위"
	case budget.Cumulative:
		what = "사업 " + koreanSpan(s.MinLength, s.MaxLength) + "에 나누어 주는 점수"
	case budget.Scoring:
		what = "사업 " + koreanSpan(s.MinLength, s.MaxLength) + "에 각각 매기는 점수"
	default:
		what = string(s.Type)
	}
	var own, district string
	if s.OtherDistricts != nil {
		district = fmt.Sprintf("자기 지역과 다른 지역 %d곳", *s.OtherDistricts)
	}
	if s.NotOwnProject {
		own = "자신이 낸 사업 제외"
	}
	return join(", ", what,
		limits("사업비 합계", "최소", "최대", s.MinSumCost, s.MaxSumCost),
		limits("사업 하나의 점수", "최소", "최대", s.MinPoints, s.MaxPoints),
		limits("점수 합계", "최소", "최대", s.MinSumPoints, s.MaxSumPoints),
		district, own)
}

func koreanSpan(least, most int) string {
	switch {
	case most == 0:
		return fmt.Sprintf("%d개 이상", least)
	case least == most:
		return fmt.Sprintf("%d개", most)
	}
	return fmt.Sprintf("%d~%d개", least, most)
}
