// SPDX-License-Identifier: Apache-2.0

package pages

import (
	"errors"

	"github.com/madangvote/madang/web"
)

// OwnHash is the [Hash] of this program's pages; "" if it has none.
func OwnHash() (string, error) {
	files, err := web.Files()
	if errors.Is(err, web.ErrMissing) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return Hash(files)
}
