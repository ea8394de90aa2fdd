// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// hostile are names that would do harm if they were trusted.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "evil \u202egnp.exe", "\u2066x\u2069\u200f\u061c",
	`"; } </style><script>`, "nul\x00bell\a\nline", `\"; background: url(https://evil.example/)`, "]]>&lt;&#60;",
}

func TestHostileNames(t *testing.T) {
	d := real(t, vectors.Default, greedyRule())
	for i := range d.Instance.Projects {
		p := &d.Instance.Projects[i]
		p.Name, p.District, p.Categories = hostile[i%len(hostile)], hostile[(i+1)%len(hostile)], []string{hostile[(i+2)%len(hostile)]}
	}
	for _, title := range hostile {
		d.Meta.Title, d.Meta.UUID, d.Meta.Currency = title, title, title
		for _, lang := range Languages {
			page := string(must(printable(d, lang, nil))(t))
			elements(t, page)
			for _, bad := range []string{"<script", "<img", "\u202e", "\u2066", "\u2069", "\u200f", "\u061c", "\x00", "\a"} {
				if strings.Contains(page, bad) {
					t.Errorf("%s, title %q: the page has %q", lang, title, bad)
				}
			}
			styles := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(page)
			if len(styles) != 2 || strings.Contains(styles[1], "url(") || strings.Count(styles[1], "{") != strings.Count(styles[1], "}") {
				t.Errorf("%s, title %q: it got out of its place in the style sheet", lang, title)
			}
		}
	}
}

// element is a start tag with the text in it.
type element struct {
	name string
	attr map[string]string
	text string
}

// inside are links within a page, and to a report in a folder below.
var inside = regexp.MustCompile(`^(#\w+|\./[\w-]+/report/report\.(ko|en)\.html)$`)

// elements reads a page, which is strict enough to be read as XML but for its
// void elements, and refuses whatever could load or run something.
func elements(t *testing.T, page string) (all []element) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, []string{"meta", "col", "br"}, xml.HTMLEntity
	allowed := regexp.MustCompile(`^(html|head|meta|title|style|body|a|svg|defs|pattern|rect|header|p|h1|h2|bdi|main|section|dl|div|dt|dd|small|ul|li|figure|desc|g|text|line|path|figcaption|b|span|table|caption|colgroup|col|thead|tbody|tr|th|td|code|pre|footer|br)$`)
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("the page is broken: %v", err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			if !allowed.MatchString(x.Name.Local) {
				t.Errorf("element <%s>", x.Name.Local)
			}
			e := element{name: x.Name.Local, attr: map[string]string{}}
			for _, a := range x.Attr {
				e.attr[a.Name.Local] = a.Value
				outside := a.Name.Local == "src" || strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "href" && !inside.MatchString(a.Value)
				if outside || a.Name.Local == "style" && a.Value != "position:absolute" || a.Name.Local == "fill" && strings.Contains(a.Value, "url(") && a.Value != "url(#hatch)" {
					t.Errorf("<%s %s=%q>", x.Name.Local, a.Name.Local, a.Value)
				}
			}
			all = append(all, e)
		case xml.CharData:
			if len(all) > 0 {
				all[len(all)-1].text += string(x)
			}
		}
	}
}

func named(all []element, name string) (found []element) {
	for _, e := range all {
		if e.name == name {
			found = append(found, e)
		}
	}
	return found
}

func TestNothingFromOutside(t *testing.T) {
	for name, text := range contents(t, real(t, vectors.Default, greedyRule())) {
		if strings.HasSuffix(name, ".html") && regexp.MustCompile(`(?i)https?:|//|@import|javascript:|data:`).MatchString(text) {
			t.Errorf("%s refers to something outside itself", name)
		}
	}
}

func TestStructure(t *testing.T) {
	d := real(t, wieliczka, sharesRule())
	for _, lang := range Languages {
		page := string(must(printable(d, lang, nil))(t))
		all, words := elements(t, page), texts[lang]
		if html := named(all, "html"); html[0].attr["lang"] != lang {
			t.Errorf("language %q", html[0].attr["lang"])
		}
		var heads []string
		for _, h := range named(all, "h2") {
			heads = append(heads, strings.TrimSpace(h.text))
		}
		want := []string{words.Glance, words.Overview, words.Rule, words.Money, words.Votes, words.Shares, words.Projects, words.Verify}
		if strings.Join(heads, "|") != strings.Join(want, "|") {
			t.Errorf("headings %q, want %q", heads, want)
		}
		for _, h := range named(all, "th") {
			if h.attr["scope"] == "" {
				t.Errorf("a heading of a table without scope: %q", h.text)
			}
		}
		images := 0
		for _, svg := range named(all, "svg") {
			if svg.attr["role"] == "img" {
				images++
			} else if svg.attr["aria-hidden"] != "true" {
				t.Errorf("a picture that is neither named nor hidden: %v", svg.attr)
			}
		}
		funded := len(d.Allocation.Funded)
		if want := 1 + len(d.Instance.Projects) + funded; images != want || funded != 30 {
			t.Errorf("%d pictures, want %d; %d funded", images, want, funded)
		}
		if n := strings.Count(page, `class="mark">✓`); n != funded {
			t.Errorf("%d projects are marked as funded, want %d", n, funded)
		}
		if len(page) > 200_000 {
			t.Errorf("%d bytes", len(page))
		}
	}
}

// The area of the steps in an Equal Shares chart is the cost: the whole of it
// where all pay the same.
func TestStairs(t *testing.T) {
	d := real(t, "poland_warszawa_2017_sadul.pb", sharesRule())
	paid := []budget.Payment{{Amount: d.Instance.Budget, Voters: 3}, {Amount: d.Allocation.Left, Voters: 1}}
	d.Allocation.Left.Quo(d.Instance.Budget, d.Allocation.Left.SetInt64(2))
	if got, want := stairs(paid, d.Instance.Budget, 8), "M0 56.0V0.0H60.0V28.0H80.0V56.0Z"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Pieces and what is left fill the bar; a top-up lets it grow beyond the budget.
func TestMoneyBar(t *testing.T) {
	rule := greedyRule()
	for _, c := range []struct {
		topUp         budget.Number
		limit, beyond string
		left          bool
	}{{"", "", "", true}, {"0.6", "73.49%", "204,500", false}} {
		rule.TopUp = c.topUp
		b := newMoneyBar(&english, real(t, vectors.Default, rule))
		if b.Limit != c.limit || b.Beyond != c.beyond || (b.Left != nil) != c.left {
			t.Errorf("top-up %q: limit %q, beyond %q, left %v", c.topUp, b.Limit, b.Beyond, b.Left)
		}
		last := b.Pieces[len(b.Pieces)-1]
		if c.left {
			last = *b.Left
		}
		from, width := must(budget.Number(strings.TrimSuffix(last.X, "%")).Rat())(t), must(budget.Number(strings.TrimSuffix(last.Width, "%")).Rat())(t)
		if end := number(from.Add(from, width)); end != "100" {
			t.Errorf("top-up %q: the bar ends at %s%%", c.topUp, end)
		}
	}
}
