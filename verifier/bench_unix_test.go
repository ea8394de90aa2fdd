// SPDX-License-Identifier: Apache-2.0

//go:build unix

package verifier_test

import (
	"bytes"
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/verifier"
)

// BenchmarkArchive verifies ballots of 20 answers, choose 1 to 5, on all cores.
// ms/ballot is wall time, cpu-ms/ballot that of all cores together.
func BenchmarkArchive(b *testing.B) {
	const voters = 40
	answers := make([]string, 20)
	for i := range answers {
		answers[i] = fmt.Sprint("Project ", i)
	}
	for _, group := range []string{"Ed25519", "BELENIOS-2048", "RFC-3526-2048"} {
		b.Run(group, func(b *testing.B) {
			f := newFixture(b, plan{group: group, trustees: 3, weights: ones(voters), questions: []belenios.Question{
				{Question: "Which?", Answers: answers, Min: 1, Max: 5},
			}})
			for voter := range voters {
				choice := make([]int, len(answers))
				choice[voter%len(choice)], choice[(voter+7)%len(choice)] = 1, 1
				raw := f.ballot(voter, [][]int{choice})
				f.append(archive.Ballot, raw)
			}
			raw := bytes.Clone(f.out.Bytes())
			before := cpuTime(b)
			b.ResetTimer()
			for b.Loop() {
				if report := verify(b, raw, verifier.Options{}); report.State != verifier.Incomplete {
					b.Fatal(report.Err())
				}
			}
			b.ReportMetric(float64((cpuTime(b)-before).Microseconds())/1000/float64(b.N*voters), "cpu-ms/ballot")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N*voters), "ms/ballot")
		})
	}
}

// cpuTime is what this process has used.
func cpuTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
