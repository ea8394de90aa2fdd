// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"bytes"
	"context"
	"crypto/rand"
	"image/png"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/internal/gateway/client"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/secret"
	"github.com/madangvote/madang/manifest"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// TestTown: what people vote on in a demo is whole in both languages, with a picture each.
func TestTown(t *testing.T) {
	r := &run{Options: Options{Dir: t.TempDir()}}
	m, err := r.town()
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Projects) != 12 || len(scenes) != 12 || m.Shuffled() || m.Languages["en"].Description == "" || m.ClosesAt-m.OpensAt != 7*86_400 {
		t.Errorf("%+v", m)
	}
	seen := map[string]bool{}
	for _, p := range m.Projects {
		en := p.Languages["en"]
		if p.Description == "" || p.District == "" || len(p.Categories) != 1 || en.Name == "" || en.Description == "" || en.Alt == "" || seen[p.Picture.SHA256] {
			t.Errorf("%+v", p)
		}
		seen[p.Picture.SHA256] = true
		raw, err := os.ReadFile(filepath.Join(r.Dir, "pictures", p.Picture.SHA256))
		if err != nil {
			t.Fatal(err)
		}
		if img, err := png.Decode(bytes.NewReader(raw)); err != nil || img.Bounds().Dx() != pictureWidth || len(raw) > 20_000 {
			t.Errorf("%s: %d bytes, %v", p.ID, len(raw), err)
		}
	}
}

// TestOpenTown runs a small demo, and votes in the election that it leaves open.
func TestOpenTown(t *testing.T) {
	if testing.Short() {
		t.Skip("runs a whole demo")
	}
	raw, err := vectors.Files.ReadFile(vectors.Default)
	if err != nil {
		t.Fatal(err)
	}
	file, err := pabulib.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	d, err := Run(t.Context(), Options{
		Pabulib: file, Voters: 3, Group: "Ed25519", Dir: t.TempDir(), RPCAddr: "127.0.0.1:0", Listen: "127.0.0.1:0", Out: io.Discard, Bars: os.Stderr,
		Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Stop()
	began := time.Now()
	town, err := d.OpenTown(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%.1f s for the second election", time.Since(began).Seconds())
	link := town.Link(d.RESTURL, 0)
	if !strings.HasPrefix(link, d.RESTURL+"/e/"+town.UUID+"/vote#code="+town.Codes[0]+"&f=") || len(town.Codes) != townVoters {
		t.Errorf("%s, %d codes", link, len(town.Codes))
	}
	voteInTown(t.Context(), t, d, town)
	sealed := filepath.Join(d.run.Dir, "secrets", town.UUID+"-trustee-1.secret")
	f, plain, err := secret.Open(sealed, secret.Key{Passphrase: SamplePassphrase})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := parties.OpenKeyring(plain, f); err != nil {
		t.Errorf("the trustee's secret file: %v", err)
	}
	if codes, err := parties.ReadCodes(filepath.Join(d.run.Dir, "rolls", town.UUID)); err != nil || codes[4].Code != town.Codes[4] {
		t.Errorf("the registrar's codes: %v", err)
	}
}

func voteInTown(ctx context.Context, t *testing.T, d *Demo, town *Town) {
	t.Helper()
	gateway := client.New(d.RESTURL, nil)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	raw, err := gateway.Manifest(ctx, town.UUID)
	must(err)
	m, err := manifest.Parse(raw)
	must(err)
	raw, err = gateway.ElectionObject(ctx, town.UUID)
	must(err)
	e, err := belenios.ParseElection(raw)
	must(err)
	answer, err := m.Answer(budget.Vote{Projects: []int{1, 6, 11}})
	must(err)
	credential, err := belenios.DeriveCredential(e.GroupName(), e.UUID(), town.Codes[7])
	must(err)
	ballot, err := e.EncryptBallot(rand.Reader, credential, [][]int{answer})
	must(err)
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if _, err = gateway.Cast(ctx, town.UUID, ballot); err != nil {
		t.Errorf("a sample voter's ballot: %v", err)
	}
}
