// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/url"

	"github.com/ethereum/go-ethereum/rpc"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/office/projectfile"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/secret"
)

// Problem is an error answer (RFC 9457) with a stable code.
type Problem struct {
	Code    string               `json:"code"`
	Title   string               `json:"title"`
	Status  int                  `json:"status"`
	Detail  string               `json:"detail,omitempty"` // what, and how to mend it
	Remarks []projectfile.Remark `json:"remarks,omitempty"`
}

func (p *Problem) Error() string { return p.Code + ": " + p.Detail }

// statuses are the codes that a request can be answered with.
var statuses = map[string]int{
	"signed-out": 401, "cross-origin": 403, "wrong-host": 421, "code-wrong": 403, "passkey-refused": 403, "ceremony-unknown": 409,
	"too-many": 429, "not-your-account": 403, "role-withdrawn": 403, "not-party": 403,
	"election-unknown": 404, "job-unknown": 404, "not-found": 404,
	"request-invalid": 400, "too-large": 413, "media-type": 415,
	"import": 422, "picture": 422, "manifest": 422, "not-now": 409, "no-node": 503, "internal": 500,
	// Of jobs.
	"wrong-passphrase": 422, "weak-passphrase": 422, "secret-in-use": 409, "secret-damaged": 422, "secret-missing": 409, "keyring": 422,
	"setup": 409, "trustee-wrong": 409, "ledger-refused": 409, "codes-exist": 409, "voters": 422, "too-early": 409,
}

func problem(code, format string, args ...any) *Problem {
	status, ok := statuses[code]
	if !ok {
		panic("office: problem code without a status: " + code)
	}
	return &Problem{Code: code, Title: http.StatusText(status), Status: status, Detail: fmt.Sprintf(format, args...)}
}

// causes are what the errors of the packages below are called here.
var causes = []struct {
	err  error
	code string
}{
	{secret.ErrPassphrase, "wrong-passphrase"}, {secret.ErrWeak, "weak-passphrase"}, {secret.ErrInUse, "secret-in-use"},
	{secret.ErrDamaged, "secret-damaged"}, {secret.ErrNotSealed, "secret-damaged"}, {parties.ErrKeyring, "keyring"},
	{parties.ErrUnknownElection, "election-unknown"}, {parties.ErrTooEarly, "too-early"}, {parties.ErrSetup, "setup"},
	{fs.ErrNotExist, "not-found"},
}

// problemOf is the answer to an error. What nobody has foreseen is in the log
// only.
func problemOf(err error, logger *slog.Logger) *Problem {
	if p := new(Problem); errors.As(err, &p) {
		return p
	}
	if errors.As(err, new(*belenios.TrusteeError)) {
		return problem("trustee-wrong", "%v", err)
	}
	for _, c := range causes {
		if errors.Is(err, c.err) {
			return problem(c.code, "%v", err)
		}
	}
	if revert := new(contracts.RevertError); errors.As(contracts.RevertOf(err), &revert) {
		return problem("ledger-refused", "the ledger refused: %v", revert)
	}
	if unreachable(err) {
		return problem("no-node", "no node of the ledger answers; start one, or begin the office with another --rpc")
	}
	logger.Error("office", "err", err)
	return problem("internal", "something went wrong: %v", err)
}

// unreachable tells whether the ledger's node is away.
func unreachable(err error) bool {
	return errors.As(err, new(*url.Error)) || errors.As(err, new(*net.OpError)) || errors.As(err, new(rpc.HTTPError)) ||
		errors.Is(err, context.DeadlineExceeded)
}

func (p *Problem) write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/problem+json")
	if p.Status == http.StatusTooManyRequests {
		w.Header().Set("Retry-After", "2")
	}
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // the reader is gone
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // the reader is gone
}
