// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios/archive"
)

// Elections on plain archives, of which every step is taken by `madang tools` or
// by belenios-tool, which we did not write. Both verify each of them at the end.

// crossing is an election, whoever makes it.
type crossing struct {
	name, group        string
	questions          string // of the template
	voters             string // file of voters
	votes              []string
	singles            int // trustees with a key of their own
	members, threshold int // of a ceremony
	result             string
}

const (
	choose = `{"answers":["a","b","c"],"min":0,"max":2,"question":"Which?"}`
	blank  = `{"answers":["x","y"],"blank":true,"min":1,"max":1,"question":"One, or blank?"}`
	rank   = `{"type":"NonHomomorphic","value":{"answers":["a","b","c"],"question":"In which order?"}}`
)

var crossings = []crossing{
	{
		name: "weights, blank, revote", group: "BELENIOS-2048", questions: choose + "," + blank, singles: 2,
		voters: "ann@x,ann,1\nbob@x,bob,20\ncid@x,cid,300\n",
		votes:  []string{`1 [[1,0,0],[1,0,0]]`, `2 [[1,1,0],[0,1,0]]`, `3 [[0,0,0],[0,0,1]]`, `1 [[0,0,1],[0,1,0]]`},
		result: `[[20,20,1],[0,21,300]]`,
	},
	{
		name: "threshold", group: "BELENIOS-2048", questions: choose, singles: 1, members: 3, threshold: 2,
		voters: "ann\nbob\n", votes: []string{`1 [[1,0,1]]`, `2 [[1,0,0]]`},
		result: `[[2,0,1]]`,
	},
	{
		name: "shuffled", group: "RFC-3526-2048", questions: rank, singles: 3,
		voters: "ann\nbob\ncid\n", votes: []string{`1 [[1,2,3]]`, `2 [[255,0,1]]`, `3 [[3,1,2]]`, `1 [[0,0,0]]`},
		result: `[[[0,0,0],[255,0,1],[3,1,2]]]`,
	},
	{
		name: "shuffled and summed", group: "RFC-3526-2048", questions: rank + "," + blank, singles: 2,
		voters: "ann\nbob\n", votes: []string{`1 [[1,2,3],[1,0,0]]`, `2 [[1,2,3],[0,0,1]]`},
		result: `[[[1,2,3],[1,2,3]],[1,0,1]]`,
	},
}

// hands tell who takes a step: us, or belenios-tool. Steps of several are
// numbered from 1.
type hands func(step string, i int) (ours bool)

func TestElectionsOnPlainArchives(t *testing.T) {
	long(t)
	needTool(t, "belenios-tool")
	turns := func(first int) hands {
		return func(step string, i int) bool {
			switch step {
			case "credentials": // 2.0 cannot read the codes of later versions, which are ours
				return false
			case "ceremony", "member": // 2.0 cannot open the later form's messages
				return first == 0
			case "trustees": // 2.0 leaves the later form's signatures out
				return true
			}
			return i%2 == first
		}
	}
	for who, ours := range map[string]hands{
		"by us":              func(string, int) bool { return true },
		"by belenios-tool":   func(string, int) bool { return false },
		"in turns, we begin": turns(1), "in turns, it begins": turns(0),
	} {
		for _, c := range crossings {
			t.Run(c.name+"/"+who, func(t *testing.T) {
				t.Parallel()
				b := &bench{t: t, crossing: c, ours: ours, dir: t.TempDir()}
				b.begin()
				b.vote()
				b.count()
				b.judge()
			})
		}
	}
}

// bench is the folder in which an election is made.
type bench struct {
	crossing
	t       *testing.T
	ours    hands
	dir     string
	uuid    string
	codes   []string   // private codes, in the order of the voters
	secrets [][]string // flags that give the trustees' secrets to our decrypt, or the tool's
}

// run runs a program in the folder; it must succeed. The name "tools" is ours.
func (b *bench) run(input []byte, program string, args ...string) []byte {
	b.t.Helper()
	out, err := b.try(input, program, args...)
	if err != nil {
		b.t.Fatal(err)
	}
	return out
}

func (b *bench) try(input []byte, program string, args ...string) ([]byte, error) {
	if program == "tools" {
		program, args = madang, append([]string{"tools"}, args...)
	}
	cmd := exec.CommandContext(b.t.Context(), program, args...)
	cmd.Dir, cmd.Stdin = b.dir, bytes.NewReader(input)
	cmd.Env = append(os.Environ(), "BELENIOS_USE_URANDOM=1")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%s %s: %w\n%s%s", filepath.Base(program), strings.Join(args, " "), err, stdout.Bytes(), stderr.Bytes())
	}
	return stdout.Bytes(), nil
}

func (b *bench) file(name string) string { return filepath.Join(b.dir, name) }

func (b *bench) write(name string, content []byte) {
	b.t.Helper()
	if err := os.WriteFile(b.file(name), content, 0o600); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) read(pattern string) []byte {
	b.t.Helper()
	raw, err := os.ReadFile(only(b.t, b.dir, pattern))
	if err != nil {
		b.t.Fatal(err)
	}
	return raw
}

// begin goes from nothing to an archive in which votes can be cast.
func (b *bench) begin() {
	b.t.Helper()
	if b.ours("uuid", 1) {
		b.uuid = strings.TrimSpace(string(b.run(nil, "tools", "generate-uuid")))
	} else {
		b.uuid = strings.TrimSpace(string(b.run(nil, "belenios-tool", "setup", "generate-token")))
	}
	b.credentials()
	b.trustees()
	b.write("template.json", []byte(`{"description":"d","name":"n","questions":[`+b.questions+`]}`))
	if b.ours("election", 1) {
		b.run(nil, "tools", "make-election", "--group", b.group, "--uuid", b.uuid)
	} else {
		b.run(nil, "belenios-tool", "setup", "make-election", "--group", b.group, "--uuid", b.uuid, "--template", "template.json")
	}
	if b.ours("init", 1) {
		b.run(nil, "tools", "init", "--credentials", "public_creds.json")
	} else {
		b.run(nil, "belenios-tool", "archive", "init")
	}
}

func (b *bench) credentials() {
	b.t.Helper()
	b.write("voters.txt", []byte(b.voters))
	var list []byte
	if b.ours("credentials", 1) {
		b.run(nil, "tools", "generate-credentials", "--group", b.group, "--uuid", b.uuid, "--voters", "voters.txt")
		list = b.read("roll/private_codes.tsv")
		b.write("public_creds.json", b.read("roll/public_credentials.json"))
	} else {
		b.run(nil, "belenios-tool", "setup", "generate-credentials", "--group", b.group, "--uuid", b.uuid, "--file", "voters.txt")
		list = b.read("*.privcreds")
		b.write("public_creds.json", b.read("*.pubcreds"))
	}
	for line := range strings.Lines(string(list)) {
		fields := strings.Fields(line)
		b.codes = append(b.codes, fields[len(fields)-1])
	}
}

// trustees makes the trustees' keys, single ones first.
func (b *bench) trustees() {
	b.t.Helper()
	var public []byte
	files := []string{}
	for i := 1; i <= b.singles; i++ {
		name := fmt.Sprintf("trustee-%d", i)
		if b.ours("key", i) {
			b.run(nil, "tools", "generate-trustee-key", "--group", b.group, "--out", name)
		} else {
			b.run(nil, "belenios-tool", "setup", "generate-trustee-key", "--group", b.group)
			b.rename("*.privkey", name+".secret")
			b.rename("*.pubkey", name+".public")
		}
		// Either reads the other's keys.
		b.secrets = append(b.secrets, []string{"--secret", name + ".secret"})
		public = append(public, b.read(name+".public")...)
		files = append(files, name+".public")
	}
	b.write("public_keys.jsons", public)
	if b.members > 0 && b.ours("ceremony", 1) {
		b.ourCeremony()
	} else if b.members > 0 {
		b.theirCeremony()
	}
	if b.members > 0 {
		files = append(files, "threshold.json")
	}
	if b.ours("trustees", 1) {
		b.run(nil, "tools", append([]string{"make-trustees", "--group", b.group}, files...)...)
	} else {
		b.run(nil, "belenios-tool", "setup", "make-trustees")
	}
}

func (b *bench) rename(pattern, name string) {
	b.t.Helper()
	if err := os.Rename(only(b.t, b.dir, pattern), b.file(name)); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) ourCeremony() {
	b.t.Helper()
	step := func(i int, args ...string) {
		b.run(nil, "tools", append([]string{"ceremony"}, append(args, "--group", b.group, "--secret", fmt.Sprintf("member-%d.secret", i))...)...)
	}
	for i := 1; i <= b.members; i++ {
		step(i, "cert", "--index", fmt.Sprint(i), "--members", fmt.Sprint(b.members), "--threshold", fmt.Sprint(b.threshold))
		b.secrets = append(b.secrets, []string{"--secret", fmt.Sprintf("member-%d.secret", i), "--ceremony", "ceremony"})
	}
	for i := 1; i <= b.members; i++ {
		step(i, "polynomial")
	}
	for i := 1; i <= b.members; i++ {
		step(i, "output")
	}
	b.run(nil, "tools", "ceremony", "parameters", "--group", b.group)
	b.rename("ceremony/threshold.json", "threshold.json")
}

func (b *bench) theirCeremony() {
	b.t.Helper()
	step := func(n int, input []byte, args ...string) []byte {
		all := []string{"setup", "generate-trustee-key-threshold", "--group", b.group, "--step", fmt.Sprint(n)}
		return b.run(input, "belenios-tool", append(all, args...)...)
	}
	for range b.members {
		step(1, nil)
	}
	keys, err := filepath.Glob(b.file("*.key"))
	if err != nil || len(keys) != b.members {
		b.t.Fatal(keys, err)
	}
	var certs, polynomials, outputs []byte
	each := func(work func(base string)) {
		for _, key := range keys {
			work(strings.TrimSuffix(filepath.Base(key), ".key"))
		}
	}
	each(func(base string) { certs = append(certs, b.read(base+".cert")...) })
	b.write("certs.jsons", certs)
	step(2, nil, "--certs", "certs.jsons")
	each(func(base string) {
		polynomials = append(polynomials, step(3, nil, "--certs", "certs.jsons", "--threshold", fmt.Sprint(b.threshold), "--key", base+".key")...)
	})
	b.write("polynomials.jsons", polynomials)
	step(4, nil, "--certs", "certs.jsons", "--polynomials", "polynomials.jsons")
	each(func(base string) {
		outputs = append(outputs, step(5, b.read(base+".vinput"), "--certs", "certs.jsons", "--key", base+".key")...)
		b.secrets = append(b.secrets, []string{"--secret", base + ".key", "--decryption-key", base + ".dkey"})
	})
	b.write("threshold.json", step(6, outputs, "--certs", "certs.jsons", "--polynomials", "polynomials.jsons"))
}

// add adds an event that the one made, by the other's hand.
func (b *bench) add(ours bool, event archive.EventType, data []byte) {
	b.t.Helper()
	if ours {
		b.run(data, "tools", "add-event", "--type", string(event))
	} else {
		b.run(data, "belenios-tool", "archive", "add-event", "--type="+string(event))
	}
}

// vote casts the votes. What one makes, the other adds, where they take turns.
func (b *bench) vote() {
	b.t.Helper()
	for i, vote := range b.votes {
		var voter int
		var choice string
		if _, err := fmt.Sscanf(vote, "%d %s", &voter, &choice); err != nil {
			b.t.Fatal(err)
		}
		b.write("code", []byte(b.codes[voter-1]+"\n"))
		b.write("choice", []byte(choice+"\n"))
		var ballot []byte
		if b.ours("ballot", i+1) {
			ballot = b.run(nil, "tools", "cast", "--credential", "code", "--choice", "choice", "--out", "-")
		} else {
			ballot = b.run(nil, "belenios-tool", "election", "generate-ballot", "--privcred", "code", "--ballot", "choice")
		}
		if b.ours("cast", i) {
			b.run(ballot, "tools", "cast", "--ballots", "-")
		} else {
			b.add(false, archive.Ballot, ballot)
		}
	}
}

// count goes from the last vote to the result.
func (b *bench) count() {
	b.t.Helper()
	if b.ours("close", 1) {
		b.run(nil, "tools", "close")
	} else {
		b.add(false, archive.EndBallots, nil)
		b.add(false, archive.EncryptedTally, b.run(nil, "belenios-tool", "election", "compute-encrypted-tally"))
	}
	if strings.Contains(b.questions, "NonHomomorphic") {
		b.shuffle()
	}
	for i := 1; i <= b.singles+b.threshold; i++ {
		b.decrypt(i)
	}
	if b.ours("result", 1) {
		b.run(nil, "tools", "compute-result")
	} else {
		b.add(false, archive.Result, b.run(nil, "belenios-tool", "election", "compute-result"))
	}
}

func (b *bench) shuffle() {
	b.t.Helper()
	for i := 1; i <= b.singles; i++ {
		if b.ours("shuffle", i) {
			b.add(b.ours("add", i+1), archive.Shuffle, b.run(nil, "tools", "shuffle", "--trustee", fmt.Sprint(i), "--out", "-"))
		} else {
			b.add(b.ours("add", i+1), archive.Shuffle, b.run(nil, "belenios-tool", "election", "shuffle", fmt.Sprintf("--trustee-id=%d", i)))
		}
	}
	b.add(b.ours("end", 1), archive.EndShuffles, nil)
}

// decrypt makes and adds the partial decryption of a trustee; of the ceremony,
// the last members decrypt.
func (b *bench) decrypt(i int) {
	b.t.Helper()
	owner, step := i, "decrypt"
	if i > b.singles {
		owner, step = b.members-b.threshold+i, "decrypt"
		if b.secrets[owner-1][2] == "--ceremony" {
			step = "member"
		}
	}
	secret := b.secrets[owner-1]
	var made []byte
	switch {
	case b.ours(step, i):
		made = b.run(nil, "tools", append([]string{"decrypt", "--out", "-"}, secret...)...)
	case i > b.singles:
		made = b.run(nil, "belenios-tool", "election", "decrypt-threshold", "--key", secret[1], "--decryption-key", secret[3], fmt.Sprintf("--trustee-id=%d", owner))
	default:
		made = b.run(nil, "belenios-tool", "election", "decrypt", "--privkey", secret[1], fmt.Sprintf("--trustee-id=%d", owner))
	}
	b.add(b.ours("add", i+1), archive.PartialDecryption, made)
}

// judge has both verify the archive, and compares the result.
func (b *bench) judge() {
	b.t.Helper()
	bel := b.uuid + ".bel"
	if said := must(b.t, b.dir, nil, "election", "verify"); !contains(said, "all checks passed") {
		b.t.Errorf("belenios-tool says %s", said)
	}
	b.run(nil, madang, "verify", "--final", "--quiet", bel)
	if got := resultOf(b.t, b.read(bel)); got != b.result {
		b.t.Errorf("the result is %s, voted was %s", got, b.result)
	}
}

// resultOf reads an archive's result, with each shuffled question's votes in
// order.
func resultOf(t *testing.T, raw []byte) string {
	t.Helper()
	result := firstEvent(t, raw, archive.Result).Data[0]
	questions := decode[struct{ Result [][]json.RawMessage }](t, result).Result
	for _, answers := range questions {
		slices.SortFunc(answers, func(a, b json.RawMessage) int {
			if a[0] != '[' {
				return 0
			}
			return bytes.Compare(a, b)
		})
	}
	text, err := json.Marshal(questions)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
