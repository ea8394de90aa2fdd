// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
)

// Code is a stable name of a problem: clients may act on it, and it never changes its meaning.
type Code string

// The codes. Those of refused ballots are package belenios's and the contract's; the rest is the gateway's.
const (
	// The ballot itself; sending it again changes nothing.
	CodeMalformed     Code = "malformed"      // not a ballot's JSON
	CodeNotCanonical  Code = "not-canonical"  // a ballot, but not in the one allowed form
	CodeWrongElection Code = "wrong-election" // made for another election, or another version of it
	CodeBadElement    Code = "bad-element"    // a number that is not in the group
	CodeBadProof      Code = "bad-proof"      // a proof that does not hold
	CodeBadSignature  Code = "bad-signature"  // not signed by its credential
	CodeTooLarge      Code = "too-large"      // more bytes than a ballot may have
	CodeUnsupported   Code = "unsupported"    // a kind of question that this version cannot check
	CodeNotOnRoll     Code = "not-on-roll"    // its credential may not vote in this election

	// The time.
	CodeNotOpenYet   Code = "not-open-yet"  // voting has not begun
	CodeVotingClosed Code = "voting-closed" // voting has ended

	// Try again, here or at another gateway; Retry-After says when.
	CodePreviousPending Code = "previous-ballot-pending" // the credential's ballot before this one is not final yet
	CodeRateLimited     Code = "rate-limited"
	CodeBusy            Code = "busy"
	CodeReadOnly        Code = "read-only" // this gateway takes no ballots
	CodeUnavailable     Code = "unavailable"

	// The ledger refused what the gateway accepted.
	CodeLedgerRefused Code = "ledger-refused"

	// Requests.
	CodeElectionUnknown  Code = "election-unknown"
	CodeBallotUnknown    Code = "ballot-unknown"
	CodeNotPublished     Code = "not-published-yet"
	CodeTrackerMalformed Code = "tracker-malformed"
	CodeRequestInvalid   Code = "request-invalid"
	CodeNotFound         Code = "not-found"
	CodeMethod           Code = "method-not-allowed"
	CodeMediaType        Code = "unsupported-media-type"
	CodeTimeout          Code = "request-timeout"
	CodeInternal         Code = "internal"
)

// problems gives each code its status and one plain sentence for the person who reads it.
var problems = map[Code]struct {
	status int
	detail string
}{
	CodeMalformed:        {400, "This is not a ballot."},
	CodeNotCanonical:     {422, "The ballot is not written in the required form."},
	CodeWrongElection:    {409, "The ballot was made for another election."},
	CodeBadElement:       {422, "The ballot contains a value that is not allowed."},
	CodeBadProof:         {422, "The ballot's proof is not valid."},
	CodeBadSignature:     {422, "The ballot is not signed with its voting code."},
	CodeTooLarge:         {413, "The ballot is too large."},
	CodeUnsupported:      {422, "This kind of question is not supported yet."},
	CodeNotOnRoll:        {403, "This voting code is not on the roll of this election."},
	CodeNotOpenYet:       {409, "Voting has not begun yet."},
	CodeVotingClosed:     {409, "Voting has ended."},
	CodePreviousPending:  {409, "Your previous ballot is still being recorded; try again in a few seconds."},
	CodeRateLimited:      {429, "Too many requests; try again in a moment."},
	CodeBusy:             {503, "Many people are voting just now; try again in a few seconds."},
	CodeReadOnly:         {503, "This server takes no ballots; use another one."},
	CodeUnavailable:      {503, "The service is not available just now; try again, or use another server."},
	CodeLedgerRefused:    {409, "The ledger refused the ballot."},
	CodeElectionUnknown:  {404, "There is no such election."},
	CodeBallotUnknown:    {404, "No ballot with this tracker is known here."},
	CodeNotPublished:     {404, "This is not published yet."},
	CodeTrackerMalformed: {400, "A tracker is 43 characters of base64 or 64 of hexadecimal."},
	CodeRequestInvalid:   {422, "The request is not valid."},
	CodeNotFound:         {404, "There is nothing at this address."},
	CodeMethod:           {405, "This address does not take this method."},
	CodeMediaType:        {415, "Send the ballot as application/json."},
	CodeTimeout:          {408, "The request took too long to arrive."},
	CodeInternal:         {500, "Something went wrong on the server."},
}

// Codes are all codes with their HTTP status.
func Codes() map[Code]int {
	out := make(map[Code]int, len(problems))
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
	Code       Code     `json:"code" doc:"Stable code that programs can act on" example:"voting-closed"`
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
func problem(code Code, reason string) *Problem {
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
	if code == CodePreviousPending {
		p.retryAfter = 2
	}
	return p
}

// statusCodes are the codes for what huma itself refuses.
var statusCodes = map[int]Code{
	400: CodeRequestInvalid, 404: CodeNotFound, 405: CodeMethod, 408: CodeTimeout, 413: CodeTooLarge,
	415: CodeMediaType, 422: CodeRequestInvalid, 429: CodeRateLimited, 503: CodeUnavailable,
}

func init() {
	// huma has one constructor of errors for the whole process; this is its documented way to replace the shape.
	huma.NewError = func(status int, message string, errs ...error) huma.StatusError {
		code, ok := statusCodes[status]
		if !ok {
			code = CodeInternal
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
