// SPDX-License-Identifier: Apache-2.0

package projectfile

import (
	"fmt"
	"strings"
)

// Remark says what is the matter at a place of an imported file, and how to mend
// it, in Korean and English.
type Remark struct {
	Line   int    `json:"line"` // 0: the whole file
	Column string `json:"column,omitempty"`
	Code   string `json:"code"`
	Korean string `json:"ko"`
	Text   string `json:"en"`
}

// remarks are their texts; each takes what was found there, if anything.
var remarks = map[string]struct{ ko, en string }{
	"file-format":      {"이 파일을 읽을 수 없습니다: %s. .pb, .csv, .xlsx 파일을 올려 주세요.", "this file cannot be read: %s; send a .pb, .csv or .xlsx file"},
	"file-empty":       {"사업이 하나도 없습니다.%s", "there is no project in the file%s"},
	"file-large":       {"파일이 너무 큽니다: %s.", "the file is too large: %s"},
	"heading-missing":  {"머리글 줄을 찾지 못했습니다. ‘사업명’과 ‘사업비’ 열이 있어야 합니다.%s", "no line of headings was found: there must be columns \"name\" and \"cost\"%s"},
	"column-twice":     {"같은 뜻의 열이 두 번 있어 앞의 것만 읽었습니다: %s", "two columns mean the same; only the first was read: %s"},
	"column-unknown":   {"알 수 없는 열이라 읽지 않았습니다: %s", "this column is not known and was left out: %s"},
	"unit":             {"머리글의 단위에 따라 금액에 %s을(를) 곱했습니다.", "amounts were multiplied by %s, the unit in the heading"},
	"total-row":        {"합계 줄로 보여 건너뛰었습니다: %s", "this looks like a line of totals and was left out: %s"},
	"name-missing":     {"사업명이 비어 있습니다. 이름을 적거나 줄을 지워 주세요.%s", "the project's name is missing: write one, or delete the line%s"},
	"name-twice":       {"같은 이름의 사업이 또 있습니다: %s", "another project has the same name: %s"},
	"cost-missing":     {"사업비가 비어 있습니다. 금액을 숫자로 적어 주세요.%s", "the cost is missing: write the amount in digits%s"},
	"cost-not-number":  {"사업비가 숫자가 아닙니다: %s. 12,000,000처럼 숫자로 적어 주세요.", "the cost is not a number: %s; write it in digits, such as 12,000,000"},
	"cost-negative":    {"사업비가 0보다 작습니다: %s", "the cost is less than 0: %s"},
	"cost-zero":        {"사업비가 0입니다. 맞는지 확인해 주세요.%s", "the cost is 0: is that right?%s"},
	"cost-ambiguous":   {"천 단위 구분인지 소수점인지 분명하지 않아 소수로 읽었습니다: %s", "a separator of thousands or a decimal point? It was read as a decimal point: %s"},
	"id-twice":         {"같은 번호가 또 있습니다: %s. 사업마다 다른 번호를 주세요.", "another project has the same number: %s; give each its own"},
	"id-given":         {"번호가 비어 있어 새로 매겼습니다: %s", "the number was missing; it is %s now"},
	"text-long":        {"글이 너무 깁니다: %s", "this text is too long: %s"},
	"cells-many":       {"머리글보다 칸이 많습니다. 금액에 쉼표가 있으면 큰따옴표로 묶어 주세요: %s", "more cells than headings; put amounts with commas between quotation marks: %s"},
	"rule-unknown":     {"파일의 배분 규칙을 알 수 없어 득표순으로 했습니다: %s", "the file's rule is not known; it is greedy now: %s"},
	"encoding":         {"한글 완성형(CP949) 파일로 읽었습니다. 글자가 맞는지 확인해 주세요.%s", "read as Korean CP949: check that the letters are right%s"},
	"sheets":           {"시트가 여럿이라 첫 시트만 읽었습니다: %s", "there are several sheets; only the first was read: %s"},
	"remarks-too-many": {"알릴 것이 더 있지만 처음 것만 보입니다.%s", "there is more to say; these are the first%s"},
}

func remark(code string, line int, column, found string) Remark {
	text, ok := remarks[code]
	if !ok {
		panic("office: remark without a text: " + code)
	}
	found = shortened(found, 100)
	return Remark{line, column, code, fmt.Sprintf(text.ko, found), fmt.Sprintf(text.en, found)}
}

func shortened(text string, most int) string {
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}
