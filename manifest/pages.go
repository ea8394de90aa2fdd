// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Bounds of what stands in a manifest for its readers, in bytes.
const (
	maxDescription = 20_000
	maxText        = 1_000 // a name, or what a picture shows
	maxLanguages   = 20
)

// Text is an election's or a project's in another language than the manifest's
// own. What is omitted is shown in the manifest's own.
type Text struct {
	Name        string `json:"name,omitempty"`
	Description string `json:"description,omitempty"`
	Alt         string `json:"alt,omitempty"` // of a project's picture
}

// Picture is a project's. Its bytes are not part of the manifest: whoever shows
// them compares their SHA-256 first.
type Picture struct {
	SHA256 string `json:"sha256"` // of its bytes, lower-case hex
	Type   string `json:"type"`   // image/jpeg, image/png or image/webp
	Alt    string `json:"alt"`    // what it shows, for who cannot see it
}

// PictureTypes are the types of a [Picture]: what every browser shows, and none
// that can hold a script.
var PictureTypes = []string{"image/jpeg", "image/png", "image/webp"}

// languageTag is BCP 47's language, with a script and a region: ko, en, zh-Hant.
var languageTag = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$`)

func isSHA256(s string) bool {
	return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == ""
}

// checkTexts checks what the manifest holds for its readers only: no rule looks
// at it.
func (m *Manifest) checkTexts() error {
	if m.Client != "" && !isSHA256(m.Client) {
		return fmt.Errorf("client %q is not a SHA-256: 64 lower-case hexadecimal digits", m.Client)
	}
	if err := checkTexts(m.Description, m.Languages, false); err != nil {
		return err
	}
	for _, p := range m.Projects {
		if err := p.checkTexts(); err != nil {
			return fmt.Errorf("project %s: %w", p.ID, err)
		}
	}
	return nil
}

func (p *Project) checkTexts() error {
	if p.Picture != nil {
		if err := p.Picture.check(); err != nil {
			return fmt.Errorf("picture: %w", err)
		}
	}
	return checkTexts(p.Description, p.Languages, p.Picture != nil)
}

func (p *Picture) check() error {
	switch {
	case !isSHA256(p.SHA256):
		return fmt.Errorf("sha256 %q is not 64 lower-case hexadecimal digits", p.SHA256)
	case !slices.Contains(PictureTypes, p.Type):
		return fmt.Errorf("type %q is none of %s", p.Type, strings.Join(PictureTypes, ", "))
	case strings.TrimSpace(p.Alt) == "":
		return errors.New("alt is empty: say what it shows, for who cannot see it")
	}
	return within("alt", p.Alt, maxText)
}

func checkTexts(description string, languages map[string]Text, pictured bool) error {
	if err := within("description", description, maxDescription); err != nil {
		return err
	}
	if len(languages) > maxLanguages {
		return fmt.Errorf("%d languages; there may be %d", len(languages), maxLanguages)
	}
	for tag, text := range languages {
		if !languageTag.MatchString(tag) {
			return fmt.Errorf("languages: %q is no language; take a tag such as ko, en or zh-Hant", tag)
		}
		if err := text.check(pictured); err != nil {
			return fmt.Errorf("languages: %s: %w", tag, err)
		}
	}
	return nil
}

func (t Text) check(pictured bool) error {
	switch {
	case t == Text{}:
		return errors.New("says nothing; leave it out")
	case t.Alt != "" && !pictured:
		return errors.New("alt belongs to a picture, and there is none")
	}
	return errors.Join(within("name", t.Name, maxText), within("description", t.Description, maxDescription), within("alt", t.Alt, maxText))
}

func within(what, text string, most int) error {
	if len(text) > most {
		return fmt.Errorf("%s has %d bytes; there may be %d", what, len(text), most)
	}
	return nil
}
