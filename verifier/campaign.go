// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/madangvote/madang/manifest"
)

// CampaignFile is the name of a campaign's document in the folder that
// [Campaign] verifies.
const CampaignFile = "campaign.json"

// CampaignReport is what [Campaign] found.
type CampaignReport struct {
	State    State    `json:"state"`
	Name     string   `json:"name"`
	Campaign string   `json:"campaign"`           // SHA-256 of its document
	Failures []string `json:"failures,omitempty"` // between the elections, and of the document
	// Elections are in the document's order, without those that are not there.
	Elections []*Report `json:"elections"`
}

// Err is nil if nothing failed.
func (r *CampaignReport) Err() error {
	switch {
	case r.State != Failed:
		return nil
	case len(r.Failures) > 0:
		return errors.New(r.Failures[0])
	}
	for _, e := range r.Elections {
		if err := e.Err(); err != nil {
			return fmt.Errorf("election %s: %w", e.UUID, err)
		}
	}
	return errors.New("the campaign does not verify")
}

// Campaign verifies a folder with the document of a campaign and one folder for
// each of its elections, named after its uuid: each as [Directory] does, and
// that their manifests agree with the document, and that what one election
// inherits is what another one left. Options.Since is for single elections.
func Campaign(ctx context.Context, dir string, opts Options) (*CampaignReport, error) {
	raw, err := readOptional(filepath.Join(dir, CampaignFile))
	if err != nil {
		return nil, err
	}
	if raw == nil {
		return nil, fmt.Errorf("no %s in this directory", CampaignFile)
	}
	c, err := manifest.ParseCampaign(raw)
	if err != nil {
		return nil, err
	}
	r := &CampaignReport{State: Passed, Name: c.Name, Campaign: c.Hash()}
	found := map[string]*Report{} // by uuid
	for _, e := range c.Elections {
		report, err := r.election(ctx, c, filepath.Join(dir, e.UUID), opts)
		switch {
		case errors.Is(err, fs.ErrNotExist) || errors.Is(err, ErrNoArchive):
			r.missing(e.UUID, opts)
			continue
		case err != nil:
			return nil, fmt.Errorf("election %s: %w", e.UUID, err)
		}
		if report.UUID != e.UUID {
			r.fail("the archive in the folder %s is of election %q", e.UUID, report.UUID)
		}
		r.Elections, found[e.UUID] = append(r.Elections, report), report
		r.add(report.State)
	}
	for _, e := range c.Elections {
		r.leftovers(e.UUID, found)
	}
	return r, nil
}

// election verifies one of them, and its manifest against the document.
func (r *CampaignReport) election(ctx context.Context, c *manifest.Campaign, dir string, opts Options) (*Report, error) {
	report, err := Directory(ctx, dir, opts)
	if err != nil {
		return nil, err
	}
	raw, err := readOptional(filepath.Join(dir, ManifestFile))
	if err != nil {
		return nil, err
	}
	if raw == nil {
		r.fail("election %s has no %s, so nothing binds it to the campaign", report.UUID, ManifestFile)
		return report, nil
	}
	if m, err := manifest.Parse(raw); err == nil { // else Directory has failed it
		if err := c.CheckManifest(m); err != nil {
			r.fail("%v", err)
		}
	}
	return report, nil
}

// missing is an election that is not there: not open yet, or withheld.
func (r *CampaignReport) missing(uuid string, opts Options) {
	if opts.Final {
		r.fail("election %s is not there", uuid)
		return
	}
	r.add(Incomplete)
}

// leftovers compares what an election inherits with what others left.
func (r *CampaignReport) leftovers(uuid string, found map[string]*Report) {
	report := found[uuid]
	if report == nil || report.Outcome == nil {
		return
	}
	for _, stated := range report.Outcome.Inherited {
		from := found[stated.Election]
		switch {
		case from == nil || from.Outcome == nil:
			r.fail("election %s inherits from %s, whose outcome is not there or does not verify", uuid, stated.Election)
		case manifest.Inherit(stated.Election, from.Outcome) != stated:
			r.fail("election %s inherits %s of the outcome %s of election %s; that one left %s by the outcome %s",
				uuid, stated.Amount, stated.Outcome, stated.Election, from.Outcome.Left, manifest.Inherit(stated.Election, from.Outcome).Outcome)
		}
	}
}

func (r *CampaignReport) fail(format string, args ...any) {
	r.Failures, r.State = append(r.Failures, fmt.Sprintf(format, args...)), Failed
}

// add takes an election's state into the whole: the worst counts.
func (r *CampaignReport) add(s State) {
	if s == Failed || s == Incomplete && r.State == Passed {
		r.State = s
	}
}
