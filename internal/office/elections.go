// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// electionLine is an election in the list.
type electionLine struct {
	UUID      string `json:"uuid"`
	Name      string `json:"name"`
	Campaign  string `json:"campaign,omitempty"`
	Phase     string `json:"phase"`
	OpensAt   uint64 `json:"opens_at"`
	ClosesAt  uint64 `json:"closes_at"`
	RollCount uint64 `json:"roll_count"`
	Voters    uint64 `json:"voters"`
	Ballots   uint64 `json:"ballots"`
	Due       int    `json:"due"`
}

// electionView is all that a page shows of one.
type electionView struct {
	electionLine
	Address        common.Address     `json:"address"`
	Organiser      common.Address     `json:"organiser"`
	Opened         bool               `json:"opened"`
	Prepared       bool               `json:"prepared"`
	Shuffled       bool               `json:"shuffled"`
	Shuffles       uint16             `json:"shuffles"`
	Decrypted      uint16             `json:"decrypted"`
	Decryptions    uint16             `json:"decryptions"`
	Trustees       []trusteeView      `json:"trustees"`
	GroupSize      uint16             `json:"group_size"`
	Threshold      uint16             `json:"threshold"`
	Registrars     []common.Address   `json:"registrars"`
	Manifest       json.RawMessage    `json:"manifest,omitempty"`
	ManifestSHA256 string             `json:"manifest_sha256"`
	ElectionHash   string             `json:"election_hash,omitempty"`
	Fingerprint    string             `json:"fingerprint,omitempty"`
	Head           string             `json:"head"`
	Height         uint64             `json:"height"`
	Outcome        string             `json:"outcome,omitempty"`
	Ceremony       *ceremonyView      `json:"ceremony,omitempty"`
	Awaited        []parties.Awaited  `json:"awaited"`
	Decisions      []parties.Decision `json:"decisions"`
	Actions        []allowed          `json:"actions"`
	Roll           *rollView          `json:"roll,omitempty"`
	Secrets        []string           `json:"secrets"`
	AwardsRecorded bool               `json:"awards_recorded"`
	PublicURL      string             `json:"public_url"`
	Jobs           []Job              `json:"jobs"`
}

type trusteeView struct {
	Number       int            `json:"number"`
	Address      common.Address `json:"address"`
	Organisation string         `json:"organisation,omitempty"`
	Group        bool           `json:"group"`
	Mine         string         `json:"mine,omitempty"`
	Shuffled     bool           `json:"shuffled"`
	Decrypted    bool           `json:"decrypted"`
}

type ceremonyView struct {
	Attempt    uint64           `json:"attempt"`
	Round      int              `json:"round"`
	Rounds     int              `json:"rounds"`
	Revealing  bool             `json:"revealing"`
	Complete   bool             `json:"complete"`
	Late       bool             `json:"late"`
	Deadline   uint64           `json:"deadline"`
	Missing    []common.Address `json:"missing"`
	Complaints []complaintView  `json:"complaints"`
}

type complaintView struct {
	By     common.Address `json:"by"`
	Owner  int            `json:"owner"`
	Reason string         `json:"reason"`
}

// rollView are the codes that the registrar has in the folder.
type rollView struct {
	Voters    int  `json:"voters"`
	Published bool `json:"published"`
}

// fingerprintDigits are how many of an election's hash stand on a voter's letter.
const fingerprintDigits = 16

// state is what the ledger says of an election, read once for a request.
type state struct {
	*parties.Status
	organiser common.Address
	object    []byte // the election object, empty before it is prepared
	manifest  *manifest.Manifest
	ceremony  *parties.Ceremony // while it is made
	awaited   []parties.Awaited
	recorded  bool
	done      map[chain.EventType][]bool // by trustee
	roll      [32]byte                   // SHA-256 of the published credentials
}

func (s *state) awaits(code string) bool {
	return slices.ContainsFunc(s.awaited, func(a parties.Awaited) bool { return a.Code == code })
}

func (s *state) awaitsOf(code string, account common.Address) bool {
	return slices.ContainsFunc(s.awaited, func(a parties.Awaited) bool { return a.Code == code && slices.Contains(a.Accounts, account) })
}

// find looks an election up.
func (f *Office) find(ctx context.Context, uuid string) (common.Address, error) {
	return parties.Find(ctx, f.o.Ledger, f.o.Network.Consortium(), uuid)
}

// readState asks the ledger.
func (f *Office) readState(ctx context.Context, address common.Address) (*state, error) {
	status, err := parties.ReadStatus(ctx, f.o.Ledger, address)
	if err != nil {
		return nil, err
	}
	s := &state{Status: status, done: map[chain.EventType][]bool{}}
	c, err := contracts.NewElectionCaller(address, f.o.Ledger)
	if err != nil {
		return nil, err
	}
	opts := &bind.CallOpts{Context: ctx}
	for _, read := range []func() error{
		func() (err error) { s.organiser, err = c.Organiser(opts); return },
		func() (err error) { s.object, err = c.ElectionObject(opts); return },
		func() error { r, err := c.Roll(opts); s.roll = r.Credentials; return err },
		func() (err error) { s.awaited, err = parties.ReadAwaited(ctx, f.o.Ledger, status); return },
		func() (err error) { s.manifest, err = f.manifestOf(ctx, status); return },
		func() error { return s.readCeremony(ctx, f.o.Ledger) },
		func() error { return s.readContributions(opts, c) },
		func() error { return f.readBook(ctx, s) },
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *state) readCeremony(ctx context.Context, ledger parties.Ledger) (err error) {
	if s.Phase == contracts.PhaseSetup && s.Height == 0 {
		s.ceremony, err = parties.ReadCeremony(ctx, ledger, s.Address)
	}
	return err
}

func (s *state) readContributions(opts *bind.CallOpts, c *contracts.ElectionCaller) error {
	for _, event := range []chain.EventType{chain.Shuffle, chain.PartialDecryption} {
		s.done[event] = make([]bool, len(s.Frozen.Trustees))
		if s.Phase < contracts.PhaseShuffling {
			continue
		}
		for i, trustee := range s.Frozen.Trustees {
			in, err := c.Contributed(opts, uint8(event), trustee)
			if err != nil {
				return err
			}
			s.done[event][i] = in
		}
	}
	return nil
}

func (f *Office) readBook(ctx context.Context, s *state) error {
	if s.Phase != contracts.PhaseFinal {
		return nil
	}
	_, err := parties.ReadBook(ctx, f.o.Ledger, f.o.Network.Consortium(), s.Address)
	s.recorded = err == nil
	if errors.Is(err, chain.ErrNoBook) {
		return nil
	}
	return err
}

// manifestCache holds the manifests that were read: they never change.
type manifestCache struct {
	mu     sync.Mutex
	byHash map[[32]byte]*manifest.Manifest
}

// manifestOf is an election's frozen manifest, nil before it is frozen or while
// it cannot be read.
func (f *Office) manifestOf(ctx context.Context, s *parties.Status) (*manifest.Manifest, error) {
	if s.Phase == contracts.PhaseDraft {
		return nil, nil
	}
	m := &f.manifests
	m.mu.Lock()
	known := m.byHash[s.Frozen.Manifest]
	m.mu.Unlock()
	if known != nil && known.UUID == s.UUID {
		return known, nil
	}
	read, err := parties.ReadManifest(ctx, f.o.Ledger, s.Address)
	if errors.Is(err, parties.ErrSetup) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.byHash == nil {
		m.byHash = map[[32]byte]*manifest.Manifest{}
	}
	m.byHash[s.Frozen.Manifest] = read
	return read, nil
}

func (f *Office) getElections(w http.ResponseWriter, r *http.Request, who *person) error {
	all, err := parties.List(r.Context(), f.o.Ledger, f.o.Network.Consortium())
	if err != nil {
		return err
	}
	roles, err := f.rolesOf(r.Context(), who)
	if err != nil {
		return err
	}
	lines := []electionLine{}
	for _, e := range slices.Backward(all) {
		line, err := f.listed(r.Context(), e, roles)
		if err != nil {
			return err
		}
		lines = append(lines, line)
	}
	writeJSON(w, http.StatusOK, map[string]any{"elections": lines})
	return nil
}

// listed is an election in the list. One that cannot be read, because somebody
// has frozen nonsense, must not hide the others.
func (f *Office) listed(ctx context.Context, e parties.Listed, roles map[string][]string) (electionLine, error) {
	if known, ok := f.ended.Load(e.Address); ok {
		return known.(electionLine), nil
	}
	s, err := f.readState(ctx, e.Address)
	if err != nil && unreachable(err) {
		return electionLine{}, err
	}
	if err != nil {
		f.o.Logger.Warn("office: an election cannot be read", "election", e.UUID, "err", err)
		status, err := parties.ReadStatus(ctx, f.o.Ledger, e.Address)
		if err != nil {
			return electionLine{}, err
		}
		return f.line(&state{Status: status}, nil), nil
	}
	line := f.line(s, f.allowed(s, roles))
	if s.recorded { // nothing changes any more, for anybody
		f.ended.Store(e.Address, line)
	}
	return line, nil
}

func (f *Office) line(s *state, actions []allowed) electionLine {
	l := electionLine{
		UUID: s.UUID, Name: s.UUID, Phase: contracts.PhaseName(s.Phase), OpensAt: s.Frozen.OpensAt, ClosesAt: s.Frozen.ClosesAt,
		RollCount: s.RollCount, Voters: s.Voters, Ballots: s.Ballots,
	}
	if s.manifest != nil {
		l.Name, l.Campaign = s.manifest.Name, s.manifest.Campaign
	}
	for _, a := range actions {
		if a.Due {
			l.Due++
		}
	}
	return l
}

func (f *Office) getElection(w http.ResponseWriter, r *http.Request, who *person) error {
	address, err := f.find(r.Context(), r.PathValue("uuid"))
	if err != nil {
		return err
	}
	s, err := f.readState(r.Context(), address)
	if err != nil {
		return err
	}
	roles, err := f.rolesOf(r.Context(), who)
	if err != nil {
		return err
	}
	view, err := f.view(r.Context(), s, roles)
	if err != nil {
		return err
	}
	view.Jobs = f.jobs.list(func(j Job) bool { return j.Election == s.UUID && who.may(j.Account) })
	writeJSON(w, http.StatusOK, view)
	return nil
}

func (f *Office) view(ctx context.Context, s *state, roles map[string][]string) (*electionView, error) {
	actions := f.allowed(s, roles)
	decisions, err := parties.WaitingDecisions(ctx, f.o.Ledger, f.o.Network.Consortium(), s.Status)
	if err != nil {
		return nil, err
	}
	v := &electionView{
		electionLine: f.line(s, actions), Address: s.Address, Organiser: s.organiser, Opened: s.Height > 0, Prepared: len(s.object) > 0,
		Shuffled: s.Frozen.Shuffled, Shuffles: s.Shuffles, Decrypted: s.Decrypted, Decryptions: s.Frozen.Decryptions,
		Trustees: f.trusteeViews(s, roles), GroupSize: s.Frozen.Members, Threshold: s.Frozen.Threshold, Registrars: listOf(s.Frozen.Registrars),
		ManifestSHA256: hex.EncodeToString(s.Frozen.Manifest[:]), Head: hex.EncodeToString(s.Head[:]), Height: s.Height,
		Ceremony: viewCeremony(s.ceremony), Awaited: s.awaited, Decisions: decisions, Actions: actions, Secrets: f.secretsOf(s, roles),
		AwardsRecorded: s.recorded,
	}
	if s.manifest != nil {
		v.Manifest = s.manifest.Bytes()
	}
	if v.Prepared {
		hash := sha256.Sum256(s.object)
		v.ElectionHash = hex.EncodeToString(hash[:])
		v.Fingerprint = v.ElectionHash[:fingerprintDigits]
	}
	if s.Outcome != [32]byte{} {
		v.Outcome = hex.EncodeToString(s.Outcome[:])
	}
	if f.public != "" {
		v.PublicURL = f.public + "/e/" + s.UUID
	}
	if f.registrarOf(s, roles) != "" {
		v.Roll, err = f.rollOf(s)
	}
	return v, err
}

// listOf is a list that is never null in JSON.
func listOf(addresses []common.Address) []common.Address {
	return append([]common.Address{}, addresses...)
}

func (f *Office) trusteeViews(s *state, roles map[string][]string) []trusteeView {
	owners := f.owners()
	views := make([]trusteeView, len(s.Frozen.Trustees))
	for i, address := range s.Frozen.Trustees {
		mine := f.accounts.nameOf(address)
		if roles[mine] == nil {
			mine = ""
		}
		views[i] = trusteeView{
			Number: i + 1, Address: address, Organisation: owners[address], Group: i >= len(s.Frozen.Trustees)-int(s.Frozen.Members), Mine: mine,
			Shuffled: s.done[chain.Shuffle][i], Decrypted: s.done[chain.PartialDecryption][i],
		}
	}
	return views
}

func viewCeremony(c *parties.Ceremony) *ceremonyView {
	if c == nil {
		return nil
	}
	v := &ceremonyView{
		Attempt: c.Attempt, Round: c.Round, Rounds: parties.CeremonyRounds, Revealing: c.Revealing, Complete: c.Complete(),
		Late: c.Late, Deadline: c.Deadline, Missing: listOf(c.Missing), Complaints: []complaintView{},
	}
	for _, one := range c.Complaints {
		v.Complaints = append(v.Complaints, complaintView(one))
	}
	return v
}
