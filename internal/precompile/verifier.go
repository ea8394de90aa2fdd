// SPDX-License-Identifier: Apache-2.0

package precompile

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/sync/singleflight"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// Codes of refusals beside those of belenios.BallotError.
const (
	// CodeBadElection: the election object is not one.
	CodeBadElection = "bad-election"
	// CodeBadInput: the input has no election object.
	CodeBadInput = "bad-input"
)

// Sizes of the caches. A verdict takes 200 to 900 bytes; a parsed election up to 4 MB with its table of powers.
const (
	verdictCache  = 1 << 16
	electionCache = 32
)

// Verifier verifies ballots and remembers verdicts. Safe for concurrent use.
type Verifier struct {
	verdicts  *lru.Cache[[32]byte, verdict]
	elections *lru.Cache[[32]byte, *belenios.Election]
	running   singleflight.Group
	verified  atomic.Uint64
	cached    atomic.Uint64
	logger    *slog.Logger
}

// verdict is what a call answers: a text, or a code and a reason. An empty text with an empty code does not occur.
type verdict struct{ text, code, reason string }

// New returns a Verifier with empty caches. A nil logger logs nothing; ballots are never logged.
func New(logger *slog.Logger) *Verifier {
	if logger == nil {
		logger = slog.New(slog.DiscardHandler)
	}
	verdicts, err := lru.New[[32]byte, verdict](verdictCache)
	if err != nil {
		panic("precompile: " + err.Error()) // only for a size that is not positive
	}
	elections, err := lru.New[[32]byte, *belenios.Election](electionCache)
	if err != nil {
		panic("precompile: " + err.Error())
	}
	return &Verifier{verdicts: verdicts, elections: elections, logger: logger}
}

// Stats counts, since New, the inputs verified and those answered from the cache.
func (v *Verifier) Stats() (verified, cached uint64) { return v.verified.Load(), v.cached.Load() }

// Verify checks a ballot, except for the roll, and returns its public credential's text. It shares its verdicts with
// the EVM. Errors are *belenios.BallotError, with the reason in full.
func (v *Verifier) Verify(election, ballot []byte) (credential string, err error) {
	if len(election) == 0 || len(ballot) == 0 {
		return "", &belenios.BallotError{Code: belenios.CodeMalformed, Reason: "the ballot or the election is empty"}
	}
	got := v.answer(encode(election, ballot))
	if got.code != "" {
		return "", &belenios.BallotError{Code: got.code, Reason: got.reason}
	}
	return got.text, nil
}

// answer returns the verdict on an input; an input that several ask for at once is verified once.
func (v *Verifier) answer(input []byte) verdict {
	key := sha256.Sum256(input)
	if got, ok := v.verdicts.Get(key); ok {
		v.cached.Add(1)
		return got
	}
	got, _, _ := v.running.Do(string(key[:]), func() (any, error) {
		if got, ok := v.verdicts.Get(key); ok {
			return got, nil
		}
		got := v.compute(input)
		v.verdicts.Add(key, got)
		v.verified.Add(1)
		return got, nil
	})
	return got.(verdict)
}

// compute never panics: a panic would stop every validator at the same block. It is deterministic, as all below it is.
func (v *Verifier) compute(input []byte) (got verdict) {
	defer func() {
		if r := recover(); r != nil {
			v.logger.Error("ballot verification panicked, the ballot is refused", "panic", fmt.Sprint(r))
			got = verdict{code: belenios.CodeMalformed, reason: "the verification failed"}
		}
	}()
	raw, ballot, ok := split(input)
	if !ok {
		return verdict{code: CodeBadInput, reason: "the input has no election"}
	}
	limit := tierLong
	if len(ballot) > 0 {
		limit = tierOfBallot(ballot)
	}
	election, refusal := v.election(raw, limit)
	if election == nil {
		return refusal
	}
	if len(ballot) == 0 {
		return verdict{text: election.UUID()}
	}
	parsed, err := election.VerifyBallot(ballot)
	if err != nil {
		return refusalOf(err)
	}
	return verdict{text: parsed.Credential}
}

// election parses an election object unless its group is dearer than the limit that the ballot was priced for.
func (v *Verifier) election(raw []byte, limit tier) (*belenios.Election, verdict) {
	key := sha256.Sum256(raw)
	election, known := v.elections.Get(key)
	name := ""
	if known {
		name = election.GroupName()
	} else {
		name = groupOf(raw)
	}
	if _, err := group.ByName(name); err != nil {
		return nil, verdict{code: CodeBadElection, reason: "the election has no known group"}
	}
	if tierOfGroup(name) > limit {
		return nil, verdict{code: belenios.CodeWrongElection, reason: "the ballot is made for another group"}
	}
	if known {
		return election, verdict{}
	}
	election, err := belenios.ParseElection(raw)
	if err != nil {
		return nil, verdict{code: CodeBadElection, reason: err.Error()}
	}
	v.elections.Add(key, election)
	return election, verdict{}
}

func refusalOf(err error) verdict {
	var ballotErr *belenios.BallotError
	if !errors.As(err, &ballotErr) || ballotErr.Code == "" {
		return verdict{code: belenios.CodeMalformed, reason: err.Error()}
	}
	return verdict{code: ballotErr.Code, reason: ballotErr.Reason}
}
