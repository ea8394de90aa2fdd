// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/sha256"
	"encoding/base64"

	"github.com/madangvote/madang/belenios/group"
)

// Ballot is a ballot that VerifyBallot or ParseBallot accepted.
type Ballot struct {
	Credential string   // text of the public credential g^s
	Tracker    [32]byte // SHA-256 of the ballot's bytes

	election *Election
	cred     group.Element
	answers  []answer
	sigHash  []byte
	sig      proof
	unsigned int // the ballot without its signature is raw[:unsigned] + "}"
}

// ciphertext is (α, β), with the texts as they were read.
type ciphertext struct {
	alpha, beta group.Element
	a, b        []byte
}

// answer is an answer to a question (§4.11). Choices and their proofs are flat
// for list questions too.
type answer struct {
	choices []ciphertext

	// Homomorphic and Lists.
	individual [][]proof // two for each choice: 0 and 1
	overall    []proof   // Homomorphic: Min..Max, after one for the blank vote if allowed; Lists: one
	blank      []proof   // two if a blank vote is allowed

	// NonHomomorphic.
	known proof // of the ciphertext's randomness

	// Lists.
	lists   [][]proof // two for each list: its title is 1, or no candidate of it
	nonzero nonzeroProof
}

// Tracker is the SHA-256 of a ballot's bytes: the smart ballot tracker.
func Tracker(raw []byte) [32]byte { return sha256.Sum256(raw) }

// TrackerBase64 is the tracker as belenios-tool shows it: base64, unpadded.
func (b *Ballot) TrackerBase64() string { return base64.RawStdEncoding.EncodeToString(b.Tracker[:]) }

// BallotHeader is what a ballot says about itself before any cryptography.
type BallotHeader struct {
	ElectionUUID string
	ElectionHash string // base64, unpadded
	Credential   string
}

// PeekBallot reads the first three fields and nothing else: enough to refuse a
// stray ballot before dear checks. The error is a *BallotError.
func PeekBallot(raw []byte) (BallotHeader, error) {
	s := &scanner{b: raw}
	uuid, hash, cred := scanHeader(s)
	if s.fail != nil {
		return BallotHeader{}, ballotErrorf(CodeMalformed, "%v", s.fail)
	}
	return BallotHeader{ElectionUUID: string(uuid), ElectionHash: string(hash), Credential: string(cred)}, nil
}

func scanHeader(s *scanner) (uuid, hash, cred []byte) {
	s.lit(`{"election_uuid":`)
	uuid = s.plain()
	s.lit(`,"election_hash":`)
	hash = s.plain()
	s.lit(`,"credential":`)
	cred = s.plain()
	return uuid, hash, cred
}

// DecodeBallot checks size, canonical form and election, and nothing dear: not
// even that the elements are in the group. It is for adding up ballots that
// were verified before, in an archive whose chain of hashes says that they are
// the same. The error is a *BallotError.
func (e *Election) DecodeBallot(raw []byte) (*Ballot, error) { return e.parseBallot(raw) }

// ParseBallot checks size, canonical form, election and group membership, but
// no proof and no signature. The error is a *BallotError.
func (e *Election) ParseBallot(raw []byte) (*Ballot, error) {
	b, err := e.parseBallot(raw)
	if err != nil {
		return nil, err
	}
	if _, member := e.group.Powers(b.cred, nil); !member {
		return nil, ballotErrorf(CodeBadElement, "credential: %v", group.ErrNotMember)
	}
	for i := range b.answers {
		for j, c := range b.answers[i].choices {
			for _, x := range []group.Element{c.alpha, c.beta} {
				if _, member := e.group.Powers(x, nil); !member {
					return nil, notMember(i, j)
				}
			}
		}
		if e.params.Questions[i].Kind == Lists {
			if _, member := e.group.Powers(b.answers[i].nonzero.commitment, nil); !member {
				return nil, ballotErrorf(CodeBadElement, "question %d, nonzero_proof: %v", i+1, group.ErrNotMember)
			}
		}
	}
	return b, nil
}

func notMember(question, choice int) *BallotError {
	return ballotErrorf(CodeBadElement, "question %d, choice %d: %v", question+1, choice+1, group.ErrNotMember)
}

// parseBallot leaves membership to the caller.
func (e *Election) parseBallot(raw []byte) (*Ballot, error) {
	if len(raw) > e.maxBallot {
		return nil, ballotErrorf(CodeTooLarge, "%d bytes, a ballot of this election has at most %d", len(raw), e.maxBallot)
	}
	s := &scanner{b: raw}
	b := &Ballot{election: e}
	uuid, hash, cred := scanHeader(s)
	if s.fail == nil && (string(uuid) != e.params.UUID || string(hash) != e.fingerprint) {
		return nil, ballotErrorf(CodeWrongElection, "made for election %.64q with hash %.43q", uuid, hash)
	}
	b.Credential = string(cred)
	b.answers = make([]answer, len(e.params.Questions))
	s.lit(`,"answers":`)
	s.array(len(b.answers), func(i int) { e.scanAnswer(s, &e.params.Questions[i], &b.answers[i]) })
	b.unsigned = s.pos
	s.lit(`,"signature":{"hash":`)
	b.sigHash = s.plain()
	s.lit(`,"proof":`)
	b.sig = scanProof(s, e.group.Scalars())
	s.lit("}}")
	if err := s.end(); err != nil {
		return nil, e.refuse(raw, err)
	}
	if err := e.decode(b); err != nil {
		return nil, err
	}
	b.Tracker = sha256.Sum256(raw)
	return b, nil
}

func (e *Election) scanAnswer(s *scanner, q *Question, a *answer) {
	f, n := e.group.Scalars(), q.Choices()
	a.choices = make([]ciphertext, n)
	s.lit(`{"choices":`)
	if q.Kind == NonHomomorphic {
		a.choices[0].scan(s)
		s.lit(`,"proof":`)
		a.known = scanProof(s, f)
		s.lit("}")
		return
	}
	q.scanShape(s, n, func(i int) { a.choices[i].scan(s) })
	s.lit(`,"individual_proofs":`)
	a.individual = make([][]proof, n)
	q.scanShape(s, n, func(i int) { a.individual[i] = scanProofs(s, f, 2) })
	s.lit(`,"overall_proof":`)
	if q.Kind == Lists {
		a.scanListProofs(s, f, q)
		return
	}
	a.overall = scanProofs(s, f, len(overallMessages(q)))
	if q.Blank {
		s.lit(`,"blank_proof":`)
		a.blank = scanProofs(s, f, 2)
	}
	s.lit("}")
}

func (c *ciphertext) scan(s *scanner) {
	s.lit(`{"alpha":`)
	c.a = s.plain()
	s.lit(`,"beta":`)
	c.b = s.plain()
	s.lit("}")
}

func scanProofs(s *scanner, f *group.ScalarField, n int) []proof {
	out := make([]proof, n)
	s.array(n, func(i int) { out[i] = scanProof(s, f) })
	return out
}

// decode turns texts into elements.
func (e *Election) decode(b *Ballot) (err error) {
	if b.cred, err = e.group.ParseUnchecked([]byte(b.Credential)); err != nil {
		return ballotErrorf(CodeBadElement, "credential: %v", err)
	}
	for i := range b.answers {
		a := &b.answers[i]
		for j := range a.choices {
			c := &a.choices[j]
			if c.alpha, err = e.group.ParseUnchecked(c.a); err != nil {
				return ballotErrorf(CodeBadElement, "question %d, choice %d, alpha: %v", i+1, j+1, err)
			}
			if c.beta, err = e.group.ParseUnchecked(c.b); err != nil {
				return ballotErrorf(CodeBadElement, "question %d, choice %d, beta: %v", i+1, j+1, err)
			}
		}
		if e.params.Questions[i].Kind == Lists {
			if a.nonzero.commitment, err = e.group.ParseUnchecked(a.nonzero.text); err != nil {
				return ballotErrorf(CodeBadElement, "question %d, nonzero_proof: %v", i+1, err)
			}
		}
	}
	return nil
}
