// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"embed"
	"html/template"
)

//go:embed *.html.tmpl
var pages embed.FS

// pageTemplates escape every text by its place in the page; nothing in a [view]
// is trusted HTML.
var pageTemplates = template.Must(template.ParseFS(pages, "*.html.tmpl"))

// printable is the report in one language, a page without script that refers
// to nothing outside itself.
func printable(d *Data, lang string, made []Digest) ([]byte, error) {
	return render("report.html.tmpl", newView(d, lang, made))
}

func render(page string, view any) ([]byte, error) {
	var b bytes.Buffer
	if err := pageTemplates.ExecuteTemplate(&b, page, view); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
