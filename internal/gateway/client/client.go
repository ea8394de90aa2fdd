// SPDX-License-Identifier: Apache-2.0

// Package client is a small client of the gateway's REST interface, for the command line, the demonstration and
// load tests. [New] makes one; [Client.Cast] posts a ballot, again where the gateway asks for it, until it is final.
//
// It believes what the gateway says. A voter's device checks trackers against more than one gateway.
package client

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/madangvote/madang/internal/gateway/api"
)

// Client talks to one gateway. Safe for concurrent use.
type Client struct {
	base string
	http *http.Client
}

// New makes a client of the gateway at a URL such as http://127.0.0.1:8080. A nil h gives a client that keeps
// connections for a few hundred concurrent calls.
func New(base string, h *http.Client) *Client {
	if h == nil {
		transport := http.DefaultTransport.(*http.Transport).Clone()
		transport.MaxIdleConnsPerHost = 256
		h = &http.Client{Transport: transport}
	}
	return &Client{base: strings.TrimSuffix(base, "/"), http: h}
}

// Error is a problem document.
type Error struct {
	Status     int      `json:"status"`
	Code       api.Code `json:"code"`
	Detail     string   `json:"detail"` // one plain sentence
	Reason     string   `json:"reason"`
	RetryAfter time.Duration
}

func (e *Error) Error() string {
	if e.Reason != "" {
		return fmt.Sprintf("gateway: %s (%s: %s)", e.Detail, e.Code, e.Reason)
	}
	return fmt.Sprintf("gateway: %s (%s)", e.Detail, e.Code)
}

// Temporary is whether the same request may succeed later.
func (e *Error) Temporary() bool { return e.RetryAfter > 0 }

// RefusedError says that the ledger refused a ballot that the gateway had accepted.
type RefusedError struct{ Status api.BallotStatus }

func (e *RefusedError) Error() string {
	return fmt.Sprintf("the ledger refused the ballot %s (%s: %s)", e.Status.Tracker, e.Status.Code, e.Status.Reason)
}

// do makes a request and returns the response if its status is a success, with the body open.
func (c *Client) do(ctx context.Context, method, path string, body []byte) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	if res.StatusCode < 300 {
		return res, nil
	}
	defer res.Body.Close()
	raw, _ := io.ReadAll(io.LimitReader(res.Body, 1<<16))
	problem := &Error{}
	if json.Unmarshal(raw, problem) != nil || problem.Code == "" {
		problem.Detail = fmt.Sprintf("unexpected answer: %s", res.Status)
	}
	problem.Status = res.StatusCode
	if seconds, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil {
		problem.RetryAfter = time.Duration(seconds) * time.Second
	}
	return nil, problem
}

func get[T any](ctx context.Context, c *Client, path string) (*T, error) {
	res, err := c.do(ctx, http.MethodGet, path, nil)
	if err != nil {
		return nil, err
	}
	return decode[T](res)
}

func decode[T any](res *http.Response) (*T, error) {
	defer res.Body.Close()
	out := new(T)
	if err := json.NewDecoder(res.Body).Decode(out); err != nil {
		return nil, fmt.Errorf("gateway's answer: %w", err)
	}
	return out, nil
}

func (c *Client) raw(ctx context.Context, path string) ([]byte, error) {
	res, err := c.do(ctx, http.MethodGet, path, nil)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}

func of(uuid string, more ...string) string {
	path := "/v1/elections/" + url.PathEscape(uuid)
	for _, part := range more {
		path += "/" + url.PathEscape(part)
	}
	return path
}

// PostBallot posts a ballot once and waits up to wait, in whole seconds and 60 at most, for it to be final.
func (c *Client) PostBallot(ctx context.Context, uuid string, ballot []byte, wait time.Duration) (*api.BallotStatus, error) {
	path := of(uuid, "ballots") + fmt.Sprintf("?wait=%d", min(int(wait/time.Second), 60))
	res, err := c.do(ctx, http.MethodPost, path, ballot)
	if err != nil {
		return nil, err
	}
	return decode[api.BallotStatus](res)
}

// Ballot looks a ballot up.
func (c *Client) Ballot(ctx context.Context, uuid string, tracker [32]byte, wait time.Duration) (*api.BallotStatus, error) {
	path := of(uuid, "ballots", hex.EncodeToString(tracker[:])) + fmt.Sprintf("?wait=%d", min(int(wait/time.Second), 60))
	return get[api.BallotStatus](ctx, c, path)
}

// Cast posts a ballot until it is final: again after failures of the connection and answers that say so, since
// posting the same bytes twice is harmless. It ends with ctx, with an *Error that no repetition mends, or with a
// *RefusedError.
func (c *Client) Cast(ctx context.Context, uuid string, ballot []byte) (*api.BallotStatus, error) {
	for {
		status, err := c.PostBallot(ctx, uuid, ballot, 30*time.Second)
		pause := time.Second
		var problem *Error
		switch {
		case err == nil && status.State == api.StateFinal:
			return status, nil
		case err == nil && status.State == api.StateRefused:
			return nil, &RefusedError{*status}
		case err == nil:
			pause = 0
		case errors.As(err, &problem) && !problem.Temporary():
			return nil, err
		case problem != nil:
			pause = problem.RetryAfter
		}
		select {
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), err)
		case <-time.After(pause):
		}
	}
}

// Elections lists elections from a number on.
func (c *Client) Elections(ctx context.Context, from int64) (*api.Elections, error) {
	return get[api.Elections](ctx, c, fmt.Sprintf("/v1/elections?from=%d", from))
}

// Election is an election's state.
func (c *Client) Election(ctx context.Context, uuid string) (*api.ElectionStatus, error) {
	return get[api.ElectionStatus](ctx, c, of(uuid))
}

// ElectionObject is the Belenios election object, verbatim.
func (c *Client) ElectionObject(ctx context.Context, uuid string) ([]byte, error) {
	return c.raw(ctx, of(uuid, "election"))
}

// Trustees are the Belenios trustees, verbatim.
func (c *Client) Trustees(ctx context.Context, uuid string) ([]byte, error) {
	return c.raw(ctx, of(uuid, "trustees"))
}

// Manifest is the election's manifest, verbatim.
func (c *Client) Manifest(ctx context.Context, uuid string) ([]byte, error) {
	return c.raw(ctx, of(uuid, "manifest"))
}

// RollProof is a credential's place on the roll.
func (c *Client) RollProof(ctx context.Context, uuid, credential string) (*api.RollProof, error) {
	return get[api.RollProof](ctx, c, of(uuid, "roll", credential))
}

// Turnout is the turnout and its series from a block on.
func (c *Client) Turnout(ctx context.Context, uuid string, from uint64) (*api.TurnoutSeries, error) {
	return get[api.TurnoutSeries](ctx, c, of(uuid, "turnout")+fmt.Sprintf("?from=%d", from))
}

// Result is the result, once there is one.
func (c *Client) Result(ctx context.Context, uuid string) (*api.Result, error) {
	return get[api.Result](ctx, c, of(uuid, "result"))
}

// Archive writes the election's archive to w. An error after the first bytes leaves w incomplete.
func (c *Client) Archive(ctx context.Context, uuid string, w io.Writer) (int64, error) {
	res, err := c.do(ctx, http.MethodGet, of(uuid, "archive"), nil)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	return io.Copy(w, res.Body)
}

// Health is how the gateway is. A gateway that is not well answers too, with an *Error of status 503.
func (c *Client) Health(ctx context.Context) (*api.Health, error) {
	return get[api.Health](ctx, c, "/v1/health")
}
