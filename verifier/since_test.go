// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/vectors"
	"github.com/madangvote/madang/verifier"
)

func since(t *testing.T, old, raw []byte) *verifier.Report {
	t.Helper()
	return verify(t, raw, verifier.Options{Since: bytes.NewReader(old)})
}

// TestSincePrefixes: an archive grew out of each of its beginnings and of
// nothing longer.
func TestSincePrefixes(t *testing.T) {
	raw := ed(t)
	all := records(t, raw)
	ends := make([]int64, len(all)) // where event i ends
	for i := range all[1:] {
		ends[i] = all[i+1].Offset
	}
	ends[len(all)-1] = int64(len(raw))
	for i := range all {
		for _, j := range []int{0, 3, i, len(all) - 1} {
			report := since(t, raw[:ends[i]], raw[:ends[j]])
			if i > j {
				if report.Check(verifier.Since).Status != verifier.StatusFailed || report.Since != nil {
					t.Errorf("events 0 to %d since 0 to %d: %+v", j, i, report.Check(verifier.Since))
				}
				continue
			}
			s := report.Since
			if !report.OK() || s == nil || s.Events != int64(i+1) {
				t.Fatalf("events 0 to %d since 0 to %d: %v, %+v", j, i, report.Err(), s)
			}
			next := int64(i + 1)
			for _, run := range s.Added {
				for h := run.First; h <= run.Last; h++ {
					if h != next || all[h].Event.Type != run.Type {
						t.Errorf("events 0 to %d since 0 to %d: added %+v", j, i, s.Added)
					}
					next++
				}
			}
			if next != int64(j+1) {
				t.Errorf("events 0 to %d since 0 to %d: added %+v", j, i, s.Added)
			}
		}
	}
}

// TestSinceFails: every sort of difference has words of its own.
func TestSinceFails(t *testing.T) {
	raw := ed(t)
	control := "ed25519-v1-3.3.0-h1--CONTROL-ballot-resigned-valid"
	var resigned []byte
	for _, c := range must(vectors.Negative())(t) {
		if c.Name == control {
			resigned = c.Archive
		}
	}
	all := records(t, raw)
	dropped := writeRecords(t, append(all[:1:1], all[2:]...))
	anew := writeRecords(t, all, resetup(all[0].Data[0], all[0].Data[1], bytes.Replace(all[0].Data[2], []byte(`"]`), []byte(`,2"]`), 1))...)
	for _, c := range []struct {
		name     string
		old, raw []byte
		want     string
	}{
		{"another election", must(vectors.Get("ed25519-v1-3.3.0-blank"))(t).Archive, raw, "of another election: of election WwqZnW5ybRGi7Z, this archive of election nSS8FHXPZ6Z5Nw"},
		{"set up anew", anew, raw, "election nSS8FHXPZ6Z5Nw was set up anew"},
		{"a ballot replaced", resigned, raw, "part at event 2: the earlier copy has Ballot with tracker sTeRH"},
		{"a ballot dropped", raw, dropped, "part at event 1: the earlier copy has Ballot"},
		{"exchanged", raw, raw[:all[4].Offset], "events 4 to 11 of the earlier copy are missing"},
		{"one event removed", raw, raw[:all[11].Offset], "event 11 of the earlier copy is missing"},
		{"a torn copy", raw[:all[4].Offset+1000], raw, "damaged at byte"},
		{"a copy of a header and a half", raw[:700], raw, "after 0 events"},
		{"a torn copy of a shorter archive", raw[:all[6].Offset+1000], raw[:all[4].Offset], "damaged at byte"},
	} {
		report := since(t, c.old, c.raw)
		check := report.Check(verifier.Since)
		if check.Status != verifier.StatusFailed || !strings.Contains(check.Failures[0].Reason, c.want) || report.State != verifier.Failed || report.Since != nil {
			t.Errorf("%s: state %s, %+v, want %q", c.name, report.State, check, c.want)
		}
	}
}

// writeRecords chains records anew; setup replaces the first's data.
func writeRecords(t *testing.T, all []*archive.Record, setup ...[]byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := must(archive.NewWriter(&out, archive.Header{Timestamp: 1_700_000_000}))(t)
	for i, rec := range all {
		data := rec.Data
		if i == 0 && setup != nil {
			data = setup
		}
		must(w.Append(rec.Event.Type, data...))(t)
	}
	return out.Bytes()
}

// TestSinceBroken: an archive that fails by itself still says what it lacks.
func TestSinceBroken(t *testing.T) {
	raw := ed(t)
	all := records(t, raw)
	report := since(t, raw, raw[:all[5].Offset+700])
	if failedIDs(report) != "archive-whole" || report.Check(verifier.Since).Status != verifier.StatusSkipped {
		t.Errorf("failed %q, since %+v", failedIDs(report), report.Check(verifier.Since))
	}
	if report := verify(t, raw, verifier.Options{}); report.Check(verifier.Since) != nil {
		t.Error("without an earlier copy there is a check since")
	}
}

// TestSinceUnusable: a copy that cannot be read is an error of its own.
func TestSinceUnusable(t *testing.T) {
	raw := ed(t)
	var since *verifier.SinceError
	_, err := verifier.Archive(t.Context(), bytes.NewReader(raw), verifier.Options{Since: strings.NewReader("hello, world")})
	if !errors.As(err, &since) || !errors.Is(err, verifier.ErrNotArchive) {
		t.Errorf("no archive: %v", err)
	}
	for _, after := range []int{0, 1, 5, 30, 50} {
		_, err := verifier.Archive(t.Context(), bytes.NewReader(raw), verifier.Options{Since: &unreadable{bytes.NewReader(raw), after}})
		if !errors.As(err, &since) || !errors.Is(err, errDisk) {
			t.Errorf("a disk that breaks after %d reads: %v", after, err)
		}
	}
}
