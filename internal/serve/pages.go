// SPDX-License-Identifier: Apache-2.0

package serve

import (
	"errors"
	"log/slog"

	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/pages"
	"github.com/madangvote/madang/web"
)

// publicPages are the pages of this program. Without them, or with a build that
// broke off, their addresses say so: voting does not depend on them.
func publicPages(logger *slog.Logger) (*pages.Pages, error) {
	files, err := web.Files()
	if err == nil {
		var built *pages.Pages
		if built, err = pages.New(files, "index.html", gateway.PageRoutes...); err == nil {
			return built, nil
		}
	}
	if !errors.Is(err, web.ErrMissing) {
		logger.Error("the pages cannot be shown", "error", err, "hint", "build them again: make pages build")
	}
	return pages.Missing(err, gateway.PageRoutes...)
}
