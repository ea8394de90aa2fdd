// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/rand"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
)

// electionPlan are the flags from which the manifest of a new election is made.
type electionPlan struct {
	pabulib, opens, closes, counting string
	decimals, otherDistricts         int
	read                             pabulib.Options
	rule                             frozenRule
	client                           clientFlag
}

func (p *electionPlan) register(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&p.pabulib, "pabulib", "", "file with projects, costs, budget, ballot style and rule (required)")
	f.StringVar(&p.opens, "opens", "", "when voting opens, RFC 3339 (default: as soon as the organisations open it)")
	f.StringVar(&p.closes, "closes", "", "when voting closes, RFC 3339 (default: a week after opening)")
	f.StringVar(&p.counting, "counting", "", "homomorphic: only totals are decrypted; shuffled: the ballots are shuffled, then decrypted (default: homomorphic where that is enough)")
	f.IntVar(&p.decimals, "decimals", -1, "digits after the point of an amount that is paid (default: as many as budget and costs have)")
	f.Lookup("decimals").DefValue = ""
	f.IntVar(&p.otherDistricts, "other-districts", -1, "of how many districts besides the voter's own a ballot may name projects; the file's projects have the column district (default: any)")
	f.Lookup("other-districts").DefValue = ""
	f.BoolVar(&p.read.FreeProjects, "free-projects", false, "take projects that cost nothing; a cost of 0 is an error otherwise")
	p.rule.register(cmd)
	p.client.register(cmd)
}

// manifest makes the manifest of a new election.
func (p *electionPlan) manifest(cmd *cobra.Command, now time.Time) (*manifest.Manifest, error) {
	m, err := p.frozen(cmd)
	if err != nil {
		return nil, err
	}
	start, end, err := schedule(p.opens, p.closes, now)
	if err != nil {
		return nil, err
	}
	if m.UUID, err = belenios.NewUUID(rand.Reader); err != nil {
		return nil, err
	}
	m.OpensAt, m.ClosesAt = start.Unix(), end.Unix()
	if err := p.client.set(m); err != nil {
		return nil, err
	}
	if _, err := manifest.Parse(m.Bytes()); err != nil {
		return nil, err
	}
	return m, nil
}

// frozen takes from the file and the flags all but uuid and schedule.
func (p *electionPlan) frozen(cmd *cobra.Command) (*manifest.Manifest, error) {
	file, err := readElection(cmd, p.pabulib, p.read)
	if err != nil {
		return nil, err
	}
	m, err := manifest.FromPabulib(file)
	if err != nil {
		return nil, in(p.pabulib, err)
	}
	if p.otherDistricts >= 0 {
		m.Ballot.OtherDistricts = &p.otherDistricts
	}
	rule, err := p.rule.of(cmd, ruleOfFile(cmd, file))
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
