// SPDX-License-Identifier: Apache-2.0

package office

import (
	"errors"
	"io"
	"net/http"

	"github.com/madangvote/madang/internal/office/projectfile"
)

// postImport reads a file of projects. Nothing is kept.
func (f *Office) postImport(w http.ResponseWriter, r *http.Request, _ *person) error {
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	release, err := f.heavyTurn(r)
	if err != nil {
		return err
	}
	defer release()
	read, err := projectfile.Read(r.URL.Query().Get("name"), raw)
	if refused := new(projectfile.RefusedError); errors.As(err, &refused) {
		p := problem("import", "the file cannot be used as it is; see the remarks")
		p.Remarks = refused.Remarks
		return p
	}
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, read)
	return nil
}
