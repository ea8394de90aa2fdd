// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/gateway/client"
	"github.com/madangvote/madang/internal/pages"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// townFile is the manifest of the election that stays open, without uuid,
// schedule and the pictures' hashes.
//
//go:embed town.json
var townFile []byte

const (
	townVoters = 20
	// townOpen is how long the election that stays open can be voted in.
	townOpen = 7 * 24 * time.Hour
)

// SamplePassphrase opens the trustees' secret files of the election that stays
// open. It is public, as everything of a demo.
const SamplePassphrase = "madang demo sample"

// Town is the election that a demo leaves open, for people to vote in.
type Town struct {
	UUID        string
	Fingerprint string   // as letters have it
	Codes       []string // samples; a real voter's is secret
}

// Link is the address at which a voter with a code votes.
func (t *Town) Link(gateway string, voter int) string {
	return fmt.Sprintf("%s/e/%s/vote#code=%s&f=%s", gateway, t.UUID, t.Codes[voter], t.Fingerprint)
}

// OpenTown sets up a second election, which stays open. Its keys and codes are
// where the office looks for them, in the demo's folder.
func (d *Demo) OpenTown(ctx context.Context) (*Town, error) {
	m, err := d.run.town()
	if err != nil {
		return nil, fmt.Errorf("the open election: %w", err)
	}
	e := &election{run: d.run, label: "open", manifest: m, secrets: filepath.Join(d.run.Dir, "secrets")}
	t := &Town{UUID: m.UUID}
	for _, step := range []func(context.Context) error{e.createTown, e.keyAndRoll(t), e.open, e.nameTown(t)} {
		if err := step(ctx); err != nil {
			return nil, fmt.Errorf("the open election: %w", err)
		}
	}
	return t, d.run.host.node.SetBlockInterval(calmInterval)
}

// town is the manifest, with its pictures drawn into the folder from which the
// gateway serves them.
func (r *run) town() (*manifest.Manifest, error) {
	m := new(manifest.Manifest)
	if err := json.Unmarshal(townFile, m); err != nil {
		return nil, err
	}
	if err := r.drawTown(m); err != nil {
		return nil, err
	}
	var err error
	if m.UUID, err = belenios.NewUUID(rand.Reader); err != nil {
		return nil, err
	}
	if m.Client, err = pages.OwnHash(); err != nil {
		return nil, err
	}
	now := time.Now()
	m.OpensAt, m.ClosesAt = now.Unix(), now.Add(townOpen).Unix()
	_, err = manifest.Parse(m.Bytes())
	return m, err
}

func (r *run) drawTown(m *manifest.Manifest) error {
	dir := filepath.Join(r.Dir, "pictures")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	var work errgroup.Group
	for i := range m.Projects {
		work.Go(func() error {
			raw, err := draw(scenes[m.Projects[i].ID])
			if err != nil {
				return err
			}
			sum := sha256.Sum256(raw)
			m.Projects[i].Picture.SHA256 = hex.EncodeToString(sum[:])
			return os.WriteFile(filepath.Join(dir, m.Projects[i].Picture.SHA256), raw, 0o644)
		})
	}
	return work.Wait()
}

func (e *election) createTown(ctx context.Context) error {
	identity := e.host.network.Identities[0]
	plan := parties.Plan{Manifest: e.manifest, Trustees: identity.Trustees, Registrars: []common.Address{identity.Registrar}}
	if e.Threshold > 0 {
		plan.Members, plan.Threshold = trustees, e.Threshold
	}
	return e.as(ctx, "organiser", func(a *parties.Account) (err error) {
		e.address, err = a.Create(ctx, plan)
		return err
	})
}

// keyAndRoll makes the key, and the voters' codes beside it.
func (e *election) keyAndRoll(t *Town) func(context.Context) error {
	return func(ctx context.Context) error {
		var err error
		if t.Codes, err = parties.NewCodes(rand.Reader, townVoters); err != nil {
			return err
		}
		work, workCtx := errgroup.WithContext(ctx)
		work.Go(func() error { return e.ceremony(workCtx) })
		work.Go(func() error { return e.publishTown(workCtx, t.Codes) })
		return work.Wait()
	}
}

func (e *election) publishTown(ctx context.Context, codes []string) error {
	dir := filepath.Join(e.Dir, "rolls", e.manifest.UUID)
	names := make([]string, len(codes))
	for i := range names {
		names[i] = fmt.Sprintf("표본 %02d", i+1)
	}
	if err := parties.WriteCodes(dir, names, codes); err != nil {
		return err
	}
	public, err := parties.PublicCredentials(ctx, e.Group, e.manifest.UUID, codes, nil)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, parties.CredentialsFile), public, 0o644); err != nil {
		return err
	}
	return e.as(ctx, "registrar", func(a *parties.Account) error { return a.PublishRoll(ctx, e.address, e.Group, public) })
}

// nameTown waits until the gateway shows the election, and takes its fingerprint.
func (e *election) nameTown(t *Town) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := e.readObject(ctx, client.New(e.RESTURL, nil)); err != nil {
			return err
		}
		hash := e.object.Hash()
		t.Fingerprint = hex.EncodeToString(hash[:8])
		e.say("%s: %d sample voters, %d projects, open for 7 days", e.manifest.Name, len(t.Codes), len(e.manifest.Projects))
		return nil
	}
}
