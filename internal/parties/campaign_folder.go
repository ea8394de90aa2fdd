// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
)

// CampaignSettings are what a folder's campaign.json may say; it may be left
// out, and each of its members too.
type CampaignSettings struct {
	Name        string               `json:"name"`        // default: the folder's
	Eligibility manifest.Eligibility `json:"eligibility"` // default: own
	Leftovers   budget.Leftovers     `json:"leftovers"`   // default: none
	// SameVoters: the same voter_id in two files is the same person. Otherwise
	// each file has voters of its own.
	SameVoters bool `json:"same_voters"`
}

// SettingsFile is the name of [CampaignSettings] in a folder.
const SettingsFile = "campaign.json"

// CampaignFolder is a folder of .pb files, each an election of one campaign.
type CampaignFolder struct {
	CampaignSettings
	Files []CampaignFile // by name
}

// CampaignFile is a .pb file of a campaign.
type CampaignFile struct {
	Name     string // of the file
	District string // "": citywide
	*pabulib.File
}

// ReadCampaignFolder reads the .pb files of a folder and its campaign.json.
func ReadCampaignFolder(dir string) (*CampaignFolder, error) {
	f := &CampaignFolder{CampaignSettings: CampaignSettings{Name: filepath.Base(dir), Eligibility: manifest.EligibleOwn}}
	if abs, err := filepath.Abs(dir); err == nil {
		f.Name = filepath.Base(abs)
	}
	raw, err := os.ReadFile(filepath.Join(dir, SettingsFile))
	switch {
	case err == nil:
		err = f.settings(raw)
	case errors.Is(err, os.ErrNotExist):
		err = nil
	}
	if err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.pb")) // sorted
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s holds no .pb file", dir)
	}
	for _, name := range names {
		file, err := ReadPabulib(name)
		if err != nil {
			return nil, err
		}
		f.Files = append(f.Files, CampaignFile{filepath.Base(name), District(file), file})
	}
	return f, nil
}

func (s *CampaignSettings) settings(raw []byte) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(s); err != nil {
		return fmt.Errorf("%s: %w", SettingsFile, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: something follows the JSON object", SettingsFile)
	}
	return nil
}

// ReadPabulib reads a .pb file; the error names the file.
func ReadPabulib(name string) (*pabulib.File, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	file, err := pabulib.Parse(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return file, nil
}

// District is the part of the town that a file is of: its subunit, or else its
// district. It is "" for a citywide one, which has neither or says citywide.
func District(f *pabulib.File) string {
	for _, key := range []string{"subunit", "district"} {
		if name := strings.TrimSpace(f.Meta[key]); name != "" {
			if strings.EqualFold(name, "citywide") {
				return ""
			}
			return name
		}
	}
	return ""
}

// Campaign makes the campaign's document and its elections' manifests, in the
// order of the files, with fresh uuids. voters is stated in the document unless
// it is 0. The caller may still change the manifests' counting and rule.
func (f *CampaignFolder) Campaign(rand io.Reader, opensAt, closesAt int64, voters int) (*manifest.Campaign, []*manifest.Manifest, error) {
	c := &manifest.Campaign{
		Version: manifest.CampaignVersion, Name: f.Name, OpensAt: opensAt, ClosesAt: closesAt,
		Eligibility: f.Eligibility, Leftovers: f.Leftovers, Voters: voters,
	}
	manifests := make([]*manifest.Manifest, len(f.Files))
	for i, file := range f.Files {
		m, err := manifest.FromPabulib(file.File)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", file.Name, err)
		}
		if m.UUID, err = belenios.NewUUID(rand); err != nil {
			return nil, nil, err
		}
		if !strings.Contains(m.Name, file.District) {
			m.Name += ", " + file.District
		}
		m.OpensAt, m.ClosesAt = opensAt, closesAt
		manifests[i] = m
		c.Elections = append(c.Elections, manifest.CampaignElection{UUID: m.UUID, Name: m.Name, District: file.District})
	}
	if _, err := manifest.ParseCampaign(c.Bytes()); err != nil {
		return nil, nil, err
	}
	for _, m := range manifests {
		c.Bind(m)
	}
	return c, manifests, nil
}
