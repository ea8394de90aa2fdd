// SPDX-License-Identifier: Apache-2.0

// Package client talks to a gateway as a voter's or reader's program does.
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

	"crypto/sha256"
)

// States of a ballot.
const (
	Received = "received" // on the gateway's disk, on its way
	Final    = "final"    // in the ledger for good
	Refused  = "refused"  // the ledger did not take it
)

// Status is where a ballot is; the gateway's OpenAPI document says more.
type Status struct {
	Tracker  string `json:"tracker"` // base64, what the voter keeps
	State    string `json:"state"`
	Height   uint64 `json:"height,omitempty"`   // of its event in the election's chain
	Block    uint64 `json:"block,omitempty"`    // number of its block
	Position uint64 `json:"position,omitempty"` // of its transaction in the block
	Code     string `json:"code,omitempty"`     // why it was refused
	Reason   string `json:"reason,omitempty"`
}

// Problem is a refusal by the gateway (RFC 9457).
type Problem struct {
	Status     int    `json:"status"`
	Code       string `json:"code"` // stable
	Detail     string `json:"detail"`
	RetryAfter time.Duration
}

func (p *Problem) Error() string {
	if p.Code == "" {
		return fmt.Sprintf("gateway answers with status %d", p.Status)
	}
	return fmt.Sprintf("%s (%s)", p.Detail, p.Code)
}

// Client is one gateway's. Safe for concurrent use.
type Client struct {
	base string
	http *http.Client
}

// New returns a client of the gateway at base, such as http://127.0.0.1:8080.
func New(base string) *Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = 256
	return &Client{strings.TrimSuffix(base, "/"), &http.Client{Transport: transport}}
}

// maxWait is the longest that one request waits for finality.
const maxWait = 30 * time.Second

// Cast sends a ballot and waits, at most so long, until it is final. It sends
// again what got no answer or "try again": that is harmless, since a ballot is
// its bytes. The error is a *Problem when the gateway refuses for good.
func (c *Client) Cast(ctx context.Context, uuid string, ballot []byte, wait time.Duration) (*Status, error) {
	deadline := time.Now().Add(wait)
	for {
		left := time.Until(deadline)
		status, err := c.post(ctx, uuid, ballot, min(max(left, 0), maxWait))
		switch {
		case err == nil && (status.State != Received || left <= 0):
			return status, nil
		case err != nil && (left <= 0 || !passing(err)):
			return nil, err
		}
		if err != nil {
			select {
			case <-time.After(pause(err)):
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		}
	}
}

// passing tells whether sending again later may succeed.
func passing(err error) bool {
	var p *Problem
	if errors.As(err, &p) {
		return p.Status == http.StatusTooManyRequests || p.Status == http.StatusServiceUnavailable || p.Status == http.StatusRequestTimeout
	}
	var network *url.Error
	return errors.As(err, &network) && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded)
}

func pause(err error) time.Duration {
	var p *Problem
	if errors.As(err, &p) && p.RetryAfter > 0 {
		return p.RetryAfter
	}
	return 500 * time.Millisecond
}

func (c *Client) post(ctx context.Context, uuid string, ballot []byte, wait time.Duration) (*Status, error) {
	path := "/v1/elections/" + url.PathEscape(uuid) + "/ballots?wait=" + strconv.Itoa(int(wait.Seconds()))
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.base+path, bytes.NewReader(ballot))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	return decode[Status](c.do(request))
}

// Ballot looks a ballot up by its tracker.
func (c *Client) Ballot(ctx context.Context, uuid string, tracker [sha256.Size]byte) (*Status, error) {
	return decode[Status](c.get(ctx, uuid, "/ballots/"+hex.EncodeToString(tracker[:])))
}

// ElectionObject is the Belenios election object, byte for byte.
func (c *Client) ElectionObject(ctx context.Context, uuid string) ([]byte, error) {
	body, err := c.get(ctx, uuid, "/election")
	if err != nil {
		return nil, err
	}
	defer body.Close()
	return io.ReadAll(body)
}

// Archive streams an election's .bel archive. The caller closes it.
func (c *Client) Archive(ctx context.Context, uuid string) (io.ReadCloser, error) {
	return c.get(ctx, uuid, "/archive")
}

// Healthy tells whether the gateway answers and follows the ledger.
func (c *Client) Healthy(ctx context.Context) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/v1/health", nil)
	if err != nil {
		return err
	}
	body, err := c.do(request)
	if err != nil {
		return err
	}
	return body.Close()
}

func (c *Client) get(ctx context.Context, uuid, path string) (io.ReadCloser, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/v1/elections/"+url.PathEscape(uuid)+path, nil)
	if err != nil {
		return nil, err
	}
	return c.do(request)
}

// do returns the body of a good answer, a *Problem otherwise.
func (c *Client) do(request *http.Request) (io.ReadCloser, error) {
	response, err := c.http.Do(request)
	if err != nil {
		return nil, err
	}
	if response.StatusCode < 300 {
		return response.Body, nil
	}
	defer response.Body.Close()
	p := &Problem{}
	raw, err := io.ReadAll(io.LimitReader(response.Body, 64<<10))
	if err == nil {
		json.Unmarshal(raw, p) //nolint:errcheck // a proxy's page is no problem document; the status says enough
	}
	p.Status = response.StatusCode
	if seconds, err := strconv.Atoi(response.Header.Get("Retry-After")); err == nil {
		p.RetryAfter = time.Duration(seconds) * time.Second
	}
	return nil, p
}

func decode[T any](body io.ReadCloser, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	defer body.Close()
	v := new(T)
	if err := json.NewDecoder(body).Decode(v); err != nil {
		return nil, fmt.Errorf("reading the gateway's answer: %w", err)
	}
	return v, nil
}
