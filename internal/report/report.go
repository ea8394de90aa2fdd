// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
)

// Data is everything that a report says.
type Data struct {
	// Instance has the projects and, where they are public, the valid ballots.
	Instance *budget.Instance
	// Allocation is what the rule makes of the instance.
	Allocation *budget.Allocation
	Meta       Meta

	manifest *manifest.Manifest // of a verified election
}

// Meta is what a report says besides the instance and its allocation. What is
// zero or "" is left out.
type Meta struct {
	Title    string
	UUID     string
	Currency string // such as KRW
	// Country, Unit (such as a town) and Edition (such as a year) are what
	// Pabulib's files say of an election, and manifests do not.
	Country, Unit, Edition string
	OpensAt                int64 // unix seconds
	ClosesAt               int64 // unix seconds
	// Days are the first and the last day of voting in words, where times are not
	// known.
	Days [2]string
	// Zone is the time zone of all times; nil: that of Korea, UTC+9.
	Zone *time.Location

	// TotalsOnly says that the ballots were counted without being opened: nobody
	// knows them, and Instance.Votes is empty.
	TotalsOnly bool
	Voters     int64 // on the roll
	Recorded   int64 // ballots, with those replaced later
	Counted    int64 // ballots, the last of each voter, with the invalid ones
	Invalid    *manifest.Invalid

	// Inherited is what other elections of a campaign left to this one: the
	// budget has it already.
	Inherited []manifest.Inheritance

	// Attested: nothing was verified here, and the outcome is the one that the
	// validators have attested.
	Attested bool
	Checks   int      // that the verification made, all passed; 0: nothing was verified
	Files    []Digest // what the verification was made of
	Head     string   // of the archive: SHA-256 of its last event, hexadecimal
	Manifest string   // SHA-256, hexadecimal
	Outcome  string   // SHA-256, hexadecimal
}

// Digest names a file by its SHA-256, in lower-case hexadecimal.
type Digest struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
}

// Languages are those that reports are written in.
var Languages = []string{"ko", "en"}

// Names of the files that [Files] makes, besides the reports.
const (
	PabulibFile  = "result.pb"
	ProjectsFile = "projects.csv"
	BallotsFile  = "ballots.csv"
	RuleFile     = "rule.json"
	JSONFile     = "result.json"
)

// ReportFile is the name of the report in a language.
func ReportFile(lang string) string { return "report." + lang + ".html" }

// File is a file to be written.
type File struct {
	Name  string
	Bytes []byte
}

// Files makes all files of a report, in languages of [Languages], in a fixed
// order. There is no [BallotsFile] where only totals are known.
func Files(d *Data, languages []string) ([]File, error) {
	if err := d.check(languages); err != nil {
		return nil, err
	}
	pb, err := pabulibFile(d)
	if err != nil {
		return nil, err
	}
	files := []File{{PabulibFile, pb}, {ProjectsFile, projectsCSV(d)}}
	if !d.Meta.TotalsOnly {
		files = append(files, File{BallotsFile, ballotsCSV(d)})
	}
	files = append(files, File{RuleFile, ruleJSON(d)})
	files = append(files, File{JSONFile, resultJSON(d, languages, files)})
	made := digests(files)
	for _, lang := range languages {
		html, err := printable(d, lang, made)
		if err != nil {
			return nil, err
		}
		files = append(files, File{ReportFile(lang), html})
	}
	return files, nil
}

func (d *Data) check(languages []string) error {
	if len(d.Allocation.Steps) != len(d.Instance.Projects) {
		return fmt.Errorf("report: %d projects, and steps for %d", len(d.Instance.Projects), len(d.Allocation.Steps))
	}
	for _, lang := range languages {
		if texts[lang] == nil {
			return fmt.Errorf("report: language %q is not known; there are %v", lang, Languages)
		}
	}
	return nil
}

// Write makes all files of a report and writes them into a folder, which is
// made if need be. A list of ballots that an earlier report left there is
// removed where the ballots are not known.
func Write(dir string, d *Data, languages []string) ([]File, error) {
	files, err := Files(d, languages)
	if err != nil {
		return nil, err
	}
	if d.Meta.TotalsOnly {
		if err := os.Remove(filepath.Join(dir, BallotsFile)); err != nil && !os.IsNotExist(err) {
			return nil, err
		}
	}
	return files, write(dir, files)
}
