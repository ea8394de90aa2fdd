// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/internal/gateway/api"
	founding "github.com/madangvote/madang/internal/network"
)

// townProjects are what residents choose from: twenty projects, of which a
// ballot names one to five.
var townProjects = []struct {
	name, category string
	cost           int
}{
	{"가로등 교체", "안전", 40_000_000}, {"나무 그늘 쉼터", "환경", 25_000_000}, {"다리 밑 벽화", "문화", 12_000_000},
	{"라디오 마을방송", "문화", 18_000_000}, {"마을 도서관 책", "교육", 30_000_000}, {"바닥 분수", "환경", 55_000_000},
	{"사거리 신호등", "안전", 35_000_000}, {"아이 놀이터", "교육", 60_000_000}, {"자전거 거치대", "교통", 9_000_000},
	{"찾아가는 진료", "복지", 45_000_000}, {"카페형 경로당", "복지", 38_000_000}, {"텃밭 나누기", "환경", 15_000_000},
	{"평상과 의자", "복지", 7_000_000}, {"하천 산책로", "환경", 70_000_000}, {"골목 소화전", "안전", 22_000_000},
	{"버스 정류장 온열 의자", "교통", 28_000_000}, {"청소년 공부방", "교육", 33_000_000}, {"주말 장터", "문화", 11_000_000},
	{"보행자 안전 울타리", "안전", 19_000_000}, {"태양광 안내판", "환경", 16_000_000},
}

// townVote is a .pb file of these projects.
func townVote(t *testing.T, name string) string {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "META\nkey;value\ndescription;%s\ncountry;Korea\nunit;Madang\ninstance;2026\nnum_projects;%d\nnum_votes;0\n", name, len(townProjects))
	b.WriteString("budget;200000000\nvote_type;approval\nrule;greedy\nmin_length;1\nmax_length;5\ncurrency;KRW\n")
	b.WriteString("PROJECTS\nproject_id;cost;name;category\n")
	for i, p := range townProjects {
		fmt.Fprintf(&b, "%s;%d;%s;%s\n", projectID(i), p.cost, p.name, p.category)
	}
	b.WriteString("VOTES\nvoter_id;vote\n")
	path := filepath.Join(t.TempDir(), "town.pb")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func projectID(i int) string { return fmt.Sprintf("P%02d", i+1) }

// town is a network with an election in every state that residents may meet.
type town struct {
	*network
	open, final, closed, later, setup *election
	receipts                          []api.BallotStatus // of the final election
}

// newTown makes it. The parties are one organisation; its trustee is single,
// but for the finished election's three.
func newTown(t *testing.T) *town {
	t.Helper()
	began := time.Now()
	w := &town{network: newNetwork(t, "250ms")}
	w.start()
	w.final = w.prepare(plan{pabulib: townVote(t, "2025년 마당동 주민투표"), voters: 12})
	w.final.step("election", "open")
	w.receipts = w.final.votes(10)
	w.final.finish()
	w.open = w.alone("2026년 마당동 주민투표", 60, true)
	w.open.votes(8)
	w.closed = w.alone("어린이 주민투표", 3, true)
	w.closed.votes(2)
	w.closed.step("election", "close")
	w.later = w.alone("가을 주민투표", 2, true, "--opens", time.Now().Add(time.Hour).Format(time.RFC3339))
	w.setup = w.alone("준비 중인 주민투표", 2, false)
	t.Logf("the town is built after %.0f s", time.Since(began).Seconds())
	return w
}

// alone makes an election with one trustee.
func (w *town) alone(name string, voters int, open bool, create ...string) *election {
	w.t.Helper()
	e := w.create(plan{pabulib: townVote(w.t, name), voters: voters, create: append(create, "--trustee", w.identity().Trustees[0].Hex())})
	run(w.t, "trustee", "keygen", "--out", e.secret(1))
	for range 2 {
		e.do("trustee", "ceremony", "--election", e.uuid, "--secret", e.secret(1), "--key", e.key(1))
	}
	if open {
		e.step("registrar", "publish", "--public", filepath.Join(e.roll(), "public_credentials.json"))
		e.step("election", "prepare")
		e.step("election", "open")
	}
	return e
}

// identity is the only organisation's.
func (n *network) identity() founding.Identity {
	n.t.Helper()
	raw, err := os.ReadFile(filepath.Join(n.dir, founding.File))
	if err != nil {
		n.t.Fatal(err)
	}
	return decode[founding.Network](n.t, raw).Identities[0]
}

// votes casts ballots of the first voters; the first voter votes twice.
func (e *election) votes(n int) (receipts []api.BallotStatus) {
	e.t.Helper()
	object := e.object()
	for i := range n + 1 {
		answer := make([]int, len(townProjects))
		answer[i%3], answer[3+i%7], answer[12] = 1, 1, 1
		receipts = append(receipts, e.cast(e.ballot(object, i%n, answer)))
	}
	return receipts
}

// fingerprint is what a voter's letter says of the election.
func (e *election) fingerprint() string {
	e.t.Helper()
	s, err := e.gateway().Election(e.t.Context(), e.uuid)
	if err != nil {
		e.t.Fatal(err)
	}
	return s.ElectionHash[:16]
}

// setting tells the browser scripts of the town.
func (w *town) setting() setting {
	w.t.Helper()
	s := setting{"gateway": "http://" + w.rest}
	for name, e := range map[string]*election{"open": w.open, "final": w.final, "closed": w.closed, "later": w.later, "setup": w.setup} {
		told := map[string]any{"uuid": e.uuid, "codes": e.codes}
		if e != w.setup {
			told["fingerprint"] = e.fingerprint()
		}
		s[name] = told
	}
	var trackers []string
	for _, receipt := range w.receipts {
		trackers = append(trackers, receipt.Tracker)
	}
	s["trackers"] = trackers
	var projects []map[string]string
	for i, p := range townProjects {
		projects = append(projects, map[string]string{"id": projectID(i), "name": p.name})
	}
	s["projects"] = projects
	return s
}
