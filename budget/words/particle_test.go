// SPDX-License-Identifier: Apache-2.0

package words

import (
	"strings"
	"testing"
)

func TestParticle(t *testing.T) {
	cases := []struct {
		p    particle
		want string // words with the particle
	}{
		{topic, "사업은 도로는 길은 ‘산책로’는 ‘꽃길’은 “숲”은 나무(가칭)는 숲길(길)은 놀이터!는 12번은 1,234,567원은"},
		{subject, "사업이 도로가 812표가 64점이 30명이 20%가"},
		{object, "사업을 도로를 비용을 표를 37.21유로를 100즈워티를"},
		{with, "사업과 도로와"},
		{by, "사업으로 도로로 길로 서울로 표로 7로 8로 3으로 6으로 10으로"},
		{because, "30,000원이어서 812표여서 64점이어서 7이어서"},
		// Digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구, 십 백 천 만 억 조.
		{topic, "0은 1은 2는 3은 4는 5는 6은 7은 8은 9는 10은 12는 20은 100은 2,000은 10,000은 300,000은 100,000,000은"},
		{topic, "3,000,000,000,000는"},
		{topic, "37.21은 37.25는 37.20은 0.5는"},
		// Abbreviations by the names of their letters.
		{topic, "CCTV는 PLN은 EUR은 USD는 CZK는 URL은 LAN은 GYM은 A는 b는"},
		{by, "PLN으로 EUR로 URL로 USD로"},
		// Other words as they are usually written in Hangul.
		{topic, "Park는 shop은 hotel은 garden은 team은 swing은 center는 cat은 sport는 topic은 Widzew는 las는 ulica는"},
		// What nobody can know.
		{topic, "Łódź은(는) парк은(는) 公園은(는) …은(는)"},
		{by, "Łódź(으)로"},
	}
	for _, c := range cases {
		for _, want := range strings.Fields(c.want) {
			word := want
			for _, form := range []string{c.p.both, c.p.consonant, c.p.vowel} {
				if strings.HasSuffix(want, form) {
					word = strings.TrimSuffix(want, form)
					break
				}
			}
			if got := c.p.on(word); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
	}
}

// Whatever names hold, a particle is one of its forms, at the end.
func FuzzParticle(f *testing.F) {
	for _, word := range []string{"", "길", "(가)", "((", "1.", ".5", "0", "000", "ŁA", "%", "a)b)"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, word string) {
		rest, ok := strings.CutPrefix(topic.on(word), word)
		if !ok || rest != topic.consonant && rest != topic.vowel && rest != topic.both {
			t.Errorf("%q after %q", rest, word)
		}
	})
}
