// SPDX-License-Identifier: Apache-2.0

package report

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"

	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// Folder is the name of the folder for the report of an election, beside its
// archive.
const Folder = "report"

// CampaignJSON is the name of a campaign's result for programs.
const CampaignJSON = "campaign-result.json"

// CampaignPage is the name of the overview of a campaign in a language.
func CampaignPage(lang string) string { return "campaign." + lang + ".html" }

// Campaign is everything that the overview of a campaign says.
type Campaign struct {
	Document  *manifest.Campaign
	Elections []CampaignElection // in the document's order
	Rolls     manifest.RollCheck
	// Unspent is what remains in the end: what elections leave and none inherits.
	// It is nil if they have several currencies.
	Unspent *big.Rat
}

// CampaignElection is an election of a [Campaign].
type CampaignElection struct {
	*Data
	District string // "": citywide
	Report   string // the folder of its report, as a path with slashes; "": no link
}

// IsCampaign tells whether a folder is an exported campaign.
func IsCampaign(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, verifier.CampaignFile))
	return err == nil
}

// CampaignFromDirectory verifies an exported campaign as [verifier.Campaign] does,
// to the results, and gathers the data of its reports. One that does not verify
// gives an error and no data.
func CampaignFromDirectory(ctx context.Context, dir string, opts verifier.Options) (*Campaign, error) {
	opts.Final = true
	verified, err := verifier.Campaign(ctx, dir, opts)
	if err != nil {
		return nil, err
	}
	if err := verified.Err(); err != nil {
		return nil, err
	}
	raw, err := os.ReadFile(filepath.Join(dir, verifier.CampaignFile))
	if err != nil {
		return nil, err
	}
	document, err := manifest.ParseCampaign(raw)
	if err != nil {
		return nil, err
	}
	if document.Hash() != verified.Campaign || len(verified.Elections) != len(document.Elections) {
		return nil, errChanged
	}
	var all []CampaignElection
	for i, e := range document.Elections {
		d, err := FromVerified(filepath.Join(dir, e.UUID), verified.Elections[i])
		if err != nil {
			return nil, fmt.Errorf("election %s: %w", e.UUID, err)
		}
		all = append(all, CampaignElection{Data: d, District: e.District, Report: e.UUID + "/" + Folder})
	}
	return NewCampaign(document, all)
}

// NewCampaign puts a campaign together from its verified elections, in the
// document's order. It checks that their manifests are bound to the document,
// that their rolls are no longer than it allows, and that what each inherited is
// what the others left.
func NewCampaign(document *manifest.Campaign, elections []CampaignElection) (*Campaign, error) {
	var manifests []*manifest.Manifest
	var sizes []int64
	for _, e := range elections {
		if e.manifest == nil {
			return nil, errors.New("report: an election of a campaign is not from a verified folder")
		}
		manifests, sizes = append(manifests, e.manifest), append(sizes, e.Meta.Voters)
	}
	if err := document.CheckManifests(manifests); err != nil {
		return nil, err
	}
	rolls, err := document.CheckRolls(sizes)
	if err != nil {
		return nil, err
	}
	c := &Campaign{Document: document, Elections: elections, Rolls: rolls}
	return c, c.passOn()
}

// passOn compares what elections inherited with what the others left, and adds
// up what nobody inherits.
func (c *Campaign) passOn() error {
	heirs := make([]int, len(c.Elections))
	for _, e := range c.Elections {
		for _, i := range e.Meta.Inherited {
			from := c.Document.Index(i.Election)
			if from < 0 {
				return fmt.Errorf("election %s inherits from %s, which is not of this campaign", e.Meta.UUID, i.Election)
			}
			heirs[from]++
			left := number(c.Elections[from].Allocation.Left)
			if i.Outcome != c.Elections[from].Meta.Outcome || i.Amount != left {
				return fmt.Errorf("election %s inherits %s from the outcome %s of %s, which left %s and has the outcome %s",
					e.Meta.UUID, i.Amount, i.Outcome, i.Election, left, c.Elections[from].Meta.Outcome)
			}
		}
	}
	unspent := new(big.Rat)
	for i, e := range c.Elections {
		if e.Meta.Currency != c.Elections[0].Meta.Currency {
			return nil
		}
		if heirs[i] == 0 {
			unspent.Add(unspent, e.Allocation.Left)
		}
	}
	c.Unspent = unspent
	return nil
}

// CampaignFiles makes the overview of a campaign in some languages and its
// result for programs.
func CampaignFiles(c *Campaign, languages []string) ([]File, error) {
	files := []File{{CampaignJSON, campaignJSON(c)}}
	made := digests(files)
	for _, lang := range languages {
		if texts[lang] == nil {
			return nil, fmt.Errorf("report: language %q is not known; there are %v", lang, Languages)
		}
		page, err := render("campaign.html.tmpl", newCampaignView(c, lang, made))
		if err != nil {
			return nil, err
		}
		files = append(files, File{CampaignPage(lang), page})
	}
	return files, nil
}

// WriteCampaign writes [CampaignFiles] into a folder.
func WriteCampaign(dir string, c *Campaign, languages []string) ([]File, error) {
	files, err := CampaignFiles(c, languages)
	if err != nil {
		return nil, err
	}
	return files, write(dir, files)
}

func write(dir string, files []File) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Bytes, 0o644); err != nil {
			return err
		}
	}
	return nil
}
