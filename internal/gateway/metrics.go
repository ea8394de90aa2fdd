// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics of one gateway, in a registry of its own. Labels are routes, methods, statuses and codes: never
// anything from a request.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	duration *prometheus.HistogramVec
	problems *prometheus.CounterVec
	verify   prometheus.Histogram
	ballots  *prometheus.CounterVec
}

func newMetrics(s *Server) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "madang_gateway_requests_total", Help: "Requests by route, method and status.",
		}, []string{"route", "method", "status"}),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "madang_gateway_request_seconds", Help: "Time to answer, by route.",
			Buckets: prometheus.ExponentialBuckets(0.001, 4, 8),
		}, []string{"route"}),
		problems: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "madang_gateway_problems_total", Help: "Problem answers by code.",
		}, []string{"code"}),
		verify: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "madang_gateway_verify_seconds", Help: "Time of the full verification of one ballot.",
			Buckets: prometheus.ExponentialBuckets(0.0005, 2, 10),
		}),
		ballots: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "madang_gateway_ballots_total", Help: "Ballots answered, by state.",
		}, []string{"state"}),
	}
	gauge := func(name, help string, value func() float64) prometheus.Collector {
		return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value)
	}
	m.registry.MustRegister(m.requests, m.duration, m.problems, m.verify, m.ballots,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		gauge("madang_gateway_pending_ballots", "Ballots accepted and not final.", func() float64 {
			if s.carrier == nil {
				return 0
			}
			return float64(s.carrier.count())
		}),
		gauge("madang_index_block", "Last block in the index.", func() float64 {
			return float64(s.cfg.Index.Progress().Block)
		}),
		gauge("madang_index_block_age_seconds", "Age of the last block in the index.", func() float64 {
			return float64(s.cfg.Now().Unix() - int64(s.cfg.Index.Progress().Time))
		}),
	)
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}

func (m *metrics) observe(route, method string, status int, d time.Duration) {
	m.requests.WithLabelValues(route, method, strconv.Itoa(status)).Inc()
	m.duration.WithLabelValues(route).Observe(d.Seconds())
}
