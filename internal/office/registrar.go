// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/wholefile"
	"github.com/madangvote/madang/manifest"
)

// maxVoters bounds what is asked for by number: nobody types more.
const maxVoters = 2_000_000

// rollFiles is where the folder keeps an election's codes and public list. The
// elections of a campaign share the codes.
func (f *Office) rollFiles(s *state) (dir, public string) {
	if s.manifest != nil && s.manifest.Campaign != "" {
		dir = filepath.Join(f.o.Dir, "rolls", s.manifest.Campaign)
		return dir, filepath.Join(dir, s.UUID+".json")
	}
	dir = filepath.Join(f.o.Dir, "rolls", s.UUID)
	return dir, filepath.Join(dir, parties.CredentialsFile)
}

// rollOf says what the folder has; nil if there are no codes.
func (f *Office) rollOf(s *state) (*rollView, error) {
	dir, public := f.rollFiles(s)
	if _, err := os.Stat(filepath.Join(dir, parties.CodesFile)); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	raw, err := os.ReadFile(public)
	if err != nil {
		return nil, err
	}
	var entries []json.RawMessage
	if err := json.Unmarshal(raw, &entries); err != nil {
		return nil, fmt.Errorf("%s: %w", public, err)
	}
	return &rollView{Voters: len(entries), Published: sha256.Sum256(raw) == s.roll}, nil
}

// registrarOf is the person's account that is a registrar of the election.
func (f *Office) registrarOf(s *state, roles map[string][]string) string {
	for _, name := range f.accounts.names {
		if slices.Contains(roles[name], contracts.RoleName(contracts.RoleRegistrar)) && slices.Contains(s.Frozen.Registrars, f.accounts.addresses[name]) {
			return name
		}
	}
	return ""
}

// credentials makes the voters' codes. Nothing is sent.
func (t *task) credentials(ctx context.Context, a *parties.Account) error {
	name, err := t.group()
	if err != nil {
		return err
	}
	if t.state.manifest.Campaign != "" {
		return t.campaignCredentials(ctx, a, name)
	}
	names := parties.NumberedVoters(max(0, min(t.Count, maxVoters)))
	if t.Voters != "" {
		if names, err = parties.VoterNames(strings.NewReader(t.Voters)); err != nil {
			return problem("voters", "%v", err)
		}
	}
	if len(names) == 0 || t.Voters != "" && t.Count != 0 {
		return problem("voters", "give the voters, one a line, or a count of 1 to %d", maxVoters)
	}
	made, err := parties.NewCredentials(ctx, rand.Reader, name, t.state.UUID, len(names), t.counted(len(names)))
	if err != nil {
		return err
	}
	return t.keepCodes(names, made.Codes, map[string][]byte{parties.CredentialsFile: made.Public})
}

func (t *task) counted(total int) func(int) { return func(done int) { t.progress(done, total) } }

// campaignCredentials makes one code a voter of the register, for all elections
// of the campaign that the voter may vote in.
func (t *task) campaignCredentials(ctx context.Context, a *parties.Account, groupName string) error {
	sum, err := t.state.manifest.CampaignSum()
	if err != nil {
		return err
	}
	c, _, err := parties.ReadCampaign(ctx, a.Ledger, a.Consortium, sum)
	if err != nil {
		return err
	}
	voters, err := parties.ReadVoters(strings.NewReader(t.Voters), c)
	if err != nil {
		return problem("voters", "%v", err)
	}
	codes, err := parties.NewCodes(rand.Reader, len(voters))
	if err != nil {
		return err
	}
	rolls, err := parties.CampaignRolls(c, parties.Eligible(voters, codes))
	if err != nil {
		return problem("voters", "%v", err)
	}
	numbers, lists := make([]string, len(voters)), map[string][]byte{}
	for i, v := range voters {
		numbers[i] = v.Number
	}
	for _, roll := range rolls {
		if lists[roll.UUID+".json"], err = parties.PublicCredentials(ctx, groupName, roll.UUID, roll.Codes, t.counted(len(roll.Codes))); err != nil {
			return err
		}
	}
	lists[registerFile], err = json.Marshal(placesOf(c, rolls))
	if err != nil {
		return err
	}
	return t.keepCodes(numbers, codes, lists)
}

// registerFile says which elections of a campaign each code is for, in the
// order of the codes: secret, as they are.
const registerFile = "elections.json"

// placesOf are the uuids of the elections of each code, by code.
func placesOf(c *manifest.Campaign, rolls []parties.CampaignRoll) map[string][]string {
	places := map[string][]string{}
	for i, roll := range rolls {
		for _, code := range roll.Codes {
			places[code] = append(places[code], c.Elections[i].UUID)
		}
	}
	return places
}

// keepCodes writes the codes, and the lists beside them. Earlier codes are moved
// aside if the registrar says so, never overwritten.
func (t *task) keepCodes(names, codes []string, lists map[string][]byte) error {
	dir, _ := t.rollFiles(t.state)
	_, err := os.Stat(dir)
	there := err == nil
	if there && !t.Replace {
		return problem("codes-exist", "there are codes in %s already; say that they are to be replaced, unless they were handed out", dir)
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return err
	}
	// All or nothing: a folder without one of its files would be no roll.
	fresh, err := os.MkdirTemp(filepath.Dir(dir), ".new-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh)
	if err := parties.WriteCodes(fresh, names, codes); err != nil {
		return err
	}
	for name, list := range lists {
		if err := wholefile.Write(filepath.Join(fresh, name), list); err != nil {
			return err
		}
	}
	if there {
		if err := os.Rename(dir, fmt.Sprintf("%s-replaced-%d", dir, t.o.Now().UnixNano())); err != nil {
			return err
		}
	}
	if err := os.Rename(fresh, dir); err != nil {
		return err
	}
	t.result(JobResult{Voters: len(codes)})
	t.say("credentials-made", fmt.Sprintf("%d codes in %s; now publish the roll", len(codes), dir))
	return nil
}

func (t *task) publishRoll(ctx context.Context, a *parties.Account) error {
	name, err := t.group()
	if err != nil {
		return err
	}
	_, public := t.rollFiles(t.state)
	raw, err := os.ReadFile(public)
	if err != nil {
		return err
	}
	if err := a.PublishRoll(ctx, t.election, name, raw); err != nil {
		return err
	}
	t.say("roll-published", "the roll is published")
	return nil
}
