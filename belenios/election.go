// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/madangvote/madang/belenios/group"
)

// Limits on what is read, so that a hostile election cannot ask for unbounded
// work. Belenios itself has none.
const (
	maxElectionSize = 4 << 20
	maxQuestions    = 256
	maxAnswers      = 4096
	maxExtraDepth   = 64
	maxShuffled     = 1 << 24 // ballots
)

// Election is an election object (Belenios 2.0 §4.10), parsed. It is immutable
// and safe for concurrent use.
type Election struct {
	raw         []byte
	hash        [32]byte
	fingerprint string // φ: base64 of hash
	group       group.Group
	key         group.Element // y
	keyTable    func() group.Table
	params      ElectionParams
	maxBallot   int
}

// ElectionParams is the content of an election object.
type ElectionParams struct {
	Description string
	Name        string
	Group       string // group.NameEd25519, NameBelenios2048 or NameRFC3526
	PublicKey   string // (*Trustees).PublicKey()
	Questions   []Question
	UUID        string // NewUUID: at least 14 base58 characters

	Administrator       string // optional, left out when empty
	CredentialAuthority string // optional, left out when empty
}

// NewElection serialises and parses an election. Errors wrap ErrMalformed.
func NewElection(p ElectionParams) (*Election, error) {
	b := append([]byte(nil), `{"version":1,"description":`...)
	b = appendString(b, p.Description)
	b = appendString(append(b, `,"name":`...), p.Name)
	b = appendString(append(b, `,"group":`...), p.Group)
	b = appendString(append(b, `,"public_key":`...), p.PublicKey)
	b = append(b, `,"questions":[`...)
	for i := range p.Questions {
		if i > 0 {
			b = append(b, ',')
		}
		b = p.Questions[i].append(b)
	}
	b = appendString(append(b, `],"uuid":`...), p.UUID)
	if p.Administrator != "" {
		b = appendString(append(b, `,"administrator":`...), p.Administrator)
	}
	if p.CredentialAuthority != "" {
		b = appendString(append(b, `,"credential_authority":`...), p.CredentialAuthority)
	}
	return ParseElection(append(b, '}'))
}

// ParseElection reads an election object: canonical form, a known group, a
// valid public key, questions that the group can encrypt. Errors wrap
// ErrMalformed, ErrUnsupported or package group's errors.
func ParseElection(raw []byte) (*Election, error) {
	if len(raw) > maxElectionSize {
		return nil, fmt.Errorf("election: %w: %d bytes, at most %d allowed", ErrMalformed, len(raw), maxElectionSize)
	}
	e := &Election{raw: slices.Clone(raw)}
	if err := e.scan(); err != nil {
		return nil, fmt.Errorf("election: %w", err)
	}
	var err error
	if e.group, err = group.ByName(e.params.Group); err != nil {
		return nil, fmt.Errorf("election: %w", err)
	}
	if e.key, err = e.group.Parse([]byte(e.params.PublicKey)); err != nil {
		return nil, fmt.Errorf("election: public_key: %w", err)
	}
	if e.group.Equal(e.key, e.group.Identity()) { // then beta is the vote itself
		return nil, fmt.Errorf("election: public_key: %w: the neutral element, with which everybody could read every ballot", ErrMalformed)
	}
	if err := e.checkEmbedding(); err != nil {
		return nil, fmt.Errorf("election: %w", err)
	}
	e.hash = sha256.Sum256(e.raw)
	e.fingerprint = base64.RawStdEncoding.EncodeToString(e.hash[:])
	e.keyTable = sync.OnceValue(func() group.Table { return e.group.NewTable(e.key) })
	e.maxBallot = e.computeMaxBallot()
	return e, nil
}

func (e *Election) scan() error {
	s := &scanner{b: e.raw}
	p := &e.params
	s.lit(`{"version":`)
	if v := s.int(1 << 20); s.fail == nil && v != 1 {
		return unsupported("protocol version " + strconv.FormatInt(v, 10))
	}
	p.Description = s.field("description")
	p.Name = s.field("name")
	p.Group = s.field("group")
	p.PublicKey = s.field("public_key")
	s.language()
	s.lit(`,"questions":`)
	var err error
	s.list(maxQuestions, func() {
		var q Question
		if q, err = scanQuestion(s); err != nil {
			s.errorf("%v", err)
		}
		p.Questions = append(p.Questions, q)
	})
	if err != nil {
		return err
	}
	p.UUID = s.field("uuid")
	p.Administrator = s.optional("administrator")
	p.CredentialAuthority = s.optional("credential_authority")
	s.language()
	s.lit("}")
	if err := s.end(); err != nil {
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if !validUUID(p.UUID) {
		return fmt.Errorf("%w: uuid must have at least 14 base58 characters", ErrMalformed)
	}
	if len(p.Questions) == 0 {
		return fmt.Errorf("%w: no questions", ErrMalformed)
	}
	return nil
}

// checkEmbedding refuses votes that are not one element of the group.
func (e *Election) checkEmbedding() error {
	for i := range e.params.Questions {
		q := &e.params.Questions[i]
		if most := e.group.EmbedMax(); q.Shuffled() && len(q.Answers) > most {
			return fmt.Errorf("question %d: %w: %d answers; in group %s a non-homomorphic question has at most %d",
				i+1, ErrMalformed, len(q.Answers), e.group.Name(), most)
		}
	}
	return nil
}

// field reads ,"name":"…". Version 3 may put a language between any two.
func (s *scanner) field(name string) string {
	s.language()
	s.lit(`,"` + name + `":`)
	return s.text()
}

// optional reads ,"name":"…" if it comes next.
func (s *scanner) optional(name string) string {
	s.language()
	if !s.try(`,"` + name + `":`) {
		return ""
	}
	return s.text()
}

// language skips the field that version 3 added. It has no meaning here; the
// election's hash covers it.
func (s *scanner) language() {
	if s.try(`,"language":`) {
		s.text()
	}
}

// Raw is the election's JSON as it was read or made. Do not modify it.
func (e *Election) Raw() []byte { return e.raw }

// Hash is the SHA-256 of Raw: the name of the election object in an archive.
func (e *Election) Hash() [32]byte { return e.hash }

// HashBase64 is the fingerprint φ of the election, as ballots carry it.
func (e *Election) HashBase64() string { return e.fingerprint }

// UUID is the election's identifier.
func (e *Election) UUID() string { return e.params.UUID }

// Name is the election's title.
func (e *Election) Name() string { return e.params.Name }

// Description is the election's description.
func (e *Election) Description() string { return e.params.Description }

// GroupName is the name of the election's group.
func (e *Election) GroupName() string { return e.params.Group }

// Group is the election's group.
func (e *Election) Group() group.Group { return e.group }

// PublicKey is the text of the key y that ballots are encrypted with.
func (e *Election) PublicKey() string { return e.params.PublicKey }

// Administrator is the optional field, or "".
func (e *Election) Administrator() string { return e.params.Administrator }

// CredentialAuthority is the optional field, or "".
func (e *Election) CredentialAuthority() string { return e.params.CredentialAuthority }

// Questions is a copy of the election's questions.
func (e *Election) Questions() []Question {
	out := slices.Clone(e.params.Questions)
	for i := range out {
		q := &out[i]
		q.Answers, q.Lists, q.Extra = slices.Clone(q.Answers), slices.Clone(q.Lists), slices.Clone(q.Extra)
		for j := range q.Lists {
			q.Lists[j] = slices.Clone(q.Lists[j])
		}
	}
	return out
}

// Shuffled reports whether the election has a NonHomomorphic question: then
// trustees shuffle the encrypted tally before they decrypt it, and no voter
// has a weight.
func (e *Election) Shuffled() bool {
	return slices.ContainsFunc(e.params.Questions, func(q Question) bool { return q.Shuffled() })
}
