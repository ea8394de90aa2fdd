// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// params are what an action may want.
type params struct {
	Passphrase  string `json:"passphrase,omitempty"`
	Voters      string `json:"voters,omitempty"`
	Count       int    `json:"count,omitempty"`
	Replace     bool   `json:"replace,omitempty"`
	Previous    string `json:"previous,omitempty"`
	Replacement string `json:"replacement,omitempty"`
	Reason      string `json:"reason,omitempty"`
	Group       string `json:"group,omitempty"`
}

// String and GoString keep the passphrase and the voters out of messages.
func (p params) String() string   { return "parameters of an action" }
func (p params) GoString() string { return p.String() }

// hash is what the audit log holds of the parameters: without secrets, which
// could be guessed from a hash.
func (p params) hash() string {
	p.Passphrase, p.Voters = "", ""
	return hashJSON(p)
}

func hashJSON(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		panic("office: parameters are always JSON: " + err.Error())
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// task is an action on an election, by an account that may do it.
type task struct {
	*Office
	*job
	params
	election common.Address
	state    *state // when it was asked
	name     string // of the account
}

// actions say what each one does, and whose it is: an account without this role
// has lost it.
var actions = map[string]struct {
	roles []string
	do    func(*task, context.Context, *parties.Account) error
}{
	"prepare":          {[]string{"organiser"}, (*task).prepare},
	"tally":            {[]string{"organiser"}, (*task).tally},
	"end-shuffles":     {[]string{"organiser"}, (*task).endShuffles},
	"result":           {[]string{"organiser"}, (*task).submitResult},
	"end-ballots":      {[]string{"organiser", memberRole}, (*task).endBallots},
	"record-awards":    {[]string{"organiser", memberRole}, (*task).recordAwards},
	"open":             {[]string{memberRole}, (*task).open},
	"close":            {[]string{memberRole}, (*task).closeEarly},
	"replace-trustee":  {[]string{memberRole}, (*task).replaceTrustee},
	"restart-ceremony": {[]string{memberRole}, (*task).restartCeremony},
	"credentials":      {[]string{"registrar"}, (*task).credentials},
	"publish-roll":     {[]string{"registrar"}, (*task).publishRoll},
	"ceremony":         {[]string{"trustee"}, (*task).makeKey},
	"shuffle":          {[]string{"trustee"}, (*task).shuffle},
	"decrypt":          {[]string{"trustee"}, (*task).decrypt},
}

func (f *Office) postAction(w http.ResponseWriter, r *http.Request, who *person) error {
	var asked struct {
		Action  string `json:"action"`
		Account string `json:"account"`
		Params  params `json:"params"`
	}
	if err := readJSON(r, &asked); err != nil {
		return err
	}
	action, ok := actions[asked.Action]
	if !ok {
		return problem("request-invalid", "there is no action %q", cut(asked.Action, 40))
	}
	roles, err := f.mayUse(r.Context(), who, asked.Account, action.roles...)
	if err != nil {
		return err
	}
	address, err := f.find(r.Context(), r.PathValue("uuid"))
	if err != nil {
		return err
	}
	s, err := f.readState(r.Context(), address)
	if err != nil {
		return err
	}
	if err := f.mayNow(s, asked.Action, asked.Account, roles); err != nil {
		return err
	}
	t := &task{Office: f, params: asked.Params, election: address, state: s, name: asked.Account}
	marks := [][]byte{address[:]}
	if slices.Contains(action.roles, memberRole) { // an approval names a decision by number only
		marks = append(marks, f.o.Network.Consortium().Organisations.Bytes())
	}
	return f.startJob(w, order{
		who: who.Name, action: asked.Action, account: asked.Account, election: s.UUID, params: asked.Params.hash(), marks: marks,
		do: func(ctx context.Context, j *job) error {
			t.job = j
			return f.with(ctx, j, asked.Account, func(a *parties.Account) error { return action.do(t, ctx, a) })
		},
	})
}

// mayUse makes sure that the person may use an account, and that the account has
// one of these roles now.
func (f *Office) mayUse(ctx context.Context, who *person, account string, wanted ...string) ([]string, error) {
	address, ok := f.accounts.addresses[account]
	if !ok || !who.may(account) {
		return nil, problem("not-your-account", "you may not use the account %q of this office", cut(account, 40))
	}
	roles, err := f.accounts.roles(ctx, address)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(wanted, func(role string) bool { return slices.Contains(roles, role) }) {
		return nil, problem("role-withdrawn", "the account %s (%s) is no %s now; the organisations decide about roles", account, address, strings.Join(wanted, " or "))
	}
	return roles, nil
}

// mayNow makes sure that an action is one of those that the page was shown.
func (f *Office) mayNow(s *state, action, account string, roles []string) error {
	possible := f.allowed(s, map[string][]string{account: roles})
	if slices.ContainsFunc(possible, func(a allowed) bool { return a.Action == action && a.Account == account }) {
		return nil
	}
	address := f.accounts.addresses[account]
	party := s.organiser == address || slices.Contains(roles, memberRole) ||
		slices.Contains(s.Frozen.Trustees, address) || slices.Contains(s.Frozen.Registrars, address)
	if !party {
		return problem("not-party", "the account %s (%s) is no party to this election", account, address)
	}
	return problem("not-now", "%s is not possible now, or was done: the election is in phase %s", action, contracts.PhaseName(s.Phase))
}

// with lends a job an account.
func (f *Office) with(ctx context.Context, j *job, name string, do func(*parties.Account) error) error {
	account, release, err := f.accounts.use(ctx, name, j.sent)
	if err != nil {
		return err
	}
	defer release()
	return do(account)
}

func (f *Office) startJob(w http.ResponseWriter, o order) error {
	started, err := f.jobs.start(o)
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusAccepted, started)
	return nil
}

// group is the group of the election's arithmetic: what its ballots need, unless
// the party says otherwise.
func (t *task) group() (string, error) {
	if t.state.manifest == nil {
		return "", problem("not-now", "the election's manifest is not published, or is none")
	}
	if t.params.Group != "" {
		if _, err := group.ByName(t.params.Group); err != nil {
			return "", problem("request-invalid", "%v", err)
		}
		return t.params.Group, nil
	}
	return groupOf(t.state.manifest)
}

// groupOf is the group in which a manifest's ballots have room.
func groupOf(m *manifest.Manifest) (string, error) {
	if !m.Shuffled() {
		return group.NameEd25519, nil
	}
	code, err := m.Code()
	if err != nil {
		return "", err
	}
	if len(code.Answers()) > choice.SlotsEd25519 {
		return group.NameRFC3526, nil
	}
	return group.NameEd25519, nil
}

func (f *Office) getJobs(w http.ResponseWriter, _ *http.Request, who *person) error {
	writeJSON(w, http.StatusOK, map[string]any{"jobs": f.jobs.list(func(j Job) bool { return who.may(j.Account) })})
	return nil
}

func (f *Office) jobOf(r *http.Request, who *person) (*job, error) {
	j := f.jobs.find(r.PathValue("id"))
	if j == nil || !who.may(j.view().Account) {
		return nil, problem("job-unknown", "no such job; the program may have been started anew: look at the election")
	}
	return j, nil
}

func (f *Office) getJob(w http.ResponseWriter, r *http.Request, who *person) error {
	j, err := f.jobOf(r, who)
	if err != nil {
		return err
	}
	writeJSON(w, http.StatusOK, j.view())
	return nil
}

func (f *Office) stopJob(w http.ResponseWriter, r *http.Request, who *person) error {
	j, err := f.jobOf(r, who)
	if err != nil {
		return err
	}
	now := j.view()
	err = f.audit.append(Entry{Time: f.o.Now(), Who: who.Name, Account: now.Account, Action: "stop " + now.Action, Election: now.Election, Result: "asked"})
	if err != nil {
		return err
	}
	j.cancel()
	writeJSON(w, http.StatusOK, j.view())
	return nil
}
