// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"net"
	"net/http"
	"net/netip"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// limiter applies Limits. Its memory is bounded: the addresses longest unseen are forgotten.
type limiter struct {
	limits Limits
	header string
	all    *rate.Limiter
	posts  *lru.Cache[netip.Addr, *rate.Limiter]
	reads  *lru.Cache[netip.Addr, *rate.Limiter]
}

func newLimiter(l Limits, header string) (*limiter, error) {
	posts, err := lru.New[netip.Addr, *rate.Limiter](l.Addresses)
	if err != nil {
		return nil, err
	}
	reads, err := lru.New[netip.Addr, *rate.Limiter](l.Addresses)
	if err != nil {
		return nil, err
	}
	return &limiter{l, header, rate.NewLimiter(l.PostAll, l.PostAllBurst), posts, reads}, nil
}

// allow is whether a request may go on. The client's own limit comes first, so that one client cannot use up
// what all share.
func (l *limiter) allow(r *http.Request) bool {
	if r.Method == http.MethodPost {
		return take(l.posts, l.client(r), l.limits.PostPerIP, l.limits.PostPerIPBurst) && l.all.Allow()
	}
	return take(l.reads, l.client(r), l.limits.ReadPerIP, l.limits.ReadPerIPBurst)
}

func take(cache *lru.Cache[netip.Addr, *rate.Limiter], addr netip.Addr, limit rate.Limit, burst int) bool {
	if limit == rate.Inf {
		return true
	}
	own, ok := cache.Get(addr)
	if !ok {
		own = rate.NewLimiter(limit, burst)
		if before, found, _ := cache.PeekOrAdd(addr, own); found {
			own = before
		}
	}
	return own.Allow()
}

// client is the address that a request counts for: the network of 64 bits for IPv6.
func (l *limiter) client(r *http.Request) netip.Addr {
	text := r.RemoteAddr
	if l.header != "" {
		if values := r.Header.Values(l.header); len(values) > 0 {
			list := strings.Split(values[len(values)-1], ",")
			text = strings.TrimSpace(list[len(list)-1])
		}
	}
	if host, _, err := net.SplitHostPort(text); err == nil {
		text = host
	}
	addr, err := netip.ParseAddr(text)
	if err != nil {
		return netip.Addr{} // all such share one limit
	}
	addr = addr.Unmap().WithZone("")
	if addr.Is6() {
		prefix, _ := addr.Prefix(64) // cannot fail for an IPv6 address
		return prefix.Addr()
	}
	return addr
}
