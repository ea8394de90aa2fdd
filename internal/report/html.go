// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	_ "embed"
	"html/template"
)

//go:embed report.html.tmpl
var page string

// pageTemplate escapes every text by its place in the page; nothing in a [view]
// is trusted HTML.
var pageTemplate = template.Must(template.New("report").Parse(page))

// printable is the report in one language, a page without script that refers
// to nothing outside itself.
func printable(d *Data, lang string, made []Digest) ([]byte, error) {
	var b bytes.Buffer
	if err := pageTemplate.Execute(&b, newView(d, lang, made)); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
