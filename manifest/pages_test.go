// SPDX-License-Identifier: Apache-2.0

package manifest_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/madangvote/madang/manifest"
)

// described is a manifest with all that pages show.
func described(t testing.TB) *manifest.Manifest {
	m := lodz(t)
	m.Description = "First paragraph.\n\nSecond."
	m.Languages = map[string]manifest.Text{"en": {Name: "Budget"}, "zh-Hant-TW": {Description: "預算"}, "es-419": {Name: "Presupuesto"}}
	m.Client = strings.Repeat("ab", 32)
	p := &m.Projects[1]
	p.Description = "Ławki w parku"
	p.Picture = &manifest.Picture{SHA256: strings.Repeat("01", 32), Type: "image/webp", Alt: "Ławka"}
	p.Languages = map[string]manifest.Text{"ko": {Name: "벤치", Description: "공원 벤치", Alt: "벤치 한 개"}}
	return m
}

// What pages show is written in one way, whatever the order it was given in, and
// changes nothing else of the manifest.
func TestTextsSurviveTheRoundTrip(t *testing.T) {
	m := described(t)
	raw := m.Bytes()
	again := published(t, m)
	if !bytes.Equal(again.Bytes(), raw) {
		t.Error("other bytes after parsing and writing")
	}
	const languages = `"languages":{"en":{"name":"Budget"},"es-419":{"name":"Presupuesto"},"zh-Hant-TW":{"description":"預算"}},"budget"`
	const picture = `"image/webp","alt":"Ławka"},"languages":{"ko":{"name":"벤치","description":"공원 벤치","alt":"벤치 한 개"}}}`
	for _, want := range []string{languages, picture, `"client":"abab`, `"description":"First paragraph.\n\nSecond."`} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("%s\nis not in %.700s", want, raw)
		}
	}
	plain, counts := lodz(t), manifest.Counted{Counts: make([]int64, 23)}
	of, err := again.Outcome(raw, counts)
	if err != nil {
		t.Fatal(err)
	}
	before, err := plain.Outcome(plain.Bytes(), counts)
	if err != nil || len(of.Funded) != len(before.Funded) || of.Left != before.Left {
		t.Errorf("%+v, without texts %+v, %v", of, before, err)
	}
	for _, member := range []string{"description", "languages", "client", "picture"} {
		if strings.Contains(string(plain.Bytes()), `"`+member+`"`) {
			t.Errorf("a manifest without %s has one", member)
		}
	}
}

func TestTextsAreRefused(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(*manifest.Manifest)
	}{
		{"client \"AB\" is not a SHA-256", func(m *manifest.Manifest) { m.Client = "AB" }},
		{"description has 20001 bytes; there may be 20000", func(m *manifest.Manifest) { m.Description = strings.Repeat("x", 20_001) }},
		{`languages: "EN" is no language`, func(m *manifest.Manifest) { m.Languages["EN"] = manifest.Text{Name: "x"} }},
		{`languages: "english" is no language`, func(m *manifest.Manifest) { m.Languages["english"] = manifest.Text{Name: "x"} }},
		{"languages: fr: says nothing", func(m *manifest.Manifest) { m.Languages["fr"] = manifest.Text{} }},
		{"languages: fr: alt belongs to a picture", func(m *manifest.Manifest) { m.Languages["fr"] = manifest.Text{Alt: "x"} }},
		{"name has 1001 bytes", func(m *manifest.Manifest) { m.Languages["fr"] = manifest.Text{Name: strings.Repeat("x", 1001)} }},
		{"21 languages; there may be 20", func(m *manifest.Manifest) {
			for i := range 18 {
				m.Languages["a"+string(rune('a'+i))] = manifest.Text{Name: "x"}
			}
		}},
		{`picture: sha256 "01" is not`, func(m *manifest.Manifest) { m.Projects[1].Picture.SHA256 = "01" }},
		{`picture: type "image/svg+xml" is none of image/jpeg, image/png, image/webp`, func(m *manifest.Manifest) { m.Projects[1].Picture.Type = "image/svg+xml" }},
		{"picture: alt is empty: say what it shows", func(m *manifest.Manifest) { m.Projects[1].Picture.Alt = " " }},
		{"picture: alt has 1001 bytes", func(m *manifest.Manifest) { m.Projects[1].Picture.Alt = strings.Repeat("x", 1001) }},
		{"description has 20002 bytes", func(m *manifest.Manifest) { m.Projects[1].Description = strings.Repeat("é", 10_001) }},
		{"languages: ko: alt belongs to a picture", func(m *manifest.Manifest) { m.Projects[1].Picture = nil }},
	} {
		m := described(t)
		c.change(m)
		if _, err := manifest.Parse(m.Bytes()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, want %q", err, c.want)
		}
	}
}
