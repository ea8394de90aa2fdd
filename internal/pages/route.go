// SPDX-License-Identifier: Apache-2.0

package pages

import (
	"fmt"
	"regexp"
	"strings"
)

// route is a page's own address: literal parts, and those that a pattern takes.
type route []*regexp.Regexp

// parts are what may stand in a route: nothing else is let through, so that no
// other address looks like a page.
var parts = map[string]string{
	"{uuid}":   `[1-9A-HJ-NP-Za-km-z]{14,64}`,
	"{hash}":   `(0x)?[0-9a-fA-F]{64}`,
	"{number}": `[0-9]{1,18}`,
}

// parseRoutes reads routes such as "/e/{uuid}/vote".
func parseRoutes(texts []string) ([]route, error) {
	var routes []route
	for _, text := range texts {
		rest, rooted := strings.CutPrefix(text, "/")
		if !rooted || rest == "" {
			return nil, fmt.Errorf("pages: route %q does not begin with a slash, or says nothing after it", text)
		}
		var r route
		for part := range strings.SplitSeq(rest, "/") {
			pattern, named := parts[part]
			if !named {
				if strings.ContainsAny(part, "{}") {
					return nil, fmt.Errorf("pages: route %q: %s is not known", text, part)
				}
				pattern = regexp.QuoteMeta(part)
			}
			r = append(r, regexp.MustCompile(`^`+pattern+`$`))
		}
		routes = append(routes, r)
	}
	return routes, nil
}

func (r route) match(path []string) bool {
	if len(path) != len(r) {
		return false
	}
	for i, part := range path {
		if !r[i].MatchString(part) {
			return false
		}
	}
	return true
}

// find is the file at an address; nil if there is none.
func (p *Pages) find(path string) *file {
	name, rooted := strings.CutPrefix(path, "/")
	if !rooted {
		return nil
	}
	if name == "" {
		return p.index
	}
	if f := p.files[name]; f != nil {
		return f
	}
	address := strings.Split(name, "/")
	for _, r := range p.routes {
		if r.match(address) {
			return p.index
		}
	}
	return nil
}

// Match tells whether there is something at an address: a file, "/" or a route.
// In routes, {uuid}, {hash} and {number} stand for a part of that form.
func (p *Pages) Match(path string) bool { return p.find(path) != nil }
