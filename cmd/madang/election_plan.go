// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/rand"
	"fmt"
	"os"
	"time"

	"github.com/spf13/pflag"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
)

// electionPlan are the flags from which the manifest of a new election is made.
type electionPlan struct {
	pabulib, opens, closes, counting string
	decimals                         int
	rule                             planRule
}

func (p *electionPlan) register(f *pflag.FlagSet) {
	f.StringVar(&p.pabulib, "pabulib", "", "file with projects, costs, budget, ballot style and rule (required)")
	f.StringVar(&p.opens, "opens", "", "when voting opens, RFC 3339 (default: as soon as the organisations open it)")
	f.StringVar(&p.closes, "closes", "", "when voting closes, RFC 3339 (default: a week after opening)")
	f.StringVar(&p.counting, "counting", "", "homomorphic: only totals are decrypted; shuffled: the ballots are shuffled, then decrypted (default: homomorphic where that is enough)")
	f.IntVar(&p.decimals, "decimals", -1, "digits after the point of an amount that is paid (default: as many as budget and costs have)")
	p.rule.register(f)
}

// manifest makes the manifest of a new election.
func (p *electionPlan) manifest(now time.Time) (*manifest.Manifest, error) {
	m, err := p.read()
	if err != nil {
		return nil, err
	}
	start, err := timeOr(p.opens, now)
	if err != nil {
		return nil, fmt.Errorf("--opens: %w", err)
	}
	end, err := timeOr(p.closes, start.AddDate(0, 0, 7))
	if err != nil {
		return nil, fmt.Errorf("--closes: %w", err)
	}
	if !end.After(start) || !end.After(now) {
		return nil, fmt.Errorf("voting closes at %s: that is not after its opening and now", end.Format(time.RFC3339))
	}
	if m.UUID, err = belenios.NewUUID(rand.Reader); err != nil {
		return nil, err
	}
	m.OpensAt, m.ClosesAt = start.Unix(), end.Unix()
	if _, err := manifest.Parse(m.Bytes()); err != nil {
		return nil, err
	}
	return m, nil
}

// read takes from the file and the flags all but uuid and schedule.
func (p *electionPlan) read() (*manifest.Manifest, error) {
	file, err := os.Open(p.pabulib)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	parsed, err := pabulib.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.pabulib, err)
	}
	m, err := manifest.FromPabulib(parsed)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.pabulib, err)
	}
	rule, err := p.rule.of(m.Rule)
	if err != nil {
		return nil, err
	}
	m.SetRule(rule)
	switch p.counting {
	case "":
	case manifest.Homomorphic: // which is not written
		m.Counting = ""
	default:
		m.Counting = p.counting
	}
	if p.decimals >= 0 {
		m.Decimals = p.decimals
	}
	return m, nil
}

func timeOr(text string, otherwise time.Time) (time.Time, error) {
	if text == "" {
		return otherwise, nil
	}
	return time.Parse(time.RFC3339, text)
}
