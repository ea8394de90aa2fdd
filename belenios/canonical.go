// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"bytes"
	"encoding/json"
)

// The shapes of a ballot for package encoding/json, which accepts fields in
// any order: only to tell why a ballot is refused.

type looseProof struct {
	Challenge string `json:"challenge"`
	Response  string `json:"response"`
}

type looseCiphertext struct {
	Alpha string `json:"alpha"`
	Beta  string `json:"beta"`
}

type looseAnswer struct {
	Choices    []looseCiphertext `json:"choices"`
	Individual [][]looseProof    `json:"individual_proofs"`
	Overall    []looseProof      `json:"overall_proof"`
	Blank      []looseProof      `json:"blank_proof,omitempty"`
}

type looseShuffledAnswer struct {
	Choices looseCiphertext `json:"choices"`
	Proof   looseProof      `json:"proof"`
}

type looseListAnswer struct {
	Choices    [][]looseCiphertext `json:"choices"`
	Individual [][][]looseProof    `json:"individual_proofs"`
	Overall    looseProof          `json:"overall_proof"`
	Lists      [][]looseProof      `json:"list_proofs"`
	Nonzero    struct {
		Commitment string   `json:"commitment"`
		Challenge  string   `json:"challenge"`
		Response   []string `json:"response"`
	} `json:"nonzero_proof"`
}

// refuse tells a ballot that is only written differently from bytes that are
// no ballot of the election. It runs on failures only.
func (e *Election) refuse(raw []byte, cause error) *BallotError {
	var loose struct {
		ElectionUUID *string            `json:"election_uuid"`
		ElectionHash *string            `json:"election_hash"`
		Credential   *string            `json:"credential"`
		Answers      *[]json.RawMessage `json:"answers"`
		Signature    *json.RawMessage   `json:"signature"`
	}
	err := json.Unmarshal(raw, &loose)
	if err != nil || loose.ElectionUUID == nil || loose.ElectionHash == nil || loose.Credential == nil ||
		loose.Answers == nil || loose.Signature == nil {
		return ballotErrorf(CodeMalformed, "%v", cause)
	}
	if e.canonicalOrder(raw) {
		return ballotErrorf(CodeMalformed, "%v", cause)
	}
	return ballotErrorf(CodeNotCanonical, "%v", cause)
}

// canonicalOrder reports whether the bytes are what a serialiser in the
// specification's order would write for their content, whatever the number of
// answers, choices and proofs: then the form is not to blame.
func (e *Election) canonicalOrder(raw []byte) bool {
	var ballot struct {
		ElectionUUID string            `json:"election_uuid"`
		ElectionHash string            `json:"election_hash"`
		Credential   string            `json:"credential"`
		Answers      []json.RawMessage `json:"answers"`
		Signature    struct {
			Hash  string     `json:"hash"`
			Proof looseProof `json:"proof"`
		} `json:"signature"`
	}
	if json.Unmarshal(raw, &ballot) != nil {
		return true // some other shape: malformed, not just written differently
	}
	for i := range ballot.Answers {
		kind := Homomorphic
		if i < len(e.params.Questions) {
			kind = e.params.Questions[i].Kind
		}
		var ok bool
		if ballot.Answers[i], ok = reorderAnswer(kind, ballot.Answers[i]); !ok {
			return true
		}
	}
	out, ok := compactJSON(&ballot)
	return !ok || bytes.Equal(out, raw)
}

// reorderAnswer writes an answer in the specification's order; ok is false if
// it has another shape.
func reorderAnswer(kind QuestionKind, raw []byte) (out []byte, ok bool) {
	var answer any
	switch kind {
	case NonHomomorphic:
		answer = new(looseShuffledAnswer)
	case Lists:
		answer = new(looseListAnswer)
	default:
		answer = new(looseAnswer)
	}
	if json.Unmarshal(raw, answer) != nil {
		return nil, false
	}
	return compactJSON(answer)
}

func compactJSON(v any) ([]byte, bool) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) != nil {
		return nil, false
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), true
}
