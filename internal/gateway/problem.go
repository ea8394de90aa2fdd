// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"github.com/madangvote/madang/internal/gateway/api"
)

// problems gives each code its status and one plain sentence for the person who reads it.
var problems = map[api.Code]struct {
	status int
	detail string
}{
	api.CodeMalformed:        {400, "This is not a ballot."},
	api.CodeNotCanonical:     {422, "The ballot is not written in the required form."},
	api.CodeWrongElection:    {409, "The ballot was made for another election."},
	api.CodeBadElement:       {422, "The ballot contains a value that is not allowed."},
	api.CodeBadProof:         {422, "The ballot's proof is not valid."},
	api.CodeBadSignature:     {422, "The ballot is not signed with its voting code."},
	api.CodeTooLarge:         {413, "The ballot is too large."},
	api.CodeUnsupported:      {422, "This kind of question is not supported yet."},
	api.CodeNotOnRoll:        {403, "This voting code is not on the roll of this election."},
	api.CodeNotOpenYet:       {409, "Voting has not begun yet."},
	api.CodeVotingClosed:     {409, "Voting has ended."},
	api.CodePreviousPending:  {409, "Your previous ballot is still being recorded; try again in a few seconds."},
	api.CodeRateLimited:      {429, "Too many requests; try again in a moment."},
	api.CodeBusy:             {503, "Many people are voting just now; try again in a few seconds."},
	api.CodeReadOnly:         {503, "This server takes no ballots; use another one."},
	api.CodeUnavailable:      {503, "The service is not available just now; try again, or use another server."},
	api.CodeLedgerRefused:    {409, "The ledger refused the ballot."},
	api.CodeElectionUnknown:  {404, "There is no such election."},
	api.CodeBallotUnknown:    {404, "No ballot with this tracker is known here."},
	api.CodeNotPublished:     {404, "This is not published yet."},
	api.CodeTrackerMalformed: {400, "A tracker is 43 characters of base64 or 64 of hexadecimal."},
	api.CodeRequestInvalid:   {422, "The request is not valid."},
	api.CodeNotFound:         {404, "There is nothing at this address."},
	api.CodeMethod:           {405, "This address does not take this method."},
	api.CodeMediaType:        {415, "Send the ballot as application/json."},
	api.CodeTimeout:          {408, "The request took too long to arrive."},
	api.CodeInternal:         {500, "Something went wrong on the server."},
}

// Codes are all codes with their HTTP status.
func Codes() map[api.Code]int {
	out := make(map[api.Code]int, len(problems))
	for code, p := range problems {
		out[code] = p.status
	}
	return out
}

// Problem is an error answer (RFC 9457) with a stable code. It holds no internals: those are in the log.
type Problem struct {
	Type       string   `json:"type" format:"uri-reference" doc:"Names the problem; the code with a prefix" example:"urn:madang:problem:voting-closed"`
	Title      string   `json:"title" doc:"The HTTP status in words" example:"Conflict"`
	Status     int      `json:"status" doc:"The HTTP status" example:"409"`
	Detail     string   `json:"detail" doc:"One plain sentence for the voter" example:"Voting has ended."`
	Code       api.Code `json:"code" doc:"Stable code that programs can act on" example:"voting-closed"`
	Reason     string   `json:"reason,omitempty" doc:"What exactly was wrong with the ballot or request, for developers"`
	Errors     []string `json:"errors,omitempty" doc:"Which parts of the request are invalid"`
	retryAfter int
}

func (p *Problem) Error() string {
	if p.Reason != "" {
		return string(p.Code) + ": " + p.Reason
	}
	return string(p.Code) + ": " + p.Detail
}

// GetStatus is for huma.
func (p *Problem) GetStatus() int { return p.Status }

// GetHeaders is for huma.
func (p *Problem) GetHeaders() http.Header {
	h := http.Header{"Cache-Control": {"no-store"}}
	if p.retryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(p.retryAfter))
	}
	return h
}

// ContentType is for huma.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

// problem is the answer for a code; reason may be empty.
func problem(code api.Code, reason string) *Problem {
	known, ok := problems[code]
	if !ok {
		panic("gateway: problem code without an entry: " + string(code))
	}
	p := &Problem{
		Type: "urn:madang:problem:" + string(code), Title: http.StatusText(known.status), Status: known.status,
		Detail: known.detail, Code: code, Reason: reason,
	}
	switch known.status {
	case http.StatusServiceUnavailable:
		p.retryAfter = 5
	case http.StatusTooManyRequests:
		p.retryAfter = 1
	}
	if code == api.CodePreviousPending {
		p.retryAfter = 2
	}
	return p
}

// statusCodes are the codes for what huma itself refuses.
var statusCodes = map[int]api.Code{
	400: api.CodeRequestInvalid, 404: api.CodeNotFound, 405: api.CodeMethod, 408: api.CodeTimeout, 413: api.CodeTooLarge,
	415: api.CodeMediaType, 422: api.CodeRequestInvalid, 429: api.CodeRateLimited, 503: api.CodeUnavailable,
}

func init() {
	huma.DefaultArrayNullable = false // no list here is null
	// huma has one constructor of errors for the whole process; this is its documented way to replace the shape.
	huma.NewError = func(status int, message string, errs ...error) huma.StatusError {
		code, ok := statusCodes[status]
		if !ok {
			code = api.CodeInternal
		}
		p := problem(code, message)
		if status >= 400 {
			p.Status, p.Title = status, http.StatusText(status)
		}
		for _, err := range errs {
			if d, ok := err.(*huma.ErrorDetail); ok { // without the value: it may be a credential
				p.Errors = append(p.Errors, d.Location+": "+d.Message)
			}
		}
		return p
	}
}
