// SPDX-License-Identifier: Apache-2.0

package browser_test

import (
	"encoding/hex"
	"reflect"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/vectors/browser"
)

// TestBallots verifies what TypeScript made: ballots of the voters, and
// audits, whose ballots are nobody's.
func TestBallots(t *testing.T) {
	elections := map[string]browser.Election{}
	for _, e := range must(browser.Elections())(t) {
		elections[e.Name] = e
	}
	ballots := must(browser.Ballots())(t)
	if len(ballots) != 10 || len(elections) != 6 {
		t.Errorf("%d ballots of %d elections", len(ballots), len(elections))
	}
	for _, b := range ballots {
		made := elections[b.Election]
		e := must(belenios.ParseElection([]byte(made.Object)))(t)
		roll := must(belenios.ParseCredentials(e.GroupName(), []byte(made.Roll)))(t)
		cast := must(e.VerifyBallot([]byte(b.Ballot)))(t)
		if cast.Credential != made.Voters[b.Voter].Public || hex.EncodeToString(cast.Tracker[:]) != b.Tracker || !cast.OnRoll(roll) {
			t.Errorf("%s: voter %d: another credential or tracker", b.Election, b.Voter)
		}
		if c := cast.Commitment(); hex.EncodeToString(c[:]) != b.Commitment {
			t.Errorf("%s: voter %d: commitment %x, want %s", b.Election, b.Voter, c, b.Commitment)
		}
		audit := must(e.VerifyAudit([]byte(b.Audit)))(t)
		if c := audit.Ballot.Commitment(); hex.EncodeToString(c[:]) != b.Opened || b.Opened == b.Commitment {
			t.Errorf("%s: voter %d: the audit's commitment is %x, want %s", b.Election, b.Voter, c, b.Opened)
		}
		if !reflect.DeepEqual(audit.Answers, b.Answers) || !reflect.DeepEqual(audit.Answers, made.Voters[b.Voter].Answers) {
			t.Errorf("%s: voter %d: the audit says %v, want %v", b.Election, b.Voter, audit.Answers, b.Answers)
		}
		if audit.Ballot.OnRoll(roll) {
			t.Errorf("%s: voter %d: the audited ballot could be cast", b.Election, b.Voter)
		}
	}
}
