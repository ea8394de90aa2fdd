// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"bytes"
	"crypto/sha256"
	"fmt"

	"github.com/madangvote/madang/belenios/group"
)

// Audit is an opened ballot that VerifyAudit accepted: what a booth encrypted,
// shown instead of cast. docs/audit-ballot.md.
type Audit struct {
	// Answers are what EncryptBallot takes, one list a question.
	Answers [][]int
	// Ballot is complete, with a credential that the booth drew for it: it is on
	// no roll, or the booth cheats.
	Ballot *Ballot
}

// AuditError says why an audit document is refused. It is no secret: the
// document is there to be shown.
type AuditError struct {
	Question, Choice int   // the ciphertext that is not what the document says, from 1; 0: something else
	Err              error // wraps ErrMalformed, ErrAnswers, ErrMismatch, or is a *BallotError
}

func (e *AuditError) Error() string {
	if e.Question == 0 {
		return fmt.Sprintf("audit document: %v", e.Err)
	}
	return fmt.Sprintf("audit document: question %d, choice %d: %v", e.Question, e.Choice, e.Err)
}

// Unwrap gives the reason.
func (e *AuditError) Unwrap() error { return e.Err }

// auditDocument is an audit document as it is read.
type auditDocument struct {
	answers    [][]int
	randomness [][]group.Scalar
	ballot     []byte
}

// VerifyAudit checks an audit document of the election: that its ballot is
// valid in all its parts, and that each ciphertext is what the stated answers
// and randomness give. A final newline is allowed. The error is an *AuditError.
func (e *Election) VerifyAudit(raw []byte) (*Audit, error) {
	d, err := e.scanAudit(bytes.TrimSuffix(raw, []byte("\n")))
	if err != nil {
		return nil, &AuditError{Err: err}
	}
	ballot, err := e.VerifyBallot(d.ballot)
	if err != nil {
		return nil, &AuditError{Err: err}
	}
	for i, m := range d.answers {
		q := &e.params.Questions[i]
		if err := q.Check(m); err != nil {
			return nil, &AuditError{Err: fmt.Errorf("question %d: %w", i+1, err)}
		}
		choices := ballot.answers[i].choices
		if len(d.randomness[i]) != len(choices) {
			return nil, &AuditError{Err: fmt.Errorf("%w: question %d: %d numbers in randomness for %d ciphertexts", ErrMalformed, i+1, len(d.randomness[i]), len(choices))}
		}
		for j := range choices {
			if err := e.checkOpening(q, m, j, d.randomness[i][j], &choices[j]); err != nil {
				return nil, &AuditError{Question: i + 1, Choice: j + 1, Err: err}
			}
		}
	}
	return &Audit{Answers: d.answers, Ballot: ballot}, nil
}

// checkOpening makes ciphertext j of answer m again from its randomness.
func (e *Election) checkOpening(q *Question, m []int, j int, r group.Scalar, c *ciphertext) error {
	var message group.Element
	if q.Kind == NonHomomorphic {
		var err error
		if message, err = e.group.Embed(m); err != nil {
			return fmt.Errorf("%w: %w", ErrAnswers, err)
		}
	} else {
		message = e.group.ExpBase(e.group.Scalars().FromInt(int64(m[j])))
	}
	if !e.group.Equal(c.alpha, e.group.ExpBase(r)) || !e.group.Equal(c.beta, e.group.Mul(e.keyTable().Exp(r), message)) {
		return fmt.Errorf("%w: the ballot does not contain what the document says", ErrMismatch)
	}
	return nil
}

// scanAudit reads the document, its ballot as bytes only. Errors wrap
// ErrMalformed or ErrMismatch.
func (e *Election) scanAudit(raw []byte) (d auditDocument, err error) {
	s := &scanner{b: raw}
	s.lit(`{"election_hash":`)
	hash := s.plain()
	s.lit(`,"uuid":`)
	uuid := s.plain()
	if s.fail == nil && (string(hash) != e.fingerprint || string(uuid) != e.params.UUID) {
		return d, fmt.Errorf("%w: it was made for election %.64q with hash %.43q", ErrMismatch, uuid, hash)
	}
	if most := 8 * e.maxBallot; len(raw) > most {
		return d, fmt.Errorf("%w: %d bytes, at most %d allowed", ErrMalformed, len(raw), most)
	}
	d.answers, d.randomness = make([][]int, len(e.params.Questions)), make([][]group.Scalar, len(e.params.Questions))
	s.lit(`,"answers":`)
	s.array(len(d.answers), func(i int) {
		s.list(maxAnswers, func() { d.answers[i] = append(d.answers[i], int(s.int(maxShuffledValue))) })
	})
	s.lit(`,"randomness":`)
	s.array(len(d.randomness), func(i int) {
		s.list(maxAnswers, func() { d.randomness[i] = append(d.randomness[i], e.scanRandomness(s)) })
	})
	s.lit(`,"ballot":`)
	body, ok := bytes.CutSuffix(raw[s.pos:], []byte("}"))
	if s.fail == nil && !ok {
		s.errorf("expected } at the end")
	}
	if s.fail != nil {
		return d, fmt.Errorf("%w: %w", ErrMalformed, s.fail)
	}
	d.ballot = body
	return d, nil
}

// scanRandomness refuses 0, which would leave the vote readable.
func (e *Election) scanRandomness(s *scanner) group.Scalar {
	r := scanScalar(s, e.group.Scalars())
	if s.fail == nil && e.group.Scalars().IsZero(r) {
		s.errorf("a randomness of 0 hides nothing")
	}
	return r
}

// commitmentScheme begins what Commitment hashes.
const commitmentScheme = "madang-ciphertexts-1|"

// Commitment is the SHA-256 over a ballot's ciphertexts that a booth shows
// before it asks whether to cast the ballot or to open it: of
// "madang-ciphertexts-1|", the election's hash, "|", and a list of the values
// of "choices" as they stand in the ballot's answers.
func (b *Ballot) Commitment() [32]byte {
	e := b.election
	out := append([]byte(commitmentScheme+e.fingerprint), '|', '[')
	for i := range b.answers {
		if i > 0 {
			out = append(out, ',')
		}
		q, choices := &e.params.Questions[i], b.answers[i].choices
		if q.Kind == NonHomomorphic {
			out = appendCiphertext(out, choices[0])
		} else {
			out = q.appendCiphertexts(out, choices)
		}
	}
	return sha256.Sum256(append(out, ']'))
}

// OnRoll reports whether a ballot's credential is on the roll, so that the
// ballot could be counted: never true of an audited ballot of an honest booth.
func (b *Ballot) OnRoll(roll []CredentialEntry) bool {
	for _, entry := range roll {
		if entry.Public == b.Credential {
			return true
		}
	}
	return false
}
