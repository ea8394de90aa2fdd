// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"image/color"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/boombuler/barcode/qr"

	"github.com/madangvote/madang/internal/parties"
)

// maxLetters is how many letters a page has at most: each has pictures.
const maxLetters = 500

//go:embed letters.html.tmpl
var lettersText string

//go:embed letters.css
var lettersStyle []byte

var lettersPage = template.Must(template.New("letters").Parse(lettersText))

func getLettersStyle(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	_, err := w.Write(lettersStyle)
	return err
}

// letters are what a page prints: secret.
type letters struct {
	Lang        string
	From, To    int
	All         int
	Title       string
	Letters     []letter
	Public      string // where the public pages are
	PublicShort string
}

// letter is one voter's.
type letter struct {
	Voter     string
	Code      string
	Elections []ballotPaper
}

// ballotPaper is an election in a letter.
type ballotPaper struct {
	Name        string
	Opens       string
	Closes      string
	Address     string
	Fingerprint string
	QR          code
}

// code is a QR code as a path of SVG.
type code struct {
	Size int
	Path string
}

// getLetters shows the voters' letters to a registrar of the election.
func (f *Office) getLetters(w http.ResponseWriter, r *http.Request, who *person) error {
	from, err := number(r, "from", 1, maxVoters)
	if err != nil {
		return err
	}
	count, err := number(r, "count", 200, maxLetters)
	if err != nil {
		return err
	}
	ctx := r.Context()
	s, account, err := f.registering(ctx, who, r.PathValue("uuid"))
	if err != nil {
		return err
	}
	page, err := f.letters(ctx, s, languageOf(r), from, count)
	if err != nil {
		return err
	}
	err = f.audit.append(Entry{
		Time: f.o.Now(), Who: who.Name, Account: account, Action: "letters", Election: s.UUID,
		Result: fmt.Sprintf("showed %d to %d of %d", page.From, page.To, page.All),
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	return lettersPage.Execute(w, page)
}

func languageOf(r *http.Request) string {
	if r.URL.Query().Get("lang") == "en" {
		return "en"
	}
	return "ko"
}

// registering is an election's state, for one of its registrars.
func (f *Office) registering(ctx context.Context, who *person, uuid string) (*state, string, error) {
	address, err := f.find(ctx, uuid)
	if err != nil {
		return nil, "", err
	}
	s, err := f.readState(ctx, address)
	if err != nil {
		return nil, "", err
	}
	roles, err := f.rolesOf(ctx, who)
	if err != nil {
		return nil, "", err
	}
	account := f.registrarOf(s, roles)
	if account == "" {
		return nil, "", problem("not-party", "letters are for a registrar of this election: none of your accounts is one now")
	}
	return s, account, nil
}

func (f *Office) letters(ctx context.Context, s *state, lang string, from, count int) (*letters, error) {
	if s.manifest == nil {
		return nil, problem("not-now", "the election's manifest is not published, or is none")
	}
	if f.public == "" {
		return nil, problem("not-now", "letters tell voters where to vote: begin the office with --public-url")
	}
	dir, _ := f.rollFiles(s)
	codes, err := parties.ReadCodes(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, problem("not-now", "there are no codes in this folder: make them first; after handing them out they are deleted")
	}
	if err != nil {
		return nil, err
	}
	if from > len(codes) {
		return nil, problem("request-invalid", "from %d: there are %d voters", from, len(codes))
	}
	places, err := placesIn(dir)
	if err != nil {
		return nil, err
	}
	public, _ := url.Parse(f.public)
	page := &letters{
		Lang: lang, From: from, To: min(len(codes), from+count-1), All: len(codes), Title: s.manifest.Name,
		Public: f.public, PublicShort: public.Host + public.Path,
	}
	papers := &papers{office: f, ctx: ctx, known: map[string]*ballotPaper{}}
	for _, c := range codes[page.From-1 : page.To] {
		uuids := places[c.Code]
		if places == nil {
			uuids = []string{s.UUID}
		}
		one := letter{Voter: c.Voter, Code: c.Code}
		for _, uuid := range uuids {
			paper, err := papers.of(uuid, c.Code)
			if err != nil {
				return nil, err
			}
			one.Elections = append(one.Elections, *paper)
		}
		page.Letters = append(page.Letters, one)
	}
	return page, nil
}

// placesIn reads which elections of a campaign each code is for; nil if the
// codes are for one election.
func placesIn(dir string) (places map[string][]string, err error) {
	raw, err := os.ReadFile(filepath.Join(dir, registerFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err == nil {
		err = json.Unmarshal(raw, &places)
	}
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read; restore your copy of it", filepath.Join(dir, registerFile))
	}
	return places, nil
}

// papers are the elections of the letters of a page, each read once.
type papers struct {
	office *Office
	ctx    context.Context
	known  map[string]*ballotPaper
}

// of is an election with the voter's code in its QR code.
func (p *papers) of(uuid, voterCode string) (*ballotPaper, error) {
	if p.known[uuid] == nil {
		read, err := p.read(uuid)
		if err != nil {
			return nil, err
		}
		p.known[uuid] = read
	}
	paper := *p.known[uuid]
	fragment := url.Values{"code": {voterCode}, "f": {strings.ReplaceAll(paper.Fingerprint, " ", "")}}
	drawn, err := draw(paper.Address + "/vote#" + fragment.Encode())
	paper.QR = drawn
	return &paper, err
}

func (p *papers) read(uuid string) (*ballotPaper, error) {
	address, err := p.office.find(p.ctx, uuid)
	if err != nil {
		return nil, err
	}
	s, err := p.office.readState(p.ctx, address)
	if err != nil {
		return nil, err
	}
	if len(s.object) == 0 || s.manifest == nil {
		return nil, problem("not-now", "election %s is not prepared yet: its fingerprint, which the letters state, is not known before", uuid)
	}
	hash := sha256.Sum256(s.object)
	return &ballotPaper{
		Name: s.manifest.Name, Opens: moment(s.manifest.OpensAt), Closes: moment(s.manifest.ClosesAt),
		Address: p.office.public + "/e/" + uuid, Fingerprint: inFours(hex.EncodeToString(hash[:])[:fingerprintDigits]),
	}, nil
}

func moment(unix int64) string { return time.Unix(unix, 0).Format("2006-01-02 15:04 MST") }

func inFours(text string) string {
	var parts []string
	for ; len(text) > 4; text = text[4:] {
		parts = append(parts, text[:4])
	}
	return strings.Join(append(parts, text), " ")
}

// quiet is the white margin that readers of QR codes want, in modules.
const quiet = 4

// draw makes a QR code. It corrects errors of about 15 %: letters are folded.
func draw(text string) (code, error) {
	drawn, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return code{}, errors.New("the address of the public pages is too long for a QR code")
	}
	size := drawn.Bounds().Dx()
	var path strings.Builder
	for y := range size {
		for x := 0; x < size; x++ {
			run := 0
			for x+run < size && drawn.At(x+run, y) == color.Black {
				run++
			}
			if run > 0 {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", x+quiet, y+quiet, run, run)
				x += run
			}
		}
	}
	return code{size + 2*quiet, path.String()}, nil
}
