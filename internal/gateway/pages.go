// SPDX-License-Identifier: Apache-2.0

package gateway

import "net/http"

// PageRoutes are the addresses within the pages, for [pages.New]. Their script shows what belongs there.
var PageRoutes = []string{
	"/c/{hash}", "/e/{uuid}", "/e/{uuid}/vote", "/e/{uuid}/check", "/e/{uuid}/box", "/e/{uuid}/results",
	"/ledger", "/ledger/{number}", "/tx/{hash}", "/verify",
}

// page tells whether a request is for the pages: they have nothing at an address of the API.
func (s *Server) page(r *http.Request) bool {
	if s.cfg.Pages == nil || !s.cfg.Pages.Match(r.URL.Path) {
		return false
	}
	_, pattern := s.mux.Handler(r)
	return pattern == "/"
}
